"""`manage.py ingest` and `manage.py sample`: what they store, say and end with; no worker answers in these tests."""

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from articles import sample
from articles.models import Article, Collection
from timeline import reading
from timeline.models import Event, Reading

pytestmark = pytest.mark.django_db

ARTICLE = """Title: A new chair for the port
Date: 5 June 2019
Outlet: Port News

The harbour board elected Ines Carvalho as its chair on Monday.
"""


class Ingested:
    """What one run of the command said, and its exit code."""

    def __init__(self, *given: str, command: str = "ingest") -> None:
        out = io.StringIO()
        self.code = 0
        try:
            call_command(command, *given, stdout=out)
        except SystemExit as end:
            self.code = int(str(end.code))
        self.said = out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "chair.txt"
    path.write_text(ARTICLE)
    return path


def test_an_article_is_stored_read_and_told(file: Path) -> None:
    run = Ingested(str(file))
    assert run.code == 0
    assert run.said.splitlines() == [
        "No worker answers: reading 1 article here.",
        "In the collection “articles” (public):",
        "  1 article stored",
        "Its timeline holds 1 event, 0 of them undated.",
        "Start the pages with `python manage.py up`, then look at /?collection=articles there.",
    ]
    event = Event.objects.get()
    assert event.when is not None
    assert event.when.edtf == "2019-06-03"
    assert not reading.unread().exists()


def test_again_changes_nothing(file: Path) -> None:
    Ingested(str(file))
    events, readings = list(Event.objects.values()), list(Reading.objects.values())
    run = Ingested(str(file))
    assert run.code == 0
    assert "  0 articles stored\n  1 article there already, unchanged\n" in run.said
    assert "reading" not in run.said
    assert (list(Event.objects.values()), list(Reading.objects.values())) == (events, readings)


def test_a_changed_article_is_updated_and_read_again(file: Path) -> None:
    file.write_text(ARTICLE.replace("Outlet", "URL: https://port.example/chair\nOutlet"))
    Ingested(str(file))
    file.write_text(file.read_text().replace("Monday", "Tuesday"))
    run = Ingested(str(file))
    assert "  0 articles stored\n  1 article updated\n" in run.said
    event = Event.objects.get()
    assert event.when is not None
    assert event.when.edtf == "2019-06-04"


def test_a_folder_with_good_bad_and_other_files(tmp_path: Path, file: Path) -> None:
    (tmp_path / "undated.md").write_text("# Nobody knows when\n\nIt happened.")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    lines = [{"title": "Ships", "date": "2019-06-07", "text": "Two ships sailed on Thursday."}, {"title": "Empty"}]
    (tmp_path / "ships.jsonl").write_text("\n".join(map(json.dumps, lines)))
    run = Ingested(str(tmp_path))
    assert run.code == 1
    assert "  2 articles stored\n" in run.said
    assert f"Passed over, in no format that can be read (1):\n  {tmp_path}/photo.jpg\n" in run.said
    assert "Refused (2):\n" in run.said
    assert f"  {tmp_path}/ships.jsonl, line 2 has no text. Give" in run.said
    assert f"  {tmp_path}/undated.md has no date. Give one with a line “Date: 2017-05-11” above the text" in run.said


def test_what_stands_for_articles_that_do_not_say(tmp_path: Path, file: Path) -> None:
    (tmp_path / "bare.txt").write_text("The ferry sailed on Monday.")
    run = Ingested(str(tmp_path), "--date", "11 May 2017", "--outlet", "The Gazette", "--collection", "Sea news")
    assert run.code == 0
    assert "In the collection “sea-news” (public):" in run.said
    found = {(a.title, a.date, a.outlet.name) for a in Article.objects.select_related("outlet")}
    assert found == {
        ("A new chair for the port", date(2019, 6, 5), "Port News"),
        ("The ferry sailed on Monday", date(2017, 5, 11), "The Gazette"),
    }


@pytest.mark.parametrize("typed", ["May 2017", "yesterday", "", "2017-02-30"])
def test_a_date_that_names_no_day(file: Path, typed: str) -> None:
    with pytest.raises(CommandError, match=r"--date: “.*” names no day. Write it like 2017-05-11"):
        Ingested(str(file), "--date", typed)
    assert not Article.objects.exists()


