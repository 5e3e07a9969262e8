"""What people said of an event, in the order in which they did: its corrections and arrangements, with those of the
events that were merged into it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from timeline.models import Arrangement, Correction, Event


@dataclass(frozen=True, slots=True)
class Said:
    """Either a correction or an arrangement. `of` is the event that was corrected, where it was merged into this."""

    made: datetime
    by_name: str
    reason: str
    correction: Correction | None = None
    arrangement: Arrangement | None = None
    of: Event | None = None


def of(event: Event, *, with_hidden: bool = False) -> list[Said]:
    """Of what was merged into it and is hidden, only those who may see it read."""
    merged = {other.pk: other for other in merged_into(event) if with_hidden or not other.hidden}
    corrections = [*event.corrections.all()]  # best prefetched
    corrections += Correction.objects.filter(event__in=merged) if merged else []
    said = [_correction(correction, merged) for correction in corrections]
    said += [Said(a.made, a.by_name, a.reason, arrangement=a) for a in arrangements(event, set(merged))]
    return sorted(said, key=lambda one: one.made)


def merged_into(event: Event) -> Iterator[Event]:
    """The events whose addresses lead to this one."""
    edge, seen = {event.pk}, {event.pk}
    while edge:
        merged = list(Event.objects.filter(merged_into__in=edge).exclude(pk__in=seen).order_by("made", "pk"))
        edge = {other.pk for other in merged}
        seen |= edge
        yield from merged


def arrangements(event: Event, merged: set[UUID]) -> list[Arrangement]:
    """Those of an event and of what was merged into it, oldest first."""
    events = {event.pk, *merged}
    touching = Arrangement.objects.filter(Q(event__in=events) | Q(other__in=events))
    return list(touching.select_related("event", "other", "undoes", "undone_by").order_by("made", "pk"))


def merge_of(merged: Event) -> Arrangement | None:
    """The arrangement by which a person merged it, or put it back where it was parted; None where articles did."""
    touching = Arrangement.objects.filter(other=merged, undone_by=None).order_by("-pk")
    return touching.filter(Q(kind=Arrangement.Kind.MERGE) | Q(undoes__kind=Arrangement.Kind.SPLIT)).first()


def survivor(event: Event) -> Event:
    """The event that its address leads to: itself, unless it was merged."""
    seen = {event.pk}
    while event.merged_into and event.merged_into.pk not in seen:
        event = event.merged_into
        seen.add(event.pk)
    return event


def _correction(correction: Correction, merged: dict[UUID, Event]) -> Said:
    said = correction.made, correction.by_name, correction.reason
    return Said(*said, correction=correction, of=merged.get(correction.event_id))
