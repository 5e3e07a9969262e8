"""What words say when they leave a part out: "Wednesday", "3 May", "October", "Easter".

A partial recurs. `around(day)` gives the occurrence before a day, the one that holds it, and the one after;
`within(period)` the one in a longer period, where there is just one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from temporal.calendar import days
from temporal.calendar.periods import DAY, MONTH, WEEK, YEAR, Period

_YEARS_TO_SEARCH = 9  # 29 February can stay away for eight years

_MONTHS_TO_SEARCH = 60  # a 31st that is a Friday can stay away for years


class Partial(Protocol):
    def __hash__(self) -> int: ...

    @property
    def value(self) -> str:
        """The TIMEX3 value while the rest is unknown."""

    def around(self, day: int) -> tuple[Period, Period | None, Period]: ...

    def within(self, period: Period) -> Period | None: ...


@dataclass(frozen=True, slots=True)
class Weekday:
    number: int

    @property
    def value(self) -> str:
        return f"XXXX-WXX-{self.number + 1}"

    def around(self, day: int) -> tuple[Period, Period | None, Period]:
        ahead = (self.number - days.weekday(day)) % 7
        here = Period(DAY, day) if ahead == 0 else None
        return Period(DAY, day + ahead - 7), here, Period(DAY, day + (ahead or 7))

    def within(self, period: Period) -> Period | None:
        if period.granularity != WEEK:
            return None
        return Period(DAY, period.first + (self.number - days.weekday(period.first)) % 7)


@dataclass(frozen=True, slots=True)
class Monthly:
    """A day of a month: "the 11th"."""

    number: int

    @property
    def value(self) -> str:
        return f"XXXX-XX-{self.number:02d}"

    def around(self, day: int) -> tuple[Period, Period | None, Period]:
        month = Period.of(MONTH, day)
        found = [p for by in range(-3, 4) if (p := self.within(month.shift(by)))]
        return _sort(found, day)

    def within(self, period: Period) -> Period | None:
        if period.granularity != MONTH or period.first + self.number - 1 > period.last:
            return None
        return Period(DAY, period.first + self.number - 1)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of a month that is such a weekday: Friday the 13th."""

    weekday: int
    number: int

    @property
    def value(self) -> str:
        return f"XXXX-XX-{self.number:02d}"

    def around(self, day: int) -> tuple[Period, Period | None, Period]:
        month = Period.of(MONTH, day)
        return _sort(
            [p for by in range(-_MONTHS_TO_SEARCH, _MONTHS_TO_SEARCH) if (p := self.within(month.shift(by)))], day
        )

    def within(self, period: Period) -> Period | None:
        found = Monthly(self.number).within(period)
        return found if found is not None and days.weekday(found.first) == self.weekday else None


@dataclass(frozen=True, slots=True)
class Yearly:
    """What comes once a year; `find` gives the one of a year, or None where that year has none (29 February)."""

    find: Callable[[int], Period | None]
    value: str

    def around(self, day: int) -> tuple[Period, Period | None, Period]:
        year = days.civil(day)[0]
        # from two years before: in January it may still be the winter that began last year
        found = [p for y in range(year - 2, year + 2) if (p := self.find(y))]
        if len(found) < 4:
            found = [p for y in range(year - _YEARS_TO_SEARCH, year + _YEARS_TO_SEARCH) if (p := self.find(y))]
        return _sort(found, day)

    def within(self, period: Period) -> Period | None:
        if period.granularity != YEAR:
            return None
        first_year, last_year = days.civil(period.first)[0], days.civil(period.last)[0]
        for year in range(first_year, last_year + 1):
            found = self.find(year)
            if found and period.first <= found.first <= period.last:
                return found
        return None


def _sort(found: list[Period], day: int) -> tuple[Period, Period | None, Period]:
    here = next((p for p in found if p.first <= day <= p.last), None)
    before = [p for p in found if p.last < day]
    after = [p for p in found if p.first > day]
    if not before or not after:
        raise ValueError(f"nothing recurs here before or after day {day}")
    return before[-1], here, after[0]


@cache  # one of each, so that what was decided about it is found again
def month(number: int) -> Yearly:
    return Yearly(lambda year: Period.month(year, number), f"XXXX-{number:02d}")


@cache
def month_day(number: int, day: int) -> Yearly | None:
    """None where no year has the day: 31 April."""
    if not 1 <= day <= days.days_in_month(2000, number):
        return None

    def find(year: int) -> Period | None:
        return Period.day(year, number, day) if day <= days.days_in_month(year, number) else None

    return Yearly(find, f"XXXX-{number:02d}-{day:02d}")


@cache
def season(name: str, south: bool) -> Yearly:
    return Yearly(lambda year: Period.season(year, name, south), f"XXXX-{name}")
