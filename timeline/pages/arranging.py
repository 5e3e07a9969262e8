"""The pages on which a curator joins events, parts their tellings, and takes either back."""

from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Abs
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from timeline import arranging
from timeline.models import Arrangement, Event
from timeline.pages import believed, hand
from timeline.pages.event import Telling
from timeline.selection import EventFilter

MOST_OTHERS = 30
LEFT_OPEN = "Choose the event to join it with."


@login_required
@permission_required(hand.MAY, raise_exception=True)
def join(request: HttpRequest, pk: UUID) -> HttpResponse:
    event = get_object_or_404(_events(request), pk=pk)
    found = _others(event, request.GET.get("q", ""))
    context = {"event": event, "collection": event.collection, "q": request.GET.get("q", "")}
    if request.method == "POST":
        try:
            other = _other(request)
            made = arranging.merge(event, other, reason=request.POST.get("reason", ""), by=cast(User, request.user))
        except ValidationError as error:
            context |= _typed(request, error) | {"chosen": _uuid(request.POST.get("other", ""))}
        else:
            messages.success(request, _with_undo(made, format_html("“{}” was joined with this event.", other)))
            return redirect("event", pk=pk)
    others, count = list(found[:MOST_OTHERS]), found.count()
    context |= {"others": others, "found": count, "more": count > len(others)}
    return render(request, "pages/join.html", context, status=422 if request.method == "POST" else 200)


@login_required
@permission_required(hand.MAY, raise_exception=True)
def part(request: HttpRequest, pk: UUID) -> HttpResponse:
    event = get_object_or_404(_events(request), pk=pk)
    context: dict[str, Any] = {"event": event, "collection": event.collection, "chosen": _numbers(request)}
    if request.method == "POST":
        try:
            chosen = event.mentions.filter(pk__in=_numbers(request))
            made = arranging.split(event, chosen, reason=request.POST.get("reason", ""), by=cast(User, request.user))
        except ValidationError as error:
            context |= _typed(request, error)
        else:
            messages.success(request, _with_undo(made, _parted(made)))
            return redirect("event", pk=pk)
    context["tellings"] = [Telling.of(mention) for mention in believed.tellings().filter(event=event)]
    return render(request, "pages/part.html", context, status=422 if request.method == "POST" else 200)


@login_required
@permission_required(hand.MAY, raise_exception=True)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks for the reason; the answer is a POST."""
    arrangements = Arrangement.objects.select_related("event__collection", "other")
    arrangement = get_object_or_404(arrangements.filter(event__in=_events(request)), pk=pk)
    context = {"arrangement": arrangement, "words": arranging.in_words(arrangement)}
    context |= {"refusal": arranging.why_not(arrangement), "collection": arrangement.event.collection}
    if request.method == "POST":
        try:
            arranging.undo(arrangement, reason=request.POST.get("reason", ""), by=cast(User, request.user))
        except ValidationError as error:
            context |= _typed(request, error)
        else:
            messages.success(request, _taken_back(arrangement))
            return redirect("event", pk=arrangement.event_id)
    return render(request, "pages/undo.html", context, status=422 if request.method == "POST" else 200)


def undo_link(arrangement: Arrangement) -> SafeString:
    return format_html('<a href="{}">Undo</a>', reverse("undo-arrangement", args=[arrangement.pk]))


def _with_undo(arrangement: Arrangement, said: SafeString) -> SafeString:
    return format_html("{} {}", said, undo_link(arrangement))


def _events(request: HttpRequest) -> QuerySet[Event]:
    return Event.objects.readable_by(request.user).select_related("collection")


def _others(event: Event, words: str) -> QuerySet[Event]:
    """The other events of its collection that have these words, the nearest in time first."""
    among = Event.objects.shown().filter(collection=event.collection_id).exclude(pk=event.pk)
    found: QuerySet[Event] = EventFilter({"q": words}, among).qs
    if event.sort_day is None:
        return found
    return found.order_by(Abs(F("sort_day") - Value(event.sort_day)).asc(nulls_last=True), "title", "pk")


def _other(request: HttpRequest) -> Event:
    pk = _uuid(request.POST.get("other", ""))
    other = _events(request).filter(pk=pk).first() if pk else None
    if other is None:
        raise ValidationError(LEFT_OPEN)
    return other


def _typed(request: HttpRequest, error: ValidationError) -> dict[str, Any]:
    return {"error": error.messages[0], "reason": request.POST.get("reason", "")}


def _uuid(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None


def _numbers(request: HttpRequest) -> set[int]:
    typed = request.POST.getlist("telling")
    return {int(number) for number in typed if number.isascii() and number.isdigit() and len(number) < 19}


def _parted(made: Arrangement) -> SafeString:
    assert made.other is not None
    count = made.other.mentions.count()
    address = reverse("event", args=[made.other.pk])
    tellings = f"{count} telling{'' if count == 1 else 's'}"
    return format_html('{} made an event of {}: <a href="{}">{}</a>.', tellings, "its own", address, made.other)


def _taken_back(arrangement: Arrangement) -> str:
    if arrangement.kind == Arrangement.Kind.MAKE:
        return "It was taken back: this event stands on no timeline any more."
    return "It was taken back. The history keeps both."
