"""EDTF (Extended Date/Time Format, ISO 8601-2): the exchanged text of a When.

Read: Levels 0 and 1, and of Level 2 quarters and halves of a year (33-36, 40, 41), unspecified digits (`193X`)
and one of a set (`[A..B]`). Written: Level 1; with `level=2`, what fell somewhere within a stretch is written `[A..B]`.
EDTF dates have no part of day: a When's time is not written. https://www.loc.gov/standards/datetime/
"""

import re
from functools import lru_cache

from temporal.calendar import days
from temporal.calendar.granularity import Granularity as G
from temporal.calendar.periods import Period
from temporal.calendar.when import When

_POINT = re.compile(
    r"(?P<year>Y-?\d{5,7}|-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)
_REMEMBERED = 1024  # an article names the same few days and periods again and again
_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_UNKNOWN_DIGITS = {1: G.DECADE, 2: G.CENTURY, 3: G.MILLENNIUM}


def parse(text: str) -> When:
    """ValueError where the text is no EDTF that is read here."""
    body = text.strip()
    one_of = body.startswith("[") and body.endswith("]")
    parts = body[1:-1].split("..") if one_of else body.split("/")
    if len(parts) == 1 and not one_of:
        period, approximate = _point(body, text)
        return period.when(approximate=approximate)
    if len(parts) != 2:
        raise _refusal(text)
    first, last = (None if part in ("", "..") else _point(part, text) for part in parts)
    ends = [end for end in (first, last) if end]
    if not ends or (first and last and first[0].first > last[0].last):
        raise _refusal(text)
    return When(
        first[0].first if first else None,
        last[0].last if last else None,
        min(period.granularity for period, _ in ends),
        approximate=any(approximate for _, approximate in ends),
    )


def _refusal(text: str) -> ValueError:
    return ValueError(
        f"{text!r} is not a date in EDTF. Write for instance 2017-05-11, 2017-04, 1850~ or 2017-03/2017-05."
    )


def _point(part: str, whole: str) -> tuple[Period, bool]:
    found = _POINT.fullmatch(part.strip())
    if not found:
        raise _refusal(whole)
    year, month, day, mark = found.group("year", "month", "day", "mark")
    try:
        return _period(year, month, day), bool(mark)
    except ValueError:
        raise _refusal(whole) from None


def _period(year: str, month: str | None, day: str | None) -> Period:
    unknown = year.count("X")
    if unknown:
        if month:
            raise ValueError(year)
        return _of_unknown(year, unknown)
    number = int(year.lstrip("Y"))
    if month is None or month == "XX":
        return Period.year(number)
    if day is None or day == "XX":
        return _part_of_year(number, int(month))
    return Period.day(number, int(month), int(day))


def _of_unknown(year: str, unknown: int) -> Period:
    if year.startswith("-"):
        raise ValueError("unspecified digits before the year 0 are not read")
    return Period(_UNKNOWN_DIGITS[unknown], int(year[: 4 - unknown]))


def _part_of_year(year: int, number: int) -> Period:
    if 1 <= number <= 12:
        return Period.month(year, number)
    if number in _SEASONS:
        return Period.season(year, _SEASONS[number])
    if 33 <= number <= 36:
        return Period(G.QUARTER, year * 4 + number - 33)
    if number in (40, 41):
        return Period(G.HALF, year * 2 + number - 40)
    raise ValueError(number)


@lru_cache(_REMEMBERED)
def write(when: When, level: int = 1) -> str:
    mark = "~" if when.approximate else ""
    single = _single(when)
    if single is not None:
        return single + mark
    step = _step(when)
    first = ".." if when.first_day is None else _end(when.first_day, step) + mark
    last = ".." if when.last_day is None else _end(when.last_day, step) + mark
    if first == last:
        return first
    if level >= 2 and not when.spans:
        return f"[{first.replace('..', '')}..{last.replace('..', '')}]"
    return f"{first}/{last}"


def _single(when: When) -> str | None:
    """Where one EDTF point says it all."""
    if when.first_day is None or when.last_day is None:
        return None
    if when.first_day == when.last_day:
        return _point_text(Period(G.DAY, when.first_day))
    granularity = when.granularity
    if granularity in (G.WEEK, G.WEEKEND, G.QUARTER, G.HALF):
        return None
    period = Period.of(granularity, when.first_day)
    if (period.first, period.last) != (when.first_day, when.last_day):
        return None
    return _point_text(period)


def _point_text(period: Period) -> str | None:
    if period.granularity >= G.DECADE:
        digits = {G.DECADE: 3, G.CENTURY: 2, G.MILLENNIUM: 1}[period.granularity]
        return f"{period.index:0{digits}d}".ljust(4, "X") if 0 <= period.index < 10**digits else None
    year, month, day = days.civil(period.first)
    head = _year_text(year)
    if period.granularity == G.YEAR:
        return head
    if period.granularity == G.SEASON:
        return f"{head}-{21 + period.index % 4}"
    return f"{head}-{month:02d}" if period.granularity == G.MONTH else f"{head}-{month:02d}-{day:02d}"


def _year_text(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _step(when: When) -> G:
    """The coarsest of day, month and year that its bounds can be written in, no coarser than it was told."""
    for step in (G.YEAR, G.MONTH):
        if when.granularity >= step and all(
            (
                when.first_day is None or Period.of(step, when.first_day).first == when.first_day,
                when.last_day is None or Period.of(step, when.last_day).last == when.last_day,
            )
        ):
            return step
    return G.DAY


def _end(day: int, step: G) -> str:
    return _point_text(Period.of(step, day)) or ""
