"""What stands before or around a subject and is none of it: a label, an aside between dashes."""

from __future__ import annotations

from collections.abc import Sequence

from narrative.extraction.article import Sentence
from narrative.extraction.lexicon import words
from narrative.extraction.text.tokens import DASHES, Token

_LABELLING = frozenset("|:;)")
_PARTING = _LABELLING | DASHES


def without_labels(sentence: Sentence, first: int, end: int) -> tuple[int, int]:
    """ "Article | A panel" is the panel, "5 August: Divers" the divers, "The cap -- a new one -- " the cap."""
    tokens = sentence.tokens
    if not _PARTING.isdisjoint(sentence.lows):
        first, end = _between_marks(tokens, first, end)
    while first < end - 1 and (tokens[first].low in words.OPENERS or tokens[first].text == ","):
        first += 1
    if first < end - 2 and tokens[first].low == "according" and tokens[first + 1].low == "to":
        first += 2  # "According to a report released on Monday": the report was released
    return first, end


def _between_marks(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int]:
    marked = (i for i in range(end - 2, first - 1, -1) if tokens[i].text in _LABELLING)
    label = next(marked, None)
    if label is not None and not any(tokens[i].text == "(" for i in range(first, label)):
        first = label + 1
    dashes = [i for i in range(first, end) if tokens[i].text in DASHES and tokens[i].start > tokens[i - 1].end]
    if len(dashes) > 1 and dashes[0] > first:
        end = dashes[0]
    elif dashes and dashes[-1] < end - 1:
        first = dashes[-1] + 1
    return first, end
