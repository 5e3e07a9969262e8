"""The scorer of dates of events, by hand-counted cases; and the command, on a small corpus of its own."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks.anchoringscore import (
    GoldEvent,
    GoldMention,
    Period,
    Record,
    answers,
    compare,
    covering,
    order,
    period,
    shares,
)


def days(first: date, last: date) -> Period:
    return first.toordinal(), last.toordinal()


def day(number: int) -> Period:
    return days(date(2017, 5, number), date(2017, 5, number))


MAY, DAY, YEAR = days(date(2017, 5, 1), date(2017, 5, 31)), day(10), days(date(2017, 1, 1), date(2017, 12, 31))


def mention(start: int, end: int, document: str = "a") -> GoldMention:
    return GoldMention(document, start, end, "met")


@pytest.mark.parametrize(
    ("gold", "given", "verdict"),
    [
        ("2017-05", "2017-05", "exact"),
        ("2017-05", "2017-05-10", "finer"),
        ("2017-05-10", "2017-05", "coarser"),
        ("2017-05-10", "201X", "wrong"),
        ("2017-05-10", "2017-05-11", "wrong"),
        ("2017-05-10/2017-05-12", "2017-05-11/2017-05-13", "wrong"),
    ],
)
def test_verdicts(gold: str, given: str, verdict: str) -> None:
    one, other = period(gold), period(given)
    assert one
    assert other
    assert compare(one, other) == verdict


@pytest.mark.parametrize("text", [None, "", "XXXX-XX-XX", "2017-05-10/..", "soon"])
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert period(text) is None


def test_the_tightest_record_answers() -> None:
    records = {"a": [Record(0, 90, MAY), Record(10, 30, DAY), Record(10, 30, YEAR), Record(12, 18, MAY)]}
    assert covering(mention(15, 20), records) == Record(10, 30, DAY)
    assert covering(mention(85, 95), records) is None
    assert covering(mention(15, 20, "b"), records) is None


def test_each_mention_and_date_counts_once_and_no_answer_counts() -> None:
    timeline = [
        GoldEvent(DAY, (mention(0, 3), mention(50, 53))),
        GoldEvent(None, (mention(20, 23),)),
        GoldEvent(MAY, (mention(40, 43),)),
    ]
    records = {"a": [Record(0, 10, DAY), Record(39, 44, None)]}
    found = answers([timeline, timeline], records)
    assert sorted(a.verdict for a in found) == ["exact", "missing", "undated"]
    assert shares(found) == {
        "mentions": 3.0,
        "exact": pytest.approx(1 / 3),
        "at_gran": pytest.approx(1 / 3),
        "compatible": pytest.approx(1 / 3),
        "wrong": 0.0,
        "covered": pytest.approx(1 / 3),
    }


def test_order_is_of_pairs_that_lie_apart() -> None:
    long_ago = period("1999")
    events = [
        GoldEvent(day(1), (mention(0, 3),)),
        GoldEvent(day(4), (mention(10, 13),)),
        GoldEvent(day(4), (mention(20, 23),)),
        GoldEvent(long_ago, (mention(30, 33),)),
    ]
    records = {"a": [Record(0, 3, day(1)), Record(10, 13, day(2)), Record(20, 23, day(1)), Record(30, 33, long_ago)]}
    # Close: the first with the second, right, and with the third, a tie. The fourth comes before all three.
    assert order([events], records) == {"order": pytest.approx(4 / 5), "order_close": pytest.approx(1 / 2)}


def corpus(folder: Path) -> Path:
    text = "The mayor resigned on Monday. The council meets tomorrow."
    document = {"doc_id": "a", "dct": "2017-05-11", "title": "Mayor resigns", "text": text, "sentences": [{}, {}]}
    events = [
        {"date": "2017-05-08", "mentions": [{"doc_id": "a", "start": 10, "end": 18, "text": "resigned"}]},
        {"date": "2017-05-13", "mentions": [{"doc_id": "a", "start": 42, "end": 47, "text": "meets"}]},
        {"date": "XXXX-XX-XX", "mentions": [{"doc_id": "a", "start": 34, "end": 41, "text": "council"}]},
    ]
    folder.mkdir()
    (folder / "documents.jsonl").write_text(json.dumps(document) + "\n")
    (folder / "timelines.jsonl").write_text(json.dumps({"entity": "mayor", "events": events}) + "\n")
    return folder


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "benchmarks.anchoring", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)


def test_the_command(tmp_path: Path) -> None:
    folder, errors, records = corpus(tmp_path / "town"), tmp_path / "errors.tsv", tmp_path / "records.jsonl"
    done = command(folder, "--json", "--errors", errors, "--records", records)
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)["town"]
    assert figures["all"]["exact"] == figures["first half"]["exact"] == 0.5
    assert figures["all"]["wrong"] == 0.5
    assert figures["all"]["order_close"] == 1.0
    assert figures["second half"]["mentions"] == 0.0
    assert errors.read_text().startswith("wrong\ta\t2017-05-11\t2017-05-13\t2017-05-12\tmeets\t")
    assert {json.loads(line)["date"] for line in records.read_text().splitlines()} >= {"2017-05-08", "2017-05-12"}
    assert "town, second half" in command(folder).stdout


def test_a_folder_without_its_files_is_refused(tmp_path: Path) -> None:
    done = command(tmp_path)
    assert done.returncode == 1
    assert "documents.jsonl" in done.stderr
