"""Relative to the article: today, last month, this week, four weeks ago, in two days."""

import re

from temporal.calendar import days, partial
from temporal.calendar.granularity import Granularity
from temporal.calendar.named_days import Find
from temporal.calendar.periods import CENTURY, DAY, DECADE, MONTH, QUARTER, SEASON, WEEK, WEEKEND, YEAR, Period
from temporal.context.reference import Ref
from temporal.grammar.lexicon import UNITS
from temporal.grammar.readings import Reading, at, bounded, date, vague
from temporal.grammar.rule import rule

_OF_OUR_DAYS = re.compile(
    r"['’]s\s(?:world|society|youth|young|children|generation|standards|culture|technology|terms)\b"
)


@rule("today", "this day", examples={"today": "2017-05-11"})
def today(ref: Ref) -> Reading | Period | None:
    """In an account "this day" is the one told of, and "today" the writer's own time.

    "Radio ABC Today" is a name, and "today's world" of no day.
    """
    if ref.said.lower() == "this day":
        return ref.this(DAY)
    if _OF_OUR_DAYS.match(ref.after(14)):
        return None
    if ref.capital and ref.doc.text[max(0, ref.start - 2) : max(0, ref.start - 1)].isupper():
        return None
    return vague("PRESENT_REF") if ref.of_writer else ref.today


@rule("yesterday", examples={"yesterday": "2017-05-10"})
def yesterday(ref: Ref) -> Period:
    return ref.today.shift(-1)


@rule("tomorrow", examples={"tomorrow": "2017-05-12"})
def tomorrow(ref: Ref) -> Period:
    return ref.today.shift(1)


@rule("the day before yesterday", examples={"the day before yesterday": "2017-05-09"})
def day_before_yesterday(ref: Ref) -> Period:
    return ref.today.shift(-2)


@rule("the day after tomorrow", examples={"the day after tomorrow": "2017-05-13"})
def day_after_tomorrow(ref: Ref) -> Period:
    return ref.today.shift(2)


@rule("tonight", examples={"tonight": "2017-05-11TNI"})
def tonight(ref: Ref) -> Reading:
    return at(ref.today, "NI")


_LONG_PAST = 31  # days


@rule("overnight", examples={"overnight": "2017-05-10TNI"})
def overnight(ref: Ref) -> Reading:
    """Of the day that is told of, where that is long past; else of the article's."""
    scene = ref.scene()
    told = scene.reading.period if scene is not None else None
    if told is not None and ref.doc.day is not None and told.last < ref.doc.day - _LONG_PAST:
        ref.reference, ref.against = told.value, told
        return at(told, "NI")
    return at(ref.today.shift(0 if ref.tense.kind == "future" else -1), "NI")


@rule("last night", examples={"last night": "2017-05-10TNI"})
def last_night(ref: Ref) -> Reading:
    return at(ref.today.shift(-1), "NI")


@rule("this {part}", examples={"this morning": "2017-05-11TMO", "this evening": "2017-05-11TEV"})
def this_part(ref: Ref, part: str) -> Reading:
    return at(ref.today, part)


@rule(
    "[the ]{last} {unit}",
    examples={"last month": "2017-04", "the previous quarter": "2017-Q1", "last week": "2017-W18", "last year": "2016"},
)
def last_unit(ref: Ref, last: int, unit: Granularity) -> Reading | Period | None:
    """ "the last decade" and "the past year" reach up to the article; "last year" and "the previous year" do not."""
    this = ref.this(unit)
    said = ref.said.lower()
    if (unit == DAY and "last" in said) or _is_title(ref):
        return None
    if said.startswith("the past") or (said.startswith("the last") and unit != QUARTER):
        return _up_to_now(ref, unit)
    if unit == WEEKEND and days.weekday(ref.today.first) > 4:
        return this.shift(-1)
    return this.shift(-1) if unit != WEEKEND else _weekend_before(ref)


def _weekend_before(ref: Ref) -> Period:
    return Period.of(WEEKEND, ref.today.first).shift(-1)


def _up_to_now(ref: Ref, unit: Granularity) -> Reading:
    length = {DAY: "P1D", WEEK: "P1W", MONTH: "P1M", YEAR: "P1Y", DECADE: "P10Y", CENTURY: "P100Y"}
    return Reading("DURATION", length.get(unit, "P1M"))


@rule(
    "[the ]{next} {unit}",
    examples={"next month": "2017-06", "the coming year": "2018", "next week": "2017-W20"},
)
def next_unit(ref: Ref, next: int, unit: Granularity) -> Period | Reading | None:
    if unit == DAY:
        return None
    if unit == WEEKEND:
        return Period.of(WEEKEND, ref.today.first).shift(1)
    return ref.this(unit).shift(1)


@rule("[the ]{this} {unit}", examples={"this week": "2017-W19", "this year": "2017", "the current quarter": "2017-Q2"})
def this_unit(ref: Ref, this: int, unit: Granularity) -> Period | None:
    if _is_title(ref) or (unit == DAY and ref.said.lower() != "this day"):
        return None
    return ref.this(unit)


def _is_title(ref: Ref) -> bool:
    """ "This Week", the programme."""
    words = [word for word in ref.said.split() if word.lower() != "the"]
    return words[-1][0].isupper() and words[-1][1:].islower()


