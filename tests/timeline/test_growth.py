"""What weaving costs, and that crowds, removals and the order of reading leave what the articles alone decide."""

import importlib
import random
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.draft import Draft
from articles.models import Article, Collection
from articles.store import store
from tests.timeline.test_weaving import DRAFTS
from timeline import keying, reading
from timeline.models import BlockingKey, Event, Link, Pin, Timeline

pytestmark = pytest.mark.django_db
SURNAMES = "Voss Koren Hale Lind Drum Fischer Abbot Marlow Petrov Tanner".split()


@pytest.fixture
def collection() -> Collection:
    return Collection.objects.create(name="bridge", title="The bridge")


def queries(article: Article) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        reading.read(article.pk)
    return len(asked)


def long_text(mentions: int) -> str:
    return "\n\n".join(
        f"Clara {SURNAMES[n % 10]} resigned on {1 + n % 28} {('May', 'June', 'July')[n // 28]} 2019."
        for n in range(mentions)
    )


def test_a_long_article_takes_no_more_queries_than_a_short_one(collection: Collection) -> None:
    for number, mentions in enumerate((5, 50)):
        store(Draft("", long_text(mentions), date(2020, 9, number + 1), outlet=f"Paper {number}"), collection)
    few, many = Article.objects.order_by("date")
    reading.read(many.pk)
    short = queries(few)
    long = queries(store(Draft("", long_text(50), date(2020, 9, 4), outlet="Other"), collection).article)
    assert (few.mentions.count(), many.mentions.count()) == (5, 50)
    assert long <= short + 3 < 75


def test_what_is_stored_first_gives_the_address_whatever_is_read_first(collection: Collection) -> None:
    first, second, _ = (store(draft, collection).article for draft in DRAFTS)
    reading.read(second.pk)
    address = Event.objects.get().pk
    pinned = Pin.objects.create(timeline=Timeline.objects.get(), event_id=address)
    reading.read(first.pk)
    assert Event.objects.get(pk=address).merged_into == Event.objects.shown().get()
    pinned.refresh_from_db()
    assert pinned.event == Event.objects.shown().get()


@pytest.mark.django_db(transaction=True)
def test_an_address_is_told_again_once_its_tellings_are_back(collection: Collection) -> None:
    first, second, _ = (store(draft, collection).article for draft in DRAFTS)
    reading.read(second.pk)
    address = Event.objects.get().pk
    reading.read(first.pk)
    other = Event.objects.shown().get().pk
    first.delete()
    assert Event.objects.shown().get().pk == address
    assert Event.objects.get(pk=other).merged_into_id == address
    second.delete()
    assert not Event.objects.exists()


class TestCrowd:
    """More tell one day than are tried each against each."""

    @pytest.fixture(autouse=True)
    def few_speak(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(keying, "SPEAKERS", 2)
        monkeypatch.setattr(importlib.import_module("narrative.matching.candidates"), "SPEAKERS", 2)

    def links(self) -> set[tuple[str, str]]:
        pairs = Link.objects.values_list("a__article__outlet__name", "b__article__outlet__name")
        return {(min(pair), max(pair)) for pair in pairs}

    def speakers(self) -> set[tuple[int, str]]:
        return set(BlockingKey.objects.filter(speaks=True).values_list("key", "mention__article__outlet__name"))

    def read(self, collection: Collection, seed: int, papers: int = 9) -> None:
        order = random.Random(seed).sample(range(papers), papers)
        for number in order:
            text = f"Transport minister Clara Voss {('resigned', 'quit', 'stepped down')[number % 3]} on 8 September."
            reading.read(store(Draft("", text, date(2020, 9, 9), outlet=f"Paper {number}"), collection).article.pk)

    def test_any_order_leaves_the_same_links(self, collection: Collection) -> None:
        seen = set()
        for seed in range(3):
            Article.objects.all().delete()
            Event.objects.all().delete()
            self.read(collection, seed)
            seen.add((frozenset(self.links()), frozenset(self.speakers())))
        assert len(seen) == 1
        links, speakers = seen.pop()
        assert 0 < len(links) < 9 * 8 // 2
        counts = [sum(key == one for key, _ in speakers) for one in {key for key, _ in speakers}]
        assert max(counts) == 2

    @pytest.mark.django_db(transaction=True)
    def test_who_goes_leaves_what_would_be_without_it(self, collection: Collection) -> None:
        self.read(collection, 1)
        for article in Article.objects.filter(outlet__name__in=["Paper 7", "Paper 8"]):
            article.delete()
        after = self.links(), self.speakers()
        Article.objects.all().delete()
        self.read(collection, 2, papers=7)
        assert (self.links(), self.speakers()) == after


@pytest.mark.parametrize("speaks", [True, False])
def test_keys_are_found_by_their_index(collection: Collection, speaks: bool) -> None:
    keys = BlockingKey.objects.filter(speaks=speaks).extra(where=["timeline_blockingkey.key IN (1, 2, 3)"])
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")  # of a table with little in it the whole is read
    assert f"keys_that_{'speak' if speaks else 'are_silent'}" in keys.explain()
