"""How the Whens of two mentions bear on each other."""

from __future__ import annotations

from typing import NamedTuple

from narrative.matching.telling import Telling
from temporal import When

SAME_DAY = 2.0
_SAME_STRETCH = 0.4  # on top of its fit
# A coarse When says less the longer it is: (longest in days, what a fit with it counts).
_FITS = ((1, 1.6), (7, 0.9), (31, 0.7), (92, 0.6), (366, 0.5))
_VAGUE = 0.2
CONFLICT_DAYS = 3  # so far apart outlets may date one unmistakable event
NEAR_DAYS = 60  # an undated mention speaks of what is no further than this from its article's date


class Timing(NamedTuple):
    apart: int = 0  # days between two Whens that exclude each other; 0 where they don't
    weight: float = 0.0


_NOTHING_KNOWN = Timing()


def timing(a: Telling, b: Telling) -> Timing | None:
    """None where too little is known of either time and their articles are far apart."""
    one, two = a.mention.when, b.mention.when
    if one is not None and two is not None:
        return _both(one, two)
    if one is None and two is None:
        return _NOTHING_KNOWN if abs((a.dct - b.dct).days) <= NEAR_DAYS // 2 else None
    return _one(a, b) if one is not None else _one(b, a)


def in_the_news(a: Telling, b: Telling) -> bool:
    """Where one of them is undated: is the other's time near the day on which that one was written?"""
    one, two = a.mention.when, b.mention.when
    if one is not None and two is not None:
        return True
    when, undated = (one, b) if one is not None else (two, a)
    return when is None or days_apart(when, When.on(undated.dct)) <= NEAR_DAYS


def in_words(a: Telling, b: Telling) -> str:
    """What a reader is told of the two times."""
    one, two = a.mention.when or a.mention.bound, b.mention.when or b.mention.bound
    if one is None or two is None:
        return "one of them gives no date" if one or two else "neither is dated, the articles are close"
    if days_apart(one, two):
        return f"the days differ: {one.words}, {two.words}"
    if one.exact and two.exact:
        return "same day"
    if (one.first_day, one.last_day) == (two.first_day, two.last_day):
        return f"same time: {one.words}"
    finer, coarser = sorted((one, two), key=length)
    return f"{finer.words} fits {coarser.words}"


def days_apart(one: When, two: When) -> int:
    """0 where they overlap."""
    if one.last_day is not None and two.first_day is not None and one.last_day < two.first_day:
        return two.first_day - one.last_day
    if two.last_day is not None and one.first_day is not None and two.last_day < one.first_day:
        return one.first_day - two.last_day
    return 0


def length(when: When) -> float:
    """In days."""
    if when.first_day is None or when.last_day is None:
        return float("inf")
    return when.last_day - when.first_day + 1


def _both(one: When, two: When) -> Timing:
    apart = days_apart(one, two)
    if apart:
        return Timing(apart)
    if one.exact and two.exact:
        return Timing(0, SAME_DAY)
    longer = max(length(one), length(two))
    weight = next((weight for longest, weight in _FITS if longer <= longest), _VAGUE)
    same = (one.first_day, one.last_day) == (two.first_day, two.last_day)
    return Timing(0, weight + _SAME_STRETCH * same)


def _one(dated: Telling, undated: Telling) -> Timing | None:
    when, bound = dated.mention.when, undated.mention.bound
    assert when is not None
    if bound is not None:
        return Timing(days_apart(when, bound))
    return _NOTHING_KNOWN if days_apart(when, When.on(undated.dct)) <= NEAR_DAYS else None
