"""What is printed twice: texts that are copies of one another, by their sketches, and clauses in the same words."""

from __future__ import annotations

import re
from functools import lru_cache

from narrative.matching.lexicon import COMMON
from narrative.matching.story import same_story
from narrative.matching.telling import Sketch, Telling

KEPT = 160  # hashes of a sketch; all those of an article of some 160 words
_FEWEST = 12  # runs of words: less is a stock phrase
_COPIED = 0.5  # of the shorter text
_MOST = 2**32
_TELLING_WORDS = 4  # of one's own make a clause that two don't write by chance
_SOME_STORY = 0.3
_WORD = re.compile(r"\w+")
# What an editor puts in or takes out without telling anything else.
_LEFT_OUT = frozenset(
    "a an the of on in at and that which has had have was were is said says yesterday today last this week month year "
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night early late".split()
)


def is_copy(one: Sketch, two: Sketch) -> bool:
    """Whether one of two texts prints the other, or most of it."""
    return overlap(one, two) >= _COPIED


def overlap(one: Sketch, two: Sketch) -> float:
    """How much of the shorter text stands in the longer; 0 where too little is known of either."""
    # Both sketches are whole up to here.
    edge = min(_edge(one), _edge(two))
    mine, theirs = ({known for known in kept if known <= edge} for kept in (one, two))
    fewest = min(len(mine), len(theirs))
    return len(mine & theirs) / fewest if fewest >= _FEWEST else 0.0


def _edge(kept: Sketch) -> int:
    return kept[-1] if len(kept) == KEPT else _MOST


def same_clause(a: Telling, b: Telling) -> bool:
    """The same words, and so many that it is no stock phrase, or in two copies of one text. What neither dates may be
    said of two things in the same words: there the articles' stories are to be one too.
    """
    mine, theirs = _words(a.mention.quote), _words(b.mention.quote)
    if mine != theirs or a.mention.trigger.text.casefold() != b.mention.trigger.text.casefold():
        return False
    if is_copy(a.sketch, b.sketch):
        return True
    dated = a.mention.when is not None or b.mention.when is not None
    own = sum(len(word) > 2 and word not in COMMON for word in mine)
    return own >= _TELLING_WORDS and (dated or same_story(a.about, b.about) >= _SOME_STORY)


@lru_cache(maxsize=20_000)
def _words(quote: str) -> frozenset[str]:
    return frozenset(_WORD.findall(quote.casefold())) - _LEFT_OUT
