"""`python manage.py ingest PATH…`: store articles from files, folders or standard input, and have them read."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError

from articles import collections, formats
from articles.dates import publication_date
from articles.draft import Said
from articles.ingest import Tally, ingest
from articles.models import Collection, Visibility
from articles.sources import find
from timeline.management import following, report
from timeline.management.database import make_ready


class Command(BaseCommand):
    help = f"Store articles and have them read. Formats: {formats.READABLE}."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
        parser.add_argument(
            "--collection",
            default=collections.DEFAULT,
            metavar="NAME",
            help=f"the collection they go to, made where it is new ({collections.DEFAULT})",
        )
        parser.add_argument("--date", help="for articles that give no date themselves, e.g. 2017-05-11")
        parser.add_argument("--outlet", default="", metavar="NAME", help="for articles that name no outlet themselves")
        parser.add_argument(
            "--visibility",
            choices=Visibility.values,
            help="who may read the collection, where this makes it (public); the admin changes that of others",
        )
        parser.add_argument("--no-wait", action="store_true", help="don't wait until the worker has read them")

    def handle(self, *args: Any, **options: Any) -> None:
        make_ready()
        try:
            failed = self._ingest(**options)
        except KeyboardInterrupt:
            message = "Stopped. What was stored stays stored; the same command goes on from there."
            raise CommandError(message, returncode=130) from None
        if failed:
            sys.exit(1)

    def _ingest(
        self,
        *,
        paths: list[str],
        collection: str,
        date: str | None,
        outlet: str,
        visibility: str | None,
        no_wait: bool,
        **options: Any,
    ) -> bool:
        """Whether anything was refused, or could not be read."""
        known = set(Collection.objects.values_list("pk", flat=True))
        into = self._collection(collection, visibility)
        try:
            return self._ingest_into(into, paths, date, outlet, wait=not no_wait)
        finally:
            if into.pk not in known and not into.articles.exists():
                into.delete()  # made for nothing: all was refused

    def _ingest_into(self, into: Collection, paths: list[str], date: str | None, outlet: str, *, wait: bool) -> bool:
        defaults = collections.defaults_of(into, date=self._given(date, into), outlet=outlet)
        sources, tally = find(paths), Tally()
        with following.progress("Storing", len(sources.things), self.stdout) as advance:
            for done, _ in enumerate(ingest(sources, into, defaults, tally), start=1):
                advance(done)
        unreadable = following.read(into, tally.changed, self.stdout, wait=wait)
        report.what_was_stored(tally, into, self.stdout)
        report.what_failed(unreadable, self.stdout)
        report.where_to_look(into, self.stdout)
        return bool(tally.refused or unreadable)

    def _collection(self, name: str, visibility: str | None) -> Collection:
        try:
            return collections.named(name, visibility=Visibility(visibility) if visibility else None)
        except ValidationError as error:
            raise CommandError(error.messages[0]) from None

    def _given(self, date: str | None, collection: Collection) -> Said | None:
        if date is None:
            return None
        if publication_date(date, date_order=collection.date_order) is None:
            raise CommandError(f"--date: “{date}” names no day. Write it like 2017-05-11 or “11 May 2017”.")
        return Said("given", "--date", date)
