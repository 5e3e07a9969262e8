"""Timelines in the API and in the feed: their events, eras and pins; the most important events in sentences."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.models import Visibility
from temporal import When
from tests.timeline.api.test_reading import get
from tests.timeline.pages import cast
from timeline import editing
from timeline.editing import Typed
from timeline.models import Event, Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> cast.Town:
    return cast.build()


@pytest.fixture
def ann() -> User:
    return User.objects.create_user("ann")


@pytest.fixture
def council(town: cast.Town, ann: User) -> Timeline:
    """The vote is struck from it, the leak is pinned to it."""
    typed = Typed("The council", "council", query={"q": "dam"}, eras=[("The drought", "March to May 2019")])
    made = editing.save(Timeline(collection=town.collection), typed)
    editing.pin(made, town.leak, ann)
    return made


def feed(client: Client, expect: int = 200, **query: Any) -> Any:
    response = client.get("/feeds/events.json", query)
    assert response.status_code == expect
    return response.json()


def test_its_events_url_lists_its_events(client: Client, town: cast.Town, council: Timeline) -> None:
    [shown] = get(client, "timelines/")["results"]
    assert shown["html_url"] == "http://testserver/timelines/lindmere/council/"
    listed = client.get(shown["events_url"], headers={"accept": "application/json"}).json()
    assert [event["title"] for event in listed["results"]] == [town.vote.title, town.leak.title]
    fed = client.get(shown["feed_url"]).json()
    assert fed["title"] == "The council"
    assert {item["title"] for item in fed["items"]} == {town.vote.title, town.leak.title}
    assert client.get(fed["home_page_url"])["Location"] == "/timelines/lindmere/council/"


def test_further_parameters_narrow_it(client: Client, town: cast.Town, council: Timeline) -> None:
    narrowed = get(client, "events/", timeline=council.pk, q="leak")["results"]
    assert [event["title"] for event in narrowed] == [town.leak.title]
    assert [item["title"] for item in feed(client, timeline=council.pk, q="leak")["items"]] == [town.leak.title]


def test_its_eras_and_pins_are_told(client: Client, town: cast.Town, council: Timeline, ann: User) -> None:
    editing.strike(council, town.vote, ann)
    Event.objects.filter(pk=town.leak.pk).update(merged_into=town.inspection)
    shown = get(client, f"timelines/{council.pk}/")
    [era] = shown["eras"]
    assert (era["title"], era["when"]["edtf"], era["when"]["spans"]) == ("The drought", "2019-03/2019-05", True)
    pins = [(pin["id"], pin["title"], pin["struck"]) for pin in shown["pins"]]
    assert pins == [
        (str(town.inspection.pk), town.inspection.title, False),
        (str(town.vote.pk), town.vote.title, True),
    ]
    assert shown["pins"][0]["url"] == f"http://testserver/api/v1/events/{town.inspection.pk}/"
    Event.objects.filter(pk=town.vote.pk).update(hidden=True)
    assert len(get(client, f"timelines/{council.pk}/")["pins"]) == 1, "what a curator hid is nowhere"


def test_the_list_takes_the_same_queries_however_long(
    client: Client, town: cast.Town, ann: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        typed = Typed(f"T {number}", eras=[("The drought", "2019")])
        made = editing.save(Timeline(collection=town.collection), typed)
        editing.pin(made, town.leak, ann)
    with django_assert_num_queries(4):  # count, timelines, eras, pins
        assert len(get(client, "timelines/")["results"]) == 12


@pytest.mark.parametrize(
    ("visibility", "listed", "named"), [("public", 1, 200), ("unlisted", 0, 200), ("private", 0, 404)]
)
def test_who_may_read_its_events(
    client: Client, town: cast.Town, council: Timeline, visibility: str, listed: int, named: int
) -> None:
    town.collection.visibility = Visibility(visibility)
    town.collection.save()
    assert get(client, "timelines/")["count"] == listed
    for query in ({"timeline": council.pk}, {"timeline": council.pk, "collection": "lindmere"}):
        get(client, "events/", expect=named, **query)
        feed(client, expect=named, **query)
    client.force_login(User.objects.create_user("reader"))
    assert get(client, "events/", timeline=council.pk)["count"] == 2


@pytest.mark.parametrize("wrong", ["nonsense", "00000000-0000-0000-0000-000000000000", "x\0"])
def test_one_that_is_not_there_is_told_like_one_that_is_private(
    client: Client, town: cast.Town, council: Timeline, wrong: str
) -> None:
    said = f"There is no timeline with the id “{wrong}” that you may read."
    assert get(client, "events/", expect=404, timeline=wrong) == {"detail": said}
    assert feed(client, expect=404, timeline=wrong) == {"detail": said}
    cast.build("elsewhere")
    get(client, "events/", expect=404, timeline=council.pk, collection="elsewhere")
    for path in ("articles/", "timelines/", "collections/"):
        assert "timeline" in get(client, path, expect=400, timeline=council.pk)


class TestTheMostImportant:
    @pytest.fixture(autouse=True)
    def weighed(self, town: cast.Town) -> None:
        for event, importance in ((town.vote, 9), (town.inspection, 7), (town.leak, 99)):
            Event.objects.filter(pk=event.pk).update(importance=importance)

    def test_they_stand_in_order_with_their_sentences(self, client: Client, town: cast.Town) -> None:
        events = get(client, "events/", top=2)["results"]
        assert [event["title"] for event in events] == [town.inspection.title, town.vote.title]
        items = feed(client, top=2)["items"]
        assert [item["title"] for item in items] == [event["title"] for event in events]
        for event, item in zip(events, items, strict=True):
            assert 1 <= len(event["sentences"]) <= 2
            assert item["summary"] == " ".join(event["sentences"])
            for sentence in event["sentences"]:
                assert any(sentence in text for text in (cast.COURIER, cast.GAZETTE))
                assert len(sentence.split()) <= 40

    def test_without_it_there_are_no_sentences(self, client: Client, town: cast.Town) -> None:
        assert "sentences" not in get(client, "events/")["results"][0]
        assert "sentences" not in get(client, f"events/{town.vote.pk}/")
        assert "summary" not in feed(client)["items"][0]

    def test_a_timeline_has_them_too(self, client: Client, town: cast.Town, council: Timeline) -> None:
        events = get(client, "events/", timeline=council.pk, top=30)["results"]
        assert [event["title"] for event in events] == [town.vote.title], "the undated are not among them"

    @pytest.mark.parametrize("wrong", ["0", "501", "many"])
    def test_a_wrong_number_is_refused(self, client: Client, town: cast.Town, wrong: str) -> None:
        said = {"top": [f"“{wrong}” is no number of events. Give one from 1 to 500."]}
        assert get(client, "events/", expect=400, top=wrong) == said
        assert feed(client, expect=400, top=wrong) == said

    def test_sentences_are_those_of_the_day_that_is_shown(self, client: Client, town: cast.Town) -> None:
        [event] = get(client, "events/", top=1, q="drain", as_of="2019-05-09")["results"]
        assert event["sentences"]
        assert all(sentence in cast.COURIER for sentence in event["sentences"])

    def test_their_sentences_take_one_query(
        self, client: Client, town: cast.Town, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        for number in range(20):
            told = cast.event(town.collection, f"Rain, day {number}", When.on(date(2019, 7, 1 + number)))
            paper = cast.article(town.collection, f"Paper {number}", f"T{number}", "It rained.", date(2019, 8, 1))
            cast.tell(told, paper, "It rained", "", told.when)
        with django_assert_max_num_queries(9):
            assert len(get(client, "events/", top=30)["results"]) == 24
