"""Verb groups of a sentence: helpers, cues and head read together ("is set to meet", "had not been paid").

No part-of-speech model: forms come from the lexicon, and where a form is ambiguous ("talks", "reported") its
neighbours decide. All indices are token indices within the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from narrative.extraction.grammar.bare_verbs import bare
from narrative.extraction.grammar.predicate import Predicate, is_adverb, next_low, particle
from narrative.extraction.grammar.reduced import reduced
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import FORMS, NOT_VERBS, verb_form
from narrative.extraction.text.tokens import Token

# "he's", "there's": before these 's is "is" or "has".
_SHORTENING = frozenset(("he", "she", "it", "that", "there", "who", "what"))
_WITH_STATE = frozenset(("find", "leave"))  # "was found ABANDONED in May": one happening
_BEHIND_OFF = frozenset(("and", "but", "because", "after", "as", "since"))
_FIRST_WORDS = frozenset((*FORMS, *words.HELPERS, "to"))

__all__ = ["Predicate", "is_adverb", "predicates"]


def predicates(tokens: Sequence[Token], timed: Set[int]) -> list[Predicate]:
    """`timed`: indices of tokens within a time expression; these are never verbs."""
    found: list[Predicate] = []
    resume = 0
    for index in [i for i, token in enumerate(tokens) if token.low in _FIRST_WORDS or token.low[-2:] == "ed"]:
        if index < resume or index in timed:
            continue
        group = _group(tokens, index, timed, found)
        if group is not None:
            found.append(group)
            resume = group.last + 1
    return [group for place, group in enumerate(found) if not reduced(tokens, found, place, timed)]


def _group(tokens: Sequence[Token], index: int, timed: Set[int], before: list[Predicate]) -> Predicate | None:
    token = tokens[index]
    low = token.low
    if token.kind == "poss":
        return _shortened(tokens, index, timed)
    if low in words.HELPERS:
        if token.capital and low in ("may", "will"):
            return None
        return _with_helpers(tokens, index, timed)
    if low == "to":
        return _infinitive(tokens, index, timed)
    form = verb_form(low)
    group = bare(tokens, index, form, timed, before) if form is not None else None
    planning = group is not None and group.lemma in words.CUE_VERBS and group.form in ("past", "present")
    if group is not None and planning and next_low(tokens, group.last) == "to":
        return _to_future(tokens, group, group.last + 1, timed, group.verb)
    return group


def _shortened(tokens: Sequence[Token], index: int, timed: Set[int]) -> Predicate | None:
    """ "he'S resigned", "it'S raining": a helper, not a possessive."""
    if index == 0 or tokens[index - 1].low not in _SHORTENING:
        return None
    group = _with_helpers(tokens, index, timed)
    return group if group.head > index else None


def _skip_adverbs(tokens: Sequence[Token], index: int) -> tuple[int, bool]:
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
        index, negated = _skip_adverbs(tokens, index + 1)
        group.negated = group.negated or negated
        if index >= len(tokens):
            return group
        if index in timed and tokens[index].low not in ("set", "due"):
            return group
        low = tokens[index].low
        if low == "to" and group.verb in ("be", "have") and not group.cue:
            return _to_future(tokens, group, index, timed, "to")
        if group.verb == "be" and (low in words.CUE_PARTICIPLES or _planned(low)):
            after, _ = _skip_adverbs(tokens, index + 1)
            if after < len(tokens) and tokens[after].low == "to":
                return _to_future(tokens, group, after, timed, low)
        form = verb_form(low)
        if low in words.BE or low in words.HAVE:
            group.perfect = group.perfect or group.verb == "have"
            group.verb, group.head, group.last = _helper(low), index, index
            continue
        if form is None and group.verb == "modal" and _may_be_verb(tokens[index]):
            form = (low, "base")  # a verb that the lexicon doesn't know
        if form is None and group.verb == "be" and low.endswith("ing") and len(low) > 6 and low not in NOT_VERBS:
            form = (low.removesuffix("ing"), "ing")
        if form is not None and tokens[first].low == "'d" and "pp" in form[1]:
            group.verb, group.form, group.modal = "have", "past", ""  # "he'd left": had
        if form is None or not _fits(form, low, group):
            _off(tokens, group, index, timed)
            return group
        return _complete(tokens, group, index, form, timed)


def _off(tokens: Sequence[Token], group: Predicate, index: int, timed: Set[int]) -> None:
    """ "The match IS OFF": not "is off the coast"."""
    if group.verb != "be" or tokens[index].low != "off":
        return
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.kind == "mark" or index + 1 in timed or after.low in _BEHIND_OFF:
        group.particle, group.last = "off", index


def _may_be_verb(token: Token) -> bool:
    return token.kind == "word" and not token.capital and token.low not in words.CLOSED


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
    if group.verb in ("modal", "do"):
        return form[1] == "base" or form[0] == low
    if group.verb == "have":
        return "pp" in form[1]
    return "pp" in form[1] or form[1] == "ing"


def _complete(
    tokens: Sequence[Token], group: Predicate, index: int, form: tuple[str, str], timed: Set[int]
) -> Predicate:
    if group.verb == "be":
        group.passive = form[1] != "ing"
    if group.verb == "have":
        group.perfect = True
    lemma, name = form
    if group.verb == "be" and name == "ing" and lemma == "go" and next_low(tokens, index) == "to":
        return _to_future(tokens, group, index + 1, timed, "going")
    group.head = group.last = index
    group.verb = lemma
    particle(tokens, group, index)
    if group.passive and lemma in _WITH_STATE and (verb_form(next_low(tokens, index)) or ("", ""))[1].endswith("pp"):
        group.last = index + 1
    if lemma in words.CUE_VERBS and next_low(tokens, group.last) == "to" and not group.passive:
        return _to_future(tokens, group, group.last + 1, timed, lemma)
    return group


def _to_future(tokens: Sequence[Token], group: Predicate, to: int, timed: Set[int], cue: str) -> Predicate:
    """ "is set TO meet": the infinitive becomes the head, the helper a cue."""
    index, negated = _skip_adverbs(tokens, to + 1)
    form = verb_form(tokens[index].low) if index < len(tokens) else None
    if index >= len(tokens) or (form is None and not _may_be_verb(tokens[index])):
        return group
    group.cue_past = group.form == "past" and (not group.perfect or cue in words.CUE_PARTICIPLES)
    group.cue, group.form, group.negated = cue, "future", group.negated or negated
    group.particle = ""
    low = tokens[index].low
    if low in ("be", "have"):
        group.head, group.verb, group.passive, group.perfect = _below(tokens, index, timed)
        group.last = group.head
        particle(tokens, group, group.head)
        return group
    group.head = group.last = index
    group.verb = form[0] if form is not None and form[1] == "base" else low
    group.passive = False
    particle(tokens, group, index)
    return group


def _below(tokens: Sequence[Token], index: int, timed: Set[int]) -> tuple[int, str, bool, bool]:
    """What "be" or "have" at a token leads to: its head, the head's verb, whether it is passive and perfect."""
    low, perfect = tokens[index].low, False
    inner, _ = _skip_adverbs(tokens, index + 1)
    if low == "have" and inner < len(tokens) and tokens[inner].low == "been":  # "was to have been held"
        low, index, perfect = "be", inner, True
        inner, _ = _skip_adverbs(tokens, inner + 1)
    form = verb_form(tokens[inner].low) if inner < len(tokens) and inner not in timed else None
    if form is None or "pp" not in form[1]:
        return index, low, False, perfect
    return inner, form[0], low == "be", perfect or low == "have"


def _infinitive(tokens: Sequence[Token], to: int, timed: Set[int]) -> Predicate | None:
    index, negated = _skip_adverbs(tokens, to + 1)
    if index >= len(tokens) or index in timed:
        return None
    low = tokens[index].low
    group = Predicate(to, index, index, low, "infinitive", negated=negated)
    if low in ("be", "have"):
        group.head, group.verb, group.passive, group.perfect = _below(tokens, index, timed)
        group.last = group.head
        return group
    form = verb_form(low)
    if form is None or (form[1] != "base" and form[0] != low) or tokens[index].capital:
        return None
    particle(tokens, group, index)
    return group
