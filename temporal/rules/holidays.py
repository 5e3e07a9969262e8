"""Named days: "Easter 2016", "Thanksgiving weekend", "two days before Christmas", "Lent", "9/11"."""

import re
from dataclasses import replace
from fractions import Fraction

from temporal.calendar import days, partial
from temporal.calendar.granularity import Granularity
from temporal.calendar.named_days import Find
from temporal.calendar.periods import DAY, WEEK, WEEKEND, Period
from temporal.calendar.when import When
from temporal.context.reference import Ref
from temporal.grammar.lexicon import Length
from temporal.grammar.readings import Reading, approximately, date
from temporal.grammar.rule import rule

Holiday = tuple[str, Find]
# What makes of a feast a thing: "a Christmas tree", "the Easter Rising", "Good Friday Agreement".
_NAMES_A_THING = re.compile(
    r"\s(?:trees?|cards?|islands?|accords?|agreement|carols?|present|presents|gifts?|shopping|shoppers|sales|eggs?|bunny"
    r"|rising|massacre|markets?|lights|decorations|pudding|pageant|song|songs|single|album|turkey|jumper|stocking)\b"
)
_NAMES_AN_EVENT = re.compile(r"\s(?:accords?|agreement|rising|massacre)\b")


@rule(
    "{holiday}( |, | of ){year}",
    examples={"Easter 2016": "2016-03-27", "Christmas Day 1914": "1914-12-25", "Thanksgiving 2016": "2016-11-24"},
)
def holiday_of_year(ref: Ref, holiday: Holiday, year: int) -> Period | None:
    return holiday[1](year) if _capital(ref) else None


@rule(
    "{holiday}",
    examples={
        "Christmas": "2016-12-25",
        "Good Friday": "2017-04-14",
        "New Year’s Eve": "2016-12-31",
        "[Black Friday] sales": "2016-11-25",
    },
)
def holiday_alone(ref: Ref, holiday: Holiday) -> Reading | None:
    if not _capital(ref) or (_NAMES_A_THING if _names_a_season(ref) else _NAMES_AN_EVENT).match(ref.after(16)):
        return None
    return _which(ref, holiday)


def _names_a_season(ref: Ref) -> bool:
    """ "Christmas sales" are of a season; "Black Friday sales" and "Valentine's Day sales" are of a day."""
    return not ref.said.lower().endswith("day")


def _capital(ref: Ref) -> bool:
    words = [word for word in ref.said.split() if word != "the"]
    return words[0][0].isupper() or ref.said.startswith("the Day")


def _which(ref: Ref, holiday: Holiday) -> Reading:
    return ref.pick(partial.Yearly(holiday[1], "XXXX-XX-XX"))


@rule(
    "{feast}[[,] {year}]",
    examples={"Lent": "2017-03-01", "Ramadan 2016": "2016-06-06", "Hanukkah": "2016-12-25"},
)
def feast(ref: Ref, feast: tuple[str, Find, int], year: int | None) -> Reading | None:
    """The value is its first day, its When all of them."""
    _, find, many = feast
    if not _capital(ref) or (ref.said.endswith(("Lent", "Advent")) and ref.after(4).startswith((" by", " to", " of"))):
        return None
    first = find(year) if year is not None else ref.pick(partial.Yearly(find, "XXXX-XX-XX")).period
    if first is None:
        return None
    return replace(date(first), when=When(first.first, first.first + many - 1, Granularity.DAY, spans=True))


@rule(
    "the {unit} (before|after|following) {holiday}[[,] {year}]",
    "the {weekday} (before|after|following) {holiday}[[,] {year}]",
    "{n} {lengths} (before|after) {holiday}[[,] {year}]",
    "the eve of {holiday}[[,] {year}]",
    examples={
        "the day after Christmas": "2016-12-26",
        "two days before Christmas 2016": "2016-12-23",
        "the Friday before Labor Day": "2016-09-02",
        "the week before Easter": "2017-W14",
    },
)
def beside_holiday(
    ref: Ref,
    holiday: Holiday,
    year: int | None,
    unit: Granularity | None,
    weekday: int | None,
    n: Fraction | None,
    lengths: Length | None,
) -> Period | None:
    day = holiday[1](year) if year is not None else _which(ref, holiday).period
    before = re.search(r" before | eve of ", ref.said.lower()) is not None
    if day is None:
        return None
    if weekday is not None:
        return partial.Weekday(weekday).around(day.first)[0 if before else 2]
    many, size = Fraction(1), unit or DAY
    if lengths is not None:
        if n is None or n.denominator != 1 or lengths.granularity is None:
            return None
        many, size = n * lengths.counted, lengths.granularity
    return day.this(size, ref.origin(size)).shift(int(many) * (-1 if before else 1))


