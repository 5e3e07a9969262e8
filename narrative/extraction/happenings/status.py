"""Whether what is told happened, is to happen, was put off or called off, is denied, or only thought of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.verbs import Predicate
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Status
from narrative.extraction.rules import rule


@dataclass(slots=True)
class Told:
    """What the decision sees: the clause, the clause above it, the clauses beside it, and its day if it has one."""

    predicate: Predicate
    clause: Clause
    above: Clause | None  # the clause that this one depends on
    conditions: bool  # an if-clause hangs on it
    first_day: int | None
    day: int  # of the article
    fate: Predicate | None = None  # the verb that put off or called off the noun: "a trip … was cancelled"
    to_day: bool = False  # "moved TO 14 June": its day is the new one
    first_plan: bool = False  # "ORIGINALLY due on 6 May": its day was the old one
    plan: bool = False  # its object is what it ended: "called off the summit"
    nothing: bool = False  # "will not take place"
    after_all: bool = False  # "will not go after all"
    inverted: bool = False  # "HAD the dam failed": a condition without "if"


_PLANNING = frozenset(["plan", "schedule", "set", "book", "slate", "expect", "arrange"])
_POSTPONING = words.POSTPONING | words.SLIPPING
_Decision = Callable[[Told], Status | None]


def _postpones(predicate: Predicate) -> bool:
    return predicate.verb in _POSTPONING or predicate.lemma in words.POSTPONING_PHRASAL


def _cancels(predicate: Predicate) -> bool:
    return predicate.verb in words.CANCELLING or predicate.lemma in words.CANCELLING_PHRASAL


def end_of(predicate: Predicate) -> Status:
    return Status.POSTPONED if _postpones(predicate) else Status.CANCELLED


def _ending(told: Told) -> Predicate | None:
    """The verb that ended the plan: one that is done to it, or has it as its object."""
    own = told.predicate
    ended = (own.passive or told.plan or own.lemma == "be off") and not own.modal
    return told.fate or (own if ended else None)


def ends_plan(predicate: Predicate) -> bool:
    """Does this verb put off or call off something?"""
    return _postpones(predicate) or _cancels(predicate)


@rule(
    "status",
    {
        "The derby has been moved to 14 June.": "moved: scheduled",
        "The vote planned for today has been put back to 2 June.": "put back: scheduled",
    },
)
def new_day(told: Told) -> Status | None:
    """What is put off to a day is to be on that day."""
    own = told.predicate
    moved = (own.passive or told.plan) and (own.verb == "move" or _postpones(own)) and not own.modal and not own.negated
    return Status.SCHEDULED if moved and told.to_day and (told.first_day or 0) > told.day else None


@rule(
    "status",
    {
        "The vote planned for Monday has been put off.": "vote: postponed",
        "The vote planned for 1 June will slip by a week.": "vote: postponed",
        "The verdict, originally due on 6 June, is still to come.": "verdict: postponed",
    },
)
def put_off(told: Told) -> Status | None:
    if told.first_plan:
        return Status.POSTPONED
    verb = _ending(told)
    return Status.POSTPONED if verb is not None and _postpones(verb) and not verb.negated else None


@rule(
    "status",
    {
        "A concert planned for tomorrow was called off.": "concert: cancelled",
        "The ministers called off the summit on 15 May in Lund.": "called off: cancelled",
        "Ann Vale cancelled her visit to Oslo on 14 May.": "cancelled: cancelled",
        "Organisers scrapped the concert planned for 15 May.": "concert: cancelled",
        "The match is off.": "match: cancelled",
    },
)
def called_off(told: Told) -> Status | None:
    verb = _ending(told)
    return Status.CANCELLED if verb is not None and _cancels(verb) and not verb.negated else None


@rule(
    "status",
    {
        "The Lund summit, planned for 15 May, will not take place.": "summit: cancelled",
        "Ann Vale said that she would not visit Oslo on 14 May.": "visit: cancelled",
        "The derby will not be played on 14 May.": "played: cancelled",
        "Ann Vale will not visit Oslo on 14 May after all.": "visit: cancelled",
    },
)
def will_not_be(told: Told) -> Status | None:
    """What is said of a day to come not to be, or to come to nothing, was planned and is off."""
    own = told.predicate
    will_not = own.negated and own.modal in ("will", "'ll", "shall", "won't", "would", "wouldn't")
    ahead_of = (told.first_day or 0) > told.day or told.after_all
    return Status.CANCELLED if told.nothing or (will_not and ahead_of) else None


@rule("status", {"The committee that was to have met on 9 May is without a date.": "met: postponed"})
def was_to_have(told: Told) -> Status | None:
    """ "was to have met": it did not, and nothing says that it never will."""
    predicate = told.predicate
    return Status.POSTPONED if predicate.cue == "to" and predicate.cue_past and predicate.perfect else None


@rule(
    "status",
    {
        "The ministry denied on Monday that the envoy had flown to Riga on 2 May.": "flown: denied",
        "The owner rejected claims that the mill had ignored a warning in March.": "ignored: denied",
        "The general denied having met the envoy in March.": "met: denied",
    },
)
def denied(told: Told) -> Status | None:
    above = told.above.predicate if told.above else None
    if above is None or above.negated or told.clause.first <= above.first:
        return None  # "the premier, who resigned, denied it": not that
    told_of = told.clause.kind == "content" or (told.clause.kind == "relative" and told.clause.subject is not None)
    doing = told.clause.kind == "participle" and told.predicate.form == "ing" and told.clause.first <= above.last + 2
    if above.verb in words.DENYING:
        return Status.DENIED if told_of or doing or told.clause.kind == "relative" else None
    of_claims = told.clause.marker == "that" and told_of and above.verb in words.REJECTING
    return Status.DENIED if of_claims else None


@rule(
    "status",
    {
        "If the talks fail, a vote would be held on 1 June.": "vote: hypothetical",
        "The plant will close on 1 June unless a buyer is found.": "close: hypothetical",
        "Had the dam failed on Sunday, the town would have drowned.": "failed: hypothetical",
        "Were the mill to be sold, two hundred men would lose their jobs.": "lose: hypothetical",
    },
)
def conditional(told: Told) -> Status | None:
    if told.inverted or told.clause.marker in ("if", "unless", "whether"):
        return Status.HYPOTHETICAL
    planned = told.predicate.passive and told.predicate.verb in _PLANNING
    ahead_of = told.predicate.form == "future" or bool(told.predicate.cue) or planned
    return Status.HYPOTHETICAL if ahead_of and told.conditions else None


@rule("status", {"The minister might visit Oslo in June.": "visit: hypothetical"})
def possible(told: Told) -> Status | None:
    return Status.HYPOTHETICAL if told.predicate.modal in ("might", "may", "could") else None


@rule(
    "status",
    {
        "The bank said it would publish its accounts on 1 June.": "publish: scheduled",
        "Shareholders are to vote on Monday.": "vote: scheduled",
        "The rebels plan to leave the town on Sunday.": "leave: scheduled",
    },
)
def ahead(told: Told) -> Status | None:
    predicate = told.predicate
    planned = predicate.passive and predicate.verb in _PLANNING
    future = predicate.form == "future" or bool(predicate.cue) or planned
    return Status.SCHEDULED if future else None


@rule("status", {"The council meets on 15 May.": "meets: scheduled"})
def timetable(told: Told) -> Status | None:
    """A present, or a noun, with a day that is still to come, or the article's own: it is on the timetable."""
    present = told.predicate.form in ("present", "participle") and not told.predicate.perfect
    ahead_of = told.first_day is not None and told.first_day >= told.day
    return Status.SCHEDULED if present and ahead_of else None


DECISIONS: tuple[_Decision, ...] = (
    new_day,
    put_off,
    called_off,
    was_to_have,
    denied,
    conditional,
    possible,
    ahead,
    timetable,
)


def decide(told: Told) -> tuple[Status, str]:
    """The status, and the name of the decision ("" where nothing speaks against its having happened)."""
    off = will_not_be(told)
    if off is not None:
        return off, will_not_be.__name__
    if told.predicate.negated:
        return Status.DENIED, ""
    for decision in DECISIONS:
        status = decision(told)
        if status is not None:
            return status, decision.__name__
    return Status.HAPPENED, ""
