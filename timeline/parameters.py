"""The parameters of lists, each with what it takes and what it says where it cannot read that."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

import temporal
from articles.models import DateOrder
from timeline.known import DayField
from timeline.models import Timeline
from timeline.models.events import CONFLICT_KINDS

MOST_AT_TOP = 500
_TERMS = re.compile(r"[\"“”]([^\"“”]+)[\"“”]|([^\s\"“”]+)")


def terms(typed: str) -> list[str]:
    """The words of a search, and the phrases that stand in quotation marks."""
    return [(phrase or word).strip() for phrase, word in _TERMS.findall(typed)]


def typed_date(typed: str, order: Callable[[], str]) -> temporal.When | None:
    """The When that a person typed, read from today. `order` is asked only where days and months could be mixed up."""
    when = read_date(typed, DateOrder.DMY)
    return when if when == read_date(typed, DateOrder.MDY) else read_date(typed, order())


def read_date(typed: str, date_order: str) -> temporal.When | None:
    """The When that a person typed, read from today, with days and months in this order."""
    order: Any = str(date_order)  # one of the choices of a collection, which are those of Conventions
    return temporal.resolve(typed, dct=timezone.localdate(), conventions=temporal.Conventions(date_order=order))


class WhenField(forms.CharField):
    """A date as people write it; cleans to a `temporal.When`. Relative words are read from today."""

    order: Callable[[], str]

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return None
        when = typed_date(typed, self.order)
        if when is None:
            raise ValidationError(
                f"“{typed}” could not be read as a date. Write it like 27 April 2017, spring 2017 or 2017-04."
            )
        return when


class ValuesField(forms.MultipleChoiceField):
    """Any number of values, of which a form sends empty ones where nothing is chosen."""

    def to_python(self, value: Any) -> list[str]:
        values = super().to_python([value] if isinstance(value, str) else value)
        return [value for value in values if value]


class SlugsField(ValuesField):
    """Any number of slugs; to ask for one that nothing has is no error, it selects nothing."""

    def valid_value(self, value: str) -> bool:
        return True


class ConflictField(forms.CharField):
    """Cleans to "true", "false" or a kind of conflict, and to "" where nothing is given."""

    def to_python(self, value: Any) -> Any:
        typed = (super().to_python(value) or "").lower()
        if typed and typed not in ("true", "false", *CONFLICT_KINDS):
            raise ValidationError(f"“{value}” could not be read. Give true or false, or date, place or happening.")
        return typed


class ConflictFilter(django_filters.Filter):
    field_class = ConflictField


class AtLeastField(forms.CharField):
    """A number, from one on."""

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if typed and (not typed.isascii() or not typed.isdigit() or len(typed) > 6 or int(typed) < 1):
            raise ValidationError(f"“{typed}” is no number of outlets. Give one from 1 on.")
        return int(typed) if typed else None


class AtLeastFilter(django_filters.Filter):
    field_class = AtLeastField


class DayFilter(django_filters.Filter):
    field_class = DayField


class TopField(forms.CharField):
    """How many of the most important events; None where nothing is given."""

    def to_python(self, value: Any) -> Any:
        typed = str(super().to_python(value)).strip()
        if not typed:
            return None
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed[:9]) <= MOST_AT_TOP):
            raise ValidationError(f"“{typed}” is no number of events. Give one from 1 to {MOST_AT_TOP}.")
        return int(typed)


class TimelineField(forms.CharField):
    """The timeline that has this id; None where nothing is given."""

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return None
        timeline = timeline_of(typed)
        if timeline is None:
            raise ValidationError(f"There is no timeline “{typed}”. Give an id that /api/v1/timelines/ lists.")
        return timeline


def timeline_of(typed: str) -> Timeline | None:
    """The timeline that has this id, if it is one."""
    try:
        return Timeline.objects.select_related("collection").filter(pk=UUID(typed)).first()
    except ValueError:
        return None


class TopFilter(django_filters.Filter):
    field_class = TopField


class TimelineFilter(django_filters.Filter):
    field_class = TimelineField


class WhenFilter(django_filters.Filter):
    """Of a filter set over what belongs to collections: events, articles."""

    field_class = WhenField

    @property
    def field(self) -> forms.Field:
        field: WhenField = super().field
        field.order = self._order
        return field

    def _order(self) -> str:
        """The order of days and months in the collection that is selected in."""
        among = self.parent.queryset.order_by()
        if name := self.parent.data.get("collection"):
            among = among.filter(collection__name=name)
        orders = list(among.values_list("collection__date_order", flat=True).distinct()[:2])
        return orders[0] if len(orders) == 1 else DateOrder.DMY.value


class SlugsFilter(django_filters.Filter):
    field_class = SlugsField


class StatusFilter(django_filters.MultipleChoiceFilter):
    field_class = ValuesField
