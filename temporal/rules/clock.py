"""Clock times, alone: a day beside one is joined to it by temporal.compose."""

import re
from dataclasses import replace

from temporal import clocks
from temporal.lexicon import MONTHS, PARTS_OF_DAY
from temporal.readings import Reading, at, undated
from temporal.reference import NoReference, Ref
from temporal.rule import Pieces, rule


@rule(
    "{hour}[:{minute}][ ]{half_day}[ ({zone})][[,] {zone2:zone}]",
    "{hour}.{minute}[ ]{half_day}[ {zone}]",
    examples={"10 p.m.": "2017-05-11T22:00", "7:15 a.m. EST": "2017-05-11T07:15-05:00", "3pm": "2017-05-11T15:00"},
)
def clock_12(
    ref: Ref, hour: int, minute: str | None, half_day: str, zone: str | None, zone2: str | None
) -> Reading | None:
    if not 1 <= hour <= 12:
        return None
    return _today_at(ref, hour % 12 + (12 if half_day == "p" else 0), minute or "00", zone or zone2)


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
        to is None and not _AT.search(ref.before(10)) and " to " not in ref.said
    ):
        return None
    later = 12 if half_day == "p" else 0
    last = hour2 % 12 + later
    first = hour % 12 + later if hour % 12 + later <= last else hour % 12 + 12 - later
    begin, end = _today_at(ref, first, minute or "00", None), _today_at(ref, last, minute2 or "00", None)
    return [("minute" if minute else "hour", begin), ("hour2", end)]


_AT = re.compile(r"\b(?:at|by|until|till|from|to|between|and|around|about|before|after|since)\s$")


@rule(
    "{hour}:{minute}[:{second:minute}][[ ]{zone}]",
    examples={"14:30": "2017-05-11T14:30", "09:05 GMT": "2017-05-11T09:05Z"},
)
def clock_24(ref: Ref, hour: int, minute: str, second: str | None, zone: str | None) -> Reading | None:
    """Not a score, a verse or a result: 2:1 has one figure after the colon, and "3:45.2" runs on."""
    bare = ref.said[1] == ":" and zone is None and not _AT.search(ref.before(10))
    if hour > 23 or bare or re.match(r"[:.]\d|[-–]\d", ref.after(2)) or ref.before(1) in ("/", ":", "-", "–"):
        return None
    return _today_at(ref, hour, minute + (f":{second}" if second else ""), zone)


@rule("{hhmm} (gmt|hours|utc)", examples={"1430 GMT": "2017-05-11T14:30Z"})
def clock_military(ref: Ref, hhmm: str) -> Reading:
    return _today_at(ref, int(hhmm[:2]), hhmm[2:], None if ref.said.lower().endswith("hours") else "Z")


@rule(
    "({hour}|{hourword}) o'clock[ sharp][ in the {part}| at {late:part}]",
    examples={"three o’clock in the afternoon": "2017-05-11T15:00", "nine o'clock": "2017-05-11T09:00"},
)
def o_clock(ref: Ref, hour: int | None, hourword: int | None, part: str | None, late: str | None) -> Reading | None:
    return _on_the_dial(ref, hour or hourword or 0, "00", part or late)


@rule(
    "half past ({hour}|{hourword})[ o'clock][ in the {part}| at {late:part}]",
    "{minuteword}[ minutes] (past|to|before|after|of|till) ({hour}|{hourword})[ o'clock][ in the {part}]",
    examples={
        "half past three": "2017-05-11T15:30",
        "at [ten past nine]": "2017-05-11T09:10",
        "at [a quarter to six in the morning]": "2017-05-11T05:45",
    },
)
def part_of_hour(
    ref: Ref, hour: int | None, hourword: int | None, minuteword: str | None, part: str | None, late: str | None
) -> Reading | None:
    """Not a vote ("ten to three"), a range ("from five to nine") or a share ("five of nine")."""
    words = ref.said.lower().split()
    full = hour or hourword or 0
    if minuteword is None:
        return _on_the_dial(ref, full, "30", part or late)
    way = next(word for word in words if word in _WAYS)
    certain = part or late or "quarter" in words or "minutes" in words or _DAY_FOLLOWS.match(ref.after(40))
    obvious = way == "past" or (way == "to" and "quarter" in words)
    if not obvious and not (_AT_A_POINT.search(ref.before(12)) and (way == "to" or certain)):
        return None
    if way in ("past", "after"):
        return _on_the_dial(ref, full, minuteword, part or late)
    return _on_the_dial(ref, (full - 2) % 12 + 1 if full else 0, f"{60 - int(minuteword):02d}", part or late)


