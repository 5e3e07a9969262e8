"""The JSON of one event and of one article: what lists show, with every mention, its evidence and its derivation."""

from dataclasses import asdict
from typing import Any

from rest_framework import serializers

from articles.models import Article, Collection
from timeline import histories, joins, known, said
from timeline.api.fields import BoundField, WhenField, correctable, evidence, when_json
from timeline.api.serializers import (
    ActorSerializer,
    EventSerializer,
    Linked,
    OutletSerializer,
    PlaceSerializer,
)
from timeline.models import Arrangement, Correction, Event, Mention, Reading


class ArticleSerializer(Linked, serializers.ModelSerializer[Article]):
    """An article as lists show it. `original_url` is where its outlet published it."""

    url = serializers.SerializerMethodField()
    html_url = serializers.SerializerMethodField()
    original_url = serializers.CharField(source="url", read_only=True)
    collection = serializers.SlugRelatedField[Collection](slug_field="name", read_only=True)
    outlet = OutletSerializer(read_only=True)

    class Meta:
        model = Article
        fields = [
            *("id", "url", "html_url", "original_url", "collection", "outlet", "title", "date", "time", "language"),
            *("wire", "stored", "changed"),
        ]

    def get_url(self, article: Article) -> str:
        return self.link("api:article-detail", article.pk)

    def get_html_url(self, article: Article) -> str:
        return self.link("article", article.pk)


class MentionSerializer(Linked, serializers.ModelSerializer[Mention]):
    """One telling. `kept`: it is no longer found in its article, and stays because a person corrected or arranged its
    event; `by_hand`: a person chose its words.
    """

    when = WhenField()
    bound = BoundField()
    evidence = serializers.SerializerMethodField()
    actors = ActorSerializer(many=True, read_only=True)
    places = PlaceSerializer(many=True, read_only=True)

    class Meta:
        model = Mention
        fields = [
            *("title", "status", "basis", "when", "bound", "evidence", "derivation", "actors", "places", "kept"),
            "by_hand",
        ]

    def get_evidence(self, mention: Mention) -> dict[str, Any]:
        return evidence(mention)


class MentionOfArticle(MentionSerializer):
    """A telling, seen from its event."""

    article = ArticleSerializer(read_only=True)

    class Meta(MentionSerializer.Meta):
        fields = ["article", *MentionSerializer.Meta.fields]


class MentionOfEvent(MentionSerializer):
    """A telling, seen from its article."""

    event = serializers.SerializerMethodField()

    class Meta(MentionSerializer.Meta):
        fields = ["event", *MentionSerializer.Meta.fields]

    def get_event(self, mention: Mention) -> dict[str, Any] | None:
        if mention.event is None:
            return None
        return named(self, mention.event)


class CorrectionSerializer(serializers.ModelSerializer[Correction]):
    """What a curator changed; `value` is null where the field was given back to the machine."""

    value = serializers.SerializerMethodField("said")
    machine = serializers.SerializerMethodField()
    by = serializers.CharField(source="by_name", read_only=True)

    class Meta:
        model = Correction
        fields = ["field", "value", "typed", "machine", "reason", "by", "made"]

    def said(self, correction: Correction) -> Any:
        return correctable(correction.field, correction.value)

    def get_machine(self, correction: Correction) -> Any:
        return correctable(correction.field, correction.machine)


