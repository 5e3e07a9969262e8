"""What an article is about, and whether two articles tell of the same story.

"The boat capsized on Tuesday" tells nobody which boat; that both articles speak of Kigoma and the Mama Neema does. Kept
beside an article as a few dozen strings, so that nothing of its text is needed when another article comes.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from narrative.extraction.lexicon.morphology import verb_form
from narrative.extraction.lexicon.nations import DEMONYMS
from narrative.extraction.names.places import country_of
from narrative.matching.lexicon import COMMON, lemma

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENS = re.compile(r"(?:^|[.!?:;“\"\n—–]\s*|\s-\s)$")
_LEADING = 8
_MOST, _READ = 60, 4_000  # strings kept; characters read: what a story is about stands early
_NAME, _WORD_SHARED, _MOST_STORY = 0.4, 0.2, 1.4
_OTHER_STORY = -0.5


def about(text: str, title: str = "") -> frozenset[str]:
    """What stands in it most often: "KIGOMA" is one of the names that lead it, "Rukwa" another name, "ferry" a word."""
    read = f"{title}\n{text[:_READ]}"
    names, openers, others = Counter[str](), Counter[str](), Counter[str]()
    heading = len(title)
    for found in _WORD.finditer(read):
        word = found.group().removesuffix("'s")
        low = word.casefold()
        if len(low) < 3 or low in COMMON or low in DEMONYMS or country_of(low):
            continue
        opens = found.start() <= heading or _OPENS.search(read, max(0, found.start() - 4), found.start())
        counts = others if word[0].islower() else openers if opens else names
        counts[low] += 1
    for low, count in openers.items():  # "Dinamo" is a name, "Thieves" may be none
        is_name = low in names or (count > 1 and low not in others and verb_form(low) is None)
        (names if is_name else others)[low] += count
    others = Counter({lemma(low): count for low, count in others.items()})
    told = [word for word in _ranked(others) if word not in names]
    named = _ranked(names)[: _MOST // 2]
    shown = (name.upper() if place < _LEADING else name.title() for place, name in enumerate(named))
    return frozenset((*shown, *told[: _MOST - len(named)]))


def _ranked(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda word: (-counts[word], word))


@lru_cache(maxsize=20_000)
def key_names(story: frozenset[str]) -> frozenset[str]:
    """The names that lead an article, by which a store finds others of its story."""
    return frozenset(name.casefold() for name in story if name.isupper())


@lru_cache(maxsize=50_000)
def same_story(one: frozenset[str], two: frozenset[str]) -> float:
    """How much two articles' stories have in common; 0 where nothing is known of one of them."""
    if not one or not two:
        return 0.0
    names = {word.casefold() for word in (*one, *two) if word[0].isupper()}
    shared = {word.casefold() for word in one} & {word.casefold() for word in two}
    named = len(shared & names)
    weight = named * _NAME + (len(shared) - named) * _WORD_SHARED
    return min(_MOST_STORY, weight) if shared else _OTHER_STORY
