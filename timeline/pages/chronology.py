"""The timeline of one collection: headings, entries, filters, and where it says what is missing."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Max, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article, Collection
from timeline import reading
from timeline.models import Event
from timeline.pages import believed, collections
from timeline.pages.chips import Chip, chips
from timeline.pages.filters import choices_in, fields
from timeline.pages.paging import page_of
from timeline.pages.sections import chronology
from timeline.selection import ORDERS, EventFilter

A_PAGE = 50


def timeline(request: HttpRequest) -> HttpResponse:
    listed = collections.listed(request)
    collection = collections.chosen(request, listed)
    if collection is None:
        return render(request, "pages/empty.html")
    events = Event.objects.shown().filter(collection=collection)
    chosen = EventFilter(data=request.GET, queryset=events)
    paginator = Paginator(chosen.qs.prefetch_related(TELLINGS), A_PAGE)
    page, no_page = page_of(paginator, request.GET.get("page"))
    narrowed = _narrowed(request, collection, chosen)
    context = {
        "collection": collection,
        "collections": listed,
        "chronology": chronology(page.object_list),
        "page": page,
        "problems": [*_of_no_field(chosen), *([no_page] if no_page else [])],
        "rescues": [] if page.object_list else _rescues(narrowed["chips"], events),
        "numbers": _numbers(collection, events),
    }
    return render(request, "pages/timeline.html", context | narrowed)


# What an entry quotes; the texts of the articles and the steps of the derivations stay behind.
TELLINGS = Prefetch(
    "mentions",
    believed.tellings()
    .prefetch_related(None)
    .select_related("article__outlet", "article__reading")
    .defer("article__text", "derivation"),
)


def _narrowed(request: HttpRequest, collection: Collection, chosen: EventFilter) -> dict[str, Any]:
    """The filter form, and what of it is in force."""
    choices = choices_in(collection)
    return {
        "fields": fields(request.GET, chosen, choices),
        "orders": ORDERS,
        "chips": chips(request.GET, chosen, {name: dict(pairs) for name, pairs in choices.items()}),
        "errors": chosen.errors,
    }


def _of_no_field(chosen: EventFilter) -> list[str]:
    """What could not be read of the parameters beside which the form has no place to say so."""
    return [str(said) for name in ("conflict", "order") for said in chosen.errors.get(name, [])]


def _numbers(collection: Collection, events: QuerySet[Event]) -> dict[str, Any]:
    """What the collection holds, and what of it could not be read or dated."""
    unread = Q(pk__in=reading.unread().order_by().values("pk"))
    articles = Article.objects.filter(collection=collection).aggregate(
        articles=Count("pk"),
        outlets=Count("outlet", distinct=True),
        unread=Count("pk", filter=unread),
        failed=Count("pk", filter=~unread & ~Q(reading__error="") & Q(reading__isnull=False)),
        as_of=Max("date"),
    )
    counted = events.aggregate(
        events=Count("pk"),
        undated=Count("pk", filter=Q(sort_day__isnull=True)),
        conflicts=Count("pk", filter=~Q(conflicts=[])),
    )
    return articles | counted


def _rescues(in_force: list[Chip], events: QuerySet[Event]) -> list[tuple[Chip, int]]:
    """For an empty selection: without which of its parameters there would be events, and how many."""
    wider = {str(n): EventFilter(chip.query, events).qs.order_by() for n, chip in enumerate(in_force)}
    counted = events.aggregate(**{n: Count("pk", filter=Q(pk__in=wide.values("pk"))) for n, wide in wider.items()})
    rescues = [(chip, counted[str(n)]) for n, chip in enumerate(in_force) if counted[str(n)]]
    return sorted(rescues, key=lambda pair: -pair[1])
