"""What its mentions say of an event, written into its row with the corrections over it, and its states of earlier days.

Events and states are caches: they can be made anew from mentions and corrections at any time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.utils import timezone

import narrative
from narrative import Claim, Conflict, Telling
from timeline import corrections, models, when_fields
from timeline.models import Event

WRITTEN = [field for field in Event._meta.concrete_fields if field.name not in ("id", "collection", "made", "changed")]
Columns = tuple[Any, ...]


def stored(events: Iterable[Event]) -> dict[UUID, Columns]:
    """What stands in the rows of events that were just read."""
    return {event.pk: _columns(event) for event in events}


def write(told: Sequence[tuple[Event, Sequence[Telling]]], before: Mapping[UUID, Columns]) -> None:
    """Write events, new and standing, and their states.

    One of which nothing changed since `before` is not written, so that its `changed` tells when it last did.
    """
    made, changed = [], []
    states: list[models.State] = []
    for event, tellings in told:
        known = narrative.states(tellings) if tellings else ()
        _lay_down(event, known, tellings)
        states += _states(event, known, tellings)
        if event._state.adding:
            made.append(event)
        elif _columns(event) != before.get(event.pk):
            event.changed = timezone.now()
            changed.append(event)
    Event.objects.bulk_create(made)
    overwrite(Event, changed, [*(field.name for field in WRITTEN), "changed"])
    models.State.objects.filter(event__in=[event.pk for event, _ in told if event.pk in before]).delete()
    models.State.objects.bulk_create(states)


def overwrite(model: type[Model], rows: Sequence[Model], columns: Sequence[str]) -> None:
    """Write these columns of stored rows: one statement, and several times faster than bulk_update."""
    if rows:
        model._default_manager.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=columns)


def _columns(event: Event) -> Columns:
    return tuple(getattr(event, field.attname) for field in WRITTEN)


def _lay_down(event: Event, known: Sequence[narrative.State], told: Sequence[Telling]) -> None:
    """Set an event's fields to what its mentions agree on, with its corrections over it."""
    if known:
        agreement = known[-1].agreement
        event.machine = {
            corrections.Field.WHEN.value: when_fields.as_json(agreement.when),
            corrections.Field.TITLE.value: agreement.title,
            corrections.Field.HIDDEN.value: False,
        }
        event.status = agreement.status.value
        event.bound = agreement.bound.edtf if agreement.bound else ""
        event.claims = [_claim(claim) for claim in agreement.claims]
        event.conflicts = [_conflict(conflict) for conflict in agreement.conflicts]
        event.outlets_count = len(agreement.outlets)
        event.independent = agreement.independent
        event.importance = agreement.importance
    event.articles_count = len({telling.article for telling in told})
    corrections.lay_over(event)


def _states(event: Event, known: Sequence[narrative.State], told: Sequence[Telling]) -> Iterator[models.State]:
    """What the machine knew; corrections are laid over all states where they are read (`timeline.models.known`)."""
    for state, following in pairwise((*known, None)):
        assert state is not None
        agreement = state.agreement
        yield models.State(
            event=event,
            since=state.since,
            until=following.since if following else None,
            title=agreement.title,
            status=agreement.status.value,
            bound=agreement.bound.edtf if agreement.bound else "",
            conflicts=[_conflict(conflict) for conflict in agreement.conflicts],
            articles_count=len({telling.article for telling in told if telling.dct <= state.since}),
            outlets_count=len(agreement.outlets),
            independent=agreement.independent,
            importance=agreement.importance,
            **when_fields.columns(agreement.when),
        )


def _claim(claim: Claim) -> dict[str, str]:
    return {
        "outlet": claim.outlet,
        "article": claim.article,
        "kind": claim.kind,
        "value": claim.value,
        "quote": claim.quote,
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {"kind": conflict.kind, "claims": [_claim(claim) for claim in conflict.claims]}