_WAYS = ("past", "to", "before", "after", "of", "till")


@rule(
    "({hour}[(:|.){minute}]|{hourword}) in the {part}",
    "({hour}[(:|.){minute}]|{hourword}) at night",
    examples={"at [10 in the morning]": "2017-05-11T10:00", "at [three in the afternoon]": "2017-05-11T15:00"},
)
def hour_in_part(
    ref: Ref, hour: int | None, hourword: int | None, minute: str | None, part: str | None
) -> Reading | None:
    """Only after "at" or the like: two in the morning may be people too."""
    if not _AT.search(ref.before(10)):
        return None
    return _on_the_dial(ref, hour or hourword or 0, minute or "00", part or "NI")


@rule(
    "({hour}[(:|.){minute}]|{hourword}) (this|that|last|the|on|in|yesterday|tomorrow|tonight)",
    "({hour}[(:|.){minute}]|{hourword}) {weekday}",
    examples={"at [8 this morning]": "2017-05-11T08:00", "at [2:30 this afternoon]": "2017-05-11T14:30"},
)
def hour_before_part(
    ref: Ref, hour: int | None, hourword: int | None, minute: str | None, weekday: int | None
) -> Reading | None:
    """A bare hour, where the part of the day follows that temporal.compose joins to it: "at 8 tomorrow night"."""
    ref.end = ref.start + len(ref.doc.lowered[ref.start : ref.end].rstrip().rpartition(" ")[0].rstrip())
    if not _AT.search(ref.before(10)) or not _PART_FOLLOWS.match(ref.after(40)):
        return None
    return _on_the_dial(ref, hour or hourword or 0, minute or "00", None)


_AT_A_POINT = re.compile(r"\b(?:at|by|until|till|around|about|before|after|since)\s$")
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow"
_TIME_OF_DAY = r"(?:early\s|late\s)?(?:morning|afternoon|evening|night)"
_PART_FOLLOWS = re.compile(
    rf"\s+(?:(?:on\s+)?(?:this|that|the\s(?:same|next|following|previous)|{_DAY})\s+{_TIME_OF_DAY}"
    rf"|(?:on\s+)?the\s+{_TIME_OF_DAY}\s+(?:of|before|after)|tonight|last\s(?:night|evening))\b"
)
_DAY_FOLLOWS = re.compile(rf"{_PART_FOLLOWS.pattern}|\s+(?:on\s+)?(?:{_DAY}|today)\b")


@rule("{fixed}", examples={"noon": "2017-05-11T12:00", "midnight tonight": "2017-05-11T24:00"})
def noon_or_midnight(ref: Ref, fixed: str) -> Reading:
    """Midnight ends its day, but begins what comes after it; and of the article's day one that has been began it."""
    if fixed != "24:00":
        return _today_at(ref, int(fixed[:2]), fixed[3:], None)
    if _BEGINS.search(ref.before(12)) or _TO_AN_HOUR.match(ref.after(12)):
        return _today_at(ref, 0, "00", None)
    reading = _today_at(ref, 24, "00", None)
    if reading.period is not None and ref.reference == "dct" and ref.tense.kind == "past":
        reading = at(reading.period, "00:00")
    return replace(reading, either_half=True)


_BEGINS = re.compile(r"\b(?:after|past|between)\s$")
_TO_AN_HOUR = re.compile(r"\s?(?:to|until|till|and|[-–])\s?(?:\d|half|one|two|three|four|five|six|noon)")


@rule(
    "mid_(morning|afternoon)",
    "(early|late) (morning|afternoon|evening)",
    examples={"mid-afternoon": "2017-05-11TAF MID", "early evening": "2017-05-11TEV START"},
)
def part_of_scene(ref: Ref) -> Reading:
    said = ref.said.lower()
    part = {"morning": "MO", "afternoon": "AF", "evening": "EV"}[re.split(r"[\s-]", said)[-1]]
    mod = {"m": "MID", "e": "START", "l": "END"}[said[0]]
    return _in_scene(ref, part, mod)


