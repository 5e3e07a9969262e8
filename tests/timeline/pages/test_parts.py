"""Long texts in parts: nothing lost, every place in one part, whatever an address asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.pages import parts

TEXTS = ("", "short", "word " * 30_000, "x" * 120_000, "A sentence here. " * 9_000, "A line.\n\n" * 20_000)


@pytest.mark.parametrize("text", TEXTS)
def test_parts_are_short_and_hold_the_whole_text(text: str) -> None:
    first = parts.part(text)
    shown = [parts.part(text, number=str(n)) for n in range(1, first.count + 1)]
    assert "".join(text[p.start : p.end] for p in shown) == text
    assert all(p.end - p.start <= parts.LONGEST for p in shown)
    assert [p.next for p in shown] == [*range(2, first.count + 1), None]


@given(st.sampled_from(TEXTS[1:]), st.data())
def test_a_place_is_in_the_part_that_its_address_asks_for(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    assert parts.part(text, offset=parts.query(offset).removeprefix("?at=")).holds(offset)


@pytest.mark.parametrize("typed", ["0", "-1", "x", "²", "9" * 50, "7"])
def test_no_such_part_gives_the_nearest(typed: str) -> None:
    assert parts.part("short", number=typed) == parts.part("short", offset=typed) == parts.part("short")
