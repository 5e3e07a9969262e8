"""The saved timelines: the list of them, and the page of one."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Visibility
from temporal import When
from tests.timeline.pages import cast
from tests.timeline.pages.html import see
from timeline import editing
from timeline.editing import Typed
from timeline.models import Actor, Event, Timeline

AT_MOST = 19  # queries a page: six more than the timeline page, of them two for the names in what it selects
COUNCIL = "/timelines/lindmere/council/"


def make(town: cast.Town, **typed: Any) -> Timeline:
    typed = {"title": "The council", "name": "council", "query": {"actor": ["lindmere-council"]}} | typed
    return editing.save(Timeline(collection=town.collection), Typed(**typed))


@pytest.fixture
def council(town: cast.Town, curator: User) -> Timeline:
    """What the council did and, pinned, the leak; the vote and the standstill stand within its eras."""
    eras = [("The drought", "2018 to April 2019"), ("The works", "May 2019"), ("The new dam", "since 2021")]
    made = make(town, introduction="How it went.\n\nAnd why.", query={"to": "2019", "q": "dam"}, eras=eras)
    editing.pin(made, town.leak, curator)
    editing.pin(made, town.standstill, curator)
    return made


def everything(town: cast.Town) -> Timeline:
    return Timeline.objects.create(collection=town.collection, name="all", title="The Lindmere dam")


class TestTheList:
    def test_it_counts_their_events(self, client: Client, town: cast.Town, council: Timeline) -> None:
        everything(town)
        page = see(client, "/timelines/")
        assert page.parts("entry-when") == ["5 events", "3 events"]
        assert page.links("entries") == {
            "The Lindmere dam": "/timelines/lindmere/all/",
            "The council": COUNCIL,
        }
        assert page.words("c-lindmere") == "The Lindmere dam"
        assert see(client, COUNCIL).response.status_code == 200

    def test_it_names_no_more_than_its_reader_may_know(
        self, client: Client, signed_in: Client, town: cast.Town, council: Timeline
    ) -> None:
        for visibility in (Visibility.UNLISTED, Visibility.PRIVATE):
            town.collection.visibility = visibility
            town.collection.save()
            assert "council" not in see(client, "/timelines/").words()
            assert "The council" in see(signed_in, "/timelines/").words()
        see(client, "/timelines/?collection=lindmere", 404)
        town.collection.visibility = Visibility.UNLISTED
        town.collection.save()
        assert "The council" in see(client, "/timelines/?collection=lindmere").words()

    def test_it_says_where_there_is_none(self, client: Client, db: None) -> None:
        assert "There are none yet" in see(client, "/timelines/").words()

    def test_it_comes_in_pages(self, client: Client, town: cast.Town) -> None:
        for number in range(26):
            Timeline.objects.create(collection=town.collection, name=f"t{number}", title=f"T {number:02}")
        assert see(client, "/timelines/").links("pages") == {"Next": "?page=2"}
        assert see(client, "/timelines/?page=2").parts("entry-title") == ["T 25"]
        assert see(client, "/timelines/?page=9").parts("error") == ["There is no page 9; page 2 of 2 is shown."]

    def test_every_page_leads_to_it(self, client: Client, town: cast.Town) -> None:
        page = see(client, "/")
        assert page.tree.xpath("//nav//a[.='Timelines']/@href") == ["/timelines/?collection=lindmere"]

    def test_queries_stay_flat(self, signed_in: Client, town: cast.Town) -> None:
        for number in range(45):
            make(town, name=f"t{number}")
        with CaptureQueriesContext(connection) as queries:
            see(signed_in, "/timelines/")
        assert len(queries) <= 8


class TestOne:
    def test_it_is_the_timeline_page_of_its_events(self, client: Client, town: cast.Town, council: Timeline) -> None:
        page = see(client, COUNCIL)
        assert page.parts("entry-title") == [town.standstill.title, town.vote.title, town.leak.title]
        assert page.words().startswith("The Lindmere dam: timelines The council 3 events")
        assert "2 articles · 2 outlets" in page.parts("counts")[0]
        assert page.parts("introduction") == ["How it went. And why."]
        assert page.parts("selects") == ["Events until 31 December 2019, telling “dam” · 2 pinned"]
        assert page.parts("entry-hand") == ["pinned to this timeline by a person"] * 2

    def test_names_in_what_it_selects_are_those_of_people(self, client: Client, town: cast.Town) -> None:
        make(town, query={"actor": ["lindmere-council"], "outlet": ["northern-gazette"], "place": ["lindmere"]})
        said = see(client, COUNCIL).parts("selects")[0]
        assert said == "Events told by Northern Gazette, with Lindmere council, in Lindmere"

    def test_the_readers_filters_come_on_top_and_are_chips(
        self, client: Client, town: cast.Town, council: Timeline
    ) -> None:
        page = see(client, f"{COUNCIL}?from=2019&order=newest")
        assert page.parts("entry-title") == [town.vote.title]
        assert page.parts("chip") == ["from 1 January 2019 ×: remove this filter"]
        [without] = page.links("chips").values()
        assert see(client, COUNCIL + without).parts("entry-title")[-2:] == [town.standstill.title, town.leak.title]
        [form] = page.tree.xpath("//details//form")
        assert form.get("action") == COUNCIL
        assert page.tree.xpath("//form[@role='search']/@action") == [COUNCIL]

    def test_an_empty_selection_says_what_to_drop(self, client: Client, town: cast.Town, council: Timeline) -> None:
        page = see(client, f"{COUNCIL}?status=denied")
        assert "without “denied”: 3 events" in page.words()
        assert page.links()["without all of it"] == "?"
        assert see(client, f"{COUNCIL}?").parts("entry")

    def test_one_that_holds_nothing_says_so(self, client: Client, town: cast.Town) -> None:
        make(town, query={"q": "elephants"})
        assert "Nothing stands on this timeline yet" in see(client, COUNCIL).words()

    def test_eras_stand_at_the_top_and_where_they_begin(
        self, client: Client, town: cast.Town, council: Timeline
    ) -> None:
        page = see(client, COUNCIL)
        assert list(page.links("eras")) == ["The drought", "The works", "The new dam"]
        assert page.parts("era-line") == [
            "The drought from January 2018 to April 2019",
            "The works throughout May 2019",
        ]
        entries = page.tree.xpath("//ol[contains(@class, 'entries')]/li//*[self::strong or @class='entry-title']")
        in_order = [" ".join(element.text_content().split()) for element in entries]
        assert in_order == ["The drought", town.standstill.title, "The works", town.vote.title, town.leak.title]
        assert len(page.parts("in-era")) == 2

    def test_an_era_leads_to_its_events(self, client: Client, town: cast.Town, council: Timeline) -> None:
        addresses = see(client, COUNCIL).links("eras")
        assert parse_qs(urlsplit(addresses["The works"]).query) == {"from": ["2019-05-01"], "to": ["2019-05-31"]}
        assert see(client, COUNCIL + addresses["The works"]).parts("entry-title") == [town.vote.title]
        assert see(client, COUNCIL + addresses["The new dam"]).parts("entry-title") == []

    def test_from_the_newest_an_era_stands_before_the_last_of_its_events(self, client: Client, town: cast.Town) -> None:
        make(town, query={}, eras=[("The dam’s year", "2019")])
        entries = see(client, f"{COUNCIL}?order=newest").tree.xpath("//ol[contains(@class, 'entries')]/li/@class")
        assert entries == ["era", "entry in-era", "entry in-era", "entry in-era", "entry", "entry"]

    def test_who_may_open_it(self, client: Client, signed_in: Client, town: cast.Town, council: Timeline) -> None:
        for visibility, status in ((Visibility.UNLISTED, 200), (Visibility.PRIVATE, 404)):
            town.collection.visibility = visibility
            town.collection.save()
            see(client, COUNCIL, status)
            assert client.get(f"/?timeline={council.pk}").status_code == (302 if status == 200 else 404)
            see(signed_in, COUNCIL)
        see(signed_in, "/timelines/lindmere/nothing/", 404)
        see(signed_in, "/timelines/elsewhere/council/", 404)

    def test_its_id_leads_to_it(self, client: Client, town: cast.Town, council: Timeline) -> None:
        response = client.get(f"/?timeline={council.pk}&collection=lindmere&from=2019")
        assert response["Location"] == f"{COUNCIL}?from=2019"
        assert client.get(f"/?timeline={council.pk}")["Location"] == COUNCIL
        see(client, "/?timeline=nonsense", 404)

    def test_an_old_selection_that_cannot_be_read_any_more_breaks_nothing(
        self, client: Client, town: cast.Town, council: Timeline
    ) -> None:
        Timeline.objects.update(query={"from": "when pigs fly", "colour": "red", "status": ["merry"], "q": "dam"})
        assert see(client, COUNCIL).parts("entry")

    def test_what_people_wrote_is_no_markup(self, client: Client, town: cast.Town) -> None:
        evil = "<script>alert('t')</script>"
        make(town, title=evil, introduction=evil, query={"q": evil}, eras=[(evil, "2018")])
        for address in (COUNCIL, "/timelines/"):
            body = see(client, address).response.content.decode()
            assert "<script>alert" not in body
            assert "&lt;script&gt;" in body

    def test_queries_stay_flat(self, signed_in: Client, town: cast.Town, council: Timeline, curator: User) -> None:
        for number in range(30):
            told = cast.event(town.collection, f"The dam, day {number}", When.on(737_000 + number))
            editing.pin(council, told, curator)
            struck = cast.event(town.collection, f"The dam, night {number}", When.on(737_000 + number))
            editing.strike(council, struck, curator)
        slugs = list(Actor.objects.values_list("slug", flat=True))
        Timeline.objects.update(query={"q": "dam", "outlet": ["northern-gazette"], "actor": slugs})
        with CaptureQueriesContext(connection) as queries:
            page = see(signed_in, COUNCIL)
        assert len(page.parts("entry")) == 30 + 3
        assert len(queries) <= AT_MOST, "\n".join(query["sql"][:150] for query in queries)


class TestTheMostImportant:
    def test_they_come_with_sentences_of_the_articles(self, client: Client, town: cast.Town) -> None:
        for event, importance in ((town.vote, 9), (town.inspection, 7)):
            Event.objects.filter(pk=event.pk).update(importance=importance)
        page = see(client, "/?top=2")
        assert page.parts("entry-title") == [town.inspection.title, town.vote.title]
        assert page.parts("chip") == ["the 2 most important ×: remove this filter"]
        for event, said in zip((town.inspection, town.vote), page.parts("entry-sentences"), strict=True):
            told = [" ".join(m.article.text[m.sentence_start : m.sentence_end].split()) for m in event.mentions.all()]
            assert any(said.startswith(sentence) for sentence in told)
            assert not said.replace(told[0], "").replace(told[1], "").strip(), "nothing is added"

    def test_without_it_there_are_none(self, client: Client, town: cast.Town) -> None:
        assert see(client, "/").parts("entry-sentences") == []

    def test_a_wrong_number_is_said(self, client: Client, town: cast.Town) -> None:
        page = see(client, "/?top=many")
        assert page.parts("error") == ["“many” is no number of events. Give one from 1 to 500."]
        assert len(page.parts("entry")) == 5

    def test_other_filters_keep_it(self, client: Client, town: cast.Town) -> None:
        assert see(client, "/?top=2").tree.xpath("//details//input[@name='top']/@value") == ["2"]

    def test_it_is_offered(self, client: Client, town: cast.Town) -> None:
        page = see(client, "/?from=2019&page=1")
        assert page.links()["The 30 most important"] == "?from=2019&top=30"
        assert "The 30 most important" not in see(client, "/?top=30").links()
