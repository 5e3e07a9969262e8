"""A day or week by its place in a longer period: "the second week of July", "the week of 3 April"."""

import re

from temporal.calendar import days, partial
from temporal.calendar.granularity import Granularity
from temporal.calendar.periods import DAY, MONTH, WEEK, YEAR, Period
from temporal.context.reference import Ref
from temporal.grammar.lexicon import ORDINALS, UNITS
from temporal.grammar.readings import Reading, date
from temporal.grammar.rule import rule


@rule(
    "the {nth} (day|week|weekend) of {month}[[,] {year}]",
    "the (last|final) (day|week) of {month}[[,] {year}]",
    examples={
        "the second week of July": "2017-W28",
        "the last day of March 2016": "2016-03-31",
        "the first day of June 1967": "1967-06-01",
    },
)
def part_of_month(ref: Ref, month: int, nth: int | None, year: int | None) -> Period | None:
    whole = Period.month(year, month) if year is not None else ref.pick(partial.month(month)).period
    assert whole is not None
    return _nth(ref, whole, nth)


# "The busiest day of the year", "his first win of the month"; not "Player of the Year" and not "the end of the week".
_FIRST_FEW = list(ORDINALS)[:10]
_ONE_OF_ALL = re.compile(
    r"\b(?:the|this|that|his|her|its|their|our|my|['’]s)\s(?:(?:\w{2,12}est|worst|best|most|only)\s(?:\w+\s){1,2}"
    rf"|(?:{'|'.join(_FIRST_FEW)})\s(?!(?:half|quarter|third|part|trading)\b|hour|day|week|month|season)[a-z]+\s)of\s$"
)
_GOES_ON_WITH_NOUN = re.compile(r"\s(?:award|prize|title|list|contest|show)|['’]s\b")


@rule(
    "the (week|month|year|decade|century)",
    examples={"the busiest day of [the year]": "2017", "the wettest night of [the week]": "2017-W19"},
)
def in_which_one_of_all(ref: Ref) -> Period | None:
    word = ref.said.split()[-1]
    if word not in UNITS or not _ONE_OF_ALL.search(ref.before(40)) or _GOES_ON_WITH_NOUN.match(ref.after(10)):
        return None
    return ref.this(UNITS[word])


@rule(
    "the {nth} (day|week) of {year}",
    "the (last|final) (day|week) of {year}",
    "the {nth} (day|week) of (the|this) (month|year)",
    "the (last|final) (day|week) of (the|this) (month|year)",
    examples={"the last day of 2016": "2016-12-31", "the first week of the year": "2017-W01"},
)
def part_of_period(ref: Ref, nth: int | None, year: int | None) -> Period | None:
    unit = MONTH if ref.said.lower().endswith("month") else YEAR
    return _nth(ref, Period.year(year) if year is not None else ref.this(unit), nth)


def _nth(ref: Ref, whole: Period, nth: int | None) -> Period | None:
    """The nth day; the nth seven days are told as the week that most of them lie in; None counts from the end."""
    words = ref.said.lower().split()
    if words[2] == "day":
        day = whole.last if nth is None else whole.first + nth - 1
        return Period(DAY, day) if day <= whole.last else None
    middle = whole.last - 3 if nth is None else whole.first + 7 * (nth - 1) + 3
    if middle > whole.last:
        return None
    unit = Granularity.WEEKEND if words[2] == "weekend" else WEEK
    return Period.of(unit, middle, ref.origin(unit))


@rule(
    "the week of {month} {d}[, {year}]",
    "the week of [the ]{d} {month}[ {year}]",
    "the week (beginning|starting|ending) [on ]{month} {d}[, {year}]",
    examples={"the week of 3 April": "2017-W14", "the week of March 6, 2017": "2017-W10"},
)
def week_of_day(ref: Ref, month: int, d: int, year: int | None) -> Reading | Period | None:
    if year is not None:
        day = Period.day(year, month, d)
    else:
        recurring = partial.month_day(month, d)
        picked = ref.pick(recurring).period if recurring else None
        if picked is None:
            return None
        day = picked
    return date(day.this(WEEK, ref.origin(WEEK)))


@rule(
    "the (first|second|third|fourth|last) {weekday} (of|in) {month}[[,] {year}]",
    examples={"the first Tuesday of November 2016": "2016-11-01", "the last Monday in May": "2017-05-29"},
)
def weekday_of_month(ref: Ref, weekday: int, month: int, year: int | None) -> Period | None:
    whole = Period.month(year, month) if year is not None else ref.pick(partial.month(month)).period
    assert whole is not None
    nth = ("first", "second", "third", "fourth", "last").index(ref.said.lower().split()[1])
    if nth == 4:
        return Period(DAY, whole.last - (days.weekday(whole.last) - weekday) % 7)
    return Period(DAY, whole.first + (weekday - days.weekday(whole.first)) % 7 + 7 * nth)
