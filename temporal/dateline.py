"""The date that a text states itself at its head: "LISBON, Portugal, May 19 (Ansa) -", "MOSCOW, 18 May 2017 —"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from temporal.lexicon import MONTHS, WEEKDAYS
from temporal.timex import Step
from temporal.trie import trie_pattern
from temporal.words import day_words

_HEAD = 400  # characters in which a date line can end
_MONTH = rf"(?P<month>{trie_pattern(MONTHS)})\.?"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"


@cache
def _line() -> re.Pattern[str]:
    """Compiled when the first text is read: importing stays quick."""
    return re.compile(
        r"^[ \t]*(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:\s?[,/(]\s?[A-Za-zÀ-ÿ.'’ -]{2,40}\)?){0,2})[,:.]?\s+"
        rf"(?P<date>(?:(?i:{trie_pattern(WEEKDAYS)})[,.]?\s+)?"
        rf"(?i:{_MONTH}\s+{_DAY}|{_DAY.replace('day', 'day2')}\s+{_MONTH.replace('month', 'month2')})"
        r"(?:,?\s+(?P<year>\d{4}))?)"
        r"(?!\d),?\s*(?:\((?P<agency>[^()\n]{2,40})\))?\s*(?:[-–—:]|$|\n|(?<=\)))",
        re.MULTILINE,
    )


@dataclass(frozen=True, slots=True)
class Dateline:
    date: date
    start: int
    end: int
    text: str
    step: Step


def dateline(text: str, *, dct: date | datetime | None) -> Dateline | None:
    """A year that the line leaves out is the one that brings it nearest to `dct`; without either there is no date."""
    found = _line().search(text[:_HEAD])
    if found is None:
        return None
    month = MONTHS[(found.group("month") or found.group("month2")).lower()]
    day = int(found.group("day") or found.group("day2"))
    year = found.group("year")
    stated = _date(int(year), month, day) if year else _nearest(month, day, dct)
    if stated is None:
        return None
    start, end = found.span("date")
    said = " ".join(found.group("date").split())
    because = f"The date line, “{said}”, says {day_words(stated.toordinal())}."
    reference = dct.isoformat()[:10] if dct and not year else ""
    step = Step("dateline", said, start, end, reference, stated.isoformat(), because)
    return Dateline(stated, start, end, found.group("date"), step)


def _nearest(month: int, day: int, dct: date | datetime | None) -> date | None:
    if dct is None:
        return None
    candidates = [d for year in (dct.year - 1, dct.year, dct.year + 1) if (d := _date(year, month, day))]
    return min(candidates, key=lambda d: abs(d.toordinal() - dct.toordinal()), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
