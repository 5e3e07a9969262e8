"""Corrections outlive everything that the machine does again: ingesting, reading, weaving, in whatever order."""

import pytest
from django.contrib.auth.models import User

from articles import sample
from articles.models import Article
from tests.timeline import cast
from timeline import corrections, reading
from timeline.models import Correction, Event

pytestmark = pytest.mark.django_db
Shown = tuple[str, str, str, bool]


@pytest.fixture
def carla() -> User:
    return cast.curator()


def read_all(*, backwards: bool = False) -> None:
    articles = list(Article.objects.order_by("date", "title", "pk"))
    for article in reversed(articles) if backwards else articles:
        reading.read(article.pk, again=True)


def shown() -> dict[str, Shown]:
    """Every event as it is shown."""
    return {
        str(event.pk): (event.title, event.when.edtf if event.when else "", event.status, event.hidden)
        for event in Event.objects.all()
    }


@pytest.fixture
def corrected(carla: User) -> list[Event]:
    """Of the sample, read: a date corrected, a title, one hidden, and all three with the title given back."""
    sample.load()
    read_all()
    told = list(Event.objects.dated().order_by("-articles_count", "pk")[:4])
    corrections.correct(told[0], "when", "late March 2017", reason="The ministry's calendar", by=carla)
    corrections.correct(told[1], "title", "What a curator calls it", reason="Plainer", by=carla)
    corrections.correct(told[2], "hidden", "hidden", reason="Not ours to tell", by=carla)
    for field, typed in (("when", "1999"), ("title", "Once"), ("hidden", "hidden")):
        corrections.correct(told[3], field, typed, reason="All of it", by=carla)
    corrections.withdraw(told[3], "title", reason="The machine was right", by=carla)
    return told


def assert_stands(corrected: list[Event]) -> None:
    dated, titled, hidden, given_back = (Event.objects.get(pk=event.pk) for event in corrected)
    assert dated.when is not None
    assert dated.when.edtf == "2017-03-21/2017-03-31"
    assert titled.title == "What a curator calls it"
    assert hidden.hidden
    assert given_back.hidden
    assert given_back.when is not None
    assert given_back.when.edtf == "1999"
    assert given_back.title == given_back.machine["title"]
    assert all(event.corrected for event in (dated, titled, hidden, given_back))
    assert Correction.objects.count() == 7


@pytest.mark.parametrize("backwards", [False, True])
def test_reading_everything_again_keeps_them(corrected: list[Event], backwards: bool) -> None:
    before, changed = shown(), set(Event.objects.values_list("pk", "changed"))
    read_all(backwards=backwards)
    assert_stands(corrected)
    assert shown() == before
    assert set(Event.objects.values_list("pk", "changed")) == changed


def test_ingesting_everything_again_keeps_them(corrected: list[Event]) -> None:
    before = shown()
    sample.load()
    assert not reading.unread().exists()
    read_all()
    assert_stands(corrected)
    assert shown() == before


def test_a_new_engine_reads_everything_and_keeps_them(corrected: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "ENGINE", "another")
    assert reading.unread().count() == Article.objects.count()
    for pk in reading.unread().values_list("pk", flat=True):
        reading.read(pk)
    assert_stands(corrected)


def test_removing_the_articles_keeps_them(corrected: list[Event]) -> None:
    for event in corrected:
        for mention in event.mentions.all():
            Article.objects.filter(pk=mention.article_id).delete()
    assert_stands(corrected)
    sample.load()
    read_all()
    assert_stands(corrected)
