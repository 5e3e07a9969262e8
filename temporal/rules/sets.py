"""How often: "every Tuesday", "twice a year", "daily"."""

import re
from fractions import Fraction

from temporal.calendar.named_days import Find
from temporal.calendar.periods import DAY
from temporal.context.reference import Ref
from temporal.grammar.lexicon import LENGTHS, Length
from temporal.grammar.readings import Reading, duration_value, every
from temporal.grammar.rule import Pieces, rule

_ON_DAYS = "XXXX-WXX-X"  # some day of every week
_AT_WEEKENDS = "XXXX-WXX-WE"
_TIMES = {"once": 1, "twice": 2, "thrice": 3}


_GOES_ON = re.compile(r"\s(?:in|on|at|by|to|for|from|and|or|until|since|after|before|with|as|than|the|a|an)\b")


@rule("{frequency}", examples={"daily": "P1D", "annually": "P1Y", "weekly": "P1W"})
def frequency(ref: Ref, frequency: str) -> Reading | None:
    """Not "Daily News", and not the quarterly report: it is of a kind."""
    if frequency == "P3M" and ref.after(2)[1:2].isalpha() and not _GOES_ON.match(ref.after(10)):
        return None
    return None if ref.capital and ref.after(2)[1:2].isalpha() and _goes_on_with_name(ref) else every(frequency)


def _goes_on_with_name(ref: Ref) -> bool:
    return ref.doc.text[ref.end + 1 : ref.end + 2].isupper()


@rule(
    "(every|each)[ and every| single| passing| given] {length}",
    "(every|each) {n} {lengths}",
    "every other {length}",
    "every {nth} {length}",
    "alternate {plural}",
    examples={
        "every day": "P1D",
        "each year": "P1Y",
        "every two weeks": "P2W",
        "every other day": "P2D",
        "every fourth year": "P4Y",
        "alternate weeks": "P2W",
    },
)
def every_length(
    ref: Ref, length: Length | None, n: Fraction | None, lengths: Length | None, nth: int | None, plural: Length | None
) -> Reading | None:
    said = ref.said.lower()
    if said.endswith("night"):
        return every("XXXX-XX-XXTNI", quant=_quant(said))
    if said.endswith("weekend"):
        return every(_AT_WEEKENDS, quant=_quant(said))
    size = length or lengths or plural
    if size is None or said == "every second":  # "every second voter"
        return None
    other = " other " in said or plural is not None
    count = Fraction(2) if other else Fraction(nth) if nth else n if lengths else Fraction(1)
    return every(duration_value(count, size), quant=_quant(said))


def _quant(said: str) -> str:
    return "EACH" if said.startswith("each") and "every" not in said else "EVERY"


@rule("per {length}", examples={"per day": "P1D", "per month": "P1M"})
def per_length(ref: Ref, length: Length) -> Reading | None:
    """ "40 miles per hour" is a speed."""
    return None if length.code.startswith("T") else every(duration_value(Fraction(1), length), quant="EACH")


@rule(
    "(day after day|night after night|week after week|month after month|year after year|year in[,] year out)",
    "(day in[,] day out|day by day|year by year|week by week)",
    examples={"day after day": "P1D", "year after year": "P1Y"},
)
def one_after_another(ref: Ref) -> Reading:
    return every(duration_value(Fraction(1), LENGTHS[ref.said.lower().split()[0]]))


@rule(
    "(every|each)[ other| single] {weekday}[ {part}]",
    "every {nth} {weekday}",
    "the {nth} {weekday} of (every|each) month",
    "{weekdays}[ {parts}]",
    "alternate {weekdays}",
    "{weekday} {parts}",
    examples={"every Tuesday": "XXXX-WXX-2", "Mondays": "XXXX-WXX-1", "Tuesday nights": "XXXX-WXX-2TNI"},
)
def every_weekday(
    ref: Ref, weekday: int | None, weekdays: int | None, part: str | None, parts: str | None, nth: int | None
) -> Reading:
    number = weekday if weekday is not None else weekdays or 0
    said = ref.said.lower()
    other = "EVERY OTHER" if " other " in said or said.startswith("alternate") else _quant(said)
    return every(_of_week(number, part or parts), quant=other)


@rule(
    "{weekday} (and|or) {second:weekday} {parts}",
    "{weekdays} (and|or) {seconds:weekdays}",
    "(every|each) {weekday} (and|or) {second:weekday}",
    examples={
        "[Every Monday] and [Wednesday]": "XXXX-WXX-1 XXXX-WXX-3",
        "[Monday] and [Tuesday nights]": "XXXX-WXX-1TNI XXXX-WXX-2TNI",
    },
)
def two_weekdays(
    ref: Ref, weekday: int | None, second: int | None, parts: str | None, weekdays: int | None, seconds: int | None
) -> Pieces:
    """ "Monday and Tuesday nights": the part of the day is that of both."""
    if weekday is None or second is None:
        return [("weekdays", every(_of_week(weekdays or 0))), ("seconds", every(_of_week(seconds or 0)))]
    return [("weekday", every(_of_week(weekday, parts))), ("second", every(_of_week(second, parts)))]


