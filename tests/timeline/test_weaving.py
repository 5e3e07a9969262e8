"""Weaving in the database: one happening one event, whatever the order in which the articles come."""

from datetime import date
from itertools import permutations

import pytest
from django.contrib.auth.models import User

from articles.draft import Draft
from articles.models import Collection
from articles.store import store
from narrative.matching import may_join
from timeline import corrections, keying, reading, tellings
from timeline.models import Event, Link

pytestmark = pytest.mark.django_db

DRAFTS = [
    Draft(
        title="Minister resigns",
        text="Transport minister Clara Voss resigned on Tuesday over the bridge contract.",
        outlet="Northern Gazette",
        url="https://gazette.example/voss",
        date=date(2020, 9, 9),
    ),
    Draft(
        title="Voss quits",
        text="Clara Voss quit as transport minister on 8 September, an aide said.",
        outlet="City Wire",
        url="https://citywire.example/voss",
        date=date(2020, 9, 8),
    ),
    Draft(
        title="Bridge inquiry",
        text="An inquiry opened on Monday. Last week Clara Voss resigned as transport minister.",
        outlet="The Lamplighter",
        url="https://lamplighter.example/inquiry",
        date=date(2020, 9, 15),
    ),
]


@pytest.fixture
def collection() -> Collection:
    return Collection.objects.create(name="bridge", title="The bridge")


def read_all(drafts: list[Draft], collection: Collection) -> None:
    for draft in drafts:
        reading.read(store(draft, collection).article.pk)


def told() -> list[tuple[str, str, int]]:
    """What stands on the timeline: title, EDTF and the number of outlets of every event."""
    return [(e.title, e.when.edtf if e.when else "", e.outlets_count) for e in Event.objects.chronological()]


def resignation() -> Event:
    return Event.objects.get(first_day=date(2020, 9, 8).toordinal())


def test_three_tellings_are_one_event(collection: Collection) -> None:
    read_all(DRAFTS, collection)
    assert resignation().outlets_count == 3
    assert Link.objects.filter(reasons=[]).count() == 0


def test_the_same_articles_in_any_order_give_the_same_events(collection: Collection) -> None:
    seen = set()
    for order in permutations(DRAFTS):
        collection.articles.all().delete()
        Event.objects.all().delete()
        read_all(list(order), collection)
        seen.add(tuple(told()))
    assert len(seen) == 1


def test_an_event_keeps_its_address_as_tellings_join(collection: Collection) -> None:
    read_all(DRAFTS[:1], collection)
    first = resignation().pk
    read_all(DRAFTS[1:], collection)
    assert resignation().pk == first


def test_a_correction_stands_as_tellings_join(collection: Collection) -> None:
    read_all(DRAFTS[:1], collection)
    by = User.objects.create_user("curator")
    corrections.correct(resignation(), "title", "Voss resigns", reason="Shorter", by=by)
    read_all(DRAFTS[1:], collection)
    event = resignation()
    assert event.title == "Voss resigns"
    assert event.outlets_count == 3
    assert event.machine["title"] != "Voss resigns"


def test_a_long_article_tries_no_more_pairs_a_mention_than_a_short_one(collection: Collection) -> None:
    def pairs(days: int) -> float:
        text = "\n\n".join(f"Clara Voss resigned on {1 + day % 28} May {1990 + day // 28}." for day in range(days))
        article = store(Draft("", text, date(2020, 9, 9)), collection).article
        reading.read(article.pk)
        own = {pk: row.telling for pk, row in tellings.load(article.mentions.values_list("pk", flat=True)).items()}
        found = keying.of_speakers(collection.pk, own)
        Collection.objects.all().delete()
        collection.save()
        return sum(may_join(own[a], own[b]) for a, b in found) / len(own)

    assert pairs(160) <= pairs(20) + 1
