"""One event: who tells it, why it has its date, what became known when, and what stands beside it on the timeline."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Min, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from temporal import Step
from timeline import corrections, joins, known, mentions, standing
from timeline.models import Event, Mention
from timeline.models.known import published
from timeline.pages import believed, copies, hand, turns
from timeline.pages.marked import Piece, sentence
from timeline.pages.sections import quoted

NEIGHBOURS = 3


def event(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A hidden event is open to curators alone, who may see it in the admin, too; a merged one leads on."""
    events = Event.objects.readable_by(request.user).select_related("collection")
    events = events.filter(merged_into=None) if hand.sees_hidden(request.user) else events.shown()
    asked = known.asked(request)
    with_tellings = Prefetch("mentions", believed.tellings(asked.day)), "corrections"
    shown = events.as_known_on(asked.day).prefetch_related(*with_tellings).filter(pk=pk).first()
    if shown is None:
        return hand.leads_to(request, pk) or _not_yet_known(request, get_object_or_404(events, pk=pk))
    told = list(shown.mentions.all())
    tellings = [Telling.of(mention) for mention in told]
    before, after = _neighbours(shown, asked.day)
    context = {
        "event": shown,
        "collection": shown.collection,
        "tellings": tellings,
        "decisive": _decisive(shown, tellings),
        "moments": turns.moments(shown, told),
        "possible": turns.possible(told),
        "machine": known.machine(shown),
        "joins": joins.of(shown),
        "copies": copies.in_words(shown, told),
        "as_of_error": asked.error,
        "said": hand.lines(shown, request.user),
        "merged": hand.note(request, shown),
        "arranging": request.user.has_perm(hand.MAY) and asked.day is None,
        "dated_by_hand": corrections.in_force(shown).get(corrections.Field.WHEN),
        "before": before,
        "after": after,
        **_timelines(shown),
    }
    return render(request, "pages/event.html", context)


def _timelines(event: Event) -> dict[str, Any]:
    """In which timelines it stands, and of the others those that it can be pinned to."""
    standings = [] if event.hidden else standing.standings(event)
    return {"standings": standings, "elsewhere": [row for row in standings if not row.inside and not row.struck]}


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention with its sentence, in pieces, and the steps that led to its date."""

    mention: Mention
    pieces: list[Piece]
    steps: tuple[Step, ...]

    @classmethod
    def of(cls, mention: Mention) -> "Telling":
        return cls(mention, sentence(mention.article.text, mention), mentions.steps(mention.derivation))


def _decisive(event: Event, tellings: list[Telling]) -> Telling | None:
    """The telling whose derivation stands first under "Why this date?"."""
    with_steps = [telling for telling in tellings if telling.steps]
    best = quoted(event, [telling.mention for telling in with_steps])
    return next((telling for telling in with_steps if telling.mention == best), None)


def _not_yet_known(request: HttpRequest, event: Event) -> HttpResponse:
    """On a day before the first article that tells it."""
    first = event.mentions.aggregate(day=Min(published()))["day"]
    context = {"event": event, "collection": event.collection, "first_told": first}
    return render(request, "pages/not_yet_known.html", context, status=404)


def _neighbours(event: Event, known_on: date | None) -> tuple[list[Event], list[Event]]:
    """The events that stand directly before and after this one on its timeline."""
    if event.sort_day is None:
        return [], []
    around = Event.objects.filter(Q(hidden=False, merged_into=None) | Q(pk=event.pk), collection=event.collection_id)
    around = around.as_known_on(known_on)
    day = around.column("sort_day")
    same = list(around.filter(**{day: event.sort_day}).chronological())
    place = same.index(event)
    earlier = list(around.filter(**{f"{day}__lt": event.sort_day}).chronological(newest_first=True)[:NEIGHBOURS])
    later = list(around.filter(**{f"{day}__gt": event.sort_day}).chronological()[:NEIGHBOURS])
    before = [*reversed(earlier), *same[:place]][-NEIGHBOURS:]
    return before, [*same[place + 1 :], *later][:NEIGHBOURS]
