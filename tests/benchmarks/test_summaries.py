"""The scorer of timelines, by hand-counted cases; and the command, on a small topic of its own."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks.summariesscore import Share, mean, score, words

FIRST, SECOND, THIRD = date(2017, 5, 1), date(2017, 5, 2), date(2017, 5, 3)


def test_words_are_stems_without_stopwords() -> None:
    assert words(["The dams were breaking -- U.S. officials said 40", "in 2010."]) == [
        *("dam", "break", "offici", "40", "2010"),
    ]


def test_the_same_timeline_is_all_right() -> None:
    timeline = {FIRST: ["Dam breaks, valley flooded"], THIRD: ["Minister resigns over dam"]}
    assert {name: share.f for name, share in score(timeline, timeline).items()} == {
        "date": 1.0,
        "rouge1": 1.0,
        "rouge2": 1.0,
    }


def test_a_day_off_counts_half() -> None:
    found = score({SECOND: ["dam broke"]}, {FIRST: ["dam broke valley flooded"]})
    assert found["date"] == Share(0.0, 0.0)
    assert found["rouge1"] == Share(2 / 2 / 2, 2 / 2 / 4)
    assert found["rouge2"] == Share(1 / 2 / 1, 1 / 2 / 3)


def test_a_date_goes_to_the_one_that_costs_least() -> None:
    """A day off with the same words costs nothing, as does the same day with other words: the earliest of these."""
    found = score({SECOND: ["minister resigned"]}, {FIRST: ["minister resigned"], SECOND: ["dam broke"]})
    assert found["rouge1"].precision == 1 / 2
    assert found["rouge1"].recall == pytest.approx((2 / 2 + 0) / 4)
    assert score({}, {FIRST: ["dam broke"]})["rouge1"] == Share(0.0, 0.0)


def test_f_is_of_the_mean_shares() -> None:
    assert mean([{"date": Share(1.0, 0.0)}, {"date": Share(0.0, 1.0)}])["date"].f == 0.5
    assert mean([]) == {}


def topic(folder: Path) -> Path:
    articles = [
        {"id": "a", "date": "2017-05-10", "text": "The Orla dam broke on Tuesday and flooded the valley of Brenn."},
        {"id": "b", "date": "2017-05-14", "text": "The minister of works resigned on Saturday over the Orla dam."},
        {"id": "c", "date": "2017-06-14", "text": "The new Orla dam was opened on Tuesday by the mayor of Brenn."},
    ]
    timeline = [
        {"date": "2017-05-09", "sentences": ["The Orla dam broke on Tuesday and flooded the valley of Brenn."]},
        {"date": "2017-05-15", "sentences": ["Floods recede."]},
    ]
    folder.mkdir()
    (folder / "articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in articles))
    (folder / "references.jsonl").write_text(json.dumps({"name": "press", "timeline": timeline}) + "\n")
    return folder


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "benchmarks.summaries", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)


def test_the_command(tmp_path: Path) -> None:
    folder, given = topic(tmp_path / "dam"), tmp_path / "given"
    done = command(folder, "--json", "--given", given)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["dam"] == report["mean"]
    assert report["dam"]["date"] == 0.5
    (row,) = map(json.loads, (given / "dam.jsonl").read_text().splitlines())
    assert [entry["date"] for entry in row["timeline"]] == ["2017-05-09", "2017-05-13"]
    assert "ROUGE-2" in command(folder).stdout


def test_a_folder_without_its_files_is_refused(tmp_path: Path) -> None:
    done = command(tmp_path)
    assert done.returncode == 1
    assert "references.jsonl" in done.stderr
