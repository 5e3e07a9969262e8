"""The admin of timelines: a selection is checked before it is saved. Pins and eras are edited on the pages."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from timeline import editing
from timeline.models import Timeline


class TimelineForm(forms.ModelForm):
    class Meta:
        model = Timeline
        fields = ["collection", "title", "name", "introduction", "query"]
        help_texts = {
            "name": "Stands in addresses",
            "query": 'The parameters of the timeline page: {"from": "May 2017", "actor": ["vladimir-putin"]}',
        }

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if name == Timeline.ALL:
            raise ValidationError(f"“{Timeline.ALL}” is the name of the timeline of all events. Choose another.")
        return name

    def clean_query(self) -> dict[str, Any]:
        query = {} if self.cleaned_data["query"] is None else self.cleaned_data["query"]
        if not isinstance(query, dict):
            raise ValidationError('Write an object, for instance {"from": "May 2017"}, or {} for all events.')
        collection = self.cleaned_data["collection"] if self.instance._state.adding else self.instance.collection
        try:
            return editing.query_of(collection, query)
        except ValidationError as error:
            said = [f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items()]
            raise ValidationError(said) from None


@admin.register(Timeline)
class TimelineAdmin(admin.ModelAdmin):
    """The timeline of all events of a collection is neither renamed, narrowed nor removed; `editing` says why."""

    form = TimelineForm
    list_display = ["title", "collection", "name", "changed"]
    list_filter = ["collection"]
    search_fields = ["title", "introduction"]
    actions = None

    def get_readonly_fields(self, request: HttpRequest, obj: Timeline | None = None) -> list[str]:
        if obj is None:
            return []
        return ["collection", "name", "query"] if obj.automatic else ["collection"]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Timeline | None = None) -> dict[str, Any]:
        return {} if obj else {"name": ["title"]}

    def has_delete_permission(self, request: HttpRequest, obj: Timeline | None = None) -> bool:
        return super().has_delete_permission(request, obj) and not (obj and obj.automatic)
