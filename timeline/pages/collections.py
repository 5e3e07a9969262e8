"""Which collection a page shows, and which it may name."""

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest

from articles.models import Article, Collection


def listed(request: HttpRequest) -> list[Collection]:
    """The collections that have articles and that this reader may be told of: the newest first, the invented last."""
    told = Collection.objects.listed_for(request.user).filter(Exists(Article.objects.filter(collection=OuterRef("pk"))))
    return list(told.order_by("invented", "-created", "name"))


def chosen(request: HttpRequest, among: list[Collection]) -> Collection | None:
    """The collection that the address names, else the first of those listed; None where there is none.

    Http404 for a name that the reader may not open: a private one is not told apart from one that is not there.
    """
    name = request.GET.get("collection", "")
    if not name:
        return among[0] if among else None
    named = next((collection for collection in among if collection.name == name), None)
    named = named or Collection.objects.readable_by(request.user).filter(name=name).first()
    if named is None:
        raise Http404(f"There is no collection named “{name}” that you may read.")
    return named
