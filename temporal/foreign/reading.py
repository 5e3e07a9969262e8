"""Languages other than English: the basic tier, by the words of dateparser's tables behind strict filters.

dateparser's own search takes far too much for a time ("may", "a", "2,5") and asks the clock; so only what names a date
in full, or stands as a date stands ("en marzo", "im März"), is read, and what it means is worked out here, from the
article's date alone. Clock times, durations and sets are not read. Every derivation says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from temporal.calendar import partial
from temporal.calendar.granularity import Granularity as G
from temporal.calendar.partial import Partial, Weekday
from temporal.calendar.periods import Period
from temporal.calendar.when import When
from temporal.calendar.words import period_words
from temporal.context import direction
from temporal.context.tense import Tense
from temporal.conventions import Conventions
from temporal.foreign.pattern import pattern
from temporal.foreign.words import Words, words
from temporal.grammar.trie import trie_pattern
from temporal.timex import Step, Timex

_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;»”“„«\"¿¡\n(–—-])\s*$")
_AMOUNT = re.compile(r"\s?(?:[%€$£°₽¥]|\d|[,.]\d|[^\W\d_]{4,}s\b)")
_EARLIEST, _LATEST = 1500, 2199  # a number outside is no bare year
_UNTOLD = {G.DAY: "XXXX-XX-XX", G.WEEK: "XXXX-WXX", G.MONTH: "XXXX-XX", G.YEAR: "XXXX"}
_END_OF_CALENDAR = 3_652_059


class Said(NamedTuple):
    """What words say: a period in full, one that recurs, or one counted from the article's."""

    period: Period | None = None
    partial: Partial | None = None
    by: int = 0
    unit: G | None = None
    leans: bool = False  # the period is the article's, or counted from it


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    lowered: str
    day: int | None
    known: Words
    conventions: Conventions


def tag_foreign(
    text: str, lowered: str, *, dct: date | datetime | None, language: str, conventions: Conventions
) -> list[Timex]:
    """`lowered`: the text in lower case, letter for letter. ValueError where dateparser knows no such language.

    Without an article's date only dates in full have a When.
    """
    there = Text(text, lowered, dct.toordinal() if dct else None, words(language), conventions)
    found = (_timex(there, match) for match in pattern(language).finditer(lowered))
    return [timex for timex in found if timex is not None]


def _timex(there: Text, match: re.Match[str]) -> Timex | None:
    kind = next(name for name in _READERS if match.group(name) is not None)
    start, end = match.span({"month": "bare", "year": "bare_year"}.get(kind, kind))
    if start < 0:
        start, end = match.span(kind)
    if not _stands_as_time(there, kind, start, end):
        return None
    folded = " ".join(there.lowered[start:end].split())
    try:
        said = _READERS[kind](there, folded)
        if said is None:
            return None
        return _resolved(there, said, folded, start, end)
    except (ValueError, OverflowError):  # the calendar has no such day
        return None


def _stands_as_time(there: Text, kind: str, start: int, end: int) -> bool:
    """Not a name ("Plácido Domingo", "calle 25 de Mayo"), a morning ("la mañana") or an amount ("en 2000 euros")."""
    text, before = there.text, there.lowered[max(0, start - 16) : start]
    if kind == "year":
        figures = int(there.lowered[start : start + 4])
        return _EARLIEST <= figures <= _LATEST and not (end - start == 4 and _AMOUNT.match(there.lowered, end))
    unless = there.known.extra.unless.get(there.lowered[start:end])
    if unless and re.search(rf"(?:^|\s)(?:{unless})\s+$", before):
        return False
    if kind not in ("weekday", "relative", "alone", "month", "day_month") or text[start:end].isupper():
        return True
    if there.known.extra.capitals and kind != "relative":
        return True
    if kind == "day_month":
        return bool(re.search(r"\d{4}", text[start:end])) or text[start:end] == there.lowered[start:end]
    return not text[start].isupper() or bool(_SENTENCE_BEGINS.search(text[max(0, start - 4) : start]))


def _resolved(there: Text, said: Said, folded: str, start: int, end: int) -> Timex:
    steps: list[Step] = []
    against = "" if there.day is None or (said.period and not said.leans) else When.on(there.day).edtf
    period = said.period
    if period is None and there.day is not None:
        period, why = _counted_from(there, there.day, said, folded)
        if why is not None:
            steps.append(_step(there, "direction", start, end, against, period.value, why.because, why.rejected))
    if period and not -_END_OF_CALENDAR <= period.first <= period.last <= _END_OF_CALENDAR:
        raise OverflowError(folded)
    untold = said.partial.value if said.partial else _UNTOLD[said.unit or G.DAY]
    value = period.value if period else untold
    named = period_words(period) if period else "no day without the article's date"
    because = f"“{_folded(there, start, end)}” is {named}, by dateparser's words of “{there.known.name}”: "
    because += "the basic reading of a language other than English."
    steps = [_step(there, "dateparser", start, end, against, value, because), *steps]
    when = period.when() if period else None
    reference = "dct" if against else ""
    return Timex(start, end, there.text[start:end], "DATE", value, "", when, "dateparser", reference, tuple(steps))


