"""Why tellings are one event, whose copies count once, what became of it, where outlets disagree."""

from datetime import date

import pytest
from django.test import Client

from articles.models import Article
from narrative import sketch
from narrative.agreement import copies
from temporal import Granularity, When
from tests.timeline.pages import cast
from tests.timeline.pages.html import PageSeen, see
from timeline.models import Event, Link, Mention, Reading


def event_page(client: Client, event: Event) -> PageSeen:
    return see(client, f"/events/{event.pk}/")


def telling(event: Event, by: Article) -> Mention:
    return event.mentions.get(article=by)


@pytest.fixture
def linked(town: cast.Town) -> cast.Town:
    """The two tellings of the vote are linked, and the Gazette's to a third paper's."""
    third = cast.article(town.collection, "Valley Echo", "The dam", cast.GAZETTE, date(2019, 5, 11))
    cast.tell(town.vote, third, "The Lindmere council voted", "on Thursday", cast.NINTH_OF_MAY)
    courier, gazette, echo = (telling(town.vote, by) for by in (town.courier, town.gazette, third))
    Link.objects.create(a=courier, b=gazette, score=5.0, reasons=["both name the council", "vote ~ decide"])
    Link.objects.create(a=gazette, b=echo, score=6.0, reasons=["same day"])
    return town


class TestWhyOne:
    def test_which_two_articles_and_the_reasons(self, client: Client, linked: cast.Town) -> None:
        [said] = event_page(client, linked.vote).parts("joins")
        assert said.startswith("Why these tellings are one event")
        strong, weak = (
            said.index("Northern Gazette, 10 May and Valley Echo, 11 May: same day"),
            said.index("Lindmere Courier, 9 May and Northern Gazette, 10 May: both name the council, vote ~ decide"),
        )
        assert strong < weak, "the strongest stands first"

    def test_which_are_joined_only_through_others(self, client: Client, linked: cast.Town) -> None:
        [said] = event_page(client, linked.vote).parts("joins")
        through = "Lindmere Courier, 9 May and Valley Echo, 11 May: through Northern Gazette, 10 May"
        assert said.partition("Joined only through others ")[2] == through

    def test_those_that_a_curator_put_there(self, client: Client, linked: cast.Town) -> None:
        Link.objects.all().delete()
        linked.vote.mentions.update(placed=linked.vote)
        [said] = event_page(client, linked.vote).parts("joins")
        assert "Put here by a curator Lindmere Courier, 9 May: “Lindmere council votes to drain the dam”" in said
        assert "Lindmere Courier, 9 May and Northern Gazette, 10 May: put together by a curator" in said

    def test_not_what_a_later_article_says(self, client: Client, linked: cast.Town) -> None:
        page = see(client, f"/events/{linked.vote.pk}/?as_of=2019-05-10")
        assert "Valley Echo" not in page.words()
        assert "both name the council" in page.words()

    def test_one_article_has_nothing_to_explain(self, client: Client, town: cast.Town) -> None:
        assert event_page(client, town.leak).parts("joins") == []

    def test_many_are_folded_away_and_counted(self, client: Client, town: cast.Town) -> None:
        first = telling(town.vote, town.courier)
        for number in range(12):
            by = cast.article(town.collection, f"Paper {number}", f"T{number}", cast.GAZETTE, date(2019, 5, 11))
            told = cast.tell(town.vote, by, "The Lindmere council voted", "", cast.NINTH_OF_MAY)
            Link.objects.create(a=first, b=told, score=number, reasons=["same day"])
        [said] = event_page(client, town.vote).parts("joins")
        assert "6 more pairs" in said
        assert said.endswith(f"and {14 * 13 // 2 - 12 - 5} more pairs")


class TestCopies:
    def test_an_agency_is_named(self, client: Client, town: cast.Town) -> None:
        Article.objects.all().update(wire="Levant Wire")
        words = "2 articles, 1 independent outlet (copies of Levant Wire count once)"
        assert any(words in entry for entry in see(client, "/").parts("entry"))
        assert event_page(client, town.inspection).parts("copies") == [
            "Lindmere Courier and Northern Gazette print Levant Wire’s text: it counts once."
        ]

    def test_texts_that_are_the_same_are_told(self, client: Client, town: cast.Town) -> None:
        Reading.objects.update(sketch=copies.pack(sketch(cast.COURIER)))
        assert any("(copies of one text count once)" in entry for entry in see(client, "/").parts("entry"))
        assert event_page(client, town.inspection).parts("copies") == [
            "Lindmere Courier and Northern Gazette print the same text: it counts once."
        ]

    def test_where_all_are_independent_nothing_is_said(self, client: Client, town: cast.Town) -> None:
        assert event_page(client, town.vote).parts("copies") == []


