"""How often: "every Tuesday", "twice a year", "daily"."""

from fractions import Fraction

from temporal.lexicon import Length
from temporal.readings import Reading, duration_value, every
from temporal.reference import Ref
from temporal.rule import rule


@rule("{frequency}", examples={"daily": "P1D", "annually": "P1Y", "weekly": "P1W"})
def frequency(ref: Ref, frequency: str) -> Reading | None:
    """Not "Daily News"."""
    return None if ref.capital and ref.after(2)[1:2].isalpha() and _goes_on_with_name(ref) else every(frequency)


def _goes_on_with_name(ref: Ref) -> bool:
    return ref.doc.text[ref.end + 1 : ref.end + 2].isupper()


@rule(
    "(every|each) {length}",
    "(every|each) {n} {lengths}",
    "(every|each) other {length}",
    examples={"every day": "P1D", "each year": "P1Y", "every two weeks": "P2W", "every other day": "P2D"},
)
def every_length(ref: Ref, length: Length | None, n: Fraction | None, lengths: Length | None) -> Reading:
    size = length or lengths
    assert size is not None
    count = Fraction(2) if " other " in ref.said.lower() else n if lengths else Fraction(1)
    return every(duration_value(count, size))


@rule(
    "(every|each) {weekday}[ {part}]",
    "{weekdays}",
    "{weekday} {parts}",
    examples={"every Tuesday": "XXXX-WXX-2", "Mondays": "XXXX-WXX-1", "Tuesday nights": "XXXX-WXX-2TNI"},
)
def every_weekday(ref: Ref, weekday: int | None, weekdays: int | None, part: str | None, parts: str | None) -> Reading:
    number = weekday if weekday is not None else weekdays or 0
    time = part or parts
    return every(f"XXXX-WXX-{number + 1}" + (f"T{time}" if time else ""))


@rule("(every|each) {month}", "(every|each) {season}", examples={"every October": "XXXX-10", "each summer": "XXXX-SU"})
def every_month(ref: Ref, month: int | None, season: str | None) -> Reading:
    return every(f"XXXX-{season}" if season else f"XXXX-{month:02d}")


@rule("(every|each) {part}", examples={"each morning": "XXXX-XX-XXTMO"})
def every_part(ref: Ref, part: str) -> Reading:
    return every(f"XXXX-XX-XXT{part}")


@rule(
    "(once|twice|{n} times) (a|an|per|each|every) {length}",
    examples={"twice a year": "P1Y", "three times a week": "P1W", "once a month": "P1M"},
)
def times_a(ref: Ref, length: Length, n: Fraction | None) -> Reading:
    return every(duration_value(Fraction(1), length))
