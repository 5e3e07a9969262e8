"""The timeline of one collection: headings, entries, filters, and where it says what is missing."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Collection
from timeline.models import Event
from timeline.pages import believed, collections, numbers
from timeline.pages.chips import Chip, chips
from timeline.pages.filters import choices_in, fields
from timeline.pages.paging import page_of
from timeline.pages.sections import chronology, entry
from timeline.selection import ORDERS, EventFilter

A_PAGE = 50


def timeline(request: HttpRequest) -> HttpResponse:
    listed = collections.listed(request)
    collection = collections.chosen(request, listed)
    if collection is None:
        return render(request, "pages/empty.html")
    events = Event.objects.shown().filter(collection=collection)
    chosen = EventFilter(data=request.GET, queryset=events)
    paginator = Paginator(chosen.qs.prefetch_related(tellings(chosen.qs.day)), A_PAGE)
    page, no_page = page_of(paginator, request.GET.get("page"))
    narrowed = _narrowed(request, collection, chosen)
    context = {
        "collection": collection,
        "collections": listed,
        **_ordered(page.object_list, chosen),
        "page": page,
        "problems": [*_of_no_field(chosen), *([no_page] if no_page else [])],
        "rescues": [] if page.object_list else _rescues(narrowed["chips"], events),
        "numbers": numbers.of(collection, chosen.qs.day),
    }
    return render(request, "pages/timeline.html", context | narrowed)


def _ordered(events: Iterable[Event], chosen: EventFilter) -> dict[str, Any]:
    """Under their headings; where the most important stand first, in one list."""
    if chosen.form.cleaned_data.get("order") == "importance":
        return {"chronology": chronology([]), "ranked": [entry(event) for event in events]}
    return {"chronology": chronology(events), "ranked": []}


def tellings(known_on: date | None) -> "Prefetch[Any]":
    """What an entry quotes; the texts of the articles and the steps of the derivations stay behind."""
    told = believed.tellings(known_on).prefetch_related(None).select_related("article__outlet", "article__reading")
    return Prefetch("mentions", told.defer("article__text", "derivation"))


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
    return [str(said) for name in ("order",) for said in chosen.errors.get(name, [])]


def _rescues(in_force: list[Chip], events: QuerySet[Event]) -> list[tuple[Chip, int]]:
    """For an empty selection: without which of its parameters there would be events, and how many."""
    wider = {str(n): EventFilter(chip.query, events).qs.order_by() for n, chip in enumerate(in_force)}
    counted = events.aggregate(**{n: Count("pk", filter=Q(pk__in=wide.values("pk"))) for n, wide in wider.items()})
    rescues = [(chip, counted[str(n)]) for n, chip in enumerate(in_force) if counted[str(n)]]
    return sorted(rescues, key=lambda pair: -pair[1])
