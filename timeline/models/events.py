"""What happened, as told by its mentions; what was known of it on an earlier day."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import F, Prefetch, Q

from articles.models import Collection
from timeline.models.mentions import STATUSES, Mention
from timeline.when_fields import WhenFields


class EventQuerySet(models.QuerySet["Event"]):
    def shown(self) -> Self:
        """Without what a curator hid and what was merged into another."""
        return self.filter(hidden=False, merged_into=None)

    def readable_by(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.readable_by(user))

    def listed_for(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.listed_for(user))

    def chronological(self, newest_first: bool = False) -> Self:
        """Earliest or newest first; the undated stand last either way."""
        day, *within = WhenFields.chronological_order()
        if newest_first:
            return self.order_by(F("sort_day").asc(nulls_first=True), *within).reverse()
        return self.order_by(day, *within)

    def dated(self) -> Self:
        return self.filter(sort_day__isnull=False)

    def undated(self) -> Self:
        return self.filter(sort_day__isnull=True)

    def within(self, first_day: int | None, last_day: int | None) -> Self:
        """The dated events that fall, or may fall, within these days (either may be open)."""
        events = self.dated()
        if first_day is not None:
            events = events.filter(Q(last_day__gte=first_day) | Q(last_day__isnull=True))
        if last_day is not None:
            events = events.filter(Q(first_day__lte=last_day) | Q(first_day__isnull=True))
        return events

    def with_tellings(self) -> Self:
        """With their mentions, the earliest article's first, and what these name; the articles' texts stay behind."""
        told = Mention.objects.select_related("article__outlet", "article__collection").defer("article__text")
        told = told.order_by("article__date", "article__outlet__name", "article", "start")
        told = told.prefetch_related("actors", "places")
        return self.select_related("collection").prefetch_related(Prefetch("mentions", told))


class Event(WhenFields):
    """What happened, as told by its mentions, with the curators' corrections laid over.

    `machine` keeps what the mentions alone say of what can be corrected:
    `{"when": …as in when_fields.as_json…, "title": "…", "hidden": false}`. `claims` and `conflicts` are those of
    `narrative.agree`, as JSON objects. `bound` is what is known of an undated event, as EDTF. An event whose mentions
    all went to another is `merged_into` it: its address leads there.
    """

    STATUSES = STATUSES

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="events")
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=12, choices=STATUSES, default="happened")
    hidden = models.BooleanField(default=False, help_text="Hidden from the timeline, pages, API and feeds")
    bound = models.CharField(max_length=40, blank=True)
    machine = models.JSONField(default=dict)
    claims = models.JSONField(default=list)
    conflicts = models.JSONField(default=list)
    articles_count = models.PositiveIntegerField(default=0)
    outlets_count = models.PositiveIntegerField(default=0)
    independent = models.PositiveIntegerField(default=0)
    importance = models.FloatField(default=0, help_text="`narrative.importance` of its tellings")
    corrected = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged")
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["collection", "hidden", "sort_day"]),
            models.Index(fields=["collection", "changed"]),
            models.Index(fields=["collection", "hidden", "-importance"]),
        ]

    def __str__(self) -> str:
        return self.title


class State(WhenFields):
    """What was known of an event from the day `since` until, on the day `until`, an article told more.

    The last state of an event, whose `until` is empty, is the event as it stands; corrections are laid over all of
    them. What is the same on both sides of a day makes one state.
    """

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="states")
    since = models.DateField()
    until = models.DateField(null=True)
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=12, choices=STATUSES)
    bound = models.CharField(max_length=40, blank=True)
    conflicts = models.JSONField(default=list)
    articles_count = models.PositiveIntegerField(default=0)
    outlets_count = models.PositiveIntegerField(default=0)
    independent = models.PositiveIntegerField(default=0)
    importance = models.FloatField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "since"], name="one_state_a_day")]

    def __str__(self) -> str:
        return f"{self.title}, as known from {self.since}"
