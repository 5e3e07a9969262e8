"""Which events a page, an API call or a feed shows: one set of parameters, read in one place.

| parameter    | takes                                            | keeps                                    |
|--------------|--------------------------------------------------|------------------------------------------|
| `collection` | a collection's name                              | its events                               |
| `from`, `to` | a date as people write it: spring 2017, 2017-05~ | the dated that fall, or may fall, between |
| `outlet`     | a slug, repeatable                               | what each of these outlets tells         |
| `actor`      | a slug, repeatable                               | what each of these took part in, under   |
|              |                                                  | the last name alone, too                 |
| `place`      | a slug, repeatable                               | what happened at each of these           |
| `status`     | one of `Event.STATUSES`, repeatable              | what has any of these                    |
| `conflict`   | true, false; date, place, happening              | what outlets disagree on, or do not; on this |
| `corroboration` | a number                                      | what so many independent outlets tell, or more |
| `q`          | words, or “words in quotation marks”             | what tells each: title, quotes, names    |
| `as_of`      | a day: 2017-05-12, 12 May 2017                   | what was known on it, as it was known then |
| `timeline`   | a timeline's id                                  | its events                               |
| `top`        | a number from 1 to 500                           | of all that is kept the most important   |
|              |                                                  | dated events                             |
| `order`      | oldest (default), newest, importance             | everything; the undated stand last       |

    EventFilter(data=request.GET, queryset=Event.objects.shown().readable_by(request.user)).qs

A value that cannot be read is an error of its field (`.errors`) and selects nothing by itself. Days and months of a
date in figures (11/05/2017) stand in the order of the collection that is selected in; where a list draws on collections
that differ in it, the day comes first.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from timeline.known import PARAMETER
from timeline.models import Actor, Event, EventQuerySet, Mention, Timeline
from timeline.models.known import told_by
from timeline.parameters import (
    AtLeastFilter,
    ConflictFilter,
    DayFilter,
    SlugsFilter,
    StatusFilter,
    TimelineFilter,
    TopFilter,
    WhenFilter,
    terms,
)

ORDERS = [("oldest", "oldest first"), ("newest", "newest first"), ("importance", "most important first")]
# What a timeline keeps of these parameters: what narrows the selection, and not how it is looked at.
SAVED = ("q", "from", "to", "outlet", "actor", "place", "status", "conflict", "corroboration")
MANY = ("outlet", "actor", "place", "status")  # those that hold any number of values
PERIOD = ("from", "to")


class EventForm(forms.Form):
    def clean(self) -> dict[str, Any]:
        """A period must not end before it begins."""
        first, last = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if first and last and None not in (first.first_day, last.last_day) and first.first_day > last.last_day:
            self.add_error("to", f"The period would end ({last.words}) before it begins ({first.words}).")
        return dict(self.cleaned_data)


class EventFilter(django_filters.FilterSet):
    collection = django_filters.CharFilter(field_name="collection__name", label="Collection")
    outlet = SlugsFilter(field_name="article__outlet__slug", method="told_with", label="Outlet")
    actor = SlugsFilter(method="told_with_actor", label="Person or organisation")
    place = SlugsFilter(field_name="places__slug", method="told_with", label="Place")
    status = StatusFilter(choices=Event.STATUSES, method="in_status", distinct=False, label="Status")
    conflict = ConflictFilter(method="in_conflict", label="Outlets disagree")
    corroboration = AtLeastFilter(method="corroborated", label="Independent outlets")
    q = django_filters.CharFilter(method="telling", label="Words")
    as_of = DayFilter(method="as_selected", label="As known on")
    timeline = TimelineFilter(method="of_timeline", label="Timeline")
    top = TopFilter(method="as_selected", label="The most important")
    order = django_filters.ChoiceFilter(
        choices=ORDERS,
        method="as_selected",
        label="Order",
        error_messages={"invalid_choice": "“%(value)s” is no order. Give oldest, newest or importance."},
    )

    class Meta:
        model = Event
        form = EventForm
        fields: list[str] = []

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """`from` is a word of Python, so it cannot be declared as an attribute."""
        period: dict[str, django_filters.Filter] = {
            "from": WhenFilter(method="as_selected", label="From"),
            "to": WhenFilter(method="as_selected", label="To"),
        }
        return {**period, **super().get_filters()}

    def filter_queryset(self, queryset: EventQuerySet) -> EventQuerySet:
        chosen = self.form.cleaned_data
        first, last = chosen.get("from"), chosen.get("to")
        # First of all: what else is asked is asked of that day.
        events: EventQuerySet = super().filter_queryset(queryset.as_known_on(chosen.get("as_of")))
        if first or last:
            events = events.within(first.first_day if first else None, last.last_day if last else None)
        if top := chosen.get("top"):
            events = events.most_important(top)
        if chosen.get("order") == "importance":
            return events.by_importance()
        return events.chronological(newest_first=chosen.get("order") == "newest")

    def as_selected(self, events: EventQuerySet, name: str, value: Any) -> EventQuerySet:
        """A parameter that counts only together with others: see `filter_queryset`."""
        return events

    def of_timeline(self, events: EventQuerySet, name: str, timeline: Timeline) -> EventQuerySet:
        return events.filter(pk__in=timeline.events(events.day).values("pk"))

    def told_with(self, events: EventQuerySet, name: str, slugs: list[str]) -> EventQuerySet:
        """For each slug, a mention of the event has it; `name` is the column of the mention that holds it."""
        for slug in slugs:
            events = events.filter(_mentioned(events, Q(**{name: slug})))
        return events

    def told_with_actor(self, events: EventQuerySet, name: str, slugs: list[str]) -> EventQuerySet:
        for slug in slugs:
            events = events.filter(_mentioned(events, Q(actors__slug=slug) | Q(actors__in=by_last_name(slug))))
        return events

    def in_status(self, events: EventQuerySet, name: str, statuses: list[str]) -> EventQuerySet:
        return events.in_status(statuses) if statuses else events

    def in_conflict(self, events: EventQuerySet, name: str, wanted: str) -> EventQuerySet:
        return events.in_conflict(wanted)

    def corroborated(self, events: EventQuerySet, name: str, outlets: int) -> EventQuerySet:
        return events.corroborated(outlets)

    def telling(self, events: EventQuerySet, name: str, typed: str) -> EventQuerySet:
        title = f"{events.column('title')}__icontains"
        for term in terms(typed):
            named = Q(actors__name__icontains=term) | Q(places__name__icontains=term)
            said = _mentioned(events, Q(quote__icontains=term) | named)
            events = events.filter(Q(**{title: term}) | said)
        return events


def saved(query: Mapping[str, Any], events: EventQuerySet, day: date | None = None) -> EventQuerySet:
    """What a timeline's query selects of these events, as they were known on a day."""
    given = {name: query[name] for name in SAVED if name in query}
    chosen: EventQuerySet = EventFilter(given | ({PARAMETER: day.isoformat()} if day else {}), events).qs
    return chosen


def by_last_name(slug: str) -> QuerySet[Actor]:
    """Of the person with this slug the last name alone, where it is a row of its own: an article may name no more.

    Only where it is nobody else's in the collection.
    """
    fuller = Actor.objects.filter(
        collection=OuterRef("collection"), kind="person", name__endswith=Concat(Value(" "), OuterRef("name"))
    )
    alone = Actor.objects.filter(kind="person").exclude(name__contains=" ")
    return alone.filter(Exists(fuller.filter(slug=slug)), ~Exists(fuller.exclude(slug=slug))).order_by()


def _mentioned(events: EventQuerySet, condition: Q) -> Exists:
    """That one of an event's mentions, as far as these events show them, has this."""
    mentions = Mention.objects.all() if events.day is None else told_by(events.day)
    return Exists(mentions.filter(condition, event=OuterRef("pk")).order_by())
