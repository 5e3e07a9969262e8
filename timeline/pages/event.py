"""One event: who tells it, why it has its date, what became known when, and what stands beside it on the timeline."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from temporal import Step, When
from timeline import corrections, mentions
from timeline.models import Event, Mention
from timeline.pages import believed
from timeline.pages.marked import Piece, sentence
from timeline.pages.sections import quoted

NEIGHBOURS = 3
MOST_NAMED = 5  # who told an event first


def event(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A hidden event is open to curators alone, who may see it in the admin, too."""
    events = Event.objects.readable_by(request.user).select_related("collection")
    if not request.user.has_perm("timeline.view_event"):
        events = events.shown()
    shown = get_object_or_404(events.prefetch_related(Prefetch("mentions", believed.tellings()), "corrections"), pk=pk)
    tellings = [Telling.of(mention) for mention in shown.mentions.all()]
    before, after = _neighbours(shown)
    context = {
        "event": shown,
        "collection": shown.collection,
        "tellings": tellings,
        "decisive": _decisive(shown, tellings),
        "moments": _moments(tellings),
        "corrections": shown.corrections.all(),
        "dated_by_hand": corrections.in_force(shown).get(corrections.Field.WHEN),
        "before": before,
        "after": after,
    }
    return render(request, "pages/event.html", context)


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


@dataclass(frozen=True, slots=True)
class Moment:
    """The day on which the event was first told with a status, and who told it so: of each outlet one mention."""

    day: date
    status: str
    tellings: list[Mention]

    @property
    def when(self) -> When | None:
        return self.tellings[0].when

    @property
    def named(self) -> list[Mention]:
        return self.tellings[:MOST_NAMED]

    @property
    def others(self) -> int:
        return len(self.tellings) - len(self.named)


def _moments(tellings: list[Telling]) -> list[Moment]:
    """How the knowledge grew: for each status that the event was told with, who told it so first, with one date."""
    first: dict[str, Moment] = {}
    for mention in (telling.mention for telling in tellings):
        day = believed.day(mention.article)
        moment = first.setdefault(mention.status, Moment(day, mention.status, [mention]))
        outlets = {other.article.outlet_id for other in moment.tellings}
        if (day, mention.when) == (moment.day, moment.when) and mention.article.outlet_id not in outlets:
            moment.tellings.append(mention)
    return list(first.values())


def _neighbours(event: Event) -> tuple[list[Event], list[Event]]:
    """The events that stand directly before and after this one on its timeline."""
    if event.sort_day is None:
        return [], []
    around = Event.objects.filter(Q(hidden=False) | Q(pk=event.pk), collection=event.collection_id)
    same = list(around.filter(sort_day=event.sort_day).chronological())
    place = same.index(event)
    earlier = list(around.filter(sort_day__lt=event.sort_day).chronological(newest_first=True)[:NEIGHBOURS])
    later = list(around.filter(sort_day__gt=event.sort_day).chronological()[:NEIGHBOURS])
    before = [*reversed(earlier), *same[:place]][-NEIGHBOURS:]
    return before, [*same[place + 1 :], *later][:NEIGHBOURS]
