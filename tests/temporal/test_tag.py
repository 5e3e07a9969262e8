"""Whole sentences: direction, bounds, date lines, focus, ranges, and the ways out of the package."""

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime

import pytest

import temporal
from temporal import Conventions, Step
from temporal.__main__ import main

DCT = date(2017, 5, 11)


def values(text: str, dct: date | None = DCT, **options: object) -> list[str]:
    return [timex.value for timex in temporal.tag(text, dct=dct, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoy arrived on Wednesday.", "2017-05-10"),
        ("The envoy will arrive on Wednesday.", "2017-05-17"),
        ("On Monday, the two men will meet again.", "2017-05-15"),
        ("Monday's talks were short.", "2017-05-08"),
        ("They met on Thursday.", "2017-05-11"),
        ("The summit is scheduled for Friday.", "2017-05-12"),
        ("The law was passed in October.", "2016-10"),
        ("The vote is to be held in October.", "2017-10"),
        ("The bridge was opened on 3 February.", "2017-02-03"),
        ("They will come back on 3 February.", "2018-02-03"),
        ("Voters go to the polls on 18 May.", "2017-05-18"),
        ("The chairman resigned in June.", "2016-06"),
        ("A ceremony to honour those who fought takes place on 12 June.", "2017-06-12"),
        ("The deputies will meet in April.", "2018-04"),
        ("The concert was postponed to 28 February.", "2018-02-28"),
        ("The hearing has been adjourned until Monday.", "2017-05-15"),
    ],
)
def test_direction(text: str, value: str) -> None:
    assert values(text) == [value]


def test_direction_says_why_and_what_it_rejected() -> None:
    (timex,) = temporal.tag("The envoy arrived on Wednesday.", dct=DCT)
    decision = timex.derivation[-1]
    assert decision.rule == "direction"
    assert "arrived" in decision.because
    assert decision.rejected[0][0] == "2017-05-17"
    assert timex.reference == "dct"
    assert [Step(**json.loads(json.dumps(asdict(step)))) for step in timex.derivation] == list(timex.derivation)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met earlier this month.", "2017-05-01/2017-05-10"),
        ("They will meet later this month.", "2017-05-12/2017-05-31"),
        ("They have waited since March.", "2017-03/.."),
        ("They must leave by Friday.", "../2017-05-12"),
        ("He stays until 2019.", "../2019"),
        ("The road will not reopen until Friday.", "2017-05-12/.."),
        ("It was built in or before 1066.", "../1066"),
        ("Votes were cast before 5 p.m. on Tuesday.", "../2017-05-09"),
        ("More than 30 years ago it fell.", "../1987"),
        ("It happened before 12 May 2017.", "../2017-05-11"),
        ("It happened before the end of March 2017.", "../2017-03"),
        ("It happened after 2015.", "2016/.."),
        ("They met in early April 2017.", "2017-04-01/2017-04-10"),
        ("It began at the end of 2015.", "2015-09/2015-12"),
        ("It was built about 1850.", "1850~"),
        ("Russia entered the war in 2015.", "2015"),
        ("It was the fashion of the early 1970s.", "1970/1973"),
        ("They sat all through late March 2017.", "2017-03-21/2017-03-31"),
        ("The past two years were hard.", "2015-05-11/2017-05-11"),
    ],
)
def test_bounds(text: str, edtf: str) -> None:
    (timex,) = temporal.tag(text, dct=DCT)
    assert timex.when is not None
    assert timex.when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 March 2016 they met. The following day they parted.", ["2016-03-03", "2016-03-04"]),
        ("On 3 March 2016 they met. Three days later they parted.", ["2016-03-03", "2016-03-06"]),
        ("They met on 3 March 2016 and that evening dined.", ["2016-03-03", "2016-03-03TEV"]),
        ("He came in 1990. Oct. 3 of that year was cold.", ["1990", "1990-10-03"]),
        ("The call came a day before the meeting.", ["P1D"]),
        ("Two weeks after the strike they spoke.", ["P2W"]),
    ],
)
def test_focus(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Last month they met.", "“Last month” is the month before the article's: April 2017."),
        ("They meet this year.", "“this year” is the year of the article: 2017."),
        ("They met three days ago.", "“three days ago” is 3 days before the article's: 8 May 2017."),
        ("They met on 3 March 2016.", "“3 March 2016” says it in full: 3 March 2016."),
        ("The strike lasted a week.", "“a week” says how long, not when."),
    ],
)
def test_derivation_is_a_plain_sentence(text: str, because: str) -> None:
    (timex,) = temporal.tag(text, dct=DCT)
    assert timex.derivation[0].because == because


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Sales rose over the past two years.", "“the past two years” says how long and when: from 11 May 2015 to"),
        ("They meet later today.", "“later” changes no day: 11 May 2017."),
        ("They meet later next month.", "“later” changes no day: some time in June 2017."),
        ("They met earlier this month.", "“earlier” leaves what lies before 11 May 2017: between 1 and 10 May 2017."),
        ("It took less than a year.", "“less than” makes it less than P1Y."),
        ("It took nearly three hours.", "“nearly” makes it less than PT3H."),
        ("It may take up to six weeks.", "“up to” makes it at most P6W."),
        ("It took at least two days.", "“at least” makes it at least P2D."),
        ("They met in early April.", "“early” makes it between 1 and 10 April 2017."),
        ("Signed on 17/05/11.", "17 is no month, so it is read as day, month, year."),
    ],
)
def test_the_last_step_is_true(text: str, because: str) -> None:
    (timex,) = temporal.tag(text, dct=DCT)
    assert timex.derivation[-1].because.startswith(because)


