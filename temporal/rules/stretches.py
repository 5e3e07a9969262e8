"""How long, up to the article, from it on, or at an edge: "the past two years", "the first ten months of 1915"."""

import re
from fractions import Fraction

from temporal.calendar import days, partial
from temporal.calendar.granularity import Granularity
from temporal.calendar.periods import CENTURY, DECADE, MILLENNIUM, MONTH, QUARTER, YEAR, Period
from temporal.calendar.when import When
from temporal.context.reference import Ref
from temporal.grammar.lexicon import LENGTHS, Length
from temporal.grammar.readings import Reading, duration_value
from temporal.grammar.rule import rule


@rule(
    "[the |these |this |his |her |their |its |our |my ](past|last) {n}[ {how}]_{lengths}[ or so]",
    "the (previous|preceding|prior|latest|trailing|intervening) {n} {lengths}",
    "the {n} (past|last|previous|preceding|prior) {lengths}",
    "the (past|last) {plural}",
    examples={
        "the past two years": "P2Y",
        "the last few months": "PXM",
        "the last 24 hours": "PT24H",
        "the past half-century": "P50Y",
        "the four previous weeks": "P4W",
    },
)
def length_up_to_now(
    ref: Ref, n: Fraction | None, lengths: Length | None, plural: Length | None, how: str | None
) -> Reading | None:
    """Its When is what it reaches over: from so long ago up to the article."""
    size = lengths or plural
    assert size is not None
    if _is_another(ref):
        return None
    first = ref.said.split()[0].lower()
    if first not in ("the", "past", "last"):  # "his last two years"
        ref.start += len(first) + 1
    return _beside_now(ref, n, size, -1)


_LASTING = re.compile(r"(?:\b(?:to|will|would|may|might|can|could|shall|should|must|not|did)|n['’]t|['’](?:ll|d))\s$")


def _is_another(ref: Ref) -> bool:
    """ "It may last two weeks", "his last a month ago", "the last two years later"."""
    said = ref.said.lower()
    verb = said.startswith("last ") and _LASTING.search(ref.before(12))
    return bool(verb) or re.search(r"\blast\san?\s", said) is not None or ref.after(6).startswith((" ago", " later"))


@rule(
    "the (next|coming|following) {n}[ {how}] {lengths}[ or so]",
    "(next|coming) {n} {lengths}",
    "the {n} (next|coming|following) {lengths}",
    "the (next|following) {plural}",
    examples={"the next two weeks": "P2W", "the coming 10 days": "P10D", "the next 10 years or so": "P10Y"},
)
def length_from_now(
    ref: Ref, n: Fraction | None, lengths: Length | None, plural: Length | None, how: str | None
) -> Reading:
    size = lengths or plural
    assert size is not None
    return _beside_now(ref, n, size, 1)


def _beside_now(ref: Ref, n: Fraction | None, length: Length, way: int) -> Reading:
    value = duration_value(n, length)
    unit = length.granularity
    if n is None or unit is None or n.denominator != 1 or ref.doc.day is None:
        return Reading("DURATION", value)
    today = ref.today
    far = _day_away(today.first, unit, way * int(n) * length.counted)
    return Reading("DURATION", value, When(min(far, today.first), max(far, today.first), unit, spans=True))


def _whole(ref: Ref, year: int | None, month: int | None) -> Period | None:
    if month is None:
        return Period.year(year or 0)
    if year is not None:
        return Period.month(year, month)
    named = ref.said.split()[-1][0].isupper()
    return ref.pick(partial.month(month)).period if named else None


@rule(
    "the (next|coming|past|last) {unit} or (so|two)",
    examples={"the next year or so": "2018", "the past month or so": "P1M"},
)
def unit_or_so(ref: Ref, unit: Granularity) -> Reading | Period:
    """What comes is the next one, what has been reaches up to now."""
    if ref.said.lower().split()[1] in ("next", "coming"):
        return ref.this(unit).shift(1)
    return _beside_now(ref, Fraction(1), LENGTHS[unit.name.lower()], -1)


_MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120, CENTURY: 1200, MILLENNIUM: 12_000}


def _day_away(day: int, unit: Granularity, by: int) -> int:
    """The day so many units away."""
    if unit in _MONTHS:
        return days.add_months(day, by * _MONTHS[unit])
    return day + by * (1 if unit == Granularity.DAY else 7)


@rule(
    "the (first|last|final|opening|closing) {n} {lengths} of {month}[,] {year}",
    "the (first|last|final|opening|closing) {n} {lengths} of {year}",
    "the (first|last|final|opening|closing) {plural} of {month}[,] {year}",
    "the (first|last|final|opening|closing) {plural} of ({year}|{month})",
    "the (first|last|final|opening|closing) {n} {lengths} of {month}",
    examples={
        "the first ten months of 1915": "P10M",
        "the last two weeks of February 1951": "P2W",
        "the final days of 1999": "PXD",
        "the first days of June": "PXD",
    },
)
def length_at_edge(
    ref: Ref, year: int | None, n: Fraction | None, lengths: Length | None, plural: Length | None, month: int | None
) -> Reading | None:
    """Its When is the part of the year or month that it takes."""
    whole = _whole(ref, year, month)
    if whole is None:
        return None
    size = lengths or plural
    assert size is not None
    value, unit = duration_value(n, size), size.granularity
    if n is None or unit is None or n.denominator != 1:
        return Reading("DURATION", value, whole.when(), period=whole)
    many = int(n) * size.counted
    if ref.said.lower().split()[1] in ("first", "opening"):
        first, last = whole.first, _day_away(whole.first, unit, many) - 1
    else:
        first, last = _day_away(whole.last + 1, unit, -many), whole.last
    if first < whole.first or last > whole.last:
        return None
    return Reading("DURATION", value, When(first, last, unit, spans=True), period=whole)
