"""Clock times in figures, noon and midnight, alone: a day beside one is joined to it by temporal.compose."""

import re
from dataclasses import replace

from temporal.calendar import clocks
from temporal.context.reference import NoReference, Ref
from temporal.grammar.readings import Reading, at, undated
from temporal.grammar.rule import Pieces, rule

_DAY = re.compile(r"\s(?:on\s)?(?:[a-z]+day|gmt|utc|[ecmp][sd]?t|[a-z]{3,9}\.?\s\d)\b")
DAY_NAMES = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow"


@rule(
    "{hour}[:{minute}][ ]{half_day}[ ({zone})][[,] {zone2:zone}]",
    "{hour}.{minute}[ ]{half_day}[ {zone}]",
    "{hourword} {half_day}[ {zone}]",
    examples={
        "10 p.m.": "2017-05-11T22:00",
        "six p.m.": "2017-05-11T18:00",
        "7:15 a.m. EST": "2017-05-11T07:15-05:00",
        "3pm": "2017-05-11T15:00",
    },
)
def clock_12(
    ref: Ref,
    hour: int | None,
    hourword: int | None,
    minute: str | None,
    half_day: str,
    zone: str | None,
    zone2: str | None,
) -> Reading | None:
    hour = hour or hourword or 0
    if not 1 <= hour <= 12:
        return None
    return today_at(ref, hour % 12 + (12 if half_day == "p" else 0), minute or "00", zone or zone2)


@rule(
    "{hour}[:{minute}]{to:dash}{hour2:hour}[:{minute2:minute}][ ]{half_day}",
    "{hour}[:{minute}] (to|until|till|and|or) {hour2:hour}[:{minute2:minute}][ ]{half_day}",
    examples={
        "[5]-[6 p.m.]": "2017-05-11T17:00 2017-05-11T18:00",
        "[11] to [1 p.m.]": "2017-05-11T11:00 2017-05-11T13:00",
    },
)
def clock_from_to(
    ref: Ref, hour: int, hour2: int, half_day: str, minute: str | None, minute2: str | None, to: str | None
) -> Pieces | None:
    """The half of the day is that of both, unless the first would then come last: 11 to 1 p.m."""
    if not (1 <= hour <= 12 and 1 <= hour2 <= 12) or (
        to is None and not AT.search(ref.before(10)) and " to " not in ref.said
    ):
        return None
    later = 12 if half_day == "p" else 0
    last = hour2 % 12 + later
    first = hour % 12 + later if hour % 12 + later <= last else hour % 12 + 12 - later
    begin, end = today_at(ref, first, minute or "00", None), today_at(ref, last, minute2 or "00", None)
    return [("minute" if minute else "hour", begin), ("hour2", end)]


AT = re.compile(r"\b(?:at|by|until|till|from|to|between|and|around|about|before|after|since)\s$")


@rule(
    "{hour}:{minute}[:{second:minute}][[ ]({zone}|hours|hrs)]",
    examples={"14:30": "2017-05-11T14:30", "09:05 GMT": "2017-05-11T09:05Z"},
)
def clock_24(ref: Ref, hour: int, minute: str, second: str | None, zone: str | None) -> Reading | None:
    """Not a score, a verse or a result: 2:1 has one figure after the colon, and "3:45.2" runs on."""
    bare = ref.said[1] == ":" and zone is None and not AT.search(ref.before(10))
    if hour > 23 or bare or re.match(r"[:.]\d|[-–]\d", ref.after(2)) or ref.before(1) in ("/", ":", "-", "–"):
        return None
    clock = minute + (f":{second}" if second else "")
    return at(ref.today, f"{hour:02d}:{clock}", zone or "") if _stamp(ref) else today_at(ref, hour, clock, zone)


def _stamp(ref: Ref) -> bool:
    """Where a text begins with the hour at which it was written down, so does each piece of it."""
    if ref.doc.narrative or ref.doc.day is None or not _STAMP.match(ref.doc.text):
        return False
    return _STAMP.match(ref.doc.text, ref.start) is not None and _OPENS.search(ref.before(3)) is not None


