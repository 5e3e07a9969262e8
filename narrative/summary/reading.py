"""One article as a summary needs it: its sentences, and the days that each of them names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import temporal
from narrative.extraction.text.legible import legible
from narrative.extraction.text.sentences import sentences
from narrative.summary.words import Wording, wording

_CLOSERS = re.compile(r"(?:(?:''|['\"”’)])(?=\s|$)\s*)+")  # of tokenised text: they end the sentence before


class Article(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def dct(self) -> date: ...


@dataclass(frozen=True, slots=True)
class Sentence:
    wording: Wording
    days: frozenset[date]
    goes_on: date | None  # the day that the sentence before names, where this one names none
    place: int  # how many stand before it
    dct: date


@dataclass(frozen=True, slots=True)
class Reading:
    dct: date
    text: str
    sentences: tuple[Sentence, ...]


def read(article: Article) -> Reading:
    text, dct = article.text, article.dct
    plain = legible(text)
    spans = list(_spans(plain))
    named: list[set[date]] = [set() for _ in spans]
    starts = [start for start, _ in spans]
    for timex in temporal.tag(plain, dct=dct):
        at = bisect_right(starts, timex.start) - 1
        day = _day(timex)
        if day is not None and at >= 0:
            named[at].add(day)
    found = (
        Sentence(wording(text[start:end]), frozenset(days), _only(before) if not days else None, place, dct)
        for place, ((start, end), days, before) in enumerate(zip(spans, named, [set(), *named], strict=False))
    )
    return Reading(dct, text, tuple(found))


def _only(days: set[date]) -> date | None:
    return next(iter(days)) if len(days) == 1 else None


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Quotation marks and brackets that white space parts from their sentence are put back to it."""
    held: tuple[int, int] | None = None
    for start, end in sentences(text):
        closers = _CLOSERS.match(text, start, end) if held else None
        if held and closers:
            held = (held[0], start + len(closers.group().rstrip()))
            start = closers.end()
        if start < end:
            if held:
                yield held
            held = (start, end)
    if held:
        yield held


def _day(timex: temporal.Timex) -> date | None:
    """The one day that an expression means; a week or a year is none."""
    when = timex.when
    if when is None or timex.type not in ("DATE", "TIME") or when.first_day is None or when.first_day != when.last_day:
        return None
    return when.earliest
