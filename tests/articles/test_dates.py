"""Publication dates: any language and form, no part made up, no clock asked."""

from datetime import date, time

import pytest

from articles.dates import Moment, publication_date

MAY_11 = Moment(date(2017, 5, 11))


@pytest.mark.parametrize(
    "said",
    [
        "2017-05-11",
        "20170511",
        "2017/05/11",
        "11/05/2017",
        "11.5.17",
        "11 May 2017",
        "May 11, 2017",
        "Thursday, May 11th, 2017",
        "11 mai 2017",
        "jeudi 11 mai 2017",
        "11. Mai 2017",
        "11 de mayo de 2017",
        "11 maggio 2017",
        "donderdag 11 mei 2017",
        "11 maja 2017",
        "11. května 2017",
        "11 мая 2017 г.",
        "Πέμπτη 11 Μαΐου 2017",
        "11 mayıs 2017",
        "11 במאי 2017",
        "١١ مايو ٢٠١٧",
        "2017年5月11日",
        "2017년 5월 11일",
        "11 मई 2017",
    ],
)
def test_a_day_in_any_language_and_form(said: str) -> None:
    assert publication_date(said) == MAY_11


@pytest.mark.parametrize(
    "said",
    [
        "",
        "May 2017",
        "mai 2017",
        "2017-05",
        "2017",
        "May 11",
        "Thursday",
        "yesterday",
        "5 hours ago",
        "hace 3 días",
        "last month 2017",
        "late May 2017",
        "10-11 May 2017",
        "12:30",
        "May 2017 12:30",
        "31 June 2017",
        "2017-02-30",
        "1494460800",
        "0001-01-01",
        "9999-12-31T23:59:59Z",
        "on the eleventh day",
        "11 May 2017 " * 20,
    ],
)
def test_what_names_no_day_is_none(said: str) -> None:
    assert publication_date(said) is None


def test_the_order_of_numbers_is_the_collections() -> None:
    assert publication_date("05/11/2017", date_order="mdy") == MAY_11
    assert publication_date("05/11/2017", date_order="dmy") == Moment(date(2017, 11, 5))
    assert publication_date("2017-05-11", date_order="mdy") == MAY_11
    assert publication_date("2017/05/11", date_order="mdy") == MAY_11


@pytest.mark.parametrize(
    ("said", "day", "clock"),
    [
        ("2017-05-11T23:30:00", 11, time(23, 30)),
        ("2017-05-11T23:30:00-04:00", 11, time(23, 30)),
        ("2017-05-11T23:30:00.123Z", 12, time(2, 30)),
        ("Thu, 11 May 2017 23:30:00 GMT", 12, time(2, 30)),
        ("2017-05-11T00:00:00Z", 11, None),
        ("May 11, 2017, 2:30 p.m. ET", 11, time(14, 30)),
        ("jeudi 11 mai 2017 à 14h30", 11, time(14, 30)),
    ],
)
def test_clock_times(said: str, day: int, clock: time | None) -> None:
    """An outlet's own clock is kept; a stamp in UTC is turned to the collection's zone; midnight is no time."""
    found = publication_date(said, time_zone="Asia/Jerusalem")
    assert found == Moment(date(2017, 5, day), clock)


def test_in_iso_form() -> None:
    assert MAY_11.iso == "2017-05-11"
    assert Moment(date(2017, 5, 11), time(14, 30)).iso == "2017-05-11T14:30:00"
