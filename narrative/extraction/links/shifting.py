"""A When from another When: "ten days after 8 November", "a year later", "the following month"."""

from __future__ import annotations

from datetime import date

from narrative.extraction.text.offsets import Offset
from temporal import Granularity, When

_LAST_YEAR = 9998
_FEW_DAYS = 3


def shifted(when: When, offset: Offset, sign: int) -> When | None:
    """`sign` 1: as long after, -1: as long before, 0: the same unit. None where the calendar ends.

    What is counted in months or years is told no finer than these; days, and a single week, keep the day.
    """
    part = offset.part or None
    if offset.unit is None:
        return When.between(when.first_day, when.last_day, when.granularity)
    if offset.unit == Granularity.DAY:
        if when.granularity > Granularity.WEEK and offset.count <= _FEW_DAYS:
            return when  # "in June … the next day": in June
        moved = when.shift(sign * offset.count)
        return When.between(moved.first_day, moved.last_day, when.granularity, time=part)
    day = when.first_day
    if day is None or when.last_day is None:
        return None
    if offset.unit == Granularity.WEEK:
        if sign and offset.count == 1:
            moved = when.shift(7 * sign)
            return When.between(moved.first_day, moved.last_day, when.granularity)
        monday = day + 7 * sign * offset.count
        monday -= (monday - 1) % 7
        return When.between(monday, monday + 6, Granularity.WEEK)
    return _by_month(day, offset, sign)


def _by_month(day: int, offset: Offset, sign: int) -> When | None:
    try:
        start = date.fromordinal(day)
    except (ValueError, OverflowError):
        return None
    if offset.unit == Granularity.YEAR:
        year = start.year + sign * offset.count
        if not 1 <= year <= _LAST_YEAR:
            return None
        return When.between(date(year, 1, 1), date(year, 12, 31), Granularity.YEAR)
    months = start.year * 12 + start.month - 1 + sign * offset.count
    if not 12 <= months < _LAST_YEAR * 12:
        return None
    first = date(months // 12, months % 12 + 1, 1)
    after = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return When.between(first.toordinal(), after.toordinal() - 1, Granularity.MONTH)


def after_until(when: When, day: int) -> When | None:
    """Some time from `when` to the day of the article: "subsequently"."""
    if when.first_day is None or when.first_day > day:
        return None
    return When.between(when.first_day, day, max(when.granularity, Granularity.DAY))
