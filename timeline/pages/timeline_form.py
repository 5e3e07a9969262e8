"""The form of a saved timeline: what it shows, from what is saved or was sent, and what was typed into it.

It works without JavaScript: each list of choices ends with an empty one, and so do the rows of eras.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

import temporal
from articles.models import Collection
from temporal import When
from timeline.editing import Typed, version
from timeline.models import Era, Timeline
from timeline.pages.filters import LABELS, Choices, choices_in
from timeline.selection import MANY, SAVED

EMPTY_ROWS = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One list of choices: `value` is chosen, "" in the empty one at the end."""

    number: int
    value: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """A parameter with choices; of one that holds any number of values, each is a list of choices of its own."""

    name: str
    label: str
    choices: Choices
    lists: list[Choice]
    errors: list[str]


@dataclass(frozen=True, slots=True)
class Row:
    """An era as it was typed."""

    number: int
    title: str
    period: str
    errors: list[str]

    @property
    def ident(self) -> str:
        return f"era-{self.number}"


@dataclass(slots=True)
class TimelineForm:
    collection: Collection
    title: str
    name: str
    introduction: str
    query: QueryDict
    eras: list[tuple[str, str]]
    seen: str
    errors: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, timeline: Timeline, query: QueryDict | None = None) -> "TimelineForm":
        """The form of a timeline as it stands; of a new one with the parameters that are to be saved."""
        eras = [(era.title, period_typed(era)) for era in (timeline.eras.all() if timeline.changed else [])]
        given = _parameters(timeline.query) if query is None else query
        words = timeline.title, timeline.name, timeline.introduction
        return cls(timeline.collection, *words, given, eras, version(timeline))

    @classmethod
    def sent(cls, collection: Collection, sent: QueryDict) -> "TimelineForm":
        """The form as it was sent: without the eras that are to go, and the rows that were left empty."""
        removed = set(sent.getlist("era_remove"))
        rows = zip(sent.getlist("era_title"), sent.getlist("era_period"), strict=False)
        kept = [row for number, row in enumerate(rows, start=1) if str(number) not in removed]
        eras = [(title, period) for title, period in kept if title.strip() or period.strip()]
        words = sent.get("title", ""), sent.get("name", ""), sent.get("introduction", "")
        return cls(collection, *words, sent, eras, sent.get("seen", ""))

    def typed(self) -> Typed:
        query = {name: values for name in SAVED if any(values := self.query.getlist(name))}
        return Typed(self.title, self.name, self.introduction, query, self.eras, self.seen)

    def rows(self) -> list[Row]:
        """One for each era, and an empty one."""
        typed = [*self.eras, *[("", "")] * EMPTY_ROWS]
        return [
            Row(number, title, period, self.errors.get(f"era{number}", []))
            for number, (title, period) in enumerate(typed, start=1)
        ]

    def chosen(self) -> list[Chosen]:
        choices = choices_in(self.collection)
        return [self._chosen(name, choices[name]) for name in LABELS]

    def _chosen(self, name: str, choices: Choices) -> Chosen:
        values = [value for value in dict.fromkeys(self.query.getlist(name)) if value]
        unknown = [(value, value) for value in values if value not in dict(choices)]
        shown = [*values, ""] if name in MANY or not values else values[:1]
        lists = [Choice(number, value) for number, value in enumerate(shown, start=1)]
        return Chosen(name, LABELS[name], [*choices, *unknown], lists, self.errors.get(name, []))


def period_typed(era: Era) -> str:
    """The period of an era as a curator would type it: in words where these are read back as the same days."""
    when = era.when
    assert when is not None
    read = temporal.resolve(when.words)
    return when.words if read and _days(read) == _days(when) else when.edtf


def _days(when: When) -> tuple[Any, ...]:
    return when.first_day, when.last_day, when.granularity, when.approximate


def _parameters(query: Mapping[str, Any]) -> QueryDict:
    given = QueryDict(mutable=True)
    for name, value in query.items():
        given.setlist(name, [str(one) for one in (value if isinstance(value, list) else [value])])
    return given
