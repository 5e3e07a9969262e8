"""The admin, as a curator uses it: someone of the staff with the curators' permissions, no superuser."""

from datetime import date
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.test import Client
from rest_framework.authtoken.models import Token

from articles.models import Article, Collection
from temporal import When
from tests.timeline import cast
from timeline import arranging, corrections
from timeline.models import Correction, Event, Mention, Reading, Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla() -> User:
    return cast.curator()


@pytest.fixture
def desk(client: Client, carla: User) -> Client:
    client.force_login(carla)
    return client


@pytest.fixture
def event() -> Event:
    return cast.opening(cast.collection())


def fresh(event: Event) -> Event:
    return Event.objects.get(pk=event.pk)


def shown_by(desk: Client, event: Event) -> dict[str, Any]:
    """The form as a browser would send it back, untouched, hidden initial values included."""
    form = desk.get(f"/admin/timeline/event/{event.pk}/change/").context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields}
    shown = {form[name].html_initial_name: data[name] for name in form.fields if form.fields[name].show_hidden_initial}
    return data | shown


def send(desk: Client, event: Event, sent: dict[str, Any], **typed: Any) -> Any:
    return desk.post(f"/admin/timeline/event/{event.pk}/change/", sent | typed, follow=True)


def said(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def errors(response: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = response.context["adminform"].form.errors
    return found


@pytest.mark.parametrize(
    "path",
    [
        "",
        "timeline/event/",
        "timeline/timeline/",
        "timeline/timeline/add/",
        "articles/collection/",
        "articles/collection/add/",
        "articles/article/",
        "authtoken/tokenproxy/",
    ],
)
def test_every_page_opens(desk: Client, event: Event, path: str) -> None:
    assert desk.get(f"/admin/{path}").status_code == 200


def test_the_list_shows_dates_in_words_and_finds_by_quotes(desk: Client, event: Event) -> None:
    cast.event(event.collection, "A ferry sinks")
    page = desk.get("/admin/timeline/event/", {"q": "Lindholm Varn"}).content.decode()
    assert "4 June 2019" in page
    assert "2 outlets" in page
    assert "A ferry sinks" not in page


def test_the_form_shows_what_the_machine_says_and_why(desk: Client, event: Event) -> None:
    page = desk.get(f"/admin/timeline/event/{event.pk}/change/").content.decode()
    assert "the Tuesday before Wednesday 5 June 2019" in page
    assert "Mayor Odile Brandt opened the Lindholm bridge in Varn on Tuesday" in page
    assert "Nobody has corrected it." in page
    assert 'name="give_back"' not in page


def test_a_date_is_corrected(desk: Client, carla: User, event: Event) -> None:
    response = send(desk, event, shown_by(desk, event), when="May 2019", reason="The mayor's diary")
    correction = Correction.objects.get()
    assert (correction.field, correction.typed, correction.by, correction.reason) == (
        *("when", "May 2019"),
        *(carla, "The mayor's diary"),
    )
    corrected = fresh(event)
    assert corrected.when is not None
    assert corrected.when.edtf == "2019-05"
    assert "some time in May 2019, where the machine says 4 June 2019" in said(response)
    assert f'<a href="/events/{event.pk}/">' in said(response)


def test_three_fields_at_once_with_one_reason(desk: Client, event: Event) -> None:
    sent = shown_by(desk, event)
    response = send(desk, event, sent, when="2019", title="The bridge", hidden="hidden", reason="All of it")
    assert [(c.field, c.reason) for c in Correction.objects.all()] == [
        *(("when", "All of it"), ("title", "All of it"), ("hidden", "All of it")),
    ]
    assert (fresh(event).title, fresh(event).hidden) == ("The bridge", True)
    assert "while it is hidden" in said(response)


def test_what_was_not_touched_is_not_corrected(desk: Client, event: Event) -> None:
    response = send(desk, event, shown_by(desk, event), reason="Just looking")
    assert said(response) == "Nothing was changed."
    assert not Correction.objects.exists()
    assert not LogEntry.objects.exists()


def test_what_the_machine_changed_meanwhile_is_not_corrected_back(desk: Client, event: Event) -> None:
    sent = shown_by(desk, event)
    event.when = When.on(date(2019, 6, 3))
    event.machine["when"] = None
    event.save()
    send(desk, event, sent, title="The bridge opens", reason="Shorter")
    assert [c.field for c in Correction.objects.all()] == ["title"]
    assert fresh(event).title == "The bridge opens"


def test_what_somebody_else_corrected_meanwhile_is_not_run_over(desk: Client, event: Event) -> None:
    sent = shown_by(desk, event)
    corrections.correct(event, "title", "Theirs", reason="First", by=cast.curator("otto"))
    response = send(desk, event, sent, title="Ours", reason="Second")
    assert "“Theirs” while the form was open" in errors(response)["title"][0]
    assert fresh(event).title == "Theirs"


@pytest.mark.parametrize(
    ("typed", "named", "says"),
    [
        ({"when": "the other day", "reason": "x"}, "when", "Write it with its year, like 27 April 2017"),
        ({"when": "", "reason": "x"}, "when", "give the date back"),
        ({"title": "", "reason": "x"}, "title", "Type a title"),
        ({"title": "x" * 201, "reason": "x"}, "title", "at most 200"),
        ({"hidden": "perhaps", "reason": "x"}, "hidden", "perhaps"),
        ({"title": "The bridge"}, "reason", "Say why"),
        ({"title": "The bridge", "reason": "x" * 501}, "reason", "at most 500"),
    ],
)
def test_errors_stand_by_their_fields(desk: Client, event: Event, typed: dict[str, str], named: str, says: str) -> None:
    response = send(desk, event, shown_by(desk, event), **typed)
    assert says in errors(response)[named][0]
    assert list(errors(response)) == [named]
    assert not Correction.objects.exists()


def test_both_errors_of_a_date_without_a_reason(desk: Client, event: Event) -> None:
    response = send(desk, event, shown_by(desk, event), when="the other day", title="")
    assert set(errors(response)) == {"when", "title"}


def test_a_field_is_given_back(desk: Client, carla: User, event: Event) -> None:
    corrections.correct(event, "title", "The bridge opens", reason="Shorter", by=carla)
    page = desk.get(f"/admin/timeline/event/{event.pk}/change/").content.decode()
    assert "the machine says “Odile Brandt opens the Lindholm bridge”" in page
    assert "Shorter" in page
    response = send(desk, event, shown_by(desk, event), give_back=["title"], reason="It was right")
    assert "given back to the machine" in said(response)
    assert (fresh(event).title, fresh(event).corrected) == ("Odile Brandt opens the Lindholm bridge", False)


def test_a_field_is_not_changed_and_given_back_at_once(desk: Client, carla: User, event: Event) -> None:
    corrections.correct(event, "title", "The bridge opens", reason="Shorter", by=carla)
    response = send(desk, event, shown_by(desk, event), title="New", give_back=["title"], reason="?")
    assert "not both" in errors(response)["title"][0]


def test_an_undated_event_is_given_a_date(desk: Client) -> None:
    event = cast.event(cast.collection())
    send(desk, event, shown_by(desk, event), when="1931", reason="The plaque")
    assert fresh(event).when == When.parse_edtf("1931")


def test_the_history_stands_with_the_newest_first(desk: Client, carla: User, event: Event) -> None:
    for title in ("Once", "Twice"):
        corrections.correct(event, "title", title, reason=f"{title} more", by=carla)
    page = desk.get(f"/admin/timeline/event/{event.pk}/change/").content.decode()
    assert 0 < page.index("Twice more") < page.index("Once more")


def test_events_are_neither_added_nor_removed(desk: Client, event: Event) -> None:
    assert desk.get("/admin/timeline/event/add/").status_code == 403
    assert desk.post(f"/admin/timeline/event/{event.pk}/delete/", {"post": "yes"}).status_code == 403


def test_corrections_and_mentions_have_no_pages(desk: Client) -> None:
    for model in ("correction", "mention", "link"):
        assert desk.get(f"/admin/timeline/{model}/").status_code == 404


def test_who_is_not_of_the_staff_gets_no_further(client: Client, event: Event) -> None:
    client.force_login(cast.reader())
    assert client.get(f"/admin/timeline/event/{event.pk}/change/").status_code == 302


def test_who_may_only_look_sees_no_form(client: Client, carla: User, event: Event) -> None:
    carla.groups.clear()
    carla.user_permissions.add(Permission.objects.get(codename="view_event"))
    client.force_login(carla)
    page = client.get(f"/admin/timeline/event/{event.pk}/change/").content.decode()
    assert "4 June 2019" in page
    assert 'name="when"' not in page
    assert client.post(f"/admin/timeline/event/{event.pk}/change/", {"title": "x"}).status_code == 403


def test_a_collection_is_removed_with_a_count_of_what_goes(desk: Client, carla: User, event: Event) -> None:
    corrections.correct(event, "title", "The bridge opens", reason="Shorter", by=carla)
    address = f"/admin/articles/collection/{event.collection.pk}/delete/"
    page = desk.get(address).content.decode()
    for line in ("Collections: 1", "Articles: 2", "Events: 1", "Corrections that people made: 1"):
        assert line in page
    assert desk.post(address, {"post": "yes"}).status_code == 302
    for model in (Collection, Article, Event, Mention, Correction):
        assert not model._default_manager.exists()


def test_collections_are_removed_by_the_list_too(desk: Client, event: Event) -> None:
    chosen = {"action": "delete_selected", "_selected_action": [event.collection.pk]}
    assert "Articles: 2" in desk.post("/admin/articles/collection/", chosen).content.decode()
    desk.post("/admin/articles/collection/", chosen | {"post": "yes"})
    assert not Collection.objects.exists()


def test_a_collection_is_made(desk: Client) -> None:
    new = {"title": "Harbours", "name": "harbours", "visibility": "private", "language": "en", "date_order": "dmy"}
    response = desk.post("/admin/articles/collection/add/", new | {"time_zone": "Mars/Base"})
    assert "is no time zone" in response.content.decode()
    desk.post("/admin/articles/collection/add/", new | {"time_zone": "Europe/Copenhagen"})
    assert Collection.objects.get().visibility == "private"


def test_an_article_is_looked_at_and_removed(desk: Client, event: Event) -> None:
    article = event.mentions.all()[0].article
    page = desk.get(f"/admin/articles/article/{article.pk}/change/").content.decode()
    assert cast.BRIDGE in page
    assert 'name="text"' not in page
    address = f"/admin/articles/article/{article.pk}/delete/"
    page = desk.get(address).content.decode()
    assert "Tellings: 1" in page
    assert "Events that nothing else tells" not in page
    assert desk.post(address, {"post": "yes"}).status_code == 302
    assert Article.objects.count() == 1


def test_a_timeline_is_saved_with_a_selection_that_can_be_read(desk: Client, event: Event) -> None:
    new = {"collection": event.collection.pk, "title": "June", "name": "june", "introduction": ""}
    for query, says in [
        ('{"form": "May"}', "form: This is no parameter"),
        ("[]", ""),
        ('{"from": "soon"}', "from: “soon”"),
    ]:
        page = desk.post("/admin/timeline/timeline/add/", new | {"query": query}).content.decode()
        assert says in page
    desk.post("/admin/timeline/timeline/add/", new | {"query": '{"from": "May 2019", "actor": ["odile-brandt"]}'})
    assert Timeline.objects.get().query == {"from": "May 2019", "actor": ["odile-brandt"]}


def test_the_timeline_of_all_events_stays_as_it_is(desk: Client, event: Event) -> None:
    whole = Timeline.objects.create(collection=event.collection, name="all", title="All")
    address = f"/admin/timeline/timeline/{whole.pk}/"
    assert "whole" not in desk.get(f"{address}change/").content.decode()
    narrowed = {"title": "The whole", "introduction": "", "name": "some", "query": '{"q": "bridge"}'}
    desk.post(f"{address}change/", narrowed)
    whole.refresh_from_db()
    assert (whole.title, whole.name, whole.query) == ("The whole", "all", {})
    assert desk.post(f"{address}delete/", {"post": "yes"}).status_code == 403
    new = {"collection": event.collection.pk, "title": "All", "name": "all", "introduction": "", "query": "{}"}
    assert "Choose another" in desk.post("/admin/timeline/timeline/add/", new).content.decode()
    assert Timeline.objects.get() == whole


def test_a_timeline_is_changed_within_its_collection(desk: Client, event: Event) -> None:
    made = Timeline.objects.create(collection=event.collection, name="june", title="June")
    other = cast.collection("other")
    address = f"/admin/timeline/timeline/{made.pk}/"
    typed = {"collection": other.pk, "title": "July", "name": "july", "introduction": "", "query": '{"q": "bridge"}'}
    desk.post(f"{address}change/", typed)
    made.refresh_from_db()
    assert (made.collection, made.name, made.query) == (event.collection, "july", {"q": "bridge"})
    assert desk.post(f"{address}delete/", {"post": "yes"}).status_code == 302
    assert not Timeline.objects.exists()


def test_everyone_has_a_token_of_their_own(desk: Client, carla: User) -> None:
    other = Token.objects.create(user=cast.curator("otto"))
    response = desk.post("/admin/authtoken/tokenproxy/add/", {}, follow=True)
    own = Token.objects.get(user=carla)
    assert own.key in response.content.decode()
    assert other.key not in response.content.decode()
    assert desk.get(f"/admin/authtoken/tokenproxy/{other.user_id}/change/", follow=True).status_code == 200
    assert (
        other.key not in desk.get(f"/admin/authtoken/tokenproxy/{other.user_id}/change/", follow=True).content.decode()
    )
    desk.post(f"/admin/authtoken/tokenproxy/{other.user_id}/delete/", {"post": "yes"})
    assert Token.objects.filter(pk=other.pk).exists()
    assert desk.get("/admin/authtoken/tokenproxy/add/").status_code == 403
    desk.post(f"/admin/authtoken/tokenproxy/{carla.pk}/delete/", {"post": "yes"})
    assert not Token.objects.filter(pk=own.pk).exists()
    assert not LogEntry.objects.exists()


def test_arrangements_are_shown_with_the_way_to_take_them_back(desk: Client, event: Event, carla: User) -> None:
    for article in Article.objects.all():
        Reading.objects.create(article=article, dct=article.date)
    ferry = cast.event(event.collection, "A ferry sinks")
    made = arranging.merge(event, ferry, reason="One story", by=carla)
    page = desk.get(f"/admin/timeline/event/{event.pk}/change/").content.decode()
    assert "carla joined “A ferry sinks” with" in page
    assert "“One story”" in page
    for address in (f"/arrangements/{made.pk}/undo/", f"/events/{event.pk}/join/", f"/events/{event.pk}/part/"):
        assert f'href="{address}"' in page
        assert desk.get(address).status_code == 200
    assert "A ferry sinks" not in desk.get("/admin/timeline/event/").content.decode()
