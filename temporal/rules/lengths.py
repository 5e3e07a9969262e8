"""How long: "40 minutes", "a six-week trial", "the past two years", "decades"."""

import re
from fractions import Fraction

from temporal import days
from temporal.granularity import Granularity
from temporal.lexicon import Length
from temporal.periods import CENTURY, DECADE, MILLENNIUM, MONTH, QUARTER, YEAR
from temporal.readings import Reading, duration, duration_value
from temporal.reference import Ref
from temporal.rule import rule
from temporal.when import When


@rule(
    "{n}_{lengths}",
    "{n} {lengths} and a half",
    "{n} more {lengths}",
    "{n} full {lengths}",
    "{n} additional {lengths}",
    "the[ first| final| full] {n} {lengths}",
    "the (first|final|last|opening|closing) {plural}",
    "{n} {lengths} or (two|so|more)",
    "{n} {lengths} and {m:n} {smaller:lengths}",
    examples={
        "40 minutes": "PT40M",
        "two and a half years": "P2Y6M",
        "several months": "PXM",
        "a dozen years": "P12Y",
        "a year and a half": "P1Y6M",
        "two hours and 10 minutes": "PT2H10M",
        "a week": "P1W",
        "six-week": "P6W",
        "10-year": "P10Y",
    },
)
def length_of(
    ref: Ref,
    n: Fraction | None,
    lengths: Length | None,
    plural: Length | None,
    m: Fraction | None,
    smaller: Length | None,
) -> Reading | None:
    size = lengths or plural
    assert size is not None
    if _no_length(ref, n, size):
        return None
    if n is not None and ref.said.lower().endswith("and a half"):
        n += Fraction(1, 2)
    if smaller is not None and m is not None and n is not None:
        return Reading("DURATION", _both(duration_value(n, size), duration_value(m, smaller)))
    return duration(n, size)


# "700 seats a week", "$5 a day": what is told is a rate.
_RATE = re.compile(
    r"\d[\d,.]*(?:\s(?!in|for|after|within|over|took|and)\w+){0,2}\s$|\b(?:cents|dollars|pounds|euros|times)\s$"
)


def _both(first: str, second: str) -> str:
    if "T" in first and "T" in second:
        return first + second.removeprefix("PT")
    return first + second.removeprefix("P")


def _no_length(ref: Ref, n: Fraction | None, length: Length) -> bool:
    """Ages, "a second chance", "a minute amount"."""
    said, after = ref.said.lower(), ref.after(12)
    if said in ("a second", "one second", "a min", "some day", "some second", "a quarter", "one quarter", "many a"):
        return True
    if said in ("a minute", "the minute") and re.match(
        r"\s(?:amount|detail|quantit|trace|part|fraction)", ref.after(12)
    ):
        return True
    if n == 1 and said.startswith("a ") and _RATE.search(ref.before(32)):
        return True
    if length.code == "TS" and n is None:
        return True
    if said.endswith(("quarters", "quarter")) and n is not None and n in (2, 3) and after.startswith(" of"):
        return True
    return after.lstrip(" -").startswith(("old", "of age")) or (said == "one day" and _some_day(ref))


def _some_day(ref: Ref) -> bool:
    """ "One day he will …" is no length; "by one day", "a one day …" is."""
    return not ref.before(8).endswith(
        ("by ", "for ", "in ", "after ", "within ", "than ", "just ", "only ", "least ", "a ")
    )


@rule("{n}_{length}_old", "{n}_{lengths}_old", "{n} {lengths} of age", guards=True, examples={"a 45-year-old man": ""})
def age(ref: Ref) -> bool | None:
    return None


@rule(
    "the (past|last|previous|preceding) {n} {lengths}",
    "(past|last) {n} {lengths}",
    "the (past|last) {plural}",
    examples={"the past two years": "P2Y", "the last few months": "PXM", "the last 24 hours": "PT24H"},
)
def length_up_to_now(ref: Ref, n: Fraction | None, lengths: Length | None, plural: Length | None) -> Reading:
    """Its When is what it reaches over: from so long ago up to the article."""
    size = lengths or plural
    assert size is not None
    return _beside_now(ref, n, size, -1)


@rule(
    "the (next|coming|following) {n} {lengths}",
    "(next|coming) {n} {lengths}",
    "the (next|following) {plural}",
    examples={"the next two weeks": "P2W", "the coming 10 days": "P10D"},
)
def length_from_now(ref: Ref, n: Fraction | None, lengths: Length | None, plural: Length | None) -> Reading:
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


_MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120, CENTURY: 1200, MILLENNIUM: 12_000}


def _day_away(day: int, unit: Granularity, by: int) -> int:
    """The day so many units away."""
    if unit in _MONTHS:
        return days.add_months(day, by * _MONTHS[unit])
    return day + by * (1 if unit == Granularity.DAY else 7)


@rule(
    "a while",
    "some time",
    "a long time",
    "quite some time",
    examples={"for [a while]": "PXX", "for [some time]": "PXX"},
)
def some_time(ref: Ref) -> Reading | None:
    return (
        Reading("DURATION", "PXX") if ref.before(12).endswith(("for ", "after ", "take ", "took ", "quite ")) else None
    )


@rule(
    "{plural}",
    "{plural} or {other:plural}",
    examples={"for [weeks]": "PXW", "for [decades]": "PXDE", "over [years]": "PXY"},
)
def untold_length(ref: Ref, plural: Length, other: Length | None) -> Reading | None:
    """ "for years", "in months": only after a word that makes it a stretch of time."""
    if ref.said.lower() in ("seconds", "minutes", "mins", "hrs", "nights", "weekends", "quarters", "days"):
        return None
    before = ref.before(14)
    if not before.endswith(
        ("for ", "in ", "over ", "took ", "after ", "within ", "lasted ", "spent ", "through ", "during ")
    ):
        return None
    return duration(None, plural)
