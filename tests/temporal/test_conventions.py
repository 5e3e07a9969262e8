"""What a writer's country takes for granted changes the reading, and a wrong convention is refused at once."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

import temporal
from temporal import Conventions

DCT = date(2017, 5, 11)


def read(text: str, **conventions: object) -> tuple[str, str | None]:
    (timex,) = temporal.tag(text, dct=DCT, conventions=Conventions(**conventions))  # type: ignore[arg-type]
    return timex.value, timex.when.edtf if timex.when else None


@pytest.mark.parametrize(
    ("text", "conventions", "value", "edtf"),
    [
        ("Signed on 05/11/2017.", {"date_order": "dmy"}, "2017-11-05", "2017-11-05"),
        ("Signed on 05/11/2017.", {"date_order": "mdy"}, "2017-05-11", "2017-05-11"),
        ("Signed on 17/05/11.", {"date_order": "ymd"}, "2017-05-11", "2017-05-11"),
        ("Signed on 17/05/11.", {"date_order": "dmy"}, "2011-05-17", "2011-05-17"),
        ("It was dry last summer.", {"hemisphere": "north"}, "2016-SU", "2016-22"),
        ("It was dry last summer.", {"hemisphere": "south"}, "2016-SU", "2016-12/2017-02"),
        ("They met last week.", {"week_start": 0}, "2017-W18", "2017-05-01/2017-05-07"),
        ("They met last week.", {"week_start": 6}, "2017-W18", "2017-04-30/2017-05-06"),
        ("Profits in fiscal 2016 fell.", {"fiscal_year_start": 10}, "2016", "2015-10/2016-09"),
        ("Profits in fiscal 2016 fell.", {"fiscal_year_start": 4}, "2016", "2015-04/2016-03"),
        ("Profits in fiscal 2016 fell.", {"fiscal_year_start": 1}, "2016", "2016"),
        ("They fell in the first quarter of fiscal 2016.", {"fiscal_year_start": 10}, "2016-Q1", "2015-10/2015-12"),
        ("They fell in the first quarter of fiscal 2016.", {"fiscal_year_start": 1}, "2016-Q1", "2016-01/2016-03"),
    ],
)
def test_each_changes_the_reading(text: str, conventions: dict[str, object], value: str, edtf: str) -> None:
    assert read(text, **conventions) == (value, edtf)


@pytest.mark.parametrize(
    "wrong",
    [
        {"date_order": "DMY"},
        {"hemisphere": "east"},
        {"week_start": 7},
        {"week_start": "monday"},
        {"fiscal_year_start": 0},
    ],
)
def test_a_wrong_convention_says_what_it_may_be(wrong: dict[str, object]) -> None:
    (name,) = wrong
    with pytest.raises(ValueError, match=rf"{name} cannot be .*\. It is one of "):
        Conventions(**wrong)  # type: ignore[arg-type]


def test_a_wrong_style_says_what_it_may_be() -> None:
    with pytest.raises(ValueError, match="auto, news, narrative"):
        temporal.tag("May 3", dct=DCT, style="prose")


@pytest.mark.parametrize("zone", [None, UTC, timezone(timedelta(hours=9)), timezone(timedelta(hours=-11))])
def test_a_datetime_counts_as_its_own_clock_shows(zone: timezone | None) -> None:
    written = datetime(2017, 5, 11, 0, 30, tzinfo=zone)
    said = "An hour ago they met; tonight they part. Yesterday it rained. It ends in 20 minutes."
    values = [timex.value for timex in temporal.tag(said, dct=written)]
    assert values[:3] == ["2017-05-10T23:30", "2017-05-11TNI", "2017-05-10"]


def test_hours_from_a_day_without_its_hour() -> None:
    assert read("They met 48 hours ago.") == ("2017-05-09TXX:XX", "2017-05-09")
    assert read("They met two hours ago.") == ("2017-05-11TXX:XX", "2017-05-11")


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("between 3 and 5 May", "2017-05-03/2017-05-05"),
        ("before 1945", "../1944"),
        ("since March", "2017-03/.."),
        ("about 1850", "1850~"),
        ("on or about 3 May 2017", "2017-05-03~"),
        ("in or around 1850", "1850~"),
        ("the 1970s", "197X"),
        ("12.5.2017", "2017-05-12"),
        ("yesterday", "2017-05-10"),
        ("May", "2017-05"),
        ("mid-2016", "2016-05/2016-08"),
        ("3-5 May 2017", "2017-05-03/2017-05-05"),
        ("5/2017", "2017-05"),
        ("Q3 2016", "2016-07/2016-09"),
        ("10 May 2017 at 3pm", "2017-05-10"),
        ("christmas 2016", "2016-12-25"),
        ("?", None),
        ("3", None),
        ("now", None),
        ("2016 or 2017", "2016/2017"),
    ],
)
def test_phrases_that_curators_type(phrase: str, edtf: str | None) -> None:
    when = temporal.resolve(phrase, dct=DCT)
    assert (when.edtf if when else None) == edtf