@rule(
    "[the |this |last |next ]{holiday}[ holiday|-holiday] (weekend|week)[[ of|,] {year}]",
    examples={
        "Thanksgiving weekend": "2016-W47-WE",
        "the Labor Day weekend": "2016-W35-WE",
        "Christmas week": "2016-W51",
    },
)
def around_holiday(ref: Ref, holiday: Holiday, year: int | None) -> Period | None:
    """The weekend nearest to the day; a Wednesday's is the one that follows."""
    day = holiday[1](year) if year is not None else _which(ref, holiday).period
    if day is None:
        return None
    if " weekend" not in ref.said.lower():
        return day.this(WEEK, ref.origin(WEEK))
    return Period.of(WEEKEND, day.first - 3 if days.weekday(day.first) < 2 else day.first)


@rule(
    "[the ]{holiday}_(holiday|holidays|bank holiday|public holiday)[[ of|,] {year}]",
    examples={"the May Day holiday": "2017-05-01", "the Christmas holidays": "2016-12-25"},
)
def holiday_said(ref: Ref, holiday: Holiday, year: int | None) -> Reading | Period | None:
    if not _capital(ref):
        return None
    return holiday[1](year) if year is not None else _which(ref, holiday)


@rule(
    "the (summer|winter) solstice[ (of|in) {year}]",
    "the (spring|vernal|autumn|autumnal|fall) equinox[ (of|in) {year}]",
    examples={"the winter solstice": "2016-12-21 APPROX", "the spring equinox of 2015": "2015-03-20 APPROX"},
)
def turn_of_sun(ref: Ref, year: int | None) -> Reading:
    """A day earlier or later from year to year."""
    kind = ref.said.lower().split()[1]
    month, day = {"summer": (6, 21), "winter": (12, 21), "spring": (3, 20), "vernal": (3, 20)}.get(kind, (9, 22))
    if year is not None:
        return approximately(date(Period.day(year, month, day)), "APPROX")
    recurring = partial.month_day(month, day)
    assert recurring is not None
    return approximately(ref.pick(recurring), "APPROX")


@rule(
    "the ides of {month}[,][ {year}]",
    "the ides of {month}[,] {y} {era}",
    examples={"the Ides of March": "2017-03-15", "the Ides of March 44 BC": "BC0044-03-15"},
)
def ides(ref: Ref, month: int, year: int | None, y: int | None, era: int | None) -> Reading | Period | None:
    day = 15 if month in (3, 5, 7, 10) else 13
    if y is not None:
        return Period.day(1 - y if era == -1 else y, month, day)
    if year is not None:
        return Period.day(year, month, day)
    recurring = partial.month_day(month, day)
    return ref.pick(recurring) if recurring else None


@rule("the {nth} sunday (of|in) {feast}", examples={"the first Sunday of Advent": "2016-11-27"})
def sunday_of_feast(ref: Ref, nth: int, feast: tuple[str, Find, int]) -> Period | None:
    begin = ref.pick(partial.Yearly(feast[1], "XXXX-XX-XX")).period
    assert begin is not None
    sunday = begin.first + (6 - days.weekday(begin.first)) % 7 + 7 * (nth - 1)
    return Period(DAY, sunday) if sunday < begin.first + feast[2] else None


@rule("9/11", "september 11 attacks", "sept. 11 attacks", examples={"9/11": "2001-09-11"})
def nine_eleven(ref: Ref) -> Reading | None:
    """Known by its day."""
    if ref.said != "9/11":
        ref.end = ref.start + len(ref.said) - len(" attacks")
    return date(Period.day(2001, 9, 11))


@rule(
    "7/7 (attacks|bombings|bombers|bomber|victims|survivors|inquest|memorial)",
    examples={"the [7/7] bombings": "2005-07-07"},
)
def seven_seven(ref: Ref) -> Period:
    ref.end = ref.start + len("7/7")
    return Period.day(2005, 7, 7)


@rule("{once}", examples={"D-Day": "1944-06-06", "VE Day": "1945-05-08"})
def known_day(ref: Ref, once: Period) -> Period | None:
    return once if ref.capital and ref.doc.text[ref.end - 3] == "D" else None
