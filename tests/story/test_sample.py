"""The whole path: `up --sample` on an empty data folder, and what its user then sees."""

import json
import re
import stat
from pathlib import Path

import pytest

from articles import sample
from tests.story.dateline import Dateline, command_lines, manage, sign_in, visitor, wait_for

pytestmark = pytest.mark.story


@pytest.fixture
def dateline(with_sample: Dateline) -> Dateline:
    return with_sample


def test_the_timeline_shows_the_sochi_meeting_on_its_day_and_the_summoning_in_april(dateline: Dateline) -> None:
    whens = {event["when"]["edtf"] for event in dateline.events() if event["when"] and "Sochi" in event["title"]}
    assert "2017-05-11" in whens
    page = dateline.get("/")
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))
    assert "Sochi" in text
    assert "11 May 2017" in text or re.search(r"May 2017.*\b11\b.*Sochi", text)
    assert re.search(r"April 2017.*Koren", text)


def test_every_article_of_the_sample_was_read(dateline: Dateline) -> None:
    expected = json.loads((sample.FOLDER / "expected.json").read_text())
    listed = json.loads(dateline.get("/api/v1/articles/"))
    assert listed["count"] == len(expected["articles"])
    assert "could not be read" not in dateline.printed


def test_events_say_why_they_have_their_dates(dateline: Dateline) -> None:
    dated = [event for event in dateline.events() if event["when"]]
    assert len(dated) > 10
    for event in dated[::6]:
        assert "Why this date" in dateline.get(f"/events/{event['id']}/")


def test_what_up_printed_ends_with_the_address_and_the_link(dateline: Dateline) -> None:
    lines = dateline.printed.strip().splitlines()
    assert lines[-1].startswith(f"{dateline.address}sign-in/link/?sesame=")
    assert any(dateline.address in line for line in lines[:-1])
    assert "WARNING" not in dateline.printed
    assert "Traceback" not in dateline.printed


def test_the_sign_in_link_works_once(dateline: Dateline) -> None:
    curator, stranger = visitor(), visitor()
    status, page = sign_in(curator, dateline.link)
    assert status == 200
    assert "Sign out" in page
    assert curator(f"{dateline.address}articles/new/")[0] == 200
    assert stranger(dateline.link)[0] == 403
    assert "Sign out" not in stranger(dateline.address)[1]


def test_signin_prints_another_link(dateline: Dateline) -> None:
    done = manage("signin", env=dateline.env)
    assert done.returncode == 0, done.stderr
    link = done.stdout.strip()
    assert link.startswith(dateline.address)
    status, page = sign_in(visitor(), link)
    assert status == 200
    assert "Sign out" in page


def test_no_secret_stands_in_a_log_or_a_process_list(dateline: Dateline) -> None:
    password = (dateline.data / "redis.url").read_text().split(":")[2].split("@")[0]
    token = dateline.link.split("=")[1]
    logs = "".join(log.read_text() for log in (dateline.data / "logs").iterdir())
    for secret in (password, token):
        assert secret not in logs
    assert password not in dateline.printed
    assert password not in "".join(command_lines())


def test_only_its_owner_can_open_the_data_folder(dateline: Dateline) -> None:
    assert stat.S_IMODE((dateline.data / "redis.url").stat().st_mode) == 0o600
    assert stat.S_IMODE((dateline.data / "secret_key").stat().st_mode) == 0o600


def test_a_second_one_on_the_same_folder_is_refused(dateline: Dateline) -> None:
    second = manage("up", env=dateline.env, timeout=20)
    assert second.returncode == 1
    for said in (str(dateline.data), f"process {dateline.process.pid}", dateline.address):
        assert said in second.stderr
    assert dateline.get("/healthz").strip() == "ok"


def test_what_is_ingested_beside_a_running_one_is_read(dateline: Dateline, tmp_path: Path) -> None:
    article = tmp_path / "ferry.txt"
    article.write_text(
        "Title: Ferry line reopens\nDate: 2018-03-09\nOutlet: Quay Observer\n\n"
        "The ferry line between Orlund and Skarsby reopened on Monday. It was closed in November 2016.\n"
    )
    done = manage("ingest", str(article), "--collection", "ferries", env=dateline.env)
    assert done.returncode == 0, done.stdout + done.stderr

    def whens() -> set[str]:
        return {e["when"]["edtf"] for e in dateline.events("?collection=ferries") if e["when"]}

    wait_for(lambda: {"2018-03-05", "2016-11"} <= whens(), 15, "the worker to read the article")
