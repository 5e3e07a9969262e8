"""Reads the gold groups of mentions.txt, whose form is said at its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from narrative import Actor, Basis, EventMention, Place, Span, Status
from narrative.matching import Telling
from temporal import When

_KINDS = {"p": "person", "o": "organisation", "s": "state"}
_OUTLET = re.compile(r"(?P<outlet>[^(]+?)(?: \((?P<wire>[^)]+)\))?")


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    events: tuple[str, ...]  # which event each telling tells, in their order
    tellings: tuple[Telling, ...]


def groups() -> list[Group]:
    text = Path(__file__).with_name("mentions.txt").read_text(encoding="utf-8")
    return [_group(block) for block in text.split("\n== ")[1:]]


def mention(
    quote: str,
    trigger: str,
    when: str = "",
    *,
    status: str = "happened",
    actors: str = "",
    places: str = "",
) -> EventMention:
    """A mention whose whole clause is `quote`; actors and places in the notation of mentions.txt."""
    known = When.parse_edtf(when) if when and not when.startswith("?") else None
    bound = when.removeprefix("?").strip()
    start = quote.index(trigger) if trigger in quote else 0
    return EventMention(
        start=0,
        end=len(quote),
        trigger=Span(start, start + len(trigger), trigger),
        sentence=(0, len(quote)),
        title=quote[:99],
        when=known,
        basis=Basis.RELATIVE,
        derivation=(),
        status=Status(status),
        actors=tuple(Actor(name, _KINDS[kind]) for name, kind in _pairs(actors)),
        places=tuple(Place(name, country) for name, country in _pairs(places)),
        quote=quote,
        happening=0,
        bound=When.parse_edtf(bound) if known is None and bound else None,
    )


def telling(outlet: str, dct: str, told: EventMention, article: str = "") -> Telling:
    found = _OUTLET.fullmatch(outlet)
    assert found
    name, wire = found["outlet"], found["wire"] or ""
    return Telling(article or f"{name} {dct}", name, date.fromisoformat(dct), told, wire)


def _group(block: str) -> Group:
    name, *lines = (line for line in block.splitlines() if line and not line.startswith("#"))
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    tellings = []
    for place, (_, outlet, dct, when, status, trigger, actors, places, quote) in enumerate(rows):
        told = mention(quote, trigger, when, status=status, actors=actors, places=places)
        # Of one article, only what the gold calls one event is one happening.
        tellings.append(telling(outlet, dct, replace(told, happening=place)))
    return Group(name, tuple(row[0] for row in rows), tuple(tellings))


def _pairs(cell: str) -> Sequence[tuple[str, str]]:
    found = [part.strip().rpartition("/") for part in cell.split(",") if part.strip()]
    return [(name, kind) for name, _, kind in found]