@rule("{light}", examples={"at [dawn]": "2017-05-11TMO", "before [first light]": "2017-05-11TMO"})
def at_light(ref: Ref, light: str) -> Reading | None:
    """Not Dawn, a dawn raid, or the dawn of an age; nor a whole day, from dawn to dusk."""
    if ref.doc.text[ref.start].isupper() or not _AT_LIGHT.search(ref.before(10)) or not _of_a_day(ref):
        return None
    if re.match(r"\s(?:to|till|until|raids?|chorus|patrol)\b", ref.after(10)) or ref.before(14).endswith(" dawn to "):
        return None
    return _in_scene(ref, light)


@rule(
    "the (early|small|wee|wee small|dark|predawn)[ morning] hours[ of the {part}]",
    examples={"the early hours": "2017-05-11TMO START", "in [the small hours]": "2017-05-11TMO START"},
)
def small_hours(ref: Ref, part: str | None) -> Reading | None:
    return _in_scene(ref, part or "MO", "START") if _of_a_day(ref) else None


@rule(
    "the [whole ](morning|afternoon|evening|night)",
    examples={"through [the night]": "2017-05-10TNI", "during [the afternoon]": "2017-05-11TAF"},
)
def part_gone_through(ref: Ref) -> Reading | None:
    """ "The chase lasted through the night": of the day that is told of. Not "the night of the fire"."""
    goes_on = re.match(r"\s(?:of|before|after|when|that|shift|train|sky|hours)\b", ref.after(24))
    if goes_on or not _THROUGH.search(ref.before(24)):
        return None
    part = PARTS_OF_DAY[ref.said.lower().split()[-1]]
    reading = _in_scene(ref, part)
    if part == "NI" and ref.reference == "dct" and reading.period is not None and ref.tense.kind != "future":
        return at(reading.period.shift(-1), part)
    return reading


_THROUGH = re.compile(r"\b(?:through|throughout|during|into|for\s(?:most|much|the\srest|part)\sof)\s$")
_AT_LIGHT = re.compile(r"\b(?:at|by|before|after|until|till|since|from|towards?|around|about|of)\s$")
_OF = re.compile(r"\s+of\b")
_OF_A_DAY = re.compile(
    rf"\s+of\s+(?:the\s)?(?:\d|{_DAY}|today|this|that|(?:{'|'.join(name for name in MONTHS if name.isalpha())})\b)"
)


def _of_a_day(ref: Ref) -> bool:
    """ "The dawn of the jet age", "the early hours of the war" name no time of day."""
    after = ref.after(24)
    return not _OF.match(after) or _OF_A_DAY.match(after) is not None


def _in_scene(ref: Ref, part: str, mod: str = "") -> Reading:
    try:
        return at(ref.day_of_scene(), part, mod=mod)
    except NoReference:
        return undated(part, mod=mod)


def _on_the_dial(ref: Ref, hour: int, minute: str, part: str | None) -> Reading | None:
    """An hour from one to twelve: the part of the day tells which half, said with it or just before."""
    if not 1 <= hour <= 12:
        return None
    scene = ref.scene()
    known = part or (scene.reading.time if scene is not None else None)
    if known is None or not known.isalpha():
        clock = clocks.waking(hour, minute)
    else:
        clock = clocks.in_part(hour, minute, known)[1]
    reading = _today_at(ref, int(clock[:2]), clock[3:], None)
    return reading if part else replace(reading, either_half=True)


def _today_at(ref: Ref, hour: int, minute: str, zone: str | None) -> Reading:
    """On the day that is told of, or the one after where midnight has passed since; else on the article's."""
    clock = f"{hour:02d}:{minute}"
    try:
        day = ref.day_of_scene()
    except NoReference:
        return undated(clock, zone or "")
    scene = ref.scene()
    if scene is not None and ref.against == scene.reading.period and scene.reading.time:
        day = day.shift(int(clocks.follows_by_night(scene.reading.time, clock)))
    return at(day, clock, zone or "")
