"""Who acts in a clause and on whom it is acted, as far as the order of its words tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from narrative.extraction.mention import Actor

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s)?$")


def roles_in(trigger: str, quote: str, actors: Iterable[Actor]) -> tuple[frozenset[str], frozenset[str]]:
    """The people named in full before the trigger and behind it; the other way round where it is passive."""
    at = quote.find(trigger)
    before: set[str] = set()
    behind: set[str] = set()
    for actor in filter(_in_full, actors):
        place = quote.find(actor.name)
        if min(at, place) >= 0:
            (before if place < at else behind).add(actor.name.casefold())
    told = frozenset(before), frozenset(behind)
    return told[::-1] if at > 0 and _PASSIVE.search(quote[:at]) else told


def _in_full(actor: Actor) -> bool:
    """ "Vasa FF" is no person's name, whatever it was taken for."""
    return actor.kind == "person" and " " in actor.name and not actor.name.split()[-1].isupper()
