"""As known on: the day of a timeline that an address asks for by `as_of`, read in one place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateformat import format as formatted

import temporal
from timeline import when_fields
from timeline.models import Event

PARAMETER = "as_of"
LONGEST = 100  # characters
HOW = "Write it like 2017-05-12 or 12 May 2017."


def day_of(typed: str) -> date | None:
    """The day that was asked for; None where none was. ValidationError for what names no day, or one to come."""
    typed = typed.strip()
    if not typed:
        return None
    when = None if "\0" in typed or len(typed) > LONGEST else temporal.resolve(typed, dct=timezone.localdate())
    if when is None or not when.exact or when.earliest is None:
        raise ValidationError(f"“{typed[:LONGEST]}” does not name one day. {HOW}")
    if when.earliest > timezone.localdate():
        today = formatted(timezone.localdate(), "j F Y")
        raise ValidationError(f"{when.words} has not come, so nothing is known on it. Give a day up to today, {today}.")
    return when.earliest


class DayField(forms.CharField):
    """Cleans to a day in the past, or today."""

    def to_python(self, value: Any) -> Any:
        return day_of(super().to_python(value) or "")


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: a day, nothing, or what cannot be read, with `error` saying why."""

    day: date | None = None
    error: str = ""


def asked(request: HttpRequest) -> Asked:
    try:
        return Asked(day_of(request.GET.get(PARAMETER, "")))
    except ValidationError as error:
        return Asked(error=error.messages[0])


def machine(event: Event) -> dict[str, Any]:
    """What the mentions alone say of what can be corrected, as known on the day that the event is shown on."""
    state = getattr(event, "known_state", None)
    if state is None:
        return dict(event.machine)
    known = event.states.get(pk=state)
    return {**event.machine, "when": when_fields.as_json(known.when), "title": known.title}
