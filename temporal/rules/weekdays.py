"""Weekdays with a word or a number behind them: "Thursday last", "Friday the 13th", "Monday 8 and Tuesday 9 May"."""

import re

from temporal.calendar import partial
from temporal.calendar.periods import YEAR, Period
from temporal.context.reference import Ref
from temporal.grammar.readings import Reading, date
from temporal.grammar.rule import Pieces, rule

_STANDS_ALONE = re.compile(
    r"\s*(?:$|[^\w\s])|\s(?:and|but|or|in|at|by|for|to|when|with|from|after|before|the|an?|he|she|they)\b"
)


@rule("{weekday} last", examples={"Thursday last": "2017-05-04", "Monday last": "2017-05-08"})
def weekday_last(ref: Ref, weekday: int) -> Period | None:
    """Not "on Thursday last year's winner came"."""
    if not ref.capital or not _STANDS_ALONE.match(ref.after(12)):
        return None
    return partial.Weekday(weekday).around(ref.today.first)[0]


@rule(
    "{weekday} [the ]{dth}",
    examples={"Friday the 13th": "2017-01-13", "Friday 13th": "2017-01-13", "Tuesday the 9th": "2017-05-09"},
)
def weekday_of_number(ref: Ref, weekday: int, dth: int) -> Reading | None:
    return ref.pick(partial.Dated(weekday, dth)) if ref.capital else None


@rule(
    "{weekday} {d} (and|or|to|until) {weekday2:weekday} {d2:d}[ of] {month}[[,] {year}]",
    "{weekday} {d}{to:dash}{weekday2:weekday} {d2:d}[ of] {month}[[,] {year}]",
    examples={"[Monday 8] and [Tuesday 9 May]": "2017-05-08 2017-05-09"},
)
def weekdays_of_month(
    ref: Ref, weekday: int, weekday2: int, d: int, d2: int, month: int, year: int | None, to: str | None
) -> Pieces | None:
    first, second = partial.month_day(month, d), partial.month_day(month, d2)
    if first is None or second is None or d2 <= d:
        return None
    picked = date(Period.day(year, month, d)) if year is not None else ref.pick(first)
    assert picked.period is not None
    in_year = second.within(picked.period.this(YEAR))
    return None if in_year is None else [("d", picked), ("weekday2", date(in_year, partial=second))]
