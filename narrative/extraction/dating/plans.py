"""The day of what was put off or called off."""

from __future__ import annotations

from narrative.extraction.dating.case import Case
from narrative.extraction.dating.tense import planned_reading
from narrative.extraction.dating.times import own_times, usable
from narrative.extraction.grammar.predicate import Predicate
from narrative.extraction.happenings.plans import thing_put_off, to_new_day
from narrative.extraction.happenings.status import ends_plan
from narrative.extraction.happenings.triggers import PLANNED_FOR
from narrative.extraction.rules import rule
from temporal import Timex


@rule(
    "dating",
    {
        "The match that was to be played tomorrow has been postponed.": "postponed: 2017-05-12",
        "The festival scheduled for June has been cancelled.": "cancelled: 2017-06",
    },
)
def planned_for(case: Case) -> tuple[int, Timex] | None:
    """What was put off or called off keeps the day that it was planned for."""
    predicate = case.clause.predicate
    if predicate is None or not ends_plan(predicate) or not predicate.passive or case.draft.noun or case.times:
        return None
    for clause in case.sentence.clauses if not _to_new_day(case, predicate) else ():
        planned = clause.predicate is not None and (
            clause.predicate.form == "future" or clause.predicate.verb in PLANNED_FOR
        )
        if planned and case.clause.first <= clause.first < predicate.first:
            times = own_times(case.sentence, clause)
            if times:
                return times[0]
    return None


def _to_new_day(case: Case, predicate: Predicate) -> bool:
    """ "Put back TO 2 June": dated by the new day."""
    tokens = case.sentence.tokens
    behind = (i for i in case.sentence.timexes if i > predicate.last and i in case.clause.own)
    return any(tokens[i - 1].low in ("to", "until", "till") for i in behind)


@rule(
    "dating",
    {
        "The festival in Lund on 15 May was called off on Tuesday.": "called off: 2017-05-15",
        "The ministers called off the summit on 15 May in Lund.": "called off: 2017-05-15",
        "The summit in Lund on 15 May was called off on Tuesday.": "called off: 2017-05-15",
        "Ann Vale cancelled her visit to Oslo on 14 May.": "cancelled: 2017-05-14",
        "Ann Vale postponed her visit to Oslo to 19 May.": "postponed: 2017-05-19",
        "Ann Vale put off her trip to Oslo until June.": "put off: 2017-06",
        "The army postponed the exercise on 15 May.": "postponed: 2017-05-15",
        "The council pushed back the vote from 15 May to 20 May.": "pushed back: 2017-05-20",
        "The union has called off its strike on Monday.": "called off: 2017-05-15",
    },
)
def day_of_plan(case: Case) -> tuple[int, Timex] | None:
    """The day beside the plan that the verb ends, not the one on which it was ended."""
    predicate, sentence = case.clause.predicate, case.sentence
    if predicate is None or not sentence.timexes or case.draft.noun or case.draft.infinitive:
        return None
    if predicate.passive:
        return _before_verb(case, predicate) if ends_plan(predicate) and len(case.times) > 1 else None
    if thing_put_off(sentence, case.clause) is None:
        return None
    behind = [(i, t) for i, t in sentence.timexes.items() if i in case.clause.members and usable(t)]
    behind.sort(key=lambda item: not to_new_day(sentence, item[0]))  # "from 12 May to 20 May"
    return next(((i, t) for i, t in behind if planned_reading(case, i, t) is not None), None)


def _before_verb(case: Case, predicate: Predicate) -> tuple[int, Timex] | None:
    """ "The summit ON 12 MAY was called off on Tuesday"."""
    if any(to_new_day(case.sentence, i) for i, _ in case.times if i > predicate.last):
        return None
    subject = case.clause.subject
    named = subject[0] if subject is not None else len(case.sentence.tokens)
    return next(((i, t) for i, t in case.times if named < i < predicate.first), None)
