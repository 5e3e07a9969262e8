"""The time expressions of a clause: which can date something, which only bound, which belong to a thing."""

from __future__ import annotations

import re
from datetime import date

from narrative.extraction.article import Sentence
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.predicate import Predicate
from narrative.extraction.happenings.status import ends_plan
from narrative.extraction.happenings.triggers import PLANNED_FOR, PLANNING
from narrative.extraction.lexicon import listed
from narrative.extraction.text.offsets import Offset
from temporal import Granularity, Timex, When

_BOUNDING = frozenset(("since", "until", "till", "by", "before", "after"))


_PARTS_OF_TIME = listed(
    """hours morning afternoon evening night day days weekend end start beginning middle close course as"""
)
_COMPARING = frozenset(("from", "than", "compared", "against", "versus"))
_MOVING = listed("move adjourn bring reschedule postpone delay extend set fix date continue return come go")
_RESULTS = listed("earn lose sell deliver ship produce build make gross net book carry")
_COMPARED_WITHIN = 8  # tokens


_CLOCKS = frozenset(
    [
        "clock_12",
        "clock_24",
        "clock_military",
        "o_clock",
        "hour_alone",
        "half_hour",
        "part_of_hour",
        "hour_in_part",
        "noon_or_midnight",
        "bounds",
    ]
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")


def usable(timex: Timex) -> bool:
    return timex.when is not None and timex.type in ("DATE", "TIME")


def when_of(timex: Timex) -> When:
    """ "shortly before midnight on Saturday" leaves a bound open and yet is Saturday."""
    when = timex.when
    assert when is not None
    if timex.text.lower() == "overnight" and when.first_day is not None and when.first_day == when.last_day:
        return When.between(when.first_day, when.first_day + 1, when.granularity)
    if timex.type == "TIME" and None in (when.first_day, when.last_day) and _DAY.match(timex.value):
        return When.on(date.fromisoformat(timex.value[:10]))
    return when


def closed(timex: Timex) -> When:
    """The time that "since 1985" or "before June" names, without what the word before makes of it."""
    try:
        return When.parse_edtf(timex.value)
    except ValueError:
        return when_of(timex)


def only_clock(sentence: Sentence, timex: Timex) -> bool:
    """ "At 8pm", without a day: of which day, the passage says."""
    rules = {step.rule for step in timex.derivation}
    if timex.type != "TIME" or timex.reference == "" or not rules <= _CLOCKS:
        return False
    return timex.reference == "dct" or not any(_on_its_day(other, timex) for other in sentence.timexes.values())


def _on_its_day(other: Timex, clock: Timex) -> bool:
    return other.start < clock.start and other.value[:10] == clock.reference[:10]


def own_times(sentence: Sentence, clause: Clause) -> list[tuple[int, Timex]]:
    """The expressions of a clause that name a time, without those that only say how far from another event."""
    if not sentence.timexes:
        return []
    return [
        (i, t)
        for i, t in sentence.timexes.items()
        if i in clause.members
        and i not in sentence.leaning
        and usable(t)
        and not bounded(sentence, i, t)
        and not _of_something(sentence, clause, i)
    ]


def bounded(sentence: Sentence, index: int, timex: Timex) -> bool:
    assert timex.when is not None
    before = sentence.tokens[index - 1].low if index else ""
    when = when_of(timex)
    open_ended = when.first_day is None or when.last_day is None
    if timex.type == "TIME" and before in ("before", "after") and not open_ended:
        return False  # "shortly before midnight on Saturday" is that day
    return open_ended or before in _BOUNDING


def _of_something(sentence: Sentence, clause: Clause, index: int) -> bool:
    """ "a loss for 2015", "the budget of 2018": the expression belongs to a thing, not to what is done."""
    before = sentence.tokens[index - 1].low if index else ""
    predicate = clause.predicate
    named = index > 1 and sentence.tokens[index - 1].capital and index - 1 not in sentence.timed
    timex = sentence.timexes[index]
    year = timex.when is not None and timex.when.granularity == Granularity.YEAR and not timex.text[0].isalpha()
    if named and year:
        return True  # "Expo 2010": a name
    if before == "to" and not _to_new_day(predicate):
        return True
    if before == "of":
        return index < 2 or sentence.tokens[index - 2].low not in _PARTS_OF_TIME
    if _measured_against(sentence, clause, index):
        return True
    ahead = predicate is not None and (predicate.verb in PLANNING or predicate.form == "future" or ends_plan(predicate))
    called = clause.kind == "participle" and predicate is not None and predicate.verb in PLANNED_FOR
    return before == "for" and not ahead and not called and not _result(predicate, timex)


def _to_new_day(predicate: Predicate | None) -> bool:
    """ "Put back to June" is to be then; "changed that to June" is no longer so."""
    return predicate is None or predicate.verb in _MOVING or predicate.form == "future" or ends_plan(predicate)


def _result(predicate: Predicate | None, timex: Timex) -> bool:
    """ "For the first quarter the firm earned 3 million": that is when it did."""
    long = timex.when is not None and timex.when.granularity >= Granularity.MONTH
    return long and predicate is not None and predicate.verb in _RESULTS and not predicate.passive


def _measured_against(sentence: Sentence, clause: Clause, index: int) -> bool:
    """ "rose to 3 million from 2 million in 2015", "more than in 2015": that was then."""
    counted = False
    first = clause.predicate.last if clause.predicate else clause.first
    for place in range(index - 1, max(first, index - _COMPARED_WITHIN), -1):
        token = sentence.tokens[place]
        if token.text in ",;" or place in sentence.timed:
            return False
        counted = counted or (token.kind == "num" and sentence.tokens[place - 1].low != "than")
        if token.low in _COMPARING and (counted or place == index - 2):
            return True
    return False


def bounds(sentence: Sentence, clause: Clause) -> tuple[When, Timex] | None:
    """What "since", "until", "by", "before", "after" leave open."""
    for index, timex in sentence.timexes.items():
        if index not in clause.members or not usable(timex) or not bounded(sentence, index, timex):
            continue
        when = timex.when
        assert when is not None
        if when.first_day is None or when.last_day is None:
            return when, timex
        before = sentence.tokens[index - 1].low
        if before in ("since", "after"):
            return When.between(when.first_day, None, when.granularity), timex
        return When.between(None, when.last_day, when.granularity), timex
    return None


def compared(sentence: Sentence, clause: Clause, offset: Offset) -> bool:
    """ "a loss after a profit a year earlier", "more than a year before": that was then, and this isn't dated by it."""
    first = clause.predicate.last + 1 if clause.predicate else clause.first
    return any(sentence.tokens[i].low in ("after", "than", "against", "compared") for i in range(first, offset.first))
