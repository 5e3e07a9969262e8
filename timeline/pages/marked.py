"""An article's text in pieces, so that templates can mark words by their place. Pure; offsets are code points.

    Paragraph > Run (a sentence that tells events, with their notes, or what lies between) > Piece

Every place that a derivation or an event page points to begins a piece with the anchor `c<offset>`; a sentence has
`s<offset>`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from uuid import UUID

from temporal import Timex
from timeline.models import Event, Mention
from timeline.pages.parts import Part

_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression, its number on the page, and the events that it dates."""

    number: int
    timex: Timex
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    anchor: str = ""
    expression: Expression | None = None
    last: bool = False  # the end of its expression
    quoted: bool = False
    dating: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """`place` is that of a sentence which may be chosen: "120-188"."""

    anchor: str
    pieces: list[Piece]
    notes: list[Mention] = field(default_factory=list)
    place: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: list[Run]


def expressions(timexes: Iterable[Timex], mentions: Sequence[Mention]) -> list[Expression]:
    """Number the time expressions and find the events that each dates."""
    ordered = sorted(timexes, key=lambda timex: timex.start)
    starts = [timex.start for timex in ordered]
    reached = list(accumulate((timex.end for timex in ordered), max))  # an expression may stand within another
    dated: list[dict[UUID, Event]] = [{} for _ in ordered]
    for mention in mentions:
        if mention.event and mention.dating_start is not None and mention.dating_end is not None:
            for index in range(bisect_right(reached, mention.dating_start), bisect_left(starts, mention.dating_end)):
                if ordered[index].end > mention.dating_start:
                    dated[index][mention.event.pk] = mention.event
    return [
        Expression(n, t, tuple(events.values())) for n, (t, events) in enumerate(zip(ordered, dated, strict=True), 1)
    ]


def first_tellings(mentions: Sequence[Mention]) -> list[Mention]:
    """Of each event the mention that tells it first."""
    first: dict[object, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.event_id, mention)
    return list(first.values())


def paragraphs(
    text: str,
    found: Sequence[Expression],
    mentions: Sequence[Mention],
    part: Part | None = None,
    to_choose: Sequence[tuple[int, int]] = (),
) -> list[Paragraph]:
    """The whole text, or a part: every code point but the line ends stands in exactly one piece.

    `to_choose` are its sentences, for whoever may choose one.
    """
    marks = _Marks.of(found, mentions)
    notes: dict[int, list[Mention]] = {}
    ends: dict[int, int] = {}
    for mention in first_tellings(mentions):
        notes.setdefault(mention.sentence_start, []).append(mention)
    for mention in mentions:
        ends[mention.sentence_start] = max(mention.sentence_end, ends.get(mention.sentence_start, 0))
    sentences = sorted((ends | _untold(to_choose, sorted(ends))).items())
    return [
        Paragraph(_runs(text, line.start(), line.end(), sentences, notes, marks, choosing=bool(to_choose)))
        for line in _PARAGRAPH.finditer(text, *((part.start, part.end) if part else ()))
        if line.group().strip()
    ]


def _untold(sentences: Iterable[tuple[int, int]], told: Sequence[int]) -> dict[int, int]:
    """Those within which none begins that tells an event."""
    return {start: end for start, end in sentences if bisect_left(told, start) == bisect_left(told, end)}


@dataclass(frozen=True, slots=True)
class _Marks:
    """Where pieces begin or end, in order; those that are anchors; the expression that begins or goes on there."""

    bounds: list[int]
    anchors: set[int]
    within: dict[int, Expression]

    @classmethod
    def of(cls, found: Sequence[Expression], mentions: Sequence[Mention]) -> "_Marks":
        anchors = {e.timex.start for e in found} | {at for mention in mentions for at in _places(mention)}
        bounds = sorted(anchors | {e.timex.end for e in found})
        within: dict[int, Expression] = {}
        for e in found:
            for at in _between(bounds, e.timex.start, e.timex.end):
                within.setdefault(at, e)
        return cls(bounds, anchors, within)


