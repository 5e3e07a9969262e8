"""Reprints are known by their texts; two reports of one event are two."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, permutations
from zlib import crc32

import pytest

from narrative import Telling, agree, sketch, sources, states
from narrative.agreement.copies import pack, unpack
from narrative.matching.copied import is_copy
from tests.narrative.agreement.test_agree import signed
from tests.narrative.coreference.sample import Article, articles

REPORTS = list(articles().values())
LINES = [
    "Nobody at the ministry would say on Tuesday whether anyone had been asked beforehand.",
    "Half of the harbour's cranes stood still for want of spare parts, its director told the paper.",
]


def sentences(text: str) -> list[str]:
    return text.replace("\n", " ").split(". ")


def cut(text: str) -> str:
    """Without its tail."""
    told = sentences(text)
    return ". ".join(told[: len(told) // 2 + 1])


def rewritten(text: str) -> str:
    """With two other sentences."""
    told = sentences(text)
    told[1], told[len(told) // 2 + 1] = LINES
    return ". ".join(told)


def headed(text: str) -> str:
    return f"HOW IT CAME ABOUT\nBy our own correspondent in the capital\n{text}"


@pytest.mark.parametrize("change", [cut, rewritten, headed, str.upper])
@pytest.mark.parametrize("article", REPORTS, ids=lambda article: article.id)
def test_changed_a_little_it_is_a_copy(article: Article, change: Callable[[str], str]) -> None:
    one, two = sketch(article.text), sketch(change(article.text))
    assert is_copy(one, two)
    assert is_copy(two, one)


def test_two_reports_are_two() -> None:
    alike = [
        (one.id, two.id)
        for one, two in combinations(REPORTS, 2)
        if one.wire != two.wire or not one.wire
        if is_copy(sketch(one.text), sketch(two.text))
    ]
    assert alike == []


def test_a_common_statement_does_not_make_a_copy() -> None:
    statement = "“We have agreed on the whole of the timetable and on most of the money, and we shall sign in June.”"
    one = f"{statement} So the minister ended a night of talks that had looked lost at ten. {LINES[0]}"
    two = f"Talks in Oslo went on until dawn, and nobody slept. {statement} {LINES[1]} The trains are to run by May."
    assert not is_copy(sketch(one), sketch(two))


def test_long_text_and_a_part_of_it() -> None:
    whole = " ".join(f"On day {n} the committee heard witness number {n * 7} about {n * 3} crates." for n in range(150))
    other = " ".join(f"By night {n} the harbour had lost {n * 5} ships to storm {n * 2}." for n in range(150))
    assert is_copy(sketch(whole), sketch(whole[: len(whole) // 3]))
    assert not is_copy(sketch(whole), sketch(other))
    assert len(sketch(whole)) == len(sketch(whole * 3)) == 160


@pytest.mark.parametrize("text", ["", "Clara Voss resigned on Tuesday."])
def test_a_few_words_are_nobodys(text: str) -> None:
    assert not is_copy(sketch(text), sketch(text))


def test_sketch_is_the_same_in_every_store() -> None:
    assert sketch("Explosions shook Damascus: airport") == (crc32(b"explosions shook damascus airport"),)
    known = sketch(REPORTS[0].text)
    assert unpack(pack(known)) == known


def papers(*told: tuple[str, str]) -> list[Telling]:
    """Outlet (and agency) and text of articles of successive days that tell one signing."""
    return [
        replace(signed(outlet, f"2015-06-{12 + day}", "2015-06-11"), sketch=sketch(text))
        for day, (outlet, text) in enumerate(told)
    ]


def counts(tellings: Sequence[Telling]) -> int:
    (count,) = {agree(order).independent for order in permutations(tellings)}
    return count


def test_reprint_without_a_credit_counts_once() -> None:
    text = REPORTS[0].text
    told = papers(("Post", text), ("Mirror", cut(text)), ("Gazette", rewritten(text)), ("Sentinel", REPORTS[1].text))
    assert counts(told) == 2
    assert sorted(sources(told).values()) == ["Post", "Post", "Post", "Sentinel"]


def test_credit_of_one_copy_is_that_of_all() -> None:
    text = REPORTS[0].text
    told = papers(("Post", text), ("Mirror (Levant Wire)", text), ("Gazette (Levant Wire)", LINES[0]))
    assert counts(told) == 1
    assert set(sources(told).values()) == {"Levant Wire"}


def test_own_report_of_a_paper_that_also_reprints() -> None:
    text = REPORTS[0].text
    told = papers(("Post", text), ("Mirror", REPORTS[1].text), ("Mirror", text))
    assert counts(told) == 2


def test_what_an_outlet_says_on_every_page_is_no_copy_of_others() -> None:
    """Post's second article shares its page's words with its first, which Mirror had printed before."""
    frame = " ".join(LINES) * 2
    told = papers(("Mirror", REPORTS[0].text), ("Post", f"{REPORTS[0].text} {frame}"), ("Post", f"{frame} {LINES[0]}"))
    assert sources(told)["Post 2015-06-14"] == "Post"


def test_earlier_days_count_what_they_knew() -> None:
    text = REPORTS[0].text
    told = papers(("Post", text), ("Mirror", text), ("Gazette", REPORTS[1].text))
    assert [state.agreement.independent for state in states(told)] == [1, 1, 2]
    assert states(told)[-1].agreement == agree(told)
