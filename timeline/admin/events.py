"""The admin of events: what the machine says of one, what people corrected, and the form to correct it."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from timeline import arranging, said
from timeline.correcting import CorrectionForm, in_words
from timeline.models import Correction, Event
from timeline.when_fields import WhenFields


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    """Events are made by the weaving: here they are corrected, never added, saved or removed."""

    list_display = ["date", "title", "status", "told_by", "touched", "visibility"]
    list_display_links = ["title"]
    list_filter = ["collection", "status", "corrected", "hidden"]
    search_fields = ["title", "mentions__quote", "mentions__actors__name", "mentions__places__name"]
    search_help_text = "Words of titles and quotes, names of people, organisations and places"
    ordering = [*WhenFields.chronological_order()]
    actions = None
    readonly_fields = [
        *("collection", "status", "machine_date", "machine_title", "told_by", "tellings", "arrangements", "history"),
    ]
    save_on_top = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """Without what was merged into another: it is corrected there."""
        every: QuerySet[Event] = super().get_queryset(request)
        return every.filter(merged_into=None)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Event | None = None) -> bool:
        return False

    def get_form(self, request: HttpRequest, obj: Event | None = None, change: bool = False, **kwargs: Any) -> Any:
        return CorrectionForm

    def get_fieldsets(self, request: HttpRequest, obj: Event | None = None) -> Any:
        said = ["when", "title", "hidden", *(["give_back"] if obj and obj.corrected else []), "reason"]
        if not self.has_change_permission(request, obj):
            said = ["date", "title", "hidden"]
        return [
            (None, {"fields": said}),
            ("What the machine says", {"fields": ["machine_date", "machine_title", "status", "told_by", "collection"]}),
            ("Who tells it, and why this date", {"fields": ["tellings"]}),
            ("History", {"fields": ["history", "arrangements"]}),
        ]

    def save_model(self, request: HttpRequest, obj: Event, form: Any, change: bool) -> None:
        form.made = form.apply(by=cast(User, request.user))
        if not form.made:
            self.message_user(request, "Nothing was changed.", messages.INFO)
            return
        self.message_user(request, _said(form.made), messages.SUCCESS)

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> str:  # type: ignore[override]
        return "; ".join(map(_change, form.made))

    def log_change(self, request: HttpRequest, obj: Event, message: Any) -> Any:
        return super().log_change(request, obj, message) if message else None

    def response_change(self, request: HttpRequest, obj: Event) -> HttpResponse:
        if "_continue" in request.POST:
            return HttpResponseRedirect(request.get_full_path())
        return self.response_post_save_change(request, obj)

    def view_on_site(self, obj: Event) -> str | None:
        return None if obj.hidden else reverse("event", args=[obj.pk])

    @admin.display(ordering="sort_day")
    def date(self, event: Event) -> str:
        return event.when.words if event.when else "undated"

    @admin.display(ordering="independent")
    def told_by(self, event: Event) -> str:
        outlets = f"{event.outlets_count} outlet{'' if event.outlets_count == 1 else 's'}"
        return outlets if event.independent == event.outlets_count else f"{outlets}, {event.independent} independent"

    @admin.display(ordering="corrected", description="corrected")
    def touched(self, event: Event) -> str:
        return "by a person" if event.corrected else ""

    @admin.display(ordering="hidden")
    def visibility(self, event: Event) -> str:
        return in_words("hidden", event.hidden)

    @admin.display(description="Date")
    def machine_date(self, event: Event) -> str:
        return in_words("when", event.machine.get("when"))

    @admin.display(description="Title")
    def machine_title(self, event: Event) -> str:
        return in_words("title", event.machine.get("title", ""))

    @admin.display(description="Tellings")
    def tellings(self, event: Event) -> str:
        [told] = Event.objects.filter(pk=event.pk).with_tellings()
        return render_to_string("admin/timeline/tellings.html", {"mentions": told.mentions.all()})

    @admin.display(description="Joined, parted, made")
    def arrangements(self, event: Event) -> str:
        made = said.arrangements(event, {merged.pk for merged in said.merged_into(event)})
        rows = [{"arrangement": one, "words": arranging.in_words(one)} for one in made]
        return render_to_string("admin/timeline/arrangements.html", {"rows": rows, "event": event})

    @admin.display(description="Corrections")
    def history(self, event: Event) -> str:
        rows = [{"correction": c, "change": _change(c)} for c in event.corrections.order_by("-made", "-id")]
        return render_to_string("admin/timeline/history.html", {"rows": rows})


def _change(correction: Correction) -> str:
    """“date: 12 May 2017, where the machine says 11 May 2017”."""
    name, machine = correction.get_field_display(), in_words(correction.field, correction.machine)
    if correction.value is None:
        return f"{name}: given back to the machine, which says {machine}"
    return f"{name}: {in_words(correction.field, correction.value)}, where the machine says {machine}"


def _said(made: list[Correction]) -> str:
    """What a curator is told after a correction, with the way to the event's page where it has one."""
    event = made[-1].event
    changes = "; ".join(map(_change, made))
    if event.hidden:
        return format_html("“{}” was corrected – {}. It has no page while it is hidden.", event.title, changes)
    address = reverse("event", args=[event.pk])
    return format_html('<a href="{}">{}</a> was corrected – {}.', address, event.title, changes)
