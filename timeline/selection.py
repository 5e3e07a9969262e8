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
| `order`      | oldest (default), newest, importance             | everything; the undated stand last       |

    EventFilter(data=request.GET, queryset=Event.objects.shown().readable_by(request.user)).qs

A value that cannot be read is an error of its field (`.errors`) and selects nothing by itself. Days and months of a
date in figures (11/05/2017) stand in the order of the collection that is selected in; where a list draws on collections
that differ in it, the day comes first.
"""

import re
from collections.abc import Callable
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.utils import timezone

import temporal
from articles.models import DateOrder
from timeline.known import DayField
from timeline.models import Actor, Event, EventQuerySet, Mention
from timeline.models.events import CONFLICT_KINDS
from timeline.models.known import told_by

ORDERS = [("oldest", "oldest first"), ("newest", "newest first"), ("importance", "most important first")]
_TERMS = re.compile(r"[\"“”]([^\"“”]+)[\"“”]|([^\s\"“”]+)")


def terms(typed: str) -> list[str]:
    """The words of a search, and the phrases that stand in quotation marks."""
    return [(phrase or word).strip() for phrase, word in _TERMS.findall(typed)]


def typed_date(typed: str, order: Callable[[], str]) -> temporal.When | None:
    """The When that a person typed, read from today. `order` is asked only where days and months could be mixed up."""

    def read(date_order: Any) -> temporal.When | None:
        conventions = temporal.Conventions(date_order=date_order)
        return temporal.resolve(typed, dct=timezone.localdate(), conventions=conventions)

    when = read(DateOrder.DMY.value)
    return when if when == read(DateOrder.MDY.value) else read(order())


class WhenField(forms.CharField):
    """A date as people write it; cleans to a `temporal.When`. Relative words are read from today."""

    order: Callable[[], str]

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return None
        when = typed_date(typed, self.order)
        if when is None:
            raise ValidationError(
                f"“{typed}” could not be read as a date. Write it like 27 April 2017, spring 2017 or 2017-04."
            )
        return when


class ValuesField(forms.MultipleChoiceField):
    """Any number of values, of which a form sends empty ones where nothing is chosen."""

    def to_python(self, value: Any) -> list[str]:
        values = super().to_python([value] if isinstance(value, str) else value)
        return [value for value in values if value]


class SlugsField(ValuesField):
    """Any number of slugs; to ask for one that nothing has is no error, it selects nothing."""

    def valid_value(self, value: str) -> bool:
        return True


class ConflictField(forms.CharField):
    """Cleans to "true", "false" or a kind of conflict, and to "" where nothing is given."""

    def to_python(self, value: Any) -> Any:
        typed = (super().to_python(value) or "").lower()
        if typed and typed not in ("true", "false", *CONFLICT_KINDS):
            raise ValidationError(f"“{value}” could not be read. Give true or false, or date, place or happening.")
        return typed


class ConflictFilter(django_filters.Filter):
    field_class = ConflictField


class AtLeastField(forms.CharField):
    """A number, from one on."""

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if typed and (not typed.isascii() or not typed.isdigit() or len(typed) > 6 or int(typed) < 1):
            raise ValidationError(f"“{typed}” is no number of outlets. Give one from 1 on.")
        return int(typed) if typed else None


class AtLeastFilter(django_filters.Filter):
    field_class = AtLeastField


class DayFilter(django_filters.Filter):
    field_class = DayField


class WhenFilter(django_filters.Filter):
    """Of a filter set over what belongs to collections: events, articles."""

    field_class = WhenField

    @property
    def field(self) -> forms.Field:
        field: WhenField = super().field
        field.order = self._order
        return field

    def _order(self) -> str:
        """The order of days and months in the collection that is selected in."""
        among = self.parent.queryset.order_by()
        if name := self.parent.data.get("collection"):
            among = among.filter(collection__name=name)
        orders = list(among.values_list("collection__date_order", flat=True).distinct()[:2])
        return orders[0] if len(orders) == 1 else DateOrder.DMY.value


class SlugsFilter(django_filters.Filter):
    field_class = SlugsField


class StatusFilter(django_filters.MultipleChoiceFilter):
    field_class = ValuesField


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
        if chosen.get("order") == "importance":
            return events.by_importance()
        return events.chronological(newest_first=chosen.get("order") == "newest")

    def as_selected(self, events: EventQuerySet, name: str, value: Any) -> EventQuerySet:
        """A parameter that counts only together with others: see `filter_queryset`."""
        return events

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
