"""The sentences that tell an event best: picked from the articles that tell it, as they stand there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Substr

from narrative.summary import pick
from timeline.models import Event, Mention
from timeline.models.known import told_by

AN_EVENT = 2
LONGEST = 40  # words of a sentence that `pick` takes


def tell(events: Sequence[Event], day: date | None = None) -> None:
    """Give each of these events its `sentences`, the best first, of those that were published by a day."""
    candidates: defaultdict[UUID, list[str]] = defaultdict(list)
    statuses = {event.pk: event.status for event in events}
    told = list(_told(events, day))
    as_it_stands = {event_id for event_id, status, *_ in told if status == statuses[event_id]}
    for event_id, status, sentence, trigger, quote in told:
        if event_id in as_it_stands and status != statuses[event_id]:
            continue  # once it is reported, its announcement is history
        # A sentence without the trigger is none of this text any more: the article has changed and waits to be read.
        whole = sentence if trigger in sentence and len(sentence.split()) <= LONGEST else quote
        candidates[event_id].append(" ".join(whole.split()))
    for event in events:
        event.sentences = _best(candidates[event.pk])


def _best(candidates: list[str]) -> tuple[str, ...]:
    """Where none is one to pick, the fullest all the same; none where all are too long."""
    short = [sentence for sentence in candidates if len(sentence.split()) <= LONGEST]
    return tuple(pick(candidates, AN_EVENT)) or tuple(sorted(short, key=len)[-1:])


def _told(events: Sequence[Event], day: date | None) -> Iterable[tuple[UUID, str, str, str, str]]:
    """Of each mention its event, status, sentence, trigger and quote; the rest of the article stays behind."""
    length = F("sentence_end") - F("sentence_start")
    mentions = Mention.objects.all() if day is None else told_by(day)
    told = mentions.filter(event__in=[event.pk for event in events])
    told = told.annotate(sentence=Substr("article__text", F("sentence_start") + 1, length))
    return told.values_list("event_id", "status", "sentence", "trigger", "quote")
