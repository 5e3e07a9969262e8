"""Announced times, and whether they lie behind."""

from __future__ import annotations

from datetime import date

from narrative.extraction.mention import Status
from narrative.matching import Telling
from temporal import When


def looks_back(telling: Telling) -> bool:
    """ "Was to have met on 18 May", written in June, announces nothing."""
    return telling.mention.status == Status.SCHEDULED and passed(telling.mention.when, telling.dct)


def passed(when: When | None, as_of: date | None) -> bool:
    if when is None or as_of is None or when.last_day is None:
        return False
    return when.last_day < as_of.toordinal()