def _between(ordered: list[int], start: int, end: int) -> list[int]:
    return ordered[bisect_left(ordered, start) : bisect_left(ordered, end)]


def _runs(
    text: str,
    start: int,
    end: int,
    sentences: list[tuple[int, int]],
    notes: dict[int, list[Mention]],
    marks: _Marks,
    *,
    choosing: bool,
) -> list[Run]:
    runs: list[Run] = []
    at = start
    for first, last in sentences[bisect_left(sentences, (start,)) : bisect_left(sentences, (end,))]:
        if first > at:
            runs.append(Run("", _pieces(text, at, first, marks)))
        begin = max(at, first)  # sentences of different readings may overlap
        at = max(begin, min(last, end))
        place = f"{first}-{last}" if choosing else ""
        runs.append(Run(f"s{first}", _pieces(text, begin, at, marks), notes.get(first, []), place))
    return [*runs, Run("", _pieces(text, at, end, marks))] if at < end else runs


def _pieces(text: str, start: int, end: int, marks: _Marks) -> list[Piece]:
    cuts = [start, *_between(marks.bounds, start + 1, end), end] if start < end else [start]
    pieces = []
    for a, b in pairwise(cuts):
        expression = marks.within.get(a)
        anchor = f"c{a}" if a in marks.anchors else ""
        last = bool(expression and b == expression.timex.end)
        pieces.append(Piece(text[a:b], anchor, expression, last))
    return pieces


def _places(mention: Mention) -> set[int]:
    """Where pages point to in the text of a mention's article."""
    steps = {step["start"] for step in mention.derivation if step["start"] is not None}
    dating = {mention.dating_start} if mention.dating_start is not None else set()
    return {mention.start} | steps | dating


def sentence(text: str, mention: Mention) -> list[Piece]:
    """The sentence of a telling, with its clause and the words that date it apart.

    Where the text no longer holds the quote at its place (it changed, or the telling was kept for a person's sake) it
    is the stored quote alone.
    """
    start, end = mention.sentence_start, mention.sentence_end
    if fold(text[mention.start : mention.end]) != mention.quote or not start <= mention.start < mention.end:
        return quote(mention)
    dating = (mention.dating_start or 0, mention.dating_end or 0)
    end = max(end, mention.end)
    cuts = sorted({start, end, *(at for at in (mention.start, mention.end, *dating) if start < at < end)})
    return [
        Piece(
            text[a:b],
            quoted=mention.start <= a < mention.end,
            dating=dating[0] <= a < dating[1],
        )
        for a, b in pairwise(cuts)
    ]


def quote(mention: Mention, at_most: int = 0) -> list[Piece]:
    """The stored quote with the words that date it apart; with `at_most`, the part of it around these."""
    words, dating = mention.quote, fold(mention.dating)
    at = words.find(dating) if dating else -1
    first, last = (at, at + len(dating)) if at >= 0 else (0, 0)
    start, end = window(words, first, last, at_most) if at_most else (0, len(words))
    pieces = [
        Piece(("… " if start else "") + words[start:first], quoted=True),
        Piece(words[first:last], quoted=True, dating=True),
        Piece(words[max(start, last) : end] + (" …" if end < len(words) else ""), quoted=True),
    ]
    if dating and at < 0:  # the words stand elsewhere in the text
        elsewhere = [Piece(dating, dating=True), Piece(" … ")]
        before = (mention.dating_start or 0) < mention.start
        pieces = elsewhere + pieces if before else pieces + elsewhere[::-1]
    return [piece for piece in pieces if piece.text]


def window(words: str, first: int, last: int, at_most: int) -> tuple[int, int]:
    """The part of a quote that holds `first:last`, cut at blanks, and as near to `at_most` long as these let it."""
    if len(words) <= at_most:
        return 0, len(words)
    start = max(0, last - at_most) and words.find(" ", min(first, max(0, last - at_most))) + 1
    start = min(start, first)
    end = words.rfind(" ", 0, start + at_most + 1)
    return start, max(end, last)


def fold(words: str) -> str:
    return " ".join(words.split())
