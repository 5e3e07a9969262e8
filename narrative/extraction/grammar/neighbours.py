"""What stands beside a verb, and between it and another."""

from __future__ import annotations

from collections.abc import Sequence, Set

from narrative.extraction.grammar.predicate import is_adverb
from narrative.extraction.lexicon import words
from narrative.extraction.text.tokens import Token

_NOT_PLAIN = words.PREPOSITIONS | words.DETERMINERS | words.COORDINATORS | words.SUBORDINATORS
_NOT_PLAIN |= words.HAVE | words.BE | words.MODALS


def place_before(tokens: Sequence[Token], index: int, timed: Set[int]) -> int:
    """The token before, adverbs and time expressions skipped; -1 at the beginning."""
    index -= 1
    while index >= 0 and (is_adverb(tokens[index].low) or index in timed):
        index -= 1
    return index


def plain_noun(low: str) -> bool:
    return low not in _NOT_PLAIN


def unbroken(tokens: Sequence[Token], start: int, end: int) -> bool:
    return not any(
        t.kind == "mark" or t.low in words.SUBORDINATORS or t.low in words.COORDINATORS for t in tokens[start:end]
    )
