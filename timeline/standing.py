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
    # What was said of the event itself stands above what was said of one that was merged into it.
    pins = Pin.objects.on(event).select_related("by")
    said = {pin.timeline_id: pin for pin in sorted(pins, key=lambda pin: (pin.event_id == event.pk, not pin.struck))}
    rows = [Standing(t, bool(count), said.get(t.pk)) for t, count in zip(timelines, inside, strict=True)]
    return sorted(rows, key=lambda row: not row.timeline.automatic)
