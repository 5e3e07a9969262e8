"""How `up` ends: when it is asked to, when a child of it dies, when it is killed itself, and before it could begin."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.story.dateline import Dateline, environment, manage, processes_of, running, wait_for
from timeline.supervisor import private_redis

pytestmark = pytest.mark.story

AWAY = "redis://:a-secret@127.0.0.1:1/0"


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "data"
    wait_for(lambda: not processes_of(tmp_path / "data"), 30, "all processes of the test to be gone")


def test_one_signal_stops_all(data: Path) -> None:
    with running(environment(data)) as up:
        assert len(processes_of(data)) > 6  # up, its watchdog, Redis, beat, web and worker with theirs
        up.process.send_signal(signal.SIGTERM)
        assert up.ended() == 0
        assert processes_of(data) == []
        assert not (data / private_redis.FILE).exists()
        assert up.note == {}


def test_a_child_that_dies_is_named_and_the_rest_stops(data: Path) -> None:
    with running(environment(data)) as up:
        os.kill(up.children["redis"], signal.SIGKILL)
        assert up.ended() == 1
        assert "redis ended (killed by SIGKILL)" in up.printed
        assert str(data / "logs" / "redis.log") in up.printed
        assert processes_of(data) == []


def test_a_child_that_cannot_start_is_named_with_its_last_words(data: Path) -> None:
    up = Dateline.start(environment(data), "--workers", "-1")
    assert up.ended() == 1
    assert "worker ended (exit status" in up.printed
    assert processes_of(data) == []


def test_what_a_killed_one_leaves_is_stopped_and_the_next_starts(data: Path) -> None:
    with running(environment(data)) as first:
        left = first.children
        first.process.kill()
        first.ended()
        with running(environment(data)) as second:  # waits until the first one's children are gone
            assert second.get("/healthz").strip() == "ok"
            assert not [name for name, pid in left.items() if _alive(pid)]
            second.process.send_signal(signal.SIGINT)
            assert second.ended() == 0
    assert processes_of(data) == []


def test_a_redis_that_nobody_stopped_is_stopped_by_the_next(data: Path) -> None:
    with running(environment(data)) as first:
        redis, watchdog = first.children["redis"], _watchdog(data)
        os.kill(watchdog, signal.SIGKILL)
        first.process.kill()
        first.ended()
        for name in ("web", "worker", "beat"):
            os.killpg(first.children[name], signal.SIGKILL)
        assert _alive(redis)
        with running(environment(data)):
            assert not _alive(redis)


def test_an_unreachable_redis_is_told_within_seconds(data: Path) -> None:
    begun = time.monotonic()
    up = manage("up", env=environment(data, REDIS_URL=AWAY))
    assert time.monotonic() - begun < 15
    assert up.returncode == 1
    assert "REDIS_URL (127.0.0.1:1)" in up.stderr
    assert "a-secret" not in up.stdout + up.stderr


def test_an_unreachable_database_is_told_within_seconds(data: Path) -> None:
    begun = time.monotonic()
    up = manage("up", env=environment(data, "postgres://writer:a-secret@127.0.0.1:1/news"))
    assert time.monotonic() - begun < 15
    assert up.returncode == 1
    assert "DATABASE_URL (127.0.0.1:1/news)" in up.stderr
    assert "a-secret" not in up.stdout + up.stderr
    assert "Traceback" not in up.stderr


@pytest.mark.parametrize("url", ["news", "oracle://writer:a-secret@host/news", "postgres://writer:a-secret@host:x/n"])
def test_a_database_url_that_cannot_be_read_is_told(data: Path, url: str) -> None:
    up = manage("up", env=environment(data, url))
    assert up.returncode == 1
    assert "DATABASE_URL could not be read" in up.stderr
    assert "a-secret" not in up.stderr
    assert "Traceback" not in up.stderr


def test_a_port_that_was_asked_for_and_is_busy_is_told(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        up = manage("up", "--port", str(port), env=environment(data))
    assert up.returncode == 1
    assert f"Port {port} is in use" in up.stderr


def test_a_real_redis_is_used_where_one_is_named(data: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    configuration, url = private_redis.configure(tmp_path / "elsewhere")
    with subprocess.Popen((private_redis.find(), "-"), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as real:
        assert real.stdin
        real.stdin.write(configuration.encode())
        real.stdin.close()
        try:
            wait_for(lambda: private_redis.answers(url), 20, "Redis to answer")
            with running(environment(data, REDIS_URL=url)) as up:
                assert set(up.children) == {"web", "worker", "beat"}
                assert not (data / private_redis.FILE).exists()
            assert private_redis.answers(url)
        finally:
            real.terminate()


def _watchdog(data: Path) -> int:
    mark = f"DATELINE_DATA={data}".encode()
    for process in Path("/proc").iterdir():
        is_one = process.name.isdigit() and b"watchdog.py" in (process / "cmdline").read_bytes()
        if is_one and mark in (process / "environ").read_bytes():
            return int(process.name)
    raise AssertionError("no watchdog is running")


def _alive(pid: int) -> bool:
    """Not counting one that is dead and was not yet collected by its parent."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
