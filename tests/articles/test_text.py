"""The one form of stored text: stable, readable, and the same when it is made twice."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import first_sentence, normalise, one_line, shorten


@pytest.mark.parametrize(
    ("given_text", "stored"),
    [
        ("One.\r\n\r\nTwo.\rStill two.", "One.\n\nTwo.\n\nStill two."),
        ("One.\n   \n\t\n\nTwo.", "One.\n\nTwo."),
        ("A\u00a0b\tc\u2003d", "A b c d"),
        ("Mon\u00adday\u200b and\ufeff Tues\u2060day", "Monday and Tuesday"),
        ("bell\x07 and null\x00 and a lone \ud800", "bell and null and a lone"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("e\x00\u0301", "\u00e9"),
        ("line\u2028separated", "line separated"),
        ("به\u200cروز", "به\u200cروز"),
    ],
)
def test_one_form(given_text: str, stored: str) -> None:
    assert normalise(given_text) == stored


def test_wrapped_lines_are_joined() -> None:
    wrapped = "The council of Ollerby decided on\nMonday to close the Israeli-\nPalestinian fair, last\nmonth's guest."
    assert normalise(wrapped) == (
        "The council of Ollerby decided on Monday to close the Israeli-Palestinian fair, last month's guest."
    )


def test_a_paragraph_a_line_stays_so() -> None:
    long = "The council " + "talked and " * 12 + "decided"
    assert normalise(f"A heading\n{long}.\nIt rained.") == f"A heading\n\n{long}.\n\nIt rained."
    assert normalise("It rained.\n“It poured,” she said.\nOver.") == "It rained.\n\n“It poured,” she said.\n\nOver."


def test_list_items_are_paragraphs() -> None:
    assert normalise("- flour\n- salt and\n- water") == "- flour\n\n- salt and\n\n- water"


@given(st.text())
def test_twice_is_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode("utf-8").decode("utf-8") == once


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Mr. Pell met Dr. Oak on Monday. He left.", "Mr. Pell met Dr. Oak on Monday"),
        ("J. R. Hartley fished. A lot.", "J. R. Hartley fished"),
        ("Is it so? Yes.", "Is it so?"),
        ("“It is over.” She left.", "“It is over.”"),
        ("Prices rose 3.5 per cent in May. Wages fell.", "Prices rose 3.5 per cent in May"),
        ("No end\n\nSecond paragraph.", "No end"),
    ],
)
def test_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_shortened_at_a_word() -> None:
    assert shorten("a short one", 20) == "a short one"
    assert shorten("The council decided, at last", 21) == "The council decided…"
    assert shorten("unbreakable" * 20, 10) == "unbreakab…"
    assert one_line(" two \n\n lines ") == "two lines"
