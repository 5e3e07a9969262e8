"""Invented articles over very different subjects: most expected events come out right, few given ones are wrong."""

from __future__ import annotations

import pytest

from narrative import extract, salient
from tests.narrative.extraction.reading import GOLD, gold

RIGHT = 0.90  # at least so much of what is expected
WRONG = 0.10  # at most so much of what is given with a date


@pytest.fixture(scope="module")
def results() -> tuple[int, int, int, int, list[str]]:
    expected = right = given = wrong = 0
    notes = []
    for path in GOLD:
        article = gold(path)
        mentions = salient(extract(article.text, dct=article.day, title=article.title))
        used = set()
        for row in article.expected:
            expected += 1
            hits = {
                n
                for n, m in enumerate(mentions)
                if row.told_by(m) and row.dated_by(m) and m.status.value == row.status and m.basis.value == row.basis
            }
            right += bool(hits)
            used |= hits
            if not hits:
                notes.append(f"{article.name}: missing {row}")
        for number, mention in enumerate(mentions):
            if mention.when is not None:
                given += 1
                if number not in used:
                    wrong += 1
                    notes.append(f"{article.name}: too much {mention.when.edtf} {mention.title}")
    return expected, right, given, wrong, notes


def test_most_expected_events_come_out_right(results: tuple[int, int, int, int, list[str]]) -> None:
    expected, right, _, _, notes = results
    assert expected > 80
    assert right >= RIGHT * expected, "\n".join(notes)


def test_few_given_events_are_wrong(results: tuple[int, int, int, int, list[str]]) -> None:
    _, _, given, wrong, notes = results
    assert wrong <= WRONG * given, "\n".join(notes)
