"""What a command does where the database is not ready for it."""

from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor


def make_ready() -> None:
    """Set up a database that is empty; raises CommandError where it can't be used, or is of an older version."""
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if not executor.loader.applied_migrations:
            call_command("migrate", verbosity=0, interactive=False)
            return
    except OperationalError as error:
        reason = " ".join(str(error).split())
        raise CommandError(f"The database can't be used: {reason}. Start it, or correct DATABASE_URL.") from None
    if missing:
        raise CommandError(
            "The database is of an older version. Bring it up to date with `python manage.py migrate`, then try again."
        )
