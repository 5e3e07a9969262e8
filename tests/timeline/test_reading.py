"""Reading an article: safe to repeat, healed by a query, never at the cost of a person's correction."""

import signal
from datetime import date

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.contrib.auth.models import User

from articles.draft import Draft
from articles.models import Article, Collection
from articles.store import store
from timeline import corrections, reading
from timeline.models import Event, Mention, Reading

pytestmark = pytest.mark.django_db

TEXT = (
    "The harbour board elected Ines Carvalho as its chair on Monday. "
    "She will present a budget on 20 June 2019.\n\n"
    "The board was founded in 1931."
)


@pytest.fixture
def collection() -> Collection:
    return Collection.objects.create(name="port", title="The port")


@pytest.fixture
def curator() -> User:
    return User.objects.create_user("curator", is_staff=True)


def article(collection: Collection, text: str = TEXT, url: str = "https://port.example/chair") -> Article:
    draft = Draft(title="A new chair", text=text, outlet="Port News", url=url, date=date(2019, 6, 5))
    return store(draft, collection).article


def snapshot() -> list[tuple[str, str, str]]:
    return [(str(e.pk), e.title, e.when.edtf if e.when else "") for e in Event.objects.chronological()]


def test_a_reading_gives_dated_events(collection: Collection) -> None:
    reading.read(article(collection).pk)
    assert [edtf for _, _, edtf in snapshot()] == ["1931", "2019-06-03", "2019-06-20"]


def test_reading_twice_changes_nothing(collection: Collection) -> None:
    stored = article(collection)
    reading.read(stored.pk)
    before, mentions = snapshot(), set(Mention.objects.values_list("pk", flat=True))
    reading.read(stored.pk, again=True)
    assert snapshot() == before
    assert set(Mention.objects.values_list("pk", flat=True)) == mentions


def test_what_was_stored_and_never_read_is_found_by_a_query(collection: Collection) -> None:
    stored = article(collection)
    assert list(reading.unread()) == [stored]
    reading.read(stored.pk)
    assert not reading.unread().exists()
    Reading.objects.update(engine="an older one")
    assert list(reading.unread()) == [stored]


def test_an_article_that_is_gone_is_no_error(collection: Collection) -> None:
    stored = article(collection)
    pk = stored.pk
    stored.delete()
    assert reading.read(pk) is None


def test_a_correction_outlives_another_reading(collection: Collection, curator: User) -> None:
    stored = article(collection)
    reading.read(stored.pk)
    event = Event.objects.get(first_day__gte=date(2019, 6, 20).toordinal())
    corrections.correct(event, "when", "21 June 2019", reason="The board moved it", by=curator)
    reading.read(stored.pk, again=True)
    event.refresh_from_db()
    assert event.when
    assert event.when.edtf == "2019-06-21"
    assert event.machine["when"]["edtf"] == "2019-06-20"
    assert event.corrected


def test_a_corrected_event_outlives_the_sentence_that_told_it(collection: Collection, curator: User) -> None:
    reading.read(article(collection).pk)
    event = Event.objects.get(first_day__gte=date(2019, 6, 20).toordinal())
    corrections.correct(event, "title", "The budget is due", reason="Clearer", by=curator)
    changed = article(collection, text="The board was founded in 1931.")
    reading.read(changed.pk)
    event.refresh_from_db()
    assert event.title == "The budget is due"
    assert [m.kept for m in event.mentions.all()] == [True]
    assert Event.objects.filter(sort_day=date(1931, 1, 1).toordinal()).count() == 1


def test_a_correction_outlives_the_removal_of_its_article(
    collection: Collection, curator: User, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    stored = article(collection)
    reading.read(stored.pk)
    event = Event.objects.get(first_day__gte=date(2019, 6, 20).toordinal())
    corrections.correct(event, "when", "21 June 2019", reason="The board moved it", by=curator)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        stored.delete()
    assert [e.pk for e in Event.objects.all()] == [event.pk]
    reading.read(article(collection).pk)
    event.refresh_from_db()
    assert event.articles_count == 1
    assert event.when
    assert event.when.edtf == "2019-06-21"
    assert Event.objects.count() == 3


def test_removing_an_article_takes_its_events_along(
    collection: Collection, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    stored = article(collection)
    reading.read(stored.pk)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        stored.delete()
    assert not Event.objects.exists()


def test_collections_are_never_woven_together(collection: Collection) -> None:
    other = Collection.objects.create(name="other", title="Other")
    for each in (collection, other):
        reading.read(article(each).pk)
    assert Event.objects.filter(collection=collection).count() == Event.objects.filter(collection=other).count() == 3
    assert {e.articles_count for e in Event.objects.all()} == {1}


@pytest.mark.parametrize("seconds", [0.05, 0.6])
def test_a_reading_that_takes_too_long_says_so_and_is_not_tried_again(collection: Collection, seconds: float) -> None:
    text = "\n\n".join(f"Clara Voss resigned on {1 + day % 28} May {1910 + day // 28}." for day in range(3000))
    article = store(Draft("", text, date(2020, 9, 9)), collection).article

    def stop(*_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 1)  # again: a callback of the garbage collector swallows it
        raise SoftTimeLimitExceeded

    before = signal.signal(signal.SIGALRM, stop)  # as the worker's own limit does, by another signal
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        made = reading.read(article.pk)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert made is not None
    assert made.error == reading.TOO_LONG
    assert not article.mentions.exists()
    assert not reading.unread().exists()
