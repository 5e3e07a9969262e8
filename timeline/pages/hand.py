"""The hand of people on a page: what they said of an event, what a curator may do with it, where a merged one led."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from timeline import arranging, said
from timeline.models import Arrangement, Event

MAY = "timeline.change_event"
Anyone = User | AnonymousUser
Kind = Arrangement.Kind


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history: what was said, in words, and for a curator whether it can be taken back."""

    said: said.Said
    words: str
    to: Event | None = None  # that the words end with
    undone: bool = False
    can_undo: bool = False
    stands_in_the_way: str = ""


def lines(event: Event, user: Anyone) -> list[Line]:
    return [_line(one, event, user) for one in said.of(event, with_hidden=sees_hidden(user))]


def sees_hidden(user: Anyone) -> bool:
    return user.has_perm("timeline.view_event")


def leads_to(request: HttpRequest, pk: UUID) -> HttpResponseRedirect | None:
    """Where the address of a merged event leads, with what it takes for a note there; None where it stands."""
    events = Event.objects.readable_by(request.user).exclude(merged_into=None)
    if not sees_hidden(request.user):
        events = events.filter(hidden=False)
    merged = events.select_related("merged_into").filter(pk=pk).first()
    if merged is None:
        return None
    query = request.GET.copy()
    query["merged"] = str(pk)
    # Temporary: it may be taken back.
    return HttpResponseRedirect(f"{reverse('event', args=[said.survivor(merged).pk])}?{query.urlencode()}")


@dataclass(frozen=True, slots=True)
class Note:
    """For who came by the address of a merged event; `merge` is None where articles alone brought them together."""

    merged: Event
    merge: Arrangement | None


def note(request: HttpRequest, event: Event) -> Note | None:
    try:
        asked = UUID(request.GET.get("merged", ""))
    except ValueError:
        return None
    seen = sees_hidden(request.user)
    merged = next((m for m in said.merged_into(event) if m.pk == asked and (seen or not m.hidden)), None)
    return Note(merged, said.merge_of(merged)) if merged else None


def _line(one: said.Said, event: Event, user: Anyone) -> Line:
    arrangement = one.arrangement
    if arrangement is None:
        return Line(one, "")
    words, to = _in_words(arrangement, event)
    if to is not None and to.hidden and not sees_hidden(user):
        words, to = f"{words} another event", None
    undone = hasattr(arrangement, "undone_by")
    if undone or arrangement.kind == Kind.UNDO or not user.has_perm(MAY):
        return Line(one, words, to, undone)
    refusal = arranging.why_not(arrangement)
    return Line(one, words, to, can_undo=not refusal, stands_in_the_way=refusal)


def _in_words(arrangement: Arrangement, event: Event) -> tuple[str, Event | None]:
    """What was done, seen from an event; it ends with the other event, where there is one."""
    here = arrangement.event_id == event.pk
    beside = arrangement.other if here else arrangement.event
    match arrangement.kind:
        case Kind.MERGE:
            seen = here or arrangement.other_id == event.pk
            return "joined this event with" if seen else "joined another event with", beside
        case Kind.SPLIT:
            return "parted from this event" if here else "parted this event from", beside
        case Kind.MAKE:
            return ("made this event by hand", None) if here else ("made by hand", beside)
        case _:
            return _taken_back(arrangement, event)


def _taken_back(arrangement: Arrangement, event: Event) -> tuple[str, Event | None]:
    assert arrangement.undoes is not None
    words, other = _in_words(arrangement.undoes, event)
    return f"took this back: {arrangement.undoes.by_name} {words}", other
