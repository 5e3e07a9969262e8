"""The form in which a curator corrects an event: three fields, what goes back to the machine, and the reason."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

import temporal
from timeline import corrections, when_fields
from timeline.corrections import HIDDEN, SHOWN, Field
from timeline.models import Correction, Event

EXAMPLES = "As people write it: 27 April 2017, late April 2017, spring 2017, 2017-04~, 2017-05-01/2017-05-10"
A_VISIBILITY = [(SHOWN, SHOWN), (HIDDEN, HIDDEN)]


class CorrectionForm(forms.ModelForm):
    """Saves nothing of the event itself: `apply` hands what was changed to `timeline.corrections`.

    What was changed is told from what the form showed, not from what the event is by now: a reading that changed the
    event meanwhile makes no correction of it.
    """

    when = forms.CharField(label="Date", required=False, show_hidden_initial=True, help_text=EXAMPLES)
    title = forms.CharField(required=False, show_hidden_initial=True, widget=forms.TextInput(attrs={"size": 80}))
    hidden = forms.ChoiceField(
        label="Visibility",
        choices=A_VISIBILITY,
        show_hidden_initial=True,
        widget=forms.RadioSelect,
        help_text="What is hidden stands in no timeline, page, feed or answer of the API.",
    )
    give_back = forms.MultipleChoiceField(
        label="Give back to the machine", required=False, widget=forms.CheckboxSelectMultiple
    )
    reason = forms.CharField(
        required=False,
        help_text="Needed where something is changed; it is shown beside it.",
        widget=forms.Textarea(attrs={"rows": 2, "cols": 80}),
    )

    class Meta:
        model = Event
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update(as_typed(self.instance))
        standing = corrections.in_force(self.instance)
        give_back = self.fields["give_back"]
        assert isinstance(give_back, forms.MultipleChoiceField)
        give_back.choices = [(field, _machine_says(self.instance, Field(field))) for field in standing]
        if not standing:
            del self.fields["give_back"]

    @property
    def changes(self) -> dict[str, str]:
        """What the curator typed, by the field that it changes."""
        return {field: self.cleaned_data[field] for field in Field.values if field in self.changed_data}

    @property
    def given_back(self) -> list[str]:
        fields: list[str] = self.cleaned_data.get("give_back", [])
        return fields

    def clean(self) -> dict[str, Any]:
        for field in Field.values:
            if field in self.changed_data and field in self.cleaned_data:
                self._clean_change(field)
        if self.errors or not (self.changes or self.given_back):
            return self.cleaned_data
        try:
            self.cleaned_data["reason"] = corrections.reason_of(self.cleaned_data.get("reason", ""))
        except ValidationError as error:
            self.add_error(None, error)
        return self.cleaned_data

    def _clean_change(self, field: str) -> None:
        shown = self.data.get(self.add_initial_prefix(field))
        if shown is not None and shown != self.initial[field]:
            message = f"This was changed to “{self.initial[field]}” while the form was open. Open the event again."
            self.add_error(field, message)
        elif field in self.given_back:
            self.add_error(field, "Either change this or give it back to the machine, not both.")
        else:
            try:
                corrections.value_of(self.instance, field, " ".join(self.cleaned_data[field].split()))
            except ValidationError as error:
                self.add_error(None, error)

    def apply(self, by: User) -> list[Correction]:
        """Write the corrections; the caller's transaction holds all of them together."""
        event, reason = self.instance, self.cleaned_data["reason"]
        made = [corrections.correct(event, f, typed, reason=reason, by=by) for f, typed in self.changes.items()]
        return made + [corrections.withdraw(event, field, reason=reason, by=by) for field in self.given_back]


def as_typed(event: Event) -> dict[str, str]:
    """The fields of an event as a curator would type them."""
    return {
        Field.WHEN.value: _when_as_typed(event),
        Field.TITLE.value: event.title,
        Field.HIDDEN.value: HIDDEN if event.hidden else SHOWN,
    }


def in_words(field: str, value: Any) -> str:
    """A value of a correction or of `Event.machine`, for people."""
    if field == Field.WHEN:
        when = when_fields.from_json(value)
        return when.words if when else "undated"
    return (HIDDEN if value else SHOWN) if field == Field.HIDDEN else value


def _when_as_typed(event: Event) -> str:
    """In words where these are read back as the same date, else as EDTF."""
    if event.when is None:
        return ""
    return event.when.words if temporal.resolve(event.when.words) == event.when else event.when.edtf


def _machine_says(event: Event, field: Field) -> str:
    return f"{field.label}: the machine says “{in_words(field, event.machine.get(field))}”"
