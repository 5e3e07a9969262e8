"""Pairs worth trying: all where few share a key, and in a crowd those of the few who speak, whatever the order."""

import random

import pytest

from narrative.matching import Telling, candidates, lot
from narrative.matching.candidates import SPEAKERS
from tests.narrative.coreference.gold import mention, telling


def told(outlet: int, when: str = "2019-03-06") -> Telling:
    said = mention("Clara Voss resigned over the contract", "resigned", when, actors="Clara Voss/p")
    return telling(f"Paper {outlet}", "2019-03-08", said)


def pairs(tellings: list[Telling]) -> set[frozenset[str]]:
    return {frozenset((tellings[a].outlet, tellings[b].outlet)) for a, b in candidates(tellings)}


def test_every_pair_of_a_few() -> None:
    assert len(candidates([told(number) for number in range(8)])) == 8 * 7 // 2


def test_what_is_far_in_time_is_no_candidate() -> None:
    assert not candidates([told(1), told(2, "2019-04-06")])


@pytest.mark.parametrize("seed", range(3))
def test_in_a_crowd_those_drawn_by_lot_meet_everybody(seed: int) -> None:
    crowd = [told(number) for number in range(SPEAKERS + 30)]
    speak = {one.outlet for one in sorted(crowd, key=lot)[:SPEAKERS]}
    found = pairs(random.Random(seed).sample(crowd, len(crowd)))
    everybody = {one.outlet for one in crowd}
    assert found == {frozenset((a, b)) for a in speak for b in everybody if a != b}
