"""Going back to what was known on a day: from the timeline into an event and its article, and back to today."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Windows
from tests.timeline import states
from tests.timeline.pages import cast
from timeline.models import Event


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_back_to_a_day_and_to_today(windows: Windows, town: cast.Town, javascript: bool) -> None:
    """Only the Courier had told of the vote on 9 May; the Gazette contradicts it on the 10th."""
    states.write(*Event.objects.all())
    page = windows.open("/", javascript=javascript)
    vote = page.locator(".entry", has_text=town.vote.title)
    expect(vote).to_contain_text("outlets disagree on the day")
    page.get_by_label("As known on").fill("2019-05-09")
    page.get_by_role("button", name="Go to that day").click()
    expect(page.locator(".known")).to_contain_text("As known on 9 May 2019: what articles published by then told.")
    expect(vote).not_to_contain_text("disagree")
    page.get_by_label("Status").select_option("happened")
    page.locator(".filters").get_by_role("button", name="Show").click()
    expect(page.locator(".known")).to_contain_text("As known on 9 May 2019")
    page.get_by_role("link", name=town.vote.title, exact=True).click()
    expect(page.locator(".telling")).to_have_count(1)
    page.locator(".telling").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(town.courier.title)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Timeline", exact=True).click()
    expect(page.locator(".known")).to_contain_text("As known on 9 May 2019")
    page.get_by_label("As known on another day").fill("2019-05-01")
    page.get_by_label("As known on another day").press("Enter")
    expect(page.get_by_role("heading", name="Nothing was known yet")).to_be_visible()
    page.get_by_role("link", name="Back to today").click()
    expect(vote).to_contain_text("outlets disagree on the day")
