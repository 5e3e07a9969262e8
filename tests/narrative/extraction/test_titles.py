"""What a timeline prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from narrative import extract
from narrative.extraction.text.legible import legible
from narrative.extraction.text.sentences import sentences
from tests.narrative.extraction.reading import DCT, read


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Last month, Oslo expelled two envoys, officials said.", "expelled", "Oslo expelled two envoys"),
        ("The mill that was sold in 2009 burned down on Monday.", "burned down", "The mill burned down"),
        ("The pact that they signed in Riga on Monday has failed.", "signed", None),
        ("Ann Vale spoke to Jon Roe in a Monday phone call.", "spoke", "Ann Vale spoke to Jon Roe in a phone call"),
        ("Ann Vale, who met Jon Roe on Monday, is to visit him on 20 May.", "visit", "Ann Vale is to visit Jon Roe"),
        ("The minister, Ann Vale, later resigned.", "resigned", None),
        ("“We won,” Ann Vale told a crowd in Riga on Monday.", "told", "Ann Vale told a crowd in Riga"),
        ("The train that nearly hit a school bus on Monday was stopped.", "hit", "The train nearly hit a school bus"),
        ("Ann Vale allegedly took the purse on Monday.", "took", "Ann Vale allegedly took the purse"),
        ("In 2010 she was elected, and Ann Vale resigned on Monday.", "resigned", "Ann Vale resigned"),
        (
            "Ann Vale, 51, admitted theft on Monday, a day before her trial was to begin.",
            "admitted",
            "Ann Vale admitted theft",
        ),
        (
            "Jon Roe, the new mayor, received Ann Vale at a mill on Monday.",
            "received",
            "Jon Roe received Ann Vale at a mill",
        ),
        ("Found guilty, Jon Roe will be sentenced on 29 May.", "sentenced", "Jon Roe will be sentenced"),
        ("At least nine people died on Monday.", "died", "At least nine people died"),
        (
            "A survey in 2014 had warned that the bridge was cracked.",
            "warned",
            "A survey had warned that the bridge was cracked",
        ),
        ("The wall of the reservoir fell shortly after 4am on Monday.", "fell", "The wall of the reservoir fell"),
        ("The annual meeting, planned for 3 June, was postponed.", "meeting", "The annual meeting"),
        ("The lifeboat was called in on Monday.", "called in", "The lifeboat was called in"),
        ("The club, founded in 1911, last won the cup in 1950.", "founded", "The club was founded"),
        ("The ferry will sail on 2 June, the port office announced on Monday.", "announced", None),
        ("“We never gave up,” Ann Vale said on Monday.", "said", "Ann Vale said: We never gave up"),
        (
            "The pact took effect on Monday, a week after the two mills signed it.",
            "signed",
            "The two mills signed the pact",
        ),
        ("A debate was cancelled on Monday; the next is set for 20 May.", "set", "The next debate is set"),
        (
            "The trial of her brother, Jon Roe, was adjourned on Monday.",
            "adjourned",
            "The trial of her brother was adjourned",
        ),
    ],
)
def test_title(text: str, trigger: str, title: str | None) -> None:
    found = [m.title for m in read(text) if m.trigger.text == trigger]
    if title is not None:
        assert found == [title]
    for said in found:
        assert len(said) < 100
        assert said[0].isupper()
        assert said[-1] not in ",;:.“"


def test_a_long_clause_is_cut_where_a_phrase_ends() -> None:
    text = (
        "The council of the old harbour town agreed on Monday to lend nine hundred thousand crowns to the owners of "
        "the three mills that stand between the river and the railway line."
    )
    (mention,) = [m for m in read(text) if m.trigger.text == "agreed"]
    assert len(mention.title) < 100
    assert mention.title.startswith("The council of the old harbour town agreed to lend nine hundred thousand crowns")
    assert mention.title.split()[-1] not in ("to", "of", "the", "that")


def test_what_only_says_who_spoke_is_not_told() -> None:
    found = read("The ferry will sail on 2 June, the port office announced on Monday.")
    assert [m.trigger.text for m in found] == ["sail"]


def test_two_people_of_one_surname_stay_two() -> None:
    found = read("Ann Roe sold the mill in March. Her brother, Gustav Roe, left on Monday. Roe resigned on Tuesday.")
    assert [m.actors[0].name for m in found] == ["Ann Roe", "Gustav Roe", "Ann Roe"]


def test_to_be_gone_is_no_event() -> None:
    assert "gone" not in [
        m.trigger.text for m in read("Ann Vale arrived in Riga on Monday. An hour later she was gone.")
    ]


@pytest.mark.parametrize("name", ["titles.txt", "web_titles.txt"])
def test_most_titles_are_what_a_desk_editor_would_print(name: str) -> None:
    """Sentence | trigger | title, written down before any of them was read; as feeds and web pages have them, too."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    rows = [line.rsplit(" | ", 2) for line in lines]
    given = [[m.title for m in extract(text, dct=DCT) if m.trigger.text == trigger] for text, trigger, _ in rows]
    other = [(title, found) for (_, _, title), found in zip(rows, given, strict=True) if title not in found]
    assert len(rows) >= 30
    assert len(other) <= 0.13 * len(rows), other


def test_escapes_keep_the_length() -> None:
    given = "Riga 's mayor -LRB- 51 -RRB- did n't say `` no '' ."
    assert legible(given) == "Riga's  mayor (     51 )     didn't  say “  no ”  ."
    (mention,) = [m for m in read("Riga 's mayor , Ann Vale , sold the `` Vesta '' on Monday .") if m.salient]
    assert mention.title == "Ann Vale sold the Vesta"
    assert mention.quote.startswith("Riga 's mayor")


def test_stamps_and_credits_are_no_prose() -> None:
    text = "RIGA | Fri May 5, 2017 3:22 pm EDT RIGA (Nordpress) - It sank. The ferry at 3:39 p.m. Tuesday hit a pier."
    assert [text[a:b] for a, b in sentences(text)] == [
        "RIGA | Fri May 5, 2017 3:22 pm EDT RIGA (Nordpress) -",
        "It sank.",
        "The ferry at 3:39 p.m. Tuesday hit a pier.",
    ]
