"""Verb groups of a sentence: helpers, cues and head read together ("is set to meet", "had not been paid").

No part-of-speech model: forms come from the lexicon, and where a form is ambiguous ("talks", "reported") its
neighbours decide. All indices are token indices within the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from narrative.extraction.bare_verbs import bare, reduced
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import verb_form
from narrative.extraction.predicate import Predicate, is_adverb, next_low, particle
from narrative.extraction.tokens import Token

__all__ = ["Predicate", "is_adverb", "predicates"]


def predicates(tokens: Sequence[Token], timed: Set[int]) -> list[Predicate]:
    """`timed`: indices of tokens within a time expression; these are never verbs."""
    found: list[Predicate] = []
    index = 0
    while index < len(tokens):
        predicate = None if index in timed else _group(tokens, index, timed, found)
        if predicate is None:
            index += 1
            continue
        found.append(predicate)
        index = predicate.last + 1
    return [p for p in found if not reduced(tokens, p, found)]


def _group(tokens: Sequence[Token], index: int, timed: Set[int], before: list[Predicate]) -> Predicate | None:
    token = tokens[index]
    low = token.low
    if token.kind not in ("word", "poss"):
        return None
    if low in words.BE or low in words.HAVE or low in words.DO or low in words.MODALS:
        if token.kind == "poss" or (token.capital and low in ("may", "will")):
            return None
        return _with_helpers(tokens, index, timed)
    if low == "to":
        return _infinitive(tokens, index, timed)
    group = bare(tokens, index, timed, before)
    planning = group is not None and group.lemma in words.CUE_VERBS and group.form in ("past", "present")
    if group is not None and planning and next_low(tokens, group.last) == "to":
        return _to_future(tokens, group, group.last + 1, timed, group.lemma)
    return group


def _skip_adverbs(tokens: Sequence[Token], index: int, timed: Set[int]) -> tuple[int, bool]:
    negated = False
    while index < len(tokens):
        low = tokens[index].low
        adverb = is_adverb(low)
        if not adverb and low not in words.NEGATIONS:
            break
        negated = negated or low in words.NEGATIONS
        index += 1
    return index, negated


def _with_helpers(tokens: Sequence[Token], first: int, timed: Set[int]) -> Predicate:
    """A group that begins with be, have, do or a modal."""
    low = tokens[first].low
    group = Predicate(first, first, first, _helper(low), _tense(low))
    group.negated = low.endswith("n't") or low == "cannot"
    group.modal = low if low in words.MODALS else ""
    index = first
    while True:
        index, negated = _skip_adverbs(tokens, index + 1, timed)
        group.negated = group.negated or negated
        if index >= len(tokens):
            return group
        if index in timed and tokens[index].low not in ("set", "due"):
            return group
        low = tokens[index].low
        if low == "to" and group.lemma in ("be", "have") and not group.cue:
            return _to_future(tokens, group, index, timed, "to")
        if group.lemma == "be" and (low in words.CUE_PARTICIPLES or _planned(low)):
            after, _ = _skip_adverbs(tokens, index + 1, timed)
            if after < len(tokens) and tokens[after].low == "to":
                return _to_future(tokens, group, after, timed, low)
        form = verb_form(low)
        if low in words.BE or low in words.HAVE:
            group.perfect = group.perfect or group.lemma == "have"
            group.lemma, group.head, group.last = _helper(low), index, index
            continue
        if form is None and group.lemma == "modal" and _may_be_verb(tokens[index]):
            form = (low, "base")  # a verb that the lexicon doesn't know
        if form is None and group.lemma == "be" and low.endswith("ing") and len(low) > 6:
            form = (low.removesuffix("ing"), "ing")
        if form is None or not _fits(form, low, group):
            return group
        return _complete(tokens, group, index, form, timed)


def _may_be_verb(token: Token) -> bool:
    closed = words.DETERMINERS | words.PREPOSITIONS | words.PRONOUNS | words.COORDINATORS | words.SUBORDINATORS
    return token.kind == "word" and not token.capital and token.low not in closed


def _planned(low: str) -> bool:
    form = verb_form(low)
    return form is not None and form[0] in words.CUE_VERBS and form[1] in ("past/pp", "ing")


def _helper(low: str) -> str:
    return "be" if low in words.BE else "have" if low in words.HAVE else "do" if low in words.DO else "modal"


def _tense(low: str) -> str:
    if low in words.PAST_AUX:
        return "past"
    if low in words.MODALS:
        return "future"
    return "ing" if low in ("having", "being") else "participle" if low == "been" else "present"


def _fits(form: tuple[str, str], low: str, group: Predicate) -> bool:
    """May this form follow the helper that came before it?"""
    if group.lemma in ("modal", "do"):
        return form[1] == "base" or form[0] == low
    if group.lemma == "have":
        return "pp" in form[1]
    return "pp" in form[1] or form[1] == "ing"


def _complete(
    tokens: Sequence[Token], group: Predicate, index: int, form: tuple[str, str], timed: Set[int]
) -> Predicate:
    if group.lemma == "be":
        group.passive = form[1] != "ing"
    if group.lemma == "have":
        group.perfect = True
    lemma, name = form
    if group.lemma == "be" and name == "ing" and lemma == "go" and next_low(tokens, index) == "to":
        return _to_future(tokens, group, index + 1, timed, "going")
    group.head = group.last = index
    group.lemma = lemma
    particle(tokens, group, index)
    if lemma in words.CUE_VERBS and next_low(tokens, group.last) == "to" and not group.passive:
        return _to_future(tokens, group, group.last + 1, timed, lemma)
    return group


def _to_future(tokens: Sequence[Token], group: Predicate, to: int, timed: Set[int], cue: str) -> Predicate:
    """ "is set TO meet": the infinitive becomes the head, the helper a cue."""
    index, negated = _skip_adverbs(tokens, to + 1, timed)
    form = verb_form(tokens[index].low) if index < len(tokens) else None
    if index >= len(tokens) or (form is None and not _may_be_verb(tokens[index])):
        return group
    group.cue_past = group.form == "past" and not group.perfect
    group.cue, group.form, group.negated = cue, "future", group.negated or negated
    low = tokens[index].low
    if low in ("be", "have"):
        inner, _ = _skip_adverbs(tokens, index + 1, timed)
        below = verb_form(tokens[inner].low) if inner < len(tokens) and inner not in timed else None
        if below is not None and "pp" in below[1]:
            group.passive, group.head, group.last, group.lemma = low == "be", inner, inner, below[0]
            group.perfect = low == "have"
            particle(tokens, group, inner)
            return group
        group.head, group.last, group.lemma = index, index, low
        return group
    group.head = group.last = index
    group.lemma = form[0] if form is not None and form[1] == "base" else low
    group.passive = False
    particle(tokens, group, index)
    return group


def _infinitive(tokens: Sequence[Token], to: int, timed: Set[int]) -> Predicate | None:
    index, negated = _skip_adverbs(tokens, to + 1, timed)
    if index >= len(tokens) or index in timed:
        return None
    low = tokens[index].low
    group = Predicate(to, index, index, low, "infinitive", negated=negated)
    if low in ("be", "have"):
        inner = verb_form(next_low(tokens, index))
        if inner is not None and "pp" in inner[1]:
            group.lemma, group.passive, group.head, group.last = inner[0], low == "be", index + 1, index + 1
        return group
    form = verb_form(low)
    if form is None or (form[1] != "base" and form[0] != low) or tokens[index].capital:
        return None
    particle(tokens, group, index)
    return group
