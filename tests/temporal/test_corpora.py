"""The plain-text corpora: what must not be read, many phrasings of one value, and what the verbs decide."""

import re
from datetime import date
from pathlib import Path

import pytest

import temporal

HERE = Path(__file__).parent
DCT = date(2017, 5, 11)


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


CLOCKS = [tuple(line.split(" <- ")) for line in _lines("clocks.txt")]
DIRECTIONS = [tuple(line.split(" <- ")) for line in _lines("directions.txt")]
PHRASINGS = [
    (value.strip(), phrasing.strip())
    for value, _, phrasings in (line.partition("<-") for line in _lines("phrasings.txt"))
    for phrasing in phrasings.split("|")
]


@pytest.mark.parametrize("sentence", _lines("negatives.txt"))
def test_nothing_is_read(sentence: str) -> None:
    assert [timex.text for timex in temporal.tag(sentence, dct=DCT)] == []


@pytest.mark.parametrize(("value", "phrasing"), PHRASINGS)
def test_phrasing(value: str, phrasing: str) -> None:
    timexes = temporal.tag(f"The council knew of {phrasing}.", dct=DCT)
    assert " ".join(f"{timex.value} {timex.mod}".strip() for timex in timexes) == value


@pytest.mark.parametrize(("value", "sentence"), DIRECTIONS)
def test_direction(value: str, sentence: str) -> None:
    decided = [
        timex for timex in temporal.tag(sentence, dct=DCT) if any(step.rule == "direction" for step in timex.derivation)
    ]
    assert " ".join(timex.value for timex in decided) == value


@pytest.mark.parametrize(("values", "marked"), CLOCKS)
def test_clock(values: str, marked: str) -> None:
    timexes = temporal.tag(re.sub(r"[][]", "", marked), dct=DCT)
    assert [timex.text for timex in timexes] == re.findall(r"\[(.*?)\]", marked)
    assert " ".join(timex.value for timex in timexes) == values.strip("-")
