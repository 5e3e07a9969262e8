"""The blocking keys of stored mentions: which others are worth trying, however much is stored.

`narrative` says under which keys a mention is kept and sought, and that of many under one key a few speak for it, drawn
by lot. Here that is looked up by number, and kept true as mentions come and go: who speaks follows from what is stored
and not from the order in which it came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection as Some
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import starmap
from operator import attrgetter

from django.db import connection
from django.db.models import QuerySet

from narrative import Telling, blocking_keys
from narrative.matching import SPEAKERS, Keys, lot
from timeline import tellings
from timeline.models import BlockingKey

Pair = tuple[int, int]  # ids of mentions, the lower first
BY_LOT = attrgetter("lot", "mention")
COLUMNS = ("id", "mention_id", "key", "lot", "first", "last", "speaks")


@dataclass(slots=True, eq=False)
class Row:
    """A row of `BlockingKey`, of which there are too many for a model each; one without an id is not stored yet."""

    pk: int | None
    mention: int
    key: int
    lot: int
    first: int
    last: int
    speaks: bool


@dataclass
class Found:
    """Pairs to try; mentions that speak no longer under some key, and others that do now instead of one that went."""

    pairs: set[Pair] = field(default_factory=set)
    silenced: set[int] = field(default_factory=set)
    speaking: set[int] = field(default_factory=set)


def numbered(collection_id: int, key: str) -> int:
    """A key of a collection as it is stored: 64 bits, which no two keys will share."""
    return int.from_bytes(blake2b(f"{collection_id} {key}".encode(), digest_size=8).digest(), signed=True)


def keep(collection_id: int, own: Mapping[int, Telling], left: Some[int] = ()) -> Found:
    """Store the keys of these mentions in place of their old ones, and find with whom to try them.

    `left` are keys under which a mention spoke that is gone.
    """
    keys = {pk: blocking_keys(telling) for pk, telling in own.items()}
    wanted = _rows(collection_id, own, keys)
    standing = {(row.mention, row.key): row for row in _read(BlockingKey.objects.filter(mention__in=own))}
    stale = {place for place, row in standing.items() if place not in wanted or not _same(row, wanted[place])}
    BlockingKey.objects.filter(pk__in=[standing[place].pk for place in stale]).delete()
    left = {*left, *(standing[place].key for place in stale if standing[place].speaks)}
    mine = [row if place in stale else standing.get(place, row) for place, row in wanted.items()]
    search = Search(collection_id, keys)
    others = _speaking(search.numbers() | left, but=own)
    found = _draw(mine, others, left)
    _insert([row for row in mine if row.pk is None])
    found.pairs = search.pairs([*mine, *(row for rows in others.values() for row in rows)])
    return found


def of_speakers(collection_id: int, told: Mapping[int, Telling]) -> set[Pair]:
    """The pairs that these mentions, whose keys are stored, make with all others."""
    search = Search(collection_id, {pk: blocking_keys(telling) for pk, telling in told.items()})
    return search.pairs([row for rows in _speaking(search.numbers()).values() for row in rows])


def spoken(mentions: Iterable[int]) -> set[int]:
    """The keys under which these mentions speak; whoever removes them hands these to the weaving."""
    return set(BlockingKey.objects.filter(mention__in=mentions, speaks=True).values_list("key", flat=True))


def found(collection_id: int, pairs: Mapping[Pair, tuple[Telling, Telling]]) -> set[Pair]:
    """Those of the pairs that a search would find."""
    pks = {pk for pair in pairs for pk in pair}
    speaking = set(BlockingKey.objects.filter(mention__in=pks, speaks=True).values_list("mention_id", "key"))
    return {pair for pair, told in pairs.items() if _is_found(collection_id, pair, told, speaking)}


def _is_found(collection_id: int, pair: Pair, told: tuple[Telling, Telling], speaking: set[tuple[int, int]]) -> bool:
    one, two = map(blocking_keys, told)
    if not one.near(two):
        return False
    kept = {pk: keys.kept() for pk, keys in zip(pair, (one, two), strict=True)}
    return any(
        (pk, numbered(collection_id, kept[pk][subject])) in speaking
        for subject in one.subjects & two.subjects
        for pk in pair
    )


class Search:
    """Under which keys others are sought that some mentions may match."""

    def __init__(self, collection_id: int, keys: Mapping[int, Keys]) -> None:
        self.keys = keys
        self.seekers: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)  # by key: mentions, and their own key
        for pk, own in keys.items():
            kept = own.kept()
            for subject, sought in own.sought().items():
                mine = numbered(collection_id, kept[subject])
                for key in sought:
                    self.seekers[numbered(collection_id, key)].append((pk, mine))

    def numbers(self) -> set[int]:
        return set(self.seekers)

    def pairs(self, rows: Iterable[Row]) -> set[Pair]:
        """With all who speak under a key; who does so itself meets those too who are silent, where there is a crowd.

        `rows` are those that speak under the keys sought, and these mentions' own.
        """
        found: set[Pair] = set()
        speak: set[tuple[int, int]] = set()
        heard: Counter[int] = Counter()
        for row in rows:
            if row.speaks:
                heard[row.key] += 1
                speak.add((row.mention, row.key))
                self._add(found, row, self.seekers.get(row.key, ()))
        crowded = {key: speak.intersection(self.seekers[key]) for key, n in heard.items() if n >= SPEAKERS}
        loud = {key: seekers for key, seekers in crowded.items() if seekers}
        for row in _under(loud, speaks=False):
            self._add(found, row, loud[row.key])
        return found

    def _add(self, found: set[Pair], row: Row, seekers: Iterable[tuple[int, int]]) -> None:
        for pk, _ in seekers:
            own = self.keys[pk]
            if pk != row.mention and own.near(row):
                found.add((min(pk, row.mention), max(pk, row.mention)))


def _rows(collection_id: int, own: Mapping[int, Telling], keys: Mapping[int, Keys]) -> dict[tuple[int, int], Row]:
    rows = {}
    for pk, telling in own.items():
        first, last, drawn = keys[pk].first, keys[pk].last, lot(telling)
        for key in keys[pk].kept().values():
            number = numbered(collection_id, key)
            rows[pk, number] = Row(None, pk, number, drawn, first, last, True)
    return rows


def _same(one: Row, two: Row) -> bool:
    return (one.lot, one.first, one.last) == (two.lot, two.first, two.last)


def _speaking(numbers: Some[int], but: Some[int] = ()) -> dict[int, list[Row]]:
    rows: dict[int, list[Row]] = {}
    for row in _under(numbers, speaks=True):
        if row.mention not in but:
            rows.setdefault(row.key, []).append(row)
    return rows


def _under(numbers: Some[int], speaks: bool) -> Iterator[Row]:
    """What is kept under these keys. A query with a parameter for each is slow to make, and numbers need no quoting."""
    for some in tellings.in_parts(numbers):
        among = f"{BlockingKey._meta.db_table}.key IN ({', '.join(map(str, some))})"
        yield from _read(BlockingKey.objects.filter(speaks=speaks).extra(where=[among]))  # noqa: S610


def _read(rows: QuerySet[BlockingKey]) -> Iterator[Row]:
    return starmap(Row, rows.values_list(*COLUMNS))


def _insert(rows: Sequence[Row]) -> None:
    """In one statement, several times faster than with a model each."""
    for some in tellings.in_parts(rows):
        columns = ", ".join(COLUMNS[1:])
        values = ", ".join(["(%s, %s, %s, %s, %s, %s)"] * len(some))
        told = [value for row in some for value in (row.mention, row.key, row.lot, row.first, row.last, row.speaks)]
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {BlockingKey._meta.db_table} ({columns}) VALUES {values}", told)  # noqa: S608


def _draw(mine: Iterable[Row], others: dict[int, list[Row]], left: Some[int]) -> Found:
    """Decide anew who speaks under the keys of these rows, and under those that somebody left."""
    own: defaultdict[int, list[Row]] = defaultdict(list)
    for row in mine:
        own[row.key].append(row)
    waiting: defaultdict[int, list[Row]] = defaultdict(list)
    for row in _under(left, speaks=False):
        waiting[row.key].append(row)
    found, changed = Found(), []
    for key in {*own, *waiting}:
        there = others.setdefault(key, [])
        drawn = sorted([*own[key], *there, *waiting[key]], key=BY_LOT)
        for place, row in enumerate(drawn):
            speaks = place < SPEAKERS
            if speaks != row.speaks and row.pk is not None:
                changed.append(row)
                (found.speaking if speaks else found.silenced).add(row.mention)
            row.speaks = speaks
        others[key] = [row for row in drawn if row.speaks and row not in own[key]]
    for speaks in (True, False):
        BlockingKey.objects.filter(pk__in=[row.pk for row in changed if row.speaks == speaks]).update(speaks=speaks)
    return found
