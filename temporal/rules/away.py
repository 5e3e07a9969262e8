"""So much time away from the article: "four weeks ago", "two days from now", "in five years"."""

from fractions import Fraction

from temporal.calendar import days, partial
from temporal.calendar.granularity import Granularity
from temporal.calendar.periods import CENTURY, DAY, DECADE, MILLENNIUM, MONTH, WEEK, YEAR, Period
from temporal.context.reference import Ref
from temporal.grammar.lexicon import Length
from temporal.grammar.readings import Reading, at, vague
from temporal.grammar.rule import rule


@rule(
    "{n}_{length} ago",
    "{n}_{lengths} ago",
    "{n} {lengths} and a half ago",
    "{n} {lengths} or (so|two|more) ago",
    "{n} {lengths} back",
    "{plural} (ago|back)",
    examples={
        "four weeks ago": "2017-W15",
        "two years ago": "2015",
        "10 days ago": "2017-05-01",
        "two and a half years ago": "2014-11",
        "several years ago": "PAST_REF",
        "a decade ago": "200",
        "decades ago": "PAST_REF",
        "a few years back": "PAST_REF",
    },
)
def ago(
    ref: Ref, n: Fraction | None, length: Length | None, lengths: Length | None, plural: Length | None
) -> Reading | Period | None:
    size = length or lengths or plural
    assert size is not None
    if ref.said.endswith("back") and (plural is not None or ref.after(2)[1:2].isalpha()):  # "took weeks back"
        return None
    reported = ref.year_before_reported() if n == 1 and size.granularity == YEAR else None
    if reported is not None:  # in a company's results what is compared is the same quarter
        return reported
    if n is not None and ref.said.lower().endswith("and a half ago"):
        n += Fraction(1, 2)
    return _away(ref, n, size, -1)


_MONTHS = {MONTH: 1, YEAR: 12, DECADE: 120, CENTURY: 1200, MILLENNIUM: 12_000}


@rule(
    "{n} {lengths} ago (today|yesterday)",
    "{n} {lengths} ago this (week|month|year)",
    examples={
        "ten years ago today": "2007-05-11",
        "a year ago this month": "2016-05",
        "a week ago today": "2017-05-04",
    },
)
def ago_to_the_day(ref: Ref, n: Fraction | None, lengths: Length) -> Period | None:
    """The day, week or month of this year's, in that year."""
    unit = lengths.granularity
    if n is None or n.denominator != 1 or unit is None:
        return None
    word = ref.said.lower().split()[-1]
    day = ref.today.first - (word == "yesterday")
    many = int(n) * lengths.counted
    there = Period(DAY, days.add_months(day, -many * _MONTHS[unit]) if unit in _MONTHS else day - 7 * many)
    if unit not in _MONTHS and unit != WEEK:
        return None
    return there.this({"week": WEEK, "month": MONTH, "year": YEAR}.get(word, DAY))


@rule("{n} {seasons} ago", examples={"two summers ago": "2015-SU", "three winters ago": "2014-WI"})
def seasons_ago(ref: Ref, n: Fraction | None, seasons: str) -> Period | Reading | None:
    """The last one is one ago."""
    if n is None or n.denominator != 1:
        return vague("PAST_REF")
    return partial.season(seasons, ref.conventions.south).around(ref.today.first)[0].shift(-4 * (int(n) - 1))


@rule(
    "{n} {lengths} from now",
    "{n} {lengths} hence",
    "in {n} {lengths} time",
    "in {n} {lengths}'[s] time",
    examples={"three days from now": "2017-05-14", "in two weeks’ time": "2017-W21", "in a week’s time": "2017-W20"},
)
def from_now(ref: Ref, n: Fraction | None, lengths: Length) -> Reading | Period | None:
    return _away(ref, n, lengths, 1)


def _away(ref: Ref, n: Fraction | None, length: Length, way: int) -> Reading | Period | None:
    if n is None:
        return vague("PAST_REF" if way < 0 else "FUTURE_REF")
    if length.granularity is None:
        return _clock_away(ref, n, length, way)
    if n.denominator != 1:
        return _part_away(ref, n, length, way)
    return ref.this(length.granularity).shift(way * int(n) * length.counted)


