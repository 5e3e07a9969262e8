"""Relative to what the text named before: the following day, that evening, three days later, a month earlier.

Without an earlier expression the words are read as a length, and what they count from is the narrative's to find.
"""

import re
from fractions import Fraction

from temporal.calendar import days, partial
from temporal.calendar.clocks import is_clock, moved
from temporal.calendar.granularity import Granularity
from temporal.calendar.periods import DAY, MONTH, QUARTER, WEEK, YEAR, Period
from temporal.calendar.when import When
from temporal.context.reference import Ref
from temporal.grammar.lexicon import Length
from temporal.grammar.readings import Reading, at, duration
from temporal.grammar.rule import Pieces, rule

BEFORE = "On 3 March 2016 they met. "


@rule("the {following} {unit}", examples={"the following day": "2016-03-04", "the next month": "2016-04"}, after=BEFORE)
def following_unit(ref: Ref, following: int, unit: Granularity) -> Period | None:
    base = _base(ref, unit)
    if base is None or (ref.doc.lowered.startswith("the next", ref.start) and base.granularity > unit):
        return None
    return _unit_from(base, unit, 1)


@rule("the {preceding} {unit}", examples={"the previous day": "2016-03-02", "the preceding year": "2015"}, after=BEFORE)
def preceding_unit(ref: Ref, preceding: int, unit: Granularity) -> Period | None:
    base = (ref.reported() if unit == QUARTER else None) or _base(ref, unit)
    if base is None or base.granularity > unit:
        return None
    return _unit_from(base, unit, -1)


def _base(ref: Ref, unit: Granularity) -> Period | None:
    """A day is counted from the day named last, though a year was named since: "the worst since 1971"."""
    return (ref.lean_on_day() if unit == DAY else None) or ref.lean()


def _unit_from(base: Period, unit: Granularity, by: int) -> Period:
    if base.granularity > unit:
        return Period.of(unit, base.last if by > 0 else base.first).shift(by)
    return base.this(unit).shift(by)


@rule(
    "the day (before|after|following)",
    "the (morning|evening|night) (before|after)",
    examples={"the day before": "2016-03-02"},
    after=BEFORE,
)
def day_beside(ref: Ref) -> Reading | Period | None:
    """Not where an event follows: "the day before the vote"; "the day before they had been told" goes without one."""
    alone = _ALONE.match(ref.after(60)) is not None
    if not (alone or ref.said.lower().endswith("following")):
        return None
    base = ref.lean_on_day()
    if base is None:
        return None
    _, part, way = ref.said.lower().split()
    day = base.this(DAY).shift(-1 if way == "before" else 1)
    return day if part == "day" else at(day, {"morning": "MO", "evening": "EV", "night": "NI"}[part])


_ALONE = re.compile(
    r"$|[,.;:)”\"!?]|['’]s\b|\s(?:and|but|or|by|in|at|on|from|with|to|for|as|was|were|had|is|when|while|because)\b"
    r"|\s(?:he|she|it|they|we|i|you)(?:['’]d|\shad)\b"
)


@rule(
    "(that|the same|that same|that very) {unit}",
    examples={"that year": "2016", "the same month": "2016-03", "that day": "2016-03-03"},
    after=BEFORE,
)
def same_unit(ref: Ref, unit: Granularity) -> Reading | Period | None:
    """ "That same day", where only its month was named, is an untold day of it."""
    base = ref.lean()
    if base is None:
        return None
    if base.granularity <= unit:
        return base.this(unit)
    untold = _UNTOLD.get((base.granularity, unit)) if ref.said.lower() != f"that {unit.name.lower()}" else None
    if untold is None:
        return None
    return Reading("DATE", base.value + untold, When(base.first, base.last, unit))


_UNTOLD = {(MONTH, DAY): "-XX", (YEAR, DAY): "-XX-XX", (YEAR, WEEK): "-WXX", (YEAR, MONTH): "-XX"}


@rule(
    "(that|the same|that same|the following|the next|the previous) {part}",
    examples={"that evening": "2016-03-03TEV", "the next morning": "2016-03-04TMO"},
    after=BEFORE,
)
def same_part(ref: Ref, part: str) -> Reading | None:
    base = ref.lean_on_day()
    if base is None:
        return None
    by = 1 if "next" in ref.said or "following" in ref.said else -1 if "previous" in ref.said else 0
    return at(base.shift(by), part)


@rule(
    "(that|the same) {part} and {second:part}",
    examples={"[that afternoon] and [evening]": "2016-03-03TAF 2016-03-03TEV"},
    after=BEFORE,
)
def same_parts(ref: Ref, part: str, second: str) -> Pieces | None:
    base = ref.lean_on_day()
    return [("part", at(base, part)), ("second", at(base, second))] if base is not None else None


@rule(
    "(that|the same) {season}",
    "the {following} {season}",
    "that {month}",
    "the {following} {month}",
    "the {following} {weekday}",
    "(that|that same|the same) {weekday}",
    examples={
        "that summer": "2016-SU",
        "the following winter": "2016-WI",
        "the following Tuesday": "2016-03-08",
        "that Thursday": "2016-03-03",
    },
    after=BEFORE,
)
def same_or_following(
    ref: Ref, season: str | None, month: int | None, weekday: int | None, following: int | None
) -> Period | None:
    if weekday is not None and not following:
        return _that_weekday(ref, weekday)
    base = ref.lean()
    if base is None:
        return None
    recurring: partial.Partial
    if season:
        recurring = partial.season(season, ref.conventions.south)
    elif month:
        recurring = partial.month(month)
    else:
        recurring = partial.Weekday(weekday or 0)
    _, here, after = recurring.around(base.last)
    if following:
        return after
    return recurring.within(base.this(YEAR)) or here or after


