"""A verb group: what its helpers and its head say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import PHRASAL, verb_form
from narrative.extraction.text.tokens import Token


@dataclass(slots=True)
class Predicate:
    first: int  # first token of the group
    head: int  # token of the head verb
    last: int  # last token of the group, particle included
    verb: str  # lemma of the head
    form: str  # "past", "present", "future", "participle", "ing", "infinitive"
    perfect: bool = False
    passive: bool = False
    modal: str = ""
    negated: bool = False
    cue: str = ""  # what put it in the future or in doubt: "set", "plan", "would"
    cue_past: bool = False  # "was to", "were expected to"
    particle: str = ""

    @property
    def lemma(self) -> str:
        """With its particle: "break out"."""
        return f"{self.verb} {self.particle}" if self.particle else self.verb

    @property
    def finite(self) -> bool:
        return self.form in ("past", "present", "future")


def is_adverb(low: str) -> bool:
    return low in words.ADVERBS or (
        low.endswith("ly") and low not in ("family", "july", "assembly", "italy") and verb_form(low) is None
    )


def particle(tokens: Sequence[Token], group: Predicate, index: int) -> None:
    """ "broke OUT", "called the meeting OFF" (within three tokens)."""
    for ahead in range(index + 1, min(index + 5, len(tokens))):
        if tokens[ahead].kind == "mark":
            return
        if f"{group.verb} {tokens[ahead].low}" in PHRASAL:
            group.particle = tokens[ahead].low
            group.last = ahead if ahead == index + 1 else group.last
            return
        if tokens[ahead].low in words.PREPOSITIONS:
            return


def next_low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index + 1].low if index + 1 < len(tokens) else ""
