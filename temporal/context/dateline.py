"""The date that a text states itself at its head: "LISBON, Portugal, May 19 (Ansa) -", "MOSCOW, 18 May 2017 —"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache

from temporal.calendar.days import check_dct
from temporal.calendar.words import day_words
from temporal.grammar.lexicon import MONTHS, WEEKDAYS
from temporal.grammar.trie import trie_pattern
from temporal.timex import Step

_HEAD = 400  # characters in which a date line can end
_MONTH = rf"(?P<month>{trie_pattern(MONTHS)})\.?"
_DAY = r"(?:the\s)?(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:\sof)?"
_ISO = r"(?P<iso>\d{4}-\d\d-\d\d)"
# "From our own correspondent.", "By a Special Correspondent,": whose line it is.
_WRITER = r"(?:(?i:(?:by|from)\s(?:an?|our|the)\s[a-z ]{0,40}correspondents?)[,.:]?\s+)?"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:\s?[,/(]\s?[A-Za-zÀ-ÿ.'’ -]{2,40}\)?){0,2}"
_PLACE = r"(?:[A-ZÀ-Þ][a-zà-ÿ.'’-]{1,20}\s?){1,3}(?:,\s[A-ZÀ-Þ][A-Za-zÀ-ÿ.]{1,20})?(?:\s\([A-Za-z]{2,12}\)\s?[-–—]?)?"


@cache
def _lines() -> tuple[re.Pattern[str], ...]:
    """Compiled when the first text is read: importing stays quick."""
    weekday = rf"(?P<weekday>(?i:{trie_pattern(WEEKDAYS)}))"
    place = rf"(?P<place>(?!(?i:{trie_pattern(WEEKDAYS)})\b){_PLACE})"
    day = (
        rf"(?:(?i:{trie_pattern(WEEKDAYS)})[,.]?\s+)?"
        rf"(?:{_ISO}|(?i:{_MONTH}\s+{_DAY}|{_DAY.replace('day', 'day2')}\s+{_MONTH.replace('month', 'month2')})"
        r"(?:,?\s+(?P<year>\d{4}))?)"
    )
    agency = r"(?:[(/](?P<agency>[^()/\n]{2,40})[)/])?"
    over = rf"(?!\d)\.?,?\s*{agency}\s*(?:[-–—:]|$|\n|(?<=\)))"
    stop = rf"(?!\d)(?:\.?\s?[-–—]{{1,2}}|\.?\s+[-–—]{{1,2}}\s|\.?[ \t]*$|,?\s{agency}\s*[-–—])"
    return (
        re.compile(rf"^[ \t]*{_WRITER}(?P<place>{_CAPITALS})[,:.]?\s+(?P<date>{day}){over}", re.M),
        re.compile(rf"^[ \t]*{_WRITER}(?P<place>{_CAPITALS})[,:]\s(?P<date>{weekday})\.?\s*{agency}\s*[-–—]", re.M),
        re.compile(rf"^[ \t]*[(\[](?P<place>{_CAPITALS}|{_PLACE}),\s+(?P<date>{day})[)\]]", re.M),
        re.compile(rf"^[ \t]*{_WRITER}{place},?\s+(?P<date>{day}){stop}", re.M),
        re.compile(rf"^[ \t]*(?i:log|diary|journal|letter|notebook)[,:]?\s+(?P<date>{day})\s?[:.–—]", re.M),
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
    check_dct(dct)
    return _read(text[:_HEAD], dct)


@lru_cache(1)  # who reads an article asks first, and so does `tag`
def _read(head: str, dct: date | datetime | None) -> Dateline | None:
    found = next((found for line in _lines() if (found := line.search(head))), None)
    stated = _stated(found.groupdict(), dct) if found is not None else None
    if found is None or stated is None:
        return None
    start, end = found.span("date")
    said = " ".join(found.group("date").split())
    because = f"The date line, “{said}”, says {day_words(stated.toordinal())}."
    groups = found.groupdict()
    in_full = groups.get("year") or groups.get("iso")
    reference = dct.isoformat()[:10] if dct and not in_full else ""
    step = Step("dateline", said, start, end, reference, stated.isoformat(), because)
    return Dateline(stated, start, end, found.group("date"), step)


def _stated(said: dict[str, str | None], dct: date | datetime | None) -> date | None:
    if weekday := said.get("weekday"):
        return _weekday_before(WEEKDAYS[weekday.lower()], dct)
    if iso := said.get("iso"):
        return _date(*map(int, iso.split("-")))
    month = MONTHS[(said["month"] or said["month2"] or "").lower()]
    day = int(said["day"] or said["day2"] or 0)
    return _date(int(said["year"]), month, day) if said["year"] else _nearest(month, day, dct)


def _weekday_before(weekday: int, dct: date | datetime | None) -> date | None:
    """The day on which it was written, at most six before the one on which it was printed."""
    if dct is None or dct.toordinal() < 7:
        return None
    return date.fromordinal(dct.toordinal() - (dct.weekday() - weekday) % 7)


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
