"""A worker that is killed in the middle of reading: started again, the same events come out, none twice, none lost."""

import os
import signal
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.story.conftest import NewDatabase
from tests.story.dateline import Dateline, environment, running, wait_for

pytestmark = pytest.mark.story


def test_a_killed_worker_changes_nothing_in_the_end(tmp_path: Path, new_database: NewDatabase) -> None:
    with running(environment(tmp_path / "smooth", new_database()), "--sample") as smooth:
        expected = told(smooth.events())
        articles = smooth.get("/api/v1/articles/")

    url = new_database()
    env = environment(tmp_path / "killed", url)
    read = readings(tmp_path / "killed", url)
    up = Dateline.start(env, "--sample", "--workers", "1")
    try:
        wait_for(lambda: read() > 0, 60, "the first article to be read", pause=0.002)
        os.killpg(up.children["worker"], signal.SIGKILL)
        assert up.ended() == 1
    finally:
        up.kill()
    assert 0 < read() < articles.count('"html_url"'), "the worker was to be killed in the middle"

    with running(env, "--sample") as again:
        events = again.events()
        assert told(events) == expected
    with running(env, "--sample") as once_more:
        assert {event["id"] for event in once_more.events()} == {event["id"] for event in events}
        assert told(once_more.events()) == expected


def told(events: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    return Counter((event["title"], event["when"]["edtf"] if event["when"] else "") for event in events)


def readings(data: Path, url: str) -> Callable[[], int]:
    """Counts the articles that were read, looking into the database from outside."""

    def count() -> int:
        try:
            if url:
                with psycopg.connect(url) as connection:
                    return connection.execute("SELECT count(*) FROM timeline_reading").fetchone()[0]
            with sqlite3.connect(f"file:{data}/dateline.sqlite3?mode=ro", uri=True) as connection:
                return connection.execute("SELECT count(*) FROM timeline_reading").fetchone()[0]
        except (psycopg.Error, sqlite3.Error):  # not made yet
            return 0

    return count
