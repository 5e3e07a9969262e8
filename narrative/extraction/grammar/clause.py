"""A clause: its verb, its subject, which words are its own, and which clause it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, field

from narrative.extraction.grammar.predicate import Predicate


@dataclass(slots=True)
class Clause:
    kind: str  # main, coordinate, attribution, content, relative, subordinate, participle
    first: int
    marker: str = ""  # the connective, lower case: "after", "which"
    parent: int | None = None
    predicate: Predicate | None = None
    own: list[int] = field(default_factory=list)
    subject: tuple[int, int] | None = None  # tokens from (inclusive) to (exclusive)
    infinitives: list[Predicate] = field(default_factory=list)
    members: frozenset[int] = frozenset()  # the same as `own`, once that is complete

    @property
    def last(self) -> int:
        return self.own[-1] if self.own else self.first
