"""Zones whose distance from UTC hangs on the day: "@eastern", "@moscow", as the lexicon names them."""

from temporal.calendar import days
from temporal.calendar.periods import Period

_AMERICAN = {"@eastern": -5, "@central": -6, "@mountain": -7, "@pacific": -8}
_NEW_RULE, _OLD_RULE, _FIRST_RULE = 2007, 1987, 1967
_MOSCOW_SETTLED = days.day_number(2014, 10, 26)
_SUNDAY = 6


def offset(zone: str, day: int) -> str:
    """As TIMEX3 writes it; "" where it is not sure, and for a zone that has its offset already that one."""
    if not zone.startswith("@"):
        return zone
    if zone == "@moscow":
        return "+03:00" if day >= _MOSCOW_SETTLED else ""
    year = days.civil(day)[0]
    if year < _FIRST_RULE:  # every town had its own summer time
        return ""
    begins, ends = _american_summer(year)
    return f"-{-_AMERICAN[zone] - int(begins <= day < ends):02d}:00"


def _american_summer(year: int) -> tuple[int, int]:
    if year >= _NEW_RULE:
        return _sunday_from(year, 3, 8), _sunday_from(year, 11, 1)
    last_of_october = _sunday_from(year, 10, 25)
    return _sunday_from(year, 4, 1 if year >= _OLD_RULE else 24), last_of_october


def _sunday_from(year: int, month: int, day: int) -> int:
    first = Period.day(year, month, day).first
    return first + (_SUNDAY - days.weekday(first)) % 7
