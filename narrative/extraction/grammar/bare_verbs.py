"""Verbs without helpers: a simple past, a present, or a participle, as the neighbours decide."""

from __future__ import annotations

from collections.abc import Sequence, Set

from narrative.extraction.grammar.predicate import Predicate, is_adverb, next_low, particle
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import NOUNS, verb_form
from narrative.extraction.text.tokens import Token

_PARTICLES = words.PARTICLES - {"in", "on", "over"}  # seldom prepositions
_NO_NOUNS = words.PREPOSITIONS | words.DETERMINERS | words.PRONOUNS
_TOLD_IN = words.PAPERS | words.SCENES
_NOT_PLAIN = words.PREPOSITIONS | words.DETERMINERS | words.COORDINATORS | words.SUBORDINATORS
_NOT_PLAIN |= words.HAVE | words.BE | words.MODALS


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


def _previous(tokens: Sequence[Token], index: int, timed: Set[int]) -> int:
    """The token before, adverbs and time expressions skipped; -1 at the beginning."""
    index -= 1
    while index >= 0 and (is_adverb(tokens[index].low) or index in timed):
        index -= 1
    return index


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
    before = _previous(tokens, index, timed)
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
    place = _previous(tokens, index, timed)
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
            and _unbroken(tokens, before[-1].last + 1, index)
        ):
            return False  # "denied reports": that verb has its object here
        named = previous.capital and place > 0
        nominal = previous.kind == "word" and (named or _plain_noun(previous.low))
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
    return plural and _plain_noun(previous.low) and (said or _verb_follows(follows))


def _goes_on(tokens: Sequence[Token], group: Predicate, index: int) -> bool:
    """ "will run on Monday and OPEN the shop on Friday": the helper of the verb before counts for this one too."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if group.form != "future" or follows is None or tokens[index - 1].low not in words.COORDINATORS:
        return False
    if not _unbroken(tokens, group.last + 1, index - 1):
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


def _plain_noun(low: str) -> bool:
    return low not in _NOT_PLAIN


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


def reduced(tokens: Sequence[Token], found: list[Predicate], place: int, timed: Set[int]) -> bool:
    """Settles forms that may be a past or a participle by the other verbs around; True: it is an adjective.

    "the payments MADE in 2009 were", "hit troops STATIONED in the area": participles; ", REPORTED strikes have led": no
    verb at all.
    """
    predicate = found[place]
    if predicate.first == 0 and predicate.form == "participle" and predicate.last + 1 < len(tokens):
        after = tokens[predicate.last + 1]
        later = _finite_after(found, place)
        fronted = later is not None and any(t.text == "," for t in tokens[predicate.last + 1 : later.first])
        return after.kind == "word" and _plain_noun(after.low) and not fronted  # "Found guilty, he left": a participle
    if predicate.form != "past" or predicate.head != predicate.first:
        return False
    form = verb_form(tokens[predicate.head].low)
    if form is None or form[1] != "past/pp" or tokens[predicate.first - 1].low in ("who", "which"):
        return False
    if predicate.first and tokens[predicate.first - 1].low in ("he", "she", "they", "we", "i"):
        return False
    follows = tokens[predicate.last + 1].low if predicate.last + 1 < len(tokens) else ""
    leans = follows in words.PREPOSITIONS and (follows not in _PARTICLES or _phrase_follows(tokens, predicate.last + 2))
    later = _finite_after(found, place)
    unbroken = later is not None and _unbroken(tokens, predicate.last + 1, later.first)
    opened = predicate.first == 0 or tokens[predicate.first - 1].kind == "mark"
    if unbroken and opened and follows not in words.DETERMINERS | words.PRONOUNS:
        return True  # but not in "…, SAID the mill was safe"
    earlier = next((p for p in reversed(found[:place]) if p.finite), None)
    governed = earlier is not None and _unbroken(tokens, earlier.last + 1, predicate.first)
    inside = earlier is not None and earlier.first > 0 and tokens[earlier.first - 1].low in words.RELATIVES
    if inside and earlier is not None and not any(p.finite for p in found[:place] if p is not earlier):
        return False  # "the mill that was sold burned": the relative clause has its verb, this is the mill's
    second = governed and earlier is not None and earlier.verb not in words.REPORTING
    second = second or (governed and tokens[predicate.first - 1].low in _TOLD_IN)
    before = predicate.first - 1
    while before > 0 and tokens[before].low in words.ADVERBS:
        before -= 1
    inserted = earlier is None and later is not None and tokens[before].text == ","
    # "The pact, first signed in Riga, has failed", but "Jon Roe, 44, pleaded guilty, a day before he was to speak"
    inserted = inserted or (earlier is None and _joined(tokens, found, place))
    if inserted:
        verb = _main_after(tokens, found, place)
        said = verb is not later and verb is not None and verb.verb in words.PLAIN_SAYING
        inserted = not said and _closed(tokens, predicate, verb)  # not "resigned and left, said Roe"
    if leans and later is not None and predicate.verb in words.REPORTING and _reports(tokens, predicate, later, timed):
        return False
    # "A snail declared extinct has turned up": two verbs and nothing between that parts them
    helped = unbroken and later is not None and later.head > later.first and predicate.verb not in words.REPORTING
    leans = leans or (helped and predicate.verb not in words.PLAIN_SAYING | words.PERCEIVING)
    if (leans and (unbroken or second)) or (second and not follows) or (inserted and predicate.first > 1):
        predicate.form, predicate.passive = "participle", True
    return False


def _another_begins(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "Vale, the mayor, said THAT Roe, her deputy, had left", "resigned, AND Roe, her deputy, has left"."""
    return any(
        token.low == "that" or token.text == ";" or (token.low in words.COORDINATORS and tokens[place - 1].text == ",")
        for place, token in enumerate(tokens[start:end], start)
    )


