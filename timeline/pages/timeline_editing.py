"""Making, editing and removing a timeline; pinning events to it and striking them from it."""

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.core.exceptions import BadRequest, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from articles.models import Collection
from timeline import editing
from timeline.models import Event, Timeline
from timeline.pages.timeline_form import TimelineForm
from timeline.pages.timelines import readable

# What a person may say of an event, and how a message tells it; each name is also that of what takes another back.
SAYS = {
    "pin": (editing.pin, "“{}” is pinned to “{}”."),
    "strike": (editing.strike, "“{}” is struck from “{}”."),
    "release": (editing.release, "“{}”: what “{}” selects decides again whether it stands there."),
}


@login_required
@permission_required("timeline.add_timeline", raise_exception=True)
def new(request: HttpRequest) -> HttpResponse:
    """The address holds the collection, and the parameters that are to be saved."""
    collections = Collection.objects.readable_by(request.user)
    timeline = Timeline(collection=get_object_or_404(collections, name=request.GET.get("collection", "")))
    return _form(request, timeline, TimelineForm.of(timeline, request.GET))


@login_required
@permission_required("timeline.change_timeline", raise_exception=True)
def edit(request: HttpRequest, collection: str, name: str) -> HttpResponse:
    timeline = readable(request, collection, name)
    return _form(request, timeline, TimelineForm.of(timeline))


def _form(request: HttpRequest, timeline: Timeline, form: TimelineForm) -> HttpResponse:
    """Show the form, or save what was sent; "more" asks for another row and saves nothing."""
    if request.method == "POST":
        form = TimelineForm.sent(timeline.collection, request.POST)
        if "more" not in request.POST:
            try:
                saved = editing.save(timeline, form.typed())
            except ValidationError as error:
                form.errors = error.message_dict
            else:
                messages.success(request, f"“{saved.title}” is saved.")
                return redirect(saved)
    context = {"form": form, "timeline": timeline, "collection": timeline.collection}
    return render(request, "pages/timeline_edit.html", context, status=422 if form.errors else 200)


@login_required
@permission_required("timeline.delete_timeline", raise_exception=True)
def remove_timeline(request: HttpRequest, collection: str, name: str) -> HttpResponse:
    """Asks first; the answer is a POST."""
    timeline = readable(request, collection, name)
    if request.method != "POST":
        context = {"timeline": timeline, "collection": timeline.collection}
        return render(request, "pages/timeline_remove.html", context)
    try:
        editing.remove(timeline)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(timeline)
    messages.success(request, f"The timeline “{timeline.title}” is gone. Its events stay in the collection.")
    return redirect("timelines")


@require_POST
@login_required
@permission_required("timeline.change_timeline", raise_exception=True)
def pins(request: HttpRequest) -> HttpResponse:
    """Each of `SAYS` is a parameter that holds the ids of a timeline and of an event, with a space between them."""
    name = next((name for name in SAYS if name in request.POST), "")
    timeline, event = _named(request, request.POST.get(name, ""))
    say, said = SAYS[name]
    try:
        before = say(timeline, event, cast(User, request.user))
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, _with_undo(said.format(event.title, timeline.title), before, timeline, event))
    back = request.POST.get("next", "")
    here = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return redirect(back if here else timeline.get_absolute_url())


def _named(request: HttpRequest, pair: str) -> tuple[Timeline, Event]:
    try:
        timeline_id, event_id = map(UUID, pair.split())
    except ValueError:
        raise BadRequest("Give the ids of a timeline and of an event, with a space between them.") from None
    timelines = Timeline.objects.readable_by(request.user).select_related("collection")
    timeline = get_object_or_404(timelines, pk=timeline_id)
    return timeline, get_object_or_404(Event, pk=event_id, collection=timeline.collection_id)


def _with_undo(said: str, before: str, timeline: Timeline, event: Event) -> SafeString:
    """The button belongs to the form that the pages with such buttons have."""
    button = '{} <button form="pins" name="{}" value="{} {}">Undo</button>'
    return format_html(button, said, before, timeline.pk, event.pk)
