"""The filter form of the timeline page: a plain GET form, whose fields stand in the address."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import QueryDict

from articles.models import Article, Collection, Outlet
from timeline.models import Actor, Place
from timeline.selection import EventFilter
from timeline.templatetags.plain import CONFLICT_CHOICES, STATUS_CHOICES

MOST_NAMED = 60  # in a list of choices; whom it lacks, the search by words finds
Choices = list[tuple[str, str]]  # slug and name
LABELS = {
    "outlet": "Outlet",
    "actor": "Who",
    "place": "Where",
    "status": "Status",
    "conflict": "Conflict",
    "corroboration": "Corroboration",
}
CORROBORATION = [("2", "2 independent outlets or more"), ("3", "3 or more"), ("5", "5 or more")]


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
        "actor": _each_person_once(collection, _most_named(Actor.objects.filter(collection=collection))),
        "place": _most_named(Place.objects.filter(collection=collection)),
        "status": list(STATUS_CHOICES.items()),
        "conflict": list(CONFLICT_CHOICES.items()),
        "corroboration": CORROBORATION,
    }


def _with_articles() -> Exists:
    """Of an outlet: one whose articles were all removed stays in the database, but there is nothing of it to choose."""
    return Exists(Article.objects.filter(outlet=OuterRef("pk")))


def _most_named(named: QuerySet[Actor] | QuerySet[Place]) -> Choices:
    counted = named.annotate(count=Count("mentions")).order_by("-count", "name")
    return sorted(counted.values_list("slug", "name")[:MOST_NAMED], key=lambda pair: pair[1])


def _each_person_once(collection: Collection, listed: Choices) -> Choices:
    """Without a last name alone whose one bearer is listed: who chooses the full name gets both, see `selection`."""
    ends = {name.split()[-1] for _, name in listed if " " in name}
    alone = ends & {name for _, name in listed}
    if not alone:
        return listed
    alike = reduce(or_, (Q(name=name) | Q(name__endswith=f" {name}") for name in alone))
    people = Actor.objects.filter(alike, collection=collection, kind="person").values_list("slug", "name")
    bearers = {last: [slug for slug, name in people if name.endswith(f" {last}")] for last in alone}
    offered = {slug for slug, _ in listed}
    told = {slug for slug, name in people if len(bearers.get(name, [])) == 1 and bearers[name][0] in offered}
    return [choice for choice in listed if choice[0] not in told]


def fields(given: QueryDict, chosen: EventFilter, choices: dict[str, Choices]) -> list[Field]:
    period = [_field(name, label, given, chosen, []) for name, label in (("from", "From"), ("to", "To"))]
    return period + [_field(name, LABELS[name], given, chosen, choices[name]) for name in LABELS]


def _field(name: str, label: str, given: QueryDict, chosen: EventFilter, choices: Choices) -> Field:
    first, *more = given.getlist(name) or [""]
    if choices and first and first not in dict(choices) and name not in chosen.errors:
        choices = [*choices, (first, first)]
    return Field(name, label, first, choices, more, list(chosen.errors.get(name, [])))
