"""What was known of events on which days, made of their mentions as the weaving makes it."""

import json
from dataclasses import asdict

import narrative
from timeline import histories, when_fields
from timeline.models import Event, State


def write(*events: Event) -> None:
    """The states of events, in place of what they had."""
    for event in events:
        told = event.mentions.select_related("article__outlet", "article__reading")
        known = narrative.states([histories.telling(mention) for mention in told])
        event.states.all().delete()
        for state, following in zip(known, [*known[1:], None], strict=True):
            agreed = state.agreement
            row = State(
                event=event,
                since=state.since,
                until=following.since if following else None,
                title=agreed.title,
                status=agreed.status.value,
                bound=agreed.bound.edtf if agreed.bound else "",
                conflicts=json.loads(json.dumps([asdict(conflict) for conflict in agreed.conflicts])),
                articles_count=sum(histories.telling(m).dct <= state.since for m in told),
                outlets_count=len(agreed.outlets),
                independent=agreed.independent,
                importance=agreed.importance,
            )
            for name, value in when_fields.columns(agreed.when).items():
                setattr(row, name, value)
            row.save()
