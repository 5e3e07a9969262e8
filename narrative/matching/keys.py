"""Blocking keys: two mentions that may match share one, so that a store finds candidates without trying every pair.

A key joins what is telling enough to be rare: who did what kind of thing, who acted together, what happened where,
and the mention's own words; each within a month and a year where a time is told, so that "in May" meets "in 2017".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from narrative.extraction.mention import EventMention
from narrative.matching.features import Features, features
from narrative.matching.story import key_names
from temporal import When
from temporal.calendar import days

_MOST_WORDS = 3
_LONGEST = 80  # characters of a key before its period
_MONTHS = 3  # a When longer than this is known by its years


def blocking_keys(mention: EventMention, about: frozenset[str] = frozenset()) -> frozenset[str]:
    """`about` is what `narrative.about` makes of the mention's article."""
    who = features(mention)
    periods = list(_periods(mention.when))
    keys = {f"{subject[:_LONGEST]}@{period}" for subject in _subjects(who) for period in periods}
    return frozenset(keys.union(_of_story(who, mention.when, key_names(about))))


def _of_story(who: Features, when: When | None, names: frozenset[str]) -> Iterator[str]:
    """What is dated to the day meets what articles of its story tell of that day; the rest, whoever is named there."""
    if when is not None and when.exact and when.first_day is not None:
        yield from (f"{name[:_LONGEST]}@{when.first_day}" for name in [*names, *(who.families or [who.trigger])])
        return
    for period in _periods(when):
        yield from (f"{name[:_LONGEST]}+{kind}@{period}" for name in names for kind in who.families or [who.trigger])


def _subjects(who: Features) -> Iterator[str]:
    people = {name.split()[-1] for name in who.persons}
    bodies = {name.split()[-1] for name in who.organisations}
    kinds = sorted(who.families) or [who.trigger]
    named = sorted(people | bodies | who.towns)
    for name in [*named, *sorted(who.states)]:  # states too: another paper may name nobody else
        yield from (f"{name}+{kind}" for kind in kinds)
    yield from (f"{one}+{two}" for one, two in combinations(named[:6], 2))
    yield from sorted(who.words, key=lambda word: (-len(word), word))[:_MOST_WORDS]


def _periods(when: When | None) -> Iterator[str]:
    """ "any" lets an undated mention meet the dated ones."""
    yield "any"
    if when is None:
        return
    first = when.first_day if when.first_day is not None else when.last_day
    last = when.last_day if when.last_day is not None else when.first_day
    assert first is not None
    assert last is not None
    years = range(days.civil(first)[0], days.civil(last)[0] + 1)
    yield from (str(year) for year in years[:10])
    yield from _months(first, last)


def _months(first: int, last: int) -> Iterator[str]:
    (year, month, _), end = days.civil(first), days.civil(last)
    months = (end[0] - year) * 12 + end[1] - month + 1
    if months <= _MONTHS:
        for index in range(months):
            yield f"{year + (month - 1 + index) // 12}-{(month - 1 + index) % 12 + 1:02d}"
