"""The verb of a main clause in which no form is plainly finite: "Ferry firm buys rival", "Hauliers fear strikes".

Headings tell in the present, and a report may use a verb that the lexicon doesn't know ("The firm upcycles kettles").
Without another verb, agreement in number and the word behind decide.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from narrative.extraction.grammar.clause import Clause
from narrative.extraction.grammar.predicate import Predicate, is_adverb, particle
from narrative.extraction.lexicon import listed, words
from narrative.extraction.lexicon.morphology import NOUNS, verb_form
from narrative.extraction.text.tokens import Token

_CLOSED = words.DETERMINERS | words.PREPOSITIONS | words.COORDINATORS | words.SUBORDINATORS | words.NEGATIONS
_NO_VERBS = _CLOSED | words.HELPERS
_PLURALS = listed("people men women children police")
_NO_PLURALS = ("ss", "us", "is", "ous")


def plain_present(tokens: Sequence[Token], timed: Set[int], clause: Clause) -> Predicate | None:
    """`clause.own` has to be complete."""
    titled = _titled(tokens)
    planned = _planned(tokens, clause)
    if planned is not None:
        return planned
    places = [i for i in clause.own if i not in timed and (i == clause.first or not _passed_over(tokens[i]))]
    for known in (True, False):
        for before, index in pairwise(places):
            token = tokens[index]
            if token.kind != "word" or (token.capital and not titled) or token.low in _NO_VERBS:
                continue
            if _is_verb(tokens, before, index, known):
                group = Predicate(index, index, index, _lemma(token.low), "present")
                particle(tokens, group, index)
                return group
    return None


def _passed_over(token: Token) -> bool:
    """An adverb before the verb, or the end of a quoted name."""
    return is_adverb(token.low) or token.text in '”"’'


def _titled(tokens: Sequence[Token]) -> bool:
    """Is this a heading of the kind "Airport Workers Reject Pay Offer"?"""
    if tokens[-1].kind == "mark":
        return False
    long = [t for t in tokens if t.kind == "word" and len(t.low) > 3]
    return len(long) > 1 and sum(t.capital for t in long) * 4 > len(long) * 3


def _planned(tokens: Sequence[Token], clause: Clause) -> Predicate | None:
    """ "Ferry firm to buy rival": the infinitive of a heading is a plan."""
    group = clause.infinitives[0] if clause.infinitives else None
    if group is None or group.first == 0 or tokens[-1].text in ".!?":
        return None
    if tokens[group.first - 1].low in _CLOSED or tokens[group.first - 1].kind == "mark":
        return None
    clause.infinitives.remove(group)
    group.form, group.cue = "future", "to"
    return group


def _is_verb(tokens: Sequence[Token], before: int, index: int, known: bool) -> bool:
    subject, low = tokens[before], tokens[index].low
    if subject.kind not in ("word", "abbr", "num") or subject.low in _CLOSED:
        return False
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if follows is None or (follows.low == "of" and before == index - 1):
        return False
    form = verb_form(low)
    if (form is not None) != known:
        return False
    if _plural(subject) or (subject.capital and _two(tokens, before)):
        if form is not None:
            return form[1] == "base" and (low not in NOUNS or before < index - 1 or follows.low not in _CLOSED)
        return before < index - 1 and follows.low in words.DETERMINERS
    if form is not None:
        loose = follows.low in words.PREPOSITIONS and not subject.capital  # "new rules for boats"
        return form[1] == "s" and not loose and follows.low not in words.COORDINATORS
    object_follows = follows.kind in ("word", "num") and (
        follows.low not in _CLOSED or follows.low in words.DETERMINERS
    )
    return len(low) > 3 and low.endswith("s") and not low.endswith(_NO_PLURALS) and object_follows


def _two(tokens: Sequence[Token], last: int) -> bool:
    """ "He and Ann Vale": two names, or a pronoun and a name, up to a token."""
    first = last
    while first > 0 and tokens[first].kind == "word" and tokens[first].low not in _CLOSED:
        first -= 1
    return tokens[first].low == "and" and first > 0 and tokens[first - 1].kind == "word"


def _plural(token: Token) -> bool:
    if token.low in _PLURALS:
        return True
    return token.low.endswith("s") and not token.low.endswith(_NO_PLURALS) and token.kind == "word"


def _lemma(low: str) -> str:
    form = verb_form(low)
    return form[0] if form is not None else low.removesuffix("s")
