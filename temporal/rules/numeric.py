"""Dates in figures: ISO 8601, and those whose order of day and month is a convention."""

import re
from collections import Counter

from temporal.calendar import days
from temporal.calendar.periods import DAY, HALF, QUARTER, WEEK, Period
from temporal.context.reference import Ref
from temporal.grammar.readings import Reading, at, date
from temporal.grammar.rule import rule

_TELLING = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/])")
_ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year"}
_GIVEN = "The order given for this text's dates is"


@rule(
    "{year}-{mm}-{dd}",
    "{year}/{mm}/{dd}",
    "{year}.{mm}.{dd}",
    examples={"2017-05-11": "2017-05-11", "1998/01/08": "1998-01-08"},
)
def iso_date(ref: Ref, year: int, mm: int, dd: int) -> Period | None:
    return None if _within_number(ref) else Period.day(year, mm, dd)


@rule(
    "{year}-{mm}-{dd}(t| ){hour}:{minute}[:{second:minute}][{z:isozone}]",
    examples={"2017-05-11T14:30": "2017-05-11T14:30", "2017-05-11 14:30:05Z": "2017-05-11T14:30:05Z"},
)
def iso_moment(
    ref: Ref, year: int, mm: int, dd: int, hour: int, minute: str, second: str | None, z: str | None
) -> Reading | None:
    if hour > 23:
        return None
    clock = f"{hour:02d}:{minute}" + (f":{second}" if second else "")
    return at(Period.day(year, mm, dd), clock, z or "")


@rule("{year}-w{ww}[-{dd}]", examples={"2017-W19": "2017-W19", "2017-W19-4": "2017-05-11"})
def iso_week(ref: Ref, year: int, ww: int, dd: int | None) -> Period | None:
    monday = days.day_number(year, 1, 4) - days.weekday(days.day_number(year, 1, 4)) + 7 * (ww - 1)
    if days.civil(monday + 3)[0] != year:  # no year has 59 weeks
        return None
    if dd is None:
        return Period.of(WEEK, monday)
    return Period(DAY, monday + dd - 1) if 1 <= dd <= 7 else None


@rule("{year}-{mm}", examples={"2017-05": "2017-05"})
def iso_month(ref: Ref, year: int, mm: int) -> Period | None:
    """Only with two figures: 1914-8 is a range."""
    return Period.month(year, mm) if len(ref.said) == 7 and not _within_number(ref) and mm != year % 100 else None


@rule("{compact}", examples={"20170511": "2017-05-11"})
def compact_date(ref: Ref, compact: int) -> Period | None:
    return Period.day(compact // 10_000, compact // 100 % 100, compact % 100)


@rule(
    "{a:dd}/{b:dd}/{year}",
    "{a:dd}.{b:dd}.{year}",
    "{a:dd}-{b:dd}-{year}",
    "{a:dd}/{b:dd}/{yy}",
    "{a:dd}.{b:dd}.{yy}",
    "{a:dd}-{b:dd}-{yy}",
    examples={"25/12/2016": "2016-12-25", "12/25/2016": "2016-12-25", "27.04.2017": "2017-04-27"},
)
def date_in_figures(ref: Ref, a: int, b: int, year: int | None, yy: int | None) -> Reading | None:
    if _within_number(ref):
        return None
    if yy is not None and ref.conventions.date_order == "ymd":
        reading = date(Period.day(_century(ref, a), b, yy))
        ref.note("date_order", "", reading.value, f"{_GIVEN} year, month, day.")
        return reading
    full = year if year is not None else _century(ref, yy or 0)
    order, why = _order(ref, a, b, full)
    day, month = (a, b) if order == "dmy" else (b, a)
    reading = date(Period.day(full, month, day))
    others = []
    if a != b and a <= 12 and b <= 12:
        others.append((Period.day(full, day, month).value, "the other order of day and month"))
    if yy is not None and (first := _year_first(ref, a, b, yy)) not in ("", reading.value):
        others.append((first, "the year first"))
    if others:
        ref.note("date_order", "", reading.value, why, tuple(others))
    return reading


@rule("{mm}/{year}", examples={"04/2017": "2017-04"})
def month_in_figures(ref: Ref, mm: int, year: int) -> Period | None:
    return None if _within_number(ref) else Period.month(year, mm)


@rule(
    "q{dd}[ of|,][ ][fy][ ]{year}",
    "{year}[ |-]q{dd}",
    "{dd}q[ ]{year}",
    "q{dd}[ ]fy[ ]{yy}",
    examples={"Q3 2016": "2016-Q3", "Q1 of 2017": "2017-Q1", "3Q 2016": "2016-Q3", "Q3 FY2017": "2017-Q3"},
)
def quarter_in_figures(ref: Ref, dd: int, year: int | None, yy: int | None) -> Period | None:
    full = year if year is not None else _century(ref, yy or 0)
    return Period(QUARTER, full * 4 + dd - 1) if 1 <= dd <= 4 else None


@rule(
    "h{dd}[ of|,][ ]{year}",
    "{year}[ |-]h{dd}",
    "{dd}h[ ]{year}",
    examples={"H1 2016": "2016-H1", "2H 2015": "2015-H2"},
)
def half_in_figures(ref: Ref, dd: int, year: int) -> Period | None:
    return Period(HALF, year * 2 + dd - 1) if 1 <= dd <= 2 else None


def _within_number(ref: Ref) -> bool:
    """Part of a longer number, a path or an amount of money."""
    before, after = ref.before(1), ref.after(2)
    return before in ("/", "-", ".", "$", "£", "€", "+", "#") or bool(re.match(r"[-/]\d|\.\d", after))


def _century(ref: Ref, yy: int) -> int:
    return days.nearest_year(yy, days.civil(ref.today.first)[0] if ref.doc.day is not None else None)


def _year_first(ref: Ref, a: int, b: int, yy: int) -> str:
    """17/05/11 as a year, a month and a day; "" where there is no such day."""
    try:
        return Period.day(_century(ref, a), b, yy).value
    except ValueError:
        return ""


def _order(ref: Ref, a: int, b: int, year: int) -> tuple[str, str]:
    """Day first or month first? The figures, the caller, other dates in the text, the article's own day."""
    if a > 12 or b > 12:
        order = "dmy" if a > 12 else "mdy"
        return order, f"{max(a, b)} is no month, so it is read as {_ORDERS[order]}."
    if ref.conventions.date_order == "ymd":
        return "mdy", f"{_GIVEN} year, month, day; where the year stands last the month is read first."
    if ref.conventions.date_order:
        return ref.conventions.date_order, f"{_GIVEN} {_ORDERS[ref.conventions.date_order]}."
    seen = Counter[str]()
    for found in _TELLING.finditer(ref.doc.lowered):
        first, second = int(found.group(1)), int(found.group(3))
        if (first > 12) != (second > 12):
            seen["dmy" if first > 12 else "mdy"] += 1
    if seen:
        order = seen.most_common(1)[0][0]
        return order, f"Other dates in this text are written {_ORDERS[order]}."
    if ref.doc.day is not None and a != b and days.civil(ref.doc.day) in ((year, a, b), (year, b, a)):
        order = "dmy" if days.civil(ref.doc.day) == (year, b, a) else "mdy"
        return order, f"Read as {_ORDERS[order]} it is the day of the article."
    if ref.said.count("."):
        return "dmy", "Dates with full stops put the day first."
    return "mdy", "Ambiguous: nothing tells whether day or month comes first; read with the month first."
