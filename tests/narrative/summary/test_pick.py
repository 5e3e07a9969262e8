"""The best sentences for one event, of those that tell it."""

from itertools import permutations

import pytest

from narrative.summary import pick

FLOOD = [
    "The Orla dam broke on Tuesday and flooded four villages in the valley below.",
    "He had never in his life seen anything like that, he told us afterwards.",
    "Nine people died when the Orla dam broke and flooded the valley, police said.",
    "Four villages in the valley were flooded when the Orla dam broke on Tuesday.",
    "The price of bread rose again in the shops of the capital, traders said.",
]


def test_what_most_of_them_tell_comes_first() -> None:
    assert pick(FLOOD, 1)[0] in (FLOOD[0], FLOOD[2], FLOOD[3])
    assert FLOOD[1] not in pick(FLOOD, 2)


def test_none_says_what_another_has_said() -> None:
    assert len({*pick(FLOOD, 5)} & {FLOOD[0], FLOOD[3]}) == 1


def test_their_order_changes_nothing() -> None:
    assert len({tuple(pick(order)) for order in permutations(FLOOD)}) == 1


def test_white_space_is_no_difference() -> None:
    assert pick([FLOOD[0], f"  {FLOOD[0].replace(' ', '  ')}\n"]) == [FLOOD[0]]


def test_nothing_that_is_no_sentence_of_forty_words_at_most() -> None:
    assert pick(["Floods", "", "The dam broke " + "and the water rose " * 10 + "on Tuesday."]) == []
    assert pick([]) == []


def test_prose_comes_before_what_else_stands_on_a_page() -> None:
    stamp = "9 May 2017 at 6:03 pm | The Orla dam broke and flooded four villages in the valley."
    torn = "Updated at noon) The Orla dam broke and flooded four villages in the valley below."
    for other in (stamp, torn):
        assert pick([other, FLOOD[0]], 1) == [FLOOD[0]]


@pytest.mark.parametrize(("given", "number"), [(FLOOD, 0), (FLOOD, "2"), (FLOOD[0], 2)])
def test_bad_arguments_say_what_to_do(given: list[str], number: int) -> None:
    with pytest.raises(ValueError, match="give"):
        pick(given, number)
