"""Which mentions, of one article or of many, tell the same happening.

`match` decides on a pair and says why, `blocking_keys` finds the pairs worth trying, `neighbourhoods` makes events of
the links, whatever order they come in. Pure; it knows nothing of a store.
"""

from narrative.matching.candidates import SPEAKERS, candidates, lot, may_join
from narrative.matching.keys import Keys, blocking_keys
from narrative.matching.neighbourhoods import Link, cluster, neighbourhoods
from narrative.matching.pair import match
from narrative.matching.story import about
from narrative.matching.telling import Match, Sketch, Telling

__all__ = [
    "SPEAKERS",
    "Keys",
    "Link",
    "Match",
    "Sketch",
    "Telling",
    "about",
    "blocking_keys",
    "candidates",
    "cluster",
    "lot",
    "match",
    "may_join",
    "neighbourhoods",
]
