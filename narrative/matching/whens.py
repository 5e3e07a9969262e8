"""How the Whens of two mentions bear on each other."""

from __future__ import annotations

from dataclasses import dataclass

from narrative.matching.telling import Telling
from temporal import When

# A coarse When says less the longer it is: (longest in days, what a fit with it counts).
_FITS = ((1, 1.6), (7, 0.9), (31, 0.7), (92, 0.6), (366, 0.5))
_VAGUE = 0.2
SAME_DAY = 2.0
_NEAR_DAYS = 60  # an undated mention speaks of what is no further than this from its article's date


@dataclass(frozen=True, slots=True)
class Timing:
    apart: int = 0  # days between two Whens that exclude each other; 0 where they don't
    weight: float = 0.0
    reason: str = ""


def timing(a: Telling, b: Telling) -> Timing | None:
    """None where nothing is known of either time and their articles are far apart."""
    one, two = a.mention.when, b.mention.when
    if one is not None and two is not None:
        return _both(one, two)
    if one is None and two is None:
        near = abs((a.dct - b.dct).days) <= _NEAR_DAYS // 2
        return Timing(reason="neither is dated, the articles are close") if near else None
    dated, undated = (a, b) if one is not None else (b, a)
    return _one(dated, undated)


def days_apart(one: When, two: When) -> int:
    """0 where they overlap."""
    if one.overlaps(two):
        return 0
    if one.last_day is not None and two.first_day is not None and one.last_day < two.first_day:
        return two.first_day - one.last_day
    assert one.first_day is not None
    assert two.last_day is not None
    return one.first_day - two.last_day


def _both(one: When, two: When) -> Timing:
    apart = days_apart(one, two)
    if apart:
        return Timing(apart, 0.0, f"the days differ: {one.words}, {two.words}")
    if one.exact and two.exact:
        return Timing(0, SAME_DAY, "same day")
    length = max(_length(one), _length(two))
    weight = next((weight for longest, weight in _FITS if length <= longest), _VAGUE)
    if (one.first_day, one.last_day) == (two.first_day, two.last_day):
        return Timing(0, weight + 0.4, f"same time: {one.words}")
    finer, coarser = sorted((one, two), key=_length)
    return Timing(0, weight, f"{finer.words} fits {coarser.words}")


def _length(when: When) -> float:
    if when.first_day is None or when.last_day is None:
        return float("inf")
    return when.last_day - when.first_day + 1


def _one(dated: Telling, undated: Telling) -> Timing | None:
    when, bound = dated.mention.when, undated.mention.bound
    assert when is not None
    if bound is not None:
        apart = days_apart(when, bound)
        return Timing(apart, 0.0, "" if apart else f"{when.words} fits {bound.words}")
    day = undated.dct.toordinal()
    if days_apart(when, When.on(day)) > _NEAR_DAYS:
        return None
    return Timing(reason="one of them gives no date")
