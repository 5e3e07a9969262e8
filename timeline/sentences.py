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
    for event_id, sentence, trigger, quote in _told(events, day):
        # A sentence without the trigger is none of this text any more: the article has changed and waits to be read.
        whole = sentence if trigger in sentence and len(sentence.split()) <= LONGEST else quote
        candidates[event_id].append(" ".join(whole.split()))
    for event in events:
        event.sentences = _best(candidates[event.pk])


def _best(candidates: list[str]) -> tuple[str, ...]:
    """Where none is one to pick, the fullest all the same; none where all are too long."""
    short = [sentence for sentence in candidates if len(sentence.split()) <= LONGEST]
    return tuple(pick(candidates, AN_EVENT)) or tuple(sorted(short, key=len)[-1:])


def _told(events: Sequence[Event], day: date | None) -> Iterable[tuple[UUID, str, str, str]]:
    """Of each mention its event, its sentence, its trigger and its quote; the rest of the article stays behind."""
    length = F("sentence_end") - F("sentence_start")
    mentions = Mention.objects.all() if day is None else told_by(day)
    told = mentions.filter(event__in=[event.pk for event in events])
    told = told.annotate(sentence=Substr("article__text", F("sentence_start") + 1, length))
    return told.values_list("event_id", "sentence", "trigger", "quote")
