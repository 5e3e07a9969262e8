"""What the API says of events that a curator joined, parted or made."""

import uuid
from typing import Any

import pytest
from django.test import Client

from articles.models import Article
from tests.timeline import cast
from timeline import arranging, corrections
from timeline.models import Event, Reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening() -> Event:
    return cast.opening(cast.collection())


@pytest.fixture
def ferry(opening: Event) -> Event:
    ferry = cast.event(opening.collection, "A ferry sinks")
    cast.mention(ferry, cast.article(opening.collection, "Hill Herald"))
    for article in Article.objects.all():
        Reading.objects.create(article=article, dct=article.date)
    return ferry


def get(client: Client, event: Event, status: int = 200) -> Any:
    response = client.get(f"/api/v1/events/{event.pk}/")
    assert response.status_code == status
    return response


def test_a_merged_event_answers_where_it_is_now(client: Client, opening: Event, ferry: Event) -> None:
    arranging.merge(opening, ferry, reason="One", by=cast.curator())
    response = get(client, ferry, 301)
    body = response.json()
    assert response["Location"] == f"http://testserver/api/v1/events/{opening.pk}/" == body["merged_into"]["url"]
    assert body["merged_into"]["id"] == str(opening.pk)
    assert body["detail"].startswith("“A ferry sinks” was merged into “")
    assert client.get(response["Location"]).json()["id"] == str(opening.pk)


def test_once_taken_back_it_answers_for_itself(client: Client, opening: Event, ferry: Event) -> None:
    by = cast.curator()
    arranging.undo(arranging.merge(opening, ferry, reason="One", by=by), reason="Two", by=by)
    assert get(client, ferry).json()["id"] == str(ferry.pk)


def test_what_is_hidden_or_nowhere_is_not_found(client: Client, opening: Event, ferry: Event) -> None:
    by = cast.curator()
    arranging.merge(opening, ferry, reason="One", by=by)
    corrections.correct(opening, "hidden", "hidden", reason="Doubtful", by=by)
    get(client, ferry, 404)
    get(client, Event(pk=uuid.uuid4()), 404)
    assert client.get("/api/v1/events/nonsense/").status_code == 404


def test_an_event_tells_what_people_arranged_and_corrected(client: Client, opening: Event, ferry: Event) -> None:
    by = cast.curator()
    corrections.correct(ferry, "title", "A ferry is lost", reason="Plainer", by=by)
    made = arranging.merge(opening, ferry, reason="One", by=by)
    parted = arranging.split(opening, opening.mentions.all()[:1], reason="Two", by=by)
    body = get(client, opening).json()
    merged, split = body["arrangements"]
    assert (merged["id"], merged["kind"], merged["reason"], merged["by"]) == (made.pk, "merge", "One", "carla")
    assert (merged["event"]["id"], merged["other"]["title"]) == (str(opening.pk), "A ferry is lost")
    assert split["other"]["id"] == str(parted.other_id)
    assert [correction["value"] for correction in body["corrections"]] == ["A ferry is lost"]
    arranging.undo(parted, reason="One", by=by)
    merged, split, undone = get(client, opening).json()["arrangements"]
    assert (merged["undone"], split["undone"], undone["undoes"]) == (False, True, parted.pk)


def test_mentions_say_which_a_person_chose(client: Client, opening: Event) -> None:
    assert [mention["by_hand"] for mention in get(client, opening).json()["mentions"]] == [False, False]
