"""Calendar periods: a day, a week, a month … as a granularity and a place in its count.

Because a period is an index, `shift(-1)` of a month is a month and `this(YEAR)` of a day is a year: granularity cannot
be lost on the way. `origin` says where the count begins when it is not the common one: for a week the weekday it
starts on (0 Monday), for a year the month a fiscal year starts in (0: calendar year), for a season 1 in the south.
`value` is the TIMEX3 value.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from temporal.calendar import days
from temporal.calendar.granularity import Granularity
from temporal.calendar.when import When

DAY, WEEKEND, WEEK, MONTH, SEASON = (Granularity(n) for n in range(1, 6))
QUARTER, HALF, YEAR, DECADE, CENTURY, MILLENNIUM = (Granularity(n) for n in range(6, 12))

_MONTHS = {MONTH: 1, SEASON: 3, QUARTER: 3, HALF: 6, YEAR: 12, DECADE: 120, CENTURY: 1200, MILLENNIUM: 12_000}
SEASONS = ("SP", "SU", "FA", "WI")
_REMEMBERED = 1024  # periods: an article names the same few again and again
_SEASON_SHIFT = 2  # the count of seasons begins in March


@dataclass(frozen=True, slots=True, order=True)
class Period:
    granularity: Granularity
    index: int
    origin: int = 0

    @classmethod
    def of(cls, granularity: Granularity, day: int, origin: int = 0) -> Period:
        """The period that holds a day."""
        if granularity == DAY:
            return cls(DAY, day)
        if granularity in (WEEK, WEEKEND):
            return cls(granularity, (day - 1 - origin) // 7, origin)
        months = days.month_number(day) - _month_shift(granularity, origin)
        return cls(granularity, months // _MONTHS[granularity], origin)

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Period:
        """ValueError where the calendar has no such day."""
        return cls(DAY, days.day_number(year, month, day))

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        return cls(MONTH, year * 12 + month - 1)

    @classmethod
    def year(cls, year: int, origin: int = 0) -> Period:
        return cls(YEAR, year, origin)

    @classmethod
    def season(cls, year: int, name: str, south: bool = False) -> Period:
        """A season by the year it begins in: winter 2016 runs from December 2016."""
        place = (SEASONS.index(name) + 2 * south) % 4
        return cls(SEASON, year * 4 + place, int(south))

    def shift(self, by: int) -> Period:
        return Period(self.granularity, self.index + by, self.origin)

    def this(self, granularity: Granularity, origin: int = 0) -> Period:
        """The period of another granularity that this one begins in."""
        return Period.of(granularity, self.first, origin)

    @property
    def first(self) -> int:
        return self.index if self.granularity == DAY else _first(self.granularity, self.index, self.origin)

    @property
    def last(self) -> int:
        if self.granularity == DAY:
            return self.index
        if self.granularity == WEEKEND:
            return self.first + 1
        return _first(self.granularity, self.index + 1, self.origin) - 1

    @property
    def value(self) -> str:
        return _value(self.granularity, self.index, self.origin)

    @property
    def edtf(self) -> str:
        return _edtf(self)

    def when(self, *, spans: bool = False, approximate: bool = False) -> When:
        granularity = self.granularity
        if granularity == SEASON and self.origin:
            granularity = QUARTER  # a season as a When is a northern one; a southern one is told by its months
        return When(self.first, self.last, granularity, spans=spans, approximate=approximate)


@lru_cache(_REMEMBERED)
def _first(granularity: Granularity, index: int, origin: int) -> int:
    if granularity in (WEEK, WEEKEND):
        return index * 7 + 1 + origin + (5 if granularity == WEEKEND else 0)
    return days.month_start(index * _MONTHS[granularity] + _month_shift(granularity, origin))


def _month_shift(granularity: Granularity, origin: int) -> int:
    if granularity == SEASON:
        return _SEASON_SHIFT
    return origin - 13 if origin > 1 else 0  # a fiscal year is named after the year it ends in


@lru_cache(_REMEMBERED)
def _edtf(period: Period) -> str:
    return period.when().edtf


def year_value(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


@lru_cache(_REMEMBERED)
def _value(granularity: Granularity, index: int, origin: int) -> str:
    if granularity == DAY:
        year, month, day = days.civil(index)
        return f"{year_value(year)}-{month:02d}-{day:02d}"
    if granularity in (WEEK, WEEKEND):
        year, week = iso_week(index * 7 + 4 + origin % 7)
        return f"{year_value(year)}-W{week:02d}" + ("-WE" if granularity == WEEKEND else "")
    if granularity == SEASON:
        return f"{year_value(index // 4)}-{SEASONS[(index + 2 * origin) % 4]}"
    if granularity == MONTH:
        return f"{year_value(index // 12)}-{index % 12 + 1:02d}"
    if granularity == QUARTER:
        return f"{year_value(index // 4)}-Q{index % 4 + 1}"
    if granularity == HALF:
        return f"{year_value(index // 2)}-H{index % 2 + 1}"
    if granularity == YEAR:
        return year_value(index)
    digits = {DECADE: 3, CENTURY: 2, MILLENNIUM: 1}[granularity]
    return f"{index:0{digits}d}" if index >= 0 else f"BC{-1 - index:0{digits}d}"


def iso_week(day: int) -> tuple[int, int]:
    """The ISO 8601 year and week that hold a day."""
    thursday = day - days.weekday(day) + 3
    year = days.civil(thursday)[0]
    return year, (thursday - days.day_number(year)) // 7 + 1
