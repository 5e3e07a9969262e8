"""Which pairs are worth trying: mentions that share a blocking key which few enough hold.

What is in memory is searched here; a store searches its own and keeps to the same two limits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from narrative.matching.keys import blocking_keys
from narrative.matching.telling import Telling

KEY_HOLDERS = 200  # a key that more mentions share says nothing of a pair


def candidates(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of indices, the lower first."""
    holders: dict[str, list[int]] = {}
    for index, telling in enumerate(tellings):
        for key in blocking_keys(telling.mention, telling.about):
            holders.setdefault(key, []).append(index)
    return {pair for held in holders.values() if len(held) <= KEY_HOLDERS for pair in _pairs(tellings, held)}


def _pairs(tellings: Sequence[Telling], held: Sequence[int]) -> Iterator[tuple[int, int]]:
    articles: dict[str, list[int]] = {}
    for index in held:
        articles.setdefault(tellings[index].article, []).append(index)
    for one, two in combinations(articles.values(), 2):
        yield from ((min(a, b), max(a, b)) for a in one for b in two)
    for own in articles.values():
        for alike in within_article((index, *_place(tellings[index])) for index in own):
            yield from combinations(sorted(alike), 2)


def _place(telling: Telling) -> tuple[int, int | None, int | None]:
    when = telling.mention.when
    return (
        (telling.mention.happening, when.first_day, when.last_day) if when else (telling.mention.happening, None, None)
    )


def within_article(held: Iterable[tuple[int, int, int | None, int | None]]) -> Iterable[set[int]]:
    """Of the mentions of one article (each with its happening, its first and its last day) those of one happening, and
    those of one day: no others are ever joined, and a long article has many pairs that share a key.
    """
    groups: dict[tuple[str, int], set[int]] = {}
    for mention, happening, first_day, last_day in held:
        groups.setdefault(("happening", happening), set()).add(mention)
        if first_day is not None and first_day == last_day:
            groups.setdefault(("day", first_day), set()).add(mention)
    return groups.values()
