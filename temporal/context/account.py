"""Which year the months, days and seasons of an account belong to, decided over the account as a whole.

An account goes forward, now and then back a little. Full dates stand nearly firm; a bare year may be an aside
("planned for 1976"); everything else leaves its year out. Of all ways through the account the one that moves least in
time is taken, so a date that follows tells as much as one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from temporal.calendar.partial import Partial
from temporal.calendar.periods import DAY, MONTH, YEAR, Period
from temporal.calendar.words import period_words
from temporal.context.direction import Choice
from temporal.context.reference import Document, Mention

# What a way through the account costs, in months.
_BACK = 1.5  # a month back, where one forward costs 1
_BACK_FROM_STEP = 6.0  # the same, right after the account stepped on: "the following January"
_ASIDE = 3.0  # a year that is named and not told of
_MONTH_ASIDE, _DAY_ASIDE = 12.0, 20.0  # a month with its year, a day with its year
_ASIDE_BEFORE_DATE = 7.0  # the same, where a date without a year follows in its sentence
_STEP = 0.7  # at most this share of it costs the step on to what is named, so that chronicles go on
_NEW_PARAGRAPH = 0.5  # times what the move costs
_LEAP, _PER_MONTH_OF_LEAP = 24.0, 0.05  # beyond two years farther hardly matters
_WAYS = 6  # kept at a time

_DAYS_PER_MONTH = 30.4
_RANGE = ("to", "until", "till", "through", "-", "–", "—")
_PARAGRAPH = re.compile(r"[.!?:”\")\]]\s*\n|\n\s*\n")
_SENTENCE = re.compile(r"[.!?]\s|\n\s*\n")
_TO_THE_NEXT = re.compile(r"\s?(?:[-–—,]|to|and|or|until|till|through|into)?\s?(?:the\s)?(?:early|late|mid)?[\s-]?")


@dataclass(frozen=True, slots=True)
class Told:
    """A time that the account names: in full as `period`, or leaving a part out as `partial`."""

    place: int
    period: Period | None
    partial: Partial | None
    until: Period | None  # "26 June – 4 August 1952": the full date that completes it
    cheap: bool  # it opens a paragraph, where an account may turn to something else
    aside: float  # what it costs not to follow it
    back: float = _BACK  # what a month back to it costs


@dataclass(frozen=True, slots=True)
class _Way:
    """A way through the account up to a place: what is told of there, and what was before it."""

    cost: float
    story: Period
    before: _Way | None = None
    told: Told | None = None


def settle(doc: Document) -> dict[int, Choice]:
    """The choice for each date that leaves a part out, by its place in the text; read once before."""
    told = list(_told(doc))
    first = next((item.period for item in told if item.period), None)
    if first is None or not doc.open:
        return {}
    ways = [_Way(0.0, first)]
    for item in told:
        ways = _onward(ways, item)
    return dict(_choices(doc, min(ways, key=_cost)))


def _cost(way: _Way) -> float:
    return way.cost


def _told(doc: Document) -> Iterable[Told]:
    """What the first reading found, in the order of the text."""
    mentions = [mention for place, mention in enumerate(doc.mentions) if _of_account(doc, place)]
    end = 0
    for place, mention in enumerate(mentions):
        if place and _ends_a_range(doc, mentions[place - 1], mention):
            continue
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        cheap = bool(_PARAGRAPH.search(doc.text, end, mention.start))
        end = mention.end
        opened = _opened(doc, mention)
        back = _BACK_FROM_STEP if place and _stepped(mentions[place - 1]) else _BACK
        if opened is None:
            period = mention.reading.period
            yield Told(mention.start, period, None, None, cheap, _aside(doc, mention, following))
        else:
            yield Told(opened, None, doc.open[opened], _completed_by(doc, mention, following), cheap, 0, back)


def _stepped(mention: Mention) -> bool:
    return bool(mention.reference) and mention.rule in ("same_or_following", "following_unit", "length_away")


def _ends_a_range(doc: Document, first: Mention, last: Mention) -> bool:
    """ "Fought between 1879 and 1882": what follows is told from its beginning."""
    if any(m.reading.period is None or m.reading.period.granularity != YEAR for m in (first, last)):
        return False
    gap = doc.lowered[first.end : last.start].strip()
    between = doc.lowered.endswith("between ", 0, first.start)
    return gap in _RANGE or (gap == "and" and between)


def _of_account(doc: Document, place: int) -> bool:
    mention = doc.mentions[place]
    period = mention.reading.period
    if _opened(doc, mention) is not None:
        return True
    if period is None or period.granularity > YEAR:
        return False
    return not mention.reference or (
        period.granularity <= MONTH and _firm(mention, doc.mentions[max(0, place - 6) : place])
    )


def _firm(mention: Mention, before: Sequence[Mention]) -> bool:
    """ "The following January": counted from what was just named in full, it is told of as well."""
    base = next((other for other in reversed(before) if other.reading.value == mention.reference), None)
    return base is not None and not base.reference


def _opened(doc: Document, mention: Mention) -> int | None:
    """The place of the date without its year that a mention rests on, None where it needs none."""
    if mention.reading.period is not None and not mention.reference:
        return None
    return next((place for place in range(mention.start, mention.end) if place in doc.open), None)


def _aside(doc: Document, mention: Mention, following: Mention | None) -> float:
    period = mention.reading.period
    if period is not None and period.granularity != YEAR:
        return _MONTH_ASIDE if period.granularity > DAY else _DAY_ASIDE
    if following is None or _opened(doc, following) is None:
        return _ASIDE
    return _ASIDE if _SENTENCE.search(doc.text, mention.end, following.start) else _ASIDE_BEFORE_DATE


def _completed_by(doc: Document, mention: Mention, following: Mention | None) -> Period | None:
    if following is None or _opened(doc, following) is not None:
        return None
    period = following.reading.period
    if period is None or period.granularity >= YEAR:
        return None
    return period if _TO_THE_NEXT.fullmatch(doc.lowered, mention.end, following.start) else None


def _onward(ways: Sequence[_Way], told: Told) -> list[_Way]:
    """The best ways on, one for each story that can be told next."""
    best: dict[Period, _Way] = {}
    for way in ways:
        for onward in _steps(way, told):
            known = best.get(onward.story)
            if known is None or onward.cost < known.cost:
                best[onward.story] = onward
    return sorted(best.values(), key=_cost)[:_WAYS]


def _steps(way: _Way, told: Told) -> Iterable[_Way]:
    story, named = way.story, told.period
    if named is None:
        candidates = _candidates(story, told)
        for period in candidates:
            yield _Way(way.cost + _move(story, period, told), period, way, told)
        if not candidates:
            yield way
        return
    within = named.first <= story.first and story.last <= named.last
    if not within:
        move = _move(story, named, told)
        if named.first > story.last:
            move = min(move, told.aside * _STEP)
        yield _Way(way.cost + move, named, way)
    if within and named.granularity != YEAR:
        yield _Way(way.cost, named, way)
    else:
        yield _Way(way.cost + (0 if within else told.aside), story, way)


def _candidates(story: Period, told: Told) -> tuple[Period, ...]:
    """None where the calendar has none near: 29 February 9999."""
    assert told.partial is not None
    try:
        before, here, after = told.partial.around(told.until.first if told.until else story.first)
    except (ValueError, OverflowError):
        return ()
    if told.until is not None:
        return (here or before,)
    return (before, here, after) if here else (before, after)


def _move(story: Period, period: Period, told: Told) -> float:
    if period.first > story.last:
        months = (period.first - story.last) / _DAYS_PER_MONTH
    else:
        months = told.back * max(0, story.first - period.last) / _DAYS_PER_MONTH
    if months > _LEAP:
        months = _LEAP + (months - _LEAP) * _PER_MONTH_OF_LEAP
    return months * _NEW_PARAGRAPH if told.cheap else months


def _choices(doc: Document, way: _Way) -> Iterable[tuple[int, Choice]]:
    """Back along the way."""
    after: Period | None = None
    at: _Way | None = way
    while at is not None and at.before is not None:
        before = at.before
        if at.told is not None:
            yield at.told.place, _choice(at.told, at.story, before, after)
        if at.story != before.story:
            after = at.story
        at = before


def _choice(told: Told, period: Period, before: _Way, after: Period | None) -> Choice:
    assert told.partial is not None
    others = _others(told.partial, period)
    if told.until is not None:
        why = f"{period_words(told.until)}, named right after it, completes it: {period_words(period)}."
        return Choice(period, why, others[:1], told.until)
    known = before.before is not None
    why = (
        f"The account {_onwards(before.story, period)}" if known else f"The account names {period_words(before.story)}"
    )
    if after is not None and after != before.story:
        why += f" and goes on to {period_words(after)}"
    why += f", so the nearest is meant: {period_words(period)}."
    return Choice(period, why, others, before.story)


def _others(partial: Partial, period: Period) -> tuple[tuple[str, str], ...]:
    try:
        earlier, _, later = partial.around(period.first)
    except (ValueError, OverflowError):
        return ()
    return (earlier.value, "lies farther back"), (later.value, "lies farther ahead")


def _onwards(story: Period, period: Period) -> str:
    told = period_words(story)
    if period.last < story.first:
        return f"has told of {told}, looks back from there"
    return f"has told of {told}"
