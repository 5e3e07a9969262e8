"""A When as it stands beside an entry: its words without the year, which the heading above says, and its mark.

The four marks are the same everywhere: a dot for an exact day, a bar with open ends for "some time within", a bar with
closed ends for "throughout", and any of them hollow for what is announced, or otherwise not reported to have happened.
"""

from dataclasses import dataclass
from math import log2

from temporal import Granularity, When
from temporal.calendar import days
from temporal.calendar.periods import Period
from temporal.calendar.words import MONTHS, SEASONS, period_words, year_words

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
PARTS |= {"24:00": "midnight"}  # which ends the day
OPEN_WIDTH, NARROWEST, WIDEST = 56, 28, 80


def short(when: When) -> str:
    """ "Wed 10 May", "in April", "1–10 May", "before 12 May", "all 2016"."""
    first, last = when.first_day, when.last_day
    around = "around " if when.approximate else ""
    if first is None or last is None:
        return _open(when, around)
    if first == last:
        part = PARTS.get(when.time, when.time) if when.time else ""
        weekday = "" if when.approximate else f"{WEEKDAYS[days.weekday(first)]} "
        return around + weekday + _day(first) + (f", {part}" if part else "")
    if named := _named(when):
        return around + named if around else f"{'all' if when.spans else 'in'} {named}"
    return around + _range(first, last, when.granularity)


def _day(day: int) -> str:
    _, month, number = days.civil(day)
    return f"{number} {MONTHS[month - 1][:3]}"


def _named(when: When) -> str:
    """The name of the period that a When fills, "" where it fills none."""
    assert when.first_day is not None
    period = Period.of(when.granularity, when.first_day)
    if (period.first, period.last) != (when.first_day, when.last_day):
        return ""
    match when.granularity:
        case Granularity.MONTH:
            return MONTHS[period.index % 12]
        case Granularity.SEASON:
            return SEASONS[period.index % 4]
        case Granularity.WEEK | Granularity.WEEKEND:
            return ""
        case Granularity.QUARTER | Granularity.HALF:
            return period_words(period).removesuffix(f" of {year_words(days.civil(period.first)[0])}")
        case _:
            return period_words(period)


def _range(first: int, last: int, granularity: Granularity) -> str:
    (year, month, day), (last_year, last_month, last_day) = days.civil(first), days.civil(last)
    if (year, month) == (last_year, last_month):
        return f"{day}–{last_day} {MONTHS[month - 1][:3]}"
    whole_months = day == 1 and last_day == days.days_in_month(last_year, last_month)
    if granularity >= Granularity.YEAR and whole_months and (month, last_month) == (1, 12):
        return f"{year_words(year)}–{year_words(last_year)}"
    begin, end = _day(first), _day(last)
    if granularity >= Granularity.MONTH and whole_months:
        begin, end = MONTHS[month - 1][:3], MONTHS[last_month - 1][:3]
    return f"{begin} – {end}" if year == last_year else f"{begin} {year_words(year)} – {end} {year_words(last_year)}"


def _open(when: When, around: str) -> str:
    if when.first_day is None:
        assert when.last_day is not None
        return f"before {around}{_edge(when.last_day + 1, when.granularity)}"
    edge = _edge(when.first_day, when.granularity)
    return f"since {around}{edge}" if when.spans else f"{around}{edge} or later"


def _edge(day: int, granularity: Granularity) -> str:
    """The day at which an open When is bounded, as a month or year where it was told so."""
    year, month, number = days.civil(day)
    if granularity >= Granularity.YEAR and (month, number) == (1, 1):
        return year_words(year)
    return MONTHS[month - 1] if granularity >= Granularity.MONTH and number == 1 else _day(day)


@dataclass(frozen=True, slots=True)
class Mark:
    """What the drawing needs. `width` in pixels, by the logarithm of the days; `opens`: "start", "end" or ""."""

    kind: str  # "day", "within" or "throughout"
    width: int
    hollow: bool
    opens: str

    @property
    def words(self) -> str:
        kinds = {"day": "an exact day", "within": "some time within", "throughout": "throughout"}
        return kinds[self.kind] + (", not reported to have happened" if self.hollow else "")

    @property
    def from_x(self) -> float:
        return self._inset("start")

    @property
    def length(self) -> float:
        return self.width - self._inset("start") - self._inset("end")

    @property
    def caps(self) -> list[int]:
        """Where closed ends stand."""
        ends = {"start": 1, "end": self.width - 1}
        return [x for side, x in ends.items() if self.kind == "throughout" and side != self.opens]

    @property
    def fades(self) -> list[int]:
        """Where open ends begin to fade."""
        ends = {"start": 1, "end": self.width - 6}
        return [x for side, x in ends.items() if self.kind == "within" and side != self.opens]

    @property
    def arrow_x(self) -> int:
        return self.width - 6

    def _inset(self, side: str) -> float:
        if self.opens == side:
            return 3
        return 7 if self.kind == "within" else 1


def mark(when: When, *, hollow: bool) -> Mark:
    if when.first_day is None or when.last_day is None:
        opens = "start" if when.first_day is None else "end"
        return Mark("throughout" if when.spans else "within", OPEN_WIDTH, hollow, opens)
    length = when.last_day - when.first_day + 1
    if length == 1 and not when.approximate:
        return Mark("day", 12, hollow, "")
    width = min(WIDEST, 16 + round(7 * log2(length)))
    return Mark("throughout" if when.spans else "within", max(width, NARROWEST), hollow, "")
