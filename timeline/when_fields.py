"""A `temporal.When` in database columns: an abstract model, and nothing else knows the columns."""

from collections.abc import Callable
from typing import Any

from django.db import models
from django.db.models import F, OrderBy

from temporal import Granularity, When

GRANULARITIES = [(g.name.lower(), g.name.lower()) for g in Granularity]


class WhenFields(models.Model):
    """The When of a row; all columns are empty where the row is undated.

    `sort_day` is the day it is listed under: its first day, or its last where it has no first.
    """

    first_day = models.IntegerField(null=True, blank=True, editable=False)
    last_day = models.IntegerField(null=True, blank=True, editable=False)
    sort_day = models.IntegerField(null=True, blank=True, editable=False)
    granularity = models.CharField(max_length=10, choices=GRANULARITIES, blank=True, editable=False)
    clock = models.CharField(max_length=8, blank=True, editable=False)
    spans = models.BooleanField(default=False, editable=False)
    approximate = models.BooleanField(default=False, editable=False)

    class Meta:
        abstract = True

    @property
    def when(self) -> When | None:
        if self.sort_day is None:
            return None
        return When(
            first_day=self.first_day,
            last_day=self.last_day,
            granularity=Granularity[self.granularity.upper()],
            time=self.clock or None,
            spans=self.spans,
            approximate=self.approximate,
        )

    @when.setter
    def when(self, when: When | None) -> None:
        for column, value in columns(when).items():
            setattr(self, column, value)

    @staticmethod
    def chronological_order(column: Callable[[str], str] = str) -> list[OrderBy]:
        """Earliest first; within a period the imprecise before the exact, then by clock time; a stable end.

        `column` says what each column is called in the query.
        """
        return [
            F(column("sort_day")).asc(nulls_last=True),
            F(column("last_day")).desc(nulls_first=True),
            F(column("clock")).asc(),
            F(column("title")).asc(),
            F("id").asc(),
        ]


def columns(when: When | None) -> dict[str, Any]:
    """The values of the columns for a When."""
    if when is None:
        return {
            "first_day": None,
            "last_day": None,
            "sort_day": None,
            "granularity": "",
            "clock": "",
            "spans": False,
            "approximate": False,
        }
    return {
        "first_day": when.first_day,
        "last_day": when.last_day,
        "sort_day": when.first_day if when.first_day is not None else when.last_day,
        "granularity": when.granularity.name.lower(),
        "clock": when.time or "",
        "spans": when.spans,
        "approximate": when.approximate,
    }


def as_json(when: When | None) -> dict[str, Any] | None:
    """A When as a JSON object that `from_json` reads back; `edtf` stands in it for people and other programs."""
    if when is None:
        return None
    return {
        "edtf": when.edtf,
        "first_day": when.first_day,
        "last_day": when.last_day,
        "granularity": when.granularity.name.lower(),
        "time": when.time,
        "spans": when.spans,
        "approximate": when.approximate,
    }


def from_json(value: dict[str, Any] | None) -> When | None:
    if value is None:
        return None
    fields = {name: value[name] for name in ("first_day", "last_day", "time", "spans", "approximate")}
    return When(granularity=Granularity[value["granularity"].upper()], **fields)
