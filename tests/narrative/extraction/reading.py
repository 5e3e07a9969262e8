"""Helpers of these tests: gold files and short ways to say what was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from narrative import EventMention, extract, salient
from temporal import When

GOLD = sorted((Path(__file__).parent / "gold").glob("*.txt"))
# Written apart, and left alone: nobody looks at these when a rule is made, so they tell what unseen articles get.
UNSEEN = sorted((Path(__file__).parent / "gold" / "second").glob("*.txt"))
DCT = date(2017, 5, 11)  # a Thursday


@dataclass(frozen=True)
class Expected:
    wanted: bool  # False: a reader may list it or not
    when: str  # EDTF, "-" where undated
    basis: str  # "-" where undated and told by no phrase; "event/inherited" where readers differ
    status: str
    trigger: str
    words: str  # each stands in the title or the quote

    def told_by(self, mention: EventMention) -> bool:
        said = f"{mention.title} {mention.quote}".lower()
        return self.trigger.lower() in said and all(word.lower() in said for word in self.words.split())

    def based_by(self, mention: EventMention) -> bool:
        return self.when == "-" or mention.basis.value in self.basis.split("/")

    def dated_by(self, mention: EventMention) -> bool:
        if mention.when is None or self.when == "-":
            return mention.when is None and self.when == "-"
        expected = When.parse_edtf(self.when)
        return (mention.when.first_day, mention.when.last_day) == (expected.first_day, expected.last_day)


@dataclass(frozen=True)
class GoldArticle:
    name: str
    day: date
    title: str
    text: str
    expected: tuple[Expected, ...]


def gold(path: Path) -> GoldArticle:
    """`date:` and `title:` lines, a blank line, the text, `---`, rows "when | basis | status | trigger | words".

    "? " before a row: it may be listed or not. What stands in no row is too much.
    """
    head, rest = path.read_text(encoding="utf-8").split("\n\n", 1)
    text, rows = rest.split("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    expected = [
        Expected(not row.startswith("?"), *(cell.strip() for cell in row.removeprefix("?").split("|")))
        for row in rows.strip().splitlines()
    ]
    return GoldArticle(path.stem, date.fromisoformat(fields["date"]), fields["title"], text, tuple(expected))


def read(text: str, day: date = DCT) -> list[EventMention]:
    return salient(extract(text, dct=day))


def told(text: str, day: date = DCT) -> list[tuple[str, str, str]]:
    """(trigger, When in EDTF or "-", status) of each mention."""
    return [(m.trigger.text, m.when.edtf if m.when else "-", m.status.value) for m in read(text, day)]
