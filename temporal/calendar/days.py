"""Civil days as numbers, before Christ too.

A day is its proleptic Gregorian day number: 1 is 1 January of the year 1 (`date(1, 1, 1).toordinal()`), 0 and below lie
before it. Years are astronomical: 0 is 1 BC, -43 is 44 BC. A month number counts months from January of the year 0.
Method: Howard Hinnant, "chrono-compatible low-level date algorithms", http://howardhinnant.github.io/date_algorithms.html
"""

from datetime import date
from functools import lru_cache

_EPOCH = 306  # days from 1 March of the year 0 to 1 January of the year 1
_DAYS_OF_400_YEARS = 146_097


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a civil day. ValueError where the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"There is no day {year}-{month}-{day} in the calendar.")
    if month <= 2:
        year -= 1
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_OF_400_YEARS + day_of_era - _EPOCH + 1


def check_dct(dct: object) -> None:
    """TypeError for an article's date that is none, such as a text."""
    if dct is not None and not isinstance(dct, date):
        raise TypeError(
            f"dct takes a date, a datetime or None, not {dct!r:.40}. "
            "Write date(2017, 5, 11); a text becomes a date by date.fromisoformat."
        )


@lru_cache(1024)  # an article names the same few days again and again
def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    era, day_of_era = divmod(number + _EPOCH - 1, _DAYS_OF_400_YEARS)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    year = era * 400 + year_of_era + (month <= 2)
    return year, month, day_of_year - (153 * shifted + 2) // 5 + 1


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def weekday(number: int) -> int:
    """0 for Monday … 6 for Sunday."""
    return (number - 1) % 7


def month_start(month_number: int) -> int:
    """The first day of a month number (year * 12 + month - 1)."""
    return day_number(month_number // 12, month_number % 12 + 1, 1)


def month_number(day: int) -> int:
    year, month, _ = civil(day)
    return year * 12 + month - 1


def add_months(day: int, months: int) -> int:
    """The same day of another month, or that month's last."""
    year, month, number = civil(day)
    there = year * 12 + month - 1 + months
    return day_number(there // 12, there % 12 + 1, min(number, days_in_month(there // 12, there % 12 + 1)))


def nearest_year(yy: int, written: int | None) -> int:
    """Two figures are the year nearest to the article's; without one, 1950 to 2049."""
    year = written if written is not None else 2000
    candidate = year - year % 100 + yy
    return min((candidate - 100, candidate, candidate + 100), key=lambda y: abs(y - year))


def as_date(number: int | None) -> date | None:
    """The same day as a datetime.date, None outside the years 1 to 9999."""
    return date.fromordinal(number) if number is not None and 1 <= number <= date.max.toordinal() else None
