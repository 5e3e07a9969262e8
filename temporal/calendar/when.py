"""A When: the days in which something fell, or through which it lasted, as exactly as a text tells it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from temporal.calendar import days
from temporal.calendar.granularity import Granularity

# Where a part of the day stands among clock times: only for ordering.
_ORDER = {"MO": "06:00", "DT": "06:01", "MI": "12:00", "AF": "12:01", "EV": "18:00", "NI": "21:00"}
_OPEN = 10**9  # longer than any closed When


def _number(day: date | int | None) -> int | None:
    return day.toordinal() if isinstance(day, date) else day


@dataclass(frozen=True, slots=True)
class When:
    """First and last day inclusive, as day numbers (see temporal.calendar.days); an open bound is None, never both.

    `granularity`: as coarsely as the text told it; it may be coarser than the days ("early May" is a month's part).
    `time` is a clock time ("14:30", "14:30:05") or a part of the day (MO, MI, AF, EV, NI, DT); it orders within a day,
    whose end is "24:00".
    `spans`: it lasted throughout; otherwise it fell somewhere within. `approximate`: about, around.
    ValueError where it would end before it begins, or have neither bound. They sort chronologically.
    """

    first_day: int | None
    last_day: int | None
    granularity: Granularity
    time: str | None = None
    spans: bool = False
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.first_day is None and self.last_day is None:
            raise ValueError("A When needs a first or a last day; both are open.")
        if self.first_day is not None and self.last_day is not None and self.first_day > self.last_day:
            raise ValueError(f"A When cannot end (day {self.last_day}) before it begins (day {self.first_day}).")

    @classmethod
    def on(cls, day: date | int, time: str | None = None) -> When:
        number = _number(day)
        return cls(number, number, Granularity.DAY, time)

    @classmethod
    def between(
        cls,
        first: date | int | None,
        last: date | int | None,
        granularity: Granularity = Granularity.DAY,
        *,
        time: str | None = None,
        spans: bool = False,
        approximate: bool = False,
    ) -> When:
        return cls(_number(first), _number(last), granularity, time, spans, approximate)

    @classmethod
    def parse_edtf(cls, text: str) -> When:
        """ValueError with a message for people where the text is no EDTF that is read here; TypeError for no text."""
        from temporal.calendar.edtf import parse  # edtf builds Whens, so it cannot be imported above

        if not isinstance(text, str):
            raise TypeError(f"parse_edtf takes a text in EDTF, such as '2017-05-11', not {text!r:.40}.")
        return parse(text)

    @property
    def earliest(self) -> date | None:
        return days.as_date(self.first_day)

    @property
    def latest(self) -> date | None:
        return days.as_date(self.last_day)

    @property
    def exact(self) -> bool:
        """One known day."""
        return self.first_day == self.last_day and not self.approximate

    @property
    def edtf(self) -> str:
        from temporal.calendar.edtf import write

        return write(self)

    @property
    def words(self) -> str:
        from temporal.calendar.words import say

        return say(self)

    @property
    def sort_key(self) -> tuple[int, int, str, tuple[object, ...]]:
        """By the first known day; the longer, so the less exact, before the shorter; then by the time of day.

        What is left makes the order total: two Whens are neither before nor after each other only where they are equal.
        """
        start = self.first_day if self.first_day is not None else self.last_day
        assert start is not None
        time = "" if self.time is None else _ORDER.get(self.time, self.time)
        rest = (self.first_day is not None, -self.granularity, self.time or "", self.spans, self.approximate)
        return start, -self._length, time, rest

    @property
    def _length(self) -> int:
        if self.first_day is None or self.last_day is None:
            return _OPEN
        return self.last_day - self.first_day + 1

    def __lt__(self, other: When) -> bool:
        return self.sort_key < other.sort_key

    def __le__(self, other: When) -> bool:
        return self.sort_key <= other.sort_key

    def __gt__(self, other: When) -> bool:
        return self.sort_key > other.sort_key

    def __ge__(self, other: When) -> bool:
        return self.sort_key >= other.sort_key

    def intersect(self, other: When) -> When | None:
        """The days in both, told as exactly as the finer of the two; None where there are none.

        Either way round gives the same.
        """
        firsts = [w.first_day for w in (self, other) if w.first_day is not None]
        lasts = [w.last_day for w in (self, other) if w.last_day is not None]
        first, last = max(firsts, default=None), min(lasts, default=None)
        if first is not None and last is not None and first > last:
            return None
        finer, coarser = sorted((self, other), key=lambda w: (w.granularity, w._length, w.sort_key))
        return replace(
            finer,
            first_day=first,
            last_day=last,
            time=finer.time or (coarser.time if first == last else None),
            spans=self.spans and other.spans,
            approximate=finer.approximate,
        )

    def overlaps(self, other: When) -> bool:
        """Is there a day in both?"""
        begins = other.last_day is None or self.first_day is None or self.first_day <= other.last_day
        return begins and (other.first_day is None or self.last_day is None or other.first_day <= self.last_day)

    def contains(self, other: When) -> bool:
        """Every day of the other lies within this one."""
        begins = self.first_day is None or (other.first_day is not None and self.first_day <= other.first_day)
        ends = self.last_day is None or (other.last_day is not None and other.last_day <= self.last_day)
        return begins and ends

    def shift(self, by: int) -> When:
        """The same stretch of time, so many days later (earlier where negative)."""
        first = None if self.first_day is None else self.first_day + by
        last = None if self.last_day is None else self.last_day + by
        return replace(self, first_day=first, last_day=last)
