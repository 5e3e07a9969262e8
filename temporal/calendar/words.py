"""A When in plain English, as a reader says it. The only place where one is put in words."""

from collections.abc import Callable
from functools import lru_cache

from temporal.calendar import days
from temporal.calendar.granularity import Granularity as G
from temporal.calendar.periods import Period
from temporal.calendar.when import When

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_REMEMBERED = 1024  # an article names the same few days and periods again and again
SEASONS = ("spring", "summer", "autumn", "winter")
PARTS = {
    "MO": "in the morning",
    "MI": "at midday",
    "AF": "in the afternoon",
    "EV": "in the evening",
    "NI": "at night",
    "DT": "in daytime",
    "24:00": "at midnight",
}


@lru_cache(_REMEMBERED)
def say(when: When) -> str:
    """ "11 May 2017", "some time in April 2017", "between 1 and 10 May 2017", "around 1850", "before 12 May 2017"."""
    if when.first_day is None or when.last_day is None:
        return _open(when)
    if when.first_day == when.last_day:
        return _day_and_time(when)
    named = _named(when)
    if named is not None:
        if when.approximate:
            return f"around {named}"
        return f"throughout {named}" if when.spans else f"some time in {named}"
    return _stretch(when.first_day, when.last_day, when)


def _day_and_time(when: When) -> str:
    assert when.first_day is not None
    around = "around " if when.approximate else ""
    day = around + day_words(when.first_day)
    if when.time is None:
        return day
    part = PARTS.get(when.time)
    return f"{day}, {part}" if part else f"{day}, {when.time}"


@lru_cache(_REMEMBERED)
def day_words(day: int) -> str:
    year, month, number = days.civil(day)
    return f"{number} {MONTHS[month - 1]} {year_words(year)}"


def year_words(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@lru_cache(_REMEMBERED)
def period_words(period: Period) -> str:
    """The name of a calendar period: "April 2017", "the second quarter of 2017", "the 1930s"."""
    granularity, index = period.granularity, period.index
    if granularity in _NAMES:
        return _NAMES[granularity](index)
    if granularity == G.SEASON:
        return f"{SEASONS[(index + 2 * period.origin) % 4]} {year_words(index // 4)}"
    if granularity == G.YEAR:
        return ("the fiscal year " if period.origin > 1 else "") + year_words(index)
    if granularity in (G.WEEK, G.WEEKEND):
        return f"the {granularity.name.lower()} of {_between(period.first, period.last, 'to')}"
    return _tall(period)


def _tall(period: Period) -> str:
    if period.granularity == G.DECADE:
        return f"the {period.index * 10}s" if period.index >= 0 else f"the {-10 * (period.index + 1)}s BC"
    name = "century" if period.granularity == G.CENTURY else "millennium"
    if period.index >= 0:
        return f"the {ordinal(period.index + 1)} {name}"
    return f"the {ordinal(-period.index)} {name} BC"


_NAMES: dict[G, Callable[[int], str]] = {
    G.DAY: day_words,
    G.MONTH: lambda index: f"{MONTHS[index % 12]} {year_words(index // 12)}",
    G.QUARTER: lambda index: f"the {ordinal(index % 4 + 1)} quarter of {year_words(index // 4)}",
    G.HALF: lambda index: f"the {('first', 'second')[index % 2]} half of {year_words(index // 2)}",
}


def _named(when: When) -> str | None:
    """The name of the period that a When fills."""
    assert when.first_day is not None
    assert when.last_day is not None
    period = Period.of(when.granularity, when.first_day)
    if (period.first, period.last) == (when.first_day, when.last_day):
        return period_words(period)
    return None


def _stretch(first: int, last: int, when: When) -> str:
    around = "around " if when.approximate else ""
    if when.granularity >= G.MONTH:
        for step in (G.YEAR, G.MONTH):
            begin, end = Period.of(step, first), Period.of(step, last)
            if when.granularity >= step and begin.first == first and end.last == last:
                said = _ends(when.spans, period_words(begin), period_words(end))
                return around + said
    joint = "to" if when.spans else "and"
    return around + ("from " if when.spans else "between ") + _between(first, last, joint)


def _ends(spans: bool, begin: str, end: str) -> str:
    return f"from {begin} to {end}" if spans else f"between {begin} and {end}"


def _between(first: int, last: int, joint: str) -> str:
    """The two days, without saying a common month or year twice."""
    (year, month, day), (last_year, last_month, _) = days.civil(first), days.civil(last)
    if (year, month) == (last_year, last_month):
        begin = str(day)
    elif year == last_year:
        begin = f"{day} {MONTHS[month - 1]}"
    else:
        begin = day_words(first)
    return f"{begin} {joint} {day_words(last)}"


def _open(when: When) -> str:
    around = "around " if when.approximate else ""
    step = G.YEAR if when.granularity >= G.YEAR else G.MONTH if when.granularity >= G.MONTH else G.DAY
    if when.first_day is None:
        assert when.last_day is not None
        if when.spans:
            until = Period.of(step, when.last_day)
            named = until if until.last == when.last_day else Period.of(G.DAY, when.last_day)
            return f"until {around}{period_words(named)}"
        after = Period.of(step, when.last_day + 1)
        named = after if after.first == when.last_day + 1 else Period.of(G.DAY, when.last_day + 1)
        return f"before {around}{period_words(named)}"
    begin = Period.of(step, when.first_day)
    named = begin if begin.first == when.first_day else Period.of(G.DAY, when.first_day)
    if when.spans:
        return f"since {around}{period_words(named)}"
    return f"{around}{period_words(named)} or later"