def _clock_away(ref: Ref, n: Fraction, length: Length, way: int) -> Reading | None:
    """Hours and minutes: to the minute where the article says when it was written, else only its day."""
    today, seconds = ref.today, {"TH": 3600, "TM": 60, "TS": 1}[length.code]
    if ref.doc.clock is None:
        day = today.shift(way * int(n * seconds / 86_400))
        return Reading("TIME", f"{day.value}TXX:XX", day.when(), "", day)
    hour, minute = (int(part) for part in ref.doc.clock.split(":")[:2])
    total = (hour * 60 + minute) * 60 + way * int(n * seconds)
    over, rest = divmod(total, 86_400)
    return at(today.shift(over), f"{rest // 3600:02d}:{rest % 3600 // 60:02d}")


def _part_away(ref: Ref, n: Fraction, length: Length, way: int) -> Period:
    """Two and a half years ago is a month: 30 before this one."""
    smaller = {YEAR: (MONTH, 12), DECADE: (YEAR, 10), CENTURY: (YEAR, 100), MILLENNIUM: (YEAR, 1000), WEEK: (DAY, 7)}
    unit, many = smaller.get(length.granularity or DAY, (DAY, 30 if length.granularity == MONTH else 1))
    return ref.this(unit).shift(way * int(n * many))


@rule("a (year|week) ago {weekday}", "a week last {weekday}", examples={"a week ago Tuesday": "2017-05-02"})
def week_ago_weekday(ref: Ref, weekday: int) -> Period:
    near = partial.Weekday(weekday).around(ref.today.first)[0]
    return near.shift(-7 if "week" in ref.said else -364)


@rule(
    "{n} {lengths} (from|after) (today|tomorrow)",
    "{n} {lengths} (today|tomorrow)",
    examples={"a week from today": "2017-05-18", "two weeks from tomorrow": "2017-05-26", "a week today": "2017-05-18"},
)
def from_today(ref: Ref, n: Fraction | None, lengths: Length) -> Period | None:
    """To the day: weeks from today end on its weekday."""
    words = ref.said.lower()
    exact = " from " in words or " after " in words
    if n is None or n.denominator != 1 or lengths.code not in ("D", "W") or not (exact or lengths.code == "W"):
        return None
    return ref.today.shift(("tomorrow" in words) + int(n) * lengths.times * (7 if lengths.code == "W" else 1))


@rule(
    "{n} {lengths} (from|on|after) {weekday}",
    "{weekday} (week|fortnight)",
    examples={"a week from Monday": "2017-05-22", "a week on Tuesday": "2017-05-23", "Friday week": "2017-05-19"},
)
def week_from_weekday(ref: Ref, weekday: int, n: Fraction | None, lengths: Length | None) -> Period | None:
    _, here, after = partial.Weekday(weekday).around(ref.today.first)
    near = here or after
    words = ref.said.lower()
    if lengths is None:
        alone = not ref.after(2)[1:2].isalpha()  # not "a Friday week of action"
        return near.shift(14 if words.endswith("fortnight") else 7) if alone and ref.capital else None
    if n is None or n.denominator != 1 or lengths.code != "W" or (" after " in words):
        return None
    return near.shift(7 * int(n) * lengths.times)


@rule(
    "the {unit} (before last|after next)",
    "[the ]{weekday} (before last|after next)",
    "the {season} before last",
    "the (night|evening) before last",
    examples={
        "the week before last": "2017-W17",
        "the year after next": "2019",
        "the Friday before last": "2017-04-28",
    },
)
def one_further(ref: Ref, unit: Granularity | None, weekday: int | None, season: str | None) -> Reading | Period:
    back = ref.said.lower().endswith("last")
    if unit is not None:
        return ref.this(unit).shift(-2 if back else 2)
    if weekday is not None:
        before, _, after = partial.Weekday(weekday).around(ref.today.first)
        return before.shift(-7) if back else after.shift(7)
    if season is not None:
        return partial.season(season, ref.conventions.south).around(ref.today.first)[0].shift(-4)
    return at(ref.today.shift(-2), "NI" if "night" in ref.said.lower() else "EV")
