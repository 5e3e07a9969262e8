"""What a collection holds, what of it could not be read or dated, and how much of it was there on a day."""

from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.db.models.functions import Coalesce

from articles.models import Article, Collection
from timeline import reading
from timeline.models import Event


def of(collection: Collection, known_on: date | None = None) -> dict[str, Any]:
    """`as_of` is the day of the newest article, `begun` where nothing was known that of the very first."""
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
    return counted | begun | _events(collection, known_on)


def _events(collection: Collection, known_on: date | None) -> dict[str, int]:
    events = Event.objects.shown().filter(collection=collection).as_known_on(known_on)
    undated, agreed = events.column("sort_day"), events.column("conflicts")
    return events.aggregate(
        events=Count("pk"),
        undated=Count("pk", filter=Q(**{f"{undated}__isnull": True})),
        conflicts=Count("pk", filter=~Q(**{agreed: []})),
    )
