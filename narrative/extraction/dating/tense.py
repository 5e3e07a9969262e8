"""What a verb's tense leaves of an expression's readings: what is told in the past isn't dated by a day to come.

Mostly the expression was read by its own verb; here the clause has the last word, where another verb stood nearer.
"""

from __future__ import annotations

from collections.abc import Iterator

from narrative.extraction.dating.case import Case
from narrative.extraction.dating.times import closed, when_of
from narrative.extraction.grammar.predicate import Predicate
from narrative.extraction.happenings.plans import thing_put_off, to_new_day
from narrative.extraction.happenings.status import ends_plan
from narrative.extraction.happenings.triggers import AHEAD, PLANNING
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Span
from narrative.extraction.rules import rule
from temporal import Step, Timex, When

_TIMELESS = words.REPORTING | words.STATES
_POINTING_AHEAD = AHEAD | PLANNING | words.REPORTING
_PLANNED_WITHIN = 180  # days: what WAS due on a day farther ahead was due on the one that has passed
_WEEKS_AHEAD = 31  # days: an article may be dated a little before what it tells


def when_told(case: Case, index: int, timex: Timex) -> When | None:
    """The expression's When, its earlier reading where the verb asks for that; None where the verb can't be then."""
    when = when_of(timex)
    predicate = case.clause.predicate
    if predicate is None or case.draft.noun or case.draft.infinitive:
        return when
    planned = planned_reading(case, index, timex)
    return planned if planned is not None else _by_verb(case, index, timex, predicate)


def _by_verb(case: Case, index: int, timex: Timex, predicate: Predicate) -> When | None:
    when, day = when_of(timex), case.article.day
    if when.last_day is not None and when.last_day < day:
        attached = index in case.clause.members and index < predicate.first
        planned = attached and predicate.passive and ends_plan(predicate)
        if _looks_ahead(predicate) or planned:
            return next((w for w in _readings(timex) if still_to_be(predicate, when, w, day)), when)
    if (when.first_day or 0) <= day:
        return when
    if predicate.cue_past and (when.first_day or 0) > day + _PLANNED_WITHIN:
        return next((w for w in _readings(timex) if w.last_day is not None and w.last_day < day), when)
    if predicate.form != "past" or predicate.cue or (predicate.passive and _moves(predicate)):
        return when
    assert when.first_day is not None
    leads_on = any(predicate.head < group.first < index for group in case.clause.infinitives)
    if not leads_on and predicate.verb not in _POINTING_AHEAD:
        earlier = next((w for w in _readings(timex) if w.first_day is not None and w.first_day <= day), None)
        if earlier is not None:
            return earlier
    named = not timex.reference or any(letter.isdigit() for letter in timex.text)
    far = leads_on or not named or when.first_day > day + _WEEKS_AHEAD
    return None if far else when


def planned_reading(case: Case, index: int, timex: Timex) -> When | None:
    """ "cancelled his visit ON 5 MAY": the day of what the verb ended, where that was still to come."""
    predicate, day = case.clause.predicate, case.article.day
    noun = thing_put_off(case.sentence, case.clause)
    if predicate is None or noun is None or index <= noun[1]:
        return None
    named, moved = closed(timex), to_new_day(case.sentence, index)
    if not moved and any(case.sentence.tokens[i].low == predicate.particle for i in range(noun[1] + 1, index)):
        return None  # "called the strike off on Tuesday"
    if (named.first_day or 0) > day:
        return named
    for other in _readings(timex):
        if (moved and (other.first_day or 0) > day) or still_to_be(predicate, named, other, day):
            return other
    return None


def _looks_ahead(predicate: Predicate) -> bool:
    """ "Will open"; "has been called off": what is put off was still to come."""
    put_off = predicate.form == "present" and predicate.perfect and ends_plan(predicate)
    timetable = predicate.form == "present" and not (predicate.perfect or predicate.passive)
    timetable = timetable and predicate.verb not in _TIMELESS
    return put_off or timetable or predicate.modal in ("will", "'ll", "shall")


def still_to_be(predicate: Predicate, when: When, other: When, day: int) -> bool:
    """ "Monday's talk has been called off" was still to come; "was called off" leaves the nearer of the two."""
    if (other.first_day or 0) < day or other.granularity != when.granularity:
        return False
    return _looks_ahead(predicate) or (other.first_day or 0) - day <= day - (when.last_day or day)


def _moves(predicate: Predicate) -> bool:
    return predicate.verb in PLANNING or predicate.verb == "move" or ends_plan(predicate)


def _readings(timex: Timex) -> Iterator[When]:
    """What the choice between last and next Friday rejected."""
    choice = next((s for s in timex.derivation if s.rule == "direction" and s.rejected), None)
    for value, _ in choice.rejected if choice else ():
        try:
            yield When.parse_edtf(value)
        except ValueError:
            continue


@rule(
    "dating",
    {
        "In June volunteers who are to fly to Lund next month cleaned the beach.": "cleaned: 2016-06",
        "The talk on Tuesday has been called off.": "called off: 2017-05-16",
        "The talk on Saturday was called off.": "called off: 2017-05-13",
        "Ann Vale had been due to testify on 20 March.": "testify: 2017-03-20",
    },
)
def by_tense(case: Case, said: Span, when: When, before: When) -> Step:
    """Why an expression has another reading than the verb nearest to it gave."""
    predicate = case.clause.predicate
    assert predicate is not None
    verb = case.sentence.text(predicate.first, predicate.last)
    because = f"“{verb}” is the verb of the clause, so “{said.text}” is {when.words}."
    rejected = ((before.edtf, f"does not fit “{verb}”"),)
    return Step(by_tense.__name__, said.text, said.start, said.end, "", when.edtf, because, rejected)
