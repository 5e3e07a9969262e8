"""How events lean on one another: each rule looks at one draft and gives it, or its partner, a link.

Nothing is dated here; `leaning` follows the links, of each draft the first that leads to a date.
"""

from __future__ import annotations

from collections.abc import Callable

from narrative.extraction.links.bounds import only_bounded
from narrative.extraction.links.distances import (
    clock_in_story,
    distance_from_noun,
    distance_in_story,
    later_in_story,
    told_distance,
)
from narrative.extraction.links.effects import what_it_did
from narrative.extraction.links.same_time import at_the_time, hanging, in_one_breath, same_happening
from narrative.extraction.links.story import Story

_Link = Callable[[Story, int], None]

# Of a sentence with a count in it: "a week after".
COUNTING: tuple[_Link, ...] = (told_distance, distance_from_noun, distance_in_story)
NOT_COUNTING: tuple[_Link, ...] = (
    what_it_did,
    at_the_time,
    later_in_story,
    clock_in_story,
    same_happening,
    in_one_breath,
    hanging,
    only_bounded,
)
# In the order in which a draft's links are tried.
LINKS = (*COUNTING, *NOT_COUNTING)
