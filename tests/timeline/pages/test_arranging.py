"""What a curator does on pages: join, part, make and take back; what everyone else sees of it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.timeline.pages import cast
from tests.timeline.pages.html import PageSeen, see
from timeline import arranging, corrections
from timeline.models import Arrangement, Event, Mention


def join(client: Client, event: Event, other: Event, reason: str = "One vote") -> PageSeen:
    response = client.post(f"/events/{event.pk}/join/", {"other": str(other.pk), "reason": reason}, follow=True)
    return PageSeen(response)


def fresh(event: Event) -> Event:
    return Event.objects.get(pk=event.pk)


class TestJoin:
    def test_offers_the_nearest_in_time_first(self, signed_in: Client, town: cast.Town) -> None:
        page = see(signed_in, f"/events/{town.vote.pk}/join/")
        offered = [option.get("value") for option in page.tree.xpath("//input[@name='other']")]
        nearest = [town.resignation, town.inspection, town.standstill, town.leak]
        assert offered == [str(event.pk) for event in nearest]

    def test_finds_by_words_and_says_where_there_is_none(self, signed_in: Client, town: cast.Town) -> None:
        page = see(signed_in, f"/events/{town.vote.pk}/join/?q=turbines")
        assert len(page.tree.xpath("//input[@name='other']")) == 1
        assert "No other event here has these words." in see(signed_in, f"/events/{town.vote.pk}/join/?q=xyz").words()

    def test_joins_and_offers_to_take_it_back(self, signed_in: Client, town: cast.Town) -> None:
        page = join(signed_in, town.vote, town.inspection)
        assert f"“{town.inspection.title}” was joined with this event. Undo" in page.parts("messages")[0]
        assert page.links("messages")["Undo"] == f"/arrangements/{Arrangement.objects.get().pk}/undo/"
        assert len(page.parts("telling")) == 4
        assert "joined this event with “Engineers inspect the wall”." in page.words()
        assert "“One vote”" in page.parts("reason")

    @pytest.mark.parametrize(
        ("other", "reason", "says"),
        [
            ("", "One", "Choose the event to join it with."),
            ("not one", "One", "Choose the event"),
            (None, " ", "Say why"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_what_was_typed(
        self, signed_in: Client, town: cast.Town, other: str | None, reason: str, says: str
    ) -> None:
        typed = {"other": str(town.leak.pk) if other is None else other, "reason": reason}
        response = signed_in.post(f"/events/{town.vote.pk}/join/", typed)
        assert response.status_code == 422
        page = PageSeen(response)
        assert says in page.parts("error")[0]
        assert page.tree.get_element_by_id("reason").get("value") == reason
        assert not Arrangement.objects.exists()

    def test_the_only_event_of_its_collection_has_none_to_join(self, signed_in: Client, town: cast.Town) -> None:
        Event.objects.exclude(pk=town.vote.pk).delete()
        assert "the only event of its collection" in see(signed_in, f"/events/{town.vote.pk}/join/").words()


class TestMergedAddress:
    @pytest.fixture
    def merged(self, town: cast.Town, curator: User) -> Event:
        arranging.merge(town.vote, town.inspection, reason="One happening", by=curator)
        return fresh(town.inspection)

    def test_leads_on_with_a_note(self, client: Client, town: cast.Town, merged: Event) -> None:
        response = client.get(f"/events/{merged.pk}/?as_of=2019-06-10")
        assert response.status_code == 302
        assert response["Location"] == f"/events/{town.vote.pk}/?as_of=2019-06-10&merged={merged.pk}"
        note = see(client, f"/events/{town.vote.pk}/?merged={merged.pk}").parts("merged")[0]
        assert note.startswith(f"“{merged.title}” was merged into this event on ")
        assert note.endswith(" by curator: One happening")

    def test_leads_on_through_another(self, client: Client, town: cast.Town, merged: Event, curator: User) -> None:
        arranging.merge(town.leak, town.vote, reason="All of it", by=curator)
        assert client.get(f"/events/{merged.pk}/")["Location"].startswith(f"/events/{town.leak.pk}/")
        assert see(client, f"/events/{town.leak.pk}/?merged={merged.pk}").parts("merged")

    def test_a_curator_is_led_on_too(self, signed_in: Client, town: cast.Town, merged: Event) -> None:
        assert signed_in.get(f"/events/{merged.pk}/").status_code == 302

    def test_no_note_for_what_was_never_merged(self, client: Client, town: cast.Town, merged: Event) -> None:
        for asked in ("nonsense", town.leak.pk, ""):
            assert not see(client, f"/events/{town.vote.pk}/?merged={asked}").parts("merged")

    def test_what_was_hidden_is_named_to_curators_alone(
        self, client: Client, signed_in: Client, town: cast.Town, merged: Event, curator: User
    ) -> None:
        Event.objects.filter(pk=merged.pk).update(hidden=True, title="A secret")
        assert client.get(f"/events/{merged.pk}/").status_code == 404
        assert "A secret" not in see(client, f"/events/{town.vote.pk}/?merged={merged.pk}").words()
        assert "A secret" in see(signed_in, f"/events/{town.vote.pk}/?merged={merged.pk}").words()

    def test_its_corrections_stand_in_the_history(self, client: Client, town: cast.Town, curator: User) -> None:
        corrections.correct(town.leak, "title", "A drip", reason="Plainer", by=curator)
        arranging.merge(town.vote, town.leak, reason="One", by=curator)
        page = see(client, f"/events/{town.vote.pk}/")
        assert "(of “A drip”, which was merged into this) changed the title to “A drip”." in page.words()
        assert page.words().startswith(f"The Lindmere dam {town.vote.title}")

    def test_stands_in_no_list(self, client: Client, town: cast.Town, merged: Event) -> None:
        assert merged.title not in see(client, "/").parts("entry-title")
        assert merged.title not in see(client, f"/events/{town.vote.pk}/").links("beside")


class TestPart:
    def test_ticked_tellings_become_an_event(self, signed_in: Client, town: cast.Town) -> None:
        page = see(signed_in, f"/events/{town.vote.pk}/")
        boxes = page.tree.xpath("//input[@name='telling' and @form='part']")
        assert len(boxes) == 2
        sent = {"telling": boxes[1].get("value"), "reason": "Two votes"}
        done = PageSeen(signed_in.post(f"/events/{town.vote.pk}/part/", sent, follow=True))
        assert "1 telling made an event of its own" in done.parts("messages")[0]
        new = Mention.objects.get(pk=sent["telling"]).event
        assert new
        assert new != town.vote
        assert f"/events/{new.pk}/" in done.links("messages").values()
        assert len(done.parts("telling")) == 1

    def test_says_what_is_wrong_and_keeps_what_was_ticked(self, signed_in: Client, town: cast.Town) -> None:
        every = list(town.vote.mentions.values_list("pk", flat=True))
        response = signed_in.post(f"/events/{town.vote.pk}/part/", {"telling": every, "reason": "Two"})
        assert response.status_code == 422
        page = PageSeen(response)
        assert "All tellings were chosen." in page.parts("error")[0]
        assert len(page.tree.xpath("//input[@name='telling' and @checked]")) == 2
        assert page.tree.get_element_by_id("part-reason").get("value") == "Two"

    def test_what_is_told_once_offers_no_parting(self, signed_in: Client, town: cast.Town) -> None:
        assert not see(signed_in, f"/events/{town.leak.pk}/").has_id("part")


class TestUndo:
    def test_from_the_history(self, signed_in: Client, town: cast.Town) -> None:
        page = join(signed_in, town.vote, town.inspection)
        [form] = page.tree.xpath("//details[@class='undo']/form")
        done = PageSeen(signed_in.post(form.get("action"), {"reason": "Two after all"}, follow=True))
        assert "It was taken back." in done.parts("messages")[0]
        assert fresh(town.inspection).merged_into is None
        assert "taken back since" in done.words()
        assert "took this back: curator joined this event with “Engineers inspect the wall”." in done.words()
        assert not done.tree.xpath("//details[@class='undo']")

    def test_asks_for_the_reason_on_a_page_of_its_own(self, signed_in: Client, town: cast.Town) -> None:
        address = join(signed_in, town.vote, town.inspection).links("messages")["Undo"]
        assert "curator joined “Engineers inspect the wall” with" in see(signed_in, address).words()
        assert fresh(town.inspection).merged_into, "looking takes nothing back"
        response = signed_in.post(address, {"reason": " "})
        assert response.status_code == 422
        assert "Nothing was undone. Say why." in PageSeen(response).parts("error")[0]

    def test_what_something_newer_stands_on_says_so(self, signed_in: Client, town: cast.Town) -> None:
        address = join(signed_in, town.vote, town.inspection).links("messages")["Undo"]
        page = join(signed_in, town.vote, town.leak)
        assert any("Something newer stands on it: curator joined" in line for line in page.parts("help"))
        assert "It cannot be undone." in see(signed_in, address).parts("error")[0]
        assert signed_in.post(address, {"reason": "No"}).status_code == 422


class TestMake:
    SENTENCE = "It has been a wet few years."

    def address(self, town: cast.Town, words: str = SENTENCE) -> str:
        start = town.courier.text.index(words)
        return f"/articles/{town.courier.pk}/make/?select={start}-{start + len(words)}"

    def test_every_sentence_of_an_article_leads_there(self, signed_in: Client, town: cast.Town) -> None:
        links = see(signed_in, f"/articles/{town.courier.pk}/").tree.xpath("//a[@class='make']/@href")
        assert len(links) == 6
        assert self.address(town) in links
        assert all(see(signed_in, link).has_id("id_words") for link in links)

    def test_makes_an_event_and_offers_to_take_it_back(self, signed_in: Client, town: cast.Town) -> None:
        typed = {"words": self.SENTENCE, "title": "The rains", "when": "2016-2019", "reason": "It matters"}
        page = PageSeen(signed_in.post(self.address(town), typed, follow=True))
        event = Event.objects.get(title="The rains")
        assert "“The rains” was made an event. Undo" in page.parts("messages")[0]
        assert "curator made this event by hand." in page.words()
        assert "chosen by a person" in page.parts("telling")[0]
        assert event.when is not None
        undone = PageSeen(signed_in.post(page.links("messages")["Undo"], {"reason": "No"}, follow=True))
        assert "this event stands on no timeline any more" in undone.parts("messages")[0]

    def test_the_words_may_be_shortened_where_the_sentence_tells_something(
        self, signed_in: Client, town: cast.Town
    ) -> None:
        address = self.address(town, "Last month, engineers inspected the wall and found a crack.")
        page = see(signed_in, address)
        assert "This sentence tells “Engineers inspect the wall” already." in page.words()
        refused = PageSeen(signed_in.post(address, {"words": "engineers inspected the wall", "reason": "So"}))
        assert "These words tell “Engineers inspect the wall” already." in refused.parts("error")[1]
        done = signed_in.post(address, {"words": "and found\n a crack", "reason": "A finding"}, follow=True)
        assert Mention.objects.get(by_hand=True).quote.startswith("found a crack")
        assert "was made an event" in PageSeen(done).parts("messages")[0]

    @pytest.mark.parametrize(
        ("typed", "says"),
        [
            ({"words": "elephants"}, "These words do not stand in the sentence."),
            ({"words": ""}, "Leave the words that tell it"),
            ({"reason": ""}, "Say why."),
            ({"when": "when pigs fly"}, "could not be read as a date"),
            ({"title": "x" * 201}, "at most 200 characters"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_what_was_typed(
        self, signed_in: Client, town: cast.Town, typed: dict[str, str], says: str
    ) -> None:
        given = {"words": self.SENTENCE, "title": "The rains", "when": "2018", "reason": "It matters"} | typed
        response = signed_in.post(self.address(town), given)
        assert response.status_code == 422
        page = PageSeen(response)
        assert any(says in error for error in page.parts("error"))
        assert page.tree.get_element_by_id("id_title").get("value") == given["title"]
        assert not Arrangement.objects.exists()

    def test_what_lies_outside_of_the_text_is_refused(self, signed_in: Client, town: cast.Town) -> None:
        page = see(signed_in, f"/articles/{town.courier.pk}/make/?select=5-99999", 422)
        assert "lies outside of them" in page.parts("error")[0]

    def test_without_a_sentence_it_leads_back_to_the_article(self, signed_in: Client, town: cast.Town) -> None:
        for typed in ("", "?select=", "?select=5", "?select=a-b", "?select=-1-5"):
            response = signed_in.get(f"/articles/{town.courier.pk}/make/{typed}", follow=True)
            assert "Choose a sentence of the article" in PageSeen(response).parts("messages")[0]

    def test_an_unread_article_offers_none(self, signed_in: Client, town: cast.Town) -> None:
        town.courier.reading.delete()
        assert "still to be read" in see(signed_in, self.address(town), 422).words()
        assert not see(signed_in, f"/articles/{town.courier.pk}/").tree.xpath("//a[@class='make']")


class TestWhoMay:
    def addresses(self, town: cast.Town, curator: User) -> list[str]:
        made = arranging.merge(town.vote, town.inspection, reason="One", by=curator)
        at = f"/events/{town.vote.pk}"
        make = f"/articles/{town.courier.pk}/make/?select=0-10"
        return [f"{at}/join/", f"{at}/part/", f"/arrangements/{made.pk}/undo/", make]

    def test_curators_alone(self, client: Client, reader: Client, town: cast.Town, curator: User) -> None:
        for address in self.addresses(town, curator):
            for ask in (client.get, client.post):
                assert ask(address)["Location"].startswith("/sign-in/")
            for ask in (reader.get, reader.post):
                assert ask(address).status_code == 403

    def test_others_see_none_of_it(self, client: Client, reader: Client, town: cast.Town, curator: User) -> None:
        arranging.merge(town.vote, town.inspection, reason="One", by=curator)
        for anyone in (client, reader):
            page = see(anyone, f"/events/{town.vote.pk}/")
            assert not page.tree.xpath("//main//form[@method='post'] | //main//input[@type='checkbox']")
            assert not page.has_id("join-q")
            assert "joined this event with" in page.words(), "what was done is said to all"
            assert not see(anyone, f"/articles/{town.courier.pk}/").tree.xpath("//a[@class='make']")

    def test_forms_are_refused_without_their_token(self, town: cast.Town, curator: User) -> None:
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(curator, backend="django.contrib.auth.backends.ModelBackend")
        for address in self.addresses(town, curator):
            assert strict.post(address, {"reason": "So"}).status_code == 403
