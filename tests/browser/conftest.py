"""A real Chromium against a real server: every page that a test opens must stay free of console messages."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests import needs
from tests.timeline.pages import cast
from timeline import curators

# Playwright keeps an event loop in this thread, which Django would take for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
]
WIDTHS = (320, 768, 1440)
Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs.chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Windows:
    """Opens pages in contexts of their own, and collects what their consoles say."""

    browser: Browser
    address: str
    said: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, path: str = "/", *, scheme: str = "light", width: int = 1440, javascript: bool = True) -> Page:
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=javascript,
        )
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.goto(self.address + path)
        return page

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.said.append(f"{message.type}: {message.text}")


@pytest.fixture
def windows(chromium: Browser, live_server: LiveServer) -> Iterator[Windows]:
    windows = Windows(chromium, live_server.url)
    yield windows
    for context in windows.contexts:
        context.close()
    assert windows.said == []


@pytest.fixture
def town(live_server: LiveServer) -> cast.Town:
    return cast.build()


@pytest.fixture
def curator(live_server: LiveServer) -> User:
    return curators.curator()


@pytest.fixture
def sign_in(curator: User, windows: Windows) -> Callable[..., Page]:
    """A page that a curator has signed in on, by a one-time link."""

    def sign_in(**more: Any) -> Page:
        link = curators.sign_in_link(curator, windows.address + "/")
        page = windows.open(link.removeprefix(windows.address), **more)
        page.locator("main").get_by_role("button", name="Sign in").click()
        page.get_by_role("button", name="Sign out").wait_for()
        return page

    return sign_in
