"""Storing: the same thing twice changes nothing, a changed one keeps its identity, races have one winner."""

import threading
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection

from articles import store as storing
from articles.draft import Draft, Witness
from articles.models import Article, Collection, Outlet
from articles.signals import article_changed
from articles.store import Outcome, store

pytestmark = pytest.mark.django_db

ADDRESS = "https://port.example/chair"


def draft(**changes: Any) -> Draft:
    given: dict[str, Any] = {
        "title": "A new chair",
        "text": "The board elected a chair on Monday.",
        "date": date(2019, 6, 5),
        "dated": (Witness("header", "2019-06-05", "Date: 2019-06-05"),),
        "outlet": "Port News",
        "url": ADDRESS,
    }
    return Draft(**(given | changes))


@pytest.fixture
def collection() -> Collection:
    return Collection.objects.create(name="port", title="The port", language="pt", default_outlet="The Harbour")


@pytest.fixture
def heard() -> Iterator[list[UUID]]:
    """The ids of the articles that were announced."""
    ids: list[UUID] = []

    def listen(article_id: UUID, **kwargs: Any) -> None:
        ids.append(article_id)

    article_changed.connect(listen)
    yield ids
    article_changed.disconnect(listen)


def test_a_draft_becomes_a_row(collection: Collection) -> None:
    stored = store(draft(wire="AP"), collection)
    row = Article.objects.get()
    assert (stored.outcome, stored.article) == (Outcome.STORED, row)
    assert (row.title, row.date, row.time, row.url) == ("A new chair", date(2019, 6, 5), None, ADDRESS)
    assert (row.outlet.name, row.language, row.wire) == ("Port News", "pt", "Associated Press")
    assert row.dated == [{"source": "header", "value": "2019-06-05", "said": "Date: 2019-06-05"}]


@pytest.mark.parametrize("url", [ADDRESS, ADDRESS + "?utm_source=mail#top", "", "https://port.example/amp/chair"])
def test_the_same_article_again_changes_nothing(collection: Collection, url: str) -> None:
    store(draft(), collection)
    before = Article.objects.values().get()
    assert store(draft(url=url), collection).outcome == Outcome.UNCHANGED
    assert Article.objects.values().get() == before


def test_other_evidence_of_the_same_date_changes_nothing(collection: Collection) -> None:
    store(draft(), collection)
    assert store(draft(dated=()), collection).outcome == Outcome.UNCHANGED
    assert Article.objects.get().dated


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "The board elected a chair on Tuesday."},
        {"title": "A chair"},
        {"date": date(2019, 6, 6)},
        {"outlet": "Port Weekly"},
        {"wire": "Northern Wire"},
        {"language": "en"},
    ],
)
def test_a_change_at_the_same_address_keeps_the_article(collection: Collection, changes: dict[str, Any]) -> None:
    first = store(draft(), collection).article
    second = store(draft(**changes), collection)
    assert (second.outcome, second.article.pk) == (Outcome.UPDATED, first.pk)
    row = Article.objects.get()
    assert row.fingerprint != first.fingerprint
    for name, value in changes.items():
        assert str(getattr(row, name)) == str(value)


def test_without_an_address_the_same_text_is_the_same_article(collection: Collection) -> None:
    first = store(draft(url="", title=""), collection).article
    assert store(draft(url="", title="A better title"), collection).outcome == Outcome.UPDATED
    found = store(draft(title="A better title"), collection)
    assert (found.outcome, found.article.pk, found.article.url) == (Outcome.UPDATED, first.pk, ADDRESS)
    assert store(draft(url="", title="The best title"), collection).outcome == Outcome.UPDATED
    assert Article.objects.get().url == ADDRESS


def test_another_text_without_an_address_is_another_article(collection: Collection) -> None:
    store(draft(url=""), collection)
    assert store(draft(url="", text="The chair resigned."), collection).outcome == Outcome.STORED
    assert Article.objects.count() == 2


def test_a_change_into_what_is_stored_elsewhere_is_no_error(collection: Collection) -> None:
    other = store(draft(url="", text="The chair resigned."), collection).article
    store(draft(), collection)
    again = store(draft(text="The chair resigned."), collection)
    assert (again.outcome, again.article.pk) == (Outcome.UNCHANGED, other.pk)
    assert Article.objects.count() == 2