@pytest.mark.parametrize(
    ("order", "text", "said", "rejected"),
    [
        ("", "17/05/11", "17 is no month, so it is read as day, month, year.", ["2017-05-11"]),
        ("ymd", "17/05/11", "The order given for this text's dates is year, month, day.", []),
        ("dmy", "05/04/2017", "The order given for this text's dates is day, month, year.", ["2017-05-04"]),
        ("mdy", "05/04/2017", "The order given for this text's dates is month, day, year.", ["2017-04-05"]),
        ("ymd", "05/04/2017", "where the year stands last the month is read first.", ["2017-04-05"]),
    ],
)
def test_figures_say_in_which_order_they_were_read(order: str, text: str, said: str, rejected: list[str]) -> None:
    conventions = Conventions(date_order=order)  # type: ignore[arg-type]
    step = temporal.tag(f"Signed on {text}.", dct=DCT, conventions=conventions)[0].derivation[-1]
    assert step.because.endswith(said)
    assert [value for value, _ in step.rejected] == rejected


@pytest.mark.parametrize("read", [temporal.tag, temporal.resolve, temporal.dateline])
def test_a_dct_that_is_no_date_says_what_it_takes(read: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match=r"dct takes a date, a datetime or None, not '2017-05-11'"):
        read("They met last month.", dct="2017-05-11")


def test_edtf_of_no_text_says_what_it_takes() -> None:
    with pytest.raises(TypeError, match="parse_edtf takes a text in EDTF, such as '2017-05-11', not None"):
        temporal.When.parse_edtf(None)  # type: ignore[arg-type]


def test_focus_is_the_reference() -> None:
    later = temporal.tag("On 3 March 2016 they met. Three days later they parted.", dct=DCT)[1]
    assert later.reference == "2016-03-03"
    assert later.derivation[0].reference == "2016-03-03"


