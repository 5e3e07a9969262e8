"""What happened, as told by its mentions; what was known of it on an earlier day."""

import uuid
from collections.abc import Collection as Some
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Prefetch, Q

from articles.models import Collection
from narrative import Status
from timeline.models import known
from timeline.models.mentions import STATUSES, Mention
from timeline.when_fields import WhenFields

CONFLICT_KINDS = ("date", "place", "happening")


class EventQuerySet(models.QuerySet["Event"]):
    """`day`: where it shows what was known on a day, that day."""

    day: date | None = None

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]  # the stubs leave it out
        clone.day = self.day
        return clone

    def shown(self) -> Self:
        """Without what a curator hid and what was merged into another."""
        return self.filter(hidden=False, merged_into=None)

    def readable_by(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.readable_by(user))

    def listed_for(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.listed_for(user))

    def as_known_on(self, day: date | None) -> Self:
        """As readers see them: what articles published by this day told of them; without a day, all that was told.

        What was announced for a day that passed without a report is `unreported`: by this day, else by the newest
        article of its collection. The methods below order and narrow by what was known on the day. What this yields
        is for showing and is never saved.
        """
        events = self.all()
        if day is not None:
            events = events.annotate(known=known.standing(day)).annotate(**known.columns()).filter(known.was_told(day))
            events.day = day
        events._iterable_class = known.Displayed
        return events

    def column(self, name: str) -> str:
        """What a column of an event is called here: on a day it is not the row's own."""
        return name if self.day is None or name not in known.OF_A_DAY else known.PREFIX + name

    def chronological(self, newest_first: bool = False) -> Self:
        """Earliest or newest first; the undated stand last either way."""
        day, *within = WhenFields.chronological_order(self.column)
        if newest_first:
            return self.order_by(F(self.column("sort_day")).asc(nulls_first=True), *within).reverse()
        return self.order_by(day, *within)

    def by_importance(self) -> Self:
        """The most important first."""
        return self.order_by(F(self.column("importance")).desc(), *WhenFields.chronological_order(self.column))

    def dated(self) -> Self:
        return self.filter(**{f"{self.column('sort_day')}__isnull": False})

    def undated(self) -> Self:
        return self.filter(**{f"{self.column('sort_day')}__isnull": True})

    def within(self, first_day: int | None, last_day: int | None) -> Self:
        """The dated events that fall, or may fall, within these days (either may be open)."""
        first, last = self.column("first_day"), self.column("last_day")
        events = self.dated()
        if first_day is not None:
            events = events.filter(Q(**{f"{last}__gte": first_day}) | Q(**{f"{last}__isnull": True}))
        if last_day is not None:
            events = events.filter(Q(**{f"{first}__lte": last_day}) | Q(**{f"{first}__isnull": True}))
        return events

    def in_status(self, statuses: Some[str]) -> Self:
        """What has one of these statuses; what was announced is `scheduled` until its day has passed unreported."""
        status, passed = self.column("status"), {Status.SCHEDULED, Status.UNREPORTED}
        wanted = Q(**{f"{status}__in": set(statuses) - passed})
        asked = passed & set(statuses)
        if asked == passed:
            wanted |= Q(**{status: Status.SCHEDULED})
        elif asked:
            wanted |= Q(**{status: Status.SCHEDULED}) & self._passed(Status.UNREPORTED in asked)
        return self.filter(wanted)

    def _passed(self, yes: bool) -> Q:
        """That the day of an event lies before the day shown or, where none is, its collection's newest article."""
        last = self.column("last_day")
        test = "lt" if yes else "gte"
        if self.day is not None:
            before = Q(**{f"{last}__{test}": self.day.toordinal()})
        else:
            before = Q(pk__in=[])
            for collection, newest in known.newest_days().items():
                before |= Q(**{"collection": collection, f"{last}__{test}": newest.toordinal()})
        return before if yes else before | Q(**{f"{last}__isnull": True})

    def in_conflict(self, wanted: str) -> Self:
        """What outlets disagree on ("true"), do not ("false"), or on this: date, place or happening."""
        column = self.column("conflicts")
        if wanted in ("true", "false"):
            none = Q(**{column: []})
            return self.exclude(none) if wanted == "true" else self.filter(none)
        kinds = [Q(**{f"{column}__{place}__kind": wanted}) for place in range(len(CONFLICT_KINDS))]  # each kind once
        return self.filter(kinds[0] | kinds[1] | kinds[2])

    def corroborated(self, outlets: int) -> Self:
        """What at least so many independent outlets tell."""
        return self.filter(**{f"{self.column('independent')}__gte": outlets})

    def arranged(self, selected: Self, pins: Any) -> Self:
        """Those that are selected of them or pinned, without the struck; `pins` are those of one timeline.

        What was said of an event counts for the one that it was merged into, unless something was said of that itself.
        """
        pinned = Q(pk__in=pins.filter(struck=False).events_now())
        struck = pins.filter(struck=True)
        kept_off = Q(pk__in=struck.own_events()) | (Q(pk__in=struck.events_now()) & ~pinned)
        if selected.day is not None:  # what it was then stands in columns of that day, which do not go with others
            return self.filter(Q(pk__in=selected.order_by().values("pk")) | pinned).exclude(kept_off)
        return (selected.order_by() | self.filter(pinned)).exclude(kept_off)

    def most_important(self, count: int) -> Self:
        """Of these the dated events that matter most, so many of them."""
        best = self.dated().order_by(F(self.column("importance")).desc(), *WhenFields.chronological_order(self.column))
        return self.filter(pk__in=best.values("pk")[:count])

    def with_tellings(self) -> Self:
        """With their mentions, the earliest article's first, and what these name; the articles' texts stay behind."""
        told = Mention.objects.all() if self.day is None else known.told_by(self.day)
        told = told.select_related("article__outlet", "article__collection", "article__reading")
        told = told.defer("article__text", "article__reading__sketch")
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
    first = models.ForeignKey(
        Mention, models.SET_NULL, null=True, related_name="+", help_text="The mention that its address follows from"
    )
    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged")
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    objects = EventQuerySet.as_manager()
    sentences: tuple[str, ...] = ()  # that tell it best: `timeline.sentences.tell` sets them, nothing stores them

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
