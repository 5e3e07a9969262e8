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