def test_collections_share_nothing(collection: Collection) -> None:
    store(draft(), collection)
    assert store(draft(), Collection.objects.create(name="other", title="Other")).outcome == Outcome.STORED
    assert Outlet.objects.count() == 2


def test_who_published_an_article_that_does_not_say(collection: Collection) -> None:
    bare = Collection.objects.create(name="bare", title="Bare")
    assert store(draft(outlet=""), collection).article.outlet.name == "The Harbour"
    assert store(draft(outlet="", url="https://www.port.example/a"), bare).article.outlet.name == "port.example"
    assert store(draft(outlet="", url="", text="Other."), bare).article.outlet.name == "Unknown outlet"


def test_one_outlet_a_name(collection: Collection) -> None:
    store(draft(), collection)
    store(draft(outlet="PORT  NEWS", url="", text="Other."), collection)
    assert Outlet.objects.get().name == "Port News"


def test_what_changed_is_announced_once_it_is_committed(
    collection: Collection, heard: list[UUID], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        article = store(draft(), collection).article
        assert heard == []
    assert heard == [article.pk]
    with django_capture_on_commit_callbacks(execute=True):
        store(draft(), collection)
        store(draft(title="Another"), collection)
    assert heard == [article.pk, article.pk]


def test_a_failing_listener_is_logged_and_fails_nothing(
    collection: Collection,
    heard: list[UUID],
    django_capture_on_commit_callbacks: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(**kwargs: Any) -> None:
        raise RuntimeError("the broker is away")

    article_changed.connect(fail)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            article = store(draft(), collection).article
    finally:
        article_changed.disconnect(fail)
    assert heard == [article.pk]
    assert "the broker is away" in caplog.text


def test_who_comes_second_looks_again(collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process stores between our look and our insert: the unique constraint sends us to look again."""
    looked: list[int] = []

    def blind_once(columns: dict[str, Any], of: Collection) -> Article | None:
        looked.append(1)
        return None if len(looked) == 1 else same(columns, of)

    same = storing._the_very_same
    first = store(draft(url=""), collection).article
    monkeypatch.setattr(storing, "_the_very_same", blind_once)
    monkeypatch.setattr(storing, "_with_its_text", lambda columns, of: None)
    again = store(draft(url=""), collection)
    assert (again.outcome, again.article.pk, len(looked)) == (Outcome.UNCHANGED, first.pk, 2)


def test_a_constraint_that_never_holds_is_no_endless_loop(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(draft(url=""), collection)
    for name in ("_the_very_same", "_with_its_text"):
        monkeypatch.setattr(storing, name, lambda columns, of: None)
    with pytest.raises(IntegrityError):
        store(draft(url=""), collection)


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in memory has one connection; see test_race.py")
@pytest.mark.django_db(transaction=True)
def test_many_at_once_store_one() -> None:
    """Real connections, each in its own thread."""
    collection = Collection.objects.create(name="race", title="Race")
    outcomes: list[Outcome] = []
    ready = threading.Barrier(4)

    def run() -> None:
        ready.wait()
        try:
            outcomes.append(store(draft(), collection).outcome)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == [Outcome.STORED, *[Outcome.UNCHANGED] * 3]
    assert (Article.objects.count(), Outlet.objects.count()) == (1, 1)


def test_the_same_text_without_its_outlet_is_the_same_article(collection: Collection) -> None:
    collection.default_outlet = ""
    known = store(draft(url=""), collection).article
    again = store(draft(url="", outlet=""), collection)
    assert (again.outcome, again.article.pk) == (Outcome.UNCHANGED, known.pk)
    assert again.article.outlet.name == "Port News"


def test_an_outlet_that_is_told_later_is_added(collection: Collection) -> None:
    collection.default_outlet = ""
    unknown = store(draft(url="", outlet=""), collection).article
    told = store(draft(url=""), collection)
    assert (told.outcome, told.article.pk) == (Outcome.UPDATED, unknown.pk)
    assert told.article.outlet.name == "Port News"


def test_the_same_text_in_two_outlets_is_two_articles(collection: Collection) -> None:
    store(draft(url=""), collection)
    assert store(draft(url="", outlet="City News"), collection).outcome == Outcome.STORED
