"""Which Wednesday, which October, which 3 May? Decided here and nowhere else, and said in the derivation."""

from __future__ import annotations

from dataclasses import dataclass

from temporal.partial import Partial, Weekday
from temporal.periods import DAY, Period
from temporal.tense import Tense
from temporal.words import day_words, period_words

_CLOCK_SKEW = 2  # days: a told day that lies just after the article's date is this year's, whatever the tense


@dataclass(frozen=True, slots=True)
class Choice:
    period: Period
    because: str
    rejected: tuple[tuple[str, str], ...]


def choose(partial: Partial, day: int, tense: Tense, said: str, *, narrative: bool = False) -> Choice:
    """The occurrence that is meant, seen from a day; in a narrative, which goes forward, the next one."""
    before, here, after = partial.around(day)
    seen_from = day_words(day)
    if here is not None:
        of_it = "that day itself" if here.granularity == DAY else f"the one that holds {seen_from}"
        others = ((before.value, "one earlier"), (after.value, "one later"))
        return Choice(here, f"“{said}”, told on {seen_from}, is {of_it}.", others)
    if narrative:
        why = f"The account goes forward, so “{said}” is the next one after {seen_from}."
        return Choice(after, why, ((before.value, "lies before what was told last"),))
    if (tense.kind == "past" and after.first - day > _CLOCK_SKEW) or _past_by_default(partial, tense):
        return _before(before, after, tense, said, seen_from)
    if tense.kind == "future":
        why = f"“{tense.cue}” looks ahead, so “{said}” is the next one after {seen_from}: {period_words(after)}."
        return Choice(after, why, ((before.value, "lies before the article"),))
    nearer, other = (after, before) if after.first - day < day - before.last else (before, after)
    why = f"Nothing around “{said}” tells past from future, so it is the one nearest to {seen_from}."
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
