"""What is written about the project fits it: every pinned library has its reason, and is pinned once."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REQUIREMENT = re.compile(r"^([A-Za-z0-9_-]+)(?:\[[a-z,]+\])?==(\S+?);?(?:\s|$)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    """Names, as package indexes write them, and versions."""
    text = (PROJECT / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith(("#", "-r"))]
    found = {match[1].lower().replace("_", "-"): match[2] for match in REQUIREMENT.finditer(text)}
    assert len(found) == len(lines), f"each line of {name} is to pin one library"
    return found


def test_every_library_has_its_reason() -> None:
    table = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8").lower().replace("_", "-")
    named = {name.strip() for row in re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE) for name in row.split(",")}
    direct = {**pins("requirements.txt"), **pins("requirements-dev.txt")}
    assert set(direct) - named == set()
    assert named - set(direct) - {"library", "---"} == set()


def test_what_is_pinned_twice_is_pinned_to_the_same() -> None:
    everything = pins("constraints.txt")
    direct = {**pins("requirements.txt"), **pins("requirements-dev.txt")}
    assert {name: everything.get(name) for name in direct} == direct
