"""The filter form of the timeline page: a plain GET form, whose fields stand in the address."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import QueryDict

from articles.models import Article, Collection, Outlet
from timeline.models import Actor, Place
from timeline.selection import EventFilter
from timeline.templatetags.plain import STATUS_CHOICES

MOST_NAMED = 60  # in a list of choices; whom it lacks, the search by words finds
Choices = list[tuple[str, str]]  # slug and name
LABELS = {"outlet": "Outlet", "actor": "Who", "place": "Where", "status": "Status"}


@dataclass(frozen=True, slots=True)
class Field:
    """A select (it has choices) or a text field. `more`: further values in force, which the form keeps."""

    name: str
    label: str
    value: str
    choices: Choices
    more: list[str]
    errors: list[str]


def choices_in(collection: Collection) -> dict[str, Choices]:
    """The outlets of a collection, and who and what place its articles name most, by name."""
    outlets = (
        Outlet.objects.filter(_with_articles(), collection=collection).order_by("name").values_list("slug", "name")
    )
    return {
        "outlet": list(outlets),
        "actor": _most_named(Actor.objects.filter(collection=collection)),
        "place": _most_named(Place.objects.filter(collection=collection)),
        "status": list(STATUS_CHOICES.items()),
    }


def _with_articles() -> Exists:
    """Of an outlet: one whose articles were all removed stays in the database, but there is nothing of it to choose."""
    return Exists(Article.objects.filter(outlet=OuterRef("pk")))


def _most_named(named: QuerySet[Actor] | QuerySet[Place]) -> Choices:
    counted = named.annotate(count=Count("mentions")).order_by("-count", "name")
    return sorted(counted.values_list("slug", "name")[:MOST_NAMED], key=lambda pair: pair[1])


def fields(given: QueryDict, chosen: EventFilter, choices: dict[str, Choices]) -> list[Field]:
    period = [_field(name, label, given, chosen, []) for name, label in (("from", "From"), ("to", "To"))]
    return period + [_field(name, LABELS[name], given, chosen, choices[name]) for name in LABELS]


def _field(name: str, label: str, given: QueryDict, chosen: EventFilter, choices: Choices) -> Field:
    first, *more = given.getlist(name) or [""]
    if choices and first and first not in dict(choices):
        choices = [*choices, (first, first)]
    return Field(name, label, first, choices, more, list(chosen.errors.get(name, [])))
