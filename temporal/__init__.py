"""Reads time expressions in text and says why each has its value. Pure: no clock, no locale, no settings.

temporal.tag("They met last month.", dct=date(2017, 5, 11))[0].value  # "2017-04"
"""

from temporal.calendar.granularity import Granularity
from temporal.calendar.when import When
from temporal.composition.ranges import Range, ranges
from temporal.context.dateline import Dateline, dateline
from temporal.conventions import Conventions
from temporal.replaying import replay
from temporal.resolving import resolve
from temporal.tagging import reads, tag
from temporal.timex import Step, Timex

VERSION = "3"

__all__ = [
    "VERSION",
    "Conventions",
    "Dateline",
    "Granularity",
    "Range",
    "Step",
    "Timex",
    "When",
    "dateline",
    "ranges",
    "reads",
    "replay",
    "resolve",
    "tag",
]
