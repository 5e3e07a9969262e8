"""Who acts in a clause and on whom it is acted, as far as the order of its words tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from narrative.extraction.mention import Actor
from narrative.matching.lexicon import FAMILIES_OF, lemma

_ALONE = frozenset({"resignation", "death", "escape", "candidacy"})
_TITLE = 4  # words: "of the mayor, Anna Holm"
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s)?$")


def roles_in(trigger: str, quote: str, actors: Iterable[Actor]) -> tuple[frozenset[str], frozenset[str]]:
    """The people named in full before the trigger and behind it; the other way round where it is passive."""
    at = quote.find(trigger)
    before: set[str] = set()
    behind: set[str] = set()
    for actor in filter(_in_full, actors):
        place = quote.find(actor.name)
        if min(at, place) >= 0:
            (before if place < at or _resigns(trigger, quote[at:place]) else behind).add(actor.name.casefold())
    told = frozenset(before), frozenset(behind)
    return told[::-1] if at > 0 and _PASSIVE.search(quote[:at]) else told


def _resigns(trigger: str, between: str) -> bool:
    """ "The resignation of Anna Holm": what nobody does to another is done by whom it is the resignation of."""
    said = between.removeprefix(trigger).split()
    return said[:1] == ["of"] and len(said) <= _TITLE and bool(FAMILIES_OF.get(lemma(trigger), frozenset()) & _ALONE)


def _in_full(actor: Actor) -> bool:
    """ "Vasa FF" is no person's name, whatever it was taken for."""
    return actor.kind == "person" and " " in actor.name and not actor.name.split()[-1].isupper()
