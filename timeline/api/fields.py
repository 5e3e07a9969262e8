"""How the API writes a When, a piece of evidence and what was said of an event: the shapes that serializers share."""

from typing import Any, TypedDict

from rest_framework import serializers

from temporal import When
from timeline import when_fields
from timeline.models import Mention
from timeline.reading import PARKED


class WhenJSON(TypedDict):
    edtf: str  # Extended Date/Time Format, ISO 8601-2: "2017-04", "2017-05-01/2017-05-10"
    earliest: str | None  # ISO 8601; null where open, or outside of the years 1 to 9999
    latest: str | None
    granularity: str  # "day" … "millennium", as the text said it
    time: str | None  # "14:30", or a part of the day: MO MI AF EV NI DT
    spans: bool  # true: it lasted throughout; false: it fell somewhere within
    approximate: bool
    words: str  # plain English


def when_json(when: When) -> WhenJSON:
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "granularity": when.granularity.name.lower(),
        "time": when.time,
        "spans": when.spans,
        "approximate": when.approximate,
        "words": when.words,
    }


class WhenField(serializers.Field[When, Any, WhenJSON, Any]):
    """A `temporal.When`, read-only; null where something is undated."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: When) -> WhenJSON:
        return when_json(value)


class BoundField(serializers.Field[str, Any, WhenJSON | None, Any]):
    """What is known of the time of something undated: stored as EDTF, written as a When."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: str) -> WhenJSON | None:
        return when_json(When.parse_edtf(value)) if value else None


def correctable(field: str, value: Any) -> Any:
    """A value of `Event.machine` or of a correction: a stored When is written as a When, the others as they are."""
    if field != "when":
        return value
    when = when_fields.from_json(value)
    return when_json(when) if when else None


def evidence(mention: Mention) -> dict[str, Any]:
    """Where in its article's text a mention stands, in code points, `end` exclusive; `quote` on one line."""
    trigger_start = mention.trigger_start % PARKED  # of one that is kept, another mention may hold the place
    dating = {"start": mention.dating_start, "end": mention.dating_end, "text": mention.dating}
    return {
        "quote": mention.quote,
        "start": mention.start,
        "end": mention.end,
        "sentence": {"start": mention.sentence_start, "end": mention.sentence_end},
        "trigger": {
            "start": trigger_start,
            "end": trigger_start + len(mention.trigger),
            "text": mention.trigger,
        },
        "dating": dating if mention.dating else None,
    }
