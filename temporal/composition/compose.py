"""What words around an expression do to it: written once, for every rule.

"10 p.m." + "Wednesday", "June" + "last year", "3 October" + "of that year" become one; "early", "the end of", "about",
"earlier" and "later" before an expression narrow it (temporal.composition.edges); "since", "by", "until" bound it
(temporal.composition.bounds).
"""

from __future__ import annotations

import re
from dataclasses import replace

from temporal.calendar.clocks import follows_by_night, in_part, is_clock, waking
from temporal.calendar.granularity import Granularity as G
from temporal.composition import bounds, edges
from temporal.context.reference import Document, Mention
from temporal.grammar.lexicon import PARTS_OF_DAY
from temporal.grammar.readings import Reading, at, date
from temporal.timex import Step

_WITHIN = re.compile(r"\s+(?:(?:of|in)\s+)?|,\s+(?:of\s+)?")
_DAY_OF_TIME = re.compile(r",?\s+(?:(?:on|of)\s+)?")
_TIME_OF_DAY = re.compile(r",?\s+(?:at\s+(?:about\s+|around\s+)?)?")
_TO = re.compile(r"\s(?:and|or|to|until|till)\s|\s?[-–—]\s?")
_WHEN = re.compile(r"\swhen\s[^.,;:?!]{1,60}$")
_LONGEST = 80  # characters: longer than any time that is said in several pieces
_WIDEST = 16  # between two pieces
_PART = re.compile(r"\s+(?:(early|late|mid)[\s-]+)?(morning|afternoon|evening|night)(?![\w-])")
_PART_OF = re.compile(r"(?:the\s+)?(?:(early|late)\s+)?\b(morning|afternoon|evening|night|dawn|dusk)\s+of\s{1,12}$")
_OWN_DAY = ("this ", "last ", "tonight", "tomorrow ", "yesterday ")
_REACH = 40


def compose(doc: Document, mention: Mention, floor: int) -> None:
    """Add a mention to the document; `floor` is where the one before it ended."""
    _with_part_of_day(doc, mention, floor)
    joined = _joined(doc, mention)
    if joined is not None:
        doc.mentions[-1] = mention = joined
        _give_day_in_range(doc, joined)
        previous = doc.mentions[-2].end if len(doc.mentions) > 1 else 0
    else:
        _give_day(doc, mention)
        doc.mentions.append(mention)
        previous = floor
    edges.narrow(doc, mention, previous)
    bounds.bound(doc, mention)


def _with_part_of_day(doc: Document, mention: Mention, floor: int) -> None:
    """ "Wednesday" + "night", "the night of" + "3 May"."""
    reading = mention.reading
    if reading.type != "DATE" or reading.period is None or reading.period.granularity != G.DAY:
        return
    part = _PART.match(doc.lowered, mention.end)
    if part is not None:
        mention.end = part.end()
    elif doc.lowered.endswith("of", floor, max(floor, mention.start - 1)):
        part = _PART_OF.search(doc.lowered[max(floor, mention.start - _REACH) : mention.start])
        mention.start -= len(part.group()) if part is not None else 0
    if part is None:
        return
    mod = {"early": "START", "late": "END", "mid": "MID"}.get(part.group(1) or "", "")
    mention.reading = replace(at(reading.period, PARTS_OF_DAY[part.group(2)], mod=mod), partial=reading.partial)
    why = f"“{' '.join(part.group().split())}” says which part of the day."
    mention.steps.append(_step(doc, "part_of_day", mention, why))


def _joined(doc: Document, mention: Mention) -> Mention | None:
    """The mention before and this one as one, where they say one time together."""
    if not doc.mentions:
        return None
    last = doc.mentions[-1]
    if not 0 < mention.start - last.end <= _WIDEST or mention.end - last.start > _LONGEST:
        return None
    gap = doc.lowered[last.end : mention.start]
    if gap.startswith(",") and _names_its_day(doc, mention):
        return None
    reading = _together(last.reading, mention.reading, gap)
    if reading is None or doc.lowered.startswith(("'s", "’s"), mention.end):
        return None
    if reading.time and any(step.rule == "part_of_day" for step in mention.steps) and not last.reading.time:
        return None
    # A bare time or day had to be resolved on the way; only what the other one rests on still holds.
    base = last if mention.reading.time and not is_clock(last.reading.time) else mention
    joined = Mention(last.start, mention.end, last.rule, reading, base.reference)
    first, second = doc.text[last.start : last.end], doc.text[mention.start : mention.end]
    why = f"“{first}” and “{second}” say one time together."
    joined.steps = [*base.steps, _step(doc, "together", joined, why)]
    return joined


