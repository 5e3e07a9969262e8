"""B-cubed (Bagga and Baldwin 1998): of each telling, the share of right companions among those it was given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BCubed:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> BCubed:
    """Each telling's event in the gold and in the response, in the same order."""
    together, true, given = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(count * count / given[mine] for (_, mine), count in together.items())
    recall = sum(count * count / true[right] for (right, _), count in together.items())
    return BCubed(precision / len(gold), recall / len(gold))
