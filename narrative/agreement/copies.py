"""Whose text an article prints: papers reprint one another and their agencies, often without a word of credit.

A text is known by a sketch: the least hashes of its runs of words, so few that a store can keep them beside each
article. How much of the shorter text stands in the longer one is estimated from two sketches; a cut tail, another
headline or a few sentences changed leave most of the runs as they were, two reporters share hardly any.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from dataclasses import replace
from zlib import crc32

from narrative.matching.copied import KEPT, is_copy
from narrative.matching.telling import Sketch, Telling, by_name

_RUN = 4  # words
_SOUGHT = 40  # the least hashes of a sketch: a copy shares some of them
_WORD = re.compile(r"\w+")


def sketch(text: str) -> Sketch:
    """The same everywhere and always, as stores keep it."""
    words = [found.encode() for found in _WORD.findall(text.casefold())]
    runs = {crc32(b" ".join(words[i : i + _RUN])) for i in range(len(words) - _RUN + 1)}
    return tuple(sorted(runs)[:KEPT])


def pack(kept: Sketch) -> bytes:
    """Four bytes a hash, for a store."""
    return struct.pack(f">{len(kept)}I", *kept)


def unpack(packed: bytes | memoryview) -> Sketch:
    return struct.unpack(f">{len(packed) // 4}I", packed)


def sources(tellings: Iterable[Telling]) -> dict[str, str]:
    """Whose text each article prints, by its id: the agency that it or a copy of it credits, else the outlet that
    printed it first.
    """
    known = Sources()
    for telling in sorted(tellings, key=lambda telling: telling.sort_key):
        known.add(telling)
    return {article: known.of(article) for article in known.articles()}


class Sources:
    """Who is behind the articles of one event, taken in the order of Telling.sort_key."""

    def __init__(self) -> None:
        self._text_of: dict[str, int] = {}  # by article
        self._firsts: list[Telling] = []  # by text: the telling of the article that printed it first
        self._credits: list[str] = []  # by text
        self._holders: dict[int, list[int]] = {}  # texts by the hashes of their sketches

    def add(self, telling: Telling) -> None:
        if telling.article in self._text_of:
            return
        text = self._copied(telling)
        if text is None or (telling.wire and by_name(self._credits[text]) not in ("", by_name(telling.wire))):
            text = self._new(telling)
        self._credits[text] = self._credits[text] or telling.wire
        self._text_of[telling.article] = text

    def of(self, article: str) -> str:
        text = self._text_of[article]
        return self._credits[text] or self._firsts[text].outlet

    def articles(self) -> Iterable[str]:
        return self._text_of

    def put(self, telling: Telling) -> Telling:
        """The telling with its source as its wire, where it is another than it says itself."""
        source = self.of(telling.article)
        return telling if by_name(source) == telling.source else replace(telling, wire=source)

    def _copied(self, telling: Telling) -> int | None:
        """The first text of another outlet that it prints; what an outlet says twice is its own either way."""
        sought = {text for kept in telling.sketch[:_SOUGHT] for text in self._holders.get(kept, ())}
        found = (text for text in sorted(sought) if self._firsts[text].publisher != telling.publisher)
        return next((text for text in found if is_copy(self._firsts[text].sketch, telling.sketch)), None)

    def _new(self, telling: Telling) -> int:
        text = len(self._firsts)
        self._firsts.append(telling)
        self._credits.append("")
        for kept in telling.sketch[:_SOUGHT]:
            self._holders.setdefault(kept, []).append(text)
        return text
