"""The timeline of one collection: headings, entries, filters, and where it says what is missing.

`timeline.pages.timelines` shows saved timelines by the same means.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from articles.models import Collection
from timeline import sentences
from timeline.counting import counts
from timeline.models import Event, EventQuerySet
from timeline.pages import believed, collections, numbers
from timeline.pages.chips import Chip, chips
from timeline.pages.filters import choices_in, fields
from timeline.pages.paging import page_of
from timeline.pages.sections import NOTHING_BESIDE, Beside, chronology, entries
from timeline.parameters import timeline_of
from timeline.selection import ORDERS, SAVED, EventFilter

A_PAGE = 50


def timeline(request: HttpRequest) -> HttpResponse:
    if typed := request.GET.get("timeline"):
        return _saved(request, typed)
    listed = collections.listed(request)
    collection = collections.chosen(request, listed)
    if collection is None:
        return render(request, "pages/empty.html")
    events = Event.objects.shown().filter(collection=collection)
    context = {"collections": listed, "address": reverse("timeline"), "whole": f"?collection={collection.name}"}
    return render(request, "pages/timeline.html", selection(request, collection, events) | context)


def _saved(request: HttpRequest, typed: str) -> HttpResponse:
    """A saved timeline has a page of its own; the address of a list of its events leads there."""
    saved = timeline_of(typed)
    if saved is None or not Collection.objects.readable_by(request.user).filter(pk=saved.collection_id).exists():
        raise Http404(f"There is no timeline “{typed}” that you may read.")
    query = request.GET.copy()
    for name in ("timeline", "collection"):
        query.pop(name, None)
    return redirect(f"{saved.get_absolute_url()}?{query.urlencode()}" if query else saved.get_absolute_url())


def selection(
    request: HttpRequest, collection: Collection, events: EventQuerySet, beside: Beside = NOTHING_BESIDE
) -> dict[str, Any]:
    """What the page of these events needs: of them what the address asks for, under its headings, and the filters."""
    chosen = EventFilter(data=request.GET, queryset=events)
    paginator = Paginator(chosen.qs.prefetch_related(tellings(chosen.qs.day)), A_PAGE)
    page, no_page = page_of(paginator, request.GET.get("page"))
    narrowed = _narrowed(request, collection, chosen)
    if chosen.form.cleaned_data.get("top"):
        sentences.tell(list(page), chosen.qs.day)
    return narrowed | {
        "collection": collection,
        **_ordered(list(page), chosen, beside),
        "page": page,
        "problems": [*_of_no_field(chosen), *([no_page] if no_page else [])],
        "rescues": [] if page.object_list else _rescues(narrowed["chips"], events),
        "numbers": numbers.of(collection, chosen.qs.day, events if beside is not NOTHING_BESIDE else None),
        "to_save": _to_save(request.GET, collection),
    }


def _ordered(events: list[Event], chosen: EventFilter, beside: Beside) -> dict[str, Any]:
    """Under their headings; where the most important stand first, in one list."""
    if chosen.form.cleaned_data.get("order") == "importance":
        return {"chronology": chronology([]), "ranked": entries(events, replace(beside, eras=()))}
    return {"chronology": chronology(events, beside), "ranked": []}


def tellings(known_on: date | None) -> "Prefetch[Any]":
    """What an entry quotes; the texts of the articles and the steps of the derivations stay behind."""
    told = believed.tellings(known_on).prefetch_related(None).select_related("article__outlet", "article__reading")
    return Prefetch("mentions", told.defer("article__text", "article__reading__sketch", "derivation"))


def _narrowed(request: HttpRequest, collection: Collection, chosen: EventFilter) -> dict[str, Any]:
    """The filter form, and what of it is in force."""
    choices = choices_in(collection)
    return {
        "fields": fields(request.GET, chosen, choices),
        "orders": ORDERS,
        "chips": chips(request.GET, chosen, {name: dict(pairs) for name, pairs in choices.items()}),
        "errors": chosen.errors,
    }


def _to_save(given: QueryDict, collection: Collection) -> str:
    """The parameters in force that a timeline can keep."""
    kept = QueryDict(mutable=True)
    kept["collection"] = collection.name
    for name in SAVED:
        kept.setlist(name, [value for value in given.getlist(name) if value.strip()])
    return kept.urlencode()


def _of_no_field(chosen: EventFilter) -> list[str]:
    """What could not be read of the parameters beside which the form has no place to say so."""
    return [str(said) for name in ("order", "top") for said in chosen.errors.get(name, [])]


def _rescues(in_force: list[Chip], events: EventQuerySet) -> list[tuple[Chip, int]]:
    """For an empty selection: without which of its parameters there would be events, and how many."""
    wider = counts([EventFilter(chip.query, events).qs for chip in in_force])
    rescues = [(chip, count) for chip, count in zip(in_force, wider, strict=True) if count]
    return sorted(rescues, key=lambda pair: -pair[1])
