"""Invented articles over very different subjects: most expected events come out right, few given ones are wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from narrative import EventMention, extract, salient
from tests.narrative.extraction.reading import GOLD, UNSEEN, Expected, gold

# Of each set: at least so much of what is expected is right, at most so much of what is given is wrong.
FLOORS = {"worked on": (GOLD, 0.79, 0.16), "unseen": (UNSEEN, 0.61, 0.28)}


@dataclass
class Count:
    expected: int = 0
    right: int = 0
    given: int = 0
    wrong: int = 0
    notes: list[str] = field(default_factory=list)


def fits(row: Expected, mention: EventMention) -> bool:
    """An optional row says what may be told and when, a wanted one also how it is known and what became of it."""
    if not (row.told_by(mention) and row.dated_by(mention)):
        return False
    return not row.wanted or (mention.status.value == row.status and row.based_by(mention))


def counted(paths: list[Path]) -> Count:
    count = Count()
    for path in paths:
        article = gold(path)
        mentions = salient(extract(article.text, dct=article.day, title=article.title))
        used: set[int] = set()
        for row in article.expected:
            hits = {number for number, mention in enumerate(mentions) if fits(row, mention)}
            used |= hits
            count.expected += row.wanted
            count.right += row.wanted and bool(hits)
            if row.wanted and not hits:
                count.notes.append(f"{article.name}: missing {row}")
        count.given += len(mentions)
        count.wrong += len(mentions) - len(used)
        told = (f"{m.when.edtf if m.when else '-'} {m.title}" for n, m in enumerate(mentions) if n not in used)
        count.notes.extend(f"{article.name}: too much {one}" for one in told)
    return count


@pytest.mark.parametrize("name", FLOORS)
def test_most_expected_events_come_out_right_and_few_given_ones_are_wrong(name: str) -> None:
    paths, right, wrong = FLOORS[name]
    count = counted(paths)
    assert count.right >= right * count.expected, "\n".join(count.notes)
    assert count.wrong <= wrong * count.given, "\n".join(count.notes)


def test_there_are_articles_enough() -> None:
    assert len(GOLD) >= 40
    assert len(UNSEEN) >= 10
