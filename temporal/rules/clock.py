"""Clock times, alone: a day beside one is joined to it by temporal.compose."""

import re

from temporal.readings import Reading, at
from temporal.reference import Ref
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


@rule("{n} o'clock[ in the {part}]", examples={"three o’clock in the afternoon": "2017-05-11T15:00"})
def o_clock(ref: Ref, n: int | None, part: str | None) -> Reading | None:
    if n is None or not 1 <= n <= 12:
        return None
    later = part in ("AF", "EV") or (part == "NI" and n > 5)
    return _today_at(ref, int(n) % 12 + 12 * later, "00", None)


@rule("half past {n}", "[a ]quarter (past|to) {n}", examples={"half past three": "2017-05-11T03:30"})
def part_of_hour(ref: Ref, n: int | None) -> Reading | None:
    """As the clock shows it: nothing tells morning from afternoon."""
    if n is None or not 1 <= n <= 12:
        return None
    said = ref.said.lower()
    hour = int(n) - 1 if " to " in said else int(n)
    return _today_at(ref, hour % 12 or 12, "30" if said.startswith("half") else "45" if " to " in said else "15", None)


@rule(
    "{hour}[:{minute}] in the {part}",
    "{n} in the {part}",
    examples={"at [10 in the morning]": "2017-05-11T10:00", "at [three in the afternoon]": "2017-05-11T15:00"},
)
def hour_in_part(ref: Ref, hour: int | None, n: int | None, minute: str | None, part: str) -> Reading | None:
    """Only after "at" or the like: two in the morning may be people too."""
    count = hour if hour is not None else n
    if count is None or not 1 <= count <= 12 or not _AT.search(ref.before(10)):
        return None
    later = part in ("AF", "EV") or (part == "NI" and count > 5)
    return _today_at(ref, int(count) % 12 + 12 * later, minute or "00", None)


@rule(
    "{hour}[:{minute}] this {part}",
    examples={"at [8 this morning]": "2017-05-11T08:00", "at [2:30 this afternoon]": "2017-05-11T14:30"},
)
def hour_of_this_part(ref: Ref, hour: int, minute: str | None, part: str) -> Reading | None:
    if not 1 <= hour <= 12 or not _AT.search(ref.before(10)):
        return None
    return at(ref.today, f"{hour % 12 + 12 * (part in ('AF', 'EV')):02d}:{minute or '00'}")


@rule("{fixed}", examples={"noon": "2017-05-11T12:00", "midnight": "2017-05-11T00:00"})
def noon_or_midnight(ref: Ref, fixed: str) -> Reading | None:
    return _today_at(ref, int(fixed[:2]), fixed[3:], None)


@rule(
    "mid_(morning|afternoon)",
    "(early|late) (morning|afternoon|evening)",
    examples={"mid-afternoon": "2017-05-11TAF MID", "early evening": "2017-05-11TEV START"},
)
def part_of_scene(ref: Ref) -> Reading:
    said = ref.said.lower()
    part = {"morning": "MO", "afternoon": "AF", "evening": "EV"}[re.split(r"[\s-]", said)[-1]]
    mod = {"m": "MID", "e": "START", "l": "END"}[said[0]]
    return at(ref.day_of_scene(), part, mod=mod)


def _today_at(ref: Ref, hour: int, minute: str, zone: str | None) -> Reading:
    """On the day in focus where that is one day said in the same sentence; else on the article's."""
    day = ref.day_of_scene()
    return at(day, f"{hour:02d}:{minute}", zone or "")
