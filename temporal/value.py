"""The values that a TIMEX3 may have, by its type: the part of the TimeML 1.2.1 grammar that is written here.

X stands for what is not told: XXXX-WXX-2 is a Tuesday of no known week. Years before Christ begin with BC.
"""

import re

from temporal.calendar import days

TYPES = ("DATE", "TIME", "DURATION", "SET")
MODS = frozenset(
    {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}
    | {"START", "MID", "END", "APPROX"}
)
_YEAR = r"(?:(?:BC)?\d{4}|XXXX)"
_MONTH = r"(?:0[1-9]|1[0-2]|XX)"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|XX)"
_WEEK = r"W(?:0[1-9]|[1-4]\d|5[0-3]|XX)"
_ZONE = r"(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)"
_DATED = rf"{_YEAR}-(?:{_MONTH}-{_DAY}|{_WEEK}-[1-7X])"  # one day
_LONGER = rf"(?:BC)?\d{{1,3}}|{_YEAR}(?:-(?:{_MONTH}|{_WEEK}(?:-WE)?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
_CLOCK = rf"(?:MO|MI|AF|EV|NI|DT|(?:(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?)?|24:00|XX:XX){_ZONE}?)"
_AMOUNT = r"(?:\d+(?:\.\d+)?|X{1,2})"
_DURATION = rf"P(?=.)(?:{_AMOUNT}(?:ML|CE|DE|Y|Q|M|WE|W|D))*(?:T(?:{_AMOUNT}[HMS])+)?|PXX"
_REF = r"(?:PAST|PRESENT|FUTURE)_REF"
_TIME = rf"(?:{_DATED}|{_LONGER})T{_CLOCK}"
_GRAMMAR = {
    "DATE": re.compile(rf"{_DATED}|{_LONGER}|{_REF}"),
    "TIME": re.compile(_TIME),
    "DURATION": re.compile(_DURATION),
    "SET": re.compile(rf"{_DURATION}|{_DATED}|{_LONGER}|{_TIME}"),
}
_CIVIL = re.compile(r"(BC)?(\d{4})-(\d\d)-(\d\d)(?:T|$)")


def is_value(kind: str, value: str) -> bool:
    """Whether a TIMEX3 of this type (DATE, TIME, DURATION, SET) may have the value; "2017-02-30" no DATE has."""
    if kind not in _GRAMMAR or not _GRAMMAR[kind].fullmatch(value):
        return False
    day = _CIVIL.match(value)
    if day is None:
        return True
    year = 1 - int(day[2]) if day[1] else int(day[2])
    return int(day[4]) <= days.days_in_month(year, int(day[3]))
