"""The short words and the marks that stand beside entries."""

from datetime import date

import pytest

from temporal import Granularity as G
from temporal import When
from timeline.pages.gutter import Mark, mark, short


def between(
    first: str | None, last: str | None, granularity: G = G.DAY, spans: bool = False, approximate: bool = False
) -> When:
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    return When.between(days[0], days[1], granularity, spans=spans, approximate=approximate)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When.on(date(2017, 5, 10)), "Wed 10 May"),
        (When.on(date(2017, 5, 10), "14:30"), "Wed 10 May, 14:30"),
        (When.on(date(2017, 5, 10), "EV"), "Wed 10 May, evening"),
        (between("2017-05-10", "2017-05-10", approximate=True), "around 10 May"),
        (between("2017-04-01", "2017-04-30", G.MONTH), "in April"),
        (between("2017-04-01", "2017-04-30", G.MONTH, spans=True), "all April"),
        (between("2017-04-01", "2017-04-30", G.MONTH, approximate=True), "around April"),
        (between("2017-05-01", "2017-05-10", G.MONTH), "1–10 May"),
        (between("2017-05-08", "2017-05-14", G.WEEK), "8–14 May"),
        (between("2017-04-01", "2017-05-11"), "1 Apr – 11 May"),
        (between("2016-12-30", "2017-01-02"), "30 Dec 2016 – 2 Jan 2017"),
        (between("2017-03-01", "2017-06-30", G.MONTH), "Mar – Jun"),
        (between("2017-03-01", "2017-05-31", G.SEASON), "in spring"),
        (between("2017-04-01", "2017-06-30", G.QUARTER), "in the 2nd quarter"),
        (between("2015-01-01", "2015-12-31", G.YEAR), "in 2015"),
        (between("2014-01-01", "2016-12-31", G.YEAR), "2014–2016"),
        (between("1930-01-01", "1939-12-31", G.DECADE), "in the 1930s"),
        (between(None, "2017-05-11"), "before 12 May"),
        (between(None, "2017-04-30", G.MONTH), "before May"),
        (between("2017-03-01", None, G.MONTH), "March or later"),
        (between("2017-03-01", None, G.MONTH, spans=True), "since March"),
        (between("2016-01-01", None, G.YEAR, spans=True), "since 2016"),
    ],
)
def test_short_words(when: When, words: str) -> None:
    assert short(when) == words


def test_the_four_marks() -> None:
    month = between("2017-04-01", "2017-04-30", G.MONTH)
    throughout = between("2017-04-01", "2017-04-30", G.MONTH, spans=True)
    day = When.on(date(2017, 5, 10))
    assert mark(day, hollow=False).kind == "day"
    assert mark(month, hollow=False).fades
    assert not mark(month, hollow=False).caps
    assert mark(throughout, hollow=False).caps
    assert not mark(throughout, hollow=False).fades
    assert mark(day, hollow=True) == Mark("day", 12, True, "")


def test_a_bar_is_the_wider_the_less_is_known_and_points_where_it_is_open() -> None:
    stretches = [("2017-05-01", "2017-05-03"), ("2017-05-01", "2017-05-31"), ("2016-01-01", "2017-12-31")]
    widths = [mark(between(first, last), hollow=False).width for first, last in stretches]
    assert widths == sorted(set(widths))
    assert mark(between(None, "2017-05-03"), hollow=False).opens == "start"
    assert mark(between("2017-05-03", None), hollow=False).opens == "end"


def test_an_approximate_day_is_no_exact_day() -> None:
    assert mark(between("2017-05-10", "2017-05-10", approximate=True), hollow=False).kind == "within"