class ArrangementSerializer(Linked, serializers.ModelSerializer[Arrangement]):
    """What a curator joined, parted, made or took back (`undoes` is then what was), `undone` where it was since.

    `event` is the one that stayed or was made, `other` the one that was merged into it or parted from it; null where a
    curator hid it.
    """

    event = serializers.SerializerMethodField("of_event")
    other = serializers.SerializerMethodField("of_other")
    undone = serializers.SerializerMethodField()
    by = serializers.CharField(source="by_name", read_only=True)

    class Meta:
        model = Arrangement
        fields = ["id", "kind", "event", "other", "undoes", "undone", "reason", "by", "made"]

    def of_event(self, arrangement: Arrangement) -> dict[str, str] | None:
        return self._shown(arrangement.event)

    def of_other(self, arrangement: Arrangement) -> dict[str, str] | None:
        return self._shown(arrangement.other)

    def get_undone(self, arrangement: Arrangement) -> bool:
        return hasattr(arrangement, "undone_by")

    def _shown(self, event: Event | None) -> dict[str, str] | None:
        return None if event is None or event.hidden else named(self, event)


def named(linked: Linked, event: Event) -> dict[str, str]:
    """An event as others name it."""
    links = {"url": linked.link("api:event-detail", event.pk), "html_url": linked.link("event", event.pk)}
    return {"id": str(event.pk), **links, "title": event.title}


class EventDetail(EventSerializer):
    """One event: `machine` is what the mentions alone say of what can be corrected.

    `claims` is what each outlet says of its date, place or happening, `conflicts` those that exclude each other;
    `history` what became of it; `links` which two articles tell one happening, and why. A pair of its articles that is
    not among the links is joined through others, or by a person. `corrections` and `arrangements` are what curators
    said of it, and of what was merged into it.
    """

    machine = serializers.SerializerMethodField()
    mentions = MentionOfArticle(many=True, read_only=True)
    claims = serializers.SerializerMethodField()
    history = serializers.SerializerMethodField()
    links = serializers.SerializerMethodField()
    corrections = serializers.SerializerMethodField()
    arrangements = serializers.SerializerMethodField()

    class Meta(EventSerializer.Meta):
        fields = [
            *(*EventSerializer.Meta.fields, "machine", "mentions", "claims", "history", "links"),
            *("corrections", "arrangements"),
        ]

    def get_machine(self, event: Event) -> dict[str, Any]:
        return {field: correctable(field, value) for field, value in known.machine(event).items()}

    def get_conflicts(self, event: Event) -> Any:
        return event.conflicts

    def get_claims(self, event: Event) -> Any:
        """Of the articles that are shown: on an earlier day not of all."""
        articles = {str(mention.article_id) for mention in event.mentions.all()}
        return [claim for claim in event.claims if claim["article"] in articles]

    def get_history(self, event: Event) -> Any:
        turns = histories.of(event, event.mentions.all())
        return [asdict(turn) | {"when": when_json(turn.when) if turn.when else None} for turn in turns]

    def get_links(self, event: Event) -> Any:
        return [
            {"articles": [str(join.one.pk), str(join.other.pk)], "reasons": join.reasons, "score": join.score}
            for join in joins.of(event).direct
        ]

    def get_corrections(self, event: Event) -> Any:
        made = [one.correction for one in self._said(event) if one.correction]
        return CorrectionSerializer(made, many=True, context=self.context).data

    def get_arrangements(self, event: Event) -> Any:
        made = [one.arrangement for one in self._said(event) if one.arrangement]
        return ArrangementSerializer(made, many=True, context=self.context).data

    def _said(self, event: Event) -> list[said.Said]:
        if not hasattr(self, "_of_event"):
            self._of_event = said.of(event)
        return self._of_event


class ReadingSerializer(serializers.ModelSerializer[Reading]):
    """`dct` is the date that the article was read against; `error` says why it could not be read."""

    class Meta:
        model = Reading
        fields = ["read", "engine", "dct", "error"]


class ArticleDetail(ArticleSerializer):
    """One article: its text, the witnesses of its date, and the mentions that were read from it.

    `reading` is null until it is read, which a worker does within seconds of its storing.
    """

    reading = ReadingSerializer(read_only=True, default=None)
    mentions = MentionOfEvent(many=True, read_only=True)

    class Meta(ArticleSerializer.Meta):
        fields = [*ArticleSerializer.Meta.fields, "text", "dated", "reading", "mentions"]
