"""Named, saved selections of a collection's events."""

import uuid
from datetime import date
from functools import reduce
from operator import or_
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse

from articles.models import Collection
from timeline.models.events import Event, EventQuerySet
from timeline.when_fields import WhenFields


class TimelineQuerySet(models.QuerySet["Timeline"]):
    def readable_by(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.readable_by(user))

    def listed_for(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.listed_for(user))


class Timeline(models.Model):
    """A named selection of a collection's events: what `query` selects (it holds parameters of the timeline page, see
    `timeline.selection.SAVED`), with what is pinned to it, without what is struck from it.

    The one that is named `ALL` is made with the collection and holds all of its events.
    """

    ALL = "all"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="timelines")
    name = models.SlugField()
    title = models.CharField(max_length=200)
    introduction = models.TextField(blank=True)
    query = models.JSONField(default=dict, blank=True)
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    objects = TimelineQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [models.UniqueConstraint(fields=["collection", "name"], name="one_timeline_a_name")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("saved-timeline", args=[self.collection.name, self.name])

    @property
    def automatic(self) -> bool:
        """Whether it is the one of all events, which nobody has to make."""
        return self.name == self.ALL

    def events(self, day: date | None = None) -> EventQuerySet:
        """Its events that are shown: selected or pinned, and not struck. What it selects is asked of a day."""
        from timeline.selection import saved  # it reads these models

        whole = Event.objects.shown().filter(collection=self.collection_id)
        if self.automatic:
            return whole
        return whole.arranged(saved(self.query, whole, day), self.pins.all())


# Where the event of a pin is now, the last first: the very event, the one that it was merged into, and so on. What was
# merged more often than a few times, one into another, is followed no further.
NOW = ["event" + "__merged_into" * times for times in range(4, -1, -1)]


class PinQuerySet(models.QuerySet["Pin"]):
    def on(self, event: Event) -> Self:
        """What was said of this event, or of one that was merged into it since."""
        return self.filter(reduce(or_, (models.Q(**{place: event}) for place in NOW)))

    def that_count(self, event: Event) -> "dict[uuid.UUID, Pin]":
        """What holds of this event, by timeline: what was said of it stands above what was said of a merged one."""
        said: list[Pin] = list(self.on(event).select_related("by"))
        said.sort(key=lambda pin: (pin.event_id == event.pk, not pin.struck))
        return {pin.timeline_id: pin for pin in said}

    def own_events(self) -> Any:
        """The ids of the very events that were pinned or struck."""
        return self.order_by().values("event")

    def events_now(self) -> Any:
        """The same, but of one that was merged the id of the one that it was merged into."""
        return self.order_by().annotate(now=Coalesce(*NOW)).values("now")


class Pin(models.Model):
    """An event that a person pinned to a timeline or, where `struck`, took off it, whatever its query selects."""

    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="pins")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="pins")
    struck = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    made = models.DateTimeField(auto_now_add=True)

    objects = PinQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["timeline", "event"], name="one_pin_an_event")]

    def __str__(self) -> str:
        return f"{self.event} {'struck from' if self.struck else 'pinned to'} {self.timeline}"

    @property
    def event_now(self) -> Event:
        """The event, or the one that it was merged into."""
        now = self.event
        for _ in NOW[1:]:
            now = now.merged_into or now
        return now


class Era(WhenFields):
    """A named span in the background of a timeline: "The truce", March to May 2017."""

    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="eras")
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["sort_day", "title", "id"]

    def __str__(self) -> str:
        return self.title

    def holds(self, day: int) -> bool:
        """Whether a day (see temporal.calendar.days) falls into it."""
        begun = self.first_day is None or self.first_day <= day
        return begun and (self.last_day is None or day <= self.last_day)
