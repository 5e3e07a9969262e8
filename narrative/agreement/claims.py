"""What each telling claims, and where the claims exclude each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from narrative.extraction.lexicon.name_words import SITES
from narrative.extraction.lexicon.nations import PLACE_BEGINNINGS, PLACE_WORDS, SITE_WORDS
from narrative.extraction.mention import Actor, Place, Status
from narrative.matching import Telling
from narrative.matching.features import is_country
from narrative.matching.telling import by_name
from temporal import When

_NO_TOWN = PLACE_WORDS | PLACE_BEGINNINGS | SITE_WORDS | SITES
_CALLED_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})


@dataclass(frozen=True, slots=True)
class Claim:
    """What one outlet says of an event: its date (EDTF), its place (a name) or its happening (a status)."""

    outlet: str
    article: str
    kind: str  # "date", "place" or "happening"
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class Conflict:
    kind: str
    claims: tuple[Claim, ...]  # one for each value that an outlet holds


def all_claims(tellings: Sequence[Telling]) -> tuple[Claim, ...]:
    """Dates, then places, then happenings, each in the order of the tellings."""
    dates = [_claim(t, "date", t.mention.when.edtf) for t in tellings if t.mention.when is not None]
    places = [_claim(t, "place", name) for t in tellings for name in towns(t)]
    happenings = [_claim(t, "happening", t.mention.status.value) for t in tellings]
    return (*dates, *places, *happenings)


def towns(telling: Telling) -> tuple[str, ...]:
    """The places where a telling puts it, narrow enough that two of them exclude each other: "in Sochi", "at Geneva".

    "Over a raid near Palmyra" says where something else happened.
    """
    return _towns(telling.mention.quote, telling.mention.places, telling.mention.actors)


@lru_cache(maxsize=20_000)
def _towns(said: str, places: tuple[Place, ...], actors: tuple[Actor, ...]) -> tuple[str, ...]:
    narrow = [place for place in places if not is_country(place)]
    known = [place.name for place in narrow if place.country and _stands_behind("in|at|of", place.name, said)]
    return tuple(known) or _unknown_town(said, narrow, actors)


def _unknown_town(said: str, places: Sequence[Place], actors: Sequence[Actor]) -> tuple[str, ...]:
    """Of a place that no gazetteer knows, only the clause says that it is one: the only one behind "in" or "at"; a hall
    or a street may lie in the other's town.
    """
    named = [place.name for place in places if _stands_behind("in|at", place.name, said)]
    if len(named) != 1 or any(named[0] in actor.name for actor in actors):
        return ()
    return () if _NO_TOWN.intersection(named[0].casefold().split()) else tuple(named)


def _stands_behind(prepositions: str, name: str, said: str) -> bool:
    return bool(re.search(rf"\b(?:{prepositions})\s{re.escape(name)}\b", said))


def conflicts(tellings: Sequence[Telling], when: When | None, status: Status) -> tuple[Conflict, ...]:
    """`when` and `status` are what was agreed on."""
    found = (_of_date(tellings, when, status), _of_place(tellings), _of_happening(tellings, when))
    return tuple(conflict for conflict in found if conflict is not None)


def _of_date(tellings: Sequence[Telling], when: When | None, status: Status) -> Conflict | None:
    """A day for which it was announced is history, and no claim, once it is reported or put off."""
    if when is None:
        return None
    current = [t for t in tellings if t.mention.status in (status, Status.DENIED)]
    against = [t for t in current if t.mention.when is not None and not t.mention.when.overlaps(when)]
    if not against:
        return None
    backing = [t for t in current if t.mention.when is not None and when.contains(t.mention.when)]
    return _conflict("date", [_claim(t, "date", t.mention.when.edtf) for t in backing + against if t.mention.when])


def _of_place(tellings: Sequence[Telling]) -> Conflict | None:
    """Two towns conflict where each is the only one that its telling names, and no telling names both."""
    single = {name: t for t in reversed(tellings) for name in towns(t) if len(set(towns(t))) == 1}
    together = [set(towns(t)) for t in tellings]
    apart = [
        name
        for name in single
        if any(other != name and not any({name, other} <= both for both in together) for other in single)
    ]
    claims = [_claim(t, "place", name) for t in tellings for name in dict.fromkeys(towns(t)) if name in apart]
    return _conflict("place", claims) if apart else None


def _of_happening(tellings: Sequence[Telling], when: When | None) -> Conflict | None:
    """Reported and denied; or reported, and called off by somebody who wrote no earlier than the day itself."""
    reported = [t for t in tellings if t.mention.status == Status.HAPPENED]
    last = when.last_day if when is not None else None
    against = [
        t
        for t in tellings
        if t.mention.status == Status.DENIED
        or (t.mention.status in _CALLED_OFF and last is not None and t.dct.toordinal() > last)
    ]
    if not reported or not against:
        return None
    return _conflict("happening", [_claim(t, "happening", t.mention.status.value) for t in reported + against])


def _conflict(kind: str, claims: Sequence[Claim]) -> Conflict:
    """Every outlet once with every value that it holds."""
    said = {(by_name(claim.outlet), claim.value): claim for claim in reversed(claims)}
    return Conflict(kind, tuple(said.values())[::-1])


def _claim(telling: Telling, kind: str, value: str) -> Claim:
    return Claim(telling.outlet, telling.article, kind, value, telling.mention.quote)
