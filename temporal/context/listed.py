"""The day before a weekday that it goes on from: "from Wednesday until Friday", "Friday, Saturday and Sunday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from temporal.calendar.partial import Partial, Weekday
from temporal.calendar.periods import DAY, Period

if TYPE_CHECKING:
    from temporal.context.reference import Ref

_LONGEST = 12  # characters between two days of a list
_RANGE = re.compile(r"\s?[-–—]\s?|\s(?:to|until|till|through|thru)\s")
_LIST = re.compile(r"(?:,|,?\s(?:and|or|and\sagain|and\sthen))\s(?:on\s)?")


def opening(ref: Ref, partial: Partial) -> Period | None:
    """The day that opens the range or the list; of lists only one that lies ahead, as news tells back and forth."""
    doc, start = ref.doc, ref.start
    if not doc.mentions or doc.day is None or not isinstance(partial, Weekday):
        return None
    mention = doc.mentions[-1]
    period = mention.reading.period
    if period is None or period.granularity != DAY or mention.end + _LONGEST < start:
        return None
    if _RANGE.fullmatch(doc.lowered, mention.end, start):
        return period
    ahead = period.first > doc.day or (period.first == doc.day and ref.tense.kind != "past")
    return period if ahead and _LIST.fullmatch(doc.lowered, mention.end, start) else None
