"""A curator saves a selection, pins, strikes and edits, with JavaScript and without; a reader reads what came of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Windows
from tests.timeline.pages import cast
from timeline.models import Timeline

BOTH = pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])


@BOTH
def test_from_a_selection_to_a_timeline_with_eras(
    windows: Windows, town: cast.Town, sign_in: Callable[..., Page], javascript: bool
) -> None:
    page = sign_in(javascript=javascript)
    page.goto(f"{windows.address}/?q=dam")
    page.get_by_role("link", name="Save this selection as a timeline").click()
    expect(page.get_by_label("Words")).to_have_value("dam")
    page.get_by_label("From", exact=True).fill("when pigs fly")
    page.get_by_role("button", name="Save the timeline").click()
    expect(page.get_by_role("alert")).to_contain_text("The timeline was not saved")
    expect(page.locator("#t-title-error")).to_contain_text("Give it a title")
    page.get_by_label("Title").fill("The dam and its leak")
    page.get_by_label("From", exact=True).fill("2018")
    page.get_by_label("Name", exact=True).fill("The drought")
    page.get_by_label("Period").fill("March to June 2019")
    page.get_by_role("button", name="Another era").click()
    page.get_by_label("Name", exact=True).nth(1).fill("The works")
    page.get_by_label("Period").nth(1).fill("2020")
    page.get_by_label("Title").press("Enter")
    expect(page).to_have_url(f"{windows.address}/timelines/lindmere/the-dam-and-its-leak/")
    expect(page.locator(".messages")).to_contain_text("is saved")
    expect(page.locator(".entry-title")).to_have_text([town.vote.title])
    expect(page.locator(".era-line")).to_contain_text(["The drought"])
    page.get_by_role("link", name="The drought").click()
    expect(page.locator(".chip")).to_contain_text(["from 1 March 2019", "until 30 June 2019"])
    assert all("422" in line for line in windows.said), "Chromium itself notes the refusal"
    windows.said.clear()


@pytest.fixture
def council(town: cast.Town) -> Timeline:
    return Timeline.objects.create(collection=town.collection, name="council", title="The council", query={"q": "dam"})


@BOTH
def test_pinning_and_striking_and_taking_it_back(
    windows: Windows, town: cast.Town, council: Timeline, sign_in: Callable[..., Page], javascript: bool
) -> None:
    page = sign_in(javascript=javascript)
    page.goto(f"{windows.address}/events/{town.leak.pk}/")
    page.get_by_label("Pin to").select_option("The council")
    page.get_by_role("button", name="Pin", exact=True).click()
    expect(page.locator(".stands")).to_contain_text("The council pinned by curator")
    page.get_by_role("link", name="The council").click()
    expect(page.locator(".entry-title")).to_have_text([town.vote.title, town.leak.title])
    page.get_by_role("button", name=f"Strike: {town.vote.title}").click()
    expect(page.locator(".entry-title")).to_have_text([town.leak.title])
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".entry-title")).to_have_text([town.vote.title, town.leak.title])
    page.get_by_role("button", name=f"Strike: {town.leak.title}").click()
    page.get_by_role("button", name=f"Put back: {town.leak.title}").click()
    expect(page.locator(".entry-title")).to_have_text([town.vote.title])
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".messages")).to_contain_text("is struck from “The council”")


@BOTH
def test_editing_and_removing(
    windows: Windows, town: cast.Town, council: Timeline, sign_in: Callable[..., Page], javascript: bool
) -> None:
    page = sign_in(javascript=javascript)
    page.goto(windows.address + council.get_absolute_url())
    page.get_by_role("link", name="Edit this timeline").click()
    page.get_by_label("Words").fill("")
    page.locator("#t-outlet-1").select_option("Northern Gazette")
    page.get_by_label("Introduction").fill("What the north was told.")
    page.get_by_role("button", name="Save the timeline").click()
    expect(page.locator(".entry-title")).to_have_text([town.inspection.title, town.vote.title])
    expect(page.locator(".introduction")).to_have_text("What the north was told.")
    page.get_by_role("link", name="Edit this timeline").click()
    page.get_by_role("link", name="Remove this timeline").click()
    page.get_by_role("link", name="Keep it").click()
    page.goto(f"{page.url}remove/")
    page.get_by_role("button", name="Remove the timeline").click()
    expect(page.locator(".messages")).to_contain_text("Its events stay in the collection")


def test_a_reader_finds_it_and_narrows_it(windows: Windows, town: cast.Town, council: Timeline) -> None:
    page = windows.open("/")
    page.get_by_role("link", name="Timelines").click()
    expect(page.locator(".entry")).to_contain_text(["1 event"])
    page.get_by_role("link", name="The council").click()
    page.get_by_label("Search the timeline").fill("elephants")
    page.get_by_label("Search the timeline").press("Enter")
    expect(page.get_by_role("heading", name="Nothing fits all of this")).to_be_visible()
    page.get_by_role("link", name="without all of it").click()
    expect(page.locator(".entry-title")).to_have_text([town.vote.title])


def test_the_most_important(windows: Windows, town: cast.Town) -> None:
    page = windows.open("/")
    page.get_by_role("link", name="The 30 most important").click()
    expect(page.locator(".entry-sentences")).to_have_count(4)
    page.locator(".chip").click()
    expect(page.locator(".entry-sentences")).to_have_count(0)
