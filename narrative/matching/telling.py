"""What matching takes and gives: one mention as one article tells it, and the decision on a pair of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from narrative.extraction.mention import EventMention

Sketch = tuple[int, ...]  # hashes, ascending


@dataclass(frozen=True, slots=True)
class Telling:
    """`wire` is the agency whose copy the article says it prints; "" where it says nothing. `sketch` is that of its
    text (`narrative.sketch`), by which copies without a credit are known; empty where its text is not at hand.
    `about` is what `narrative.about` makes of the article: empty where nothing is known of it.
    """

    article: str
    outlet: str
    dct: date
    mention: EventMention
    wire: str = ""
    sketch: Sketch = field(default=(), repr=False)
    about: frozenset[str] = frozenset()

    @property
    def source(self) -> str:
        """Who is behind it: the copies of one wire story share it, so that they count once. To count, not to show."""
        return by_name(self.wire) or self.publisher

    @property
    def publisher(self) -> str:
        """The outlet, however its name is written."""
        return by_name(self.outlet)

    @property
    def sort_key(self) -> tuple[date, str, int, int, str]:
        """By what the article is rather than by its id, so that ids given in another order change nothing."""
        mention = self.mention
        return self.dct, self.outlet, mention.trigger.start, mention.start, mention.quote


@lru_cache(maxsize=5_000)
def by_name(outlet: str) -> str:
    """ "The Post" and "the post" are one, and so is "Post"."""
    folded = " ".join(outlet.casefold().split())
    return folded.removeprefix("the ") or folded


def each_outlet(outlets: Iterable[str]) -> tuple[str, ...]:
    """Each once, as it was written first, in the order of their names."""
    written: dict[str, str] = {}
    for outlet in outlets:
        written.setdefault(by_name(outlet), outlet)
    return tuple(sorted(written.values()))


@dataclass(frozen=True, slots=True)
class Match:
    """`reasons` are said to readers: "same day", "both name Koren", "summon ~ call in"."""

    joined: bool
    score: float
    reasons: tuple[str, ...]
