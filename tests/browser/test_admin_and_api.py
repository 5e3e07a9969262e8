"""The admin and the browsable API as a curator uses them, with nothing in the console under the security policy."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.browser.conftest import Windows
from tests.timeline.pages import cast
from timeline.models import Correction, Event


@pytest.mark.parametrize("path", ["", "events/", "events/{vote}/", "articles/", "timelines/", "collections/"])
def test_the_api_is_browsed(windows: Windows, town: cast.Town, path: str) -> None:
    page = windows.open("/api/v1/" + path.format(vote=town.vote.pk))
    expect(page.locator(".response-info")).to_contain_text("HTTP 200 OK")
    page.get_by_role("link", name="Sign in").click()
    expect(page).to_have_url(f"{windows.address}/sign-in/?next=/api/v1/{path.format(vote=town.vote.pk)}")


def test_an_article_is_posted_in_the_browsable_api(
    windows: Windows, town: cast.Town, sign_in: Callable[[], Page]
) -> None:
    page = sign_in()
    page.goto(f"{windows.address}/api/v1/articles/")
    form = page.locator("#post-object-form")
    form.locator("[name=text]").fill("The lock at Holm was closed on Friday.")
    form.get_by_role("button", name="POST").click()
    expect(form).to_contain_text("has no date")
    form.locator("[name=date]").fill("3 June 2019")
    form.get_by_role("button", name="POST").click()
    expect(page.locator(".response-info")).to_contain_text("HTTP 201 Created")
    assert Article.objects.filter(text="The lock at Holm was closed on Friday.").count() == 1
    assert all("400" in line for line in windows.said), "Chromium itself notes the refusal"
    windows.said.clear()


@pytest.mark.parametrize(
    "path",
    [
        *("", "timeline/event/", "timeline/timeline/add/", "articles/collection/add/", "articles/article/"),
        *("authtoken/tokenproxy/", "authtoken/tokenproxy/add/"),
    ],
)
def test_pages_of_the_admin_open(windows: Windows, town: cast.Town, sign_in: Callable[[], Page], path: str) -> None:
    page = sign_in()
    page.goto(f"{windows.address}/admin/{path}")
    expect(page.locator("#content")).to_be_visible()


def test_an_event_is_corrected_and_given_back(windows: Windows, town: cast.Town, sign_in: Callable[[], Page]) -> None:
    page = sign_in()
    page.goto(f"{windows.address}/admin/timeline/event/{town.vote.pk}/change/")
    page.get_by_label("Date:").fill("the other week")
    page.get_by_label("Reason:").fill("The minutes of the council")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".field-when .errorlist")).to_contain_text("Write it with its year")
    page.get_by_label("Date:").fill("spring 2018")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist")).to_contain_text("some time in spring 2018, where the machine says")
    expect(page.locator(".field-history")).to_contain_text("The minutes of the council")
    assert Event.objects.get(pk=town.vote.pk).corrected
    page.locator("[name=give_back]").check()
    page.get_by_label("Reason:").fill("They were another year's")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("given back to the machine")
    assert not Event.objects.get(pk=town.vote.pk).corrected
    assert Correction.objects.filter(event=town.vote).count() == 2
    page.locator(".messagelist a").click()
    expect(page).to_have_url(f"{windows.address}/events/{town.vote.pk}/")
