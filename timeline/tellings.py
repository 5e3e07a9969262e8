"""Stored mentions as `narrative` takes them, many at once, with what the weaving needs to know of their rows.

What only readers need stays behind: an article's text, a mention's derivation. Whom and where a mention names comes
with the others' in one query each, so that their number does not count.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection as Some
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any
from uuid import UUID

from articles.models import Article
from narrative import Actor, Basis, EventMention, Place, Sketch, Span, Status, Telling
from narrative.agreement import copies
from temporal import Granularity, When
from timeline.models import Mention, Reading

AT_ONCE = 10_000  # ids in one query: databases limit them
COLUMNS = [
    *("id", "article_id", "event_id", "placed_id", "by_hand", "kept", "start", "end", "trigger", "trigger_start"),
    *("sentence_start", "sentence_end", "title", "quote", "basis", "status", "happening", "bound"),
    *("first_day", "last_day", "sort_day", "granularity", "clock", "spans", "approximate"),
]


@dataclass(slots=True)
class Told:
    """A row that tells something: its event, the one in which a person placed it, and when its article was stored."""

    pk: int
    collection_id: int
    article_id: UUID
    event_id: UUID | None
    placed_id: UUID | None
    trigger_start: int
    stored: datetime.datetime
    telling: Telling


class Known:
    """What was read of rows within one weaving, so that it is read once."""

    def __init__(self) -> None:
        self.rows: dict[int, Told] = {}

    def of(self, pks: Iterable[int]) -> dict[int, Told]:
        """Those of the rows with these ids that are there, in the order in which their articles were stored."""
        wanted = set(pks)
        self.rows |= load(wanted - self.rows.keys())
        return {row.pk: row for row in sorted((self.rows[pk] for pk in wanted & self.rows.keys()), key=order)}


def load(pks: Some[int]) -> dict[int, Told]:
    rows = [
        row for some in in_parts(pks) for row in Mention.objects.filter(pk__in=some).order_by().values_list(*COLUMNS)
    ]
    articles = _articles({row[1] for row in rows})
    actors = _named("actors", "actor", (pk for pk, *_ in rows), ("name", "kind"))
    places = _named("places", "place", (pk for pk, *_ in rows), ("name", "country", "latitude", "longitude"))
    told = []
    for row in rows:
        pk, article_id, event_id, placed_id, by_hand, kept, *columns = row
        article, collection_id, stored = articles[article_id]
        who = tuple(Actor(*one) for one in actors.get(pk, ()))
        where = tuple(Place(*one) for one in places.get(pk, ()))
        mention = _mention(columns, who, where)
        if by_hand or kept:  # the reading numbers what it found: what it did not find shares its number with none
            mention = replace(mention, happening=-pk)
        telling = Telling(mention=mention, **article)
        told.append(Told(pk, collection_id, article_id, event_id, placed_id, columns[3], stored, telling))
    return {row.pk: row for row in told}


def sketches(rows: Iterable[Mention]) -> dict[UUID, Sketch]:
    """Those of the texts of the articles of mentions, by the articles' ids."""
    stored = Reading.objects.filter(article__in={row.article_id for row in rows}).values_list("article", "sketch")
    return {article: copies.unpack(packed) for article, packed in stored}


def order(row: Told) -> tuple[datetime.datetime, UUID, int]:
    """The first in this order gives an event its address: articles that come later leave it where it is."""
    return row.stored, row.article_id, row.trigger_start


def in_parts(ids: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(ids)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _articles(pks: Some[UUID]) -> dict[UUID, tuple[dict[str, Any], int, datetime.datetime]]:
    """What a telling says of its article, its collection, and when it was stored."""
    columns = (
        "pk",
        "collection_id",
        "stored",
        "date",
        "wire",
        "outlet__name",
        "reading__dct",
        "reading__sketch",
        "reading__about",
    )
    found = {}
    for some in in_parts(pks):
        rows = Article.objects.filter(pk__in=some).order_by().values_list(*columns)
        for pk, collection_id, stored, date, wire, outlet, dct, sketch, about in rows:
            says = {"article": str(pk), "outlet": outlet, "dct": dct or date, "wire": wire}
            says |= {"sketch": copies.unpack(sketch or b""), "about": frozenset(about or ())}
            found[pk] = says, collection_id, stored
    return found


def _named(relation: str, name: str, pks: Iterable[int], columns: Some[str]) -> dict[int, list[tuple[Any, ...]]]:
    """By mention what it names, by name."""
    through = getattr(Mention, relation).through.objects
    found: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for some in in_parts(pks):
        rows = through.filter(mention_id__in=some).values_list("mention_id", *(f"{name}__{c}" for c in columns))
        for pk, *one in rows:
            found[pk].append(tuple(one))
    for ones in found.values():
        ones.sort(key=lambda one: one[0])
    return found


def _mention(columns: list[Any], actors: tuple[Actor, ...], places: tuple[Place, ...]) -> EventMention:
    start, end, trigger, trigger_start, sentence_start, sentence_end, title, quote, *rest = columns
    basis, status, happening, bound, *when = rest
    return EventMention(
        start=start,
        end=end,
        trigger=Span(trigger_start, trigger_start + len(trigger), trigger),
        sentence=(sentence_start, sentence_end),
        title=title,
        when=_when(*when),
        basis=Basis(basis),
        derivation=(),
        status=Status(status),
        actors=actors,
        places=places,
        quote=quote,
        happening=happening,
        bound=When.parse_edtf(bound) if bound else None,
    )


def _when(
    first: int | None, last: int | None, sort_day: int | None, granularity: str, clock: str, spans: bool, about: bool
) -> When | None:
    if sort_day is None:
        return None
    return When(first, last, Granularity[granularity.upper()], clock or None, spans=spans, approximate=about)
