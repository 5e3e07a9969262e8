"""Verbs without helpers: a simple past, a present, or a participle, as the neighbours decide."""

from __future__ import annotations

from collections.abc import Sequence, Set

from narrative.extraction.grammar.neighbours import place_before, plain_noun, unbroken
from narrative.extraction.grammar.predicate import Predicate, is_adverb, next_low, particle
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import NOUNS, verb_form
from narrative.extraction.text.tokens import Token

_NO_NOUNS = words.PREPOSITIONS | words.DETERMINERS | words.PRONOUNS


def bare(
    tokens: Sequence[Token], index: int, form: tuple[str, str], timed: Set[int], before: list[Predicate]
) -> Predicate | None:
    """A verb without helpers: a simple past or present, or a participle."""
    if tokens[index].capital and index > 0 and not _ing_start(tokens, index):
        return None
    lemma, name = form
    group = Predicate(index, index, index, lemma, "past")
    if name == "ing":
        nominal = tokens[index].low in NOUNS and next_low(tokens, index) == "of"  # "the bombing of a train"
        if nominal or not _participle_place(tokens, index, timed, before):
            return None
        group.form = "ing"
    elif name in ("past", "past/pp", "pp"):
        if _attributive(tokens, index, timed):
            return None
        past = name != "pp" and _after_subject(tokens, index, timed) and not _dated(tokens, index, timed)
        group.form = "past" if past else "participle"
        if group.form == "participle":
            group.passive = True
    elif name == "base" and before and _goes_on(tokens, before[-1], index):
        group.form, group.modal, group.cue = "future", before[-1].modal, before[-1].cue
        group.cue_past = before[-1].cue_past
    elif not _present(tokens, index, name, timed, before):
        return None
    else:
        group.form = "present"
    particle(tokens, group, index)
    return group


def _dated(tokens: Sequence[Token], index: int, timed: Set[int]) -> bool:
    """ "the letter, DATED Monday": nothing else is ever meant by it."""
    return tokens[index].low == "dated" and index + 1 in timed


def _ing_start(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].kind == "mark" and tokens[index - 1].text in '“"‘('


def _participle_place(tokens: Sequence[Token], index: int, timed: Set[int], before: list[Predicate]) -> bool:
    """-ing opens a clause after a comma or a connective; elsewhere it is a noun or an adjective."""
    if index == 0:
        return True
    previous = tokens[index - 1]
    if previous.text == "," or previous.low in ("after", "before", "while", "since", "when", "by", "and"):
        return True
    # "accused of STEALING it in May", "jailed on Monday for STEALING it in May": a time of its own may follow
    if previous.low not in ("of", "to", "for", "with", "from") or not before:
        return False
    done = before[-1]
    return done.verb in words.ACCUSING or any(place in timed for place in range(done.last + 1, index))


def _attributive(tokens: Sequence[Token], index: int, timed: Set[int]) -> bool:
    """ "a REPORTED strike", "its PLANNED merger"."""
    previous = tokens[index - 1] if index else None
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if previous is None or follows is None:
        return False
    if index > 1 and is_adverb(previous.low) and tokens[index - 2].low in ("a", "an", "the"):
        return follows.kind == "word" or follows.text == ","  # "a heavily WOODED, four-acre plot"
    if follows.kind != "word":
        return False
    low = follows.low
    if low in words.ADVERBS or low in _NO_NOUNS:
        return False
    before = previous.low
    if before in ("that", "which", "who", "this", "all", "both") and not low.endswith("s"):
        return False
    if before in words.DETERMINERS or previous.kind == "poss":
        return True
    counted = previous.kind == "num" and index - 1 not in timed and index + 1 not in timed
    if counted and not _numbered(tokens, index - 1):
        return True
    return before in words.PREPOSITIONS and index - 1 not in timed and before not in ("since", "before", "after")


def _numbered(tokens: Sequence[Token], index: int) -> bool:
    """ "magnitude 6.1", "Flight 12": the number belongs to the noun before it, not to what follows."""
    noun = tokens[index - 1] if index else None
    return noun is not None and noun.kind == "word" and noun.low not in _NO_NOUNS and verb_form(noun.low) is None


def _after_subject(tokens: Sequence[Token], index: int, timed: Set[int]) -> bool:
    before = place_before(tokens, index, timed)
    if before < 0:
        return index > 0 and tokens[0].kind != "mark" and index - 1 not in timed
    token = tokens[before]
    if index - 1 in timed:
        return True  # "that was sold in 2009 burned down"
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
    place = place_before(tokens, index, timed)
    if place < 0:
        return False
    previous, low = tokens[place], tokens[index].low
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if follows is not None and follows.low in words.HELPERS:
        return False
    if previous.text == "," and before and _inserted(tokens, before[-1], index, plural=name == "base"):
        return low not in NOUNS or _verb_follows(follows) or (follows is not None and follows.low == "there")
    if name == "s":
        if previous.low in ("he", "she", "it", "who", "which", "that"):
            return True
        if (
            before
            and (before[-1].finite or before[-1].form == "infinitive")
            and unbroken(tokens, before[-1].last + 1, index)
        ):
            return False  # "denied reports": that verb has its object here
        named = previous.capital and place > 0
        nominal = previous.kind == "word" and (named or plain_noun(previous.low))
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
    said = low in words.REPORTING and follows is not None and follows.low in words.PRONOUNS
    return plural and plain_noun(previous.low) and (said or _verb_follows(follows))


def _goes_on(tokens: Sequence[Token], group: Predicate, index: int) -> bool:
    """ "will run on Monday and OPEN the shop on Friday": the helper of the verb before counts for this one too."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if group.form != "future" or follows is None or tokens[index - 1].low not in words.COORDINATORS:
        return False
    if not unbroken(tokens, group.last + 1, index - 1):
        return False
    return follows.low in words.DETERMINERS or follows.kind == "num" or (follows.capital and follows.kind == "word")


def _inserted(tokens: Sequence[Token], group: Predicate, index: int, plural: bool) -> bool:
    """ "The ban, first announced on Monday, TAKES effect": does a lone participle stand between the commas?"""
    comma = group.first - 1
    while comma > 0 and is_adverb(tokens[comma].low):
        comma -= 1
    opened = comma > 0 and tokens[comma].text == ","
    if plural and not (opened and tokens[comma - 1].low.endswith("s")):
        return False
    lone = group.head == group.first and group.form in ("past", "participle")
    return opened and lone and sum(t.text == "," for t in tokens[group.last : index]) == 1


def _verb_follows(follows: Token | None) -> bool:
    if follows is None or follows.kind == "mark":
        return True
    low = follows.low
    return (
        low in words.PREPOSITIONS
        or low in words.DETERMINERS
        or low in words.ADVERBS
        or low in ("there", "here")
        or follows.capital
    ) and low != "of"
