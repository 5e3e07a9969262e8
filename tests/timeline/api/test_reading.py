"""What the API shows, to whom, and what it refuses."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from temporal import Granularity, When
from tests.timeline import cast
from timeline import corrections
from timeline.models import Timeline

pytestmark = pytest.mark.django_db


def get(client: Client, path: str, expect: int = 200, **query: Any) -> Any:
    response = client.get(f"/api/v1/{path}", query, headers={"accept": "application/json"})
    assert response.status_code == expect, response.content
    return response.json()


def titles(client: Client, **query: Any) -> list[str]:
    return [event["title"] for event in get(client, "events/", **query)["results"]]


def test_an_event_in_a_list(client: Client) -> None:
    event = cast.opening(cast.collection())
    [shown] = get(client, "events/")["results"]
    assert shown["url"] == f"http://testserver/api/v1/events/{event.pk}/"
    assert shown["html_url"] == f"http://testserver/events/{event.pk}/"
    assert shown["when"] == {
        "edtf": "2019-06-04",
        "earliest": "2019-06-04",
        "latest": "2019-06-04",
        "granularity": "day",
        "time": None,
        "spans": False,
        "approximate": False,
        "words": "4 June 2019",
    }
    assert (shown["corroboration"], shown["status"], shown["corrected"]) == (2, "happened", False)
    assert [outlet["name"] for outlet in shown["outlets"]] == ["Island Gazette", "Varn Courier"]
    assert [actor["slug"] for actor in shown["actors"]] == ["odile-brandt"]
    assert [(place["name"], place["country"]) for place in shown["places"]] == [("Varn", "DK")]


def test_an_event_with_its_evidence(client: Client) -> None:
    event = cast.opening(cast.collection())
    shown = get(client, f"events/{event.pk}/")
    assert shown["machine"]["when"]["edtf"] == "2019-06-04"
    told = shown["mentions"][0]
    evidence = told["evidence"]
    assert cast.BRIDGE[evidence["start"] : evidence["end"]] == evidence["quote"]
    for words in ("trigger", "dating"):
        span = evidence[words]
        assert cast.BRIDGE[span["start"] : span["end"]] == span["text"]
    assert told["derivation"] == [cast.STEP]
    assert told["article"]["url"].startswith("http://testserver/api/v1/articles/")
    assert told["article"]["original_url"] == "https://island-gazette.example/bridges/bridge"


def test_an_event_with_its_corrections(client: Client) -> None:
    event = cast.opening(cast.collection())
    carla = cast.curator()
    corrections.correct(event, "when", "June 2019", reason="The day is unsure", by=carla)
    corrections.withdraw(event, "when", reason="It was sure", by=carla)
    first, second = get(client, f"events/{event.pk}/")["corrections"]
    assert (first["value"]["words"], first["machine"]["edtf"]) == ("some time in June 2019", "2019-06-04")
    assert (first["reason"], first["by"], second["value"]) == ("The day is unsure", "carla", None)


def test_an_undated_event_says_what_is_known(client: Client) -> None:
    event = cast.event(cast.collection(), bound="../2019-06-03")
    shown = get(client, f"events/{event.pk}/")
    assert shown["when"] is None
    assert shown["bound"]["words"] == "before 4 June 2019"


def test_a_year_outside_of_the_calendar_has_edtf_and_words(client: Client) -> None:
    caesar = When.parse_edtf("-0043-03-15")
    cast.event(cast.collection(), when=caesar)
    [shown] = get(client, "events/")["results"]
    assert shown["when"]["earliest"] is None
    assert (shown["when"]["edtf"], shown["when"]["words"]) == ("-0043-03-15", "15 March 44 BC")


@pytest.fixture
def three(client: Client) -> Client:
    """Three events of one collection: one in April, one on 4 June that is told, one undated."""
    bridges = cast.collection()
    cast.opening(bridges)
    april = When.between(date(2019, 4, 1), date(2019, 4, 30), Granularity.MONTH)
    cast.event(bridges, "The last cable is hung", april, status="scheduled")
    cast.event(bridges, "A ferry sinks")
    return client


OPENING, CABLE, FERRY = "Odile Brandt opens the Lindholm bridge", "The last cable is hung", "A ferry sinks"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, [CABLE, OPENING, FERRY]),
        ({"order": "newest"}, [OPENING, CABLE, FERRY]),
        ({"from": "May 2019"}, [OPENING]),
        ({"to": "2019-04"}, [CABLE]),
        ({"from": "spring 2019", "to": "4 June 2019"}, [CABLE, OPENING]),
        ({"outlet": "island-gazette"}, [OPENING]),
        ({"actor": "odile-brandt"}, [OPENING]),
        ({"place": "varn"}, [OPENING]),
        ({"place": "nowhere"}, []),
        ({"status": "unreported"}, [CABLE]),
        ({"status": "scheduled"}, []),
        ({"status": ["unreported", "happened"]}, [CABLE, OPENING, FERRY]),
        ({"q": "ferry"}, [FERRY]),
        ({"collection": "bridges"}, [CABLE, OPENING, FERRY]),
        ({"page": "2", "page_size": "2"}, [FERRY]),
    ],
)
def test_events_are_selected_by_parameters(three: Client, query: dict[str, Any], found: list[str]) -> None:
    assert titles(three, **query) == found


@pytest.mark.parametrize(
    ("query", "named", "says"),
    [
        ({"actr": "odile-brandt"}, "actr", "What can be given is actor, as_of, collection,"),
        ({"from": "one day"}, "from", "could not be read as a date"),
        ({"from": "2020", "to": "2019"}, "to", "before it begins"),
        ({"status": "forgotten"}, "status", "forgotten"),
        ({"conflict": "perhaps"}, "conflict", "true or false"),
        ({"order": "random"}, "order", "random"),
        ({"page_size": "0"}, "page_size", "from 1 to 500"),
        ({"page_size": "many"}, "page_size", "from 1 to 500"),
    ],
)
def test_what_cannot_be_answered_is_refused_by_name(
    three: Client, query: dict[str, Any], named: str, says: str
) -> None:
    assert says in get(three, "events/", expect=400, **query)[named][0]


def test_a_page_that_is_not_there(three: Client) -> None:
    assert "Follow “next”" in get(three, "events/", expect=404, page=7)["detail"]


def test_articles_and_timelines_refuse_what_they_do_not_know(three: Client) -> None:
    for path in ("articles/", "timelines/", "collections/"):
        assert "colour" in get(three, path, expect=400, colour="red")


@pytest.mark.parametrize(
    ("visibility", "listed", "named", "opened"),
    [("public", 1, 200, 200), ("unlisted", 0, 200, 200), ("private", 0, 404, 404)],
)
def test_who_sees_what(client: Client, visibility: str, listed: int, named: int, opened: int) -> None:
    of = cast.collection("desk", visibility)
    event = cast.opening(of)
    timeline = Timeline.objects.create(collection=of, name="all", title="All")
    article = event.mentions.get(article__outlet__slug="varn-courier").article
    one = {"events": event.pk, "articles": article.pk, "timelines": timeline.pk}
    for path, pk in one.items():
        assert bool(get(client, f"{path}/")["count"]) == bool(listed)
        get(client, f"{path}/", expect=named, collection="desk")
        get(client, f"{path}/{pk}/", expect=opened)
    assert get(client, "collections/")["count"] == listed
    get(client, "collections/desk/", expect=opened)
    client.force_login(cast.reader())
    for path, pk in one.items():
        assert get(client, f"{path}/")["count"]
        assert get(client, f"{path}/{pk}/")


def test_a_private_collection_is_not_told_apart_from_none(client: Client) -> None:
    cast.collection("secret", "private")
    private = get(client, "events/", expect=404, collection="secret")["detail"]
    none = get(client, "events/", expect=404, collection="nosuch")["detail"]
    get(client, "events/", expect=404, collection="no\0ne")
    assert private.replace("secret", "X") == none.replace("nosuch", "X")


def test_what_a_curator_hid_is_nowhere(client: Client) -> None:
    event = cast.opening(cast.collection())
    article = event.mentions.all()[0].article
    corrections.correct(event, "hidden", "hidden", reason="Not ours", by=cast.curator())
    assert titles(client) == []
    get(client, f"events/{event.pk}/", expect=404)
    assert get(client, f"articles/{article.pk}/")["mentions"] == []


def test_an_article_with_its_text_and_what_was_read_from_it(client: Client) -> None:
    event = cast.opening(cast.collection())
    article = event.mentions.all()[0].article
    [in_list, _] = get(client, "articles/", outlet=article.outlet.slug, language="en")["results"] + [None]
    assert "text" not in in_list
    shown = get(client, f"articles/{article.pk}/")
    assert shown["text"] == cast.BRIDGE
    assert shown["reading"] is None
    [told] = shown["mentions"]
    assert told["event"]["url"] == f"http://testserver/api/v1/events/{event.pk}/"
    assert shown["text"][told["evidence"]["start"] : told["evidence"]["end"]] == told["evidence"]["quote"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"from": "June 2019"}, 2),
        ({"to": "May 2019"}, 0),
        ({"from": "44 BC"}, 2),
        ({"to": "44 BC"}, 0),
        ({"from": "Y12000"}, 0),
        ({"to": "Y12000"}, 2),
        ({"from": "5 June 2019", "to": "2019-06-05"}, 2),
    ],
)
def test_articles_of_a_period(three: Client, query: dict[str, Any], count: int) -> None:
    assert get(three, "articles/", **query)["count"] == count


def test_a_timeline_leads_to_its_events(three: Client) -> None:
    of = cast.collection("second")
    Timeline.objects.create(
        collection=of, name="june", title="June", query={"actor": ["odile-brandt"], "from": "June 2019"}
    )
    cast.opening(of)
    [timeline] = get(three, "timelines/", collection="second")["results"]
    assert timeline["html_url"] == "http://testserver/timelines/second/june/"
    path = timeline["events_url"].removeprefix("http://testserver/api/v1/")
    assert [event["collection"] for event in get(three, path)["results"]] == ["second"]


def test_lists_take_the_same_queries_however_long(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    of = cast.collection()
    for number in range(12):
        told = cast.event(of, f"Span {number}", When.on(date(2019, 6, 1 + number)))
        cast.mention(told, cast.article(of, f"Paper {number}"), told.when)
    with django_assert_max_num_queries(6):  # collection, count, events, mentions, actors, places
        assert get(client, "events/")["count"] == 12
    with django_assert_max_num_queries(2):
        assert get(client, "articles/")["count"] == 12


def test_pages_do_not_overlap(client: Client) -> None:
    of = cast.collection()
    for number in range(9):  # nothing but their ids tells them apart
        cast.event(of, "The same", When.on(date(2019, 6, 4)), status="happened", outlets_count=number)
    page = get(client, "events/", page_size=2)
    seen = [event["id"] for event in page["results"]]
    while page["next"]:
        page = client.get(page["next"], headers={"accept": "application/json"}).json()
        seen += [event["id"] for event in page["results"]]
    assert len(seen) == len(set(seen)) == 9


def test_the_root_names_the_resources(client: Client) -> None:
    assert get(client, "") == {
        name: f"http://testserver/api/v1/{name}/" for name in ("events", "articles", "timelines", "collections")
    }


def test_nothing_is_written_but_articles(client: Client) -> None:
    client.force_login(cast.curator())
    event = cast.opening(cast.collection())
    for path in ("events/", "timelines/", "collections/", f"events/{event.pk}/"):
        for method in (client.post, client.put, client.patch, client.delete):
            assert method(f"/api/v1/{path}", {}, "application/json").status_code in (403, 405)


def test_what_is_nowhere_is_an_error_that_a_program_can_read(client: Client) -> None:
    said = get(client, "evnts/", expect=404)["detail"]
    assert "nothing at /api/v1/evnts/" in said
    assert "/api/v1/ lists" in said
    assert client.get("/api/v1/events").status_code == 301
