"""What is shown where there is nothing to show, and that the pages keep to their security policy."""

import re

import pytest
from django.db import DatabaseError, connection
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from tests.timeline.pages import cast
from tests.timeline.pages.html import see

INLINE = re.compile(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)", re.IGNORECASE)


def test_a_missing_page_is_told_in_the_same_design(client: Client, db: None) -> None:
    page = see(client, "/nowhere", 404)
    assert page.words() == (
        "There is nothing at this address It may have been removed, or it is not open to you. "
        "If you followed a link, tell whoever made it. To the timeline"
    )


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "500.html"])
def test_error_pages_need_neither_request_nor_database(name: str) -> None:
    assert "Dateline" in render_to_string(name)


def test_a_failure_inside_is_a_page_too(client: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False

    def fail(request: object) -> None:
        raise RuntimeError("as in a bug")

    monkeypatch.setattr("timeline.pages.collections.listed", fail)
    assert "Something went wrong here" in see(client, "/", 500).words()


def test_a_form_without_its_token_is_refused_in_words(db: None, curator: object) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/sign-in/", {"username": "curator", "password": "x"})
    assert response.status_code == 403
    assert "This form is too old" in response.content.decode()
    assert "Authorization: Token" in response.content.decode()


def test_customary_addresses_answer(client: Client) -> None:
    assert client.get("/robots.txt").content == b"User-agent: *\nDisallow:\n"
    icon = client.get("/favicon.ico", follow=True)
    assert icon.redirect_chain == [("/static/icon.svg", 302)]


def test_health(client: Client, db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    assert client.get("/healthz").content == b"ok\n"

    def fail(*args: object) -> None:
        raise DatabaseError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(connection, "cursor", fail)
        response = client.get("/healthz")
    assert response.status_code == 503
    assert response.content == b"The database does not answer.\n"  # why is for the log, not for everyone
    assert "the disk is full" in caplog.text


def test_no_page_has_script_or_style_inside(signed_in: Client, client: Client, town: cast.Town) -> None:
    pages = [reverse(name) for name in ("timeline", "articles", "paste", "how", "remove-sample")]
    pages += [f"/events/{town.vote.pk}/", f"/articles/{town.courier.pk}/"]
    for address in pages:
        response = signed_in.get(address)
        assert not INLINE.search(response.content.decode()), address
        assert "unsafe" not in response["Content-Security-Policy"]
    assert not INLINE.search(client.get("/sign-in/").content.decode())
