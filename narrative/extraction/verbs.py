"""Verb groups of a sentence: helpers, cues and head read together ("is set to meet", "had not been paid").

No part-of-speech model: forms come from the lexicon, and where a form is ambiguous ("talks", "reported") its
neighbours decide. All indices are token indices within the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import NOUNS, PHRASAL, verb_form
from narrative.extraction.tokens import Token


@dataclass(slots=True)
class Predicate:
    first: int  # first token of the group
    head: int  # token of the head verb
    last: int  # last token of the group, particle included
    lemma: str  # of the head, with its particle: "break out"
    form: str  # "past", "present", "future", "participle", "ing", "infinitive"
    perfect: bool = False
    passive: bool = False
    modal: str = ""
    negated: bool = False
    cue: str = ""  # what put it in the future or in doubt: "set", "plan", "would"
    cue_past: bool = False  # "was to", "were expected to"

    @property
    def verb(self) -> str:
        return self.lemma.split()[0]

    @property
    def finite(self) -> bool:
        return self.form in ("past", "present", "future")


def is_adverb(low: str) -> bool:
    return low in words.ADVERBS or (
        low.endswith("ly") and low not in ("family", "july", "assembly", "italy") and verb_form(low) is None
    )


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
    return [p for p in found if not _reduced(tokens, p, found)]


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
    return _bare(tokens, index, timed, before)


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
    if group.lemma == "be" and name == "ing" and lemma == "go" and _next_low(tokens, index) == "to":
        return _to_future(tokens, group, index + 1, timed, "going")
    group.head = group.last = index
    group.lemma = lemma
    _particle(tokens, group, index)
    if lemma in words.CUE_VERBS and _next_low(tokens, group.last) == "to" and not group.passive:
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
            _particle(tokens, group, inner)
            return group
        group.head, group.last, group.lemma = index, index, low
        return group
    group.head = group.last = index
    group.lemma = form[0] if form is not None and form[1] == "base" else low
    group.passive = False
    _particle(tokens, group, index)
    return group


def _infinitive(tokens: Sequence[Token], to: int, timed: Set[int]) -> Predicate | None:
    index, negated = _skip_adverbs(tokens, to + 1, timed)
    if index >= len(tokens) or index in timed:
        return None
    low = tokens[index].low
    group = Predicate(to, index, index, low, "infinitive", negated=negated)
    if low in ("be", "have"):
        inner = verb_form(_next_low(tokens, index))
        if inner is not None and "pp" in inner[1]:
            group.lemma, group.passive, group.head, group.last = inner[0], low == "be", index + 1, index + 1
        return group
    form = verb_form(low)
    if form is None or (form[1] != "base" and form[0] != low) or tokens[index].capital:
        return None
    _particle(tokens, group, index)
    return group


def _particle(tokens: Sequence[Token], group: Predicate, index: int) -> None:
    """ "broke OUT", "called the meeting OFF" (within three tokens)."""
    for ahead in range(index + 1, min(index + 5, len(tokens))):
        if tokens[ahead].kind == "mark":
            return
        joined = f"{group.lemma} {tokens[ahead].low}"
        if joined in PHRASAL:
            group.lemma = joined
            group.last = ahead if ahead == index + 1 else group.last
            return
        if tokens[ahead].low in words.PREPOSITIONS:
            return


def _next_low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index + 1].low if index + 1 < len(tokens) else ""


def _bare(tokens: Sequence[Token], index: int, timed: Set[int], before: list[Predicate]) -> Predicate | None:
    """A verb without helpers: a simple past or present, or a participle."""
    token = tokens[index]
    form = verb_form(token.low)
    if form is None or (token.capital and index > 0 and not _ing_start(tokens, index)):
        return None
    lemma, name = form
    group = Predicate(index, index, index, lemma, "past")
    if name == "ing":
        if not _participle_place(tokens, index):
            return None
        group.form = "ing"
    elif name in ("past", "past/pp", "pp"):
        if _attributive(tokens, index, timed):
            return None
        group.form = "past" if name != "pp" and _after_subject(tokens, index, timed) else "participle"
        if group.form == "participle":
            group.passive = True
    elif not _present(tokens, index, name, timed, before):
        return None
    else:
        group.form = "present"
    _particle(tokens, group, index)
    if lemma in words.CUE_VERBS and group.form in ("past", "present") and _next_low(tokens, group.last) == "to":
        return _to_future(tokens, group, group.last + 1, timed, lemma)
    return group


def _ing_start(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].kind == "mark" and tokens[index - 1].text in '“"‘('


def _previous(tokens: Sequence[Token], index: int, timed: Set[int]) -> int:
    """The token before, adverbs and time expressions skipped; -1 at the beginning."""
    index -= 1
    while index >= 0 and (is_adverb(tokens[index].low) or index in timed):
        index -= 1
    return index


def _participle_place(tokens: Sequence[Token], index: int) -> bool:
    """-ing opens a clause after a comma or a connective; elsewhere it is a noun or an adjective."""
    if index == 0:
        return True
    previous = tokens[index - 1]
    return previous.text == "," or previous.low in ("after", "before", "while", "since", "when", "by", "and")


def _attributive(tokens: Sequence[Token], index: int, timed: Set[int]) -> bool:
    """ "a REPORTED strike", "its PLANNED merger"."""
    previous = tokens[index - 1] if index else None
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if previous is None or follows is None or follows.kind != "word":
        return False
    low = follows.low
    if low in words.PREPOSITIONS or low in words.DETERMINERS or low in words.PRONOUNS or low in words.ADVERBS:
        return False
    before = previous.low
    if before in ("that", "which", "who", "this", "all", "both") and not low.endswith("s"):
        return False
    if before in words.DETERMINERS or previous.kind in ("poss", "num"):
        return True
    return before in words.PREPOSITIONS and index - 1 not in timed and before not in ("since", "before", "after")


def _after_subject(tokens: Sequence[Token], index: int, timed: Set[int]) -> bool:
    before = _previous(tokens, index, timed)
    if before < 0:
        return index > 0 and tokens[0].kind != "mark" and index - 1 not in timed
    token = tokens[before]
    if token.kind == "mark":
        return token.text in ",)—–-”\"'’:" and before > 0
    if token.low in words.COORDINATORS or token.low in words.PRONOUNS:
        return True
    if token.low in words.PREPOSITIONS or token.low in words.DETERMINERS:
        return token.low in words.PARTICLES and before > 0
    if token.low in words.BE or token.low in words.HAVE:
        return False
    return token.kind in ("word", "abbr", "num", "poss")


def _present(tokens: Sequence[Token], index: int, name: str, timed: Set[int], before: list[Predicate]) -> bool:
    """A present is taken only where nothing else can stand: "who leads", "the council meets again"."""
    place = _previous(tokens, index, timed)
    if place < 0:
        return False
    previous, low = tokens[place], tokens[index].low
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if follows is not None and follows.low in words.MODALS | words.BE | words.HAVE | words.DO:
        return False
    if name == "s":
        if previous.low in ("he", "she", "it", "who", "which", "that"):
            return True
        if before and before[-1].finite and _unbroken(tokens, before[-1].last + 1, index):
            return False  # "denied reports": that verb has its object here
        nominal = previous.kind == "word" and (previous.capital or _plain_noun(previous.low))
        nominal = nominal and not (verb_form(previous.low) or ("", ""))[1].endswith("pp")
        nominal = nominal and (previous.capital or not previous.low.endswith(("s", "ing")))
        if low in NOUNS and not previous.capital:
            return nominal and follows is not None and follows.low in words.DETERMINERS
        return nominal and (low not in NOUNS or _verb_follows(follows))
    if name != "base" or low in NOUNS:
        return False
    if previous.low in ("they", "we", "i", "you", "who", "that", "which"):
        return True
    plural = previous.low.endswith("s") and previous.kind == "word" and not previous.low.endswith("ss")
    return plural and _plain_noun(previous.low) and _verb_follows(follows)


def _plain_noun(low: str) -> bool:
    return (
        low not in words.PREPOSITIONS
        and low not in words.DETERMINERS
        and low not in words.COORDINATORS
        and low not in words.SUBORDINATORS
        and low not in words.HAVE
        and low not in words.BE
        and low not in words.MODALS
    )


def _verb_follows(follows: Token | None) -> bool:
    if follows is None or follows.kind == "mark":
        return True
    low = follows.low
    return (
        low in words.PREPOSITIONS or low in words.DETERMINERS or low in words.ADVERBS or follows.capital
    ) and low not in ("of",)


def _reduced(tokens: Sequence[Token], predicate: Predicate, found: list[Predicate]) -> bool:
    """Settles forms that may be a past or a participle by the other verbs around; True: it is an adjective.

    "the payments MADE in 2009 were", "hit troops STATIONED in the area": participles; ", REPORTED strikes have led": no
    verb at all.
    """
    form = verb_form(tokens[predicate.head].low)
    if predicate.first == 0 and predicate.form == "participle" and predicate.last + 1 < len(tokens):
        return _plain_noun(tokens[predicate.last + 1].low) and tokens[predicate.last + 1].kind == "word"
    bare = predicate.form == "past" and predicate.head == predicate.first
    if not bare or form is None or form[1] != "past/pp":
        return False
    follows = tokens[predicate.last + 1].low if predicate.last + 1 < len(tokens) else ""
    leans = follows in words.PREPOSITIONS and follows not in words.PARTICLES - {"in", "on", "over"}
    later = next((p for p in found if p.first > predicate.last and p.finite), None)
    unbroken = later is not None and _unbroken(tokens, predicate.last + 1, later.first)
    if unbroken and (predicate.first == 0 or tokens[predicate.first - 1].kind == "mark"):
        return True
    earlier = next((p for p in reversed(found) if p.last < predicate.first and p.finite), None)
    governed = earlier is not None and _unbroken(tokens, earlier.last + 1, predicate.first)
    second = governed and earlier is not None and earlier.verb not in words.REPORTING
    inserted = earlier is None and later is not None and tokens[predicate.first - 1].text == ","
    if (leans and (unbroken or second)) or (second and not follows) or (inserted and predicate.first > 1):
        predicate.form, predicate.passive = "participle", True
    return False


def _unbroken(tokens: Sequence[Token], start: int, end: int) -> bool:
    return not any(
        t.kind == "mark" or t.low in words.SUBORDINATORS or t.low in words.COORDINATORS for t in tokens[start:end]
    )
