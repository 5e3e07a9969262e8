"""The parts that `up` is made of: the lock, the ports, the private Redis, the watchdog, the curator's account."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from tests.story.dateline import wait_for
from timeline import curators
from timeline.supervisor import CannotRun, listening, lock, private_redis, services, watchdog
from timeline.supervisor.children import Children

SLEEPER = (sys.executable, "-c", "import time; print('here', flush=True); time.sleep(60)")
STUBBORN = "import signal, time; signal.signal(15, signal.SIG_IGN); print('here', flush=True); time.sleep(60)"


@pytest.fixture
def children(tmp_path: Path) -> Iterator[Children]:
    held = lock.take(tmp_path)
    found = Children(tmp_path / "logs", held)
    yield found
    found.stop(grace=0)
    held.release()


def test_the_lock_of_a_folder_is_held_once(tmp_path: Path) -> None:
    held = lock.take(tmp_path)
    held.note("http://127.0.0.1:8123/")
    with pytest.raises(CannotRun) as refused:
        lock.take(tmp_path)
    for said in (str(tmp_path), f"process {os.getpid()}", "http://127.0.0.1:8123/"):
        assert said in str(refused.value)
    assert lock.address(tmp_path) == "http://127.0.0.1:8123/"
    held.release()
    assert lock.address(tmp_path) == ""
    lock.take(tmp_path).release()


def test_the_address_of_one_that_was_killed_is_not_believed(tmp_path: Path) -> None:
    ended = subprocess.Popen((sys.executable, "-c", ""))
    ended.wait()
    (tmp_path / lock.FILE).write_text(f'{{"pid": {ended.pid}, "address": "http://127.0.0.1:8000/"}}')
    assert lock.address(tmp_path) == ""


def test_the_next_free_port_is_taken_where_none_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as busy:
        first = busy.enter_context(socket.create_server(("127.0.0.1", 0))).getsockname()[1]
        monkeypatch.setattr(listening, "FIRST", first)
        listener = busy.enter_context(listening.listen("127.0.0.1", None))
        assert first < listener.getsockname()[1] < first + listening.TRIES
        with pytest.raises(CannotRun, match=f"Port {first} is in use"):
            listening.listen("127.0.0.1", first)


def test_a_host_that_is_not_this_machine_is_refused() -> None:
    with pytest.raises(CannotRun, match=r"can't listen on 192\.0\.2\.7"):
        listening.listen("192.0.2.7", None)


@pytest.mark.parametrize(
    ("host", "typed", "beyond"), [("127.0.0.1", "127.0.0.1", False), ("0.0.0.0", "127.0.0.1", True)]
)
def test_the_address_is_what_a_browser_on_this_machine_opens(host: str, typed: str, beyond: bool) -> None:
    with closing(listening.listen(host, 0)) as listener:
        assert listening.address(listener) == f"http://{typed}:{listener.getsockname()[1]}/"
        assert listening.beyond_this_machine(listener) is beyond


def test_an_installed_redis_comes_before_the_one_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "valkey-server"
    installed.write_text("#!/bin/sh\n")
    installed.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert private_redis.find() == str(installed)


def test_without_any_redis_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(private_redis, "BUNDLED", "no_such_package")
    with pytest.raises(CannotRun, match="apt install redis-server"):
        private_redis.find()


@pytest.mark.story
def test_the_private_redis_answers_its_password_alone(tmp_path: Path, children: Children) -> None:
    folder = tmp_path / 'with a space and "quotes"'
    folder.mkdir()
    configuration, url = private_redis.configure(folder)
    children.start("redis", (private_redis.find(), "-"), given=configuration)
    wait_for(lambda: private_redis.answers(url), 20, "Redis to answer")
    private_redis.check(url)
    stranger = url.replace(url.split(":")[2].split("@")[0], "guessed")
    with pytest.raises(CannotRun) as refused:
        private_redis.check(stranger)
    assert "guessed" not in str(refused.value)
    private_redis.stop_stale(folder)
    assert not private_redis.answers(url)
    assert not (folder / private_redis.FILE).exists()


@pytest.mark.parametrize("url", ["nonsense", "redis://:a-secret@host:port/0"])
def test_a_redis_url_that_cannot_be_read_is_told_without_its_password(url: str) -> None:
    with pytest.raises(CannotRun, match="REDIS_URL could not be read") as refused:
        private_redis.check(url)
    assert "a-secret" not in str(refused.value)


def test_a_child_that_ended_is_found_with_its_last_lines(children: Children) -> None:
    children.start("steady", SLEEPER)
    children.start("done", (sys.executable, "-c", ""), once=True).process.wait()
    assert children.dead() is None
    child = children.start("weak", (sys.executable, "-c", "print('my last words'); raise SystemExit(3)"))
    child.process.wait()
    assert children.dead() is child
    assert child.how_it_ended == "exit status 3"
    assert child.last_lines() == ["my last words"]
    assert ("weak", "my last words") in list(children.new_lines())
    assert list(children.new_lines()) == []


def test_stopping_ends_grandchildren_and_those_who_do_not_listen(children: Children) -> None:
    parent = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {STUBBORN!r}]).wait()"
    child = children.start("parent", (sys.executable, "-c", parent))
    wait_for(lambda: bool(child.last_lines()), 20, "the grandchild")
    children.stop(grace=0.2)
    assert not watchdog.alive(child.process.pid)


def test_the_watchdog_stops_what_a_killed_one_left(tmp_path: Path) -> None:
    """In the order of the table: what was started first is stopped last."""
    sleeper = subprocess.Popen(SLEEPER, start_new_session=True, stdout=subprocess.DEVNULL)
    spared = subprocess.Popen(SLEEPER, start_new_session=True, stdout=subprocess.DEVNULL)
    try:
        told = f"+{spared.pid}\n+{sleeper.pid}\n-{spared.pid}\n"
        command = (sys.executable, "-I", "-S", watchdog.__file__)
        dog = subprocess.Popen(command, stdin=subprocess.PIPE, text=True)
        assert dog.stdin
        dog.stdin.write(told)
        dog.stdin.close()
        assert sleeper.wait(10) == -signal.SIGTERM
        assert spared.poll() is None
        assert dog.wait(10) == 0
    finally:
        for process in (sleeper, spared):
            process.kill()
            process.wait()


def test_the_watchdog_has_nothing_to_do_after_a_farewell() -> None:
    assert watchdog.watch(["+12\n", "+13\n", "-12\n"]) == [13]
    assert watchdog.watch(["+12\n", "bye\n"]) == []


def test_no_access_log_is_kept() -> None:
    """An unused sign-in link would stand in it."""
    for service in services.table(listener=3, node="node@localhost", workers=2):
        assert not {"--access-logfile", "--access-log", "-p"} & set(service.command)


@pytest.mark.django_db
def test_the_curator_is_a_member_of_the_staff_with_no_password_and_no_more_than_needed() -> None:
    user = curators.curator()
    assert (user.is_staff, user.is_superuser, user.has_usable_password()) == (True, False, False)
    held = user.get_all_permissions()
    assert {"timeline.change_event", "timeline.add_correction", "articles.delete_collection"} <= held
    assert not {p for p in held if p.split(".")[0] not in ("articles", "timeline")}
    assert not {"timeline.delete_correction", "timeline.change_correction", "timeline.delete_event"} & held


@pytest.mark.django_db
def test_every_permission_that_a_curator_is_given_exists() -> None:
    given = curators.group().permissions.values_list("content_type__app_label", "codename")
    assert set(given) == {(app, f"{v}_{model}") for (app, model), verbs in curators.MAY.items() for v in verbs}


@pytest.mark.django_db
def test_an_account_that_someone_changed_is_left_as_it_is() -> None:
    curators.curator()
    User.objects.update(is_active=False, is_staff=False)
    user = curators.curator()
    assert (user.is_active, user.is_staff) == (False, False)


@pytest.mark.django_db
def test_signin_names_the_users_where_there_is_none_of_that_name() -> None:
    curators.curator()
    with pytest.raises(CommandError, match=r"no active user “nobody”.*curator"):
        call_command("signin", "nobody")
