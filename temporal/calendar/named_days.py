"""Days that have a name. Moving ones are computed: Easter by dateutil, those of other calendars by `holidays`."""

import warnings
from collections.abc import Callable
from functools import cache
from typing import Any

from temporal.calendar import days
from temporal.calendar.periods import DAY, Period

Find = Callable[[int], Period | None]  # the day in a year; None where that year has none


def _fixed(month: int, day: int) -> Find:
    return lambda year: Period.day(year, month, day)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Period:
    """The nth such weekday of a month; -1 the last."""
    if nth < 0:
        last = Period.month(year, month).last
        return Period(DAY, last - (days.weekday(last) - weekday) % 7)
    first = days.day_number(year, month, 1)
    return Period(DAY, first + (weekday - days.weekday(first)) % 7 + 7 * (nth - 1))


def _weekday(month: int, weekday: int, nth: int, after: int = 0) -> Find:
    return lambda year: nth_weekday(year, month, weekday, nth).shift(after)


def _easter(after: int, method: int = 3) -> Find:
    def find(year: int) -> Period | None:
        if not 1583 <= year <= 4099:  # the years that the Gregorian computation is made for
            return None
        from dateutil.easter import easter  # imported when the first feast is read: not every text names one

        return Period(DAY, easter(year, method).toordinal() + after)

    return find


def _advent(year: int) -> Period:
    """The fourth Sunday before Christmas."""
    christmas = days.day_number(year, 12, 25)
    return Period(DAY, christmas - days.weekday(christmas) - 1 - 21)


def _inauguration(year: int) -> Period | None:
    return Period.day(year, 1, 20) if year % 4 == 1 and year > 1936 else None


@cache
def _of_country(country: str, year: int) -> dict[str, list[int]]:
    """The days of each holiday of a country's year, by its English name in lower case."""
    import holidays

    kinds = getattr(holidays, country).supported_categories
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of years in which it knows only some
        listed: Any = holidays.country_holidays(country, years=year, language="en_US", categories=kinds)
    named: dict[str, list[int]] = {}
    for day, name in sorted(listed.items()):
        for part in name.split("; "):
            named.setdefault(part.lower().removesuffix(" (estimated)"), []).append(day.toordinal())
    return named


def _moving(country: str, name: str, since: int = 1) -> Find:
    """The first such day of a year; of one that can reach over into January, the first since a month."""

    def find(year: int) -> Period | None:
        listed = _of_country(country, year).get(name, []) if 1950 <= year <= 2100 else []
        return next((Period(DAY, day) for day in listed if days.civil(day)[1] >= since), None)

    return find


def _spellings(name: str) -> set[str]:
    """With the apostrophe and with none, with the full stops of abbreviations and without."""
    plain = {name, name.replace(".", "")}
    return plain | {said.replace("'", "") for said in plain}


def _named(table: dict[str, Find]) -> dict[str, Find]:
    """One entry can hold several names, parted by bars."""
    return {said: find for names, find in table.items() for name in names.split("|") for said in _spellings(name)}


