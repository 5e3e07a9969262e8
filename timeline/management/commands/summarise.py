"""`python manage.py summarise TIMELINE`: the days of a timeline that matter most, in sentences of its articles."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError
from django.utils.dateformat import format as formatted

from timeline import summarising
from timeline.management import following
from timeline.management.database import make_ready
from timeline.models import Timeline
from timeline.summarising import Told


class Command(BaseCommand):
    help = "Print the days of a timeline that matter most, each in sentences picked from its articles."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("timeline", metavar="TIMELINE", help="collection/name, its address or its id")
        parser.add_argument("--dates", type=_number, default=30, metavar="N", help="how many days at most (30)")
        parser.add_argument("--sentences", type=_number, default=2, metavar="N", help="how many for each at most (2)")
        parser.add_argument("--format", choices=FORMATS, default="text", help="(text)")

    def handle(self, *args: Any, timeline: str, dates: int, sentences: int, **options: Any) -> None:
        make_ready()
        try:
            found = summarising.find(timeline)
        except ValidationError as error:
            raise CommandError(error.messages[0]) from None
        count = summarising.articles(found).count()
        with following.progress("Reading", count, self.stdout) as advance:
            told = summarising.summarise(found, dates, sentences, advance)
        if not told:
            said = (
                f"No sentence of {following.articles(count)} that tell it names a day"
                if count
                else "No article tells it"
            )
            raise CommandError(f"There is nothing to say of “{found.title}”. {said}.")
        self.stdout.write(FORMATS[options["format"]](found, told))


def _number(typed: str) -> int:
    if not typed.isascii() or not typed.isdigit() or not 1 <= int(typed[:9]) <= 10_000:
        raise ArgumentTypeError(f"“{typed}” is no number of them. Give one from 1 to 10000.")
    return int(typed)


def _text(timeline: Timeline, told: Told) -> str:
    days = [
        "\n".join([formatted(day, "j F Y"), *(f"  {sentence}" for sentence in sentences)]) for day, sentences in told
    ]
    return "\n\n".join([timeline.title, *days])


def _markdown(timeline: Timeline, told: Told) -> str:
    days = [f"- **{formatted(day, 'j F Y')}** {_escaped(' '.join(sentences))}" for day, sentences in told]
    return "\n".join([f"# {_escaped(timeline.title)}", "", *days])


def _escaped(text: str) -> str:
    """What people wrote, with nothing in it that Markdown would take for mark-up."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>#|~" else character for character in text)


def _json(timeline: Timeline, told: Told) -> str:
    about = {"id": str(timeline.pk), "collection": timeline.collection.name, "name": timeline.name}
    days = [{"date": day.isoformat(), "sentences": sentences} for day, sentences in told]
    return json.dumps({"timeline": about | {"title": timeline.title}, "dates": days}, ensure_ascii=False, indent=2)


FORMATS = {"text": _text, "json": _json, "markdown": _markdown}
