"""What changes something: pasting an article, loading and removing the sample, signing in and out."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles import sample
from articles.models import Article, Collection
from tests.timeline.pages import cast
from tests.timeline.pages.html import PageSeen, see
from timeline import curators

TYPED = {"text": "The dam was drained on Monday.", "date": "14 May 2019", "collection": "lindmere"}


class TestPaste:
    def test_needs_signing_in(self, client: Client, town: cast.Town) -> None:
        for response in (client.get("/articles/new/"), client.post("/articles/new/", TYPED)):
            assert response.status_code == 302
            assert response["Location"] == "/sign-in/?next=/articles/new/"
        assert Article.objects.count() == 2

    def test_needs_the_permission_that_the_api_asks_for(self, reader: Client, town: cast.Town) -> None:
        for response in (reader.get("/articles/new/"), reader.post("/articles/new/", TYPED)):
            assert response.status_code == 403
            assert "Your account is not allowed to do this" in PageSeen(response).words()
        assert Article.objects.count() == 2
        for address in ("/", "/articles/"):
            assert "/articles/new/" not in see(reader, address).response.content.decode()

    def test_stores_and_shows_that_it_is_being_read(self, signed_in: Client, town: cast.Town) -> None:
        response = signed_in.post("/articles/new/", {**TYPED, "outlet": "Valley Echo"}, follow=True)
        article = Article.objects.get(outlet__name="Valley Echo")
        assert response.redirect_chain == [(f"/articles/{article.pk}/", 302)]
        assert (article.date, article.collection) == (date(2019, 5, 14), town.collection)
        assert article.dated == [{"source": "given", "value": "2019-05-14", "said": "14 May 2019"}]
        assert "is being read" in PageSeen(response).words()

    @pytest.mark.parametrize(("order", "day"), [("dmy", date(2019, 5, 11)), ("mdy", date(2019, 11, 5))])
    def test_reads_a_date_in_figures_as_the_collection_writes_dates(
        self, signed_in: Client, town: cast.Town, order: str, day: date
    ) -> None:
        Collection.objects.filter(pk=town.collection.pk).update(date_order=order)
        signed_in.post("/articles/new/", {**TYPED, "date": "11/05/2019", "outlet": "Valley Echo"})
        assert Article.objects.get(outlet__name="Valley Echo").date == day

    def test_the_same_twice_changes_nothing(self, signed_in: Client, town: cast.Town) -> None:
        signed_in.post("/articles/new/", TYPED)
        response = signed_in.post("/articles/new/", TYPED, follow=True)
        assert "was there already; nothing was changed" in PageSeen(response).words()
        assert Article.objects.count() == 3

    @pytest.mark.parametrize(
        ("wrong", "says"),
        [
            ({"text": ""}, "Paste the article’s text."),
            ({"text": "so long " * 125_001}, "This text has 1,000,007 characters. An article may have 1,000,000"),
            ({"date": ""}, "Give the day it was published"),
            ({"date": "May 2019"}, "“May 2019” does not name one day."),
            ({"date": "soonish"}, "“soonish” does not name one day."),
            ({"url": "nowhere at all"}, "“nowhere at all” is no web address."),
            ({"collection": "!"}, "A collection’s name has only letters, digits and hyphens"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_what_was_typed(
        self, signed_in: Client, town: cast.Town, wrong: dict[str, str], says: str
    ) -> None:
        response = signed_in.post("/articles/new/", {**TYPED, "title": "A title", **wrong})
        assert response.status_code == 422
        page = PageSeen(response)
        assert says in page.words()
        assert page.tree.get_element_by_id("id_title").get("value") == "A title"
        assert Article.objects.count() == 2


class TestSample:
    def test_is_loaded_by_a_button(self, signed_in: Client) -> None:
        response = signed_in.post("/sample/load/", follow=True)
        assert "still to be read" in PageSeen(response).words()
        assert sample.stored()

    def test_needs_signing_in_and_the_permission(self, client: Client, reader: Client) -> None:
        assert "may read, but not add articles" in see(reader, "/").words()
        assert reader.post("/sample/load/").status_code == 403
        client.post("/sample/load/")
        assert not Collection.objects.exists()

    def test_is_not_loaded_over_a_collection_of_that_name(self, signed_in: Client) -> None:
        cast.build("sample")
        response = signed_in.post("/sample/load/", follow=True)
        assert "A collection of your own is named “sample”" in PageSeen(response).words()

    def test_a_curator_removes_it_after_being_asked(self, signed_in: Client) -> None:
        sample.load()
        address = see(signed_in, "/").links("notice")["Remove the sample"]
        assert "Remove the sample collection?" in see(signed_in, address).words()
        assert sample.stored(), "asking removes nothing"
        response = signed_in.post(address, follow=True)
        assert sample.stored() is None
        assert "are gone" in PageSeen(response).words()

    def test_others_may_not(self, client: Client, db: None) -> None:
        sample.load()
        client.force_login(User.objects.create_user("reader"), backend="django.contrib.auth.backends.ModelBackend")
        assert "Remove the sample" not in see(client, "/").links()
        assert client.post("/sample/remove/").status_code == 403
        assert sample.stored()


class TestSigningIn:
    def test_by_password(self, client: Client, curator: User) -> None:
        curator.set_password("a long enough one")
        curator.save()
        wrong = client.post("/sign-in/", {"username": "curator", "password": "no"})
        assert "correct username and password" in PageSeen(wrong).words()
        response = client.post("/sign-in/", {"username": "curator", "password": "a long enough one"})
        assert response["Location"] == "/"

    def test_by_a_link_that_works_once(self, client: Client, curator: User) -> None:
        link = curators.sign_in_link(curator, "http://testserver/").removeprefix("http://testserver")
        assert client.post(link)["Location"] == "/"
        assert "Sign out" in client.get("/").content.decode()
        again = see(Client(), link, 403)
        assert "This sign-in link no longer works" in again.words()
        assert "python manage.py signin" in again.words()

    def test_looking_at_a_link_does_not_use_it_up(self, curator: User) -> None:
        link = curators.sign_in_link(curator, "http://testserver/").removeprefix("http://testserver")
        preview, client = Client(), Client(enforce_csrf_checks=True)
        assert preview.head(link).status_code == 200
        assert "signs you in as curator, once" in see(preview, link).words()
        assert "Sign out" not in preview.get("/").content.decode()
        assert client.post(link).status_code == 403, "a form elsewhere cannot sign anyone in"
        token = see(client, link).tree.xpath("//main//input[@name='csrfmiddlewaretoken']")[0].get("value")
        assert client.post(link, {"csrfmiddlewaretoken": token})["Location"] == "/"

    def test_out_by_post_alone(self, signed_in: Client) -> None:
        assert signed_in.get("/sign-out/").status_code == 405
        assert signed_in.post("/sign-out/")["Location"] == "/"
        assert "Sign in" in signed_in.get("/").content.decode()
