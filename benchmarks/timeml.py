"""TimeML files as texts with gold time expressions.

The text is all character data below TEXT; gold are the TIMEX3 elements in it that hold text. The article's date is that
of the TIMEX3 in DCT.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.timexscore import Span


class Gold(NamedTuple):
    name: str
    text: str
    dct: date | None
    spans: list[Span]


def read_folder(folder: Path) -> list[Gold]:
    """Its .tml files, by name. ValueError where there is none, or one is no TimeML."""
    files = sorted(file for file in folder.glob("*.tml") if not file.name.startswith("."))
    if not files:
        raise ValueError(f"{folder}: no .tml file here")
    documents = [read_file(file) for file in files]
    return [d._replace(spans=[_typed(s) for s in d.spans]) for d in documents] if _untyped(documents) else documents


def read_file(file: Path) -> Gold:
    try:
        root = ET.parse(file).getroot()
    except ET.ParseError as error:
        raise ValueError(f"{file}: no XML: {error}") from error
    body = root.find(".//TEXT")
    if body is None:
        raise ValueError(f"{file}: no TEXT element")
    spans: list[Span] = []
    text = _read(body, "", spans)
    stamp = root.find(".//DCT/TIMEX3")
    value = stamp.get("value", "")[:10] if stamp is not None else ""
    dct = date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
    return Gold(file.stem, text, dct, sorted(span for span in (_stripped(s, text) for s in spans) if span[0] < span[1]))


def _read(element: ET.Element, text: str, spans: list[Span]) -> str:
    """The text so far and that of an element; its TIMEX3 are added to `spans`."""
    start = len(text)
    text += element.text or ""
    for child in element:
        text = _read(child, text, spans) + (child.tail or "")
    if element.tag == "TIMEX3":
        value = element.get("value", "")
        spans.append(Span(start, len(text), element.get("type", ""), "" if value == "null" else value))
    return text


def _stripped(span: Span, text: str) -> Span:
    """Without white space at its ends."""
    said = text[span.start : span.end]
    start = span.start + len(said) - len(said.lstrip())
    return span._replace(start=start, end=start + len(said.strip()))


def _untyped(documents: list[Gold]) -> bool:
    """Some corpora call everything a DATE; what a span is then follows from its value."""
    spans = [span for document in documents for span in document.spans]
    return all(span.type == "DATE" for span in spans) and any(_typed(span).type == "DURATION" for span in spans)


def _typed(span: Span) -> Span:
    value = span.value
    if value.startswith("P") and not value.startswith(("PAST", "PRESENT")):
        return span._replace(type="DURATION")
    return span._replace(type="TIME" if re.search(r"\dT|XT", value) else "DATE")
