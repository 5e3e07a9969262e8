"""The ways out: the command as a new user tries it, TimeML that reads back, a page that holds."""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import temporal
from benchmarks.timeml import read_file
from temporal.formats.export import jsonl, table, timeml
from temporal.formats.page import html
from tests.temporal.test_properties import texts

DCT = date(2017, 5, 11)
ARTICLE = (
    "LISBON, May 9 (Wire) - Smith & Sons <paper> met “them” last month, twice a week.\r\nThree days later they left."
)


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "temporal", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=60)


@given(texts, st.none() | st.dates())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("\x00a\r\nlast week\ufffe]]> & <b>\r", DCT)
@example(ARTICLE, DCT)
def test_timeml_reads_back_to_the_same(tmp_path: Path, text: str, dct: date | None) -> None:
    timexes = temporal.tag(text, dct=dct)
    file = tmp_path / "article.tml"
    file.write_bytes(timeml(text, timexes, dct).encode())
    again = read_file(file)
    assert again.text == re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    assert again.dct == dct
    assert [tuple(span) for span in again.spans] == [(t.start, t.end, t.type, t.value) for t in timexes]
    _check_attributes(ET.parse(file).getroot())


def _check_attributes(root: ET.Element) -> None:
    """As the schema of TimeML 1.2.1 has them."""
    legal = {"tid", "type", "value", "mod", "quant", "freq", "temporalFunction", "anchorTimeID", "functionInDocument"}
    timexes = list(root.iter("TIMEX3"))
    names = [timex.get("tid") for timex in timexes]
    assert len(set(names)) == len(names)
    for timex in timexes:
        assert set(timex.keys()) <= legal
        assert {"tid", "type", "value"} <= set(timex.keys())
        anchor = timex.get("anchorTimeID")
        assert anchor is None or (anchor in names and anchor != timex.get("tid"))
        assert (anchor is None) or timex.get("temporalFunction") == "true"
        assert timex.get("type") == "SET" or not timex.get("quant")


def test_timeml_says_what_each_was_resolved_against() -> None:
    text = "On 3 March 2016 they met. Three days later they parted. Last month they met again."
    root = ET.fromstring(timeml(text, temporal.tag(text, dct=DCT), DCT))
    anchors = {timex.text: timex.get("anchorTimeID") for timex in root.iter("TIMEX3")}
    assert anchors == {"2017-05-11": None, "3 March 2016": None, "Three days later": "t1", "Last month": "t0"}


def test_timeml_of_a_date_line_that_won() -> None:
    text = "LISBON, May 9 (Wire) - The minister resigned on Monday."
    root = ET.fromstring(timeml(text, temporal.tag(text, dct=date(2017, 6, 1)), date(2017, 6, 1)))
    assert root.findall(".//TEXT/TIMEX3")[-1].get("anchorTimeID") == "t1"


@given(texts, st.none() | st.dates())
@settings(max_examples=100, deadline=None)
@example("<script>alert(1)</script> last week & “\x01” </style>", DCT)
def test_every_way_out_takes_any_text(text: str, dct: date | None) -> None:
    timexes = temporal.tag(text, dct=dct)
    assert [json.loads(line)["value"] for line in jsonl(text, timexes, dct).split("\n")[:-1]] == [
        timex.value for timex in timexes
    ]
    page = html(text, timexes, dct)
    assert "<script" not in page
    assert page.count('class="timex') == len(timexes)
    for width in (None, 20, 100):
        assert len(table(text, timexes, dct, width).splitlines()) == (len(timexes) + 1 if timexes else 1)


def test_a_page_for_every_reader() -> None:
    text = "LISBON, May 9 (Wire) - The minister resigned on Monday."
    page = html(text, temporal.tag(text, dct=date(2017, 6, 1)), date(2017, 6, 1))
    assert '<html lang="en">' in page
    assert page.count("<main>") == page.count("</main>") == 1
    assert "<h1>2 time expressions, for an article of 9 May 2017, as its date line says</h1>" in page
    assert page.count("<details open>") == 2  # what is closed is not printed
    spanish = html("La semana pasada.", temporal.tag("La semana pasada.", dct=DCT, language="es"), DCT, "es")
    assert '<article lang="es" dir="auto">' in spanish
    assert "for an article of 11 May 2017<" in spanish
    assert "for an article without a date<" in html("", [])


def test_a_table_fits_its_terminal() -> None:
    timexes = temporal.tag("He was born in the early part of the nineteen thirties.", dct=DCT)
    assert timexes
    assert all(len(line) <= 100 for line in table("", timexes, DCT, 100).splitlines())
    chinese = temporal.tag("协议于2017年4月27日签署，昨天下雨。", dct=DCT, language="zh")
    first, second = table("", chinese).splitlines()[1:]
    # Three wide letters against two: on a terminal the types stand below each other all the same.
    assert second.index("DATE") - first.index("DATE") == 1


def test_help_says_how() -> None:
    shown = run("--help")
    assert shown.returncode == 0
    assert b"python -m temporal --dct 2017-05-11 article.txt" in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--dct", "2017-13-01"], "'2017-13-01' is no date. Write 2017-05-11"),
        (["--dct", "yesterday"], "is no date"),
        (["--language", "xx"], "Give the code of one, such as es, fr, de"),
        (["--week-start", "9"], "week_start cannot be 9"),
        (["--format", "xml"], "invalid choice: 'xml'"),
    ],
)
def test_a_wrong_option_says_what_is_right(arguments: list[str], said: str) -> None:
    shown = run(*arguments)
    assert shown.returncode == 2
    assert said in shown.stderr.decode()
    assert b"Traceback" not in shown.stderr


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    binary = tmp_path / "photo.jpg"
    binary.write_bytes(b"\xff\xd8\xff\xe0")
    for file, said in (
        (binary, "no text in UTF-8 (byte 0xff at 0)"),
        (tmp_path, "directory"),
        ("/no/x", "No such file"),
    ):
        shown = run(str(file))
        assert (shown.returncode, said in shown.stderr.decode()) == (1, True)
        assert shown.stdout == b""
    assert "Standard input could not be read" in run(given=b"caf\xe9").stderr.decode()


def test_standard_input_a_byte_order_mark_and_line_ends(tmp_path: Path) -> None:
    windows = tmp_path / "windows.txt"
    windows.write_bytes(b"\xef\xbb\xbfMay 3, 2017\r\nit rained; last month too.\r\n")
    (first, second) = map(
        json.loads, run(str(windows), "--dct", "11 May 2017", "--format", "jsonl").stdout.splitlines()
    )
    assert (first["start"], first["text"], second["value"]) == (0, "May 3, 2017", "2017-04")
    assert second["start"] == 24
    assert run("-", given=b"").stdout == b"No time expression was found.\n"
    hinted = run(given=b"Sie trafen sich letzte Woche. They met last week.")
    assert b"last week" in hinted.stdout
    assert b"Without --dct" in hinted.stderr


def test_conventions_and_the_hour_from_the_command() -> None:
    read = ["--format", "jsonl", "--dct", "2017-05-11T14:30+02:00", "--date-order", "dmy"]
    shown = run(*read, given=b"On 05/11/2017; it ended two hours ago.")
    assert [json.loads(line)["value"] for line in shown.stdout.splitlines()] == ["2017-11-05", "2017-05-11T12:30"]


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("They met on 3 May 2017.\n" * 5000, encoding="utf-8")
    shown = subprocess.run(
        f'"{sys.executable}" -m temporal "{long}" | head -1', shell=True, capture_output=True, check=False, timeout=60
    )
    assert shown.stdout.startswith(b"where")
    assert shown.stderr == b""
