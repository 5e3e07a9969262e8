"""Blocking keys: by which a store finds the mentions that may match, without trying every pair.

A subject joins what is telling enough to be rare: who did what kind of thing, who acted together, what happened where,
and the mention's own words. Two mentions may match where they share a subject and the days of which they speak are
near each other. So that a store can look that up, each subject makes one key, under which the mention is kept: with
the week or the year in which its days begin, or without either where it speaks of more than a year. It is sought under
all keys under which what is near may be kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple, Protocol

from narrative.extraction.mention import Actor, Place, Status
from narrative.matching.features import Features, features, of_words
from narrative.matching.story import key_names
from narrative.matching.telling import Telling
from narrative.matching.whens import CONFLICT_DAYS, NEAR_DAYS
from temporal import When

_MOST_WORDS = 3
_LONGEST = 80  # characters of a subject
_WEEK, _YEAR = 7, 366  # days
_MOST_DAYS = 10 * _YEAR  # of a longer When the first years count
_PUT_OFF = 180  # days: so far from the old date the new one of what was put off may lie
_DAY = "#"  # what a subject has that speaks of one day alone


class Days(Protocol):
    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


class Keys(NamedTuple):
    """`first` and `last` are the days of which the mention speaks, as far as they count here."""

    subjects: frozenset[str]
    first: int
    last: int

    def meet(self, other: Keys) -> bool:
        """Whether these two may match at all."""
        return self.near(other) and not self.subjects.isdisjoint(other.subjects)

    def near(self, other: Days) -> bool:
        return self.first <= other.last + CONFLICT_DAYS and other.first <= self.last + CONFLICT_DAYS

    def kept(self) -> dict[str, str]:
        """The key of each subject."""
        length = self.last - self.first + 1
        period = f"y{self.first // _YEAR}" if length <= _YEAR else ""
        if length <= _WEEK:
            period = f"w{self.first // _WEEK}"
        return {subject: _key(subject, period) for subject in self.subjects}

    def sought(self) -> dict[str, list[str]]:
        """For each subject the keys under which others may be kept."""
        first, last = self.first - CONFLICT_DAYS, self.last + CONFLICT_DAYS
        weeks = range((first - _WEEK + 1) // _WEEK, last // _WEEK + 1)
        years = range((first - _YEAR + 1) // _YEAR, last // _YEAR + 1)
        periods = [*(f"w{week}" for week in weeks), *(f"y{year}" for year in years), ""]
        return {
            subject: [subject] if _DAY in subject else [_key(subject, period) for period in periods]
            for subject in self.subjects
        }


def blocking_keys(telling: Telling) -> Keys:
    mention, about = telling.mention, telling.about
    first, last = _days(mention.when, mention.bound, telling.dct.toordinal())
    put_off = mention.status == Status.POSTPONED
    return Keys(
        _subjects(mention.trigger.text, mention.quote, mention.actors, mention.places, mention.when, about),
        first - _PUT_OFF * (put_off or features(mention).moved),
        last + _PUT_OFF * put_off,
    )


def _key(subject: str, period: str) -> str:
    return subject if _DAY in subject else f"{subject}@{period}"


def _days(when: When | None, bound: When | None, dct: int) -> tuple[int, int]:
    if when is not None:
        return _closed(when)
    first, last = dct - NEAR_DAYS, dct + NEAR_DAYS
    if bound is not None:
        known = _closed(bound)
        first, last = min(first, known[0]), max(last, known[1])
    return first, min(last, first + _MOST_DAYS)


def _closed(when: When) -> tuple[int, int]:
    """An open side counts for a year."""
    first, last = when.first_day, when.last_day
    if first is None:
        assert last is not None
        first = last - _YEAR
    if last is None:
        last = first + _YEAR
    return first, min(last, first + _MOST_DAYS)


@lru_cache(maxsize=20_000)
def _subjects(
    trigger: str,
    quote: str,
    actors: tuple[Actor, ...],
    places: tuple[Place, ...],
    when: When | None,
    about: frozenset[str],
) -> frozenset[str]:
    who = of_words(trigger, quote, actors, places)
    told = {*_own_subjects(who), *_of_story(who, when, key_names(about))}
    return frozenset(subject[:_LONGEST] for subject in told)


def _own_subjects(who: Features) -> Iterator[str]:
    people = {name.split()[-1] for name in who.persons}
    bodies = {name.split()[-1] for name in who.organisations}
    kinds = sorted(who.families) or [who.trigger]
    named = sorted(people | bodies | who.towns)
    for name in [*named, *sorted(who.states)]:  # states too: another paper may name nobody else
        yield from (f"{name}+{kind}" for kind in kinds)
    yield from (f"{one}+{two}" for one, two in combinations(named[:6], 2))
    yield from sorted(who.words, key=lambda word: (-len(word), word))[:_MOST_WORDS]


def _of_story(who: Features, when: When | None, names: frozenset[str]) -> Iterator[str]:
    """What is dated to the day meets what articles of its story tell of that day; the rest, whoever is named there."""
    kinds = who.families or [who.trigger]
    if when is not None and when.exact and when.first_day is not None:
        yield from (f"{_DAY}{when.first_day} {name}" for name in [*names, *kinds])
    else:
        yield from (f"{name}+{kind}" for name in names for kind in kinds)
