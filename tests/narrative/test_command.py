"""`python -m narrative`, as somebody uses it who has an article and a terminal."""

import json
import subprocess
import sys
from pathlib import Path

TEXT = "He resigned on 4 March, a week after the audit was published. The board said that it regretted this."


def run(*arguments: str, given: bytes = TEXT.encode()) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "narrative", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=60)


def test_a_table_earliest_first_with_its_reasons() -> None:
    done = run("--dct", "2017-05-11")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[0].startswith("25 February 2017  The audit was published")
    assert "“a week after” counts from “resigned”" in lines[1]
    assert lines[2].startswith("4 March 2017")


def test_all_of_it_for_programs() -> None:
    salient = run("--dct", "2017-05-11", "--format", "jsonl").stdout.splitlines()
    everything = [
        json.loads(row) for row in run("--dct", "2017-05-11", "--all", "--format", "jsonl").stdout.splitlines()
    ]
    assert len(everything) > len(salient)
    assert [row["trigger"]["text"] for row in everything if row["when"]][:1] == ["resigned"]
    assert everything[0]["when"]["edtf"] == "2017-03-04"


def test_nothing_told() -> None:
    done = run("--dct", "2017-05-11", given=b"Bergen is a town in Norway.")
    assert done.returncode == 0
    assert "--all" in done.stdout.decode()


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    assert b"--dct 2017-05-11" in run().stderr
    assert run("--dct", "soon").returncode == 2
    done = run("--dct", "2017-05-11", str(tmp_path / "none.txt"))
    assert done.returncode == 1
    assert b"none.txt could not be read" in done.stderr
    assert run(given=b"LISBON, May 9, 2017 (Wire) - Smith met Jones on Monday.").returncode == 0
