"""Forms that may be a past or a participle, settled by the other verbs of the sentence.

"the payments MADE in 2009 were", "hit troops STATIONED in the area": participles; ", REPORTED strikes have led": no
verb at all.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from narrative.extraction.grammar.neighbours import place_before, plain_noun, unbroken
from narrative.extraction.grammar.predicate import Predicate, is_adverb, next_low
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import verb_form
from narrative.extraction.text.tokens import Token

_PARTICLES = words.PARTICLES - {"in", "on", "over"}  # seldom prepositions
_OBJECT_BEGINS = words.DETERMINERS | words.PRONOUNS
_NOT_PUT_IN = words.PLAIN_SAYING | words.PERCEIVING


def reduced(tokens: Sequence[Token], found: list[Predicate], place: int, timed: Set[int]) -> bool:
    """Makes a participle of what looked like a past; True: it is an adjective, no verb at all."""
    predicate = found[place]
    if predicate.first == 0 and predicate.form == "participle" and predicate.last + 1 < len(tokens):
        return _describes_first_noun(tokens, found, place)
    if not _undecided(tokens, predicate):
        return False
    form = _Undecided(tokens, found, place)
    if form.adjective():
        return True
    if not form.follows_relative() and not form.reports(timed) and form.participle():
        predicate.form, predicate.passive = "participle", True
    return False


def _describes_first_noun(tokens: Sequence[Token], found: list[Predicate], place: int) -> bool:
    """ "REPORTED strikes led", but not "Found guilty, he left"."""
    start = found[place].last + 1
    later = _finite_after(found, place)
    fronted = later is not None and any(t.text == "," for t in tokens[start : later.first])
    return tokens[start].kind == "word" and plain_noun(tokens[start].low) and not fronted


def _undecided(tokens: Sequence[Token], predicate: Predicate) -> bool:
    if predicate.form != "past" or predicate.head != predicate.first:
        return False
    form, before = verb_form(tokens[predicate.head].low), tokens[predicate.first - 1].low
    if form is None or form[1] != "past/pp" or before in ("who", "which"):
        return False
    return not predicate.first or before not in ("he", "she", "they", "we", "i")


class _Undecided:
    """A form without helpers, with the finite verbs on both sides of it."""

    def __init__(self, tokens: Sequence[Token], found: list[Predicate], place: int) -> None:
        self.tokens, self.found, self.place = tokens, found, place
        self.predicate = found[place]
        self.earlier = next((p for p in reversed(found[:place]) if p.finite), None)
        self.later = _finite_after(found, place)
        self.follows = next_low(tokens, self.predicate.last)
        start = self.predicate.last + 1
        self.unbroken = self.later is not None and unbroken(tokens, start, self.later.first)
        preposition = self.follows in words.PREPOSITIONS
        self.leans = preposition and (self.follows not in _PARTICLES or _phrase_follows(tokens, start + 1))

    def adjective(self) -> bool:
        """ ", REPORTED strikes have led", but not "…, SAID the mill was safe"."""
        opened = self.predicate.first == 0 or self.tokens[self.predicate.first - 1].kind == "mark"
        return self.unbroken and opened and self.follows not in _OBJECT_BEGINS

    def follows_relative(self) -> bool:
        """ "the mill that was sold BURNED": the relative clause has its verb, this is the mill's."""
        earlier = self.earlier
        if earlier is None or earlier.first == 0 or self.tokens[earlier.first - 1].low not in words.RELATIVES:
            return False
        return not any(p.finite for p in self.found[: self.place] if p is not earlier)

    def reports(self, timed: Set[int]) -> bool:
        """ "said on Monday he would go": behind the day stands somebody who does it, so it is what was said."""
        index = self.predicate.last + 2
        if not self.leans or self.later is None or self.predicate.verb not in words.REPORTING or index not in timed:
            return False
        while index in timed:
            index += 1
        return index < self.later.first and not is_adverb(self.tokens[index].low)

    def participle(self) -> bool:
        second = self._second()
        return (
            (self.unbroken and (self.leans or self._helped()))
            or (second and (self.leans or not self.follows))
            or self._put_in()
        )

    def _second(self) -> bool:
        """ "hit troops STATIONED in the area": what stands before it is the object of another verb."""
        earlier, first = self.earlier, self.predicate.first
        if earlier is None or not unbroken(self.tokens, earlier.last + 1, first):
            return False
        return earlier.verb not in words.REPORTING or self.tokens[first - 1].low in words.TOLD_IN

    def _helped(self) -> bool:
        """ "A snail DECLARED extinct has turned up": two verbs and nothing between that parts them."""
        later, verb = self.later, self.predicate.verb
        if not self.unbroken or later is None or later.head == later.first:
            return False
        return verb not in words.REPORTING and verb not in _NOT_PUT_IN

    def _put_in(self) -> bool:
        """ "The pact, first SIGNED in Riga, has failed", not "Roe, 44, PLEADED guilty, a day before he was to go"."""
        before = self.predicate.first - 1
        if before < 1 or self.earlier is not None:
            return False
        while before > 0 and self.tokens[before].low in words.ADVERBS:
            before -= 1
        enclosed = self.later is not None and self.tokens[before].text == ","
        if not enclosed and not _joined(self.tokens, self.found, self.place):
            return False
        verb = _main_after(self.tokens, self.found, self.place)
        said = verb is not self.later and verb is not None and verb.verb in words.PLAIN_SAYING
        return not said and _closed(self.tokens, self.predicate, verb)  # not "resigned and left, said Roe"


def _another_begins(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "Vale, the mayor, said THAT Roe, her deputy, had left", "resigned, AND Roe, her deputy, has left"."""
    return any(
        token.low == "that" or token.text == ";" or (token.low in words.COORDINATORS and tokens[place - 1].text == ",")
        for place, token in enumerate(tokens[start:end], start)
    )


def _phrase_follows(tokens: Sequence[Token], index: int) -> bool:
    """ "lowered THROUGH a hole": there it is a preposition."""
    return index < len(tokens) and tokens[index].low in words.DETERMINERS


def _closed(tokens: Sequence[Token], predicate: Predicate, verb: Predicate | None) -> bool:
    """Does a comma end what was put in, and is the verb behind it that of the clause?"""
    if verb is None or _another_begins(tokens, predicate.last + 1, verb.first):
        return False
    return tokens[place_before(tokens, verb.first, set())].kind == "mark"


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
