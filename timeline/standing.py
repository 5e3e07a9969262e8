"""How an event stands to the timelines of its collection."""

from dataclasses import dataclass

from timeline.counting import counts
from timeline.models import Event, Pin, Timeline


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether an event is in a timeline, and what a person said of that."""

    timeline: Timeline
    inside: bool
    pin: Pin | None

    @property
    def struck(self) -> bool:
        return self.pin is not None and self.pin.struck

    @property
    def pinned(self) -> bool:
        return self.pin is not None and not self.pin.struck


def standings(event: Event) -> list[Standing]:
    """One for each timeline, by title; that of the one of all events first."""
    timelines = list(Timeline.objects.filter(collection=event.collection_id).select_related("collection"))
    if not timelines:
        return []
    inside = counts([timeline.events().filter(pk=event.pk) for timeline in timelines])
    said = Pin.objects.that_count(event)
    rows = [Standing(t, bool(count), said.get(t.pk)) for t, count in zip(timelines, inside, strict=True)]
    return sorted(rows, key=lambda row: not row.timeline.automatic)