def _names_its_day(doc: Document, mention: Mention) -> bool:
    """ "Tonight, tomorrow night", "yesterday, last night": two in a list, as the second needs no other day."""
    return (mention.reading.time or "").isalpha() and doc.lowered.startswith(_OWN_DAY, mention.start)


def _together(first: Reading, second: Reading, gap: str) -> Reading | None:
    if second.mod or (first.mod and not first.time):
        return None
    if first.time and not first.partial and _is_day_of(first, second) and _DAY_OF_TIME.fullmatch(gap):
        return _on_day(first, second)
    if first.period is None:
        return None
    if second.time and not second.partial and _is_day_of(second, first) and _TIME_OF_DAY.fullmatch(gap):
        return _on_day(second, first)
    if second.period is None:
        return None
    if _is_day(first) and first.period == second.period and _is_day(second) and gap == ", ":
        return second
    if first.partial and second.period.granularity > first.period.granularity and _WITHIN.fullmatch(gap):
        period = first.partial.within(second.period)
        if period is None:
            return None
        return at(period, first.time) if first.time else date(period, partial=first.partial)
    return None


def _is_day_of(clock: Reading, day: Reading) -> bool:
    """A day, or beside an hour a part of a day: "8 a.m. this morning", "Friday night at 10 p.m."."""
    if _is_day(day):
        return True
    return day.period is not None and (day.time or "").isalpha() and (is_clock(clock.time) or clock.time == day.time)


def _on_day(clock: Reading, day: Reading) -> Reading:
    """A part of the day tells which half an hour in words belongs to; without one it is of the waking day."""
    time, period = clock.time or "", day.period
    assert period is not None
    days_on = 0
    if clock.either_half:
        hour, minute, part = int(time[:2]), time[3:], day.time
        if part is not None:
            days_on, time = in_part(hour, minute, part)
        else:
            time = "24:00" if hour in (0, 24) else waking(hour, minute)
    elif day.time == "NI" and follows_by_night("NI", time):
        days_on = 1
    return replace(at(period.shift(days_on), time, mod=clock.mod), partial=None if days_on else day.partial)


def _give_day(doc: Document, mention: Mention) -> None:
    """ "10:35 a.m. (0735 GMT) Friday", "since 6 a.m. when it burned on Monday": the day that follows is theirs."""
    if not doc.mentions or not (_is_day(mention.reading) or (mention.reading.time or "").isalpha()):
        return
    if _WHEN.match(doc.lowered, doc.mentions[-1].end, mention.start) and doc.mentions[-1].reference == "dct":
        _on_that_day(doc, doc.mentions[-1], mention)
    if len(doc.mentions) < 2:
        return
    clock, other = doc.mentions[-2:]
    between = doc.lowered[clock.end : other.start], doc.lowered[other.end : mention.start]
    if between[0] == " (" and between[1] in (") ", "), ", ") on "):
        _on_that_day(doc, clock, mention)
        _on_that_day(doc, other, mention)


def _give_day_in_range(doc: Document, joined: Mention) -> None:
    """ "Between 8 p.m. and 10 p.m. on Friday": both are on Friday; from 10 p.m. to 2 a.m. the first lies before."""
    if len(doc.mentions) < 2 or not is_clock(joined.reading.time):
        return
    first = doc.mentions[-2]
    if not _TO.fullmatch(doc.lowered, first.end, joined.start) or any(step.rule == "together" for step in first.steps):
        return
    _on_that_day(doc, first, joined)


def _on_that_day(doc: Document, clock: Mention, day: Mention) -> None:
    time, period = clock.reading.time, day.reading.period
    if time is None or not is_clock(time) or clock.reading.partial or period is None:
        return
    if day.reading.time is not None and time[:5] > day.reading.time[:5]:
        period = period.shift(-1)
    clock.reading = replace(at(period, time, mod=clock.reading.mod), either_half=clock.reading.either_half)
    named = " ".join(doc.text[day.start : day.end].split())
    clock.steps.append(_step(doc, "day_after", clock, f"“{named}”, which follows, tells its day."))


def _is_day(reading: Reading) -> bool:
    return reading.type == "DATE" and reading.period is not None and reading.period.granularity == G.DAY


def _step(doc: Document, rule: str, mention: Mention, why: str) -> Step:
    said = " ".join(doc.text[mention.start : mention.end].split())
    return Step(rule, said, mention.start, mention.end, "", mention.reading.value, why)
