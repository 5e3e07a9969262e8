"""Reads the invented newspaper paragraphs under `gold/`, in which a person has marked every time expression."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from benchmarks.timexscore import Span

FOLDER = Path(__file__).parent / "gold"
STYLES = ("auto", "news", "narrative")
Order = Literal["", "dmy", "mdy", "ymd"]
ORDERS: dict[str, Order] = {order: order for order in get_args(Order)}
ATTRIBUTES = ("mod", "quant", "freq")

_MARKED = re.compile(r"\[([^][|]+)\|([A-Z]+) (\S+?)((?: \w+=\w+)*)\]")
_FIELD = re.compile(r"(\w+): (\S+)")


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked expression; an attribute that is not given is ""."""

    start: int
    end: int
    type: str
    value: str
    mod: str = ""
    quant: str = ""
    freq: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end, self.type, self.value)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`order` is how numeric dates are to be read, "" where the paragraph does not say."""

    name: str  # "politics-03": the file and the place in it
    text: str
    dct: date | None
    style: str
    order: Order
    marked: tuple[Marked, ...]

    @property
    def spans(self) -> list[Span]:
        return [marked.span for marked in self.marked]


def paragraphs(folder: Path = FOLDER) -> Iterator[Paragraph]:
    """All of them, by file name."""
    for file in sorted(folder.glob("*.txt")):
        yield from read(file)


def read(file: Path) -> Iterator[Paragraph]:
    """The paragraphs of a file; ValueError names the one that is not well formed."""
    blocks = re.split(r"\n\s*\n", file.read_text(encoding="utf-8").strip())
    for number, block in enumerate(blocks, start=1):
        name = f"{file.stem}-{number:02}"
        header, _, body = block.partition("\n")
        try:
            yield _paragraph(name, header, " ".join(body.split()))
        except (KeyError, ValueError) as error:
            raise ValueError(f"{name}: {error}") from error


def _paragraph(name: str, header: str, body: str) -> Paragraph:
    if not header.startswith("# ") or not body:
        raise ValueError("a paragraph is a header line, '# dct: …', and text")
    fields = dict(_FIELD.findall(header))
    dct = None if fields["dct"] == "none" else date.fromisoformat(fields["dct"])
    style, order = fields.get("style", "auto"), fields.get("order", "")
    if style not in STYLES or order not in ORDERS or not fields.keys() <= {"dct", "style", "order"}:
        raise ValueError(f"not understood: {header}")
    text, marked = unmark(body)
    return Paragraph(name, text, dct, style, ORDERS[order], marked)


def unmark(body: str) -> tuple[str, tuple[Marked, ...]]:
    """The text without its marks, and what they say of it."""
    text, marked, place = "", [], 0
    for match in _MARKED.finditer(body):
        text += body[place : match.start()]
        words, kind, value, rest = match.groups()
        attributes = dict(pair.split("=") for pair in rest.split())
        if unknown := attributes.keys() - set(ATTRIBUTES):
            raise ValueError(f"no such attribute: {', '.join(sorted(unknown))}")
        marked.append(Marked(len(text), len(text) + len(words), kind, value, **attributes))
        text += words
        place = match.end()
    text += body[place:]
    if stray := re.search(r".{0,20}[][|].{0,20}", text):
        raise ValueError(f"a bracket or bar that marks nothing: {stray[0]}")
    return text, tuple(marked)
