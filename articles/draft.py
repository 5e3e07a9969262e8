"""What a format yields: a draft, ready to be stored, or a refusal that says why there is none.

`Raw` is what was found in the bytes, as it stood there. `make` turns it into a `Draft`, or refuses it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date as day
from datetime import time as clock_time

import temporal
from articles import addresses, text, wire
from articles.dates import Moment, publication_date

HOW_TO_DATE = (
    "Give one with a line “Date: 2017-05-11” above the text, a “date” field in JSON Lines, "
    "or --date 2017-05-11 for all that give none."
)
TITLE_AT_MOST, NAME_AT_MOST = 500, 200
DATE_IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=\D|$)")
DASH = re.compile(r"[^\n.!?]{0,60}?[-–—]+\s")  # from the date to the first word of the story
LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][\w-]+)?$")


@dataclass(frozen=True, slots=True)
class Witness:
    """Something that says when the article was published. `value`: ISO 8601, "" where it names no day."""

    source: str  # "header", "field", "metadata", "page", "address", "date line", "given"
    value: str
    said: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a thing was not stored, and what to do about it."""

    name: str
    why: str
    advice: str

    def __str__(self) -> str:
        return f"{self.name} {self.why}. {self.advice}"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that can be stored. However it is made, its text, title and address are in their one form.

    `outlet`, `language`: "" where the article names none; its collection's stand for them. `time`: in the zone of the
    outlet's own clock, else of the collection. `dated`: the witnesses of its date, the believed one first.
    """

    title: str
    text: str
    date: day
    time: clock_time | None = None
    dated: tuple[Witness, ...] = ()
    outlet: str = ""
    url: str = ""
    language: str = ""
    wire: str = ""

    def __post_init__(self) -> None:
        body = text.normalise(self.text)
        if not body:
            raise ValueError("A draft needs a text.")
        title = text.one_line(self.title) or text.shorten(text.first_sentence(_story(body)), text.TITLE_LENGTH)
        credit = wire.usual_name(text.one_line(self.wire)) or wire.credited(body)
        in_one_form = {
            "text": body,
            "title": text.shorten(title, TITLE_AT_MOST),
            "outlet": text.shorten(text.one_line(self.outlet), NAME_AT_MOST),
            "wire": text.shorten(credit, NAME_AT_MOST),
            "url": addresses.canonical(self.url),
            "language": found[1].lower() if (found := LANGUAGE.match(self.language.strip())) else "",
        }
        for name, value in in_one_form.items():
            object.__setattr__(self, name, value)


def _story(body: str) -> str:
    """The text without the date line that it may begin with."""
    line = temporal.dateline(body, dct=None) or temporal.dateline(body, dct=day(2000, 1, 1))
    dash = DASH.match(body, line.end) if line else None
    return body[dash.end() :] if dash else body


@dataclass(frozen=True, slots=True)
class Said:
    """A date as it stood in the bytes: `label` is what it stood under ("Date", "article:published_time")."""

    source: str
    label: str
    words: str

    def __str__(self) -> str:
        return f"{self.label}: {self.words}" if self.label else self.words


@dataclass(slots=True)
class Raw:
    """What was found in the bytes; `dates` in the order in which they are to be believed."""

    title: str = ""
    text: str = ""
    outlet: str = ""
    url: str = ""
    language: str = ""
    wire: str = ""
    dates: list[Said] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What stands for an article that does not say, and how its numbers and hours are read."""

    date: Said | None = None
    outlet: str = ""
    date_order: str = "dmy"
    time_zone: str = "UTC"


NOTHING_GIVEN = Defaults()


def make(raw: Raw, name: str, defaults: Defaults = NOTHING_GIVEN) -> Draft | Refusal:
    body = text.normalise(raw.text)
    if not body:
        return Refusal(name, "has no text", "Give the article's text, not only its title or date.")
    if len(body) > text.LONGEST:
        return Refusal(name, f"has a text of {len(body):,} characters", text.TOO_LONG)
    if raw.url.strip() and not addresses.canonical(raw.url):
        why = f"gives “{text.shorten(raw.url.strip(), 80)}” as its address, which is none"
        return Refusal(name, why, "Write it in full (https://…), or leave it out.")
    dates = [*raw.dates, *_stated(raw.url, body), *([defaults.date] if defaults.date else [])]
    moments = [publication_date(s.words, date_order=defaults.date_order, time_zone=defaults.time_zone) for s in dates]
    believed = next((moment for moment in moments if moment), None)
    if believed is None:
        return Refusal(name, _undated(dates), HOW_TO_DATE)
    return Draft(
        title=raw.title,
        text=body,
        date=believed.date,
        time=believed.time,
        dated=_witnesses(dates, moments),
        outlet=raw.outlet or defaults.outlet,
        url=raw.url,
        language=raw.language,
        wire=raw.wire,
    )


def _stated(url: str, body: str) -> Iterator[Said]:
    """What the address and the date line say of the date, where they name a day in full."""
    if found := DATE_IN_ADDRESS.search(url):
        yield Said("address", "", "-".join(part.zfill(2) for part in found.groups()))
    if line := temporal.dateline(body, dct=None):
        yield Said("date line", "", line.text)


def _witnesses(dates: list[Said], moments: list[Moment | None]) -> tuple[Witness, ...]:
    """Those that name a day come first: the first of all is the one that was believed."""
    found = [Witness(s.source, m.iso if m else "", str(s)) for s, m in zip(dates, moments, strict=True)]
    return tuple(sorted(found, key=lambda witness: not witness.value))


def _undated(dates: list[Said]) -> str:
    if not dates:
        return "has no date"
    said = " or ".join(f"“{text.shorten(s.words, 60)}”" for s in dates)
    return f"has no date that names a day: {said} does not"
