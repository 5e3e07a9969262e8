"""Neighbourhoods: what the strongest links make, and what they may not."""

from dataclasses import replace
from itertools import permutations

from narrative.matching import Telling, cluster, neighbourhoods
from tests.narrative.coreference.gold import mention, telling


def summons(outlet: str, dct: str, when: str, quote: str = "Oslo summoned Ulla Stern") -> Telling:
    return telling(outlet, dct, mention(quote, "summoned", when, actors="Ulla Stern/p"))


FIRST = summons("Harbour Post", "2016-09-02", "2016-09-01")
SECOND = summons("Harbour Post", "2016-09-23", "2016-09-22")
VAGUE = summons("Weekly Mirror", "2016-10-11", "2016-09", "Last month Oslo summoned Ulla Stern")


def test_vague_telling_draws_no_two_days_together() -> None:
    for order in permutations((FIRST, SECOND, VAGUE)):
        groups = [[order[index] for index in members] for members in cluster(order)]
        assert [FIRST, VAGUE] in groups or [SECOND, VAGUE] in groups
        assert len(groups) == 2


def test_every_order_gives_the_same_events() -> None:
    found = {
        frozenset(frozenset(id(order[index]) for index in members) for members in cluster(order))
        for order in permutations((FIRST, SECOND, VAGUE, summons("Inland Gazette", "2016-09-24", "2016-09-22")))
    }
    assert len(found) == 1


def test_one_article_keeps_its_happenings_apart_and_together() -> None:
    def told(happening: int) -> Telling:
        quote = f"part {happening}: Oslo summoned Ulla Stern"
        return telling(
            "Harbour Post", "2016-09-02", replace(mention(quote, "summoned", "2016-09-01"), happening=happening)
        )

    assert neighbourhoods([told(0), told(0), told(1)], []) == [(0, 1), (2,)]


def test_nothing_makes_no_events() -> None:
    assert neighbourhoods([], []) == []
    assert neighbourhoods([FIRST], []) == [(0,)]


def test_days_that_exclude_each_other_are_two_happenings_even_within_an_article() -> None:
    later = telling("Harbour Post", "2016-09-30", mention("Oslo summoned Ulla Stern", "summoned", "2016-09-22"), "one")
    earlier = telling(
        "Harbour Post", "2016-09-30", mention("Oslo summoned Ulla Stern", "summoned", "2016-09-01"), "one"
    )
    assert len(neighbourhoods([earlier, later], [])) == 2
