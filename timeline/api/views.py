"""The resources of the API. Anyone reads what is public; writing needs signing in, or a token, and the permission."""

from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.urls import reverse
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView
from rest_framework.viewsets import ReadOnlyModelViewSet

from articles.models import Article, Collection, CollectionQuerySet
from timeline import known, said, sentences
from timeline.api import details, serializers
from timeline.api.filters import ArticleFilter, StrictFilters, TimelineFilter
from timeline.api.ingest import IngestMixin, NewArticle
from timeline.lists import collections_for
from timeline.models import Event, EventQuerySet, Mention, Pin, Timeline
from timeline.models.timelines import NOW
from timeline.selection import EventFilter


class Resource(ReadOnlyModelViewSet[Any]):
    """Lists hold what a list may name to its reader; one thing is shown to whoever has its address and may read it."""

    filter_backends = [StrictFilters]
    of_a_timeline = False  # whether `timeline` is a parameter of its list
    list_serializer: type[BaseSerializer[Any]]
    detail_serializer: type[BaseSerializer[Any]]

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        return self.detail_serializer if self.detail else self.list_serializer

    def collections(self) -> CollectionQuerySet:
        if self.detail:
            return Collection.objects.readable_by(self.request.user)
        given = self.request.query_params
        timeline = given.get("timeline", "") if self.of_a_timeline else ""
        return collections_for(self.request.user, given.get("collection", ""), timeline)


class EventViewSet(Resource):
    """What happened, and when: the events of the timelines, in chronological order. A list takes

    collection: a name
    from, to: a date as people write it, 27 April 2017, spring 2017, 2017-04
    outlet, actor, place: a slug; repeatable
    status: happened, scheduled, postponed, cancelled, denied, hypothetical, unreported; repeatable
    conflict: true where outlets disagree, or false; date, place or happening: on this
    corroboration: a number; what so many independent outlets tell, or more
    q: words, or “words in quotation marks”
    as_of: a day; what was known on it, as it was known then
    timeline: the id of one, whose events are listed
    top: a number; the most important dated events, each with `sentences` that tell it, as its articles have them
    order: oldest, newest or importance
    page, page_size
    """

    of_a_timeline = True
    list_serializer = serializers.EventSerializer
    detail_serializer = details.EventDetail
    filterset_class = EventFilter

    def get_queryset(self) -> QuerySet[Event]:
        return Event.objects.shown().filter(collection__in=self.collections())

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The tellings are those of the day that is asked for."""
        events = cast(EventQuerySet, super().filter_queryset(queryset)).with_tellings()
        return events.prefetch_related("corrections") if self.detail else events

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """An event that was merged answers with where it is now."""
        try:
            return super().retrieve(request, *args, **kwargs)
        except Http404:
            merged = self._merged()
            survivor = said.survivor(merged) if merged else None
            if survivor is None or survivor.hidden:
                raise
        into = details.named(details.EventDetail(context=self.get_serializer_context()), survivor)
        body = {"detail": f"“{merged}” was merged into “{survivor}”.", "merged_into": into}
        # Not to be kept: it may be taken back.
        return Response(body, status=301, headers={"Location": into["url"], "Cache-Control": "no-cache"})

    def _merged(self) -> Event | None:
        events = Event.objects.filter(collection__in=self.collections(), hidden=False).exclude(merged_into=None)
        try:
            return events.select_related("merged_into").filter(pk=self.kwargs["pk"]).first()
        except ValidationError:  # no id at all
            return None

    def get_object(self) -> Event:
        """NotFound that says so where the event is there, but was not yet known."""
        try:
            event: Event = super().get_object()
        except Http404:
            day = self.request.query_params.get(known.PARAMETER)
            if day and self.get_queryset().filter(pk=self.kwargs["pk"]).exists():
                raise NotFound(f"Nothing was known of this event on {day}.") from None
            raise
        return event

    def paginate_queryset(self, queryset: Any) -> Any:
        page = super().paginate_queryset(queryset)
        if page and self.request.query_params.get("top"):
            sentences.tell(page, queryset.day)
        return page


class ArticleViewSet(IngestMixin, Resource):
    """The articles that the events were read from, the newest first. POST stores one. A list takes

    collection: a name
    from, to: a date as people write it, 27 April 2017, spring 2017, 2017-04
    outlet: a slug
    language: its code
    page, page_size
    """

    list_serializer = details.ArticleSerializer
    detail_serializer = details.ArticleDetail
    filterset_class = ArticleFilter

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        return NewArticle if self.action == "create" else super().get_serializer_class()

    def get_queryset(self) -> QuerySet[Article]:
        articles = Article.objects.filter(collection__in=self.collections()).select_related("collection", "outlet")
        if not self.detail:
            return articles.defer("text").order_by("-date", "title", "id")
        told = Mention.objects.exclude(event__hidden=True).select_related("event").prefetch_related("actors", "places")
        return articles.select_related("reading").prefetch_related(Prefetch("mentions", told.order_by("start")))


class TimelineViewSet(Resource):
    """Named selections of events. `events_url` of each is the list of its events."""

    list_serializer = detail_serializer = serializers.TimelineSerializer
    filterset_class = TimelineFilter

    def get_queryset(self) -> QuerySet[Timeline]:
        timelines = Timeline.objects.filter(collection__in=self.collections()).select_related("collection")
        pins = Pin.objects.filter(event__hidden=False).select_related(NOW[0]).order_by("made", "id")
        timelines = timelines.prefetch_related("eras", Prefetch("pins", pins))
        return timelines.order_by("collection__title", "title", "id")


class CollectionViewSet(Resource):
    """The collections that articles belong to; nothing is woven across them."""

    list_serializer = detail_serializer = serializers.CollectionSerializer
    lookup_field = "name"

    def get_queryset(self) -> QuerySet[Collection]:
        return self.collections().order_by("invented", "title", "id")


class Nothing(APIView):
    """What is at no address of the API: an error that a program can read, whatever it tried."""

    permission_classes = [AllowAny]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound(f"There is nothing at {request.path}. {reverse('api:api-root')} lists what there is.")
