"""How much an event matters, by how much is told of it: a plain sum, so that its reader can do it in the head.

Each independent source counts one; each doubling of the days on which it is told counts one; and so does each doubling
of one more than the later articles that come back to it. One report in one paper is 1.0; two papers that go on for four
days and are looked back on by three articles make 2 + 2 + 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import log2

from narrative.matching import Telling
from temporal import When

_NEWS_DAYS = 1  # the paper of the morning after reports, it does not look back
_DECIMALS = 4


def importance(independent: int, days: int, references: int) -> float:
    """`independent` sources tell it on `days` different days, and it was looked back on `references` times."""
    if independent < 1 or days < 1 or references < 0:
        raise ValueError(
            "An event is told by at least one source on at least one day, and looked back on never or more often; "
            f"given were {independent} sources, {days} days and {references} references."
        )
    return round(independent + log2(days) + log2(1 + references), _DECIMALS)


def importance_of(tellings: Sequence[Telling], when: When | None) -> float:
    sources = {telling.source for telling in tellings}
    days = {telling.dct for telling in tellings}
    return importance(len(sources), len(days), len(_looking_back(tellings, when)))


def _looking_back(tellings: Sequence[Telling], when: When | None) -> set[tuple[str, date]]:
    """The articles that come back to its date when the news of it is over; copies of one article are one."""
    if when is None or when.last_day is None:
        return set()
    over = when.last_day + _NEWS_DAYS
    return {
        (telling.source, telling.dct)
        for telling in tellings
        if telling.dct.toordinal() > over and telling.mention.when is not None and telling.mention.when.overlaps(when)
    }