def _that_weekday(ref: Ref, weekday: int) -> Period | None:
    """The one that was told of, or that of its week."""
    days_told = [told.reading.period for told in ref.doc.days_told(ref.start) if not ref.doc.completes(told, ref.start)]
    base = next((day for day in days_told if day and days.weekday(day.first) == weekday), None)
    if base is None:
        base = ref.focus if ref.focus is not None and ref.focus.granularity <= WEEK else None
    if base is None:
        return None
    ref.reference, ref.against = base.value, base
    return partial.Weekday(weekday).within(base.this(WEEK))


@rule(
    "{n} {lengths} (later|afterwards|earlier|before|after|previously|on)",
    "{n}_{length} (earlier|later)",
    "{n} {lengths} and a half (later|afterwards|earlier|before|after|previously|on)",
    examples={"three days later": "2016-03-06", "a month earlier": "2016-02", "two years later": "2018"},
    after=BEFORE,
)
def length_away(ref: Ref, n: Fraction | None, lengths: Length | None, length: Length | None) -> Reading | Period | None:
    size = lengths or length
    assert size is not None
    word = ref.said.lower().split()[-1]
    if n is not None and ref.said.lower().endswith(f" and a half {word}"):
        n += Fraction(1, 2)
    if word in ("before", "after", "on") and ref.after(1) not in ("", ",", ".", ";"):
        return None
    if ref.doc.lowered.startswith(" than ", ref.end):  # "a year later than promised": how much, not when
        ref.end -= len(word) + 1
        return duration(n, size)
    if size.granularity is None and n is not None:
        clock = _hours_away(ref, n, size, -1 if word in ("earlier", "before", "previously") else 1)
        if clock is not None:
            return clock
    base = ref.focus
    if n == 1 and base is not None and size.granularity == YEAR and _compared_with(ref):
        ref.lean()
        return base.shift(-12)
    if n == 1 and size.granularity == YEAR and word == "earlier":
        reported = ref.year_before_reported()  # in a company's results what is compared is the same quarter
        if reported is not None:
            return reported
    if base is None or n is None or size.granularity is None:
        ref.end -= len(word) + 1
        return duration(n, size)
    if not ref.reference:
        ref.lean()
    way = -1 if word in ("earlier", "before", "previously") else 1
    if way > 0 and _in_apposition(ref, size.granularity):
        return base
    return _from_part(ref, base, n, size, way) or _shifted(base, n, size, way)


def _in_apposition(ref: Ref, unit: Granularity) -> bool:
    """ "In 1998, 150 years on, it came back": said again from the other side."""
    mention = ref.doc.focus(ref.start)
    if mention is None or mention.reading.period is None or mention.reading.period.granularity > unit:
        return False
    opens = ref.doc.lowered.endswith(("in ", "on ", "by "), 0, mention.start)
    return opens and ref.doc.lowered[mention.end : ref.start] == ", " and ref.after(1) in (",", ".")


def _from_part(ref: Ref, base: Period, n: Fraction, length: Length, way: int) -> Period | None:
    """Nine months after late 2014 are a time of 2015: where one year holds both ends of the count."""
    mention = ref.doc.focus(ref.start)
    third = _THIRDS.get(mention.reading.mod) if mention else None
    if third is None or base.granularity != YEAR or length.granularity != MONTH:
        return None
    first = Period.of(MONTH, base.first).shift(4 * third)
    ends = [_shifted(first.shift(by), n, length, way).this(YEAR) for by in (0, 3)]
    return ends[0] if ends[0] == ends[1] else None


_THIRDS = {"START": 0, "MID": 1, "END": 2}


def _compared_with(ref: Ref) -> bool:
    """ "Fell 18% in February from a year earlier": from the same month."""
    month = ref.doc.focus(ref.start)
    if month is None or month.reading.period is None or month.reading.period.granularity != MONTH:
        return False
    return _FROM.fullmatch(ref.doc.lowered, month.end, ref.start) is not None


_FROM = re.compile(r",?\s(?:from|compared\s(?:with|to)|than|against|on)\s")


def _hours_away(ref: Ref, n: Fraction, size: Length, way: int) -> Reading | None:
    """ "Forty minutes later", told after a clock time, is one too."""
    told = ref.doc.clock_told(ref.start)
    if told is None or told.reading.period is None or ref.start - told.end > _LONG_AFTER or size.code not in _MINUTES:
        return None
    time = told.reading.time
    if time is None or not is_clock(time):
        return None
    days_on, clock = moved(time, way * n * _MINUTES[size.code])
    ref.reference, ref.against = told.reading.period.value, told.reading.period
    return at(told.reading.period.shift(days_on), clock)


_LONG_AFTER = 240  # characters
_MINUTES = {"TH": 60, "TM": 1}


def _shifted(base: Period, n: Fraction, length: Length, way: int) -> Period:
    """Counted in the unit that was said; a quarter stays one ("a year earlier" of a third quarter)."""
    unit = length.granularity or DAY
    if base.granularity == QUARTER and unit == YEAR and n.denominator == 1:
        return base.shift(way * int(n) * 4)
    if n.denominator != 1:
        unit, n = (MONTH, n * 12) if unit == YEAR else (DAY, n * {"W": 7, "M": 30}.get(length.code, 1))
        return base.this(unit).shift(way * int(n))
    return base.this(unit).shift(way * int(n) * length.counted)
