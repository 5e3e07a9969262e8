"""Dates that stand in another clause than the verb's own: "Speaking on Monday, she …", "in a letter, dated Monday"."""

from __future__ import annotations

from narrative.extraction.dating.case import Case
from narrative.extraction.dating.times import bounded, own_times, usable, when_of
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.lexicon import listed, words
from narrative.extraction.rules import rule
from temporal import Timex

_ASKED = listed("ask question press interview reach quiz challenge")
# What is cited, followed or planned has a day of its own.
_FRAMELESS = listed("accord cite concern expect follow include mark note plan promise quote recall refer regard")
_WITHIN = frozenset(("in", "at", "during", "from"))
_WORDS_BETWEEN = 4  # "in a long open letter"


@rule(
    "dating",
    {
        "Speaking in Lund on Monday, Ann Vale rejected the report.": "rejected: 2017-05-08",
        "The board, meeting on Monday, chose a new head.": "chose: 2017-05-08",
        "Asked on Monday about the sale, Ann Vale laughed.": "laughed: 2017-05-08",
    },
)
def in_frame(case: Case) -> tuple[int, Timex] | None:
    """What is done while speaking, meeting or being asked on a day is done on that day."""
    predicate = case.clause.predicate
    if predicate is None or predicate.form != "past" or predicate.perfect or case.draft.infinitive or case.draft.noun:
        return None
    if case.times or case.clause.kind not in ("main", "coordinate", "attribution"):
        return None
    for clause in case.sentence.clauses:
        if clause.first < predicate.first and _frames(case, clause):
            times = own_times(case.sentence, clause)
            told = [item for item in times if (when_of(item[1]).last_day or 0) <= case.article.day]
            return told[0] if told else None
    return None


def _frames(case: Case, clause: Clause) -> bool:
    frame = clause.predicate
    if clause.kind != "participle" or frame is None or frame.perfect or frame.negated:
        return False
    if not (frame.form == "ing" and frame.verb not in _FRAMELESS) and frame.verb not in _ASKED:
        return False
    if clause.first == 0:  # of the first verb behind it
        finite = (c for c in case.sentence.clauses if c.predicate and c.kind in ("main", "coordinate", "attribution"))
        return next(finite, None) is case.clause
    predicate = case.clause.predicate
    closed = predicate is not None and case.sentence.tokens[predicate.first - 1].text == ","
    return closed and clause.parent == case.place and case.sentence.tokens[clause.first - 1].text == ","


@rule(
    "dating",
    {
        "He warned of it in a speech delivered on 5 March 1946.": "warned: 1946-03-05",
        "Ann Vale said in a letter, dated Monday, that the mill was sold.": "said: 2017-05-08",
    },
)
def told_in(case: Case) -> tuple[int, Timex] | None:
    """What is said in a speech or a letter is said on the day of that."""
    predicate = case.clause.predicate
    if predicate is None or predicate.verb not in words.REPORTING or case.times or case.draft.infinitive:
        return None
    tokens = case.sentence.tokens
    for clause in case.sentence.clauses:
        behind = clause.kind in ("participle", "relative") and clause.first > predicate.last
        at = clause.first - 1 if tokens[clause.first - 1].text != "," else clause.first - 2
        if not behind or at not in case.clause.members or not {tokens[at].low} & words.TOLD_IN:
            continue
        before = range(max(predicate.last + 1, at - _WORDS_BETWEEN), at)
        times = own_times(case.sentence, clause)
        if times and any(tokens[i].low in _WITHIN for i in before):
            return times[0]
    return None


@rule("dating", {"Since 1985, when the army shut the road, ten drivers have died.": "shut: 1985"})
def bounded_when(case: Case) -> tuple[int, Timex] | None:
    """ "since 1985, when …": the day that only bounds the one verb is that of the other."""
    clause, sentence = case.clause, case.sentence
    if clause.kind != "relative" or clause.marker != "when" or case.times:
        return None
    last = clause.first - 1 if sentence.tokens[clause.first - 1].text != "," else clause.first - 2
    index = last
    while index in sentence.timed and index not in sentence.timexes:
        index -= 1
    timex = sentence.timexes.get(index)
    if timex is None or not usable(timex):
        return None
    if not bounded(sentence, index, timex) and sentence.tokens[index - 1].low not in ("to", "from"):
        return None  # that links the two verbs
    return index, timex


@rule(
    "dating",
    {
        "It was a reminder of the summer of 1976, when the springs dried up.": "dried up: 1976-22",
    },
)
def when_it_was(case: Case) -> tuple[int, Timex] | None:
    """ "a reminder of 1976, WHEN the springs dried up": the expression before it, where that dates nothing else."""
    clause, tokens = case.clause, case.sentence.tokens
    if clause.kind != "relative" or clause.marker != "when" or case.draft.noun:
        return None
    before = clause.first - 1 if tokens[clause.first - 1].text != "," else clause.first - 2
    above = case.sentence.clauses[clause.parent] if clause.parent is not None else clause
    if before in case.sentence.leaning or own_times(case.sentence, above):
        return None
    for index, timex in case.sentence.timexes.items():
        if index <= before < clause.first and timex.end == tokens[before].end and usable(timex):
            return (index, timex) if not bounded(case.sentence, index, timex) else None
    return None
