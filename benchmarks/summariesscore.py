"""How near a timeline comes to a reference timeline: its dates, and the words that it has for them.

The measures are those of Martschat & Markert (Improving ROUGE for timeline summarization, EACL 2017): the F of the
dates, and the F of ROUGE-1 and ROUGE-2 where each date is aligned with the one of the other side that costs least
("align+ m:1"). A match of dates that lie n days apart counts 1 / (n + 1). Counts are summed over a timeline and divided
once. Words as ROUGE-1.5.5 has them with -m -s: no stopwords, Porter stems of what is longer than three letters.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import snowballstemmer

from benchmarks.stopwords import STOPWORDS

Timeline = dict[date, list[str]]
Bag = Counter[Hashable]
_WORD = re.compile(r"[a-z0-9]+")
_PORTER = snowballstemmer.stemmer("porter")
_STEMMED = 3  # longer words only


@dataclass(frozen=True, slots=True)
class Share:
    precision: float
    recall: float

    @property
    def f(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(given: Timeline, reference: Timeline) -> dict[str, Share]:
    common = len(set(given) & set(reference))
    to_reference, to_given = _alignments(given, reference)
    report = {"date": Share(_ratio(common, len(given)), _ratio(common, len(reference)))}
    for size in (1, 2):
        ours, theirs = _bags(given, size), _bags(reference, size)
        precision = _ratio(_matched(ours, theirs, to_reference), _total(ours))
        report[f"rouge{size}"] = Share(precision, _ratio(_matched(theirs, ours, to_given), _total(theirs)))
    return report


def mean(scores: Sequence[dict[str, Share]]) -> dict[str, Share]:
    """Means of precision and of recall; F is then theirs, not the mean of F."""
    if not scores:
        return {}
    count = len(scores)
    return {
        name: Share(sum(s[name].precision for s in scores) / count, sum(s[name].recall for s in scores) / count)
        for name in scores[0]
    }


def words(sentences: Iterable[str]) -> list[str]:
    found = (word for sentence in sentences for word in _WORD.findall(sentence.lower()))
    return [_PORTER.stemWord(word) if len(word) > _STEMMED else word for word in found if word not in STOPWORDS]


def _bags(timeline: Timeline, size: int) -> dict[date, Bag]:
    return {day: _grams(words(sentences), size) for day, sentences in timeline.items()}


def _grams(tokens: Sequence[str], size: int) -> Bag:
    return Counter(zip(*(tokens[skipped:] for skipped in range(size)), strict=False))


def _alignments(given: Timeline, reference: Timeline) -> tuple[dict[date, date], dict[date, date]]:
    """For each date of either side the cheapest of the other, the earliest of equals."""
    ours, theirs = _rough(given), _rough(reference)

    costs = {
        (day, gold): _cost(day, gold, ours[day], theirs[gold]) for day in sorted(given) for gold in sorted(reference)
    }
    to_reference: dict[date, date] = {}
    to_given: dict[date, date] = {}
    for day, gold in sorted(costs, key=costs.__getitem__):
        to_reference.setdefault(day, gold)
        to_given.setdefault(gold, day)
    return to_reference, to_given


def _cost(day: date, gold: date, ours: Bag, theirs: Bag) -> float:
    return (1 - 1 / _gap(day, gold)) * (1 - _likeness(ours, theirs))


def _gap(one: date, other: date) -> int:
    return abs((one - other).days) + 1


def _rough(timeline: Timeline) -> dict[date, Bag]:
    return {
        day: Counter(word for sentence in sentences for word in sentence.split() if word not in string.punctuation)
        for day, sentences in timeline.items()
    }


def _likeness(one: Bag, other: Bag) -> float:
    common = _overlap(one, other)
    return Share(_ratio(common, one.total()), _ratio(common, other.total())).f


def _matched(bags: dict[date, Bag], others: dict[date, Bag], aligned: dict[date, date]) -> float:
    return sum(_overlap(bags[day], others[other]) / _gap(day, other) for day, other in aligned.items())


def _overlap(one: Bag, other: Bag) -> int:
    return sum(min(count, other[gram]) for gram, count in one.items() if gram in other)


def _total(bags: dict[date, Bag]) -> int:
    return sum(bag.total() for bag in bags.values())


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
