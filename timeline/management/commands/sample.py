"""`python manage.py sample load|remove`: the invented sample collection."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError

from articles import sample
from timeline.management import following, report
from timeline.management.database import make_ready


class Command(BaseCommand):
    help = "Load the invented sample articles, or remove them and all that came from them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", nargs="?", choices=["load", "remove"], default="load", help="load, if not given")
        parser.add_argument("--store-only", action="store_true", help="leave the reading to a worker")

    def handle(self, *args: Any, action: str, store_only: bool, **options: Any) -> None:
        make_ready()
        if action == "remove":
            removed = following.articles(sample.remove())
            self.stdout.write(f"The sample is removed: {removed}, and all that came of them.")
        elif not self._load(read=not store_only):
            sys.exit(1)

    def _load(self, *, read: bool) -> bool:
        """Whether everything was stored and, if it was to be read, could be."""
        try:
            tally = sample.load()
        except ValidationError as error:
            raise CommandError(error.messages[0]) from None
        collection = sample.stored()
        assert collection, "load() makes it"
        failed = following.read(collection, tally.changed, self.stdout) if read else []
        report.what_was_stored(tally, collection, self.stdout)
        report.what_failed(failed, self.stdout)
        if read:
            report.where_to_look(collection, self.stdout)
        return not tally.refused and not failed
