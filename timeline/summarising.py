"""A timeline in sentences of its articles: `narrative.summarise` over what tells its events."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Coalesce
from django.urls import Resolver404, resolve

import narrative
from articles.models import Article
from timeline.models import Mention, Timeline
from timeline.parameters import read_date, timeline_of

NAMED = 30  # in an error: how many of the timelines that there are

Told = list[tuple[date, list[str]]]


@dataclass(frozen=True, slots=True)
class Read:
    """What `narrative.summarise` needs of an article."""

    text: str
    dct: date


def find(typed: str) -> Timeline:
    """The timeline that is named: collection/name, its address or its id. ValidationError says which there are."""
    timelines = Timeline.objects.select_related("collection")
    collection, name = _name(typed)
    found = timeline_of(typed) or timelines.filter(collection__name=collection, name=name).first()
    if found is None:
        raise ValidationError(f"There is no timeline “{typed}”. {_those_there_are()}")
    return found


def _name(typed: str) -> tuple[str, str]:
    """The names of a collection and a timeline; empty where it names none."""
    path = urlsplit(typed).path.strip("/") if "\0" not in typed else ""
    try:
        match = resolve(f"/{path}/")
    except Resolver404:
        collection, _, name = path.partition("/")
        return collection, name
    return match.kwargs.get("collection", ""), match.kwargs.get("name", "")


def _those_there_are() -> str:
    timelines = Timeline.objects.order_by("collection__invented", "collection__name", "name")
    names = [f"{collection}/{name}" for collection, name in timelines.values_list("collection__name", "name")]
    if not names:
        return "There are none yet: each collection has one as soon as its first article is read."
    more = f", and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return f"There are: {', '.join(names[:NAMED])}{more}."


def articles(timeline: Timeline) -> "QuerySet[Any]":
    """Those that tell an event of a timeline, with the day that each is read as of as `day`."""
    telling = Mention.objects.filter(article=OuterRef("pk"), event__in=timeline.events().order_by().values("pk"))
    told = Article.objects.filter(Exists(telling.order_by()), collection=timeline.collection_id)
    return told.annotate(day=Coalesce("reading__dct", "date")).order_by("day", "pk")


def summarise(
    timeline: Timeline, dates: int, sentences: int, advance: Callable[[int], None] = lambda done: None
) -> Told:
    """The days of a timeline that matter most, in order, each with the sentences that tell it, within its period."""
    start, end = period(timeline)
    return narrative.summarise(_read(articles(timeline), advance), dates, sentences, start, end)


def period(timeline: Timeline) -> tuple[date | None, date | None]:
    """The first and the last day that a timeline keeps to; None where it is open."""
    first, last = (read_date(timeline.query.get(name, ""), timeline.collection.date_order) for name in ("from", "to"))
    return first.earliest if first else None, last.latest if last else None


def _read(told: "QuerySet[Any]", advance: Callable[[int], None]) -> Iterator[Read]:
    for done, (text, day) in enumerate(told.values_list("text", "day").iterator(), start=1):
        yield Read(text, day)
        advance(done)
