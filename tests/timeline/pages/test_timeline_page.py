"""The timeline of one collection: headings, entries, filters, and what is missing."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Collection
from temporal import When
from tests.timeline.pages import cast
from tests.timeline.pages.html import see
from timeline.models import Actor, Event, Reading

AT_MOST = 14  # queries a page, two of them for what whoever is signed in may do


def test_events_stand_under_years_and_months_the_undated_last(client: Client, town: cast.Town) -> None:
    page = see(client, "/")
    titles = [part.partition(" 1 outlet")[0] for part in page.parts("entry-title")]
    in_order = (town.standstill, town.inspection, town.vote, town.resignation, town.leak)
    assert titles == [event.title for event in in_order]
    assert [page.words(anchor) for anchor in ("y2018", "y2019", "y2019-04")] == ["2018", "2019", "April 2019"]
    assert not page.has_id("y2018-01"), "what is told by its year alone stands under the year alone"
    assert page.words("undated") == "Undated"
    assert page.parts("entry-bound") == ["before 1 April 2019"]


def test_an_entry_shows_its_date_who_tells_it_and_the_words_that_date_it(client: Client, town: cast.Town) -> None:
    entries = see(client, "/").parts("entry")
    vote = next(entry for entry in entries if town.vote.title in entry)
    assert vote.startswith("Wed 8 May")
    for words in (
        "2 articles, 2 independent outlets",
        "on Wednesday",
        "Lindmere Courier, 9 May",
        "why?",
        "outlets disagree on the day",
    ):
        assert words in vote
    inspection = next(entry for entry in entries if town.inspection.title in entry)
    assert "2 articles, 1 independent outlet (copies of one text count once)" in inspection
    assert "in April" in inspection
    resignation = next(entry for entry in entries if town.resignation.title in entry)
    assert "announced, not yet reported" in resignation


def test_the_head_counts(client: Client, town: cast.Town) -> None:
    counts = see(client, "/").parts("counts")[0]
    assert counts == "5 events, 1 undated · 2 articles · 2 outlets · 1 conflict · as of 10 May 2019"


def test_a_hidden_event_is_neither_shown_nor_counted(client: Client, town: cast.Town) -> None:
    Event.objects.filter(pk=town.leak.pk).update(hidden=True)
    page = see(client, "/")
    assert town.leak.title not in page.words()
    assert page.parts("counts")[0].startswith("4 events")


def test_what_is_not_read_and_what_could_not_be_read_is_counted_and_linked(client: Client, town: cast.Town) -> None:
    Reading.objects.filter(article=town.courier).update(error="ValueError: no")
    Reading.objects.filter(article=town.gazette).update(engine="an older one")
    page = see(client, "/")
    assert "1 article still to be read; 1 article could not be read" in page.words()
    assert see(client, page.links("pending")["1 article"]).parts("entry-title")
    failed = see(client, "/articles/?state=failed")
    assert failed.parts("entry-title") == [town.courier.title]
    assert "ValueError: no" in failed.words()
    assert see(client, "/articles/?state=unread").parts("entry-title") == [town.gazette.title]


def test_every_parameter_is_a_chip_that_can_be_dropped(client: Client, town: cast.Town) -> None:
    page = see(client, "/?from=April+2019&actor=lindmere-council&q=drain&page=1")
    chips = page.links("chips")
    said = [chip.removesuffix(" ×: remove this filter") for chip in chips]
    assert said == ["from 1 April 2019", "with Lindmere council", "telling “drain”"]
    without_actor = next(address for words, address in chips.items() if "council" in words)
    assert without_actor == "?from=April+2019&q=drain"
    assert "1 event of 5; the 1 undated cannot be placed in a period" in page.words()


def test_the_form_holds_what_is_chosen(client: Client, town: cast.Town) -> None:
    page = see(client, "/?from=2019&outlet=northern-gazette&order=newest")
    assert page.tree.get_element_by_id("f-from").get("value") == "2019"
    assert page.tree.get_element_by_id("f-outlet").value == "northern-gazette"
    assert page.tree.get_element_by_id("f-order").value == "newest"


def test_an_outlet_without_articles_is_not_offered(client: Client, town: cast.Town) -> None:
    town.gazette.delete()
    offered = see(client, "/").tree.get_element_by_id("f-outlet").value_options
    assert offered == ["", "lindmere-courier"]


def test_a_person_is_offered_once(client: Client, town: cast.Town) -> None:
    told = town.vote.mentions.get(article=town.courier)

    def offered(*names: str, kind: str = "person") -> list[str]:
        for name in names:
            told.actors.add(
                Actor.objects.create(collection=town.collection, slug=Actor.slug_of(name), name=name, kind=kind)
            )
        return [value for value in see(client, "/").tree.get_element_by_id("f-actor").value_options if value]

    assert offered("Thorn", "Ada Thorn") == ["ada-thorn", "lindmere-council"]
    assert offered("Moor", kind="organisation") == ["ada-thorn", "lindmere-council", "moor"]
    assert offered("Eve Moor") == ["ada-thorn", "eve-moor", "lindmere-council", "moor"], "that is another"
    assert "thorn" in offered("Bert Thorn"), "it may be either"


def test_an_empty_selection_says_what_to_drop(client: Client, town: cast.Town) -> None:
    page = see(client, "/?actor=lindmere-council&status=denied")
    assert "without “denied”: 1 event" in page.words()
    assert "without with “Lindmere council”" not in page.words(), "that would not help"
    assert "without all of it: 5 events" in page.words()


def test_a_date_that_cannot_be_read_is_said_beside_its_field(client: Client, town: cast.Town) -> None:
    page = see(client, "/?from=when+pigs+fly")
    assert "“when pigs fly” could not be read as a date" in page.words("f-from-error")
    assert len(page.parts("entry")) == 5, "the rest is shown"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/?conflict=maybe", "“maybe” could not be read. Give true or false, or date, place or happening."),
        ("/?order=sideways", "“sideways” is no order. Give oldest, newest or importance."),
        ("/?page=abc", "“abc” is no page. Give a number; page 1 is shown."),
        ("/?page=7", "There is no page 7; page 1 of 1 is shown."),
        ("/?page=-1", "There is no page -1; page 1 of 1 is shown."),
        ("/articles/?page=abc", "“abc” is no page. Give a number; page 1 is shown."),
    ],
)
def test_what_cannot_be_read_is_said(client: Client, town: cast.Town, address: str, says: str) -> None:
    page = see(client, address)
    assert page.parts("error") == [says]
    assert page.parts("entry"), "the rest is shown"
    assert not page.parts("chips")


def test_pages_have_stable_addresses(client: Client, town: cast.Town) -> None:
    for number in range(60):
        cast.event(town.collection, f"Meeting {number:02}", When.on(date(2019, 7, 1)))
    first = see(client, "/?q=Meeting")
    assert len(first.parts("entry")) == 50
    assert first.links("pages") == {"Next": "?q=Meeting&page=2"}
    second = see(client, "/?q=Meeting&page=2")
    assert second.parts("entry-title") == [f"Meeting {number:02}" for number in range(50, 60)]


@pytest.mark.parametrize("address", ["/", "/?q=dam&from=2018&actor=lindmere-council&outlet=x", "/?order=newest"])
def test_queries_stay_flat(signed_in: Client, town: cast.Town, address: str) -> None:
    for number in range(30):
        told = cast.event(town.collection, f"The dam, day {number}", When.on(date(2019, 7, 1)))
        cast.tell(
            told,
            cast.article(town.collection, f"Paper {number}", f"T{number}", "It rained.", date.max),
            "It rained",
            "",
            None,
        )
    with CaptureQueriesContext(
        connection,
    ) as queries:
        see(signed_in, address)
    assert len(queries) <= AT_MOST, "\n".join(query["sql"][:150] for query in queries)


class TestCollections:
    def test_the_newest_that_is_not_invented_comes_first(self, client: Client, town: cast.Town) -> None:
        invented = cast.build("sample", invented=True).collection
        Collection.objects.filter(pk=invented.pk).update(title="An invented dam")
        newer = Collection.objects.create(name="harbour", title="The harbour")
        cast.article(newer, "Port Post", "A ship", "A ship came in.", date(2020, 1, 1))
        Collection.objects.create(name="empty", title="Nothing in it")
        page = see(client, "/")
        assert page.words().startswith("The harbour")
        assert [*page.links("collections").values()] == [
            f"/?collection={name}" for name in ("harbour", "lindmere", "sample")
        ]
        assert "Nothing in it" not in page.words()

    def test_an_invented_one_says_so_on_every_page(self, client: Client, db: None) -> None:
        town = cast.build("sample", invented=True)
        for address in ("/", "/articles/", f"/articles/{town.courier.pk}/", f"/events/{town.vote.pk}/"):
            assert "invented" in " ".join(see(client, address).parts("notice")), address

    def test_one_of_real_articles_does_not(self, client: Client, town: cast.Town) -> None:
        assert see(client, "/").parts("notice") == []

    def test_an_empty_installation_offers_the_paste_box_and_the_sample(self, client: Client, signed_in: Client) -> None:
        assert see(client, "/").links()["Sign in"] == "/sign-in/"
        page = see(signed_in, "/")
        assert page.links()["Paste an article"] == "/articles/new/"
        assert "Load the sample collection" in page.words()

    def test_a_named_one_without_articles_says_so(self, client: Client, town: cast.Town) -> None:
        Collection.objects.create(name="empty", title="Nothing in it")
        assert "No articles yet" in see(client, "/?collection=empty").words()


def test_nothing_of_a_text_is_markup(client: Client, town: cast.Town) -> None:
    evil = "<script>alert('title')</script>"
    Event.objects.filter(pk=town.vote.pk).update(title=evil)
    Article.objects.filter(pk=town.gazette.pk).update(title=evil)
    for address in (
        "/",
        "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
        f"/events/{town.vote.pk}/",
        "/articles/",
        f"/articles/{town.gazette.pk}/",
    ):
        body = see(client, address).response.content.decode()
        assert "<script>alert" not in body, address
        assert "&lt;script&gt;" in body, address
