"""POST of an article: checked by the field, then made and stored as any other article is."""

from typing import Any

from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from articles import addresses, collections, text
from articles.dates import publication_date
from articles.draft import Raw, Refusal, Said, make
from articles.models import Collection
from articles.store import Outcome, store
from timeline.api.details import ArticleSerializer

A_DATE = "Give the day that it was published on, for instance 2017-05-11 or 11 May 2017."


class NewArticle(serializers.Serializer[Raw]):
    """An article to be stored. Validated: the `draft` of it, and the name of its `collection`."""

    text = serializers.CharField(
        max_length=text.LONGEST,
        style={"base_template": "textarea.html"},
        error_messages={"max_length": f"This text is too long. {text.TOO_LONG}"},
    )
    date = serializers.CharField(required=False, allow_blank=True, max_length=80, help_text=A_DATE)
    title = serializers.CharField(required=False, allow_blank=True, max_length=500)
    outlet = serializers.CharField(required=False, allow_blank=True, max_length=200)
    url = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    language = serializers.CharField(required=False, allow_blank=True, max_length=12, help_text="As en or pt-BR")
    wire = serializers.CharField(required=False, allow_blank=True, max_length=200, help_text="The agency it is from")
    collection = serializers.CharField(
        required=False, allow_blank=True, help_text=f"Its name; without one “{collections.DEFAULT}”"
    )

    def validate_text(self, typed: str) -> str:
        if not text.normalise(typed):
            raise serializers.ValidationError("Give the article's text; this holds nothing that can be read.")
        return typed

    def validate_url(self, typed: str) -> str:
        if typed and not addresses.canonical(typed):
            raise serializers.ValidationError("This is no web address. Write it in full (https://…), or leave it out.")
        return typed

    def validate_collection(self, name: str) -> str:
        if name and not Collection.objects.filter(name=name).exists():
            raise serializers.ValidationError(f"There is no collection named “{name}”. Make it first, or leave it out.")
        return name

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        self._refuse_unknown()
        name = given.pop("collection", "") or collections.DEFAULT
        defaults = collections.defaults_of(Collection.objects.filter(name=name).first() or Collection(name=name))
        date = given.pop("date", "")
        if date and not publication_date(date, date_order=defaults.date_order, time_zone=defaults.time_zone):
            raise serializers.ValidationError({"date": [f"“{date}” names no day. {A_DATE}"]})
        raw = Raw(**given, dates=[Said("field", "date", date)] if date else [])
        draft = make(raw, "The article", defaults)
        if isinstance(draft, Refusal):  # its text and address were read above: it is the date that it lacks
            raise serializers.ValidationError({"date": [f"{draft.name} {draft.why}. {A_DATE}"]})
        return {"draft": draft, "collection": name}

    def _refuse_unknown(self) -> None:
        unknown = sorted(set(self.initial_data) - set(self.fields) - {"csrfmiddlewaretoken"})
        if unknown:
            message = f"An article has no such field. It has {', '.join(self.fields)}."
            raise serializers.ValidationError({name: [message] for name in unknown})


class IngestMixin:
    """What a viewset of articles needs to take one: 201 where it is new, 200 where it was there already."""

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        new = NewArticle(data=request.data)
        new.is_valid(raise_exception=True)
        stored = store(new.validated_data["draft"], collections.named(new.validated_data["collection"]))
        shown = dict(ArticleSerializer(stored.article, context={"request": request}).data)
        code = status.HTTP_201_CREATED if stored.outcome == Outcome.STORED else status.HTTP_200_OK
        return Response({"outcome": stored.outcome.value} | shown, status=code, headers={"Location": shown["url"]})