# Of the year, in its order; those of one country are that country's where its press says no more.
DAYS: dict[str, Find] = _named(
    {
        "new year's day": _fixed(1, 1),
        "epiphany|three kings day": _fixed(1, 6),
        "twelfth night": _fixed(1, 5),
        "orthodox christmas": _fixed(1, 7),
        "martin luther king day|martin luther king jr. day|martin luther king, jr. day|mlk day": _weekday(1, 0, 3),
        "inauguration day": _inauguration,
        "burns night": _fixed(1, 25),
        "australia day": _fixed(1, 26),
        "holocaust memorial day|holocaust remembrance day": _fixed(1, 27),
        "candlemas|groundhog day": _fixed(2, 2),
        "waitangi day": _fixed(2, 6),
        "valentine's day|st. valentine's day": _fixed(2, 14),
        "presidents' day|president's day|washington's birthday": _weekday(2, 0, 3),
        "leap day": lambda year: Period.day(year, 2, 29) if days.days_in_month(year, 2) == 29 else None,
        "st. david's day": _fixed(3, 1),
        "international women's day|women's day": _fixed(3, 8),
        "st. patrick's day|saint patrick's day": _fixed(3, 17),
        "nowruz": _fixed(3, 20),
        "april fools' day|april fool's day": _fixed(4, 1),
        "patriots' day|patriot's day": _weekday(4, 0, 3),
        "earth day": _fixed(4, 22),
        "st. george's day": _fixed(4, 23),
        "anzac day": _fixed(4, 25),
        "may day|labour day|international workers' day|international labour day": _fixed(5, 1),
        "cinco de mayo": _fixed(5, 5),
        "victory day": _fixed(5, 9),
        "europe day": _fixed(5, 9),
        "mother's day": _weekday(5, 6, 2),
        "memorial day": _weekday(5, 0, -1),
        "flag day": _fixed(6, 14),
        "juneteenth": _fixed(6, 19),
        "father's day": _weekday(6, 6, 3),
        "midsummer's day|midsummer day": _fixed(6, 24),
        "canada day": _fixed(7, 1),
        "independence day": _fixed(7, 4),
        "bastille day": _fixed(7, 14),
        "labor day": _weekday(9, 0, 1),
        "michaelmas": _fixed(9, 29),
        "columbus day|indigenous peoples' day|indigenous people's day": _weekday(10, 0, 2),
        "halloween|hallowe'en|all hallows' eve": _fixed(10, 31),
        "all saints' day": _fixed(11, 1),
        "all souls' day|the day of the dead|day of the dead": _fixed(11, 2),
        "guy fawkes night|guy fawkes day|bonfire night": _fixed(11, 5),
        "election day": _weekday(11, 0, 1, 1),  # the Tuesday after the first Monday
        "armistice day|veterans' day|veteran's day|remembrance day": _fixed(11, 11),
        "remembrance sunday": _weekday(11, 6, 2),
        "thanksgiving|thanksgiving day": _weekday(11, 3, 4),
        "black friday": _weekday(11, 3, 4, 1),
        "cyber monday": _weekday(11, 3, 4, 4),
        "st. andrew's day": _fixed(11, 30),
        "advent sunday": _advent,
        "world aids day": _fixed(12, 1),
        "pearl harbor day": _fixed(12, 7),
        "human rights day": _fixed(12, 10),
        "st. lucia's day": _fixed(12, 13),
        "christmas eve": _fixed(12, 24),
        "christmas day|christmas|xmas": _fixed(12, 25),
        "boxing day|st. stephen's day": _fixed(12, 26),
        "new year's eve|hogmanay": _fixed(12, 31),
        "shrove tuesday|mardi gras|pancake day|fat tuesday": _easter(-47),
        "ash wednesday": _easter(-46),
        "mothering sunday": _easter(-21),
        "palm sunday": _easter(-7),
        "maundy thursday|holy thursday": _easter(-3),
        "good friday": _easter(-2),
        "holy saturday|easter saturday": _easter(-1),
        "easter|easter sunday|easter day": _easter(0),
        "easter monday": _easter(1),
        "ascension day": _easter(39),
        "pentecost|whit sunday|whitsun": _easter(49),
        "whit monday|pentecost monday": _easter(50),
        "trinity sunday": _easter(56),
        "corpus christi day": _easter(60),
        "orthodox easter": _easter(0, 2),
        "rosh hashanah|rosh hashana|jewish new year": _moving("IL", "rosh hashanah"),
        "yom kippur": _moving("IL", "yom kippur"),
        "purim": _moving("IL", "purim"),
        "shavuot": _moving("IL", "shavuot"),
        "tisha b'av": _moving("IL", "tisha b'av"),
        "eid al-fitr|eid ul-fitr|eid-al-fitr|eid-ul-fitr": _moving("AE", "eid al-fitr"),
        "eid al-adha|eid ul-adha|eid-al-adha|eid-ul-adha": _moving("AE", "eid al-adha"),
        "islamic new year": _moving("AE", "islamic new year"),
        "ashura": _moving("PK", "ashura"),
        "diwali|deepavali": _moving("IN", "diwali"),
        "holi festival": _moving("IN", "holi"),
        "lunar new year|chinese new year": _moving("SG", "chinese new year"),
        "mid-autumn festival": _moving("CN", "mid-autumn festival"),
        "vesak": _moving("SG", "vesak day"),
    }
)

# Feasts that last: the first day, and how many days there are.
FEASTS: dict[str, tuple[Find, int]] = {
    "lent": (_easter(-46), 46),
    "holy week": (_easter(-7), 7),
    "advent": (_advent, 22),
    "ramadan": (_moving("BN", "first day of ramadan"), 30),
    "passover": (_moving("IL", "pesach"), 8),
    "pesach": (_moving("IL", "pesach"), 8),
    "sukkot": (_moving("IL", "sukkot"), 7),
    "hanukkah": (_moving("IL", "hanukkah", since=11), 8),
    "chanukah": (_moving("IL", "hanukkah", since=11), 8),
    "kwanzaa": (_fixed(12, 26), 7),
}

# Days that were once, and are known by their name.
ONCE: dict[str, Period] = {
    "d-day": Period.day(1944, 6, 6),
    "ve day": Period.day(1945, 5, 8),
    "v-e day": Period.day(1945, 5, 8),
    "vj day": Period.day(1945, 8, 15),
    "v-j day": Period.day(1945, 8, 15),
}
