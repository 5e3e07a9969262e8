"""Which pairs are worth trying: mentions that share a subject and speak of near days (`narrative.blocking_keys`).

Of what is kept under one key, so many as `SPEAKERS` are tried against all others, and the rest against these only:
else the news of a great day would be tried each against each. Who speaks is drawn by a lot that only the mention
decides, so neither the order in which articles come nor what is told elsewhere changes anything.

What is in memory is searched here; a store searches its own and keeps to the same limits.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from narrative.matching.keys import blocking_keys
from narrative.matching.telling import Telling

SPEAKERS = 50


def candidates(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of indices, the lower first."""
    keys = [blocking_keys(telling) for telling in tellings]
    kept: dict[str, list[int]] = {}
    for index in sorted(range(len(tellings)), key=lambda index: lot(tellings[index])):
        for key in keys[index].kept().values():
            kept.setdefault(key, []).append(index)
    speakers = {key: held[:SPEAKERS] for key, held in kept.items()}
    found: set[tuple[int, int]] = set()
    for index, own in enumerate(keys):
        own_keys = own.kept()
        for subject, sought in own.sought().items():
            among = kept if index in speakers[own_keys[subject]] else speakers
            for other in (other for key in sought for other in among.get(key, ())):
                if own.near(keys[other]) and may_join(tellings[index], tellings[other]):
                    found.add((min(index, other), max(index, other)))
    return {pair for pair in found if pair[0] != pair[1]}


def may_join(a: Telling, b: Telling) -> bool:
    """Of the mentions of one article those of one happening, and those of one day: no others are ever joined, and a
    long article has many pairs that share a key.
    """
    if a.article != b.article or a.mention.happening == b.mention.happening:
        return True
    one, two = a.mention.when, b.mention.when
    return one is not None and two is not None and one.exact and two.exact and one.first_day == two.first_day


def lot(telling: Telling) -> int:
    """63 bits."""
    return int.from_bytes(blake2b(repr(telling.sort_key).encode(), digest_size=8).digest()) >> 1
