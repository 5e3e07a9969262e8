"""A worker that is killed in the middle of reading: started again, the same events come out, none twice, none lost."""

import os
import signal
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.story.conftest import NewDatabase
from tests.story.dateline import Dateline, environment, running, wait_for

pytestmark = pytest.mark.story


def test_a_killed_worker_changes_nothing_in_the_end(
    tmp_path: Path, with_sample: Dateline, new_database: NewDatabase
) -> None:
    look = Looking(tmp_path / "killed", new_database())
    env = environment(look.data, look.url)
    up = Dateline.start(env, "--sample", "--workers", "1")
    try:
        wait_for(lambda: look.count("timeline_reading") > 0, 60, "the first article to be read", pause=0.002)
        os.killpg(up.children["worker"], signal.SIGKILL)
        assert up.ended() == 1
        assert "worker ended (killed by SIGKILL)" in up.printed
    finally:
        up.kill()
    assert 0 < look.count("timeline_reading") < look.count("articles_article"), "killed too early or too late"
    before = look.ids("timeline_event")

    with running(env, "--sample") as again:
        assert told(again.events()) == told(with_sample.events("?collection=sample"))
        assert before <= look.ids("timeline_event")
        assert look.count("timeline_reading") == look.count("articles_article")


def told(events: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    return Counter((event["title"], event["when"]["edtf"] if event["when"] else "") for event in events)


@dataclass(frozen=True)
class Looking:
    """Looks into a database from outside, beside the processes that use it; what is not made yet is empty."""

    data: Path
    url: str

    def count(self, table: str) -> int:
        return len(self.ids(table))

    def ids(self, table: str) -> set[str]:
        file = f"file:{self.data}/dateline.sqlite3?mode=ro"
        try:
            connection = psycopg.connect(self.url) if self.url else sqlite3.connect(file, uri=True)
        except sqlite3.OperationalError:
            return set()
        with closing(connection):
            try:
                return {str(row[0]) for row in connection.execute(f"SELECT id FROM {table}")}
            except (psycopg.errors.UndefinedTable, sqlite3.OperationalError):
                return set()
