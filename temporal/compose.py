"""What words around an expression do to it: written once, for every rule.

"10 p.m." + "Wednesday", "June" + "last year", "3 October" + "of that year" become one; "early", "the end of", "about",
"earlier" and "later" before an expression narrow it (temporal.edges); "since", "by", "until" bound it
(temporal.bounds).
"""

from __future__ import annotations

import re
from dataclasses import replace

from temporal import bounds, edges
from temporal.granularity import Granularity as G
from temporal.readings import Reading, at, date
from temporal.reference import Document, Mention
from temporal.timex import Step

_WITHIN = re.compile(r"\s+(?:(?:of|in)\s+)?|,\s+(?:of\s+)?")
_DAY_OF_TIME = re.compile(r",?\s+(?:(?:on|of)\s+)?")
_TIME_OF_DAY = re.compile(r",?\s+(?:at\s+(?:about\s+|around\s+)?)?")
_LONGEST = 80  # characters: longer than any time that is said in several pieces
_PART = re.compile(r"\s+(?:(early|late|mid)[\s-]+)?(morning|afternoon|evening|night)(?![\w-])")
_CLOCK = re.compile(r"\d\d:")
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def compose(doc: Document, mention: Mention, floor: int) -> None:
    """Add a mention to the document; `floor` is where the one before it ended."""
    _with_part_of_day(doc, mention)
    joined = _joined(doc, mention)
    if joined is not None:
        doc.mentions[-1] = mention = joined
        previous = doc.mentions[-2].end if len(doc.mentions) > 1 else 0
    else:
        _give_day(doc, mention)
        doc.mentions.append(mention)
        previous = floor
    edges.narrow(doc, mention, previous)
    bounds.bound(doc, mention)


def _with_part_of_day(doc: Document, mention: Mention) -> None:
    """ "Wednesday" + "night"."""
    reading = mention.reading
    if reading.type != "DATE" or reading.period is None or reading.period.granularity != G.DAY:
        return
    part = _PART.match(doc.lowered, mention.end)
    if part is None:
        return
    mod = {"early": "START", "late": "END", "mid": "MID"}.get(part.group(1) or "", "")
    reading = replace(at(reading.period, _PARTS[part.group(2)], mod=mod), partial=reading.partial)
    mention.reading, mention.end = reading, part.end()
    why = f"“{part.group().strip()}” says which part of the day."
    mention.steps.append(_step(doc, "part_of_day", mention, why))


def _joined(doc: Document, mention: Mention) -> Mention | None:
    """The mention before and this one as one, where they say one time together."""
    if not doc.mentions:
        return None
    last = doc.mentions[-1]
    gap = doc.lowered[last.end : mention.start]
    if (
        not gap
        or len(gap) > 16
        or mention.end - last.start > _LONGEST
        or doc.lowered.startswith(("'s", "’s"), mention.end)
    ):
        return None
    reading = _together(last.reading, mention.reading, gap)
    if reading is None:
        return None
    # A bare time or day had to be resolved on the way; only what the other one rests on still holds.
    base = last if mention.reading.time else mention
    joined = Mention(last.start, mention.end, last.rule, reading, base.reference)
    first, second = doc.text[last.start : last.end], doc.text[mention.start : mention.end]
    why = f"“{first}” and “{second}” say one time together."
    joined.steps = [*base.steps, _step(doc, "together", joined, why)]
    return joined


def _together(first: Reading, second: Reading, gap: str) -> Reading | None:
    if first.period is None or second.period is None or second.mod or (first.mod and not first.time):
        return None
    if _is_day(first) and first.period == second.period and _is_day(second) and gap == ", ":
        return second
    if first.partial and second.period.granularity > first.period.granularity and _WITHIN.fullmatch(gap):
        period = first.partial.within(second.period)
        if period is None:
            return None
        return at(period, first.time) if first.time else date(period, partial=first.partial)
    if first.time and not first.partial and _is_day_of(first, second) and _DAY_OF_TIME.fullmatch(gap):
        return replace(at(second.period, first.time, mod=first.mod), partial=second.partial)
    if second.time and not second.partial and _is_day_of(second, first) and _TIME_OF_DAY.fullmatch(gap):
        return replace(at(first.period, second.time), partial=first.partial)
    return None


def _is_day_of(clock: Reading, day: Reading) -> bool:
    """A day, or beside an hour a part of a day: "8 a.m. this morning", "Friday night at 10 p.m."."""
    return _is_day(day) or ((day.time or "").isalpha() and _CLOCK.match(clock.time or "") is not None)


def _give_day(doc: Document, mention: Mention) -> None:
    """ "10:35 a.m. (0735 GMT) Friday": the day that follows the brackets is that of both."""
    if len(doc.mentions) < 2 or not _is_day(mention.reading) or mention.reading.period is None:
        return
    clock, other = doc.mentions[-2:]
    between = doc.lowered[clock.end : other.start], doc.lowered[other.end : mention.start]
    if between[0] != " (" or between[1] not in (") ", "), ", ") on "):
        return
    for told in (clock, other):
        time = told.reading.time
        if time and _CLOCK.match(time) and not told.reading.partial:
            told.reading = at(mention.reading.period, time)
            day = " ".join(doc.text[mention.start : mention.end].split())
            told.steps.append(_step(doc, "day_after", told, f"“{day}”, which follows, is its day."))


def _is_day(reading: Reading) -> bool:
    return reading.type == "DATE" and reading.period is not None and reading.period.granularity == G.DAY


def _step(doc: Document, rule: str, mention: Mention, why: str) -> Step:
    said = " ".join(doc.text[mention.start : mention.end].split())
    return Step(rule, said, mention.start, mention.end, "", mention.reading.value, why)
