"""Of candidates for one day or one event, those that tell most of what the others tell, and not the same twice.

A candidate is worth the words and the pairs of neighbouring words that many candidates share and that no chosen one has
said yet, against its length. That is greedy covering, for a function that is submodular but for the length: Lin &
Bilmes (A class of submodular functions for document summarization, ACL 2011).
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from narrative.summary.words import Wording, wording

_PAIRS = 5.0  # what a pair is worth against a word: rarer, and more telling
_LENGTH = 0.5  # the power of the length that worth is divided by: 0 prefers the longest, 1 the densest
_VOICE = 0.5  # the power of its voice with which a candidate's own worth counts


@dataclass(frozen=True, slots=True)
class Candidate:
    wording: Wording
    voice: float  # how much it counts when the candidates say what matters, 1 at most
    source: Hashable  # what two of the same article share


def pick(candidates: Sequence[str], sentences: int = 2) -> list[str]:
    """The best sentences for one event, of those that tell it, the best first: at most `sentences`, none over 40 words.

    Fewer where there are no more that differ. The order of the candidates changes nothing.
    """
    if isinstance(candidates, str):
        raise ValueError("pick takes a list of sentences, not one text: give [text].")
    positive("sentences", sentences)
    told = sorted(dict.fromkeys(" ".join(text.split()) for text in candidates))
    given = [Candidate(wording(text), 1.0, number) for number, text in enumerate(told)]
    return [chosen.text for chosen in best(given, sentences)]


def positive(name: str, number: object) -> None:
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise ValueError(f"{name} is how many are wanted: give a whole number from 1 on, not {number!r}.")


@dataclass(slots=True)
class _Values:
    """What is worth saying; what was said is worth nothing any more."""

    words: dict[str, float] = field(default_factory=dict)
    pairs: dict[tuple[str, str], float] = field(default_factory=dict)

    def of(self, candidate: Candidate) -> float:
        wording = candidate.wording
        told = sum([self.words.get(word, 0.0) for word in wording.words])
        told += sum([self.pairs.get(pair, 0.0) for pair in wording.pairs])
        own = candidate.voice * wording.standing
        return told / math.pow(wording.length, _LENGTH) * math.pow(own, _VOICE)

    def said(self, wording: Wording) -> None:
        for word in wording.words:
            self.words.pop(word, None)
        for pair in wording.pairs:
            self.pairs.pop(pair, None)


def best(
    candidates: Sequence[Candidate],
    count: int,
    *,
    rarity: Mapping[str, float] | None = None,
    topic: Mapping[str, float] | None = None,
    told: Iterable[Wording] = (),
) -> list[Wording]:
    """`rarity` weighs what the candidates share, `topic` is worth something whoever says it; nothing like `told`."""
    values = _values(candidates, rarity or {}, topic or {})
    queue = [(-values.of(c), c.wording.text, number) for number, c in enumerate(candidates) if c.wording.fits]
    heapq.heapify(queue)
    chosen: list[Wording] = []
    before = list(told)
    while queue and len(chosen) < count:
        _, text, number = heapq.heappop(queue)
        found = candidates[number].wording
        worth = -values.of(candidates[number])
        if queue and (worth, text) > queue[0][:2]:
            heapq.heappush(queue, (worth, text, number))  # it has lost some of its worth: another may be before it now
        elif not any(found.like(other) for other in before):
            chosen.append(found)
            before.append(found)
            values.said(found)
    return chosen


def _values(candidates: Sequence[Candidate], rarity: Mapping[str, float], topic: Mapping[str, float]) -> _Values:
    words: defaultdict[str, float] = defaultdict(float)
    pairs: defaultdict[tuple[str, str], float] = defaultdict(float)
    source_of: dict[tuple[str, str], Hashable] = {}
    shared: set[tuple[str, str]] = set()
    for candidate in candidates:
        voice = candidate.voice * candidate.wording.standing
        for word in candidate.wording.words:
            words[word] += voice
        for pair in candidate.wording.pairs:
            pairs[pair] += voice
            if source_of.setdefault(pair, candidate.source) != candidate.source:
                shared.add(pair)
    voices = sum(candidate.voice * candidate.wording.standing for candidate in candidates) or 1.0
    return _Values(
        {word: count / voices * rarity.get(word, 1.0) + topic.get(word, 0.0) for word, count in words.items()},
        {pair: _PAIRS * pairs[pair] / voices for pair in shared},
    )