def test_what_is_not_there_and_what_is_in_no_format(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    run = Ingested(str(tmp_path / "missing.txt"), str(tmp_path / "a.pdf"))
    assert run.code == 1
    assert f"  {tmp_path}/missing.txt is not there. Check its name" in run.said
    assert f"  {tmp_path}/a.pdf is in a format that can't be read (.pdf). Readable: plain text (.txt" in run.said


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert Ingested("-").code == 0
    assert Article.objects.get().title == "A new chair for the port"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    for name in ("empty.txt", "empty.jsonl"):
        (tmp_path / name).write_text("")
    run = Ingested(str(tmp_path))
    assert run.code == 1
    assert f"  {tmp_path}/empty.txt has no text." in run.said
    assert f"  {tmp_path}/empty.jsonl is empty." in run.said


def test_a_collection_is_not_made_for_nothing(tmp_path: Path, file: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert Ingested(str(tmp_path / "empty.txt"), "--collection", "desk").code == 1
    with pytest.raises(CommandError):
        Ingested(str(file), "--collection", "desk", "--date", "May 2017")
    assert not Collection.objects.exists()


def test_a_collection_that_is_not_for_all(file: Path) -> None:
    run = Ingested(str(file), "--collection", "desk", "--visibility", "private")
    assert "In the collection “desk” (private):" in run.said
    assert Collection.objects.get().visibility == "private"
    with pytest.raises(CommandError, match="can't name a collection"):
        Ingested(str(file), "--collection", "///")


def test_what_was_stored_before_and_never_read_is_read(file: Path) -> None:
    sample.load()
    Ingested(str(file), "--collection", "sample")
    assert not reading.unread().exists()


def test_an_article_that_cannot_be_read_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(article: Article) -> Any:
        raise ValueError("no such luck")

    monkeypatch.setattr(reading, "extract", fail)
    run = Ingested(str(file))
    assert run.code == 1
    assert "Stored, but could not be read (1):\n  “A new chair for the port”: ValueError: no such luck" in run.said


def test_a_broker_that_is_away_is_no_error(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "REDIS_URL", "redis://127.0.0.1:1/0")
    monkeypatch.setattr("celery.current_app.conf.broker_url", "redis://127.0.0.1:1/0")
    run = Ingested(str(file))
    assert run.code == 0
    assert run.said.startswith("No worker answers: reading 1 article here.")


def test_the_sample() -> None:
    run = Ingested("load", command="sample")
    assert run.code == 0
    assert f"In the collection “sample” (public):\n  {Article.objects.count()} articles stored\n" in run.said
    assert "look at /?collection=sample there." in run.said
    count = Article.objects.count()
    assert (
        Ingested("remove", command="sample").said
        == f"The sample is removed: {count} articles, and all that came of them.\n"
    )
    assert not Event.objects.exists()


def test_the_sample_is_left_to_a_worker() -> None:
    run = Ingested("load", "--store-only", command="sample")
    assert run.code == 0
    assert reading.unread().count() == Article.objects.count() > 0


def manage(data: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """manage.py in a process of its own, on a data folder of its own."""
    given = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    env = given | {"DATELINE_DATA": str(data)}
    arguments = [sys.executable, "manage.py", *command]
    return subprocess.run(arguments, env=env, cwd=settings.BASE_DIR, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("command", ["ingest", "signin"])
def test_an_empty_database_is_set_up(command: str, file: Path, tmp_path: Path) -> None:
    run = manage(tmp_path / "data", *((command, str(file)) if command == "ingest" else (command,)))
    assert run.returncode == 0, run.stderr
    assert {"ingest": "1 event,", "signin": "/sign-in/link/"}[command] in run.stdout


def test_a_database_of_an_older_version_is_left_to_whoever_keeps_it(file: Path, tmp_path: Path) -> None:
    assert manage(tmp_path / "data", "migrate", "articles").returncode == 0
    run = manage(tmp_path / "data", "ingest", str(file))
    assert run.returncode == 1
    assert "Bring it up to date with `python manage.py migrate`" in run.stderr
    assert "Traceback" not in run.stderr