def test_date_line_wins_over_a_wrong_reference() -> None:
    text = "LISBON, Portugal, May 19 (Ansa) - The minister resigned on Thursday."
    stated = temporal.dateline(text, dct=date(2017, 6, 1))
    assert stated is not None
    assert stated.date == date(2017, 5, 19)
    assert text[stated.start : stated.end] == stated.text == "May 19"
    thursday = temporal.tag(text, dct=date(2017, 6, 1))[-1]
    assert thursday.value == "2017-05-18"
    assert thursday.derivation[0].rule == "dateline"
    assert thursday.derivation[0].rejected == (("2017-06-01", "the date line is the article's own word"),)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("MOSCOW, Thursday 18 May 2017 — The talks went on.", date(2017, 5, 18)),
        ("PARIS, Jan. 2 (Havas) -- Snow fell.", date(2017, 1, 2)),
        ("TEL AVIV, 30 December: A quiet day.", date(2016, 12, 30)),
        ("(ULAN TOR, 17 December 2016) - The strike is off.", date(2016, 12, 17)),
        ("[Harwick, Sept. 3] The ferry sank.", date(2016, 9, 3)),
        ("LISBON, Wednesday - The minister resigned.", date(2016, 12, 28)),
        ("HARWICK, Tuesday. — The ferry sank.", date(2017, 1, 3)),
        ("By Our Correspondent, Cairo, 3 March\n\nThe canal is shut.", date(2017, 3, 3)),
        ("From our own correspondent. Vienna, June 5.\nThe court sat.", date(2017, 6, 5)),
        ("Vienna, June 5. — The court sat.", date(2017, 6, 5)),
        ("VIENNA, JUNE 5.—The court sat.", date(2017, 6, 5)),
        ("From Our Special Correspondent\n\nROME, Aug. 3\n\nThe pope slept.", date(2016, 8, 3)),
        ("Havre, the 3rd of May 1916.\nWe sail at dawn.", date(1916, 5, 3)),
        ("Log, 12 March 1932: wind from the west.", date(1932, 3, 12)),
        ("Diary, 4 June: rain.", date(2017, 6, 4)),
        ("NEW YORK, May 3 /NewsDesk/ -- Stocks fell.", date(2017, 5, 3)),
        ("Berlin (dpa) - 3 March 2016 - The deputies met.", date(2016, 3, 3)),
        ("LISBON, 2016-05-03 - The minister resigned.", date(2016, 5, 3)),
        ("The talks of May 19 went on.", None),
        ("Paris, 3 May, was quiet.", None),
        ("In London, May 3 was cold.", None),
        ("Vienna, June 5 was the day.", None),
        ("Monday, 12 March 1932\nWe rose late.", None),
        ("Monday, Wednesday - and Friday.", None),
        ("(The bridge, opened on 3 May, fell.)", None),
        ("Friday, 3 May - the day of the vote.", None),
        ("The log of 12 March 1932: wind from the west.", None),
        ("LISBON - The minister resigned.", None),
    ],
)
def test_date_lines(text: str, day: date | None) -> None:
    stated = temporal.dateline(text, dct=date(2017, 1, 3))
    assert (stated.date if stated else None) == day


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("27 April 2017", "2017-04-27"),
        ("late April 2017", "2017-04-21/2017-04-30"),
        ("2017-04~", "2017-04~"),
        ("spring 2017", "2017-21"),
        ("2017-05-01/2017-05-10", "2017-05-01/2017-05-10"),
        ("between 1 and 10 May 2017", "2017-05-01/2017-05-10"),
        ("from 3 to 5 May 2017", "2017-05-03/2017-05-05"),
        ("1914–18", "1914/1918"),
        ("some time in April 2017", "2017-04"),
        ("around 1850", "1850~"),
        ("before 12 May 2017", "../2017-05-11"),
        ("since March 2017", "2017-03/.."),
        ("april 2017", "2017-04"),
        ("last month", "2017-04"),
        ("throughout 2016", "2016"),
        ("44 BC", "-0043"),
        ("the 1930s", "193X"),
        ("before May", "../2017-04"),
        ("27 April 17", "2017-04-27"),
        ("27. April 2017", "2017-04-27"),
        ("27-Apr-17", "2017-04-27"),
        ("2016 or 2017", "2016/2017"),
        ("2 or 3 May 2017", "2017-05-02/2017-05-03"),
        ("week 19 2017", "2017-05-08/2017-05-14"),
        ("week 19 of 2017", "2017-05-08/2017-05-14"),
        ("winter 2016-17", "2016-24"),
        ("3 weeks before Christmas 2017", "2017-12-04/2017-12-10"),
        ("the 1st of May 2017", "2017-05-01"),
        ("5 May 2017 at 3pm", "2017-05-05"),
        ("noon on 5 May 2017", "2017-05-05"),
        ("May/June 2017", "2017-05/2017-06"),
        ("3rd week of May 2017", "2017-05-15/2017-05-21"),
        ("last day of 2016", "2016-12-31"),
        ("ca 1850", "1850~"),
        ("May 2017?", "2017-05~"),
        ("2017 (approx.)", "2017~"),
        ("probably 2017", "2017~"),
        ("not before 2015", "2015/.."),
        ("up to 2015", "../2015"),
        ("in 2 days", "2017-05-13"),
        ("13th c.", "12XX"),
    ],
)
def test_resolve(phrase: str, edtf: str) -> None:
    when = temporal.resolve(phrase, dct=DCT)
    assert when is not None
    assert when.edtf == edtf
    assert when.spans == (phrase.startswith(("from", "since", "throughout", "1914", "not before", "up to", "May/")))


@pytest.mark.parametrize(
    "phrase",
    [
        *("", "soon", "nonsense", "a talk on", "page 2017", "rule 19", "or 2017 people", "week 60 of 2017"),
        *("the meeting on 27 April 2017", "31 April 2017", "two weeks"),
    ],
)
def test_not_resolved(phrase: str) -> None:
    assert temporal.resolve(phrase, dct=DCT) is None


