"""What a command says where the database is not ready for it."""

from django.core.management import CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor


def require_migrated() -> None:
    """Raises CommandError where the database can't be used, or lacks what the models need."""
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except OperationalError as error:
        reason = " ".join(str(error).split())
        raise CommandError(f"The database can't be used: {reason}. Start it, or correct DATABASE_URL.") from None
    if missing:
        raise CommandError(
            "The database is empty or of an older version. Set it up with `python manage.py migrate`, then try again."
        )
