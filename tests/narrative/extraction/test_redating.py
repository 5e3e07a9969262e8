"""What leans on another event moves with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from narrative import EventMention, redate
from temporal import When
from tests.narrative.extraction.reading import read


def moved(mention: EventMention, edtf: str) -> EventMention:
    return replace(mention, when=When.parse_edtf(edtf))


@pytest.mark.parametrize(
    ("text", "leaning", "reference", "edtf", "expected"),
    [
        (
            "The mill closed on 2 May. Three days later it burned down.",
            "burned down",
            "closed",
            "2017-05-04",
            "2017-05-07",
        ),
        (
            "He resigned on 4 May, a week after the audit was published.",
            "published",
            "resigned",
            "2017-05-05",
            "2017-04-28",
        ),
        (
            "The audit was published a week after he resigned on 2 May.",
            "published",
            "resigned",
            "2017-05-01",
            "2017-05-08",
        ),
        ("Crews found the boat on 3 May and sank it.", "sank", "found", "2017-05-01", "2017-05-01"),
        (
            "Ann Vale and Jon Roe spoke by telephone on 2 May. Three days after the call, Roe fled.",
            "fled",
            "spoke",
            "2017-05-01",
            "2017-05-04",
        ),
        ("The mill was sold in May 2009. A year later it burned down.", "burned down", "sold", "2011-05", "2012"),
    ],
)
def test_the_dependant_follows(text: str, leaning: str, reference: str, edtf: str, expected: str) -> None:
    mentions = {m.trigger.text: m for m in read(text)}
    new = redate(mentions[leaning], moved(mentions[reference], edtf))
    assert new.when is not None
    assert new.when.edtf == expected
    assert new.derivation[-1].reference == edtf


def test_redating_by_the_same_reference_changes_nothing_but_the_words() -> None:
    closed, burned = read("The mill closed on 2 May. Three days later it burned down.")
    assert redate(burned, closed).when == burned.when


def test_what_leans_on_nothing_is_refused() -> None:
    closed, _ = read("The mill closed on 2 May. Three days later it burned down.")
    with pytest.raises(ValueError, match="leans on no other event"):
        redate(closed, closed)


def test_a_reference_without_a_date_is_refused() -> None:
    closed, burned = read("The mill closed on 2 May. Three days later it burned down.")
    with pytest.raises(ValueError, match="has no date"):
        redate(burned, replace(closed, when=None))


def test_what_came_later_is_not_put_behind_its_article() -> None:
    hit, denied = read("The strike hit the town on Monday. The army later denied it.")
    with pytest.raises(ValueError, match="“later” puts it before its article"):
        redate(denied, moved(hit, "2017-06-01"))


def test_an_open_end_is_none_that_can_be_counted_from() -> None:
    closed, burned = read("The mill closed in May 2009. A year later it burned down.")
    with pytest.raises(ValueError, match="cannot be counted from"):
        redate(burned, moved(closed, "2009/.."))
