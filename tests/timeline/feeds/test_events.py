"""The feed of events against JSON Feed 1.1, its selection and its conditional answers."""

from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from temporal import Granularity, When
from tests.timeline import cast
from timeline import corrections
from timeline.feeds import events
from timeline.models import Event

pytestmark = pytest.mark.django_db
ADDRESS = "/feeds/events.json"


def feed(client: Client, **query: Any) -> Any:
    response = client.get(ADDRESS, query)
    assert response.status_code == 200
    return response.json()


def assert_is_json_feed(feed: dict[str, Any]) -> None:
    """The rules of https://www.jsonfeed.org/version/1.1/ for the keys that are used."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    for key in ("home_page_url", "feed_url", "next_url"):
        assert feed.get(key, "http://").startswith("http://")
    assert set(feed) <= {
        "version",
        "title",
        "home_page_url",
        "feed_url",
        "description",
        "language",
        "next_url",
        "items",
    }
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
    for item in feed["items"]:
        assert_is_item(item)


def assert_is_item(item: dict[str, Any]) -> None:
    assert isinstance(item["id"], str)
    assert item["url"].startswith("http://")
    assert item["content_text"]
    assert item["content_html"]
    for key in ("date_published", "date_modified"):  # RFC 3339: with the offset
        assert datetime.fromisoformat(item[key]).utcoffset() is not None
    assert all(set(author) <= {"name", "url", "avatar"} and author for author in item.get("authors", []))
    assert all(isinstance(tag, str) for tag in item.get("tags", []))
    own = set(item) - {"id", "url", "title", "content_text", "content_html", "date_published", "date_modified"}
    assert all(key in ("authors", "tags") or key.startswith("_") for key in own)


def test_it_is_a_json_feed(client: Client) -> None:
    of = cast.collection()
    cast.opening(of)
    cast.event(of, "A ferry sinks")
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "application/feed+json; charset=utf-8"
    assert_is_json_feed(response.json())
    assert_is_json_feed(feed(client, q="nothing has this"))


def test_an_item_tells_the_date_the_quotes_and_who_told_it(client: Client) -> None:
    event = cast.opening(cast.collection())
    [item] = feed(client)["items"]
    assert item["url"] == f"http://testserver/events/{event.pk}/"
    assert item["id"] == f"urn:uuid:{event.pk}"
    assert item["title"] == event.title
    assert item["content_text"].startswith("4 June 2019\n\n“Mayor Odile Brandt opened")
    assert "(Island Gazette, 5 June 2019)" in item["content_text"]
    assert "<strong>4 June 2019</strong>" in item["content_html"]
    assert item["authors"] == [{"name": "Island Gazette"}, {"name": "Varn Courier"}]
    assert item["tags"] == ["Odile Brandt", "Varn"]
    assert item["_dateline"] == {
        "edtf": "2019-06-04",
        "granularity": "day",
        "status": "happened",
        "corrected": False,
        "corroboration": 2,
        "importance": 0.0,
        "conflicts": [],
    }


def test_an_undated_event_says_so(client: Client) -> None:
    cast.event(cast.collection())
    [item] = feed(client)["items"]
    assert (item["content_text"], item["_dateline"]["edtf"]) == ("Undated", None)


def test_text_of_articles_is_escaped(client: Client) -> None:
    event = cast.opening(cast.collection())
    event.mentions.update(quote="<script>alert(1)</script>")
    [item] = feed(client)["items"]
    assert "<script>" not in item["content_html"]


def test_what_changed_last_stands_first(client: Client) -> None:
    of = cast.collection()
    cast.event(of, "One")
    second = cast.event(of, "Two")
    assert [item["title"] for item in feed(client)["items"]] == ["Two", "One"]
    corrections.correct(Event.objects.get(title="One"), "when", "2018", reason="Known", by=cast.curator())
    assert [item["title"] for item in feed(client)["items"]] == ["One", "Two"]
    assert feed(client)["items"][1]["date_modified"] == second.changed.isoformat()


def test_it_takes_the_parameters_of_the_timeline(client: Client) -> None:
    of = cast.collection()
    cast.opening(of)
    cast.event(of, "The last cable", When.between(date(2019, 4, 1), date(2019, 4, 30), Granularity.MONTH))
    selected = feed(client, **{"from": "May 2019", "collection": "bridges"})
    assert [item["title"] for item in selected["items"]] == ["Odile Brandt opens the Lindholm bridge"]
    assert selected["home_page_url"] == "http://testserver/?from=May+2019&collection=bridges"
    assert selected["feed_url"] == "http://testserver/feeds/events.json?from=May+2019&collection=bridges"
    assert selected["title"] == "Bridges"


@pytest.mark.parametrize(
    ("query", "status", "named"),
    [
        ({"from": "one day"}, 400, "from"),
        ({"colour": "red"}, 400, "colour"),
        ({"collection": "nosuch"}, 404, "detail"),
        ({"page": "9"}, 404, "detail"),
        ({"page": "last"}, 404, "detail"),
    ],
)
def test_what_cannot_be_answered_is_refused(client: Client, query: dict[str, str], status: int, named: str) -> None:
    response = client.get(ADDRESS, query)
    assert response.status_code == status
    assert list(response.json()) == [named]


def test_what_is_not_public_is_left_out(client: Client) -> None:
    cast.opening(cast.collection("desk", "private"))
    cast.event(cast.collection("drawer", "unlisted"), "Unlisted")
    cast.event(cast.collection("shelf"), "Hidden", hidden=True)
    assert feed(client)["items"] == []
    assert [item["title"] for item in feed(client, collection="drawer")["items"]] == ["Unlisted"]
    assert client.get(ADDRESS, {"collection": "desk"}).status_code == 404
    client.force_login(cast.reader())
    assert len(feed(client)["items"]) == 2


def test_a_long_feed_goes_on_at_its_next_url(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "A_PAGE", 2)
    of = cast.collection()
    for number in range(5):
        cast.event(of, f"Span {number}")
    page = feed(client, collection="bridges")
    found = [item["title"] for item in page["items"]]
    while "next_url" in page:
        page = client.get(page["next_url"]).json()
        found += [item["title"] for item in page["items"]]
    assert sorted(found) == [f"Span {number}" for number in range(5)]


def test_it_is_sent_again_only_when_it_changed(client: Client) -> None:
    of = cast.collection()
    event = cast.opening(of)
    first = client.get(ADDRESS)
    headers = {"if-none-match": first["ETag"], "if-modified-since": first["Last-Modified"]}
    assert client.get(ADDRESS, headers=headers).status_code == 304
    corrections.correct(event, "title", "The bridge opens", reason="Shorter", by=cast.curator())
    assert client.get(ADDRESS, headers=headers).status_code == 200


def test_it_takes_the_same_queries_however_long(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    of = cast.collection()
    for number in range(12):
        cast.mention(cast.event(of, f"Span {number}"), cast.article(of, f"Paper {number}"))
    with django_assert_max_num_queries(5):
        assert len(feed(client)["items"]) == 12