class TestHistory:
    @pytest.fixture
    def resigned(self, town: cast.Town) -> cast.Town:
        town.resignation.mentions.update(status="scheduled")
        later = cast.article(town.collection, "Late News", "Late", "Ada Thorn resigned on 1 June.", date(2019, 6, 2))
        cast.tell(town.resignation, later, "Ada Thorn resigned", "on 1 June", cast.FIRST_OF_JUNE)
        Event.objects.filter(pk=town.resignation.pk).update(status="happened")
        return town

    def test_announced_and_reported(self, client: Client, resigned: cast.Town) -> None:
        [history] = event_page(client, resigned.resignation).parts("history")
        assert history == (
            "History 9 May 2019 Announced for 1 June 2019 by Lindmere Courier 2 June 2019 Reported by Late News"
        )
        [entry] = [entry for entry in see(client, "/").parts("entry") if resigned.resignation.title in entry]
        assert "announced 9 May, reported 2 June" in entry

    def test_announced_without_a_day(self, client: Client, resigned: cast.Town) -> None:
        told = resigned.resignation.mentions.get(status="scheduled")
        told.when = When.between(date(2019, 6, 1), date(2019, 6, 30), Granularity.MONTH)
        told.save()
        [history] = event_page(client, resigned.resignation).parts("history")
        assert "Announced, some time in June 2019, by Lindmere Courier" in history

    def test_passed_without_a_report(self, client: Client, resigned: cast.Town) -> None:
        resigned.resignation.mentions.filter(status="happened").delete()
        Event.objects.filter(pk=resigned.resignation.pk).update(status="scheduled")
        page = event_page(client, resigned.resignation)
        assert "announced, never reported" in page.parts("counts")[0]
        assert page.parts("history")[0].endswith("2 June 2019 Its day had passed without a report")
        [entry] = see(client, "/?status=unreported").parts("entry")
        assert "announced, never reported" in entry
        assert "announced 9 May" in entry

    def test_put_off(self, client: Client, resigned: cast.Town) -> None:
        resigned.resignation.mentions.filter(status="happened").update(status="postponed")
        Event.objects.filter(pk=resigned.resignation.pk).update(status="postponed")
        assert "Put off by Late News" in event_page(client, resigned.resignation).parts("history")[0]

    def test_what_is_only_possible(self, client: Client, town: cast.Town) -> None:
        town.leak.mentions.update(status="hypothetical")
        assert event_page(client, town.leak).parts("history") == [
            "History 9 May 2019 Spoken of as possible by Lindmere Courier"
        ]


class TestConflicts:
    def test_they_are_counted_where_they_are_found(self, client: Client, town: cast.Town) -> None:
        page = see(client, "/")
        assert page.links("conflicts-count") == {"1 conflict": "?collection=lindmere&conflict=true"}
        assert see(client, "/?conflict=true").parts("entry-title") == [town.vote.title]
        assert see(client, "/?conflict=place").parts("entry-title") == []

    def test_the_form_offers_them(self, client: Client, town: cast.Town) -> None:
        page = see(client, "/?conflict=date&corroboration=2")
        assert page.tree.get_element_by_id("f-conflict").value == "date"
        assert page.tree.get_element_by_id("f-corroboration").value == "2"
        assert [chip.partition(" ×")[0] for chip in page.links("chips")] == [
            "outlets disagree on the day",
            "told by at least 2 independent outlets",
        ]

    @pytest.mark.parametrize("typed", ["0", "two", "-1", "2.5", "9999999"])
    def test_no_number_of_outlets(self, client: Client, town: cast.Town, typed: str) -> None:
        page = see(client, f"/?corroboration={typed}")
        assert page.words("f-corroboration-error") == f"“{typed}” is no number of outlets. Give one from 1 on."


def test_the_most_important_first_stand_in_one_list(client: Client, town: cast.Town) -> None:
    Event.objects.filter(pk=town.inspection.pk).update(importance=3)
    page = see(client, "/?order=importance")
    assert page.parts("entry-title")[0] == town.inspection.title
    assert page.parts("entry")[0].startswith("some time in April 2019"), "with its year, which no heading says"
    assert not page.parts("year")
