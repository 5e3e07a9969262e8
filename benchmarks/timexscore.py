"""How well predicted time expressions agree with gold ones: spans, types and values, as TempEval-3 counts them.

Spans of one text are paired one to one, equal ones first, then those that share most characters. A pair is right in
`strict` where both ends agree, in `relaxed` where they overlap, in `type` and `value` where they overlap and the string
is the same. F1 is of all gold and all predicted spans (UzZaman et al. 2013, SemEval task 1).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MEASURES = ("strict", "relaxed", "value", "type")


class Span(NamedTuple):
    """A time expression; `value` is "" where none is given."""

    start: int
    end: int
    type: str
    value: str


def pairs(gold: Sequence[Span], predicted: Sequence[Span]) -> list[tuple[int, int]]:
    """The places in both lists that go together."""
    candidates = []
    for g, a in enumerate(gold):
        for p, b in enumerate(predicted):
            shared = min(a.end, b.end) - max(a.start, b.start)
            if shared > 0:
                candidates.append((a[:2] != b[:2], -shared, a.start, b.start, g, p))
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for *_, g, p in sorted(candidates):
        if g not in chosen and p not in taken:
            chosen[g] = p
            taken.add(p)
    return sorted(chosen.items())


def tally(gold: Sequence[Span], predicted: Sequence[Span]) -> Counter[str]:
    """How many are gold, predicted, and right by each measure; tallies of several texts add up."""
    predicted = sorted(set(predicted))
    found = pairs(gold, predicted)
    count = Counter(gold=len(gold), predicted=len(predicted), relaxed=len(found))
    for g, p in found:
        a, b = gold[g], predicted[p]
        count["strict"] += a[:2] == b[:2]
        count["type"] += a.type == b.type
        count["value"] += bool(a.value) and a.value == b.value
    return count


def f1(count: Counter[str], measure: str) -> float:
    """Per cent."""
    both = count["gold"] + count["predicted"]
    return 200 * count[measure] / both if both else 0.0


def disagreements(gold: Sequence[Span], predicted: Sequence[Span]) -> Iterator[tuple[str, Span | None, Span | None]]:
    """What differs: ("missed" | "spurious" | "span+type+value" or some of these, gold, predicted)."""
    found = dict(pairs(gold, predicted))
    for g, a in enumerate(gold):
        if g not in found:
            yield "missed", a, None
            continue
        b = predicted[found[g]]
        differs = (("span", a[:2] != b[:2]), ("type", a.type != b.type), ("value", a.value != b.value))
        if kinds := [name for name, is_so in differs if is_so]:
            yield "+".join(kinds), a, b
    for p in sorted(set(range(len(predicted))) - set(found.values())):
        yield "spurious", None, predicted[p]
