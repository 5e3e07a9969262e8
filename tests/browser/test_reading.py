"""Reading: with JavaScript and without, by keyboard alone, in the theme that a reader chose."""

from collections.abc import Callable

import pytest
from django.test import override_settings
from playwright.sync_api import Page, expect

from tests.browser.conftest import Windows
from tests.timeline.pages import cast
from timeline.models import Reading
from timeline.reading import ENGINE

BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"
PAPER, NIGHT = "rgb(251, 250, 247)", "rgb(21, 21, 19)"


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_from_the_timeline_down_to_the_words(windows: Windows, town: cast.Town, javascript: bool) -> None:
    """Narrow the timeline, open an event, follow its reason to the place in the article."""
    page = windows.open("/", javascript=javascript)
    page.get_by_label("Outlet").select_option("Northern Gazette")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".entry")).to_have_count(2)
    page.get_by_role("link", name="told by Northern Gazette").click()
    expect(page.locator(".entry")).to_have_count(5)
    page.get_by_role("link", name="why? The date of: " + town.vote.title).click()
    expect(page.get_by_role("heading", name="Why this date?")).to_be_in_viewport()
    page.get_by_role("link", name="“on Wednesday”").click()
    place = page.locator(f"#c{cast.COURIER.index('on Wednesday')}")
    expect(place).to_be_in_viewport()
    page.get_by_role("link", name="Wednesday", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(town.vote.title)


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_filters_on_a_phone(windows: Windows, town: cast.Town, javascript: bool) -> None:
    page = windows.open("/", javascript=javascript, width=320)
    expect(page.get_by_label("Outlet")).to_be_hidden()
    page.locator(".filters summary").click()
    page.get_by_label("From").fill("May 2019")
    page.get_by_label("From").press("Enter")
    expect(page.locator(".entry")).to_have_count(2)


def test_search(windows: Windows, town: cast.Town) -> None:
    page = windows.open("/?from=2019")
    page.get_by_label("Search the timeline").fill("council")
    page.get_by_label("Search the timeline").press("Enter")
    expect(page.locator(".entry-title")).to_have_text([town.vote.title])


def test_by_keyboard(windows: Windows, town: cast.Town) -> None:
    """The first key leads past the masthead; whatever has the focus shows it and is not covered."""
    page = windows.open("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    seen = []
    for _ in range(50):
        page.keyboard.press("Tab")
        outline, shown, words = page.evaluate(FOCUSED)
        if words is None:  # past the last link
            break
        assert outline not in ("none", ""), f"{words!r} has the focus and does not show it"
        assert shown, f"{words!r} has the focus and is covered"
        seen.append(words)
    assert town.vote.title in seen


FOCUSED = """() => {
    const e = document.activeElement, box = e.getBoundingClientRect();
    if (e === document.body) return ["", false, null];
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return [getComputedStyle(e).outlineStyle, e.contains(top) || top?.contains(e), e.textContent.trim()];
}"""


def test_the_theme_follows_the_system_until_a_reader_chooses(windows: Windows, town: cast.Town) -> None:
    page = windows.open("/", scheme="dark")
    assert page.evaluate(BACKGROUND) == NIGHT
    switch = page.get_by_role("button", name="Dark page")
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.press("Enter")
    assert page.evaluate(BACKGROUND) == PAPER
    page.goto(windows.address + "/how/")
    assert page.evaluate(BACKGROUND) == PAPER, "the choice is remembered"


def test_without_javascript_there_is_no_dead_switch(windows: Windows, town: cast.Town) -> None:
    page = windows.open("/", scheme="dark", javascript=False)
    assert page.get_by_role("button", name="Dark page").count() == 0
    expect(page.locator("html")).to_have_css("background-color", NIGHT)


def test_notes_stand_beside_the_text_where_there_is_room(windows: Windows, town: cast.Town) -> None:
    page = windows.open(f"/articles/{town.courier.pk}/", width=1440)
    note = page.get_by_role("note").first
    text, beside = page.locator(".text > p").first.bounding_box(), note.bounding_box()
    assert text
    assert beside
    assert beside["x"] > text["x"] + text["width"]
    assert abs(beside["y"] - text["y"]) < 30, "the note begins at the line of its sentence"
    page.set_viewport_size({"width": 768, "height": 900})
    expect(note).to_be_hidden()
    expect(page.get_by_role("heading", name="What it tells")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_pasted_article_shows_itself_once_it_is_read(windows: Windows, town: cast.Town, javascript: bool) -> None:
    reading = Reading.objects.get(article=town.courier)
    Reading.objects.filter(pk=reading.pk).update(engine="an older one")
    page = windows.open(f"/articles/{town.courier.pk}/", javascript=javascript, width=768)
    expect(page.get_by_role("status")).to_contain_text("is being read")
    Reading.objects.filter(pk=reading.pk).update(engine=ENGINE)
    expect(page.get_by_role("heading", name="What it tells")).to_be_attached(timeout=15_000)


@override_settings(ALLOWED_HOSTS=["*"])
def test_paste_an_article(windows: Windows, town: cast.Town, sign_in: Callable[[], Page]) -> None:
    page = sign_in()
    page.get_by_role("link", name="Add an article").click()
    page.get_by_label("Text").fill("The dam was drained on Monday.")
    page.get_by_role("button", name="Store and read it").click()
    expect(page.get_by_role("alert")).to_contain_text("was not stored")
    expect(page.get_by_label("Date")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Date").fill("14 May 2019")
    page.get_by_role("button", name="Store and read it").click()
    expect(page.get_by_text("It is being read now.")).to_be_visible()
    windows.said.clear()  # the refused form is answered with 422, which Chromium notes
