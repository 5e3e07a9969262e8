"""The invented paragraphs under `gold/`: that they are well formed, and how well the tagger reads them."""

from collections import Counter
from itertools import pairwise

import pytest

import temporal
from benchmarks.timexscore import Span, f1, tally
from temporal import Conventions
from temporal.value import MODS, TYPES, is_value
from tests.temporal.gold import FOLDER, Paragraph, paragraphs, unmark

# The second batch is by another hand, without a look at the first, when the first was read well; the third is of news
# that looks back: flashbacks, and what only seems to be one.
BATCHES = {name: list(paragraphs(FOLDER / name)) for name in ("first", "second", "third")}
GOLD = [paragraph for batch in BATCHES.values() for paragraph in batch]

# F1 in per cent over a batch. These only go up: raise them when the tagger reads more, never lower them.
FLOORS = {
    ("first", "strict"): 99.7,
    ("first", "relaxed"): 99.7,
    ("first", "value"): 98.6,
    ("second", "strict"): 97.8,
    ("second", "relaxed"): 98.8,
    ("second", "value"): 94.9,
    ("third", "strict"): 99.9,
    ("third", "relaxed"): 99.9,
    ("third", "value"): 99.9,
}

each_paragraph = pytest.mark.parametrize("paragraph", GOLD, ids=lambda paragraph: paragraph.name)


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    return {
        name: sum((tally(paragraph.spans, predicted(paragraph)) for paragraph in batch), Counter())
        for name, batch in BATCHES.items()
    }


def predicted(paragraph: Paragraph) -> list[Span]:
    conventions = Conventions(date_order=paragraph.order)
    timexes = temporal.tag(paragraph.text, dct=paragraph.dct, style=paragraph.style, conventions=conventions)
    return [Span(timex.start, timex.end, timex.type, timex.value) for timex in timexes]


def test_there_are_enough() -> None:
    assert len(GOLD) >= 150
    assert sum(len(paragraph.marked) for paragraph in GOLD) >= 4 * len(GOLD)
    assert sum(not paragraph.marked for paragraph in GOLD) >= 8, "paragraphs that name no time"
    assert len({paragraph.text for paragraph in GOLD}) == len(GOLD)
    assert {marked.type for paragraph in GOLD for marked in paragraph.marked} == set(TYPES)


@each_paragraph
def test_is_well_formed(paragraph: Paragraph) -> None:
    assert 20 <= len(paragraph.text.split()) <= 120
    for marked in paragraph.marked:
        words = paragraph.text[marked.start : marked.end]
        assert words
        assert words == words.strip()
        assert is_value(marked.type, marked.value), (words, marked.type, marked.value)
        assert not marked.mod or marked.mod in MODS, (words, marked.mod)
        assert marked.type == "SET" or not (marked.quant or marked.freq), words
    assert all(first.end <= second.start for first, second in pairwise(paragraph.marked))


def test_a_mark_says_where_its_words_are() -> None:
    text, (month, length) = unmark("In [late May|DATE 2017-05 mod=END] it rained for [two days|DURATION P2D].")
    assert text == "In late May it rained for two days."
    assert (text[month.start : month.end], month.value, month.mod) == ("late May", "2017-05", "END")
    assert (text[length.start : length.end], length.type, length.mod) == ("two days", "DURATION", "")


@pytest.mark.parametrize("body", ["On [Monday] it rained.", "[Monday|DATE]", "[May|DATE 2017-05 mood=END]", "a | b"])
def test_a_slip_of_the_pen_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|attribute"):
        unmark(body)


@pytest.mark.parametrize(("batch", "measure"), FLOORS)
def test_the_tagger_reads_them_as_well_as_it_did(batch: str, measure: str, counts: dict[str, Counter[str]]) -> None:
    assert f1(counts[batch], measure) >= FLOORS[batch, measure]
