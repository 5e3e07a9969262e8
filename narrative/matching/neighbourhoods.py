"""Events from links: mentions that hang together become one neighbourhood, in an order that only the links decide.

The strongest link is followed first, and two groups stay apart where members of them can't tell one happening: so
"last month" joins the day that it fits best instead of drawing two days together. Days that exclude each other are
let through only where most such pairs are themselves links, that is where outlets disagree on one unmistakable event.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from narrative.matching.pair import days_exclude, excludes, match, retold
from narrative.matching.telling import Match, Telling

Link = tuple[int, int, Match]  # two indices into the tellings, and why they belong together


def neighbourhoods(tellings: Sequence[Telling], links: Iterable[Link]) -> list[tuple[int, ...]]:
    """Every telling's index stands in exactly one neighbourhood; both levels are in the order of Telling.sort_key."""
    order = sorted(range(len(tellings)), key=lambda index: tellings[index].sort_key)
    rank = {index: place for place, index in enumerate(order)}
    joined = [link for link in links if link[2].joined]
    linked = {frozenset(link[:2]) for link in joined}
    group = {index: [index] for index in order}
    _join_retold(tellings, order, group)
    for a, b, _ in sorted(joined, key=lambda link: (-link[2].score, *sorted((rank[link[0]], rank[link[1]])))):
        one, two = group[a], group[b]
        if one is not two and _compatible(tellings, one, two, linked):
            one.extend(two)
            group.update((index, one) for index in two)
    groups = {id(members): tuple(sorted(members, key=rank.__getitem__)) for members in group.values()}
    return sorted(groups.values(), key=lambda members: rank[members[0]])


def cluster(tellings: Sequence[Telling]) -> list[tuple[int, ...]]:
    """The same in memory: every pair is tried, so it is for what fits on a desk."""
    pairs = ((i, j) for i in range(len(tellings)) for j in range(i + 1, len(tellings)))
    return neighbourhoods(tellings, [(i, j, match(tellings[i], tellings[j])) for i, j in pairs])


def _join_retold(tellings: Sequence[Telling], order: Sequence[int], group: dict[int, list[int]]) -> None:
    """Mentions by which one article tells the same happening belong together without any link."""
    happenings: dict[tuple[str, int], list[list[int]]] = {}
    for index in order:
        parts = happenings.setdefault((tellings[index].article, tellings[index].mention.happening), [])
        for members in parts:
            if all(retold(tellings[index], tellings[other]) for other in members):
                members.append(index)
                group[index] = members
                break
        else:
            parts.append(group[index])


def _compatible(
    tellings: Sequence[Telling], one: Sequence[int], two: Sequence[int], linked: set[frozenset[int]]
) -> bool:
    agreed = disputed = 0
    for a in one:
        for b in two:
            is_link = frozenset((a, b)) in linked
            if is_link:
                agreed += days_exclude(tellings[a], tellings[b])
            elif excludes(tellings[a], tellings[b]):
                if not days_exclude(tellings[a], tellings[b]) or tellings[a].article == tellings[b].article:
                    return False
                disputed += 1
    return disputed <= agreed
