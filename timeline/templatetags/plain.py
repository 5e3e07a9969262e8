"""The words that pages use for what the models name: one table each."""

import re
from typing import Any

from django import template

register = template.Library()

STATUSES = {
    "scheduled": "announced, not yet reported",
    "unreported": "announced, never reported",
    "postponed": "put off",
    "cancelled": "called off",
    "denied": "denied",
    "hypothetical": "spoken of as possible",
}
STATUS_CHOICES = {"happened": "happened", **STATUSES}
BASES = {
    "explicit": "The text gives a date of the calendar.",
    "relative": "The text gives the date in relation to another.",
    "event": "The date follows from another event.",
    "inherited": "The date is that of its passage in the text.",
    "article": "The text gives no date; the article’s own stands for it.",
}
DISAGREEMENTS = {"date": "dates", "place": "places", "happening": "accounts of whether it happened"}
NUMBERS = ("no", "one", "two", "three", "four", "five")
CONFLICTS = {"date": "the day", "place": "the place", "happening": "whether it happened"}
CONFLICT_CHOICES = {
    "true": "outlets disagree",
    **{kind: f"outlets disagree on {what}" for kind, what in CONFLICTS.items()},
    "false": "outlets agree",
}
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s)")  # article's, articles' dates; no quotation mark
SOURCES = {
    "header": "the article’s header",
    "field": "a field of its record",
    "metadata": "the page’s metadata",
    "address": "its web address",
    "given": "whoever stored it",
}


@register.filter
def status(value: str) -> str:
    """The words for a status; none for what simply happened."""
    return STATUSES.get(value, "")


@register.filter
def claimed_status(value: str) -> str:
    """The words for a status that someone claims, with those for what simply happened."""
    return STATUS_CHOICES.get(value, value)


@register.filter
def basis(value: str) -> str:
    return BASES.get(value, "")


@register.filter
def disagreement(clash: dict[str, Any]) -> str:
    """Who contradicts whom on what: outlets each other, or one outlet itself."""
    outlets = {claim["outlet"] for claim in clash["claims"]}
    kind = clash["kind"]
    if len(outlets) > 1:
        return f"outlets disagree on {CONFLICTS.get(kind, kind)}"
    values = len({claim["value"] for claim in clash["claims"]})
    count = NUMBERS[values] if values < len(NUMBERS) else str(values)
    return f"{outlets.pop()} gives {count} {DISAGREEMENTS.get(kind, kind)}"


@register.filter
def source(value: str) -> str:
    return SOURCES.get(value, value)


@register.filter
def prose(sentence: str) -> str:
    """A sentence of a derivation as it is printed: with typographic apostrophes."""
    return APOSTROPHE.sub("’", sentence)


@register.filter
def by_value(claims: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Claims by what they claim, in the order in which it was first claimed."""
    sides: dict[str, list[dict[str, Any]]] = {}
    for claim in claims:
        sides.setdefault(claim["value"], []).append(claim)
    return list(sides.items())