def test_words_of_a_when_resolve_to_it_again() -> None:
    for edtf in (
        "2017-05-11",
        "2017-04",
        "2015",
        "2017-05-01/2017-05-10",
        "../2017-05-11",
        "1850~",
        "193X",
        "-0043-03-15",
    ):
        when = temporal.When.parse_edtf(edtf)
        again = temporal.resolve(when.words)
        assert again is not None, when.words
        assert again.edtf == edtf


@pytest.mark.parametrize(
    ("text", "order", "value"),
    [
        ("Signed on 05/11/2017.", "", "2017-05-11"),
        ("Signed on 05/11/2017.", "dmy", "2017-11-05"),
        ("Signed on 05/11/2017, after a draft of 25/10/2017.", "", "2017-11-05"),
    ],
)
def test_order_of_dates_in_figures(text: str, order: str, value: str) -> None:
    timex = temporal.tag(text, dct=DCT, conventions=Conventions(date_order=order))[0]  # type: ignore[arg-type]
    assert timex.value == value
    assert timex.derivation[-1].rejected


def test_conventions_of_hemisphere_and_fiscal_year() -> None:
    south = Conventions(hemisphere="south")
    (summer,) = temporal.tag("It was dry last summer.", dct=DCT, conventions=south)
    assert summer.when is not None
    assert summer.when.edtf == "2016-12/2017-02"
    (fiscal,) = temporal.tag("Profits in fiscal 2016 fell.", dct=DCT)
    assert fiscal.when is not None
    assert fiscal.when.edtf == "2015-10/2016-09"


def test_hours_ago_needs_the_hour_of_the_article() -> None:
    assert values("It ended three hours ago.", datetime(2017, 5, 11, 14, 30, tzinfo=UTC)) == ["2017-05-11T11:30"]
    assert values("It ended three hours ago.") == ["2017-05-11TXX:XX"]


def test_without_a_date_only_what_is_full_has_a_when() -> None:
    full, relative = temporal.tag("On 3 March 2016 it began; on Tuesday it was over.", dct=None, style="news")
    assert full.when is not None
    assert relative.value == "XXXX-WXX-2"
    assert relative.when is None


def test_a_weekday_is_not_counted_from_a_year() -> None:
    text = "Brenn died in 1990. A funeral will take place on Monday."
    assert values(text, style="narrative") == ["1990", "2017-05-15"]


def test_narrative_goes_forward() -> None:
    text = "In August 1805 the fleet sailed. In October it was met off the cape."
    assert values(text, date(2017, 5, 11), style="narrative") == ["1805-08", "1805-10"]


def test_places_count_code_points_of_the_text_as_given() -> None:
    (timex,) = temporal.tag("İİİİ 🕊 on 3 May 2017.", dct=None)
    assert timex.text == "3 May 2017"


def test_a_clock_time_rests_on_the_day_beside_it() -> None:
    (timex,) = temporal.tag("Voting closed on Sunday, 7 May 2017, at 14:30 GMT.", dct=DCT)
    assert (timex.value, timex.reference) == ("2017-05-07T14:30Z", "")
    assert timex.when == temporal.When.on(date(2017, 5, 7), "14:30")
    (timex,) = temporal.tag("Voting closed at 10 p.m. on Wednesday.", dct=DCT)
    assert (timex.value, timex.reference) == ("2017-05-10T22:00", "dct")
    assert "22:00" in timex.derivation[-1].because or timex.derivation[-1].result == "2017-05-10T22:00"


def test_that_same_day_of_a_month_is_an_untold_day_of_it() -> None:
    _, same = temporal.tag("The clerk was freed in October, and the mill closed that same day.", dct=DCT)
    assert same.value == "2016-10-XX"
    assert same.when is not None
    assert same.when.edtf == "2016-10-01/2016-10-31"


def test_ranges() -> None:
    text = "It lasted from May 1994 to June 1996."
    (found,) = temporal.ranges(text, temporal.tag(text, dct=DCT))
    assert found.when.edtf == "1994-05/1996-06"
    assert found.when.spans
    text = "He was seen between 3 and 5 May."
    (found,) = temporal.ranges(text, temporal.tag(text, dct=DCT))
    assert found.when.edtf == "2017-05-03/2017-05-05"
    assert not found.when.spans


def test_another_language_is_read_by_dateparser_and_says_so() -> None:
    timexes = temporal.tag("El ministro llegó a Moscú el 27 de abril de 2017.", dct=DCT, language="es")
    assert [timex.value for timex in timexes] == ["2017-04-27"]
    assert timexes[0].rule == "dateparser"
    assert temporal.tag("Ha 3 casas y 20 perros.", dct=DCT, language="es") == []


