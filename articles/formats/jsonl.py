"""JSON Lines: one article a line, with lenient names of fields.

A bad line is refused by its number, and the rest goes on.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from articles.draft import Raw, Refusal
from articles.formats import fields

MILLISECONDS_FROM = 100_000_000_000  # as seconds this is the year 5138: larger numbers count milliseconds
SECONDS_FROM = 100_000_000  # smaller numbers are no clock's: 20170511 is a date in one number


def read(text: str, name: str) -> Iterator[tuple[str, Raw] | Refusal]:
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if line.strip():
            yield _article(line, f"{name}, line {number}")


def _article(line: str, name: str) -> tuple[str, Raw] | Refusal:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Refusal(name, f"is no JSON ({error})", "Write one article a line, as a JSON object.")
    if not isinstance(found, dict):
        return Refusal(name, "is no JSON object", "Write one article a line: {“title”: …, “date”: …, “text”: …}.")
    raw = Raw()
    for label, value in found.items():
        _fill(raw, label, value)
    return name, raw


def _fill(raw: Raw, label: str, value: Any) -> None:
    name = fields.known(label)
    if isinstance(value, dict):  # {"source": {"id": "harbour-post", "name": "The Harbour Post"}}
        value = value.get("name", "")
    if isinstance(value, list) and fields.FIELD_OF.get(name) == "text":
        value = "\n\n".join(paragraph for paragraph in value if isinstance(paragraph, str))
    if name in fields.DATES and isinstance(value, int | float) and not isinstance(value, bool):
        value = _clock(value)
    if isinstance(value, str):
        fields.fill(raw, label, value, "field")


def _clock(number: float) -> str:
    """A number of seconds or milliseconds since 1970, as machines write time, in ISO 8601."""
    if abs(number) < SECONDS_FROM:
        return str(number)
    seconds = number / 1000 if abs(number) >= MILLISECONDS_FROM else number
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    except (OverflowError, ValueError, OSError):
        return str(number)
