"""Publication dates in any language and form, strictly: a date names its day, month and year, or it is none.

No part is made up ("May 2017" is no article's date), nothing is relative ("yesterday"), and the machine's clock is
never asked. dateparser reads what is not ISO 8601.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from functools import cache
from zoneinfo import ZoneInfo

from dateparser.date import DateDataParser

# Outside of these years it is a mistake of a machine (0001-01-01, 9999-12-31), not the date of an article.
FIRST_YEAR, LAST_YEAR = 1500, 2199
LONGEST = 80  # characters; a date is no longer, whatever the language
YEAR_FIRST = re.compile(r"\d{4}\D")


@dataclass(frozen=True, slots=True)
class Moment:
    """The day an article is dated on and, where known, the clock time."""

    date: date
    time: clock_time | None = None

    @property
    def iso(self) -> str:
        return f"{self.date}T{self.time:%H:%M:%S}" if self.time else str(self.date)


def publication_date(said: str, *, date_order: str = "dmy", time_zone: str = "UTC") -> Moment | None:
    """What `said` says, or None where it names no day.

    A stamp that carries the offset of its outlet's clock keeps that clock: the article was written by it. A stamp in
    UTC is a machine's, and is turned to `time_zone`. Midnight to the second is a date without a time.
    """
    words = " ".join(said.split())
    if not words or len(words) > LONGEST or not re.search(r"\d", words):
        return None
    read = _iso(words) or _strictly(words, "YMD" if YEAR_FIRST.match(words) else date_order.upper())
    if read is None or not FIRST_YEAR <= read.date().year <= LAST_YEAR:
        return None
    if read.time() == clock_time(0):
        return Moment(read.date())
    if read.utcoffset() == timedelta(0):
        read = read.astimezone(ZoneInfo(time_zone))
    return Moment(read.date(), read.time().replace(microsecond=0))


def _iso(words: str) -> datetime | None:
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        return None


def _strictly(words: str, order: str) -> datetime | None:
    data = _reader(order).get_date_data(words)
    found: datetime | None = data.date_obj
    return found


@cache
def _reader(order: str) -> DateDataParser:
    return DateDataParser(
        try_previous_locales=False,  # else what was read before would sway what is read next
        settings={
            "PARSERS": ["absolute-time"],
            "STRICT_PARSING": True,
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
            "RELATIVE_BASE": datetime(1900, 1, 1),  # noqa: DTZ001 -- never used, but set lest the clock be
        },
    )
