"""What became of an event: announced when and by whom, moved, put off, called off, reported, denied, or passed over.

The tellings are taken as their articles came out. All that say the same are one turn, from the first of them on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from narrative.agreement.plans import looks_back, passed
from narrative.extraction.mention import Status
from narrative.matching import Telling
from narrative.matching.telling import each_outlet
from temporal import When


class TurnKind(StrEnum):
    """In the order in which they stand where they fall on one day."""

    ANNOUNCED = "announced"
    POSTPONED = "postponed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    HAPPENED = "happened"
    DENIED = "denied"
    PASSED = "passed"  # its announced time, and nobody told of it


_PLANS = (TurnKind.ANNOUNCED, TurnKind.MOVED)
_KINDS = {
    Status.POSTPONED: TurnKind.POSTPONED,
    Status.CANCELLED: TurnKind.CANCELLED,
    Status.HAPPENED: TurnKind.HAPPENED,
    Status.DENIED: TurnKind.DENIED,
}
_ORDER = list(TurnKind)


@dataclass(frozen=True, slots=True)
class Turn:
    """`on` is the day of the first article that says so; `when` the time that it gives the event."""

    kind: TurnKind
    on: date
    outlets: tuple[str, ...]
    when: When | None
    articles: tuple[str, ...]


def history(tellings: Sequence[Telling], *, as_of: date | None = None) -> tuple[Turn, ...]:
    """Oldest first. With `as_of`, an announced time that lies before it without a report has passed."""
    turns: list[Turn] = []
    for telling in _news(sorted(tellings, key=lambda telling: telling.sort_key)):
        _take(turns, telling)
    turns = [turn for turn in turns if not _put_off_to_a_day(turn, turns)]
    turns.sort(key=lambda turn: (turn.on, _ORDER.index(turn.kind)))
    return (*turns, *_unreported(turns, as_of))


def _news(told: Sequence[Telling]) -> Iterable[Telling]:
    """Neither mere possibilities nor plans told when they were over: "was to have met on 18 May", written in June."""
    reported = min((t.dct for t in told if t.mention.status == Status.HAPPENED), default=date.max)
    for telling in told:
        status = telling.mention.status
        if status == Status.SCHEDULED and (looks_back(telling) or telling.dct > reported):
            continue
        if status != Status.HYPOTHETICAL:
            yield telling


def _take(turns: list[Turn], telling: Telling) -> None:
    """Add to the turn that says the same, else begin one."""
    status = telling.mention.status
    place = _plan_told(turns, telling) if status == Status.SCHEDULED else _same(turns, _KINDS[status])
    if place is not None:
        turns[place] = _with(turns[place], telling)
        return
    planned = any(turn.kind in (*_PLANS, TurnKind.POSTPONED) for turn in turns)
    kind = _KINDS.get(status) or (TurnKind.MOVED if planned else TurnKind.ANNOUNCED)
    turns.append(Turn(kind, telling.dct, (telling.outlet,), telling.mention.when, (telling.article,)))


def _plans(turns: Sequence[Turn]) -> list[int]:
    """Latest first."""
    return [place for place in reversed(range(len(turns))) if turns[place].kind in _PLANS]


def _plan_told(turns: Sequence[Turn], telling: Telling) -> int | None:
    """The announcement that a telling repeats. Papers that give two times on one day disagree, nothing has moved."""
    when, plans = telling.mention.when, _plans(turns)
    for place in plans:
        if _fits(when, turns[place].when):
            return place
    return next((place for place in plans if turns[place].on == telling.dct), None)


def _put_off_to_a_day(turn: Turn, turns: Sequence[Turn]) -> bool:
    """ "Put off from 12 May to 2 June" moves it."""
    moves = (set(other.articles) for other in turns if other.kind == TurnKind.MOVED)
    return turn.kind == TurnKind.POSTPONED and any(articles.issuperset(turn.articles) for articles in moves)


def _same(turns: Sequence[Turn], kind: TurnKind) -> int | None:
    """What was moved since may be put off again; it happens once, and is denied once."""
    for place in reversed(range(len(turns))):
        if turns[place].kind == kind:
            return place
        if turns[place].kind == TurnKind.MOVED and kind in (TurnKind.POSTPONED, TurnKind.CANCELLED):
            return None
    return None


def _with(turn: Turn, telling: Telling) -> Turn:
    told = telling.mention.when
    return replace(
        turn,
        outlets=each_outlet((*turn.outlets, telling.outlet)),
        articles=tuple(dict.fromkeys((*turn.articles, telling.article))),
        when=turn.when.intersect(told) or turn.when if turn.when and told else turn.when or told,
    )


def without_superseded(tellings: Sequence[Telling]) -> list[Telling]:
    """Without the announcements of a time that another has taken the place of."""
    if len({t.mention.when for t in tellings if t.mention.status == Status.SCHEDULED}) < 2:
        return list(tellings)
    turns = history(tellings)
    plans = _plans(turns)
    if len(plans) < 2:
        return list(tellings)
    last = turns[plans[0]]
    return [t for t in tellings if t.mention.status != Status.SCHEDULED or _fits(t.mention.when, last.when)]


def _fits(when: When | None, planned: When | None) -> bool:
    return when is None or planned is None or when.overlaps(planned)


def _unreported(turns: Sequence[Turn], as_of: date | None) -> Iterable[Turn]:
    last = turns[-1] if turns else None
    if last is not None and last.kind in _PLANS and passed(last.when, as_of):
        assert last.when is not None
        assert last.when.last_day is not None
        yield Turn(TurnKind.PASSED, date.fromordinal(last.when.last_day + 1), (), last.when, ())
