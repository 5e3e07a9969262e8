"""The admin of collections and articles. It stands here because it counts what was read from them."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from articles import collections
from articles.models import Article, Collection
from timeline.models import Correction, Event, Mention, Timeline

# What is named, the counts, the permissions that lack, what stands in the way: as Django's templates take it.
Deletion = tuple[list[str], dict[str, int], set[str], list[str]]


class CountedDeletion(admin.ModelAdmin):
    """Asks before a removal with a count of what goes, where Django would list every row."""

    def what_goes(self, chosen: QuerySet[Any]) -> dict[str, int]:
        raise NotImplementedError

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[Any], list[Any]]:
        chosen = self.model._default_manager.filter(pk__in=[obj.pk for obj in objs])
        counts = {name: count for name, count in self.what_goes(chosen).items() if count}
        refused = set[str]() if self.has_delete_permission(request) else {str(self.opts.verbose_name)}
        return [f"{self.opts.verbose_name}: {obj}" for obj in objs], counts, refused, []


@admin.register(Collection)
class CollectionAdmin(CountedDeletion):
    list_display = ["title", "name", "visibility", "articles_stored", "invented"]
    list_filter = ["visibility", "invented"]
    search_fields = ["title", "name", "introduction"]
    prepopulated_fields = {"name": ["title"]}
    fields = [
        *("title", "name", "introduction", "visibility", "invented"),
        *("default_outlet", "language", "date_order", "time_zone"),
    ]

    def what_goes(self, chosen: QuerySet[Collection]) -> dict[str, int]:
        return {
            "collections": chosen.count(),
            "articles": Article.objects.filter(collection__in=chosen).count(),
            "events": Event.objects.filter(collection__in=chosen).count(),
            "corrections that people made": Correction.objects.filter(event__collection__in=chosen).count(),
            "timelines": Timeline.objects.filter(collection__in=chosen).count(),
        }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Collection]:
        every: QuerySet[Collection] = super().get_queryset(request)
        return every.annotate(stored=Count("articles"))

    @admin.display(description="articles", ordering="stored")
    def articles_stored(self, collection: Any) -> int:
        return int(collection.stored)

    def delete_model(self, request: HttpRequest, obj: Collection) -> None:
        collections.remove(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Collection]) -> None:
        for collection in queryset:
            collections.remove(collection)


@admin.register(Article)
class ArticleAdmin(CountedDeletion):
    """An article is stored by ingesting it; here it is looked at and removed."""

    list_display = ["title", "outlet", "date", "collection", "is_read"]
    list_filter = ["collection", "date"]
    list_select_related = ["outlet", "collection", "reading"]
    search_fields = ["title", "text", "outlet__name", "url"]
    date_hierarchy = "date"
    fields = ["title", "outlet", "date", "time", "language", "wire", "url", "collection", "stored", "is_read", "text"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def what_goes(self, chosen: QuerySet[Article]) -> dict[str, int]:
        told = Event.objects.filter(mentions__article__in=chosen).distinct()
        elsewhere = Mention.objects.exclude(article__in=chosen).filter(event__in=told)
        return {
            "articles": chosen.count(),
            "tellings": Mention.objects.filter(article__in=chosen).count(),
            "events that nothing else tells": told.exclude(mentions__in=elsewhere).exclude(corrected=True).count(),
        }

    @admin.display(description="read")
    def is_read(self, article: Article) -> str:
        if not hasattr(article, "reading"):
            return "not yet"
        return f"failed: {article.reading.error}" if article.reading.error else f"{article.reading.read:%Y-%m-%d %H:%M}"