@rule(
    "the (weekend|day|week|month|quarter|year|decade|century)",
    examples={"at [the weekend]": "2017-W18-WE", "[the end of the decade]": "201 END"},
)
def the_unit(ref: Ref) -> Period | None:
    """ "over the weekend": the one that has just been, unless the sentence looks ahead."""
    unit = UNITS[ref.said.lower().split()[-1]]
    if unit == DAY:
        return ref.day_in_focus() if ref.before(10).endswith(("later in ", "end of ")) else None
    if unit == WEEKEND:
        this = Period.of(WEEKEND, ref.today.first)
        ahead = ref.tense.kind == "future" or _NO_LATER.search(ref.before(12))
        return this if ahead or this.first <= ref.today.first else this.shift(-1)
    return ref.this(unit) if _PART_OF_UNIT.search(ref.before(14)) else None


_NO_LATER = re.compile(r"\b(?:by|until|till|before|ahead\sof|for)\s$")
_PART_OF_UNIT = re.compile(
    r"\b(?:end|close|part|start|half|beginning|outset|middle|rest|remainder)\sof\s$|\b(?:later|earlier|late|early)\sin\s$"
)


@rule("{last} {weekday}", "this past {weekday}", examples={"last Friday": "2017-05-05", "last Thursday": "2017-05-04"})
def last_weekday(ref: Ref, weekday: int, last: int | None) -> Period:
    return partial.Weekday(weekday).around(ref.today.first)[0]


@rule(
    "{next} {weekday}",
    "this coming {weekday}",
    examples={"next Monday": "2017-05-15", "this coming Sunday": "2017-05-14"},
)
def next_weekday(ref: Ref, weekday: int, next: int | None) -> Period:
    """Next Friday on a Thursday is not tomorrow but the one in the week after; "this coming" is the nearest."""
    near = partial.Weekday(weekday).around(ref.today.first)[2]
    if ref.said.lower().startswith("next") and near.this(WEEK) == ref.this(WEEK):
        return near.shift(7)
    return near


@rule("this {weekday}", examples={"this Friday": "2017-05-12"})
def this_weekday(ref: Ref, weekday: int) -> Period | None:
    return partial.Weekday(weekday).within(ref.this(WEEK))


@rule("{step} {month}", examples={"last April": "2017-04", "next October": "2017-10", "this September": "2017-09"})
def step_month(ref: Ref, step: int, month: int) -> Period | None:
    if not ref.said.split()[-1][0].isupper():
        return None
    return step_to(ref, partial.month(month), step)


@rule(
    "{month} of {step} year",
    "[the ]{season} of {step} year",
    examples={
        "July of last year": "2016-07",
        "[early July of last year]": "2016-07 START",
        "spring of next year": "2018-SP",
    },
)
def month_of_step_year(ref: Ref, month: int | None, season: str | None, step: int) -> Period | None:
    if season is not None:
        return partial.season(season, ref.conventions.south).within(ref.this(YEAR).shift(step))
    return partial.month(month).within(ref.this(YEAR).shift(step)) if month and ref.capital else None


@rule("[the ]{step} {season}", examples={"last fall": "2016-FA", "this summer": "2017-SU", "next spring": "2018-SP"})
def step_season(ref: Ref, step: int, season: str) -> Period | None:
    return step_to(ref, partial.season(season, ref.conventions.south), step)


@rule("{step} {holiday}", examples={"last Christmas": "2016-12-25", "next Easter": "2018-04-01"})
def step_holiday(ref: Ref, step: int, holiday: tuple[str, Find]) -> Period | None:
    return step_to(ref, partial.Yearly(holiday[1], "XXXX-XX-XX"), step)


def step_to(ref: Ref, recurring: partial.Yearly, step: int) -> Period | None:
    before, here, after = recurring.around(ref.today.first)
    if step:
        return before if step < 0 else after
    if here is None and before.granularity == SEASON and _behind(ref, before, after):
        return before
    return here or recurring.within(ref.this(YEAR)) or after


def _behind(ref: Ref, before: Period, after: Period) -> bool:
    """ "Two people have drowned this winter", told in March: the one that began last year; "won this fall" in May."""
    today, tense = ref.today.first, ref.tense.kind
    if tense == "past" and after.first - today > _SEASON_AT_HAND:
        return True
    return tense != "future" and today - before.last <= _SEASON_REMEMBERED


_SEASON_REMEMBERED = 31  # days after its end
_SEASON_AT_HAND = 60  # days before its beginning


@rule(
    "year-end[ {year}]",
    "[the ](month|year|decade|century)'s end",
    examples={
        "year-end": "2017 END",
        "year-end 2016": "2016 END",
        "month’s end": "2017-05 END",
        "the century's end": "20 END",
    },
)
def unit_end(ref: Ref, year: int | None) -> Reading:
    """The end of a year is its December, of a month its last week, of a century its last ten years."""
    word = next(word for word in _LONG_UNITS if word in ref.said.lower())
    unit = ref.this(_LONG_UNITS[word]) if year is None else Period.year(year)
    return bounded(unit, Period.of(_ENDS_WITH[unit.granularity], unit.last).first, None, mod="END")


_LONG_UNITS = {"month": MONTH, "year": YEAR, "decade": DECADE, "century": CENTURY}
_ENDS_WITH = {MONTH: WEEK, YEAR: MONTH, DECADE: YEAR, CENTURY: DECADE}


@rule(
    "{weekday} (last|next|this) week",
    "(last|next|this) week( | on ){weekday}",
    examples={
        "Tuesday last week": "2017-05-02",
        "next week Monday": "2017-05-15",
        "last week on Tuesday": "2017-05-02",
    },
)
def weekday_of_week(ref: Ref, weekday: int) -> Reading | None:
    by = next(step for word, step in {"last": -1, "next": 1, "this": 0}.items() if f"{word} week" in ref.said.lower())
    period = partial.Weekday(weekday).within(ref.this(WEEK).shift(by))
    return date(period) if period else None
