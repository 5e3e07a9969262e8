"""Named, saved selections of a collection's events."""

import uuid

from django.conf import settings
from django.db import models

from articles.models import Collection
from timeline.models.events import Event
from timeline.when_fields import WhenFields


class Timeline(models.Model):
    """A named selection of a collection's events: what `query` selects (it holds the parameters that the timeline page
    takes), with what is pinned to it, without what is struck from it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="timelines")
    name = models.SlugField()
    title = models.CharField(max_length=200)
    introduction = models.TextField(blank=True)
    query = models.JSONField(default=dict, blank=True)
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["title"]
        constraints = [models.UniqueConstraint(fields=["collection", "name"], name="one_timeline_a_name")]

    def __str__(self) -> str:
        return self.title


class Pin(models.Model):
    """An event that a person pinned to a timeline or, where `struck`, took off it, whatever its query selects."""

    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="pins")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="pins")
    struck = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["timeline", "event"], name="one_pin_an_event")]

    def __str__(self) -> str:
        return f"{self.event} {'struck from' if self.struck else 'pinned to'} {self.timeline}"


class Era(WhenFields):
    """A named span in the background of a timeline: "The truce", March to May 2017."""

    timeline = models.ForeignKey(Timeline, on_delete=models.CASCADE, related_name="eras")
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["sort_day", "title", "id"]

    def __str__(self) -> str:
        return self.title
