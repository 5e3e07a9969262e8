"""Whens: order, overlap, EDTF both ways, plain words."""

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from temporal import Granularity as G
from temporal import When
from temporal.calendar import days
from temporal.calendar.edtf import write
from temporal.calendar.periods import Period

FAR = st.integers(-1_500_000, 3_600_000)


@st.composite
def whens(draw: st.DrawFn) -> When:
    first, length = draw(FAR), draw(st.integers(0, 800))
    bounds = draw(st.sampled_from([(first, first + length), (None, first), (first, None)]))
    granularity = draw(st.sampled_from(list(G)))
    time = draw(st.sampled_from([None, "14:30", "MO", "NI"]))
    return When(*bounds, granularity, time, draw(st.booleans()), draw(st.booleans()))


@given(st.integers(-3_000_000, 3_652_059))
def test_day_numbers_come_back(number: int) -> None:
    assert days.day_number(*days.civil(number)) == number
    if number > 0:
        assert days.civil(number) == date.fromordinal(number).timetuple()[:3]
        assert days.weekday(number) == date.fromordinal(number).weekday()


@given(st.sampled_from(list(G)), FAR, st.integers(-40, 40))
def test_periods_hold_their_days_and_shift_back(granularity: G, day: int, by: int) -> None:
    period = Period.of(granularity, day)
    if granularity != G.WEEKEND:
        assert period.first <= day <= period.last
        assert Period.of(granularity, period.last) == period
    assert period.shift(by).shift(-by) == period
    assert period.shift(1).first > period.last
    assert period.shift(by).granularity == granularity


@given(whens())
def test_edtf_round_trip_keeps_the_days(when: When) -> None:
    for level in (1, 2):
        again = When.parse_edtf(write(when, level))
        assert (again.first_day, again.last_day) == (when.first_day, when.last_day)
        assert again.approximate == when.approximate


@given(whens(), whens())
def test_intersection_is_common_and_symmetrical(a: When, b: When) -> None:
    common, mirrored = a.intersect(b), b.intersect(a)
    assert (common is None) == (mirrored is None)
    assert a.overlaps(b) == (common is not None)
    if common is not None:
        assert a.contains(common)
        assert b.contains(common)


@given(whens(), whens(), whens())
def test_intersection_of_several_is_one_and_the_same(a: When, b: When, c: When) -> None:
    assert a.intersect(a) == a
    assert a.intersect(b) == b.intersect(a)
    assert a.overlaps(b) == b.overlaps(a)
    left, right = a.intersect(b), b.intersect(c)
    first, second = left and left.intersect(c), right and a.intersect(right)
    assert (first is None) == (second is None)
    if first and second:
        assert (first.first_day, first.last_day) == (second.first_day, second.last_day)
    if a.contains(b) and b.contains(c):
        assert a.contains(c)


@given(st.lists(whens(), max_size=6), st.randoms())
def test_order_is_total(several: list[When], random: Random) -> None:
    shuffled = random.sample(several, len(several))
    assert sorted(shuffled) == sorted(several)
    for a in several:
        for b in several:
            assert [a < b, a == b, a > b].count(True) == 1
            assert (a <= b) == (a < b or a == b)
            assert (a >= b) == (b <= a)


@given(whens())
def test_bounds_as_dates_where_the_calendar_has_them(when: When) -> None:
    for number, day in ((when.first_day, when.earliest), (when.last_day, when.latest)):
        if number is not None and 1 <= number <= date.max.toordinal():
            assert day is not None
            assert day.toordinal() == number
        else:
            assert day is None


@given(
    st.text(max_size=20) | st.text("0123456789-/.XY[]~?% ", max_size=24) | st.from_regex(r"-?\d{4}(-\d\d){0,2}[~?]?")
)
@settings(max_examples=400)
def test_any_text_is_edtf_or_refused_with_a_message(text: str) -> None:
    try:
        when = When.parse_edtf(text)
    except ValueError:
        with pytest.raises(ValueError, match="EDTF"):
            When.parse_edtf(text)
        return
    again = When.parse_edtf(when.edtf)
    assert (again.first_day, again.last_day, again.edtf) == (when.first_day, when.last_day, when.edtf)


@given(whens(), st.integers(-1000, 1000))
def test_words_and_shift(when: When, by: int) -> None:
    assert when.words
    assert when.shift(by).shift(-by) == when


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-05-11", "11 May 2017"),
        ("2017-04", "some time in April 2017"),
        ("2017-05-01/2017-05-10", "between 1 and 10 May 2017"),
        ("2017-04-28/2017-05-02", "between 28 April and 2 May 2017"),
        ("2016-12-30/2017-01-02", "between 30 December 2016 and 2 January 2017"),
        ("2015", "some time in 2015"),
        ("2017-03/..", "March 2017 or later"),
        ("../2019", "before 2020"),
        ("../2017-05-11", "before 12 May 2017"),
        ("2016-21", "some time in spring 2016"),
        ("1850~", "around 1850"),
        ("193X", "some time in the 1930s"),
        ("18XX", "some time in the 19th century"),
        ("-0043-03-15", "15 March 44 BC"),
        ("2014/2016", "between 2014 and 2016"),
    ],
)
def test_edtf_in_words(edtf: str, words: str) -> None:
    when = When.parse_edtf(edtf)
    assert when.edtf == edtf
    assert when.words == words


def test_throughout_and_since() -> None:
    assert When.between(date(2016, 1, 1), date(2016, 12, 31), G.YEAR, spans=True).words == "throughout 2016"
    assert When.between(date(2017, 3, 1), None, G.MONTH, spans=True).words == "since March 2017"
    assert When.between(None, date(2019, 12, 31), G.YEAR, spans=True).words == "until 2019"
    assert When.between(None, date(2017, 5, 11), spans=True).words == "until 11 May 2017"


def test_level_two_writes_one_of_a_set() -> None:
    within = When.between(date(2017, 5, 1), date(2017, 5, 10), G.MONTH)
    assert write(within, level=2) == "[2017-05-01..2017-05-10]"


@pytest.mark.parametrize(
    "text", ["", "last month", "2017-13", "2017-02-30", "2019/2018", "..", "[2017]", "2017-4", "193X-05"]
)
def test_no_edtf(text: str) -> None:
    with pytest.raises(ValueError, match="EDTF"):
        When.parse_edtf(text)


def test_chronological_order() -> None:
    texts = ["-0043", "2015", "2017-04", "2017-04-01", "2017-05-01/2017-05-10", "2017-05-01"]
    assert [w.edtf for w in sorted(map(When.parse_edtf, reversed(texts)))] == texts
    day = date(2017, 5, 11)
    times = [None, "MO", "09:30", "MI", "14:30", "EV", "NI"]
    assert [w.time for w in sorted(When.on(day, time) for time in reversed(times))] == times


@pytest.mark.parametrize(("first", "last"), [(None, None), (5, 4)])
def test_impossible_bounds(first: int | None, last: int | None) -> None:
    with pytest.raises(ValueError, match="When"):
        When(first, last, G.DAY)
