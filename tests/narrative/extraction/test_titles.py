"""What a timeline prints."""

from __future__ import annotations

import pytest

from tests.narrative.extraction.reading import read


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
