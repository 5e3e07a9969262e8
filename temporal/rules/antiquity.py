"""Years of three figures, as accounts of early times have them: 8 June 793, the spring of 268, in 218."""

from __future__ import annotations

import re

from temporal.calendar import days
from temporal.calendar.periods import Period
from temporal.context.reference import Ref
from temporal.grammar.rule import rule

EARLY = "The fort, dug up in 1841, 1852, 1860, 1871 and 1888, was begun in AD 190. "
_COUNTED = re.compile(r"\s?(?:%|[-–]?[a-z]+s\b(?<!\bas)(?<!\bwas)(?<!\bhis)(?<!\bits)|men\b|people\b|,\d)|[.,]\d")
_IN_A_YEAR = re.compile(r"\b(?:in|by|until|since|from|of|between|to|and|after|before)\s$")
_FIRST, _LAST = 100, 999


@rule(
    "{d} {month} {y}",
    "{month} {d}, {y}",
    after=EARLY,
    examples={"8 June 393": "0393-06-08", "June 8, 393": "0393-06-08"},
)
def day_of_early_year(ref: Ref, d: int, month: int, y: int) -> Period | None:
    year = _early(ref, y)
    return Period.day(year, month, d) if year is not None else None


@rule("{month} {y}", after=EARLY, examples={"in [April 237]": "0237-04"})
def month_of_early_year(ref: Ref, month: int, y: int) -> Period | None:
    year = _early(ref, y)
    return Period.month(year, month) if year is not None and ref.capital else None


@rule(
    "[the ]{season} of {y}",
    "[the ]{season} of {y} {era}",
    after=EARLY,
    examples={"the spring of 268": "0268-SP", "the winter of 58 BC": "BC0058-WI"},
)
def season_of_early_year(ref: Ref, season: str, y: int, era: int | None) -> Period | None:
    year = _early(ref, y) if era is None else 1 - y if era == -1 else y
    return Period.season(year, season, ref.conventions.south) if year is not None else None


@rule("{y}", after=EARLY, examples={"in [271]": "0271", "in [691] or [692]": "0691 0692"})
def early_year(ref: Ref, y: int) -> Period | None:
    """Only where the account has named early years in full, and after a preposition or another: not "271 men"."""
    if not ref.doc.narrative:
        return None
    told = ref.focus
    either = ref.before(4) == " or " and ref.doc.mentions and ref.doc.mentions[-1].end == ref.start - 4
    if told is None or not (either or _IN_A_YEAR.search(ref.before(10))):
        return None
    year = _early(ref, y)
    return Period.year(year) if year is not None and days.civil(told.last)[0] <= _LAST else None


def _early(ref: Ref, y: int) -> int | None:
    """The year, before Christ where the account has been there."""
    if not ref.doc.narrative or not _FIRST <= y <= _LAST or _COUNTED.match(ref.after(16)):
        return None
    told = ref.focus
    return 1 - y if told is not None and days.civil(told.last)[0] < 1 else y
