"""By hand, in a real browser: join, part and make events, and take each back; with JavaScript and without."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WIDTHS, Windows
from tests.browser.test_every_page import assert_accessible, assert_fits
from tests.timeline.pages import cast
from timeline.models import Event, Link


@pytest.fixture
def page(town: cast.Town, sign_in: Callable[[], Page]) -> Page:
    """Of a curator, in a town whose events the machine would put together as they are."""
    for event in (town.vote, town.inspection):
        a, b = event.mentions.order_by("pk")
        Link.objects.create(a=a, b=b, score=9, reasons=["both say so"])
    return sign_in()


def undo(page: Page, reason: str) -> None:
    """By the link of the message that says what was done."""
    page.locator(".messages").get_by_role("link", name="Undo").click()
    page.get_by_label("Why take it back?").fill(reason)
    page.get_by_role("button", name="Undo it").click()


def undo_in_history(page: Page, reason: str) -> None:
    history = page.locator(".history")
    history.get_by_text("Undo", exact=True).first.click()
    history.get_by_label("Why take it back?").fill(reason)
    history.get_by_role("button", name="Undo").click()


def test_join_and_take_back(windows: Windows, town: cast.Town, page: Page) -> None:
    page.goto(f"{windows.address}/events/{town.vote.pk}/")
    page.get_by_label("Words of the other event").fill("wall")
    page.get_by_role("button", name="Find it").click()
    page.get_by_label(town.inspection.title).check()
    page.get_by_label("Reason").fill("It was one meeting")
    page.get_by_role("button", name="Join with the chosen event").click()
    expect(page.locator(".telling")).to_have_count(4)
    page.goto(f"{windows.address}/events/{town.inspection.pk}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(town.vote.title)
    expect(page.get_by_role("complementary", name="Merged")).to_contain_text("by curator: It was one meeting")
    undo_in_history(page, "They were two")
    expect(page.locator(".messages")).to_contain_text("It was taken back.")
    expect(page.locator(".telling")).to_have_count(2)
    page.goto(f"{windows.address}/events/{town.inspection.pk}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(town.inspection.title)


def test_part_and_take_back(windows: Windows, town: cast.Town, page: Page) -> None:
    page.goto(f"{windows.address}/events/{town.vote.pk}/")
    page.get_by_label("tells another event: Northern Gazette").check()
    page.get_by_label("Reason").fill("The paper means another vote")
    page.get_by_role("button", name="Part the ticked tellings").click()
    expect(page.locator(".telling")).to_have_count(1)
    new = Event.objects.shown().exclude(pk__in=[event.pk for event in told(town)]).get()
    expect(page.locator(".messages")).to_contain_text("1 telling made an event of its own")
    undo(page, "It is the same vote")
    expect(page.locator(".telling")).to_have_count(2)
    page.goto(f"{windows.address}/events/{new.pk}/")
    expect(page.get_by_role("complementary", name="Merged")).to_contain_text("put back into this event")


def test_make_and_take_back(windows: Windows, town: cast.Town, page: Page) -> None:
    page.goto(f"{windows.address}/articles/{town.courier.pk}/")
    sentence = page.locator(".sentence", has_text="It has been a wet")
    sentence.get_by_role("link", name="Make an event of this sentence").click()
    page.get_by_label("Title").fill("The rains")
    page.get_by_label("Date").fill("when it rained")
    page.get_by_label("Reason").fill("The council speaks of nothing else")
    page.get_by_role("button", name="Make the event").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was made.")
    page.get_by_label("Date").fill("2016 to 2018")
    page.get_by_role("button", name="Make the event").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The rains")
    expect(page.locator(".history")).to_contain_text("made this event by hand")
    page.goto(windows.address)
    page.get_by_role("link", name="The rains", exact=True).click()
    undo_in_history(page, "Not worth a line")
    expect(page.locator(".messages")).to_contain_text("this event stands on no timeline any more")
    page.goto(windows.address)
    expect(page.get_by_role("link", name="The rains", exact=True)).to_have_count(0)
    windows.said.clear()  # the refused form is answered with 422, which Chromium notes


def test_what_is_refused_keeps_what_was_typed(windows: Windows, town: cast.Town, page: Page) -> None:
    page.goto(f"{windows.address}/events/{town.vote.pk}/")
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_label("Reason").fill("All of them")
    page.get_by_role("button", name="Part the ticked tellings").click()
    expect(page.get_by_role("alert")).to_contain_text("All tellings were chosen.")
    expect(page.get_by_label("Reason")).to_have_value("All of them")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(2)
    windows.said.clear()


def test_the_pages_fit_and_are_accessible(windows: Windows, town: cast.Town, page: Page) -> None:
    start = town.courier.text.index("It has been")
    for path in (
        f"/events/{town.vote.pk}/",
        f"/events/{town.vote.pk}/join/",
        f"/events/{town.vote.pk}/part/",
        f"/articles/{town.courier.pk}/",
        f"/articles/{town.courier.pk}/make/?select={start}-{start + 28}",
    ):
        page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
        page.goto(windows.address + path)
        assert_accessible(page)
        page.emulate_media(color_scheme="dark")
        assert_accessible(page)
        assert_fits(page)


def told(town: cast.Town) -> tuple[Event, ...]:
    return town.vote, town.inspection, town.resignation, town.standstill, town.leak