@pytest.mark.parametrize("form", ["table", "jsonl", "timeml", "html"])
def test_command(form: str, tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    from pathlib import Path

    article = Path(str(tmp_path)) / "article.txt"
    article.write_text("Smith & Sons <paper> met them last month.", encoding="utf-8")
    assert main([str(article), "--dct", "2017-05-11", "--format", form]) == 0
    out = capsys.readouterr().out
    assert "2017-04" in out
    if form == "timeml":
        root = ET.fromstring(out)
        assert [t.get("value") for t in root.iter("TIMEX3")] == ["2017-05-11", "2017-04"]
        assert "".join(root.find("TEXT").itertext()) == "Smith & Sons <paper> met them last month."  # type: ignore[union-attr]
    if form == "jsonl":
        assert json.loads(out)["when"]["edtf"] == "2017-04"


def test_command_says_what_it_could_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["/no/such/article.txt"]) == 1
    assert "/no/such/article.txt could not be read" in capsys.readouterr().err


def test_pure_and_light() -> None:
    """No Django, no dateparser, no holidays: not until a text asks for them."""
    code = (
        "import sys, temporal; temporal.tag('x', dct=None); "
        "print([m for m in ('django', 'dateparser', 'holidays', 'dateutil') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_import_is_quick() -> None:
    """The rules come with the first text, not with the import."""
    code = "import sys, temporal; print('temporal.rules' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Fares rise with effect from 1 June 2017.", "2017-06-01/.."),
        ("The shop has been shut from 3 March 2017 on.", "2017-03-03/.."),
        ("From 2015 onwards nobody paid.", "2015/.."),
        ("It opens no earlier than 3 June 2017.", "2017-06-03/.."),
        ("Bring it back on or before 3 June 2017.", "../2017-06-03"),
        ("Entries are taken up to 3 June 2017.", "../2017-06-03"),
        ("They must leave before the beginning of March 2018.", "../2018-02"),
        ("Nothing is planned beyond 2020.", "2021/.."),
        ("It rained for the whole of 2016.", "2016"),
    ],
)
def test_words_that_open_an_expression_to_one_side(sentence: str, edtf: str) -> None:
    timex = temporal.tag(sentence, dct=date(2017, 5, 11))[0]
    assert timex.when is not None
    assert timex.when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "dct", "value", "why"),
    [
        ("It is dated 05/11/2017.", date(2017, 8, 1), "2017-05-11", "Ambiguous"),
        ("It is dated 05/11/2017.", date(2017, 11, 5), "2017-11-05", "the day of the article"),
        ("It is dated 05/11/2017, the reply 13/11/2017.", date(2017, 8, 1), "2017-11-05", "Other dates in this text"),
    ],
)
def test_figures_whose_order_is_a_convention(text: str, dct: date, value: str, why: str) -> None:
    timex = temporal.tag(text, dct=dct)[0]
    assert timex.value == value
    step = timex.derivation[-1]
    assert why in step.because
    assert {value, *(other for other, _ in step.rejected)} == {"2017-05-11", "2017-11-05"}


def test_sets_say_how_often() -> None:
    times = temporal.tag("They met three times a week, and every Tuesday; each year they paid.", dct=date(2017, 5, 11))
    assert [(t.value, t.quant, t.freq) for t in times] == [
        ("P1W", "", "3X"),
        ("XXXX-WXX-2", "EVERY", ""),
        ("P1Y", "EACH", ""),
    ]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("Two people have drowned this winter.", date(2010, 3, 9), "2009-WI"),
        ("Two people have drowned this winter.", date(2010, 1, 9), "2009-WI"),
        ("The roof will be mended this winter.", date(2010, 3, 9), "2010-WI"),
        ("The roof was mended this summer.", date(2010, 9, 9), "2010-SU"),
        ("The roof will be mended this summer.", date(2010, 5, 9), "2010-SU"),
        ("Last winter two people drowned.", date(2010, 1, 9), "2008-WI"),
        ("Forecasters do not expect rain before the weekend.", date(2021, 1, 6), "2021-W01-WE"),
        ("He has packed for the weekend.", date(2021, 1, 6), "2021-W01-WE"),
        ("Four men drowned over the weekend.", date(2021, 1, 6), "2020-W53-WE"),
    ],
)
def test_this_season_and_the_weekend(text: str, written: date, value: str) -> None:
    assert values(text, written) == [value]


def test_how_much_later_than_planned_is_no_date() -> None:
    found = temporal.tag("The museum opens in May, a year later than promised.", dct=DCT)
    assert [(t.text, t.value) for t in found] == [("May", "2017-05"), ("a year", "P1Y")]
