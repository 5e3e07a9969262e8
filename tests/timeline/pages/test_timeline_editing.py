"""Saving a selection as a timeline, editing and removing it, pinning and striking: as a curator, without JavaScript."""

import html
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.timeline.pages import cast
from tests.timeline.pages.html import PageSeen, see
from timeline import editing
from timeline.editing import Typed
from timeline.models import Pin, Timeline

COUNCIL = "/timelines/lindmere/council/"
FORM: dict[str, Any] = {"title": "The council", "name": "council", "introduction": ""}


@pytest.fixture
def council(town: cast.Town) -> Timeline:
    typed = Typed("The council", "council", query={"actor": ["lindmere-council"]}, eras=[("The drought", "2018")])
    return editing.save(Timeline(collection=town.collection), typed)


def everything(town: cast.Town) -> Timeline:
    return Timeline.objects.create(collection=town.collection, name="all", title="All of it")


def send(client: Client, address: str, /, expect: Any = 200, **typed: Any) -> PageSeen:
    response = client.post(address, typed, follow=True)
    assert response.status_code == expect, response.content.decode()[:2000]
    return PageSeen(response)


def say(client: Client, word: str, timeline: Timeline, event: Any, back: str = "") -> PageSeen:
    return send(client, "/timelines/pins/", **{word: f"{timeline.pk} {event.pk}", "next": back})


class TestSavingASelection:
    def test_from_the_timeline_page_to_the_saved_one(self, signed_in: Client, town: cast.Town) -> None:
        page = see(signed_in, "/?from=2019&actor=lindmere-council&q=drain&order=newest&top=30&page=1")
        address = page.links()["Save this selection as a timeline"]
        assert address == "/timelines/new/?collection=lindmere&q=drain&from=2019&actor=lindmere-council"
        form = see(signed_in, address)
        assert form.tree.get_element_by_id("t-q").get("value") == "drain"
        assert form.tree.get_element_by_id("t-actor-1").value == "lindmere-council"
        assert form.tree.get_element_by_id("t-actor-2").value == ""
        sent: dict[str, Any] = {"title": "Draining it", "q": "drain", "from": "2019", "actor": ["lindmere-council", ""]}
        saved = send(signed_in, address, **sent)
        assert saved.response.redirect_chain[-1][0] == "/timelines/lindmere/draining-it/"
        assert saved.parts("messages") == ["“Draining it” is saved."]
        assert saved.parts("entry-title") == [town.vote.title]
        assert Timeline.objects.get().query == {"q": "drain", "from": "2019", "actor": ["lindmere-council"]}

    def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(
        self, signed_in: Client, town: cast.Town
    ) -> None:
        sent: dict[str, Any] = {
            "title": " ",
            "name": "a name",
            "introduction": "Kept",
            "from": "soon",
            "era_title": ["The drought", ""],
            "era_period": ["whenever", "2018"],
        }
        page = send(signed_in, "/timelines/new/?collection=lindmere", 422, **sent)
        assert "The timeline was not saved" in page.parts("error")[0]
        assert "Give it a title" in page.words("t-title-error")
        assert "can stand in no address" in page.words("t-name-error")
        assert "could not be read as a date" in page.words("t-from-error")
        assert "“whenever” could not be read as a period" in page.words("era-1-error")
        assert "Name this era" in page.words("era-2-error")
        assert page.tree.get_element_by_id("t-introduction").text.strip() == "Kept"
        assert page.tree.get_element_by_id("era-period-1").get("value") == "whenever"
        assert not Timeline.objects.exists()

    def test_where_the_collection_is_missing(self, signed_in: Client, town: cast.Town) -> None:
        see(signed_in, "/timelines/new/", 404)
        see(signed_in, "/timelines/new/?collection=nosuch", 404)

    def test_it_is_not_offered_where_a_filter_cannot_be_read(self, signed_in: Client, town: cast.Town) -> None:
        assert "Save this selection as a timeline" not in see(signed_in, "/?from=when+pigs+fly").links()


