"""The finest When that the independent outlets support.

Every dated telling is a candidate. It is supported by each independent source that tells a When overlapping with it;
of two candidates with the same support the one told nearest to the day counts for more, since that paper could know.
What the supporters say is then laid over each other: a year, a month and a day that fit make the day.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from narrative.extraction.mention import Basis, Status
from narrative.matching import Telling
from narrative.matching.whens import days_apart, length
from temporal import When

_TRUST = (Basis.EXPLICIT, Basis.RELATIVE, Basis.EVENT, Basis.INHERITED, Basis.ARTICLE)
Dated = tuple[Telling, When]


def agreed_when(tellings: Sequence[Telling], status: Status) -> When | None:
    """None where no telling is dated. Those of the agreed status decide; the others only make finer what they fit.

    So a report holds against any announcement, and the day that was announced fills in "last month" of a report.
    """
    dated = [(t, t.mention.when) for t in tellings if t.mention.when is not None]
    deciding = [pair for pair in dated if pair[0].mention.status == status]
    when = _finest(deciding)
    if when is None or when.exact:
        return when or _finest(dated)
    return _finest([(t, told) for t, told in dated if t.mention.status != status and when.contains(told)]) or when


def agreed_bound(tellings: Sequence[Telling]) -> When | None:
    """What the undated tellings still say, laid over each other as far as they fit."""
    bounds = [t.mention.bound for t in tellings if t.mention.bound is not None]
    return reduce(_narrow, bounds) if bounds else None


def _finest(dated: Sequence[Dated]) -> When | None:
    if not dated:
        return None
    sources: dict[When, set[str]] = {}
    for telling, when in dated:
        sources.setdefault(when, set()).add(telling.source)
    support = {
        when: len(set().union(*(told for other, told in sources.items() if other.overlaps(when)))) for when in sources
    }
    ranked = [when for _, when in sorted(dated, key=lambda pair: _rank(pair, support[pair[1]]))]
    return reduce(_narrow, dict.fromkeys(ranked))


def _rank(candidate: Dated, support: int) -> tuple[int, float, int, int, tuple[object, ...]]:
    """Least is best: most sources, then finest, nearest to the day, most plainly told."""
    telling, when = candidate
    distance = days_apart(when, When.on(telling.dct))
    return -support, length(when), distance, _TRUST.index(telling.mention.basis), telling.sort_key


def _narrow(one: When, two: When) -> When:
    return one.intersect(two) or one
