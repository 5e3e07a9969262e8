"""Plans that are called off, put off or denied, and what stands on a page beside the news."""

from __future__ import annotations

from datetime import date

import pytest

from narrative import extract
from tests.narrative.extraction.reading import told

FRIDAY = date(2026, 5, 8)


@pytest.mark.parametrize(
    ("text", "trigger", "when", "status"),
    [
        ("The presidents called off the summit on 12 May in Lund.", "called off", "2026-05-12", "cancelled"),
        ("The summit in Lund on 12 May was called off on Tuesday.", "called off", "2026-05-12", "cancelled"),
        ("The Lund summit, planned for 12 May, will not take place.", "summit", "2026-05-12", "cancelled"),
        ("Keller cancelled his visit to Oslo on 15 May.", "cancelled", "2026-05-15", "cancelled"),
        ("Keller on Monday cancelled his 15 May visit.", "cancelled", "2026-05-15", "cancelled"),
        ("Keller put off his trip to Oslo until June.", "put off", "2026-06", "scheduled"),
        ("Keller will not visit Oslo on 15 May after all.", "visit", "2026-05-15", "cancelled"),
        ("Oslo said that Keller did not visit Riga on 5 May.", "visit", "2026-05-05", "denied"),
        ("The poll is off.", "poll", "-", "cancelled"),
        ("Oslo did not shoot down a drone on Tuesday, its ministry said.", "shoot down", "2026-05-05", "denied"),
        ("Oslo denied that it expelled the envoy.", "expelled", "-", "denied"),
        ("Oslo cancelled talks with Riga on Tuesday.", "cancelled", "2026-05-05", "happened"),
    ],
)
def test_one_line(text: str, trigger: str, when: str, status: str) -> None:
    assert told(text, FRIDAY) == [(trigger, when, status)]


@pytest.mark.parametrize("stamp", ["Updated at noon.", "Last updated on 7 May 2026 at 10:00.", "Published on Monday"])
def test_a_page_stamp_is_no_event(stamp: str) -> None:
    assert extract(stamp, dct=FRIDAY) == []


def test_what_nobody_speaks_for_is_denied_and_no_line() -> None:
    (mention,) = extract("Keller did not visit Oslo on 5 May.", dct=FRIDAY)
    assert mention.when is not None
    assert (mention.when.edtf, mention.status.value, mention.salient) == ("2026-05-05", "denied", False)


def test_off_the_coast_is_not_called_off() -> None:
    assert told("The race is off the coast.", FRIDAY) == []
