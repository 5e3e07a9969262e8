"""The gold groups of whole articles: what they are read to tell, clustered, against the events of a careful reader.

A gold telling that nothing was read for stands alone in the response, so that what extraction misses counts too.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Hashable, Sequence

import pytest

from narrative import Agreement, Telling, agree, blocking_keys, cluster, match
from tests.narrative.coreference.articles import FOLDERS, Event, Read, article_groups, read_groups
from tests.narrative.coreference.scoring import b_cubed

FLOORS = {"first": 0.87, "second": 0.785}  # F1, every group for itself
FLOORS_TOGETHER = {"first": 0.87, "second": 0.785}  # all groups of a folder as one collection
RIGHT = {"first": 0.8, "second": 0.66}  # events whose agreed time, status and conflicts are those of the gold
READ = [pytest.param(read, id=read.group.name) for folder in FOLDERS for read in read_groups(folder)]

Pairs = list[tuple[Hashable, Hashable]]


def numbers(tellings: Sequence[Telling]) -> dict[int, int]:
    """Each telling's cluster."""
    return {index: number for number, members in enumerate(cluster(tellings)) for index in members}


def told(read: Read, clusters: dict[int, int], offset: int = 0) -> Pairs:
    """For each gold telling its event, and the cluster that it was put in."""
    pairs: Pairs = []
    for event in read.group.events:
        for piece in event.pieces:
            index = read.found[piece]
            own: Hashable = piece if index is None else clusters[index + offset]
            pairs.append(((read.group.name, event.name), own))
    return pairs


def separately(folder: str) -> Pairs:
    """Clusters of different groups keep apart by the group's name."""
    return [
        (right, (read.group.name, given))
        for read in read_groups(folder)
        for right, given in told(read, numbers(read.tellings))
    ]


def together(folder: str) -> tuple[list[Telling], Pairs]:
    tellings: list[Telling] = []
    offsets = []
    for read in read_groups(folder):
        offsets.append(len(tellings))
        tellings += read.tellings
    clusters = numbers(tellings)
    pairs = [
        pair for read, offset in zip(read_groups(folder), offsets, strict=True) for pair in told(read, clusters, offset)
    ]
    return tellings, pairs


@pytest.mark.parametrize("folder", FOLDERS)
def test_events_of_each_group(folder: str) -> None:
    pairs = separately(folder)
    score = b_cubed([right for right, _ in pairs], [given for _, given in pairs])
    assert score.f1 >= FLOORS[folder], score


@pytest.mark.parametrize("folder", FOLDERS)
def test_all_groups_as_one_collection(folder: str) -> None:
    tellings, pairs = together(folder)
    score = b_cubed([right for right, _ in pairs], [given for _, given in pairs])
    assert score.f1 >= FLOORS_TOGETHER[folder], score
    for members in cluster(tellings):
        groups = {tellings[index].article.partition("/")[0] for index in members}
        assert len(groups) == 1, f"{groups} joined: {[tellings[index].mention.quote for index in members]}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_time_status_and_conflicts_of_the_agreed_events(folder: str) -> None:
    right = [agrees(event, agreed(read, event)) for read in read_groups(folder) for event in read.group.events]
    assert sum(right) / len(right) >= RIGHT[folder], f"{sum(right)} of {len(right)}"


def agreed(read: Read, event: Event) -> Agreement | None:
    """Of the cluster that holds most of an event's tellings."""
    clusters = numbers(read.tellings)
    held = Counter(clusters[index] for piece in event.pieces if (index := read.found[piece]) is not None)
    if not held:
        return None
    number = held.most_common(1)[0][0]
    return agree([telling for index, telling in enumerate(read.tellings) if clusters[index] == number])


def agrees(event: Event, agreement: Agreement | None) -> bool:
    if agreement is None or agreement.status != event.status:
        return False
    if sorted(conflict.kind for conflict in agreement.conflicts) != sorted(event.conflicts):
        return False
    if agreement.when is None or event.when is None:
        return agreement.when is event.when
    return (agreement.when.first_day, agreement.when.last_day) == (event.when.first_day, event.when.last_day)


@pytest.mark.parametrize("read", READ)
def test_order_changes_nothing(read: Read) -> None:
    def events(tellings: Sequence[Telling]) -> set[frozenset[tuple[str, int]]]:
        return {
            frozenset((tellings[i].article, tellings[i].mention.trigger.start) for i in members)
            for members in cluster(tellings)
        }

    shuffled = random.Random(7).sample(read.tellings, len(read.tellings))
    assert events(shuffled) == events(read.tellings)


@pytest.mark.parametrize("read", READ)
def test_match_is_symmetric_and_what_matches_shares_a_key(read: Read) -> None:
    keys = [blocking_keys(telling) for telling in read.tellings]
    for i, one in enumerate(read.tellings):
        for j, two in enumerate(read.tellings[:i]):
            there, back = match(one, two), match(two, one)
            assert (there.joined, there.score) == (back.joined, back.score)
            if there.joined:
                assert keys[i].meet(keys[j]), f"{one.mention.quote} / {two.mention.quote}"


def test_groups_are_as_many_and_as_long_as_they_should_be() -> None:
    groups = [group for folder in FOLDERS for group in article_groups(folder)]
    assert len(groups) >= 25
    assert all(3 <= len(group.articles) <= 8 for group in groups)
