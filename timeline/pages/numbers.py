"""What a collection holds, what of it could not be read or dated, and how much of it was there on a day."""

from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.db.models.functions import Coalesce

from articles.models import Article, Collection
from timeline import reading
from timeline.models import Event, EventQuerySet, Mention
from timeline.models.known import told_by


def of(collection: Collection, known_on: date | None = None, some: EventQuerySet | None = None) -> dict[str, Any]:
    """`as_of` is the day of the newest article, `begun` where nothing was known that of the very first.

    Of `some` events of the collection: how many they are, and what tells them.
    """
    articles = Article.objects.filter(collection=collection).annotate(published=Coalesce("reading__dct", "date"))
    by_then = articles if known_on is None else articles.filter(published__lte=known_on)
    unread = Q(pk__in=reading.unread().order_by().values("pk"))
    counted = by_then.aggregate(
        articles=Count("pk"),
        outlets=Count("outlet", distinct=True),
        unread=Count("pk", filter=unread),
        failed=Count("pk", filter=~unread & ~Q(reading__error="") & Q(reading__isnull=False)),
        as_of=Max("published"),
    )
    begun = {} if counted["articles"] else articles.aggregate(begun=Min("published"))
    if some is None:
        return counted | begun | _events(Event.objects.shown().filter(collection=collection).as_known_on(known_on))
    return counted | begun | _tellings(some, known_on) | _events(some.as_known_on(known_on))


def _tellings(events: EventQuerySet, known_on: date | None) -> dict[str, int]:
    mentions = Mention.objects.all() if known_on is None else told_by(known_on)
    told = mentions.filter(event__in=events.order_by().values("pk")).order_by()
    return told.aggregate(articles=Count("article", distinct=True), outlets=Count("article__outlet", distinct=True))


def _events(events: EventQuerySet) -> dict[str, int]:
    undated, agreed = events.column("sort_day"), events.column("conflicts")
    return events.aggregate(
        events=Count("pk"),
        undated=Count("pk", filter=Q(**{f"{undated}__isnull": True})),
        conflicts=Count("pk", filter=~Q(**{agreed: []})),
    )
