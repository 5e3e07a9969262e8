"""Texts in pieces: nothing lost, nothing doubled, every place where pages point to has its anchor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import temporal
from tests.timeline.pages import cast
from timeline.models import Event, Mention
from timeline.pages.marked import Paragraph, expressions, paragraphs, quote, sentence, window


def whole(parts: list[Paragraph]) -> str:
    return "\n".join("".join(p.text for run in part.runs for p in run.pieces) for part in parts)


@pytest.fixture
def mentions(town: cast.Town) -> list[Mention]:
    return list(town.courier.mentions.select_related("event").order_by("sentence_start"))


def test_the_text_stands_whole(town: cast.Town, mentions: list[Mention]) -> None:
    found = expressions(temporal.tag(cast.COURIER, dct=town.courier.dct), mentions)
    assert whole(paragraphs(cast.COURIER, found, mentions)) == cast.COURIER


@given(st.text(alphabet="ab .\n\U0001f30d", max_size=60), st.data())
def test_any_text_with_any_mentions_stands_whole(text: str, data: st.DataObject) -> None:
    offset = st.integers(0, len(text))
    told = []
    for _ in range(data.draw(st.integers(0, 4))):
        start, at, end = sorted(data.draw(st.tuples(offset, offset, offset)))
        told.append(Mention(start=at, end=end, sentence_start=start, sentence_end=end, derivation=[]))
    lines = [line for line in text.split("\n") if line.strip()]
    assert whole(paragraphs(text, [], told)) == "\n".join(lines)


def test_anchors_are_unique_and_lead_to_every_place_that_is_pointed_to(
    town: cast.Town, mentions: list[Mention]
) -> None:
    found = expressions(temporal.tag(cast.COURIER, dct=town.courier.dct), mentions)
    parts = paragraphs(cast.COURIER, found, mentions)
    anchors = [p.anchor for part in parts for run in part.runs for p in run.pieces if p.anchor]
    assert len(anchors) == len(set(anchors))
    assert {f"c{e.timex.start}" for e in found} <= set(anchors)
    assert {f"c{m.derivation[0]['start']}" for m in mentions if m.derivation} <= set(anchors)


def test_an_expression_knows_the_events_that_it_dates(town: cast.Town, mentions: list[Mention]) -> None:
    found = expressions(temporal.tag(cast.COURIER, dct=town.courier.dct), mentions)
    dated = {e.timex.text: [event.title for event in e.events] for e in found}
    assert dated["Wednesday"] == [town.vote.title]
    assert dated["Last month"] == []


def test_a_telling_stands_in_its_sentence(town: cast.Town) -> None:
    told = town.vote.mentions.get(article=town.courier)
    pieces = sentence(cast.COURIER, told)
    assert "".join(p.text for p in pieces) == cast.COURIER[told.sentence_start : told.sentence_end]
    assert [p.text for p in pieces if p.dating] == ["on Wednesday"]
    assert "".join(p.text for p in pieces if p.quoted) == "The town council voted"


def test_a_telling_whose_text_changed_is_its_stored_quote(town: cast.Town) -> None:
    told = town.vote.mentions.get(article=town.courier)
    assert "The town council voted" in "".join(p.text for p in sentence("Another text. " * 20, told))


def test_a_long_quote_is_cut_around_the_words_that_date_it() -> None:
    words = (
        "After a long debate that went on and on about pipes, the council of Lindmere voted on Wednesday to drain it."
    )
    told = Mention(quote=words, dating="on Wednesday", start=0, dating_start=words.index("on Wednesday"))
    pieces = quote(told, 50)
    said = "".join(p.text for p in pieces)
    assert [p.text for p in pieces if p.dating] == ["on Wednesday"]
    assert said.startswith("… ")
    assert len(said) <= 60
    assert said.removeprefix("… ").removesuffix(" …") in words


@given(st.text(alphabet="ab ", min_size=1, max_size=200), st.data())
def test_a_window_holds_what_it_must(words: str, data: st.DataObject) -> None:
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(words))] * 2)))
    start, end = window(words, first, last, 40)
    assert 0 <= start <= first
    assert last <= end <= len(words)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=6), st.data())
def test_expressions_within_each_other_are_marked_by_the_first_and_dated_by_overlap(
    places: list[tuple[int, int]], data: st.DataObject
) -> None:
    text = "abcdefg " * 6
    timexes = [
        temporal.Timex(at, at + n, text[at : at + n], "DATE", "", "", None, "", "", ()) for at, n in sorted(places)
    ]
    start, length = data.draw(st.tuples(st.integers(0, 40), st.integers(1, 9)))
    event = Event(title="dated")
    told = Mention(start=0, end=1, sentence_start=0, sentence_end=48, derivation=[], event=event)
    told.dating_start, told.dating_end = start, start + length
    found = expressions(timexes, [told])
    assert [bool(e.events) for e in found] == [t.start < start + length and start < t.end for t in timexes]
    parts = paragraphs(text, found, [told])
    assert whole(parts) == text
    at = 0
    for piece in (piece for part in parts for run in part.runs for piece in run.pieces):
        assert piece.expression == next((e for e in found if e.timex.start <= at < e.timex.end), None)
        at += len(piece.text)
