"""What a rule gives for the words it read: a Reading, made by one of the few functions here."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from temporal.calendar.granularity import Granularity
from temporal.calendar.partial import Partial
from temporal.calendar.periods import Period
from temporal.calendar.when import When
from temporal.calendar.zones import offset
from temporal.grammar.lexicon import Length

_CLOCK = re.compile(r"[\d:]+")  # of 14:30Z
_IN_YEARS = {"DE": 10, "CE": 100, "ML": 1000}
_SMALLER = {"Y": ("M", 12), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}


@dataclass(frozen=True, slots=True)
class Reading:
    """`period`: the calendar period it names, for composition and as a reference for later words.

    `partial`: what it says where a part is left out ("3 May"), so that a neighbour may complete it ("of that year").
    """

    type: str
    value: str
    when: When | None = None
    mod: str = ""
    period: Period | None = None
    partial: Partial | None = None
    time: str | None = None
    either_half: bool = False  # a clock time in words, which a part of the day beside it moves to the other half
    quant: str = ""  # of a set: "EVERY", "EACH"
    freq: str = ""  # how often in each: "2X"


def date(period: Period, *, mod: str = "", partial: Partial | None = None) -> Reading:
    return Reading("DATE", period.value, period.when(), mod, period, partial)


def bounded(period: Period, first: int | None, last: int | None, *, mod: str = "", spans: bool = False) -> Reading:
    """A part of a period: its value and granularity, but only the days from first to last (None: to its edge)."""
    first, last = first if first is not None else period.first, last if last is not None else period.last
    if first > last:
        return date(period, mod=mod)
    return Reading("DATE", period.value, When(first, last, period.granularity, spans=spans), mod, period)


def at(period: Period, time: str, zone: str = "", *, mod: str = "") -> Reading:
    """A time of day (14:30, or a part of the day as AF) on a day; of a longer period only the value says so."""
    clock = _CLOCK.match(time)
    hours, mark, by_day = f"{time}{zone}".partition("@")
    when = (
        When.on(period.first, clock.group() if clock else time)
        if period.granularity == Granularity.DAY
        else period.when()
    )
    value = f"{period.value}T{hours}{offset(mark + by_day, period.first)}"
    return Reading("TIME", value, when, mod, period, time=time + zone)


def undated(time: str, zone: str = "", *, mod: str = "") -> Reading:
    """A time of day on no known day."""
    said = "" if zone.startswith("@") else zone
    return Reading("TIME", f"XXXX-XX-XXT{time}{said}", mod=mod, time=time + zone)


def vague(value: str) -> Reading:
    """PAST_REF, PRESENT_REF, FUTURE_REF: a time that the calendar has no place for."""
    return Reading("DATE", value)


def duration(amount: Fraction | None, length: Length, *, mod: str = "") -> Reading:
    return Reading("DURATION", duration_value(amount, length), mod=mod)


def every(value: str, *, quant: str = "EVERY", freq: str = "") -> Reading:
    return Reading("SET", value, quant=quant, freq=freq)


def duration_value(amount: Fraction | None, length: Length) -> str:
    """ISO 8601: (5/2, year) is P2Y6M; an amount that is not told is an X: PXD."""
    if amount is None:
        return _iso([("X", length.untold or length.code)])
    if length.code in _IN_YEARS and amount.denominator != 1:  # half a century is 50 years
        return _iso([(f"{float(amount * _IN_YEARS[length.code]):g}", "Y")])
    amount *= length.times
    parts: list[tuple[str, str]] = []
    code = length.code
    while code in _SMALLER and amount.denominator != 1:
        whole = int(amount)
        if whole:
            parts.append((str(whole), code))
        code, factor = _SMALLER[code][0], _SMALLER[code][1]
        amount = (amount - whole) * factor
    if amount or not parts:
        parts.append((str(amount) if amount.denominator == 1 else f"{float(amount):g}", code))
    return _iso(parts)


def _iso(parts: list[tuple[str, str]]) -> str:
    days = "".join(number + code for number, code in parts if not code.startswith("T"))
    clock = "".join(number + code[1:] for number, code in parts if code.startswith("T"))
    return f"P{days}" + (f"T{clock}" if clock else "")


def approximately(reading: Reading, mod: str) -> Reading:
    when = replace(reading.when, approximate=True) if reading.when else None
    return replace(reading, mod=mod, when=when)