def _of_week(weekday: int, part: str | None = None) -> str:
    return f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else "")


@rule(
    "(every|each) (weekday|weekend)[ {part}]",
    "(weekdays|weekends)",
    "(weekday|weekend) {parts}",
    examples={"every weekday": "XXXX-WXX-X", "weekends": "XXXX-WXX-WE", "weekday mornings": "XXXX-WXX-XTMO"},
)
def every_part_of_week(ref: Ref, part: str | None, parts: str | None) -> Reading:
    said = ref.said.lower()
    time = part or parts
    return every((_AT_WEEKENDS if "weekend" in said else _ON_DAYS) + (f"T{time}" if time else ""), quant=_quant(said))


@rule(
    "(every|each) {month}[ {d}]",
    "(every|each) {d}[ of] {month}",
    "(every|each) {season}",
    examples={"every October": "XXXX-10", "each summer": "XXXX-SU", "every 4 July": "XXXX-07-04"},
)
def every_month(ref: Ref, month: int | None, d: int | None, season: str | None) -> Reading:
    quant = _quant(ref.said.lower())
    if season:
        return every(f"XXXX-{season}", quant=quant)
    return every(f"XXXX-{month:02d}" + (f"-{d:02d}" if d else ""), quant=quant)


@rule("(every|each) {holiday}", examples={"every Christmas": "XXXX-12-25", "each Easter": "P1Y"})
def every_holiday(ref: Ref, holiday: tuple[str, Find]) -> Reading | None:
    """One that moves comes once a year; one that stays has its day."""
    if not ref.doc.text[ref.start + 5 :].lstrip()[:1].isupper() and " the " not in ref.said:
        return None
    found = [day for year in (2015, 2016, 2017) if (day := holiday[1](year))]
    days_of_year = {day.value[4:] for day in found if day.granularity == DAY}
    value = "XXXX" + days_of_year.pop() if len(days_of_year) == 1 else "P1Y"
    return every(value, quant=_quant(ref.said.lower()))


@rule("(every|each) {part}", examples={"each morning": "XXXX-XX-XXTMO"})
def every_part(ref: Ref, part: str) -> Reading:
    return every(f"XXXX-XX-XXT{part}", quant=_quant(ref.said.lower()))


_BESIDE_SEASONS = re.compile(r"\b(?:in|during|most|of|their|his|her|for|spend|spent)\s$")


@rule(
    "the (past|last|next|previous) {n} {seasons}",
    "{seasons}",
    examples={"the past three summers": "XXXX-SU", "in [winters]": "XXXX-WI"},
)
def every_season(ref: Ref, seasons: str, n: Fraction | None) -> Reading | None:
    """ "falls" and "springs" are verbs too."""
    said = ref.said.lower()
    verb = said in ("falls", "springs") or ref.capital or not _BESIDE_SEASONS.search(ref.before(9))
    if n is None and " " not in said and verb:
        return None
    return every(f"XXXX-{seasons}")


@rule("the {parts}", "{parts}", examples={"in [the mornings]": "XXXX-XX-XXTMO"})
def every_part_of_day(ref: Ref, parts: str) -> Reading | None:
    """ "In the mornings", "worked nights"."""
    the = ref.said.lower().startswith("the ")
    before = ref.before(8)
    return every(f"XXXX-XX-XXT{parts}") if before.endswith(("in ", "during ") if the else ("most ", "some ")) else None


@rule(
    "(once|twice|thrice|{n} times) (a|an|per|each|every) {length}",
    "(once|twice|thrice|{n} times) every {m:n} {lengths}",
    "(once|twice|thrice|{n} times)_{frequency}",
    examples={"twice a year": "P1Y", "three times a week": "P1W", "once every four years": "P4Y", "twice daily": "P1D"},
)
def times_a(
    ref: Ref,
    length: Length | None,
    n: Fraction | None,
    m: Fraction | None,
    lengths: Length | None,
    frequency: str | None,
) -> Reading:
    """TIMEX3: `freq` says how often, the value in how long."""
    times = n if n is not None else _TIMES.get(re.split(r"[\W]", ref.said.lower())[0])
    size = length or lengths
    value = frequency or duration_value(m if lengths else Fraction(1), size or LENGTHS["year"])
    return every(value, quant="", freq=f"{times}X" if times else "")


@rule(
    "{n} {lengths} (a|per|each|every) {length}",
    examples={"five days a week": "P1W", "24 hours a day": "P1D", "three weeks every year": "P1Y"},
)
def so_long_in_each(ref: Ref, n: Fraction | None, lengths: Length, length: Length) -> Reading:
    """TIMEX3: `freq` says how much of it, the value of what."""
    return every(duration_value(Fraction(1), length), quant="", freq=duration_value(n, lengths).removeprefix("P"))