class TestEditing:
    def test_the_form_holds_what_is_saved_and_changes_it(
        self, signed_in: Client, town: cast.Town, council: Timeline
    ) -> None:
        form = see(signed_in, see(signed_in, COUNCIL).links()["Edit this timeline"])
        fields = dict(form.tree.forms[-1].form_values())
        assert (fields["title"], fields["name"], fields["actor"]) == ("The council", "council", "")
        assert form.tree.get_element_by_id("era-title-1").get("value") == "The drought"
        assert form.tree.get_element_by_id("era-period-1").get("value") == "throughout 2018"
        sent = FORM | {"seen": fields["seen"], "title": "The vote", "name": "vote", "status": ["happened", ""]}
        page = send(signed_in, f"{COUNCIL}edit/", **sent, era_title="The works", era_period="June 2019")
        assert page.response.redirect_chain[-1][0] == "/timelines/lindmere/vote/"
        saved = Timeline.objects.get()
        assert (saved.pk, saved.query) == (council.pk, {"status": ["happened"]})
        assert [era.title for era in saved.eras.all()] == ["The works"]

    def test_rows_are_added_and_removed_without_saving(
        self, signed_in: Client, town: cast.Town, council: Timeline
    ) -> None:
        sent = FORM | {
            "era_title": ["The drought", "The works", ""],
            "era_period": ["2018", "June 2019", ""],
            "era_remove": "1",
            "more": "1",
        }
        page = send(signed_in, f"{COUNCIL}edit/", **sent)
        titles = page.tree.xpath("//input[@name='era_title']/@value")
        assert titles == ["The works", ""]
        assert [era.title for era in council.eras.all()] == ["The drought"]
        del sent["more"]
        send(signed_in, f"{COUNCIL}edit/", **sent)
        assert [era.title for era in council.eras.all()] == ["The works"]

    def test_who_was_overtaken_is_told(self, signed_in: Client, town: cast.Town, council: Timeline) -> None:
        seen = editing.version(council)
        editing.save(council, Typed("Another", "council"))
        page = send(signed_in, f"{COUNCIL}edit/", 422, **FORM, seen=seen)
        assert "Open it again" in " ".join(page.parts("error"))
        assert Timeline.objects.get().title == "Another"

    def test_the_one_of_all_events_keeps_its_name_and_selection(self, signed_in: Client, town: cast.Town) -> None:
        everything(town)
        form = see(signed_in, "/timelines/lindmere/all/edit/")
        assert not form.has_id("t-name")
        assert not form.has_id("t-q")
        assert "it leaves nothing out" in form.words()
        send(signed_in, "/timelines/lindmere/all/edit/", title="All", era_title="Before", era_period="2018")
        assert see(signed_in, "/timelines/lindmere/all/").parts("era-line") == ["Before throughout 2018"]
        page = send(signed_in, "/timelines/lindmere/all/edit/", 422, title="All", q="dam")
        assert "leaves none out" in " ".join(page.parts("error"))

    def test_removing_asks_first(self, signed_in: Client, town: cast.Town, council: Timeline) -> None:
        asked = see(signed_in, see(signed_in, f"{COUNCIL}edit/").links()["Remove this timeline"])
        assert "this cannot be undone" in asked.words()
        assert Timeline.objects.exists()
        page = send(signed_in, f"{COUNCIL}remove/")
        assert page.parts("messages") == ["The timeline “The council” is gone. Its events stay in the collection."]
        assert not Timeline.objects.exists()

    def test_the_one_of_all_events_is_not_removed(self, signed_in: Client, town: cast.Town) -> None:
        everything(town)
        assert "cannot be removed" in see(signed_in, "/timelines/lindmere/all/remove/").words()
        assert "cannot be removed" in send(signed_in, "/timelines/lindmere/all/remove/").parts("messages")[0]
        assert Timeline.objects.exists()


