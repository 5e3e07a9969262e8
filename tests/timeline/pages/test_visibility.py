"""Who may see what: public to all, unlisted to who has the address, private to people who are signed in."""

import pytest
from django.test import Client

from articles.models import Visibility
from tests.timeline.pages import cast
from tests.timeline.pages.html import see


def addresses(town: cast.Town) -> list[str]:
    return [
        f"/?collection={town.collection.name}",
        f"/articles/?collection={town.collection.name}",
        f"/articles/{town.courier.pk}/",
        f"/events/{town.vote.pk}/",
    ]


@pytest.fixture
def private(db: None) -> cast.Town:
    return cast.build("secret", visibility=Visibility.PRIVATE)


@pytest.fixture
def unlisted(db: None) -> cast.Town:
    return cast.build("quiet", visibility=Visibility.UNLISTED)


def test_private_is_not_told_apart_from_missing(client: Client, private: cast.Town) -> None:
    for address in addresses(private):
        see(client, address, 404)
    assert "Lindmere" not in see(client, "/").words()
    assert "Lindmere" not in see(client, "/articles/").words()


def test_private_is_open_to_people_who_are_signed_in(signed_in: Client, private: cast.Town) -> None:
    for address in ["/", *addresses(private)]:
        assert "Lindmere" in see(signed_in, address).words()


def test_unlisted_is_open_to_who_has_the_address_and_named_nowhere(client: Client, unlisted: cast.Town) -> None:
    for address in addresses(unlisted):
        assert "Lindmere" in see(client, address).words()
    assert "Lindmere" not in see(client, "/").words()
    town = cast.build("open")
    assert "quiet" not in see(client, "/").response.content.decode()
    assert town.collection.title in see(client, "/").words()


def test_a_hidden_event_is_missing_but_for_curators(
    client: Client, reader: Client, signed_in: Client, town: cast.Town
) -> None:
    address = f"/events/{town.vote.pk}/"
    assert not see(signed_in, address).parts("hidden-event")
    town.vote.hidden = True
    town.vote.save()
    for other in (client, reader):
        see(other, address, 404)
    page = see(signed_in, address)
    assert page.parts("hidden-event")[0].startswith("Hidden. Only curators see this page")
    assert town.inspection.title in page.links("beside")
