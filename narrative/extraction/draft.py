"""A mention while it is being made: found in a clause, not yet dated, linked or titled."""

from __future__ import annotations

from dataclasses import dataclass, field

from narrative.extraction.mention import Basis, Span, Status
from narrative.extraction.text.offsets import Offset
from temporal import Step, Timex, When


@dataclass(slots=True)
class Link:
    """A draft's time follows from another's. `how`: offset, same, clock, later, before, after."""

    how: str
    target: int  # the other draft
    rule: str
    offset: Offset | None = None
    said: Span | None = None


@dataclass(slots=True)
class Draft:
    sentence: int
    clause: int  # the one that tells it
    clauses: set[int]  # all that say something of it
    head: int  # the trigger's tokens within the sentence, inclusive
    head_last: int
    lemma: str
    families: frozenset[str]
    noun: bool = False
    strong: bool = False  # worth telling without a date
    saying: bool = False
    infinitive: bool = False  # "agreed TO OPEN the bridge on 20 May"
    aliases: frozenset[str] = frozenset()  # nouns of its clause that name the same happening: "phone call"
    definite: bool = False  # "the phone call": told before
    phrase: tuple[int, int] | None = None  # a noun where something else is told: its words, from, to (exclusive)
    antecedent: tuple[int, int] | None = None  # subject of a relative clause: tokens from, to (exclusive)
    status: Status = Status.HAPPENED
    when: When | None = None
    basis: Basis = Basis.ARTICLE
    steps: list[Step] = field(default_factory=list)
    dating: Span | None = None
    clock: Timex | None = None  # a time of day by which it is told, without its day
    bound: When | None = None
    links: list[Link] = field(default_factory=list)
    leans_on: int | None = None
    via: str = ""  # the rule by which it leans
    happening: int = -1
    title: str = ""
    salient: bool = True  # worth a line of a timeline
