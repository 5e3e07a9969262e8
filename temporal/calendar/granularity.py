"""How coarsely a text tells a time. Greater is coarser."""

from enum import IntEnum


class Granularity(IntEnum):
    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    SEASON = 5
    QUARTER = 6
    HALF = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10
    MILLENNIUM = 11

    __hash__ = int.__hash__  # that of an enum is slow, and these are in the keys of all that is remembered
