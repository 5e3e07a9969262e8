"""POST of an article: who may, what is answered, and that it is stored as any other is."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from rest_framework.authtoken.models import Token

from articles.models import Article, Collection
from tests.timeline import cast

pytestmark = pytest.mark.django_db
NEW: dict[str, str] = {
    "text": cast.BRIDGE,
    "date": "5 June 2019",
    "title": "A bridge at last",
    "outlet": "Varn Courier",
}


@pytest.fixture
def token(db: None) -> str:
    return str(Token.objects.create(user=cast.curator()).key)


def post(client: Client, body: Any, token: str = "") -> Any:
    headers = {"authorization": f"Token {token}"} if token else {}
    return client.post("/api/v1/articles/", body, "application/json", headers=headers)


def test_a_new_article_is_stored(client: Client, token: str) -> None:
    response = post(client, NEW, token)
    article = Article.objects.get()
    shown = response.json()
    assert (response.status_code, shown["outcome"]) == (201, "stored")
    assert response["Location"] == shown["url"] == f"http://testserver/api/v1/articles/{article.pk}/"
    assert shown["html_url"] == f"http://testserver/articles/{article.pk}/"
    assert (article.date.isoformat(), article.outlet.name, article.collection.name) == (
        "2019-06-05",
        "Varn Courier",
        "articles",
    )
    assert article.dated == [{"source": "field", "value": "2019-06-05", "said": "date: 5 June 2019"}]


def test_the_same_article_again_changes_nothing(client: Client, token: str) -> None:
    first = post(client, NEW, token).json()
    response = post(client, NEW, token)
    assert (response.status_code, response.json()["outcome"]) == (200, "unchanged")
    assert response.json()["id"] == first["id"]
    assert Article.objects.count() == 1


def test_it_goes_into_the_collection_that_it_names(client: Client, token: str) -> None:
    desk = Collection.objects.create(name="desk", title="Desk", date_order="mdy", default_outlet="The Desk")
    post(client, {"text": cast.BRIDGE, "date": "06/05/2019", "collection": "desk"}, token)
    article = desk.articles.get()
    assert (article.date.isoformat(), article.outlet.name) == ("2019-06-05", "The Desk")
    assert article.title == "Mayor Odile Brandt opened the Lindholm bridge in Varn on Tuesday"


@pytest.mark.parametrize(
    ("change", "named", "says"),
    [
        ({"text": ""}, "text", "blank"),
        ({"text": "\u200b"}, "text", "Give the article's text"),
        ({"date": ""}, "date", "Give the day"),
        ({"date": "May 2019"}, "date", "“May 2019” names no day"),
        ({"date": "yesterday"}, "date", "names no day"),
        ({"url": "over there"}, "url", "https://"),
        ({"collection": "nosuch"}, "collection", "no collection named “nosuch”"),
        ({"outlet": "x" * 201}, "outlet", "200"),
        ({"author": "N. N."}, "author", "It has text, date, title"),
    ],
)
def test_what_is_wrong_is_named_by_its_field(
    client: Client, token: str, change: dict[str, str], named: str, says: str
) -> None:
    response = post(client, NEW | change, token)
    assert response.status_code == 400
    assert says in response.json()[named][0]
    assert not Article.objects.exists()
    assert not Collection.objects.exists()


@pytest.mark.parametrize("body", ["[]", '"text"', "{", "[{}]"])
def test_what_is_no_object_is_refused(client: Client, token: str, body: str) -> None:
    response = post(client, body, token)
    assert response.status_code == 400
    assert response.json()


def test_writing_needs_signing_in(client: Client) -> None:
    response = post(client, NEW)
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Token"
    assert post(client, NEW, "0" * 40).status_code == 401


def test_writing_needs_the_permission(client: Client) -> None:
    token = Token.objects.create(user=cast.reader()).key
    assert post(client, NEW, token).status_code == 403


def test_a_session_writes_only_with_a_csrf_token() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(pk=cast.curator().pk))
    assert post(client, NEW).status_code == 403


def test_a_token_reads_what_is_private(client: Client, token: str) -> None:
    event = cast.opening(cast.collection("secret", "private"))
    path = f"/api/v1/events/{event.pk}/"
    assert client.get(path).status_code == 404
    assert client.get(path, headers={"authorization": f"Token {token}"}).status_code == 200
