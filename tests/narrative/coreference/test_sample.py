"""The sample read, matched and agreed on in memory gives the events that a careful reader makes of it."""

import random
from datetime import date
from typing import Any

import pytest

from articles.draft import Draft
from articles.formats import drafts
from narrative import Telling, agree, cluster, extract, salient
from tests.narrative.coreference.test_mentions import b_cubed
from tests.narrative.coreference.test_sample_expectations import EXPECTED, MANIFEST, SAMPLES

FLOOR = 0.97


def texts() -> dict[tuple[str, str], str]:
    """The articles' texts by file and address."""
    found = {}
    for entry in MANIFEST["files"]:
        for draft in drafts((SAMPLES / entry["path"]).read_bytes(), entry["media_type"], entry["path"]):
            assert isinstance(draft, Draft), draft
            found[entry["path"], draft.url] = draft.text
    return found


@pytest.fixture(scope="module")
def read() -> list[tuple[Telling, str]]:
    """Everything that the articles tell, each with its article's text."""
    stored, found = texts(), []
    for name, article in EXPECTED["articles"].items():
        text, dct = stored[article["file"], article["url"]], date.fromisoformat(article["dct"])
        # What an importer has is the date in the metadata; the text's own date line has to win over it.
        for mention in salient(extract(text, dct=date.fromisoformat(article.get("metadata_date", article["dct"])))):
            found.append((Telling(name, article["outlet"], dct, mention, article.get("wire", "")), text))
    return found


@pytest.fixture(scope="module")
def tellings(read: list[tuple[Telling, str]]) -> list[tuple[str, Telling]]:
    """The tellings of expected events, each with the event's id."""
    return [
        (event["id"], telling)
        for telling, text in read
        for event in EXPECTED["events"]
        if any(lies_in(telling, text, known) for known in event["tellings"])
    ]


def lies_in(telling: Telling, text: str, known: dict[str, Any]) -> bool:
    """Whether the trigger stands in the words that were quoted."""
    start = text.find(known["quote"])
    return telling.article == known["article"] and (
        start <= telling.mention.trigger.start < start + len(known["quote"])
    )


def test_no_dated_mention_is_one_too_many(read: list[tuple[Telling, str]]) -> None:
    known = [known for event in EXPECTED["events"] for known in event["tellings"]] + EXPECTED["tolerated"]
    for telling, text in read:
        if telling.mention.when is not None:
            assert any(lies_in(telling, text, one) for one in known), f"{telling.article}: {telling.mention.quote}"


@pytest.mark.parametrize("known", EXPECTED["tolerated"], ids=lambda known: known["quote"])
def test_tolerated_mention_has_its_when_if_it_is_dated(known: dict[str, str], read: list[tuple[Telling, str]]) -> None:
    for telling, text in read:
        if lies_in(telling, text, known) and telling.mention.when is not None:
            assert telling.mention.when.edtf == known["when"]


def test_tellings_of_one_event_are_one_and_of_two_are_two(tellings: list[tuple[str, Telling]]) -> None:
    found = [0] * len(tellings)
    for number, members in enumerate(cluster([telling for _, telling in tellings])):
        for member in members:
            found[member] = number
    assert b_cubed([event for event, _ in tellings], found) >= FLOOR


def test_order_of_the_articles_changes_nothing(tellings: list[tuple[str, Telling]]) -> None:
    def events(given: list[Telling]) -> set[frozenset[tuple[str, int]]]:
        return {
            frozenset((given[i].article, given[i].mention.trigger.start) for i in members) for members in cluster(given)
        }

    told = [telling for _, telling in tellings]
    assert all(events(random.Random(seed).sample(told, len(told))) == events(told) for seed in range(3))


@pytest.mark.parametrize("event", EXPECTED["events"], ids=lambda event: event["id"])
def test_agreement(event: dict[str, Any], tellings: list[tuple[str, Telling]]) -> None:
    agreement = agree([telling for name, telling in tellings if name == event["id"]])
    assert agreement.when is not None
    assert agreement.when.edtf == event["when"]
    assert agreement.when.granularity.name.lower() == event["granularity"]
    assert agreement.status == event["status"]
    assert list(agreement.outlets) == event["outlets"]
    assert agreement.independent == event["independent"]
    assert [conflict.kind for conflict in agreement.conflicts] == [conflict["kind"] for conflict in event["conflicts"]]
