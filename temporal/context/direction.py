"""Which Wednesday, which October, which 3 May? Decided here and nowhere else, and said in the derivation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from temporal.calendar.partial import Partial, Weekday
from temporal.calendar.periods import DAY, MONTH, Period
from temporal.calendar.words import day_words, period_words
from temporal.context.tense import Tense

# Days. A day or month of the year that lies so near on one side, and so much farther on the other, is meant whatever
# the tense says: who speaks in May of the June before says "last June".
_NEAR_BEFORE, _NEAR_AFTER, _FAR = 60, 75, 180
_REMEMBERED = 256  # choices: an article names the same few days again and again
_LOOK_BACK, _YEAR_AWAY = 120, 240  # days, in an account


@dataclass(frozen=True, slots=True)
class Choice:
    period: Period
    because: str
    rejected: tuple[tuple[str, str], ...]
    seen_from: Period | None = None  # where it is not what was named last


@lru_cache(_REMEMBERED)
def choose(partial: Partial, day: int, tense: Tense, said: str, *, narrative: bool = False) -> Choice:
    """The occurrence that is meant, seen from a day; in a narrative, which goes forward, the next one."""
    before, here, after = partial.around(day)
    seen_from = day_words(day)
    if here is not None:
        of_it = "that day itself" if here.granularity == DAY else f"the one that holds {seen_from}"
        others = ((before.value, "one earlier"), (after.value, "one later"))
        return Choice(here, f"“{said}”, told on {seen_from}, is {of_it}.", others)
    if narrative:
        return _along(before, after, day, said, seen_from)
    if not isinstance(partial, Weekday):
        obvious = _obvious(before, after, day, said, seen_from)
        if obvious is not None and not _contradicted(obvious, tense, after):
            return obvious
    if tense.kind == "past" or _past_by_default(partial, tense):
        return _before(before, after, tense, said, seen_from)
    if tense.kind == "future":
        why = f"“{tense.cue}” looks ahead, so “{said}” is the next one after {seen_from}: {period_words(after)}."
        return Choice(after, why, ((before.value, "lies before the article"),))
    nearer, other = (after, before) if after.first - day < day - before.last else (before, after)
    why = f"Nothing around “{said}” tells past from future, so it is the one nearest to {seen_from}."
    return Choice(nearer, why, ((other.value, "lies farther away"),))


def _along(before: Period, after: Period, day: int, said: str, seen_from: str) -> Choice:
    """An account goes forward, but may look back some weeks: not on to the end of next year."""
    if after.first - day > _YEAR_AWAY and day - before.last < _LOOK_BACK:
        why = f"The account looks back a little from {seen_from}: “{said}” is {period_words(before)}."
        return Choice(before, why, ((after.value, "lies much farther ahead"),))
    why = f"The account goes forward, so “{said}” is the next one after {seen_from}."
    return Choice(after, why, ((before.value, "lies before what was told last"),))


def follow(choice: Choice, partial: Partial, earlier: Period, said: str) -> Choice:
    """The end of a range, or a later day of a list: never before the day that opens it."""
    if choice.period.first > earlier.last:
        return choice
    _, _, after = partial.around(earlier.first)
    why = f"“{said}” goes on from {period_words(earlier)}, so it is the next one after that."
    return Choice(after, why, ((choice.period.value, "lies before the day that opens it"),))


def _contradicted(obvious: Choice, tense: Tense, after: Period) -> bool:
    """A verb right beside it tells otherwise: "resigned in June", said in May. Of seasons any past tense does."""
    if obvious.period == after and tense.kind == "past":
        return tense.close or obvious.period.granularity not in (DAY, MONTH)
    return obvious.period != after and tense.kind == "future" and tense.close


def _obvious(before: Period, after: Period, day: int, said: str, seen_from: str) -> Choice | None:
    since, until = day - before.last, after.first - day
    near = _NEAR_AFTER if until < since else _NEAR_BEFORE
    if min(since, until) > near or max(since, until) < _FAR:
        return None
    nearer, other = (after, before) if until < since else (before, after)
    why = f"“{said}” lies so close to {seen_from} that another year would have been named: {period_words(nearer)}."
    return Choice(nearer, why, ((other.value, "lies farther away"),))


def _past_by_default(partial: Partial, tense: Tense) -> bool:
    """A bare weekday in the news is the one that has just been."""
    return isinstance(partial, Weekday) and tense.kind != "future"


def _before(before: Period, after: Period, tense: Tense, said: str, seen_from: str) -> Choice:
    if tense.kind == "past":
        why = f"“{tense.cue}” tells what has happened, so “{said}” is the last one before {seen_from}: "
    else:
        why = f"Nothing looks ahead, and news tells what has happened: “{said}” is the last one before {seen_from}: "
    return Choice(before, why + period_words(before) + ".", ((after.value, "lies after the article"),))
