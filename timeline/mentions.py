"""Between `narrative.EventMention` and its row: the one place that knows both."""

from dataclasses import asdict
from typing import Any

from narrative import Actor, Basis, EventMention, Place, Span, Status
from temporal import Step, When
from timeline import when_fields
from timeline.models import Mention


def columns(mention: EventMention) -> dict[str, Any]:
    """The columns of a mention's row, all but its article, event, actors, places and what it leans on."""
    dating = mention.dating
    return {
        "start": mention.start,
        "end": mention.end,
        "trigger": mention.trigger.text[:100],
        "trigger_start": mention.trigger.start,
        "sentence_start": mention.sentence[0],
        "sentence_end": mention.sentence[1],
        "dating_start": dating.start if dating else None,
        "dating_end": dating.end if dating else None,
        "dating": dating.text[:300] if dating else "",
        "title": mention.title,
        "quote": mention.quote,
        "basis": mention.basis.value,
        "status": mention.status.value,
        "happening": mention.happening,
        "bound": mention.bound.edtf if mention.bound else "",
        "derivation": [asdict(step) for step in mention.derivation],
        "kept": False,
    } | when_fields.columns(mention.when)


def from_row(row: Mention) -> EventMention:
    """The mention that a row holds; actors and places are best prefetched."""
    dating = (
        Span(row.dating_start, row.dating_end, row.dating)
        if row.dating_start is not None and row.dating_end is not None
        else None
    )
    return EventMention(
        start=row.start,
        end=row.end,
        trigger=Span(row.trigger_start, row.trigger_start + len(row.trigger), row.trigger),
        sentence=(row.sentence_start, row.sentence_end),
        title=row.title,
        when=row.when,
        basis=Basis(row.basis),
        derivation=steps(row.derivation),
        status=Status(row.status),
        actors=tuple(Actor(name=actor.name, kind=actor.kind) for actor in row.actors.all()),
        places=tuple(
            Place(name=p.name, country=p.country, latitude=p.latitude, longitude=p.longitude) for p in row.places.all()
        ),
        quote=row.quote,
        happening=row.happening,
        dating=dating,
        bound=When.parse_edtf(row.bound) if row.bound else None,
    )


def bare(row: Mention) -> EventMention:
    """The mention that a row holds without its derivation and whom it names: enough for the history of its event."""
    return EventMention(
        start=row.start,
        end=row.end,
        trigger=Span(row.trigger_start, row.trigger_start + len(row.trigger), row.trigger),
        sentence=(row.sentence_start, row.sentence_end),
        title=row.title,
        when=row.when,
        basis=Basis(row.basis),
        derivation=(),
        status=Status(row.status),
        actors=(),
        places=(),
        quote=row.quote,
        happening=row.happening,
    )


def steps(derivation: list[dict[str, Any]]) -> tuple[Step, ...]:
    return tuple(Step(**{**step, "rejected": tuple(tuple(pair) for pair in step["rejected"])}) for step in derivation)
