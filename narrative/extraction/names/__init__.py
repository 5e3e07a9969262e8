"""Names of people, organisations, states and places in an article, and which forms of a name are one actor.

By form (capitals, titles, "Mr", known closing words) and by the gazetteer; no model. The longest form of a person's
name is the canonical one: "Prime Minister Ann Vale", "Mrs. Vale", "Vale" and "the prime minister" are Ann Vale.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from narrative.extraction.names.described import describe
from narrative.extraction.names.kinds import classified, surnames
from narrative.extraction.names.linking import link
from narrative.extraction.names.name import Name, Names
from narrative.extraction.names.roles import roles
from narrative.extraction.names.spans import scan, spans
from narrative.extraction.names.whereabouts import settle_places
from narrative.extraction.text.tokens import Token

__all__ = ["Name", "Names", "names"]


def names(tokens: Sequence[Token], starts: Set[int], timed: Set[int]) -> Names:
    """`starts`: tokens that begin a sentence; `timed`: tokens within time expressions."""
    seen = scan(tokens, starts, timed)
    places = list(spans(seen))
    people = surnames(seen, places)
    result = Names()
    for first, last in places:
        for name in classified(seen, first, last, people):
            result.put(name)
    settle_places(seen, result)
    link(seen, result)
    describe(seen, result, roles(seen, result))
    result.found.sort(key=lambda name: name.first)
    return result