class TestPins:
    def test_an_event_is_struck_and_put_back_by_undo(
        self, signed_in: Client, town: cast.Town, council: Timeline
    ) -> None:
        page = see(signed_in, COUNCIL)
        assert page.tree.xpath("//button[@name='strike']/@value") == [f"{council.pk} {town.vote.pk}"]
        page = say(signed_in, "strike", council, town.vote, COUNCIL)
        assert page.parts("messages") == [f"“{town.vote.title}” is struck from “The council”. Undo"]
        assert page.parts("entry-title") == []
        assert page.links("struck") == {town.vote.title: f"/events/{town.vote.pk}/"}
        [undo] = page.tree.xpath("//*[@class='messages']//button")
        assert (undo.get("form"), undo.get("name")) == ("pins", "release")
        assert page.tree.get_element_by_id("pins") is not None
        page = send(signed_in, "/timelines/pins/", **{undo.get("name"): undo.get("value"), "next": COUNCIL})
        assert page.parts("entry-title") == [town.vote.title]

    def test_undo_of_striking_what_was_pinned_pins_it_again(
        self, signed_in: Client, town: cast.Town, council: Timeline
    ) -> None:
        say(signed_in, "pin", council, town.leak, COUNCIL)
        page = say(signed_in, "strike", council, town.leak, COUNCIL)
        [undo] = page.tree.xpath("//*[@class='messages']//button")
        assert undo.get("name") == "pin"

    def test_the_event_page_says_in_which_it_stands(
        self, signed_in: Client, town: cast.Town, council: Timeline
    ) -> None:
        everything(town)
        other = editing.save(Timeline(collection=town.collection), Typed("Leaks", query={"q": "leak"}))
        address = f"/events/{town.vote.pk}/"
        page = see(signed_in, address)
        assert list(page.links("stands")) == ["All of it", "The council"]
        assert page.tree.get_element_by_id("pin-to").value_options == [f"{other.pk} {town.vote.pk}"]
        page = say(signed_in, "pin", other, town.vote, address)
        assert "Leaks pinned by curator Unpin Strike" in " ".join(page.parts("stands"))
        page = say(signed_in, "strike", council, town.vote, address)
        assert "The council struck by curator Put back" in " ".join(page.parts("stands"))
        assert not page.has_id("pin-to")

    def test_readers_see_in_which_it_stands_and_no_buttons(
        self, client: Client, signed_in: Client, town: cast.Town, council: Timeline
    ) -> None:
        other = editing.save(Timeline(collection=town.collection), Typed("Dams"))
        say(signed_in, "strike", other, town.vote)
        of_event = see(client, f"/events/{town.vote.pk}/")
        assert list(of_event.links("stands")) == ["The council"]
        for page in (of_event, see(client, COUNCIL)):
            assert not page.has_id("pins")
            assert not page.tree.xpath("//button[@name]")

    def test_the_one_of_all_events_says_what_to_do(self, signed_in: Client, town: cast.Town) -> None:
        page = say(signed_in, "strike", everything(town), town.vote, "/timelines/lindmere/all/")
        assert "Hide the event" in page.parts("messages")[0]
        assert not page.has_id("pins")
        assert not Pin.objects.exists()

    @pytest.mark.parametrize(
        ("sent", "status"),
        [
            ({}, 400),
            ({"pin": ""}, 400),
            ({"pin": "x y"}, 400),
            ({"pin": "00000000-0000-0000-0000-000000000000"}, 400),
            ({"pin": " ".join(["00000000-0000-0000-0000-000000000000"] * 2)}, 404),
        ],
    )
    def test_what_names_nothing_is_refused(
        self, signed_in: Client, town: cast.Town, sent: dict[str, str], status: int
    ) -> None:
        assert signed_in.post("/timelines/pins/", sent).status_code == status

    def test_it_leads_back_to_this_site_alone(self, signed_in: Client, town: cast.Town, council: Timeline) -> None:
        pair = {"pin": f"{council.pk} {town.leak.pk}"}
        for back in ("https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"):
            assert signed_in.post("/timelines/pins/", pair | {"next": back})["Location"] == COUNCIL
        assert signed_in.post("/timelines/pins/", pair | {"next": "/?q=dam"})["Location"] == "/?q=dam"

    def test_a_title_is_no_markup_in_what_is_said(self, signed_in: Client, town: cast.Town, council: Timeline) -> None:
        evil = "<script>alert('t')</script> {0} {}"
        town.leak.title = evil
        town.leak.save()
        page = say(signed_in, "pin", council, town.leak, COUNCIL)
        body = page.response.content.decode()
        assert "<script>alert" not in body
        assert html.escape(evil) in body


@pytest.mark.parametrize(
    "address",
    ["/timelines/new/?collection=lindmere", f"{COUNCIL}edit/", f"{COUNCIL}remove/", "/timelines/pins/"],
)
def test_only_who_may_edits(client: Client, reader: Client, town: cast.Town, council: Timeline, address: str) -> None:
    assert re.match(r"/sign-in/\?next=", client.post(address, {})["Location"])
    assert reader.post(address, FORM).status_code == 403
    if "pins" in address:
        assert client.get(address).status_code == 405
    page = see(reader, COUNCIL)
    assert not page.parts("entry-pins")
    assert "Edit this timeline" not in page.links()
    assert "Save this selection as a timeline" not in see(reader, "/").links()
    assert Timeline.objects.get().changed == council.changed


def test_a_post_without_its_token_is_refused(town: cast.Town, council: Timeline, curator: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(curator, backend="django.contrib.auth.backends.ModelBackend")
    for address in ("/timelines/new/?collection=lindmere", f"{COUNCIL}edit/", f"{COUNCIL}remove/", "/timelines/pins/"):
        assert strict.post(address, FORM).status_code == 403
    assert Timeline.objects.count() == 1
