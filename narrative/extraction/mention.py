"""What extraction yields: one telling of an event by one article, with its evidence.

All offsets are code points in the text as given, `end` exclusive. Everything here is frozen and comparable,
so that reading the same text twice gives equal values.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from temporal import Step, When


class Basis(StrEnum):
    """How a mention got its When."""

    EXPLICIT = "explicit"  # a date of the calendar: "on 4 March 2017", "in 2015", "in October"
    RELATIVE = "relative"  # a phrase resolved against a reference: "Wednesday", "last month"
    EVENT = "event"  # from another event: "a day before the vote"
    INHERITED = "inherited"  # the time that the passage is in
    ARTICLE = "article"  # nothing but the article's own date


class Status(StrEnum):
    HAPPENED = "happened"
    SCHEDULED = "scheduled"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    UNREPORTED = "unreported"  # of events only: the announced time passed and nobody told of it


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who took part. `name` is the fullest form that the article uses, without titles."""

    name: str
    kind: str  # "person", "organisation" or "state"


@dataclass(frozen=True, slots=True)
class Place:
    """Where. `country` is ISO 3166-1 alpha-2; coordinates are decimal degrees (WGS 84), None where unknown."""

    name: str
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    start: int  # the clause that tells it
    end: int
    trigger: Span  # the word that names the happening
    sentence: tuple[int, int]
    title: str  # what a timeline prints, under 100 characters; where it prints nothing the quote, shortened
    when: When | None  # None: undated
    basis: Basis
    derivation: tuple[Step, ...]  # from the phrase to the When
    status: Status
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    quote: str  # text[start:end] with white space folded
    happening: int  # mentions of one article that tell the same happening share it
    salient: bool = True  # worth a line of a timeline: no mere saying, state, side clause or heading
    dating: Span | None = None  # the very words that date it: "a day before", "Last month"
    bound: When | None = None  # of an undated mention: what the text still says of its time
    leans_on: int | None = None  # index of the mention that its When follows from


def salient(mentions: Iterable[EventMention]) -> list[EventMention]:
    """What a timeline prints of an article's mentions; `leans_on` counts in what is left."""
    known = list(mentions)
    places = {number: place for place, number in enumerate(n for n, m in enumerate(known) if m.salient)}
    return [replace(m, leans_on=places.get(m.leans_on) if m.leans_on is not None else None) for m in known if m.salient]
