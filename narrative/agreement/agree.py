"""What many tellings of one event say together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from narrative.agreement.claims import Claim, Conflict, all_claims, conflicts
from narrative.agreement.copies import Sources
from narrative.agreement.history import without_superseded
from narrative.agreement.importance import importance_of
from narrative.agreement.plans import looks_back, passed
from narrative.agreement.time import agreed_bound, agreed_when
from narrative.extraction.mention import Actor, Place, Status
from narrative.matching import Telling
from narrative.matching.telling import each_outlet
from temporal import When

# Of what articles of one day say of an event that nobody reports, the first of these holds.
_NEWS = (Status.CANCELLED, Status.POSTPONED, Status.SCHEDULED, Status.DENIED, Status.HYPOTHETICAL)
_GOOD_TITLE = range(30, 96)  # characters


@dataclass(frozen=True, slots=True)
class Agreement:
    """`bound` is what is known of an undated event; `independent` counts sources, the copies of one wire story once;
    `importance` is what `narrative.importance` makes of them.
    """

    when: When | None
    bound: When | None
    status: Status
    title: str
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    outlets: tuple[str, ...]
    independent: int
    importance: float
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]


def agree(tellings: Sequence[Telling], *, as_of: date | None = None) -> Agreement:
    """At least one telling, in any order. With `as_of`, what was announced for a day before it is unreported."""
    if not tellings:
        raise ValueError("An event has at least one telling; none was given.")
    told = sorted(tellings, key=lambda telling: telling.sort_key)
    known = Sources()
    for telling in told:
        known.add(telling)
    return agree_of_sources([known.put(telling) for telling in told], as_of=as_of)


def agree_of_sources(told: Sequence[Telling], *, as_of: date | None = None) -> Agreement:
    """The same of tellings in the order of their sort keys, each with its source."""
    status = _status(told)
    standing = without_superseded(told)
    when = agreed_when(standing, status)
    shown = Status.UNREPORTED if status == Status.SCHEDULED and passed(when, as_of) else status
    return Agreement(
        when=when,
        bound=agreed_bound(told) if when is None else None,
        status=shown,
        title=_title(standing, status, when),
        claims=all_claims(told),
        conflicts=conflicts(standing, when, status),
        outlets=each_outlet(telling.outlet for telling in told),
        independent=len({telling.source for telling in told}),
        importance=importance_of(told, when),
        actors=_actors(told),
        places=_places(told),
    )


def _status(told: Sequence[Telling]) -> Status:
    """A report holds against any announcement; else the news of the latest day, a mere possibility last."""
    if any(telling.mention.status == Status.HAPPENED for telling in told):
        return Status.HAPPENED
    plain = [telling for telling in told if telling.mention.status != Status.HYPOTHETICAL] or told
    news = [telling for telling in plain if not looks_back(telling)] or plain
    # "Put off from 12 May to 2 June" announces it anew.
    announced = {telling.article for telling in news if telling.mention.status == Status.SCHEDULED}
    news = [t for t in news if t.mention.status != Status.POSTPONED or t.article not in announced]
    latest = max(telling.dct for telling in news)
    return min((t.mention.status for t in news if t.dct == latest), key=_NEWS.index)


def _title(told: Sequence[Telling], status: Status, when: When | None) -> str:
    """Of those that tell it as it stands: a length that reads well, told for itself rather than looked back on
    ("had met"), most names, nearest to the event's time.
    """
    fitting = [telling for telling in told if telling.mention.status == status] or list(told)

    def rank(telling: Telling) -> tuple[bool, bool, int, bool, tuple[object, ...]]:
        mention = telling.mention
        named = [actor.name for actor in mention.actors] + [place.name for place in mention.places]
        names = sum(name.split()[-1] in mention.title for name in named)
        off = when is not None and (mention.when is None or not mention.when.overlaps(when))
        looks_back = " had " in mention.title
        return len(mention.title) not in _GOOD_TITLE, looks_back, -min(names, 3), off, telling.sort_key

    return min(fitting, key=rank).mention.title


def _actors(told: Sequence[Telling]) -> tuple[Actor, ...]:
    """Each once, by the fullest form of the name; those whom most sources name first."""
    forms: dict[str, Actor] = {}
    sources: dict[str, set[str]] = {}
    for telling in told:
        for actor in telling.mention.actors:
            key = actor.name.split()[-1] if actor.kind == "person" else actor.name
            if len(actor.name) > len(forms.setdefault(key, actor).name):
                forms[key] = actor
            sources.setdefault(key, set()).add(telling.source)
    return tuple(forms[key] for key in _by_sources(sources))


def _places(told: Sequence[Telling]) -> tuple[Place, ...]:
    forms: dict[str, Place] = {}
    sources: dict[str, set[str]] = {}
    for telling in told:
        for place in telling.mention.places:
            known = forms.setdefault(place.name, place)
            if known.latitude is None:
                forms[place.name] = place
            sources.setdefault(place.name, set()).add(telling.source)
    return tuple(forms[key] for key in _by_sources(sources))


def _by_sources(sources: dict[str, set[str]]) -> Iterable[str]:
    return sorted(sources, key=lambda key: (-len(sources[key]), list(sources).index(key)))
