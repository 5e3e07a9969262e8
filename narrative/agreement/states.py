"""What was known of an event on the days on which more was told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from narrative.agreement.agree import Agreement, agree_of_sources
from narrative.agreement.copies import Sources
from narrative.matching import Telling


@dataclass(frozen=True, slots=True)
class State:
    """What the articles published on or before `since` agree on, until the next state begins."""

    since: date
    agreement: Agreement


def states(tellings: Sequence[Telling]) -> tuple[State, ...]:
    """Oldest first, one for each day on which what is agreed on changed; the last is `agree(tellings)`."""
    if not tellings:
        raise ValueError("An event has at least one telling; none was given.")
    sources = Sources()
    known: list[Telling] = []
    found: list[State] = []
    for day, told in groupby(sorted(tellings, key=lambda telling: telling.sort_key), key=lambda t: t.dct):
        for telling in told:
            sources.add(telling)
            known.append(telling)
        agreement = agree_of_sources([sources.put(telling) for telling in known])
        unchanged = bool(found) and _shown(found[-1].agreement) == _shown(agreement)
        since = found.pop().since if unchanged else day
        found.append(State(since, agreement))
    return tuple(found)


def _shown(agreement: Agreement) -> tuple[object, ...]:
    return (
        agreement.title,
        agreement.when,
        agreement.status,
        agreement.bound,
        agreement.conflicts,
        agreement.outlets,
        agreement.independent,
        agreement.importance,
    )
