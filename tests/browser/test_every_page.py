"""What must hold of every page: it fits, it is accessible, it keeps to its security policy, in light and dark."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Page

from tests.browser.conftest import WIDTHS, Windows
from tests.timeline.pages import cast
from timeline import editing
from timeline.models import Event, Reading, Timeline

OPEN = {
    "timeline": "/",
    "filtered": "/?from=2019&actor=lindmere-council&q=drain",
    "wrong filter": "/?from=when+pigs+fly",
    "nothing found": "/?q=elephants",
    "event": "/events/{vote}/",
    "undated event": "/events/{leak}/",
    "known day": "/?as_of=2019-05-09",
    "wrong day": "/?as_of=soon",
    "before anything was known": "/?as_of=2019-05-01",
    "event on a day": "/events/{vote}/?as_of=2019-05-09",
    "most important first": "/?order=importance",
    "timelines": "/timelines/",
    "saved timeline": "/timelines/lindmere/dam/",
    "most important": "/?top=30",
    "articles": "/articles/",
    "article": "/articles/{courier}/",
    "how": "/how/",
    "sign in": "/sign-in/",
}
SIGNED_IN = {
    "timeline": "/",
    "saved timeline": "/timelines/lindmere/dam/",
    "edit a timeline": "/timelines/lindmere/dam/edit/",
    "save a timeline": "/timelines/new/?collection=lindmere&q=dam",
    "remove a timeline": "/timelines/lindmere/dam/remove/",
    "event": "/events/{vote}/",
    "paste": "/articles/new/",
    "remove the sample": "/sample/remove/",
}
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}


@pytest.fixture(autouse=True)
def dam(town: cast.Town, curator: User) -> Timeline:
    """A saved timeline with all that one can have."""
    eras = [("The drought", "2018 to April 2019"), ("The works, as the council calls them", "May 2019 to 2025")]
    typed = editing.Typed("The dam and its leak", "dam", "How it went.", {"q": "dam", "from": "2018"}, eras)
    made = editing.save(Timeline(collection=town.collection), typed)
    editing.pin(made, town.standstill, curator)
    editing.strike(made, town.leak, curator)
    return made


def address(path: str, town: cast.Town) -> str:
    return path.format(vote=town.vote.pk, leak=town.leak.pk, courier=town.courier.pk)


def assert_accessible(page: Page) -> None:
    results = Axe().run(page, options=WCAG)
    assert results.violations_count == 0, results.generate_report()


def assert_fits(page: Page) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, f"{page.url} is {over} pixels too wide at {width}"


@pytest.mark.parametrize("path", OPEN.values(), ids=OPEN.keys())
def test_open_pages_fit_and_are_accessible(windows: Windows, town: cast.Town, path: str) -> None:
    page = windows.open(address(path, town))
    assert_fits(page)
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    assert_accessible(page)


@pytest.mark.parametrize("path", SIGNED_IN.values(), ids=SIGNED_IN.keys())
def test_pages_of_curators_fit_and_are_accessible(
    windows: Windows, town: cast.Town, sign_in: Callable[[], Page], path: str
) -> None:
    page = sign_in()
    page.goto(windows.address + address(path, town))
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page)
    assert_fits(page)


def test_a_page_of_an_unread_article_is_accessible(windows: Windows, town: cast.Town) -> None:
    Reading.objects.filter(article=town.courier).delete()
    assert_accessible(windows.open(f"/articles/{town.courier.pk}/"))


def test_an_error_page_fits_and_is_accessible(windows: Windows, town: cast.Town) -> None:
    page = windows.open("/nowhere")
    assert_accessible(page)
    assert_fits(page)
    assert any("404" in line for line in windows.said), "Chromium itself notes the missing page"
    windows.said.clear()


def test_long_words_do_not_widen_a_page(windows: Windows, town: cast.Town) -> None:
    Event.objects.filter(pk=town.vote.pk).update(title="Donaudampfschifffahrt" * 8)
    for path in ("/", f"/events/{town.vote.pk}/"):
        assert_fits(windows.open(path))
