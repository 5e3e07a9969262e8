"""Corrections: the only module that writes them, and the only one that lays them over what the machine says.

A correction is never changed or removed. The newest of a field counts; one whose value is null gives the field back
to the machine. Reading and weaving call `lay_over` and never see a correction otherwise.
"""

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

import temporal
from articles.models import Collection
from timeline import when_fields
from timeline.models import Correction, Event

Field = Correction.Field
SHOWN, HIDDEN = "shown", "hidden"
LONGEST = {"typed": 300, "title": 200, "reason": 500}  # characters, as in the columns


def correct(event: Event, field: str, typed: str, *, reason: str, by: User) -> Correction:
    """Change one field of an event as a curator typed it; raises ValidationError that says what to do."""
    typed = " ".join(typed.split())
    return _append(event, field, value_of(event, field, typed), typed=typed, reason=reason, by=by)


def withdraw(event: Event, field: str, *, reason: str, by: User) -> Correction:
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


def ever(event: Event) -> bool:
    """Whether a person ever corrected this event, even if all was given back since: then its history is kept."""
    return not event._state.adding and bool(event.corrections.all())


def in_force(event: Event) -> dict[str, Correction]:
    """The correction that counts for each corrected field."""
    newest: dict[str, Correction] = {}
    if not event._state.adding:
        for correction in event.corrections.all():  # in the order in which they were made
            newest[correction.field] = correction
    return {field: correction for field, correction in newest.items() if correction.value is not None}


def value_of(event: Event, field: str, typed: str) -> Any:
    """What a curator typed into a field, as a correction holds it; ValidationError by the field's name."""
    if len(typed) > LONGEST["typed"]:
        raise ValidationError({field: _too_long("What you typed", typed, LONGEST["typed"])})
    if field == Field.WHEN:
        return when_fields.as_json(_when(event, typed))
    if field == Field.TITLE:
        return _title(typed)
    if field == Field.HIDDEN:
        return _hidden(typed)
    raise ValueError(f"An event has no field {field!r} that can be corrected; it has {', '.join(Field.values)}.")


def reason_of(typed: str) -> str:
    """A reason as it is kept; ValidationError where there is none."""
    reason = typed.strip()
    if not reason:
        raise ValidationError({"reason": "Say why. The reason is shown beside what you change."})
    if len(reason) > LONGEST["reason"]:
        raise ValidationError({"reason": _too_long("A reason", reason, LONGEST["reason"])})
    return reason


def _append(event: Event, field: str, value: Any, *, typed: str, reason: str, by: User) -> Correction:
    reason = reason_of(reason)
    with transaction.atomic():
        # The lock that reading takes: else a reading that began before could save the event as it was.
        Collection.objects.select_for_update(no_key=True).get(pk=event.collection_id)
        event = (
            Event.objects.select_for_update(no_key=True, of=("self",)).select_related("merged_into").get(pk=event.pk)
        )
        if event.merged_into:
            raise ValidationError({field: f"“{event}” was merged into “{event.merged_into}”. Correct that event."})
        if value is None and field not in in_force(event):
            name = Field(field).label
            raise ValidationError({field: f"Nobody has corrected the {name} of this event: nothing to give back."})
        correction = Correction.objects.create(
            event=event,
            field=field,
            value=value,
            typed=typed,
            machine=event.machine.get(field),
            reason=reason,
            by=by,
            by_name=by.get_username(),
        )
        lay_over(event)
        event.save()
    return correction


def _when(event: Event, typed: str) -> temporal.When:
    """The date that a curator typed as people write dates, days and months in the collection's order."""
    if not typed:
        raise ValidationError({Field.WHEN: "Type a date, or give the date back to the machine."})
    date_order: Any = event.collection.date_order  # one of its choices, which are those of Conventions
    when = temporal.resolve(typed, conventions=temporal.Conventions(date_order=date_order))
    if when is None:
        raise ValidationError(
            {
                Field.WHEN: f"“{typed}” could not be read as a date. Write it with its year, like 27 April 2017, "
                "late April 2017, spring 2017, 2017-04~ or 2017-05-01/2017-05-10."
            }
        )
    return when


def _title(typed: str) -> str:
    if not typed:
        raise ValidationError({Field.TITLE: "Type a title, or give the title back to the machine."})
    if len(typed) > LONGEST["title"]:
        raise ValidationError({Field.TITLE: _too_long("A title", typed, LONGEST["title"])})
    return typed


def _hidden(typed: str) -> bool:
    if typed not in (SHOWN, HIDDEN):
        raise ValidationError({Field.HIDDEN: f"“{typed}” is no visibility. Choose {SHOWN} or {HIDDEN}."})
    return typed == HIDDEN


def _too_long(what: str, typed: str, longest: int) -> str:
    return f"{what} has at most {longest} characters; this has {len(typed)}. Shorten it."
