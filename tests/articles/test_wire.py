"""Whose copy an article prints: credits that say so, and what only looks like one."""

import pytest

from articles.wire import credited, is_agency, usual_name


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("SOUTHBAY, Portugal, May 11 (Levant Wire) — The fleet sailed.", "Levant Wire"),
        ("LONDON (Reuters) - The fleet sailed.", "Reuters"),
        ("WASHINGTON, D.C. (AP) — The fleet sailed.", "Associated Press"),
        ("(AFP) - The fleet sailed.", "Agence France-Presse"),
        ("The fleet sailed.\n\n— Levant Wire", "Levant Wire"),
        ("The fleet sailed. (Anadolu Agency)", "Anadolu Agency"),
        ("The fleet sailed.\n\n– The Associated Press", "Associated Press"),
        ("The fleet sailed.\n\n— Jane Pell", ""),
        ("The fleet (all of it) - some say - sailed.", ""),
        ("The fleet sailed on Monday (it was due on Friday).", ""),
        ("NATO said on Monday that the fleet (Levant Wire) sailed. Nobody — not one — knew.", ""),
        ("The fleet sailed.", ""),
        ("", ""),
    ],
)
def test_credits(text: str, agency: str) -> None:
    assert credited(text) == agency


def test_one_name_for_one_agency() -> None:
    assert usual_name("ap") == usual_name("The Associated Press") == "Associated Press"
    assert is_agency("dpa")
    assert is_agency("Press Association")
    assert not is_agency("The Harbour Post")
    assert not is_agency("Jane Pell")
