"""The parameters of a list: what is unknown or cannot be read is answered with 400, never passed over."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from articles.models import Article
from temporal import When
from timeline.lists import refusals
from timeline.models import Timeline
from timeline.parameters import WhenFilter

FIRST_DATE = date.min.toordinal()  # no article is dated before, or after date.max
OF_EVERY_LIST = frozenset({"page", "page_size", "format"})


class StrictFilters(DjangoFilterBackend):
    """django-filter's backend, that refuses what it does not know and what it cannot read.

    It draws no form: one that lists every outlet and name would take a query each and name what is private.
    """

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        filterset = self.get_filterset(request, queryset, view)
        refused = refusals(request.query_params, filterset, OF_EVERY_LIST)
        if refused:
            raise ValidationError(refused)
        filtered: QuerySet[Any] = filterset.qs if filterset else queryset
        return filtered

    def to_html(self, request: Request, queryset: QuerySet[Any], view: Any) -> str:
        return ""


class ArticleFilter(django_filters.FilterSet):
    """Articles by collection, outlet (its slug), language and date (`from`, `to`, as people write dates)."""

    collection = django_filters.CharFilter(field_name="collection__name")
    outlet = django_filters.CharFilter(field_name="outlet__slug")
    language = django_filters.CharFilter()

    class Meta:
        model = Article
        fields: list[str] = []

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """`from` is a word of Python, so it cannot be declared as an attribute."""
        filters: dict[str, django_filters.Filter] = super().get_filters()
        return {"from": WhenFilter(method="since"), "to": WhenFilter(method="until")} | filters

    def since(self, articles: QuerySet[Article], name: str, when: When) -> QuerySet[Article]:
        if when.first_day is None or when.first_day < FIRST_DATE:
            return articles
        return articles.filter(date__gte=when.earliest) if when.earliest else articles.none()

    def until(self, articles: QuerySet[Article], name: str, when: When) -> QuerySet[Article]:
        if when.last_day is not None and when.last_day < FIRST_DATE:
            return articles.none()
        return articles.filter(date__lte=when.latest) if when.latest else articles


class TimelineFilter(django_filters.FilterSet):
    collection = django_filters.CharFilter(field_name="collection__name")

    class Meta:
        model = Timeline
        fields: list[str] = []
