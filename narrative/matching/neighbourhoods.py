"""Events from links: mentions that hang together become one neighbourhood, in an order that only the links decide.

The strongest link is followed first, and two groups stay apart where members of them can't tell one happening: so
"last month" joins the day that it fits best instead of drawing two days together. One link between many tellings ties
nothing: where much is told of one story, chains of them would draw all of a day together. Days that exclude each
other are let through only where most such pairs are themselves links, that is where outlets disagree on one
unmistakable event, or where it was put off: the day for which it was announced is then no other's than its new one.

What a person put together or apart stands above all this, and counts as one telling in what is decided around it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import product

from narrative.extraction.mention import Status
from narrative.matching.pair import days_exclude, excludes, match, moved, retold
from narrative.matching.telling import Match, Telling

Link = tuple[int, int, Match]  # two indices into the tellings, and why they belong together
Unit = tuple[int, ...]  # one telling, or all those that a person put together
Group = list[Unit]
_TIED = 0.25  # of the pairs between two groups, the share that has to be linked


def neighbourhoods(
    tellings: Sequence[Telling], links: Iterable[Link], placed: Mapping[int, Hashable] | None = None
) -> list[tuple[int, ...]]:
    """Every telling's index stands in exactly one neighbourhood; both levels are in the order of Telling.sort_key.

    `placed` says into what a person put a telling: those in the same thing are together whatever they tell, those in
    two are apart whatever links them, and the others join them by links.
    """
    order = sorted(range(len(tellings)), key=lambda index: tellings[index].sort_key)
    rank = {index: place for place, index in enumerate(order)}
    joined = [link for link in links if link[2].joined]
    linked = {frozenset(link[:2]) for link in joined}
    groups = _Groups(order, placed or {})
    _join_retold(tellings, order, groups)
    for a, b, _ in sorted(joined, key=lambda link: (-link[2].score, *sorted((rank[link[0]], rank[link[1]])))):
        if groups.may_join(a, b) and _compatible(tellings, groups.of[a], groups.of[b], linked):
            groups.join(a, b)
    found = [tuple(sorted(members, key=rank.__getitem__)) for members in groups.members()]
    return sorted(found, key=lambda members: rank[members[0]])


def cluster(tellings: Sequence[Telling]) -> list[tuple[int, ...]]:
    """The same in memory: every pair is tried, so it is for what fits on a desk."""
    pairs = ((i, j) for i in range(len(tellings)) for j in range(i + 1, len(tellings)))
    return neighbourhoods(tellings, [(i, j, match(tellings[i], tellings[j])) for i, j in pairs])


class _Groups:
    """Which tellings are together by now: `of` each its group. What a person placed stands first in a group."""

    def __init__(self, order: Sequence[int], placed: Mapping[int, Hashable]) -> None:
        together: dict[Hashable, list[int]] = {}
        for index in order:
            if index in placed:
                together.setdefault(placed[index], []).append(index)
        units = [*map(tuple, together.values()), *((index,) for index in order if index not in placed)]
        self.placed = placed
        self.of: dict[int, Group] = {}
        for unit in units:
            group = [unit]
            self.of.update((index, group) for index in unit)

    def may_join(self, a: int, b: int) -> bool:
        """Two groups, of which a person placed one at most."""
        return self.of[a] is not self.of[b] and not (self._is_placed(a) and self._is_placed(b))

    def join(self, a: int, b: int) -> None:
        one, two = (self.of[b], self.of[a]) if self._is_placed(b) else (self.of[a], self.of[b])
        one.extend(two)
        self.of.update((index, one) for unit in two for index in unit)

    def members(self) -> list[list[int]]:
        groups = {id(group): group for group in self.of.values()}
        return [[index for unit in group for index in unit] for group in groups.values()]

    def _is_placed(self, index: int) -> bool:
        return self.of[index][0][0] in self.placed


def _join_retold(tellings: Sequence[Telling], order: Sequence[int], groups: _Groups) -> None:
    """Mentions by which one article tells the same happening belong together without any link."""
    happenings: dict[tuple[str, int], list[list[int]]] = {}
    for index in order:
        parts = happenings.setdefault((tellings[index].article, tellings[index].mention.happening), [])
        for part in parts:
            together = groups.of[index] is groups.of[part[0]] or groups.may_join(index, part[0])
            if together and all(retold(tellings[index], tellings[other]) for other in part):
                part.append(index)
                if groups.of[index] is not groups.of[part[0]]:
                    groups.join(part[0], index)
                break
        else:
            parts.append([index])


def _compatible(tellings: Sequence[Telling], one: Group, two: Group, linked: set[frozenset[int]]) -> bool:
    """Days that differ are counted by pairs of articles: one that tells it twice has one say."""
    agreed: set[tuple[str, str]] = set()
    disputed: set[tuple[str, str]] = set()
    put_off = _put_off(tellings, one, two, linked)
    tied = 0
    for unit, other in product(one, two):
        articles = tellings[unit[0]].article, tellings[other[0]].article
        pairs = [(tellings[a], tellings[b]) for a, b in product(unit, other)]
        links = [frozenset(pair) in linked for pair in product(unit, other)]
        if _told_apart(pairs, links):
            return False
        if any(links):
            tied += 1
            if all(days_exclude(a, b) for (a, b), is_link in zip(pairs, links, strict=True) if is_link):
                agreed.add(articles)
        elif all(excludes(a, b) for a, b in pairs):
            if not any(days_exclude(a, b) for a, b in pairs):
                return False
            if not (put_off and all(_planned(a) or _planned(b) for a, b in pairs)):
                disputed.add(articles)
    return len(disputed - agreed) <= len(agreed) and tied >= _TIED * len(one) * len(two)


def _put_off(tellings: Sequence[Telling], one: Group, two: Group, linked: set[frozenset[int]]) -> bool:
    """Whether one of them says that it was put off, and a later day is known of it."""
    mine, theirs = ([index for unit in group for index in unit] for group in (one, two))
    if not any(tellings[index].mention.status == Status.POSTPONED for index in (*mine, *theirs)):
        return False
    between = (pair for pair in product(mine, theirs) if frozenset(pair) in linked)
    return any(moved(tellings[a], tellings[b]) for a, b in (*product(mine, mine), *product(theirs, theirs), *between))


def _planned(telling: Telling) -> bool:
    return telling.mention.status in (Status.SCHEDULED, Status.POSTPONED)


def _told_apart(pairs: Sequence[tuple[Telling, Telling]], links: Sequence[bool]) -> bool:
    """One article tells both, and not as one happening."""
    same = [is_link or retold(a, b) for (a, b), is_link in zip(pairs, links, strict=True) if a.article == b.article]
    return bool(same) and not any(same)
