"""Making and removing collections."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from articles.draft import Defaults, Said
from articles.models import Collection, Visibility

DEFAULT = "articles"


def named(name: str = DEFAULT, *, visibility: Visibility | None = None) -> Collection:
    """The collection of this name, made where there is none.

    A new one is public: whoever ingests an article wants to find it on the timeline, and a server that nobody opened
    to others is reached from its own machine alone. Whoever must be careful says so from the first article on.
    """
    slug = slugify(name)
    if not slug:
        raise ValidationError(f"“{name}” can't name a collection: use letters, digits and hyphens.")
    title = name.replace("-", " ").replace("_", " ").strip()
    defaults = {"title": title[:1].upper() + title[1:], "visibility": visibility or Visibility.PUBLIC}
    collection, _ = Collection.objects.get_or_create(name=slug[:50], defaults=defaults)
    return collection


@transaction.atomic
def remove(collection: Collection) -> int:
    """Remove a collection and all that came from it; returns how many articles went."""
    count = collection.articles.count()
    collection.delete()
    return count


def defaults_of(collection: Collection, *, date: Said | None = None, outlet: str = "") -> Defaults:
    """What stands for this collection's articles where they don't say; `store` adds its outlet and language."""
    return Defaults(date=date, outlet=outlet, date_order=collection.date_order, time_zone=collection.time_zone)
