"""One event: who tells it, why its date, what became known when."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.timeline.pages import cast
from tests.timeline.pages.html import PageSeen, see
from timeline import corrections
from timeline.models import Event, Reading


def event_page(client: Client, event: Event) -> PageSeen:
    return see(client, f"/events/{event.pk}/")


def test_tellings_are_quoted_with_their_dating_words_and_linked_to_their_place(client: Client, town: cast.Town) -> None:
    page = event_page(client, town.vote)
    assert page.parts("telling")[0].startswith("LINDMERE") is False
    assert "The town council voted on Wednesday to drain the Lindmere dam." in page.parts("telling")[0]
    assert page.parts("dating") == ["on Wednesday", "on Thursday"]
    told = town.vote.mentions.get(article=town.courier)
    place = f"/articles/{town.courier.pk}/#s{told.sentence_start}"
    assert page.links("telling")["Lindmere Courier, 9 May 2019"] == place
    assert see(client, place).has_id(f"s{told.sentence_start}")


def test_the_date_is_explained_step_by_step_down_to_its_place_in_the_text(client: Client, town: cast.Town) -> None:
    page = event_page(client, town.vote)
    why = page.parts("why-date")[0]
    assert "is the Wednesday before Thursday 9 May 2019" in why
    assert "from 9 May 2019" in why
    assert "2019-05-08" in why
    assert "2019-05-15 The verb is in the past tense." in page.parts("rejected")[0]
    place = page.links("steps")["“on Wednesday”"]
    assert place == f"/articles/{town.courier.pk}/#c{cast.COURIER.index('on Wednesday')}"
    assert see(client, place).has_id(place.partition("#")[2])


def test_its_apostrophes_are_typographic(client: Client, town: cast.Town) -> None:
    told = town.vote.mentions.get(article=town.courier)
    told.derivation = cast.steps(
        town.courier, "on Wednesday", "2019-05-08", "The article's day, not the 'other' days' one."
    )
    told.save()
    assert "The article’s day, not the 'other' days’ one." in event_page(client, town.vote).parts("why-date")[0]


def test_claims_that_disagree_stand_side_by_side(client: Client, town: cast.Town) -> None:
    conflict = event_page(client, town.vote).parts("conflict")[0]
    assert conflict.startswith("Outlets disagree on the day")
    assert "8 May 2019 “" in conflict.replace("8 May 2019 voted", "8 May 2019 “voted")
    assert "9 May 2019" in conflict
    assert "Northern Gazette" in conflict


def test_an_outlet_that_contradicts_itself_is_named(client: Client, town: cast.Town) -> None:
    claims = [
        {"outlet": "Lindmere Courier", "article": str(town.courier.pk), "kind": "place", "value": place, "quote": place}
        for place in ("Lindmere", "Orlund")
    ]
    Event.objects.filter(pk=town.leak.pk).update(conflicts=[{"kind": "place", "claims": claims}])
    assert event_page(client, town.leak).parts("conflict")[0].startswith("Lindmere Courier gives two places")
    assert "Lindmere Courier gives two places: Lindmere / Orlund" in see(client, "/").parts("entry-clash")


def test_before_and_after_stand_on_the_same_timeline(client: Client, town: cast.Town) -> None:
    cast.build("elsewhere")
    beside = event_page(client, town.vote).links("beside")
    assert list(beside) == [town.standstill.title, town.inspection.title, town.resignation.title]
    assert beside[town.resignation.title] == f"/events/{town.resignation.pk}/"


def test_an_undated_event_says_what_is_known(client: Client, town: cast.Town) -> None:
    page = event_page(client, town.leak)
    assert page.parts("event-when") == ["undated: before 1 April 2019"]
    assert page.words("why") == "Why no date?"
    assert not page.parts("beside")


def test_an_undated_event_says_what_its_text_says_of_its_time(client: Client, town: cast.Town) -> None:
    told = town.leak.mentions.get()
    told.derivation = cast.steps(town.courier, "earlier", "../2019-03-31", "“earlier” is before April 2019.")
    told.save()
    why = event_page(client, town.leak).parts("why-date")[0]
    assert "The text names no date, but says that it fell before 1 April 2019. As Lindmere Courier tells it:" in why
    assert "the article’s own stands for it" not in why


def test_an_announced_event_says_so(client: Client, town: cast.Town) -> None:
    page = event_page(client, town.resignation)
    assert "announced, not yet reported" in page.words()


def test_history_names_all_who_told_it_first(client: Client, town: cast.Town) -> None:
    papers = ["Valley Echo", "Port Post", "Hill Herald", "Quay Observer", "Moor Mail"]
    for paper in papers:
        by = cast.article(town.collection, paper, paper, cast.COURIER, town.courier.date)
        cast.tell(town.resignation, by, "Mayor Ada Thorn will resign", "on 1 June", cast.FIRST_OF_JUNE)
    later = cast.article(town.collection, "Late News", "Late", cast.COURIER, town.gazette.date)
    cast.tell(town.resignation, later, "Mayor Ada Thorn will resign", "on 1 June", cast.FIRST_OF_JUNE)
    town.resignation.mentions.update(status="scheduled")
    history = event_page(client, town.resignation).parts("history")[0]
    assert "Announced for 1 June 2019 by " in history
    assert sum(paper in history for paper in ["Lindmere Courier", *papers]) == 5
    assert history.endswith(" and 1 more; since then by 1 more")
    assert "Late News" not in history


def test_an_article_is_cited_with_the_day_that_it_was_read_as_of(client: Client, town: cast.Town) -> None:
    Reading.objects.filter(article=town.gazette).update(dct=date(2019, 5, 3))
    page = event_page(client, town.vote)
    assert page.parts("telling")[0].endswith("Northern Gazette, 3 May 2019"), "it is the earlier one, too"
    assert page.parts("history")[0] == "History 3 May 2019 Reported by Northern Gazette; since then by 1 more"
    told = page.tree.xpath("//figcaption//*[@title]")
    assert [one.get("title") for one in told] == ["Its data say 10 May 2019; its own date line gives this day."]
    entries = see(client, "/").parts("entry")
    assert any("Northern Gazette, 3 May" in entry for entry in entries)


@pytest.fixture
def corrected(town: cast.Town, curator: User) -> Event:
    corrections.correct(town.inspection, "when", "15 April 2019", reason="The town’s record says so.", by=curator)
    return town.inspection


def test_a_correction_is_shown_with_who_when_why_and_what_the_machine_had_said(
    client: Client, corrected: Event
) -> None:
    page = event_page(client, corrected)
    assert page.parts("event-when") == ["15 April 2019"]
    history = page.parts("history")[0]
    assert "curator changed the date to 15 April 2019" in history
    assert "The machine had said: some time in April 2019" in history
    assert "The town’s record says so." in history
    assert "curator set this date" in page.parts("why-date")[0]
    assert "corrected by a person" in see(client, "/").words()


def test_a_withdrawn_correction_stays_in_the_history(client: Client, corrected: Event, curator: User) -> None:
    corrections.withdraw(corrected, "when", reason="The record was misread.", by=curator)
    page = event_page(client, corrected)
    assert page.parts("event-when") == ["some time in April 2019"]
    assert "gave the date back to the machine" in page.parts("history")[0]
    assert "set this date" not in page.parts("why-date")[0]


def test_only_curators_see_the_way_to_correct(client: Client, signed_in: Client, town: cast.Town) -> None:
    assert "Correct this event" not in event_page(client, town.vote).links()
    address = event_page(signed_in, town.vote).links()["Correct this event"]
    assert signed_in.get(address).status_code == 200


def test_queries_stay_flat(
    signed_in: Client, town: cast.Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(16):
        event_page(signed_in, town.vote)
