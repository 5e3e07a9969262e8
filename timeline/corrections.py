"""Corrections: the only module that writes them, and the only one that lays them over what the machine says.

A correction is never changed or removed. The newest of a field counts; one whose value is null gives the field back
to the machine. Reading and weaving call `lay_over` and never see a correction otherwise.
"""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction

import temporal
from timeline import when_fields
from timeline.models import Correction, Event

Field = Correction.Field
TITLE_LENGTH = 200


def correct(event: Event, field: str, typed: str, *, reason: str, by: AbstractBaseUser) -> Correction:
    """Change one field of an event as a curator typed it; raises ValidationError that says what to do."""
    return _append(event, field, _value(field, typed.strip()), typed=typed.strip(), reason=reason, by=by)


def withdraw(event: Event, field: str, *, reason: str, by: AbstractBaseUser) -> Correction:
    """Give a field back to the machine; what was corrected stays in the history."""
    return _append(event, field, None, typed="", reason=reason, by=by)


def lay_over(event: Event) -> None:
    """Set an event's shown fields: what the machine says, with the newest correction of each field over it.

    Sets attributes only; whoever calls it saves the event.
    """
    shown = dict(event.machine)
    standing = in_force(event)
    for field, correction in standing.items():
        shown[field] = correction.value
    event.when = when_fields.from_json(shown.get(Field.WHEN))
    event.title = shown.get(Field.TITLE, "")
    event.hidden = bool(shown.get(Field.HIDDEN, False))
    event.corrected = bool(standing)


def in_force(event: Event) -> dict[str, Correction]:
    """The correction that counts for each corrected field."""
    newest: dict[str, Correction] = {}
    if event.pk and not event._state.adding:
        for correction in event.corrections.order_by("made", "id"):
            newest[correction.field] = correction
    return {field: correction for field, correction in newest.items() if correction.value is not None}


def _append(event: Event, field: str, value: Any, *, typed: str, reason: str, by: AbstractBaseUser) -> Correction:
    if not reason.strip():
        raise ValidationError({"reason": "Say why: a correction is shown with its reason."})
    with transaction.atomic():
        event = Event.objects.select_for_update().get(pk=event.pk)
        correction = Correction.objects.create(
            event=event,
            field=field,
            value=value,
            typed=typed,
            machine=event.machine.get(field),
            reason=reason.strip(),
            by=by,
            by_name=by.get_username(),
        )
        lay_over(event)
        event.save()
    return correction


def _value(field: str, typed: str) -> Any:
    if field == Field.WHEN:
        return when_fields.as_json(parse_when(typed))
    if field == Field.TITLE:
        if not typed or len(typed) > TITLE_LENGTH:
            raise ValidationError(
                {"title": f"A title has between 1 and {TITLE_LENGTH} characters; this one has {len(typed)}."}
            )
        return typed
    return typed == "hidden"


def parse_when(typed: str) -> temporal.When:
    """The date that a curator typed as people write dates."""
    when = temporal.resolve(typed)
    if when is None:
        raise ValidationError(
            {
                "when": f"“{typed}” could not be read as a date. Write it like 27 April 2017, late April 2017, "
                "spring 2017, 2017-04~ or 2017-05-01/2017-05-10."
            }
        )
    return when
