"""The sample collection, ingested like any other articles, gives the events that a careful reader takes from it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from articles import sample
from articles.models import Article
from timeline import reading
from timeline.models import Event, Mention

pytestmark = pytest.mark.django_db

EXPECTED: dict[str, Any] = json.loads((sample.FOLDER / "expected.json").read_text())


@pytest.fixture
def articles() -> dict[str, Article]:
    """The sample, stored and read; by the names that expected.json gives the articles."""
    sample.load()
    for pk in reading.unread().values_list("id", flat=True):
        reading.read(pk)
    assert not reading.unread().exists()
    stored = {(a.outlet.name, str(a.reading.dct)): a for a in Article.objects.select_related("outlet", "reading")}
    return {name: stored[known["outlet"], known["dct"]] for name, known in EXPECTED["articles"].items()}


def tellings(expected: dict[str, Any], articles: dict[str, Article]) -> Iterator[Mention]:
    """The stored mentions that lie in, or hold, the quoted words of an expected event."""
    for known in expected["tellings"]:
        article = articles[known["article"]]
        start = article.text.find(known["quote"])
        assert start >= 0, f"{known['article']} does not hold “{known['quote']}”"
        end = start + len(known["quote"])
        yield from article.mentions.filter(trigger_start__gte=start, trigger_start__lt=end).select_related("event")


def told(expected: dict[str, Any], articles: dict[str, Article]) -> list[Event]:
    """The events of an expected event's tellings whose words it has."""
    words = [word.lower() for word in expected["title_words"]]
    return [
        mention.event
        for mention in tellings(expected, articles)
        if mention.event and all(word in f"{mention.event.title} {mention.quote}".lower() for word in words)
    ]


def test_every_expected_event_is_there_with_its_when(articles: dict[str, Article]) -> None:
    missed = []
    for expected in EXPECTED["events"]:
        whens = {event.when.edtf if event.when else "undated" for event in told(expected, articles)}
        if expected["when"] not in whens:
            missed.append(f"{expected['id']}: {expected['when']} expected, found {whens or 'no event'}")
    assert not missed, "\n".join(missed)


def test_every_expected_event_has_its_status(articles: dict[str, Article]) -> None:
    missed = []
    for expected in EXPECTED["events"]:
        statuses = {e.status for e in told(expected, articles) if e.when and e.when.edtf == expected["when"]}
        if expected["status"] not in statuses:
            missed.append(f"{expected['id']}: {expected['status']} expected, found {statuses or 'no event'}")
    assert not missed, "\n".join(missed)


def test_undated_events_are_kept_with_their_bound(articles: dict[str, Article]) -> None:
    for expected in EXPECTED["undated"]:
        found = told(expected, articles)
        assert found, f"{expected['id']} is missing"
        assert expected["bound"] in {e.bound for e in found if e.when is None}, expected["id"]


def test_an_event_told_by_several_outlets_is_one(articles: dict[str, Article]) -> None:
    for name in ("koren-summoned", "netanyahu-putin-call", "abbas-putin-sochi"):
        expected = next(e for e in EXPECTED["events"] if e["id"] == name)
        most = max(told(expected, articles), key=lambda e: e.outlets_count)
        assert most.outlets_count == len(expected["outlets"]), f"{name}: {most.outlets_count} outlets"


def test_outlets_that_disagree_are_a_conflict(articles: dict[str, Article]) -> None:
    for expected in EXPECTED["events"]:
        if expected["conflicts"]:
            kinds = {c["kind"] for event in told(expected, articles) for c in event.conflicts}
            assert {c["kind"] for c in expected["conflicts"]} <= kinds, expected["id"]


def test_the_sample_goes_as_it_came(articles: dict[str, Article]) -> None:
    sample.remove()
    assert not Event.objects.exists()
    assert not Mention.objects.exists()
    assert not Article.objects.exists()
