"""The sample collection, ingested like any other articles, gives the events that a careful reader takes from it."""

import json
from collections import Counter
from collections.abc import Callable
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


def tellings(expected: dict[str, Any], articles: dict[str, Article]) -> list[list[Mention]]:
    """For each telling of an expected event the stored mentions whose trigger lies in the quoted words."""
    return [_quoted(articles[known["article"]], known["quote"]) for known in expected["tellings"]]


def _quoted(article: Article, quote: str) -> list[Mention]:
    start = article.text.find(quote)
    assert start >= 0, f"“{article}” does not hold “{quote}”"
    within = article.mentions.filter(trigger_start__gte=start, trigger_start__lt=start + len(quote))
    return list(within.select_related("event"))


def told(expected: dict[str, Any], articles: dict[str, Article]) -> Event | None:
    """The event that most tellings of an expected event are in, if its title or their quotes have its words."""
    mentions = [mention for telling in tellings(expected, articles) for mention in telling if mention.event]
    if not mentions:
        return None
    (pk, _), *_ = Counter(mention.event_id for mention in mentions if mention.event_id).most_common(1)
    event = Event.objects.get(pk=pk)
    words = " ".join([event.title, *(m.quote for m in mentions if m.event_id == pk)]).lower()
    return event if all(word.lower() in words for word in expected["title_words"]) else None


def missed(articles: dict[str, Article], wanted: Callable[[dict[str, Any], Event], object]) -> str:
    """The expected events that are not there, or of which something wanted does not hold."""
    found = [(expected, told(expected, articles)) for expected in EXPECTED["events"]]
    return "\n".join(
        f"{expected['id']}: {event.title if event else 'no event'}: {event and wanted(expected, event)}"
        for expected, event in found
        if not event or wanted(expected, event)
    )


def test_every_expected_event_is_there_with_its_when(articles: dict[str, Article]) -> None:
    assert not missed(articles, lambda e, event: _otherwise(event.when and event.when.edtf, e["when"]))


def test_every_expected_event_has_its_status(articles: dict[str, Article]) -> None:
    assert not missed(articles, lambda e, event: _otherwise(event.status, e["status"]))


def test_every_telling_of_an_event_is_in_it(articles: dict[str, Article]) -> None:
    def left_out(expected: dict[str, Any], event: Event) -> list[str]:
        quotes = [known["quote"] for known in expected["tellings"]]
        found = tellings(expected, articles)
        return [q for q, ms in zip(quotes, found, strict=True) if event.pk not in {m.event_id for m in ms}]

    assert not missed(articles, left_out)


def test_every_event_has_its_outlets(articles: dict[str, Article]) -> None:
    def other_outlets(expected: dict[str, Any], event: Event) -> object:
        outlets = set(event.mentions.values_list("article__outlet__name", flat=True))
        return _otherwise((sorted(outlets), event.independent), (expected["outlets"], expected["independent"]))

    assert not missed(articles, other_outlets)


def _otherwise(found: object, expected: object) -> str:
    return "" if found == expected else f"{found}, not {expected}"


def test_undated_events_are_kept_with_their_bound(articles: dict[str, Article]) -> None:
    for expected in EXPECTED["undated"]:
        event = told(expected, articles)
        assert event, f"{expected['id']} is missing"
        assert (event.when, event.bound) == (None, expected["bound"]), expected["id"]


def test_outlets_that_disagree_are_a_conflict(articles: dict[str, Article]) -> None:
    def other_conflicts(expected: dict[str, Any], event: Event) -> str:
        kinds = [sorted(c["kind"] for c in conflicts) for conflicts in (event.conflicts, expected["conflicts"])]
        return _otherwise(*kinds)

    assert not missed(articles, other_conflicts)


def test_the_sample_goes_as_it_came(articles: dict[str, Article]) -> None:
    sample.remove()
    assert not Event.objects.exists()
    assert not Mention.objects.exists()
    assert not Article.objects.exists()
