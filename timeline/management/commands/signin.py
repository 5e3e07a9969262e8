"""`python manage.py signin [USER]`: a new one-time link to sign in by."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import BaseCommand, CommandError

from timeline import curators
from timeline.management.database import make_ready
from timeline.supervisor import lock


class Command(BaseCommand):
    help = "Print a link that signs a user in, once, for a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("user", nargs="?", default=curators.ACCOUNT, help="the user's name (curator)")
        parser.add_argument("--address", help="where the pages are, if not here: https://timeline.example/")

    def handle(self, *args: Any, user: str, address: str | None, **options: Any) -> None:
        make_ready()
        found = User.objects.filter(username=user).first()
        if found is None and user == curators.ACCOUNT:
            found = curators.curator()
        if found is None or not found.is_active:
            names = ", ".join(User.objects.filter(is_active=True).values_list("username", flat=True))
            raise CommandError(f"There is no active user “{user}”. There are: {names or 'none'}.")
        running = lock.address(settings.DATA_DIR)
        if not address and not running:
            self.stderr.write("Dateline is not running on this data folder; the link is for its usual address.")
        where = address or running or "http://127.0.0.1:8000/"
        self.stdout.write(curators.sign_in_link(found, where if where.endswith("/") else where + "/"))
