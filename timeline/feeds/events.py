"""The feed of events, what changed last first; it takes the same parameters as the timeline page and the API."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from articles.models import Collection
from temporal import When
from timeline import sentences
from timeline.feeds.jsonfeed import JSONFeed
from timeline.lists import collections_for, refusals
from timeline.models import Event, Timeline
from timeline.selection import EventFilter

A_PAGE = 50
BESIDES = frozenset({"page"})


@dataclass(frozen=True, slots=True)
class Selection:
    """What a request asks for: a page of the events that it selects."""

    request: HttpRequest
    collection: Collection | None
    timeline: Timeline | None
    page: "Page[Event]"

    def address(self, of: str, **changed: str) -> str:
        query = self.request.GET.copy()
        query.pop("page", None)
        query.update(changed)
        return self.request.build_absolute_uri(f"{of}?{query.urlencode()}" if query else of)


class Refused(Exception):
    """The parameters cannot be answered: what is wrong, by parameter."""

    def __init__(self, by_name: dict[str, list[str]]) -> None:
        super().__init__(by_name)
        self.by_name = by_name


class EventsFeed(Feed):
    feed_type = JSONFeed
    description_template = "feeds/event.html"

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().__call__(request, *args, **kwargs)
        except Refused as refused:
            return JsonResponse(refused.by_name, status=400)
        except Http404 as error:
            return JsonResponse({"detail": str(error)}, status=404)

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Selection:
        given = request.GET
        collections = collections_for(request.user, given.get("collection", ""), given.get("timeline", ""))
        events = Event.objects.shown().filter(collection__in=collections)
        filterset = EventFilter(data=request.GET, queryset=events)
        if refused := refusals(request.GET, filterset, BESIDES):
            raise Refused(refused)
        page = self._page(request, filterset)
        named = collections.first() if given.get("collection") or given.get("timeline") else None
        return Selection(request, named, filterset.form.cleaned_data["timeline"], page)

    def _page(self, request: HttpRequest, filterset: EventFilter) -> "Page[Event]":
        """What changed last stands first; the most important, which tell a story, in the order of time."""
        top = filterset.form.cleaned_data["top"]
        selected = filterset.qs.with_tellings()
        try:
            page = Paginator(selected if top else selected.order_by("-changed", "id"), A_PAGE).page(
                request.GET.get("page", "1")
            )
        except InvalidPage as error:
            raise Http404(f"There is no page {request.GET['page']}. Follow “next_url” from the first page.") from error
        if top:
            sentences.tell(list(page), filterset.qs.day)
        return page

    def title(self, selection: Selection) -> str:
        return str(selection.timeline or selection.collection or "Dateline")

    def description(self, selection: Selection) -> str:
        invented = "Its articles are invented. " if selection.collection and selection.collection.invented else ""
        order = "the most important" if "top" in selection.request.GET else "what changed last stands first"
        return f"{invented}Dated events read from news articles; {order}."

    def link(self, selection: Selection) -> str:
        return selection.address(reverse("timeline"))

    def feed_url(self, selection: Selection) -> str:
        return selection.request.build_absolute_uri()

    def feed_extra_kwargs(self, selection: Selection) -> dict[str, Any]:
        if not selection.page.has_next():
            return {}
        following = str(selection.page.next_page_number())
        return {"next_url": selection.address(selection.request.path, page=following)}

    def items(self, selection: Selection) -> list[Event]:
        return list(selection.page)

    def item_title(self, event: Event) -> str:
        return event.title

    def item_link(self, event: Event) -> str:
        return reverse("event", args=[event.pk])

    def item_guid(self, event: Event) -> str:
        return event.pk.urn

    def item_pubdate(self, event: Event) -> datetime:
        return event.made

    def item_updateddate(self, event: Event) -> datetime:
        return event.changed

    def item_categories(self, event: Event) -> list[str]:
        mentions = event.mentions.all()
        return sorted({named.name for m in mentions for named in [*m.actors.all(), *m.places.all()]})

    def item_extra_kwargs(self, event: Event) -> dict[str, Any]:
        return {
            "content_text": as_text(event),
            "summary": " ".join(event.sentences),
            "outlets": sorted({mention.article.outlet.name for mention in event.mentions.all()}),
            "_dateline": extension(event, event.when),
        }


def as_text(event: Event) -> str:
    """The date in words, and every telling quoted with its outlet and date."""
    quotes = [
        f"“{mention.quote}” ({mention.article.outlet.name}, {mention.article.date:%-d %B %Y})"
        for mention in event.mentions.all()
    ]
    return "\n\n".join([event.when.words if event.when else "Undated", *quotes])


def extension(event: Event, when: When | None) -> dict[str, Any]:
    """What JSON Feed has no word for. `edtf` and `granularity` are null where the event is undated."""
    return {
        "edtf": when.edtf if when else None,
        "granularity": when.granularity.name.lower() if when else None,
        "status": event.status,
        "corrected": event.corrected,
        "corroboration": event.independent,
        "importance": event.importance,
        "conflicts": [conflict["kind"] for conflict in event.conflicts],
    }
