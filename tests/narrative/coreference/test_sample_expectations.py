"""The sample's expectations fit its articles: every quote lies in its article, every weekday is right."""

import html
import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from temporal import When

SAMPLES = Path(__file__).parents[3] / "articles" / "samples"
EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
MANIFEST: dict[str, Any] = json.loads((SAMPLES / "manifest.json").read_text(encoding="utf-8"))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TELLINGS = [
    (event["id"], telling)
    for group in ("events", "undated")
    for event in EXPECTED[group]
    for telling in event["tellings"]
] + [("tolerated", clause) for clause in EXPECTED["tolerated"]]
NAMES = [f"{name}-{telling['article']}-{telling['quote'][:20]}" for name, telling in TELLINGS]


@cache
def text_of(article: str) -> str:
    entry = EXPECTED["articles"][article]
    raw = (SAMPLES / entry["file"]).read_text(encoding="utf-8")
    if entry["file"].endswith(".jsonl"):
        return next(str(row["text"]) for row in map(json.loads, raw.splitlines()) if row["url"] == entry["url"])
    if entry["file"].endswith(".html"):
        raw = html.unescape(re.sub(r"<[^>]*>", "", raw))
    return " ".join(raw.split())


@pytest.mark.parametrize(("name", "telling"), TELLINGS, ids=NAMES)
def test_quote_lies_in_its_article(name: str, telling: dict[str, Any]) -> None:
    assert telling["quote"] in text_of(telling["article"])


@pytest.mark.parametrize(("name", "telling"), TELLINGS, ids=NAMES)
def test_weekday_in_a_quote_is_the_weekday_of_its_date(name: str, telling: dict[str, Any]) -> None:
    if "when" not in telling:
        return
    when = When.parse_edtf(telling["when"])
    said = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", telling["quote"])]
    if when.exact and said and when.earliest:
        assert WEEKDAYS[when.earliest.weekday()] in said


@pytest.mark.parametrize("event", EXPECTED["events"], ids=lambda event: event["id"])
def test_event_agrees_with_its_tellings(event: dict[str, Any]) -> None:
    articles = [EXPECTED["articles"][telling["article"]] for telling in event["tellings"]]
    assert event["outlets"] == sorted({article["outlet"] for article in articles})
    assert event["independent"] == len({article.get("wire") or article["outlet"] for article in articles})
    assert event["basis"]
    quotes = " ".join(telling["quote"] for telling in event["tellings"]).lower()
    assert all(word.lower() in quotes for word in event["title_words"])
    when = When.parse_edtf(event["when"])
    others = [t["when"] for t in event["tellings"] if "when" in t and not when.overlaps(When.parse_edtf(t["when"]))]
    claimed = [value for conflict in event["conflicts"] if conflict["kind"] == "date" for value in conflict["values"]]
    assert set(others) == set(claimed) - {event["when"]}


def test_events_stand_in_order_and_every_article_tells_one() -> None:
    events = EXPECTED["events"]
    assert len({event["id"] for event in events}) == len(events)
    assert events == sorted(events, key=lambda event: When.parse_edtf(event["when"]).sort_key)
    told = {telling["article"] for event in events for telling in event["tellings"]}
    assert told == set(EXPECTED["articles"])


def test_manifest_names_every_file() -> None:
    beside = {"README.md", "manifest.json", "expected.json"}
    assert {entry["path"] for entry in MANIFEST["files"]} == {p.name for p in SAMPLES.iterdir()} - beside
    assert {article["file"] for article in EXPECTED["articles"].values()} == {
        entry["path"] for entry in MANIFEST["files"]
    }


def test_articles_lie_in_the_spring_of_2017() -> None:
    for article in EXPECTED["articles"].values():
        assert date(2017, 4, 20) <= date.fromisoformat(article["dct"]) <= date(2017, 6, 2)
