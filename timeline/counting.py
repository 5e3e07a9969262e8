"""How many events there are in each of many selections, asked at once.

Side by side and not one inside the other: SQLite reads no question whose parts are nested deeply.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, IntegerField, Value

from timeline.models import EventQuerySet

A_QUERY = 100  # selections; a database joins no more than some hundreds into one question


def counts(selections: Sequence[EventQuerySet]) -> list[int]:
    counted = [0] * len(selections)
    for start in range(0, len(selections), A_QUERY):
        some = selections[start : start + A_QUERY]
        first, *more = [_count(number, events) for number, events in enumerate(some, start)]
        for number, count in first.union(*more, all=True) if more else first:
            counted[number] = count
    return counted


def _count(number: int, events: EventQuerySet) -> Any:
    """How many these are, beside their number; no row where there are none."""
    which = events.order_by().annotate(which=Value(number, IntegerField())).values("which")
    return which.annotate(count=Count("pk")).values_list("which", "count")
