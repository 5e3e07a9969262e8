"""The parameters in force, each in words, with the address of the same page without it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.dateformat import format as formatted

from temporal import When
from temporal.calendar.words import day_words
from timeline.selection import EventFilter
from timeline.templatetags.plain import CONFLICT_CHOICES, STATUS_CHOICES

WORDS = {
    "from": "from",
    "to": "until",
    "outlet": "told by",
    "actor": "with",
    "place": "in",
    "status": "",
    "conflict": "",
    "corroboration": "told by at least",
    "as_of": "as known on",
    "q": "telling",
    "top": "",
}
DROPPED_WITH_ANY = ("page",)


@dataclass(frozen=True, slots=True)
class Chip:
    label: str  # "with"
    value: str  # "Lindmere council"
    without: str  # the query without it, "?…"
    query: QueryDict


def chips(given: QueryDict, chosen: EventFilter, names: dict[str, dict[str, str]]) -> list[Chip]:
    """One chip for each value that narrows the selection; `names`: of outlets, actors and places, by slug."""
    return [
        Chip(WORDS[name], _said(name, value, chosen, names), "?" + query.urlencode(), query)
        for name, value in _narrowing(given, chosen)
        for query in [_without(given, name, value)]
    ]


def _narrowing(given: QueryDict, chosen: EventFilter) -> Iterator[tuple[str, str]]:
    for name in WORDS:
        if name not in chosen.errors:
            yield from ((name, value) for value in given.getlist(name) if value.strip())


def _said(name: str, value: str, chosen: EventFilter, names: dict[str, dict[str, str]]) -> str:
    if name in ("from", "to"):
        return _edge(chosen.form.cleaned_data[name], name)
    if name == "q":
        return f"“{value}”"
    if name == "conflict":
        return CONFLICT_CHOICES[chosen.form.cleaned_data[name]]
    if name == "corroboration":
        return f"{chosen.form.cleaned_data[name]} independent outlets"
    if name == "as_of":
        return formatted(chosen.form.cleaned_data[name], "j F Y")
    if name == "top":
        return most_important(chosen.form.cleaned_data[name])
    return STATUS_CHOICES.get(value, value) if name == "status" else names.get(name, {}).get(value, value)


def _edge(when: When, name: str) -> str:
    """The day at which a period begins or ends, as it was understood."""
    day = when.first_day if name == "from" else when.last_day
    return when.words if day is None else day_words(day)


def most_important(count: int) -> str:
    return "the most important one" if count == 1 else f"the {count} most important"


def _without(given: QueryDict, name: str, value: str) -> QueryDict:
    rest = given.copy()
    rest.setlist(name, [other for other in given.getlist(name) if other != value])
    for dropped in DROPPED_WITH_ANY:
        rest.pop(dropped, None)
    return rest