def _counted_from(there: Text, day: int, said: Said, folded: str) -> tuple[Period, direction.Choice | None]:
    if said.partial is None:
        unit = said.unit or G.DAY
        return Period.of(unit, day, there.conventions.week_start if unit == G.WEEK else 0).shift(said.by), None
    if said.by and not there.known.spaced and isinstance(said.partial, Weekday):  # 上周三: of the week before
        week = Period.of(G.WEEK, day).shift(said.by)
        return said.partial.within(week) or week, None
    if said.by:
        before, _, after = said.partial.around(day)
        return (before if said.by < 0 else after), None
    choice = direction.choose(said.partial, day, Tense("", ""), folded)
    return choice.period, choice


def _step(
    there: Text,
    rule: str,
    start: int,
    end: int,
    reference: str,
    result: str,
    because: str,
    rejected: tuple[tuple[str, str], ...] = (),
) -> Step:
    return Step(rule, _folded(there, start, end), start, end, reference, result, because, rejected)


def _folded(there: Text, start: int, end: int) -> str:
    return " ".join(there.text[start:end].split())


def _numbers(folded: str) -> list[int]:
    return [int(figures) for figures in re.findall(r"\d+", folded)]


def _word(entries: dict[str, int], folded: str) -> int:
    """The meaning of the word of a table that is said. ValueError where none is."""
    any_word = trie_pattern(entries)
    found = re.search(rf"(?<![^\W\d_]){any_word}(?![^\W\d_])", folded) or re.search(any_word, folded)
    if found is None or not found.group():
        raise ValueError(folded)
    return entries[" ".join(found.group().split())]


def _beside(there: Text, folded: str) -> int:
    """1 where "next" stands beside, -1 where "last" does."""
    for words_beside, by in ((there.known.extra.next, 1), (there.known.extra.last, -1)):
        if words_beside and any(folded.startswith(w) or folded.endswith(w) for w in words_beside.split("|")):
            return by
    return 0


def _iso(there: Text, folded: str) -> Said:
    return Said(Period.day(*(int(part) for part in folded.split("-"))))


def _east(there: Text, folded: str) -> Said | None:
    numbers = _numbers(folded)
    if len(str(numbers[0])) == 4:
        made = (Period.year, Period.month, Period.day)[len(numbers) - 1]
        return Said(made(*numbers))
    if not 1 <= numbers[0] <= 12:
        return None
    return Said(partial=partial.month_day(*numbers) if len(numbers) == 2 else partial.month(numbers[0]))


def _day_month(there: Text, folded: str) -> Said | None:
    day, *year = _numbers(folded)
    if year:
        return Said(Period.day(year[-1], _word(there.known.months, folded), day))
    recurring = partial.month_day(_word(there.known.full_months, folded), day)
    return Said(partial=recurring) if recurring else None


def _year_first(there: Text, folded: str) -> Said:
    year, day = _numbers(folded)
    return Said(Period.day(year, _word(there.known.months, folded), day))


def _month_year(there: Text, folded: str) -> Said:
    return Said(Period.month(_numbers(folded)[-1], _word(there.known.months, folded)))


def _figures(there: Text, folded: str) -> Said:
    first, second, year = _numbers(folded)
    day_first = there.conventions.date_order != "mdy" if there.conventions.date_order else there.known.day_first
    day, month = (first, second) if (day_first and second <= 12) or first > 12 else (second, first)
    return Said(Period.day(year, month, day))


def _counted(there: Text, folded: str) -> Said:
    known = there.known
    for number, value in [*((str(n), n) for n in _numbers(folded)), *known.numbers.items()]:
        for plain in (folded.replace(number, "#", 1), folded.replace(f" {number} ", " # ", 1)):
            if plain in known.counted:
                sign, unit = known.counted[plain]
                return Said(by=sign * value, unit=unit)
    raise ValueError(folded)


def _relative(there: Text, folded: str) -> Said:
    by, unit = there.known.relative[folded]
    return Said(by=by, unit=unit)


def _weekday(there: Text, folded: str) -> Said:
    return Said(partial=Weekday(_word(there.known.weekdays, folded)), by=_beside(there, folded))


def _within(there: Text, folded: str) -> Said | None:
    """昨年3月, 先週の水曜日: what recurs, in a period that is counted from the article's."""
    relative = re.match(trie_pattern(there.known.relative), folded)
    if relative is None or there.day is None:
        return None
    by, unit = there.known.relative[relative.group()]
    rest = folded[relative.end() :].lstrip("の的")
    inner = (_east if rest[0].isdecimal() else _weekday)(there, rest)
    period = Period.of(unit, there.day).shift(by)
    found = inner.partial.within(period) if inner and inner.partial else None
    return Said(found, leans=True) if found else None


def _month(there: Text, folded: str) -> Said:
    if re.search(r"\d{4}", folded):
        return _month_year(there, folded)
    months = there.known.full_months | there.known.extra.alone
    return Said(partial=partial.month(_word(months, folded)), by=_beside(there, folded))


def _year(there: Text, folded: str) -> Said:
    return Said(Period.year(_numbers(folded)[0]))


_READERS = {
    "iso": _iso,
    "east": _east,
    "day_month": _day_month,
    "year_first": _year_first,
    "month_year": _month_year,
    "figures": _figures,
    "counted": _counted,
    "relative": _relative,
    "within": _within,
    "weekday": _weekday,
    "alone": _month,
    "month": _month,
    "year": _year,
}
