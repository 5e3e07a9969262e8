"""What was known of events on a day: the state that each was in, with the corrections, which apply to all days.

A queryset that shows a day carries the columns of that day beside the row's own, under `known_…`; what it yields has
them in their place, so that whoever shows an event need not know. Such an event is for showing and is never saved.
"""

from collections.abc import Collection as Some
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from django.apps import apps
from django.db.models import BooleanField, Case, Exists, F, FilteredRelation, Max, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.db.models.query import ModelIterable

from articles.models import Article
from narrative import Status
from timeline.models.mentions import Mention
from timeline.when_fields import WhenFields

if TYPE_CHECKING:
    from timeline.models.events import Event, EventQuerySet

PREFIX = "known_"
WHEN = [field.name for field in WhenFields._meta.concrete_fields]
COUNTED = ["articles_count", "outlets_count", "independent", "importance"]
OF_A_DAY = [*WHEN, "title", "status", "bound", "conflicts", *COUNTED]
CORRECTABLE = {**dict.fromkeys(WHEN, "when"), "title": "title"}  # by what field of a correction


def published() -> Coalesce:
    """The day of a mention's article: the one that it was read against."""
    return Coalesce("article__reading__dct", "article__date")


def told_by(day: date) -> Any:
    """The mentions whose articles were published by this day."""
    return Mention.objects.annotate(published=published()).filter(published__lte=day)


def newest_days(collections: Some[int] | None = None) -> dict[int, date]:
    """The day of the newest article of each of these collections, or of all."""
    articles = Article.objects.order_by()
    if collections is not None:
        articles = articles.filter(collection__in=collections)
    newest = articles.values_list("collection").annotate(newest=Max(Coalesce("reading__dct", "date")))
    return dict(newest)


def standing(day: date) -> FilteredRelation:
    """Of an event's states the one that it was in on this day."""
    begun, not_over = Q(states__since__lte=day), Q(states__until__gt=day) | Q(states__until=None)
    return FilteredRelation("states", condition=begun & not_over)


def columns() -> dict[str, Case | F]:
    """Each column as it was on the day of the state that is joined as `known`, and that state's id."""
    return {"known_state": F("known__pk"), **{f"{PREFIX}{name}": _column(name) for name in OF_A_DAY}}


def was_told(day: date) -> Q:
    """Of an event: that something told it by this day. One without states is asked for its tellings."""
    states = apps.get_model("timeline", "State")._base_manager.filter(event=OuterRef("pk"))
    told = told_by(day).filter(event=OuterRef("pk")).order_by()
    return Q(known_state__isnull=False) | (Q(~Exists(states)) & Q(Exists(told)))


def _column(name: str) -> Case:
    as_it_stands = Q(known__isnull=True)
    if field := CORRECTABLE.get(name):
        as_it_stands |= Q(corrected=True) & Q(_by_hand(field))
    return Case(When(as_it_stands, then=F(name)), default=F(f"known__{name}"))


def _by_hand(field: str) -> Subquery:
    """That the newest correction of a field changes it, and does not give it back."""
    corrections = apps.get_model("timeline", "Correction")._base_manager.filter(event=OuterRef("pk"), field=field)
    newest = corrections.order_by("-made", "-id").annotate(changes=Q(value__isnull=False))
    return Subquery(newest.values("changes")[:1], output_field=BooleanField())


class Displayed(ModelIterable):
    """Yields events as they are shown: as on the queryset's day, where it has one, and `unreported` where they are."""

    def __iter__(self) -> Iterator["Event"]:
        day = cast("EventQuerySet", self.queryset).day
        events: list[Event] = list(super().__iter__())
        if day is not None:
            for event in events:
                for name in OF_A_DAY:
                    setattr(event, name, getattr(event, PREFIX + name))
        announced = [event for event in events if event.status == Status.SCHEDULED]
        newest = newest_days({event.collection_id for event in announced}) if announced and day is None else {}
        for event in announced:
            as_of = day or newest.get(event.collection_id)
            if as_of and event.last_day is not None and event.last_day < as_of.toordinal():
                event.status = Status.UNREPORTED.value
        yield from events
