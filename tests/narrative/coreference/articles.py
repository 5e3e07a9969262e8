"""Reads the gold groups of whole articles under gold/, whose form gold/README.md tells, and reads their articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from narrative import Status, Telling, extract, salient
from narrative.matching import about
from temporal import When

GOLD = Path(__file__).with_name("gold")
FOLDERS = ("first", "second")
_PAIR = re.compile(r"(?P<article>\w+): (?P<piece>.+)")


@dataclass(frozen=True, slots=True)
class Article:
    """What `narrative` reads of one; its id is unique over all groups."""

    id: str
    outlet: str
    dct: date
    title: str
    text: str
    wire: str


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of an article that tell an event."""

    article: Article
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    name: str
    when: When | None
    status: Status
    conflicts: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ArticleGroup:
    name: str
    articles: tuple[Article, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """What the articles of a group tell, and which telling each gold piece is: None where nothing was read there."""

    group: ArticleGroup
    tellings: tuple[Telling, ...]
    found: dict[Piece, int | None]


@cache
def article_groups(folder: str) -> tuple[ArticleGroup, ...]:
    return tuple(_group(path) for path in sorted((GOLD / folder).glob("*.txt")))


@cache
def read_groups(folder: str) -> tuple[Read, ...]:
    return tuple(_read(group) for group in article_groups(folder))


def _group(path: Path) -> ArticleGroup:
    told, _, rows = path.read_text(encoding="utf-8").partition("\n---\n")
    articles = {block.split(" ", 1)[0]: _article(path.stem, block) for block in told.split("== ")[1:]}
    events = tuple(_event(row, articles) for row in rows.splitlines() if row.strip())
    return ArticleGroup(path.stem, tuple(articles.values()), events)


def _article(group: str, block: str) -> Article:
    head, title, *lines = block.strip().splitlines()
    name, outlet, day, *wire = (cell.strip() for cell in head.split("|"))
    text = "\n".join(lines).strip()
    return Article(f"{group}/{name}", outlet, date.fromisoformat(day), title.strip(), text, "".join(wire))


def _event(row: str, articles: dict[str, Article]) -> Event:
    name, when, status, conflicts, tellings = (cell.strip() for cell in row.split("|", 4))
    return Event(
        name=name,
        when=None if when == "-" else When.parse_edtf(when),
        status=Status(status),
        conflicts=tuple(kind.strip() for kind in conflicts.split(",")) if conflicts != "-" else (),
        pieces=tuple(_piece(told.strip(), articles) for told in tellings.split(" ; ")),
    )


def _piece(told: str, articles: dict[str, Article]) -> Piece:
    pair = _PAIR.fullmatch(told)
    assert pair, f"not 'article: piece': {told}"
    article, piece = articles[pair["article"]], pair["piece"].strip()
    assert article.text.count(piece) == 1, f"{article.id} must hold these words once: {piece}"
    start = article.text.index(piece)
    return Piece(article, start, start + len(piece))


def _read(group: ArticleGroup) -> Read:
    tellings = tuple(
        Telling(
            article.id, article.outlet, article.dct, mention, article.wire, about=about(article.text, article.title)
        )
        for article in group.articles
        for mention in salient(extract(article.text, dct=article.dct, title=article.title))
    )
    found = {piece: _told_by(piece, event, tellings) for event in group.events for piece in event.pieces}
    return Read(group, tellings, found)


def _told_by(piece: Piece, event: Event, tellings: Sequence[Telling]) -> int | None:
    """The mention whose trigger lies in the piece; of several the one whose time fits the event, else the first.

    Where there is none, the one that says of what stands there that it was put off or called off.
    """
    own = [(n, told.mention) for n, told in enumerate(tellings) if told.article == piece.article.id]
    within = [n for n, mention in own if piece.start <= mention.trigger.start < piece.end] or [
        n
        for n, mention in own
        if mention.status in (Status.POSTPONED, Status.CANCELLED)
        and mention.start <= piece.start
        and piece.end <= mention.end
    ]

    def misfit(number: int) -> tuple[bool, int]:
        when = tellings[number].mention.when
        fits = when is None if event.when is None else when is not None and when.overlaps(event.when)
        return not fits, number

    return min(within, key=misfit, default=None)
