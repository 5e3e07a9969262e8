"""So much time away from the article: "four weeks ago", "two days from now", "in five years"."""

from fractions import Fraction

from temporal import partial
from temporal.lexicon import Length
from temporal.periods import CENTURY, DAY, DECADE, MILLENNIUM, MONTH, WEEK, YEAR, Period
from temporal.readings import Reading, at, duration, vague
from temporal.reference import Ref
from temporal.rule import rule


@rule(
    "{n}_{length} ago",
    "{n}_{lengths} ago",
    "{n} {lengths} and a half ago",
    "{n} {lengths} or so ago",
    examples={
        "four weeks ago": "2017-W15",
        "two years ago": "2015",
        "10 days ago": "2017-05-01",
        "two and a half years ago": "2014-11",
        "several years ago": "PAST_REF",
        "a decade ago": "200",
    },
)
def ago(ref: Ref, n: Fraction | None, length: Length | None, lengths: Length | None) -> Reading | Period | None:
    size = length or lengths
    assert size is not None
    reported = ref.reported_quarter() if n == 1 and size.granularity == YEAR else None
    if reported is not None:  # in a company's results what is compared is the same quarter
        return reported.shift(-4)
    if n is not None and ref.said.lower().endswith("and a half ago"):
        n += Fraction(1, 2)
    return _away(ref, n, size, -1)


@rule(
    "{n} {lengths} from now",
    "in {n} {lengths} time",
    "in {n} {lengths}' time",
    "{n} {lengths} from today",
    examples={"three days from now": "2017-05-14", "in two weeks’ time": "2017-W21"},
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
    today = ref.today
    if ref.doc.clock is None:
        return Reading("TIME", f"{today.value}TXX:XX", today.when(), "", today)
    hour, minute = (int(part) for part in ref.doc.clock.split(":")[:2])
    seconds = {"TH": 3600, "TM": 60, "TS": 1}[length.code]
    total = (hour * 60 + minute) * 60 + way * int(n * seconds)
    day, rest = divmod(total, 86_400)
    return at(today.shift(day), f"{rest // 3600:02d}:{rest % 3600 // 60:02d}")


def _part_away(ref: Ref, n: Fraction, length: Length, way: int) -> Period:
    """Two and a half years ago is a month: 30 before this one."""
    smaller = {YEAR: (MONTH, 12), DECADE: (YEAR, 10), CENTURY: (YEAR, 100), MILLENNIUM: (YEAR, 1000), WEEK: (DAY, 7)}
    unit, many = smaller.get(length.granularity or DAY, (DAY, 30 if length.granularity == MONTH else 1))
    return ref.this(unit).shift(way * int(n * many))


@rule(
    "in {n} {lengths}",
    "within {n} {lengths}",
    "in {n}_{length}",
    examples={"in [two weeks]": "P2W", "within [48 hours]": "PT48H"},
)
def in_length(ref: Ref, n: Fraction | None, lengths: Length | None, length: Length | None) -> Reading | None:
    """How long it took, or when from now: the words alone do not say, so it stays a length."""
    ref.start += len(ref.said.split()[0]) + 1
    size = lengths or length
    assert size is not None
    return duration(n, size)


@rule("a year ago {weekday}", "a week ago {weekday}", examples={"a week ago Tuesday": "2017-05-02"})
def week_ago_weekday(ref: Ref, weekday: int) -> Period:
    near = partial.Weekday(weekday).around(ref.today.first)[0]
    return near.shift(-7 if "week" in ref.said else -364)


@rule("a week from {weekday}", "{weekday} week", examples={"a week from Monday": "2017-05-22"})
def week_from_weekday(ref: Ref, weekday: int) -> Period | None:
    if not ref.said.lower().startswith("a "):
        return None
    return partial.Weekday(weekday).around(ref.today.first)[2].shift(7)
