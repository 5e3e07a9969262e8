"""Named days. Moving ones are computed: Easter by python-dateutil, those of other calendars by `holidays`."""

from collections.abc import Callable
from functools import cache
from typing import Any

from temporal import days, partial
from temporal.periods import DAY, Period
from temporal.readings import Reading, date
from temporal.reference import Ref
from temporal.rule import rule
from temporal.slots import SLOTS, table_slot

Find = Callable[[int], Period | None]


def _fixed(month: int, day: int) -> Find:
    return lambda year: Period.day(year, month, day)


def _nth_weekday(month: int, weekday: int, nth: int) -> Find:
    """The nth such weekday of a month; -1 the last."""

    def find(year: int) -> Period:
        if nth < 0:
            last = Period.month(year, month).last
            return Period(DAY, last - (days.weekday(last) - weekday) % 7)
        first = days.day_number(year, month, 1)
        return Period(DAY, first + (weekday - days.weekday(first)) % 7 + 7 * (nth - 1))

    return find


def _easter(after: int) -> Find:
    def find(year: int) -> Period | None:
        if not 1583 <= year <= 4099:  # the years that the Gregorian computation is made for
            return None
        from dateutil.easter import easter  # imported when the first feast is read: not every text names one

        return Period(DAY, easter(year).toordinal() + after)

    return find


@cache
def _of_calendar(country: str, year: int) -> dict[str, int]:
    """First day of each holiday of a country's year, by its English name in lower case."""
    import holidays

    listed: Any = holidays.country_holidays(country, years=year, language="en_US")
    named: dict[str, int] = {}
    for day, name in sorted(listed.items()):
        for part in name.split("; "):
            named.setdefault(part.lower().removesuffix(" (estimated)"), day.toordinal())
    return named


def _moving(country: str, name: str) -> Find:
    def find(year: int) -> Period | None:
        day = _of_calendar(country, year).get(name) if 1950 <= year <= 2100 else None
        return Period(DAY, day) if day else None

    return find


HOLIDAYS: dict[str, Find] = {
    **dict.fromkeys(("new year's day", "new year’s day"), _fixed(1, 1)),
    **dict.fromkeys(("new year's eve", "new year’s eve"), _fixed(12, 31)),
    **dict.fromkeys(("valentine's day", "valentine’s day"), _fixed(2, 14)),
    **dict.fromkeys(("st. patrick's day", "st. patrick’s day", "saint patrick's day"), _fixed(3, 17)),
    **dict.fromkeys(("april fools' day", "april fool's day", "april fools’ day"), _fixed(4, 1)),
    **dict.fromkeys(("may day", "international workers' day"), _fixed(5, 1)),
    "epiphany": _fixed(1, 6),
    "earth day": _fixed(4, 22),
    "victory day": _fixed(5, 9),
    "bastille day": _fixed(7, 14),
    "independence day": _fixed(7, 4),
    "halloween": _fixed(10, 31),
    "armistice day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "martin luther king day": _nth_weekday(1, 0, 3),
    "presidents day": _nth_weekday(2, 0, 3),
    "memorial day": _nth_weekday(5, 0, -1),
    "labor day": _nth_weekday(9, 0, 1),
    "columbus day": _nth_weekday(10, 0, 2),
    "thanksgiving": _nth_weekday(11, 3, 4),
    "thanksgiving day": _nth_weekday(11, 3, 4),
    "black friday": lambda year: _nth_weekday(11, 3, 4)(year).shift(1),  # type: ignore[union-attr]
    "mother's day": _nth_weekday(5, 6, 2),
    "father's day": _nth_weekday(6, 6, 3),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "easter": _easter(0),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "ascension day": _easter(39),
    "pentecost": _easter(49),
    "whit monday": _easter(50),
    "rosh hashanah": _moving("IL", "rosh hashanah"),
    "yom kippur": _moving("IL", "yom kippur"),
    "passover": _moving("IL", "pesach"),
    "eid al-fitr": _moving("AE", "eid al-fitr"),
    "eid al-adha": _moving("AE", "eid al-adha"),
}
SLOTS["holiday"] = table_slot({name: (name, find) for name, find in HOLIDAYS.items()})


@rule(
    "{holiday} {year}",
    "{holiday}, {year}",
    "{holiday} of {year}",
    examples={"Easter 2016": "2016-03-27", "Christmas Day 1914": "1914-12-25", "Thanksgiving 2016": "2016-11-24"},
)
def holiday_of_year(ref: Ref, holiday: tuple[str, Find], year: int) -> Period | None:
    return holiday[1](year) if ref.capital else None


@rule(
    "{holiday}",
    examples={"Christmas": "2016-12-25", "Good Friday": "2017-04-14", "New Year’s Eve": "2016-12-31"},
)
def holiday_alone(ref: Ref, holiday: tuple[str, Find]) -> Reading | None:
    find = holiday[1]
    if not ref.capital or ref.after(8).strip().startswith(("tree", "card", "island", "accord", "agreement", "carol")):
        return None
    recurring = partial.Yearly(find, "XXXX-XX-XX")
    return ref.pick(recurring)


@rule("9/11", "september 11 attacks", "sept. 11 attacks", examples={"9/11": "2001-09-11"})
def nine_eleven(ref: Ref) -> Reading | None:
    """Known by its day."""
    if ref.said != "9/11":
        ref.end = ref.start + len(ref.said) - len(" attacks")
    return date(Period.day(2001, 9, 11))
