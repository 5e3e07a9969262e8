"""The formats that articles come in: one file and one row of the table for each.

A format turns decoded text into what was found in it; what is common (decoding, dates, refusing) is done here, once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from articles.draft import NOTHING_GIVEN, Defaults, Draft, Raw, Refusal, make
from articles.formats import html, jsonl, markdown, plain
from articles.formats.encoding import decode

Reader = Callable[[str, str], Iterator[tuple[str, Raw] | Refusal]]


@dataclass(frozen=True, slots=True)
class Format:
    """`read(text, name)` gives what it found, each with its own name ("wire.jsonl, line 3")."""

    title: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    read: Reader


FORMATS = (
    Format("plain text", ("text/plain",), (".txt", ".text"), plain.read),
    Format("Markdown", ("text/markdown", "text/x-markdown"), (".md", ".markdown"), markdown.read),
    Format("HTML", ("text/html", "application/xhtml+xml"), (".html", ".htm", ".xhtml"), html.read),
    Format("JSON Lines", ("application/jsonl", "application/x-ndjson"), (".jsonl", ".ndjson"), jsonl.read),
)
BY_MEDIA_TYPE = {media_type: format for format in FORMATS for media_type in format.media_types}
BY_SUFFIX = {suffix: format.media_types[0] for format in FORMATS for suffix in format.suffixes}
HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<p>")
READABLE = ", ".join(f"{format.title} ({', '.join(format.suffixes)})" for format in FORMATS)


def drafts(data: bytes, media_type: str, name: str, defaults: Defaults = NOTHING_GIVEN) -> Iterator[Draft | Refusal]:
    """The articles in `data`, each a draft or a refusal. `name` says in refusals what the bytes are."""
    format = BY_MEDIA_TYPE.get(media_type.partition(";")[0].strip().lower())
    if format is None:
        yield Refusal(name, f"is of a type that can't be read ({media_type or 'none given'})", f"Readable: {READABLE}.")
        return
    text = decode(data)
    if text is None:
        yield Refusal(name, "is no text in any encoding that is known", "Save it as UTF-8.")
        return
    for found in format.read(text, name):
        yield found if isinstance(found, Refusal) else make(found[1], found[0], defaults)


def media_type_of(name: str) -> str:
    """The media type of a file by its suffix; "" where the suffix is none of the table's."""
    return BY_SUFFIX.get(PurePath(name).suffix.lower(), "")


def sniff(data: bytes) -> str:
    """The media type of bytes without a name (standard input): by how they begin."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if start.startswith(b"{"):
        return "application/jsonl"
    return "text/html" if start.startswith(HTML_STARTS) else "text/plain"
