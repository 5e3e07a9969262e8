"""How a phrase tells a time: a date of the calendar, one seen from the article, one counted from what was told."""

from __future__ import annotations

import re

from narrative.extraction.lexicon import listed
from narrative.extraction.mention import Basis
from temporal import Timex

# What makes "last June", "this autumn", "two years ago" a view from the article's date.
_SEEN_FROM_NOW = listed("last next this past coming previous ago current recent recently yesterday today tomorrow")
# What counts from an earlier expression: "the following morning", "ten days later", "that night".
_COUNTED = listed("later following same that after before earlier next previous afterwards")
# A date though its year, or its month, is left to the reader: "in October", "on the 28th", "in the first half".
_CALENDAR = listed(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec spring summer autumn winter fall christmas easter ramadan quarter half"""
)
_WORDS = re.compile(r"[a-z]+|\d+(?:st|nd|rd|th)?")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


def basis_of(timex: Timex, said: str) -> Basis:
    """`said`: the words that date it, which may be more than the expression's own."""
    if not timex.reference:
        return Basis.EXPLICIT
    found = _WORDS.findall(said.lower())
    if timex.reference != "dct" and not _COUNTED.isdisjoint(found):
        return Basis.EVENT
    if not _SEEN_FROM_NOW.isdisjoint(found):
        return Basis.RELATIVE
    if timex.rule.startswith("holiday"):
        return Basis.EXPLICIT
    dated = not _CALENDAR.isdisjoint(found) or any(_ORDINAL.fullmatch(word) for word in found)
    return Basis.EXPLICIT if dated else Basis.RELATIVE
