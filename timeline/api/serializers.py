"""The JSON of the API. `url` is where a thing is in the API, `html_url` where its page is; both absolute."""

from collections.abc import Iterable
from typing import Any, TypeVar
from urllib.parse import urlencode

from rest_framework import serializers
from rest_framework.reverse import reverse

from articles.models import Collection, Outlet
from timeline.api.fields import BoundField, WhenField
from timeline.models import Actor, Era, Event, Pin, Place, Timeline


class Linked(serializers.Serializer[Any]):
    """What has an address in the API and a page."""

    def link(self, name: str, *args: Any, **query: Any) -> str:
        address = reverse(name, args=args, request=self.context["request"])
        return f"{address}?{urlencode(query, doseq=True)}" if query else address


class OutletSerializer(serializers.ModelSerializer[Outlet]):
    class Meta:
        model = Outlet
        fields = ["name", "slug"]


class ActorSerializer(serializers.ModelSerializer[Actor]):
    class Meta:
        model = Actor
        fields = ["name", "slug", "kind"]


class PlaceSerializer(serializers.ModelSerializer[Place]):
    class Meta:
        model = Place
        fields = ["name", "slug", "country", "latitude", "longitude"]


class CollectionSerializer(Linked, serializers.ModelSerializer[Collection]):
    url = serializers.SerializerMethodField()
    html_url = serializers.SerializerMethodField()
    events_url = serializers.SerializerMethodField()
    articles_url = serializers.SerializerMethodField()

    class Meta:
        model = Collection
        fields = [
            *("name", "url", "html_url", "title", "introduction", "visibility", "invented", "language"),
            *("default_outlet", "date_order", "time_zone", "events_url", "articles_url"),
        ]

    def get_url(self, collection: Collection) -> str:
        return self.link("api:collection-detail", collection.name)

    def get_html_url(self, collection: Collection) -> str:
        return self.link("timeline", collection=collection.name)

    def get_events_url(self, collection: Collection) -> str:
        return self.link("api:event-list", collection=collection.name)

    def get_articles_url(self, collection: Collection) -> str:
        return self.link("api:article-list", collection=collection.name)


class EraSerializer(serializers.ModelSerializer[Era]):
    when = WhenField()

    class Meta:
        model = Era
        fields = ["title", "when"]


class PinSerializer(Linked, serializers.ModelSerializer[Pin]):
    """An event that a person pinned to a timeline or, where `struck`, took off it; of one that was merged the other."""

    id = serializers.SerializerMethodField()
    url = serializers.SerializerMethodField()
    html_url = serializers.SerializerMethodField()
    title = serializers.SerializerMethodField()

    class Meta:
        model = Pin
        fields = ["id", "url", "html_url", "title", "struck", "made"]

    def get_id(self, pin: Pin) -> str:
        return str(pin.event_now.pk)

    def get_url(self, pin: Pin) -> str:
        return self.link("api:event-detail", pin.event_now.pk)

    def get_html_url(self, pin: Pin) -> str:
        return self.link("event", pin.event_now.pk)

    def get_title(self, pin: Pin) -> str:
        return pin.event_now.title


class TimelineSerializer(Linked, serializers.ModelSerializer[Timeline]):
    """`query` holds the parameters that select, `pins` what was pinned and struck; `events_url` lists its events."""

    url = serializers.SerializerMethodField()
    html_url = serializers.SerializerMethodField()
    events_url = serializers.SerializerMethodField()
    feed_url = serializers.SerializerMethodField()
    collection = serializers.SlugRelatedField[Collection](slug_field="name", read_only=True)
    eras = EraSerializer(many=True, read_only=True)
    pins = PinSerializer(many=True, read_only=True)

    class Meta:
        model = Timeline
        fields = [
            *("id", "url", "html_url", "collection", "name", "title", "introduction", "query", "events_url"),
            *("feed_url", "eras", "pins", "made", "changed"),
        ]

    def get_url(self, timeline: Timeline) -> str:
        return self.link("api:timeline-detail", timeline.pk)

    def get_html_url(self, timeline: Timeline) -> str:
        return self.link("saved-timeline", timeline.collection.name, timeline.name)

    def get_events_url(self, timeline: Timeline) -> str:
        return self.link("api:event-list", collection=timeline.collection.name, timeline=timeline.pk)

    def get_feed_url(self, timeline: Timeline) -> str:
        return self.link("feeds:events", collection=timeline.collection.name, timeline=timeline.pk)


class EventSerializer(Linked, serializers.ModelSerializer[Event]):
    """An event as lists show it. `corroboration`: how many independent outlets tell it; a copy counts once.

    `conflicts`: on what they disagree, of date, place and happening. `sentences` is there where the list was asked for
    the most important events (`?top=`).
    """

    url = serializers.SerializerMethodField()
    html_url = serializers.SerializerMethodField()
    collection = serializers.SlugRelatedField[Collection](slug_field="name", read_only=True)
    when = WhenField()
    bound = BoundField()
    corroboration = serializers.IntegerField(source="independent", read_only=True)
    conflicts = serializers.SerializerMethodField()
    outlets = serializers.SerializerMethodField()
    actors = serializers.SerializerMethodField()
    places = serializers.SerializerMethodField()
    sentences = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Event
        fields = [
            *("id", "url", "html_url", "collection", "title", "when", "bound", "status", "corrected"),
            *("articles_count", "outlets_count", "corroboration", "importance", "conflicts"),
            *("outlets", "actors", "places", "sentences", "made", "changed"),
        ]

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        if self.context["view"].detail or not self.context["request"].query_params.get("top"):
            del fields["sentences"]
        return fields

    def get_url(self, event: Event) -> str:
        return self.link("api:event-detail", event.pk)

    def get_html_url(self, event: Event) -> str:
        return self.link("event", event.pk)

    def get_conflicts(self, event: Event) -> Any:
        return [conflict["kind"] for conflict in event.conflicts]

    def get_outlets(self, event: Event) -> Any:
        return OutletSerializer(_once(m.article.outlet for m in event.mentions.all()), many=True).data

    def get_actors(self, event: Event) -> Any:
        return ActorSerializer(_once(a for m in event.mentions.all() for a in m.actors.all()), many=True).data

    def get_places(self, event: Event) -> Any:
        return PlaceSerializer(_once(p for m in event.mentions.all() for p in m.places.all()), many=True).data


Row = TypeVar("Row", Outlet, Actor, Place)


def _once(rows: Iterable[Row]) -> list[Row]:
    """Each row once, by name."""
    return sorted({row.pk: row for row in rows}.values(), key=lambda row: row.name)
