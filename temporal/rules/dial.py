"""Hours as they are spoken, from one to twelve: "half past nine", "six in the morning", "seven o'clock"."""

import re
from dataclasses import replace
from fractions import Fraction

from temporal.calendar import clocks
from temporal.context.reference import Ref
from temporal.grammar.lexicon import PARTS_OF_DAY
from temporal.grammar.readings import Reading
from temporal.grammar.rule import Pieces, rule
from temporal.rules.clock import AT, DAY_NAMES, priced, today_at


@rule(
    "({hour}|{hourword}) o'clock[ sharp][ in the {part}| at {late:part}]",
    examples={"three o’clock in the afternoon": "2017-05-11T15:00", "nine o'clock": "2017-05-11T09:00"},
)
def o_clock(ref: Ref, hour: int | None, hourword: int | None, part: str | None, late: str | None) -> Reading | None:
    return _on_the_dial(ref, hour or hourword or 0, "00", part or late)


@rule(
    "half[ past] ({hour}|{hourword})[ o'clock][ in the {part}| at {late:part}]",
    examples={"half past three": "2017-05-11T15:30", "at [half two today]": "2017-05-11T14:30"},
)
def half_hour(ref: Ref, hour: int | None, hourword: int | None, part: str | None, late: str | None) -> Reading | None:
    """Half two, without a word between, only where its day follows: else it is a share."""
    spoken = AT.search(ref.before(10)) and _DAY_FOLLOWS.match(ref.after(40))
    if "past" not in ref.said.lower() and not spoken:
        return None
    return _on_the_dial(ref, hour or hourword or 0, "30", part or late)


@rule(
    "{minuteword}[ minutes] (past|to|before|after|of|till) ({hour}|{hourword})[ o'clock][ in the {part}]",
    "{figures:minute}[ minutes] (past|to) ({hour}|{hourword})[ o'clock][ in the {part}]",
    examples={
        "at [ten past nine]": "2017-05-11T09:10",
        "at [a quarter to six in the morning]": "2017-05-11T05:45",
        "at [10 past nine]": "2017-05-11T09:10",
    },
)
def part_of_hour(
    ref: Ref, hour: int | None, hourword: int | None, minuteword: str | None, figures: str | None, part: str | None
) -> Reading | None:
    """Not a vote ("ten to three"), a range ("from five to nine") or a share ("five of nine")."""
    words, full = ref.said.lower().split(), hour or hourword or 0
    minutes = int(minuteword or figures or 0)
    way = next(word for word in words if word in _WAYS)
    certain = part or "quarter" in words or "minutes" in words or _DAY_FOLLOWS.match(ref.after(40))
    obvious = (way == "past" and not figures) or (way == "to" and "quarter" in words)
    if not obvious and not (_AT_A_POINT.search(ref.before(12)) and (certain or (way in ("to", "past") and not hour))):
        return None
    if way in ("past", "after"):
        return _on_the_dial(ref, full, f"{minutes:02d}", part)
    return _on_the_dial(ref, (full - 2) % 12 + 1 if full else 0, f"{60 - minutes:02d}", part) if minutes else None


@rule(
    "({minuteword}|{n})[ minutes] (past|to|before|after) {fixed}",
    examples={"[five minutes to midnight tonight]": "2017-05-11T23:55", "[ten past noon]": "2017-05-11T12:10"},
)
def beside_noon_or_midnight(ref: Ref, minuteword: str | None, n: Fraction | None, fixed: str) -> Reading | None:
    """Past midnight a day has begun; and the minutes before it are of the day that it ends."""
    words = ref.said.lower().split()
    count = int(minuteword) if minuteword else int(n or 0)
    if not 0 < count < 60 or not ("minutes" in words or minuteword):
        return None
    way = next(word for word in words if word in _WAYS)
    hour = int(fixed[:2]) % 24 if way in ("past", "after") else int(fixed[:2]) - 1
    return today_at(ref, hour, f"{count if way in ('past', 'after') else 60 - count:02d}", None)


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
    if not AT.search(ref.before(10)) or (minute and "." in ref.said and priced(ref)):
        return None
    return _on_the_dial(ref, hour or hourword or 0, minute or "00", part or "NI")


