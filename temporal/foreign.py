"""Languages other than English, by dateparser's search behind strict filters: the basic tier.

dateparser reads far too much ("may", "a", "3"); what is kept has a figure or a word that it translates, and
names a day, a month or a year. Every derivation says that dateparser read it.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from temporal.granularity import Granularity
from temporal.periods import DAY, MONTH, YEAR, Period
from temporal.timex import Step, Timex

_PERIODS: dict[str, Granularity] = {"day": DAY, "time": DAY, "week": DAY, "month": MONTH, "year": YEAR}
_LEAST_LETTERS = 4
_MONEY = re.compile(r"[$€£%]|\d[.,]\d{3}\b")


def tag_foreign(text: str, *, dct: date | datetime | None, language: str) -> list[Timex]:
    """Nothing without an article's date: dateparser would take the clock's."""
    if dct is None:
        return []
    from dateparser.search import search_dates

    base = datetime(dct.year, dct.month, dct.day, 12)  # noqa: DTZ001  dateparser wants a naive reference
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": False}
    found = search_dates(text, languages=[language], settings=settings) or []
    timexes, place = [], 0
    for said, moment in found:
        start = text.find(said, place)
        if start < 0 or not _is_precise(said, text[max(0, start - 1) : start + len(said) + 1]):
            continue
        place = start + len(said)
        timexes.append(_timex(text, start, place, moment, said, language, dct))
    return timexes


def _is_precise(said: str, around: str) -> bool:
    letters = sum(letter.isalpha() for letter in said)
    if _MONEY.search(around):
        return False
    has_year_or_day = bool(re.search(r"\d", said))
    return letters >= _LEAST_LETTERS if not has_year_or_day else letters >= 3 or bool(re.search(r"\d{4}|\d\D\d", said))


def _timex(text: str, start: int, end: int, moment: datetime, said: str, language: str, dct: date) -> Timex:
    period = Period.of(_granularity(said, language), moment.toordinal())
    because = (
        f"dateparser, reading “{language}”, gave {period.value}: the basic reading of a language other than English."
    )
    step = Step("dateparser", said, start, end, dct.isoformat()[:10], period.value, because)
    return Timex(start, end, text[start:end], "DATE", period.value, "", period.when(), "dateparser", "dct", (step,))


def _granularity(said: str, language: str) -> Granularity:
    """As dateparser itself says what was told."""
    from dateparser.date import DateDataParser

    data = DateDataParser(languages=[language]).get_date_data(said)
    return _PERIODS.get(data.period or "day", DAY)
