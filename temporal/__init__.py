"""Reads time expressions in text and says why each has its value. Pure: no clock, no locale, no settings."""

from temporal.conventions import Conventions
from temporal.granularity import Granularity
from temporal.timex import Step, Timex
from temporal.when import When

VERSION = "1"

__all__ = ["VERSION", "Conventions", "Granularity", "Step", "Timex", "When"]
