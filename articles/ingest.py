"""From things to stored articles, counted: what was stored, updated, there already, refused and why."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from uuid import UUID

from articles import formats
from articles.draft import Defaults, Draft, Refusal
from articles.models import Collection
from articles.sources import Sources, Thing
from articles.store import Outcome, store


@dataclass(slots=True)
class Tally:
    """What became of what was given. Nothing is dropped without a line here."""

    counts: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    refused: list[Refusal] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    changed: list[UUID] = field(default_factory=list)  # the articles that were stored or updated

    @property
    def articles(self) -> int:
        return sum(self.counts.values())

    def take(self, draft: Draft | Refusal, collection: Collection) -> None:
        """Store a draft, or note why there is none."""
        if isinstance(draft, Refusal):
            self.refused.append(draft)
        else:
            stored = store(draft, collection)
            self.counts[stored.outcome] += 1
            if stored.outcome != Outcome.UNCHANGED:
                self.changed.append(stored.article.pk)


def ingest(
    sources: Sources, collection: Collection, defaults: Defaults, tally: Tally, stdin: BinaryIO | None = None
) -> Iterator[Thing]:
    """Store what the sources hold into `tally`; gives each thing when it is done, for those who show progress."""
    tally.refused += sources.refused
    tally.passed_over += sources.passed_over
    for thing in sources.things:
        for draft in drafts(thing, defaults, stdin or sys.stdin.buffer):
            tally.take(draft, collection)
        yield thing


def drafts(thing: Thing, defaults: Defaults, stdin: BinaryIO) -> Iterator[Draft | Refusal]:
    try:
        data = thing.read(stdin)
    except OSError as error:
        yield Refusal(thing.name, f"can't be opened ({error.strerror})", "Check who may read it.")
        return
    found = False
    for draft in formats.drafts(data, thing.media_type or formats.sniff(data), thing.name, defaults):
        found = True
        yield draft
    if not found:
        yield Refusal(thing.name, "is empty", "Give one article a line.")
