"""The API on a day: as known then, with conflicts, history, links; in the feed too."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.timeline import states
from tests.timeline.pages import cast as town_cast
from timeline.models import Event, Link

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> town_cast.Town:
    town = town_cast.build()
    town.resignation.mentions.update(status="scheduled")
    states.write(*Event.objects.all())
    for event in Event.objects.all():
        state = event.states.get(until=None)
        Event.objects.filter(pk=event.pk).update(importance=state.importance, conflicts=state.conflicts)
    return town


def get(client: Client, path: str, expect: int = 200, **query: Any) -> Any:
    response = client.get(path, query)
    assert response.status_code == expect, response.content
    return response.json()


def detail(client: Client, event: Event, expect: int = 200, **query: Any) -> Any:
    return get(client, f"/api/v1/events/{event.pk}/", expect, **query)


def test_a_list_is_as_it_was_known(client: Client, town: town_cast.Town) -> None:
    def vote(**query: Any) -> tuple[Any, ...]:
        [shown] = get(client, "/api/v1/events/", q="drain", **query)["results"]
        outlets = [outlet["name"] for outlet in shown["outlets"]]
        return shown["conflicts"], shown["corroboration"], shown["importance"], outlets

    assert vote() == (["date"], 2, 3.0, ["Lindmere Courier", "Northern Gazette"])
    assert vote(as_of="2019-05-09") == ([], 1, 1.0, ["Lindmere Courier"])
    assert get(client, "/api/v1/events/", as_of="2019-05-08")["results"] == []


def test_an_event_as_it_was_known(client: Client, town: town_cast.Town) -> None:
    Event.objects.filter(pk=town.vote.pk).update(machine={"when": None, "title": "Later", "hidden": False})
    then = detail(client, town.vote, as_of="2019-05-09")
    assert [told["article"]["title"] for told in then["mentions"]] == [town.courier.title]
    assert {claim["outlet"] for claim in then["claims"]} == {"Lindmere Courier"}
    assert then["conflicts"] == []
    assert (then["machine"]["when"]["edtf"], then["machine"]["title"]) == ("2019-05-08", town.vote.title)
    now = detail(client, town.vote)
    assert [conflict["kind"] for conflict in now["conflicts"]] == ["date"]
    assert {claim["value"] for claim in now["conflicts"][0]["claims"]} == {"2019-05-08", "2019-05-09"}
    assert {claim["outlet"] for claim in now["claims"]} == {"Lindmere Courier", "Northern Gazette"}


def test_an_event_before_it_was_told(client: Client, town: town_cast.Town) -> None:
    assert detail(client, town.vote, 404, as_of="2019-05-01") == {
        "detail": "Nothing was known of this event on 2019-05-01."
    }


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ({"as_of": "2019"}, "does not name one day"),
        ({"as_of": "2999-01-01"}, "has not come"),
        ({"corroboration": "many"}, "is no number of outlets"),
        ({"conflict": "time"}, "true or false, or date, place or happening"),
    ],
)
def test_what_cannot_be_read_is_refused(client: Client, town: town_cast.Town, query: dict[str, str], says: str) -> None:
    for path in ("/api/v1/events/", f"/api/v1/events/{town.vote.pk}/", "/feeds/events.json"):
        assert says in get(client, path, 400, **query)[next(iter(query))][0]


def test_the_history_of_an_event(client: Client, town: town_cast.Town) -> None:
    town_cast.article(town.collection, "Late News", "Late", "It rained.", date(2019, 6, 2))
    announced, passed = detail(client, town.resignation)["history"]
    assert (announced["kind"], announced["on"], announced["outlets"]) == (
        "announced",
        "2019-05-09",
        ["Lindmere Courier"],
    )
    assert announced["when"]["edtf"] == "2019-06-01"
    assert announced["articles"] == [str(town.courier.pk)]
    assert (passed["kind"], passed["on"]) == ("passed", "2019-06-02")
    assert detail(client, town.resignation)["status"] == "unreported"
    assert len(detail(client, town.resignation, as_of="2019-06-01")["history"]) == 1


def test_why_two_articles_tell_one_event(client: Client, town: town_cast.Town) -> None:
    a, b = town.vote.mentions.order_by("pk")
    Link.objects.create(a=a, b=b, score=5.0, reasons=["same day", "vote ~ decide"])
    assert detail(client, town.vote)["links"] == [
        {
            "articles": [str(town.courier.pk), str(town.gazette.pk)],
            "reasons": ["same day", "vote ~ decide"],
            "score": 5.0,
        }
    ]
    assert detail(client, town.vote, as_of="2019-05-09")["links"] == []


def test_what_two_outlets_tell_the_most_important_first(client: Client, town: town_cast.Town) -> None:
    shown = get(client, "/api/v1/events/", corroboration="2", order="importance")["results"]
    assert {event["title"] for event in shown} == {town.vote.title}
    ranked = [event["importance"] for event in get(client, "/api/v1/events/", order="importance")["results"]]
    assert ranked == sorted(ranked, reverse=True)


def test_the_feed_of_a_day(client: Client, town: town_cast.Town) -> None:
    def vote(**query: Any) -> Any:
        [item] = get(client, "/feeds/events.json", q="drain", **query)["items"]
        return item

    assert vote(as_of="2019-05-09")["_dateline"]["corroboration"] == 1
    assert "Northern Gazette" not in vote(as_of="2019-05-09")["content_text"]
    assert vote()["_dateline"]["conflicts"] == ["date"]
    town_cast.article(town.collection, "Late News", "Late", "It rained.", date(2019, 6, 2))
    [item] = get(client, "/feeds/events.json", status="unreported")["items"]
    assert item["_dateline"]["status"] == "unreported"
