"""Invented passages from many countries: who takes part, where, and whom a title names for "she" or "the company"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from narrative import EventMention, extract

GOLD = Path(__file__).parent / "who_and_where.txt"
FLOORS = {
    "actors": (0.97, 0.98),
    "places": (0.96, 0.96),
    "titles": (0.96, 0.96),
}  # of what is expected, of what is given


@dataclass
class Score:
    expected: int = 0
    found: int = 0
    given: int = 0
    right: int = 0
    notes: list[str] = field(default_factory=list)

    def count(self, where: str, expected: set[str], given: set[str]) -> None:
        """ "?Oslo NO": may be given; "Kesh *": whatever country is given."""
        may = {e.removeprefix("?") for e in expected}
        must = {e for e in expected if not e.startswith("?")}
        found = {e for e in must if any(_same(e, g) for g in given)}
        right = {g for g in given if any(_same(e, g) for e in may)}
        self.expected, self.found = self.expected + len(must), self.found + len(found)
        self.given, self.right = self.given + len(given), self.right + len(right)
        self.notes += [f"{where}: missing {e}" for e in sorted(must - found)]
        self.notes += [f"{where}: too much {g}" for g in sorted(given - right)]


def _same(expected: str, given: str) -> bool:
    return given.rpartition(" ")[0] == expected.removesuffix(" *") if expected.endswith(" *") else expected == given


@dataclass(frozen=True)
class Passage:
    name: str
    day: date
    text: str
    rows: list[list[str]]


def _passages() -> Iterator[Passage]:
    """`== name, date`, the text, `---`, rows "words from the trigger on | actors | places | begin of the title"."""
    for block in GOLD.read_text(encoding="utf-8").split("== ")[1:]:
        head, rest = block.split("\n\n", 1)
        text, rows = rest.split("\n---\n")
        name, day = head.rsplit(", ", 1)
        cells = [[cell.strip() for cell in row.split("|")] for row in rows.strip().splitlines()]
        yield Passage(name, date.fromisoformat(day), text, cells)


def _teller(mentions: list[EventMention], at: int) -> EventMention | None:
    """The mention whose trigger stands there, else the shortest around it."""
    around = [m for m in mentions if m.start <= at < m.end]
    return min(around, key=lambda m: (not m.trigger.start <= at < m.trigger.end, m.end - m.start), default=None)


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    found = {measure: Score() for measure in FLOORS}
    for passage in _passages():
        mentions = extract(passage.text, dct=passage.day)
        for said, actors, places, title in passage.rows:
            mention = _teller(mentions, passage.text.index(said))
            where = f"{passage.name}, {said}"
            who = {f"{a.name} {a.kind}" for a in mention.actors} if mention else set()
            sites = {f"{p.name} {p.country}" for p in mention.places} if mention else set()
            found["actors"].count(where, _listed(actors), who)
            found["places"].count(where, _listed(places), sites)
            if title:
                begin = mention.title if mention else ""
                begin = title if begin.removeprefix("The ").startswith(title) else begin
                found["titles"].count(where, {title}, {begin})
    return found


def _listed(cell: str) -> set[str]:
    return {entry.strip() for entry in cell.split(";") if entry.strip()}


@pytest.mark.parametrize("measure", FLOORS)
def test_who_and_where(scores: dict[str, Score], measure: str) -> None:
    score, (recall, precision) = scores[measure], FLOORS[measure]
    said = f"{score.found} of {score.expected} found, {score.right} of {score.given} right"
    notes = "\n".join([said, *score.notes])
    assert score.found >= recall * score.expected, notes
    assert score.right >= precision * score.given, notes
