"""Neighbourhoods: what the strongest links make, and what they may not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from narrative.matching import Match, Telling, cluster, match, neighbourhoods
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


class TestPlacedByAPerson:
    """Each telling stands for itself below: another day, another paper."""

    EVERY = tuple(summons(f"Paper {day}", f"2016-09-{day + 1:02}", f"2016-09-{day:02}") for day in range(2, 9))
    indices = st.integers(0, len(EVERY) - 1)
    placings = st.dictionaries(indices, st.sampled_from("AB"))
    linkings = st.lists(st.tuples(indices, indices, st.sampled_from([3.0, 4.5, 6.0])), max_size=12)

    @staticmethod
    def groups(
        tellings: Sequence[Telling], links: Sequence[tuple[int, int, float]], placed: Mapping[int, str]
    ) -> list[tuple[int, ...]]:
        joined = [(a, b, Match(True, score, ())) for a, b, score in links if a != b]
        return neighbourhoods(tellings, joined, placed)

    @given(links=linkings, placed=placings)
    def test_the_same_place_is_one_group_and_another_is_another(
        self, links: list[tuple[int, int, float]], placed: dict[int, str]
    ) -> None:
        found = self.groups(self.EVERY, links, placed)
        assert sorted(index for members in found for index in members) == list(range(len(self.EVERY)))
        of = {index: number for number, members in enumerate(found) for index in members}
        for one, place in placed.items():
            for other, elsewhere in placed.items():
                assert (of[one] == of[other]) == (place == elsewhere)

    @given(links=linkings, placed=placings, order=st.permutations(range(len(EVERY))))
    def test_every_order_gives_the_same(
        self, links: list[tuple[int, int, float]], placed: dict[int, str], order: list[int]
    ) -> None:
        at = {index: place for place, index in enumerate(order)}
        moved = self.groups(
            [self.EVERY[index] for index in order],
            [(at[a], at[b], score) for a, b, score in links],
            {at[index]: place for index, place in placed.items()},
        )
        back = [tuple(order[place] for place in members) for members in moved]
        assert back == self.groups(self.EVERY, links, placed)

    def test_what_fits_one_of_those_that_a_person_joined_fits_all_of_them(self) -> None:
        again = summons("Inland Gazette", "2016-09-02", "2016-09-01")
        told = [FIRST, SECOND, again]
        links = [(0, 2, match(FIRST, again))]
        assert neighbourhoods(told, links, {0: "one", 1: "one"}) == [(0, 2, 1)]

    def test_what_a_person_parted_stays_apart_though_it_is_linked_and_told_twice_by_one_article(self) -> None:
        retold = replace(FIRST, mention=replace(FIRST.mention, quote="Ulla Stern was summoned", start=90))
        assert neighbourhoods([FIRST, retold], []) == [(0, 1)]
        assert neighbourhoods([FIRST, retold], [(0, 1, match(FIRST, retold))], {0: "A", 1: "B"}) == [(0,), (1,)]

    def test_an_unplaced_telling_joins_one_of_two_that_a_person_parted(self) -> None:
        same, again = summons("Inland Gazette", "2016-09-02", "2016-09-01"), summons("Echo", "2016-09-03", "2016-09-01")
        told = [FIRST, same, again]
        links = [(a, b, match(told[a], told[b])) for a in range(3) for b in range(a)]
        found = neighbourhoods(told, links, {0: "A", 1: "B"})
        assert len(found) == 2
        assert sorted(map(len, found)) == [1, 2]