@rule(
    "({hour}|{hourword}) (and|to|or|until) ({hour2:hour}|{hourword2:hourword}) in the {part}",
    examples={"between [two] and [three in the morning]": "2017-05-11T02:00 2017-05-11T03:00"},
)
def hours_in_part(
    ref: Ref, hour: int | None, hourword: int | None, hour2: int | None, hourword2: int | None, part: str
) -> Pieces | None:
    """Both are of the part that follows."""
    if not AT.search(ref.before(10)):
        return None
    first = _on_the_dial(ref, hour or hourword or 0, "00", part)
    last = _on_the_dial(ref, hour2 or hourword2 or 0, "00", part)
    if first is None or last is None:
        return None
    return [("hour" if hour else "hourword", first), ("hour2" if hour2 else "hourword2", last)]


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
    followed = _PART_FOLLOWS.match(ref.after(40)) or (
        minute is None and _DAY_FOLLOWS.match(ref.after(40)) and ref.before(8).endswith((" at ", " at about ", " by "))
    )
    if not AT.search(ref.before(10)) or not followed or (minute and "." in ref.said and priced(ref)):
        return None
    return _on_the_dial(ref, hour or hourword or 0, minute or "00", None)


@rule("{hour}.{minute}", examples={"in the evening at [9.45]": "2017-05-11T21:45"})
def hour_after_part(ref: Ref, hour: int, minute: str) -> Reading | None:
    """With a point it is a clock time beside a part of the day: prices have a point too."""
    part = _PART_BEFORE.search(ref.before(30))
    return _on_the_dial(ref, hour, minute, PARTS_OF_DAY[part.group(1)]) if part else None


_PART_BEFORE = re.compile(r"(morning|afternoon|evening|night),?\s+at\s(?:about\s|around\s)?$")


@rule(
    "(stroke|strike) of ({hour}|{hourword})",
    "(shortly|just|soon|moments|minutes) (before|after) ({hour}|{hourword})",
    examples={"on the stroke of [nine]": "2017-05-11T09:00", "shortly before [10], she left": "2017-05-11T10:00"},
)
def hour_alone(ref: Ref, hour: int | None, hourword: int | None) -> Reading | None:
    """Only where nothing goes on that there could be so many of."""
    ref.start = ref.end - len(ref.said.split()[-1])
    if not ref.before(4).endswith("of ") and not _NOTHING_COUNTED.match(ref.after(8)):
        return None
    return _on_the_dial(ref, hour or hourword or 0, "00", None)


_NOTHING_COUNTED = re.compile(r"$|[.,;:!?)](?!\d|\s\d)|\s(?:when|on|that|last|this)\b")
_AT_A_POINT = re.compile(r"\b(?:at|by|until|till|around|about|before|after|since)\s$")
_TIME_OF_DAY = r"(?:early\s|late\s)?(?:morning|afternoon|evening|night)"
_PART_FOLLOWS = re.compile(
    rf"\s+(?:(?:on\s+)?(?:this|that|the\s(?:same|next|following|previous)|{DAY_NAMES})\s+{_TIME_OF_DAY}"
    rf"|(?:on\s+)?the\s+{_TIME_OF_DAY}\s+(?:of|before|after)|tonight|last\s(?:night|evening))\b"
)
_DAY_FOLLOWS = re.compile(rf"{_PART_FOLLOWS.pattern}|\s+(?:on\s+)?(?:{DAY_NAMES}|today)\b")


def _on_the_dial(ref: Ref, hour: int, minute: str, part: str | None) -> Reading | None:
    """An hour from one to twelve: the part of the day tells which half, said with it or just before."""
    if not 1 <= hour <= 12:
        return None
    scene, beside = ref.scene(), _PART_BEFORE.search(ref.before(30))
    known = (
        part
        or (PARTS_OF_DAY[beside.group(1)] if beside else None)
        or (scene.reading.time if scene is not None else None)
    )
    clock = None
    if clocks.is_clock(known):
        clock = clocks.after(known or "", hour, minute)
    elif known is not None:
        clock = clocks.in_part(hour, minute, known)[1]
    if clock is None:
        clock = clocks.waking(hour, minute)
    reading = today_at(ref, int(clock[:2]), clock[3:], None)
    return reading if part else replace(reading, either_half=True)
