"""The gold groups: which tellings make one event, and that the order in which they come changes nothing."""

import random

import pytest

from narrative.matching import blocking_keys, cluster, match
from tests.narrative.coreference.gold import Group, groups
from tests.narrative.coreference.scoring import b_cubed

GROUPS = groups()
FLOOR = 0.95


def events_of(group: Group) -> list[int]:
    found = [0] * len(group.tellings)
    for number, members in enumerate(cluster(group.tellings)):
        for member in members:
            found[member] = number
    return found


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_group(group: Group) -> None:
    assert b_cubed(group.events, events_of(group)).f1 == pytest.approx(1)


def test_all_groups_as_one_collection() -> None:
    """Thrown together, mentions of different groups must not meet either."""
    gold = [f"{group.name}: {event}" for group in GROUPS for event in group.events]
    tellings = [telling for group in GROUPS for telling in group.tellings]
    whole = Group("all", tuple(gold), tuple(tellings))
    assert b_cubed(whole.events, events_of(whole)).f1 >= FLOOR


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_order_changes_nothing(group: Group) -> None:
    expected = {frozenset(group.tellings[i].mention.quote for i in members) for members in cluster(group.tellings)}
    rng = random.Random(7)
    for _ in range(12):
        shuffled = rng.sample(group.tellings, len(group.tellings))
        assert {frozenset(shuffled[i].mention.quote for i in m) for m in cluster(shuffled)} == expected


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_what_matches_shares_a_key(group: Group) -> None:
    for one in group.tellings:
        for two in group.tellings:
            if match(one, two).joined:
                assert blocking_keys(one).meet(blocking_keys(two))


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_match_is_symmetric(group: Group) -> None:
    for one in group.tellings:
        for two in group.tellings:
            there, back = match(one, two), match(two, one)
            assert (there.joined, there.score) == (back.joined, back.score)
