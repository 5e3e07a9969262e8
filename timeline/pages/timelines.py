"""The saved timelines: the list of them, and the page of one, which is the timeline page with what it says beside."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from articles.models import Outlet
from timeline import known
from timeline.counting import counts
from timeline.models import Actor, Event, EventQuerySet, Place, Timeline
from timeline.pages import collections
from timeline.pages.chips import Chip, chips
from timeline.pages.chronology import selection
from timeline.pages.paging import page_of
from timeline.pages.sections import Beside
from timeline.selection import EventFilter

A_PAGE = 25  # each of them is counted, which takes a tenth of a second in a collection of 20,000 events
NAMED: dict[str, Any] = {"outlet": Outlet, "actor": Actor, "place": Place}


def timelines(request: HttpRequest) -> HttpResponse:
    listed = collections.listed(request)
    named = collections.chosen(request, listed) if "collection" in request.GET else None
    found = Timeline.objects.filter(collection__in=[named] if named else listed).select_related("collection")
    found = found.order_by("collection__invented", "collection__title", "collection", "title", "id")
    page, no_page = page_of(Paginator(found, A_PAGE), request.GET.get("page"))
    context = {
        "page": page,
        "rows": list(zip(page, counts([timeline.events() for timeline in page]), strict=True)),
        "collection": named,
        "problems": [no_page] if no_page else [],
    }
    return render(request, "pages/timelines.html", context)


def saved(request: HttpRequest, collection: str, name: str) -> HttpResponse:
    timeline = readable(request, collection, name)
    eras, pins = list(timeline.eras.all()), timeline.pins.all()
    pinned = set(pins.filter(struck=False).events_now().values_list("now", flat=True))
    shown = selection(request, timeline.collection, timeline.events(known.asked(request).day), Beside(eras, pinned))
    context = {
        "saved": timeline,
        "address": timeline.get_absolute_url(),
        "whole": "?",
        "eras": eras,
        "pinned": len(pinned),
        "struck": list(_struck(pins)),
        "query_said": query_said(timeline),
        "may_edit": request.user.has_perm("timeline.change_timeline"),
    }
    return render(request, "pages/timeline.html", shown | context)


def readable(request: HttpRequest, collection: str, name: str) -> Timeline:
    """Http404 for one that the reader may not open: it is not told apart from one that is not there."""
    among = Timeline.objects.readable_by(request.user).select_related("collection")
    found = among.filter(collection__name=collection, name=name).first()
    if found is None:
        raise Http404(f"There is no timeline “{name}” of a collection “{collection}” that you may read.")
    return found


def query_said(timeline: Timeline) -> list[Chip]:
    """What a timeline selects, in words."""
    query = QueryDict(mutable=True)
    for name, value in timeline.query.items():
        query.setlist(name, [str(one) for one in (value if isinstance(value, list) else [value])])
    if not query:
        return []
    names = {
        name: dict(model.objects.filter(collection=timeline.collection_id, slug__in=slugs).values_list("slug", "name"))
        for name, model in NAMED.items()
        if (slugs := query.getlist(name))
    }
    chosen = EventFilter(query, Event.objects.filter(collection=timeline.collection_id))
    return chips(query, chosen, names)


def _struck(pins: Any) -> EventQuerySet:
    """The events that are off a timeline because a person struck them."""
    struck = pins.filter(struck=True)
    return Event.objects.shown().filter(pk__in=struck.events_now()).chronological()