_STAMP = re.compile(r"\s{0,8}\d\d?[:.]\d\d(?:\s?(?:[A-Z]{3,4}|[ap]\.?m\.?))?(?:\s?[-–—|]\s?|\s+)[\"“‘']?[A-Z]")
_OPENS = re.compile(r"^$|\n\s?$|[.!?][\"”’]?\s+$")


@rule(
    "{hhmm}[ ]({zone}|hours|hrs)[ {zone2:zone}]",
    "{hhmm} (on|that|this|tomorrow|yesterday|the)",
    "{hhmm} [on ]{weekday}",
    examples={
        "1430 GMT": "2017-05-11T14:30Z",
        "1532 local time": "2017-05-11T15:32",
        "at [0530 on 6 May]": "2017-05-06T05:30",
        "at [1715 on Wednesday]": "2017-05-10T17:15",
    },
)
def clock_military(ref: Ref, hhmm: str, zone: str | None, zone2: str | None, weekday: int | None) -> Reading | None:
    """Bare only with a zero in front, "at 0600 on 6 June", or on a weekday: and that may be an index."""
    if len(ref.said) > len(hhmm) and zone is None and not ref.said.lower().endswith(("hours", "hrs")) and zone2 is None:
        sure = hhmm[0] == "0" or (
            weekday is not None and re.search(r"\bat\s$", ref.before(4)) is not None and not priced(ref)
        )
        if not sure or not AT.search(ref.before(10)):
            return None
        ref.end = ref.start + len(hhmm)
    return today_at(ref, int(hhmm[:2]), hhmm[2:], zone or zone2)


@rule("{fixed}", examples={"noon": "2017-05-11T12:00", "midnight tonight": "2017-05-11T24:00"})
def noon_or_midnight(ref: Ref, fixed: str) -> Reading | None:
    """Midnight ends its day, but begins what comes after it; and of the article's day one that has been began it."""
    if ref.capital and re.match(r"\s[A-Z][a-z]", ref.doc.text[ref.end : ref.end + 3]) and not _DAY.match(ref.after(12)):
        return None  # Midnight Oil
    if fixed != "24:00":
        return today_at(ref, int(fixed[:2]), fixed[3:], None)
    if _BEGINS.search(ref.before(12)) or _TO_AN_HOUR.match(ref.after(12)):
        return today_at(ref, 0, "00", None)
    reading = today_at(ref, 24, "00", None)
    if reading.period is not None and ref.reference == "dct" and ref.tense.kind == "past":
        reading = at(reading.period, "00:00")
    return replace(reading, either_half=True)


_BEGINS = re.compile(r"\b(?:after|past|between)\s$")
_TO_AN_HOUR = re.compile(r"\s?(?:to|until|till|and|[-–])\s?(?:\d|half|one|two|three|four|five|six|noon)")


def priced(ref: Ref) -> bool:
    """ "Shares rose to 4.30 this morning", "the index closed at 1945 on Monday"."""
    return _PRICES.search(ref.before(48)) is not None


_PRICES = re.compile(
    r"\b(?:shares?|stocks?|index|pound|sterling|dollar|euro|yen|franc|yields?|oil|gold|trad(?:ed|ing)|quoted|priced|valued"
    r"|cents|pence|percent)\b[^.;]*$"
)


def today_at(ref: Ref, hour: int, minute: str, zone: str | None) -> Reading:
    """On the day that is told of, or the one after where midnight has passed since; else on the article's."""
    clock = f"{hour:02d}:{minute}"
    try:
        scene = ref.lean_on_scene()
        day = (scene.reading.period if scene is not None else None) or ref.today
    except NoReference:
        return undated(clock, zone or "")
    if scene is not None and scene.reading.time:
        day = day.shift(int(clocks.follows_by_night(scene.reading.time, clock)))
    return at(day, clock, zone or "")