def _reports(tokens: Sequence[Token], predicate: Predicate, later: Predicate, timed: Set[int]) -> bool:
    """ "said on Monday he would go": behind the day somebody stands who does it, so what follows is what was said."""
    index = predicate.last + 2
    if index not in timed:
        return False
    while index in timed:
        index += 1
    return index < later.first and not is_adverb(tokens[index].low)


def _phrase_follows(tokens: Sequence[Token], index: int) -> bool:
    """ "lowered THROUGH a hole": there it is a preposition."""
    return index < len(tokens) and tokens[index].low in words.DETERMINERS


def _closed(tokens: Sequence[Token], predicate: Predicate, verb: Predicate | None) -> bool:
    """Does a comma end what was put in, and is the verb behind it that of the clause?"""
    if verb is None or _another_begins(tokens, predicate.last + 1, verb.first):
        return False
    return tokens[_previous(tokens, verb.first, set())].kind == "mark"


def _joined(tokens: Sequence[Token], found: list[Predicate], place: int) -> bool:
    """ "The inquiry, held in May and LED by Roe, found": of one kind with the participle before."""
    before = found[place - 1] if place else None
    shared = tokens[found[place].first - 1].low in words.COORDINATORS
    return shared and before is not None and before.form == "participle" and tokens[before.first - 1].kind == "mark"


def _finite_after(found: list[Predicate], place: int) -> Predicate | None:
    return next((found[later] for later in range(place + 1, len(found)) if found[later].finite), None)


def _main_after(tokens: Sequence[Token], found: list[Predicate], place: int) -> Predicate | None:
    """The next finite verb that isn't joined by "and" to what may be a participle."""
    for later in found[place + 1 :]:
        lone = later.head == later.first and (verb_form(tokens[later.head].low) or ("", ""))[1] == "past/pp"
        if later.finite and not (lone and tokens[later.first - 1].low in words.COORDINATORS):
            return later
    return None


def _unbroken(tokens: Sequence[Token], start: int, end: int) -> bool:
    return not any(
        t.kind == "mark" or t.low in words.SUBORDINATORS or t.low in words.COORDINATORS for t in tokens[start:end]
    )
