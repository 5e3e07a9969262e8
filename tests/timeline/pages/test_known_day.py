"""A day whose knowledge is shown: on the timeline, an event's page and the articles, and in every link between them."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.timeline import states
from tests.timeline.pages import cast
from tests.timeline.pages.html import PageSeen, see
from timeline import corrections
from timeline.models import Event

THEN = "as_of=2019-05-09"


@pytest.fixture(autouse=True)
def known(town: cast.Town) -> None:
    """What the Courier told on 9 May and the Gazette on the 10th."""
    town.resignation.mentions.update(status="scheduled")
    states.write(*Event.objects.all())


def test_the_head_says_which_day_it_is_and_leads_back(client: Client) -> None:
    page = see(client, f"/?{THEN}&order=newest")
    [head] = page.parts("known")
    assert head.startswith("As known on 9 May 2019: what articles published by then told. Back to today")
    assert page.links("known") == {"Back to today": "?order=newest"}
    assert page.parts("counts") == ["5 events, 1 undated · 1 article · 1 outlet"]
    assert "as known on 9 May 2019 ×: remove this filter" in page.links("chips")
    assert page.tree.get_element_by_id("as-of").get("value") == "2019-05-09"


def test_the_field_keeps_what_else_was_asked(client: Client) -> None:
    page = see(client, f"/?{THEN}&order=newest&status=happened&status=denied&page=1")
    form = page._of_class("known")[0]
    kept = [(field.get("name"), field.get("value")) for field in form.iter("input") if field.get("type") == "hidden"]
    assert kept == [("order", "newest"), ("status", "happened"), ("status", "denied")]


def test_an_entry_tells_what_was_told_by_then(client: Client, town: cast.Town) -> None:
    [then] = [entry for entry in see(client, f"/?{THEN}").parts("entry") if town.vote.title in entry]
    assert "1 outlet" in then
    assert "disagree" not in then
    [now] = [entry for entry in see(client, "/").parts("entry") if town.vote.title in entry]
    assert "2 articles, 2 independent outlets" in now
    assert "outlets disagree on the day" in now


@pytest.mark.parametrize("path", ["/?", "/events/{}/?", "/articles/{}/?", "/articles/?"])
def test_every_link_keeps_the_day(client: Client, town: cast.Town, path: str) -> None:
    pk = town.vote.pk if "events" in path else town.courier.pk
    page = see(client, path.format(pk) + THEN)
    leave = {"Back to today", "As they stand today", "All articles", "How the dates are read", "Dateline"}
    lost = {
        words: address
        for words, address in page.links().items()
        if not address.startswith("#") and "as_of=2019-05-09" not in address and words not in leave
    }
    assert {words for words in lost if "as known on" not in words} == set()
    mast = {a.text: a.get("href") for a in page.tree.xpath("//nav[@aria-label='Main']//a")}
    assert all("as_of=2019-05-09" in address for address in mast.values())
    assert [field.get("value") for field in page.tree.xpath("//form[@role='search']/input[@name='as_of']")] == [
        "2019-05-09"
    ]


def test_links_work(client: Client, town: cast.Town) -> None:
    for address in see(client, f"/events/{town.vote.pk}/?{THEN}").links().values():
        if address.startswith("/"):
            see(client, address)


def test_a_day_before_the_first_article(client: Client) -> None:
    page = see(client, "/?as_of=2019-05-08")
    assert "Nothing was known yet" in page.words()
    assert "No article had been published by 8 May 2019. The first is of 9 May 2019" in page.words()
    assert page.links("nothing")["as known on that day"] == "?collection=lindmere&as_of=2019-05-09"


@pytest.mark.parametrize(
    ("typed", "says"),
    [("soon", "“soon” does not name one day. Write it like"), ("2999-01-01", "1 January 2999 has not come")],
)
def test_what_is_no_day_is_said_beside_the_field(client: Client, town: cast.Town, typed: str, says: str) -> None:
    for address in ("/", f"/events/{town.vote.pk}/"):
        page = see(client, f"{address}?as_of={typed}")
        assert page.words("as-of-error").startswith(says)
        assert page.tree.get_element_by_id("as-of").get("aria-invalid") == "true"
    assert len(see(client, f"/?as_of={typed}").parts("entry")) == 5, "what is known today is shown"


class TestEvent:
    def page(self, client: Client, event: Event, query: str = THEN, status: int = 200) -> PageSeen:
        return see(client, f"/events/{event.pk}/?{query}", status)

    def test_as_it_was_known(self, client: Client, town: cast.Town) -> None:
        page = self.page(client, town.vote)
        assert page.parts("known")[0].startswith("As known on 9 May 2019")
        assert len(page.parts("telling")) == 1
        assert not page.parts("conflict")
        assert page.parts("history")[0] == "History 9 May 2019 Reported by Lindmere Courier"

    def test_its_neighbours_too(self, client: Client, town: cast.Town) -> None:
        Event.objects.filter(pk=town.resignation.pk).update(title="Thorn stays")
        assert list(self.page(client, town.vote).links("beside"))[-1] == town.resignation.title

    def test_before_it_was_told(self, client: Client, town: cast.Town) -> None:
        page = self.page(client, town.vote, "as_of=2019-05-01", 404)
        assert page.words().startswith("The Lindmere dam Nothing was known of this on 1 May 2019")
        assert town.vote.title not in page.words()
        assert page.links()["as known on that day"] == "?as_of=2019-05-09"

    def test_what_a_curator_said_holds_on_every_day(self, client: Client, town: cast.Town, curator: User) -> None:
        corrections.correct(town.vote, "when", "3 May 2019", reason="The minutes say so.", by=curator)
        page = self.page(client, town.vote)
        assert page.parts("event-when") == ["3 May 2019"]
        assert "What the machine had said: 8 May 2019" in page.parts("why-date")[0]

    def test_an_event_without_states_has_its_page(self, client: Client, town: cast.Town) -> None:
        town.vote.states.all().delete()
        assert len(self.page(client, town.vote).parts("telling")) == 1

    def test_no_more_queries_than_today(self, client: Client, town: cast.Town) -> None:
        def queries(query: str) -> int:
            with CaptureQueriesContext(connection) as captured:
                self.page(client, town.vote, query)
            return len(captured)

        assert queries(THEN) <= queries("")


def test_articles_are_those_of_the_day(client: Client, town: cast.Town) -> None:
    assert see(client, f"/articles/?{THEN}").parts("entry-title") == [town.courier.title]
    page = see(client, f"/articles/{town.courier.pk}/?{THEN}")
    assert "as known on 9 May 2019" in page.words()
    assert town.vote.title in page.parts("told")[0]


def test_no_more_queries_than_today(client: Client, town: cast.Town) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            see(client, address)
        return len(captured)

    few = queries(f"/?{THEN}&q=the")
    assert few <= queries("/?q=the")
    for number in range(20):
        by = cast.article(town.collection, f"Paper {number}", f"Day {number}", cast.COURIER, date(2019, 5, 9))
        told = cast.event(town.collection, f"The day {number}", cast.EIGHTH_OF_MAY)
        cast.tell(told, by, "The turbines stood still", "", cast.EIGHTH_OF_MAY)
        states.write(told)
    assert queries(f"/?{THEN}&q=the") == few
