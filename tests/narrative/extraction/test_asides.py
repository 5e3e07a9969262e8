"""Happenings named beside what a clause tells: dated by their own words, or as what was told elsewhere."""

from __future__ import annotations

import pytest

from narrative import EventMention, extract
from tests.narrative.extraction.reading import DCT


def every(text: str) -> list[EventMention]:
    return extract(text, dct=DCT)


def dates(text: str, trigger: str) -> list[str]:
    return [m.when.edtf if m.when else "-" for m in every(text) if m.trigger.text == trigger]


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The firm has sold a million radios since its launch in 2003.", "launch", "2003"),
        ("He was charged in the Dec. 21, 1988, bombing of a train.", "bombing", "1988-12-21"),
        ("Lawyers said they would fight Friday's ruling.", "ruling", "2017-05-05"),
        ("The envoy spoke of last month's explosion at the mill.", "explosion", "2017-04"),
    ],
)
def test_a_noun_has_the_date_of_its_own_phrase(text: str, trigger: str, edtf: str) -> None:
    assert dates(text, trigger) == [edtf]


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Jon Roe was kidnapped in March 1996. Nobody was tried for the abduction.", "abduction", "1996-03"),
        ("The bomb exploded in Lund on 2 May. Nobody has yet been charged over the blast.", "blast", "2017-05-02"),
    ],
)  # fmt: skip
def test_a_noun_that_names_what_is_told_elsewhere_has_its_date(text: str, trigger: str, edtf: str) -> None:
    assert dates(text, trigger)[0] == edtf
    again = [m for m in every(text) if m.when and m.when.edtf == edtf]
    assert len({m.happening for m in again}) == 1


@pytest.mark.parametrize(
    ("text", "verb", "edtf"),
    [
        ("He was charged in the 1988 bombing of a train that killed ten.", "charged", "2017-05-11~"),
        ("In a Friday speech, Ann Vale praised the crew.", "praised", "2017-05-05"),
        ("The party paid tribute to victims of the bombing. The bombing killed ten on 2 May.", "killed", "2017-05-02"),
        ("A bomb exploded in Lund on 2 May. Ten people died in the blast.", "died", "2017-05-02"),
    ],
)
def test_the_date_of_a_noun_is_its_own_or_its_effects(text: str, verb: str, edtf: str) -> None:
    assert dates(text, verb) == [edtf]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ann Vale was appointed in 2015. Staff were surprised at the resignation.", "resignation"),
        ("Jon Roe was murdered in 2010. Police questioned him about Ann Vale's murder.", "murder"),
        ("A bomb exploded in Lund on 2 May. Police fear another bombing.", "bombing"),
        ("Riga votes on 4 June. Prices have risen since the vote.", "vote"),
    ],
)
def test_a_noun_of_another_happening_has_no_date_from_it(text: str, trigger: str) -> None:
    assert all(found == "-" for found in dates(text, trigger))


def test_the_date_of_an_attribute_is_not_a_line_of_its_own() -> None:
    noun = next(m for m in every("Lawyers said they would fight Friday's ruling.") if m.trigger.text == "ruling")
    assert not noun.salient
    assert noun.quote == "Friday's ruling"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Vale was killed by a sniper on 2 May. Her car was seen there before Vale was murdered.",
        "The ferry sank on 3 May off Lund. A crew of nine was aboard when the ferry sank.",
        "The firm announced a loss on Monday. The announcement came late.",
    ],
)
def test_what_is_told_twice_is_one_line(text: str) -> None:
    told = [m for m in every(text) if m.happening == every(text)[0].happening]
    assert [m.salient for m in told] == [True, False]
    assert told[1].when == told[0].when


@pytest.mark.parametrize(
    "text",
    [
        "Jon Roe was arrested in 2012 in Riga. He was arrested again after the vote.",
        "Ann Vale killed Jon Roe in 2001. Later Ann Vale killed Kim Lee.",
        "Riga will elect a mayor on 4 June. Ann Vale lost the last election.",
    ],
)
def test_another_of_its_kind_is_not_the_same(text: str) -> None:
    found = every(text)
    assert len({m.happening for m in found}) == len(found)
