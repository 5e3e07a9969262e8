"""The admin of timelines: a selection is checked before it is saved."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import QueryDict

from timeline.lists import refusals
from timeline.models import Event, Timeline
from timeline.selection import EventFilter


class TimelineForm(forms.ModelForm):
    class Meta:
        model = Timeline
        fields = ["collection", "title", "name", "introduction", "query"]
        help_texts = {
            "name": "Stands in addresses",
            "query": 'The parameters of the timeline page: {"from": "May 2017", "actor": ["vladimir-putin"]}',
        }

    def clean_query(self) -> dict[str, Any]:
        query = {} if self.cleaned_data["query"] is None else self.cleaned_data["query"]
        if not isinstance(query, dict):
            raise forms.ValidationError('Write an object, for instance {"from": "May 2017"}, or {} for all events.')
        given = QueryDict(mutable=True)
        for name, value in query.items():
            given.setlist(name, [str(one) for one in (value if isinstance(value, list) else [value])])
        refused = refusals(given, EventFilter(data=given, queryset=Event.objects.none()), frozenset())
        if refused:
            raise forms.ValidationError([f"{name}: {' '.join(said)}" for name, said in refused.items()])
        return query


@admin.register(Timeline)
class TimelineAdmin(admin.ModelAdmin):
    form = TimelineForm
    list_display = ["title", "collection", "name", "changed"]
    list_filter = ["collection"]
    search_fields = ["title", "introduction"]
    prepopulated_fields = {"name": ["title"]}
