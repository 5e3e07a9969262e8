"""Parts of the day that belong to a day told elsewhere: "at dawn", "the small hours", "through the night"."""

import re

from temporal.calendar import clocks
from temporal.context.reference import NoReference, Ref
from temporal.grammar.lexicon import MONTHS, PARTS_OF_DAY
from temporal.grammar.readings import Reading, at, undated
from temporal.grammar.rule import rule
from temporal.rules.clock import DAY_NAMES


@rule(
    "mid_(morning|afternoon)",
    "(early|late) (morning|afternoon|evening)",
    examples={"mid-afternoon": "2017-05-11TAF MID", "early evening": "2017-05-11TEV START"},
)
def part_of_scene(ref: Ref) -> Reading | None:
    said = ref.said.lower()
    if _OF_A_DAY.match(ref.after(24)):  # the day takes it in
        return None
    part = {"morning": "MO", "afternoon": "AF", "evening": "EV"}[re.split(r"[\s-]", said)[-1]]
    mod = {"m": "MID", "e": "START", "l": "END"}[said[0]]
    return part_of_day(ref, part, mod)


@rule("{light}", examples={"at [dawn]": "2017-05-11TMO", "before [first light]": "2017-05-11TMO"})
def at_light(ref: Ref, light: str) -> Reading | None:
    """Not Dawn, a dawn raid, or the dawn of an age; nor a whole day, from dawn to dusk."""
    if ref.doc.text[ref.start].isupper() or not _AT_LIGHT.search(ref.before(10)) or not _of_a_day(ref):
        return None
    if re.match(r"\s(?:to|till|until|raids?|chorus|patrol)\b", ref.after(10)) or ref.before(14).endswith(" dawn to "):
        return None
    return part_of_day(ref, light)


@rule("(morning|evening)", examples={"by [evening]": "2017-05-11TEV", "until [morning]": "2017-05-11TMO"})
def by_part(ref: Ref) -> Reading | None:
    if ref.capital or not _BY.search(ref.before(10)) or not _ENDS.match(ref.after(16)):
        return None
    return part_of_day(ref, PARTS_OF_DAY[ref.said.lower()])


_BY = re.compile(r"\b(?:by|until|till|towards?)\s$")
_ENDS = re.compile(
    r"$|[.,;:!?)]|\s(?:and|but|it|he|she|they|we|the|a|an|all|nothing|there|no|more|most|only|his|her)\b"
)


@rule(
    "the (early|small|wee|wee small|dark|predawn)[ morning] hours[ of the {part}]",
    examples={"the early hours": "2017-05-11TMO START", "in [the small hours]": "2017-05-11TMO START"},
)
def small_hours(ref: Ref, part: str | None) -> Reading | None:
    return part_of_day(ref, part or "MO", "START") if _of_a_day(ref) else None


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
    reading = part_of_day(ref, part)
    if part == "NI" and ref.reference == "dct" and reading.period is not None and ref.tense.kind != "future":
        return at(reading.period.shift(-1), part)
    return reading


_THROUGH = re.compile(r"\b(?:through|throughout|during|into|for\s(?:most|much|the\srest|part)\sof)\s$")
_AT_LIGHT = re.compile(r"\b(?:at|by|before|after|until|till|since|from|towards?|around|about|of)\s$")
_OF = re.compile(r"\s+of\b")
_OF_A_DAY = re.compile(
    rf"\s+of\s+(?:the\s)?(?:\d|{DAY_NAMES}|today|this|that|(?:{'|'.join(name for name in MONTHS if name.isalpha())})\b)"
)


def _of_a_day(ref: Ref) -> bool:
    """ "The dawn of the jet age", "the early hours of the war" name no time of day."""
    after = ref.after(24)
    return not _OF.match(after) or _OF_A_DAY.match(after) is not None


def part_of_day(ref: Ref, part: str, mod: str = "") -> Reading:
    """After an evening or a night the morning is of the next day."""
    try:
        scene = ref.lean_on_scene()
        day = (scene.reading.period if scene is not None else None) or ref.today
    except NoReference:
        return undated(part, mod=mod)
    after_night = part == "MO" and scene is not None and clocks.is_night(scene.reading.time)
    return at(day.shift(int(after_night)), part, mod=mod)
