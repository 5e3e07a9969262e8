"""The sample read, matched and agreed on in memory gives the events that a careful reader makes of it."""

import random
from datetime import date
from typing import Any

import pytest

from narrative import Event, Telling, TurnKind, about, agree, cluster, extract, salient, weave
from tests.narrative.coreference.sample import articles, lies_in
from tests.narrative.coreference.scoring import b_cubed
from tests.narrative.coreference.test_sample_expectations import EXPECTED

FLOOR = 0.97


@pytest.fixture(scope="module")
def read() -> list[Telling]:
    """Everything that the articles tell."""
    return [
        Telling(
            name,
            article.outlet,
            date.fromisoformat(EXPECTED["articles"][name]["dct"]),
            mention,
            article.wire,
            about=about(article.text, article.title),
        )
        for name, article in articles().items()
        for mention in salient(extract(article.text, dct=article.dct))
    ]


@pytest.fixture(scope="module")
def tellings(read: list[Telling]) -> list[tuple[str, Telling]]:
    """The tellings of expected events, each with the event's id."""
    return [
        (event["id"], telling)
        for telling in read
        for event in EXPECTED["events"]
        if any(lies_in(telling.article, telling.mention, known) for known in event["tellings"])
    ]


@pytest.fixture(scope="module")
def events() -> list[Event]:
    return weave(articles().values())


def test_no_dated_mention_is_one_too_many(read: list[Telling]) -> None:
    known = [known for event in EXPECTED["events"] for known in event["tellings"]] + EXPECTED["tolerated"]
    for told in read:
        if told.mention.when is not None:
            assert any(lies_in(told.article, told.mention, one) for one in known), told.mention.quote


@pytest.mark.parametrize("known", EXPECTED["tolerated"], ids=lambda known: known["quote"])
def test_tolerated_mention_has_its_when_if_it_is_dated(known: dict[str, str], read: list[Telling]) -> None:
    for told in read:
        if lies_in(told.article, told.mention, known) and told.mention.when is not None:
            assert told.mention.when.edtf == known["when"]


def test_tellings_of_one_event_are_one_and_of_two_are_two(tellings: list[tuple[str, Telling]]) -> None:
    found = [0] * len(tellings)
    for number, members in enumerate(cluster([telling for _, telling in tellings])):
        for member in members:
            found[member] = number
    assert b_cubed([event for event, _ in tellings], found).f1 >= FLOOR


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


def those_of(event: Event) -> set[str]:
    """The expected events that it tells."""
    return {
        known["id"]
        for known in EXPECTED["events"]
        if any(lies_in(*told, one) for told in event.mentions for one in known["tellings"])
    }


def of_id(events: list[Event], name: str) -> Event:
    (event,) = [event for event in events if name in those_of(event)]
    return event


def test_woven_there_is_each_expected_event_once_and_none_too_many(events: list[Event]) -> None:
    dated = [event for event in events if event.when is not None]
    told = [those_of(event) for event in dated]
    assert sorted(name for names in told for name in names) == sorted(known["id"] for known in EXPECTED["events"])
    assert all(len(names) <= 1 for names in told)
    for event in (event for event, names in zip(dated, told, strict=True) if not names):
        for name, mention in event.mentions:
            assert any(lies_in(name, mention, known) for known in EXPECTED["tolerated"]), mention.quote


def test_woven_events_stand_in_order(events: list[Event]) -> None:
    dated = [event.when.sort_key for event in events if event.when is not None]
    assert dated == sorted(dated)
    assert all(event.when is None for event in events[len(dated) :])


@pytest.mark.parametrize("known", EXPECTED["events"], ids=lambda known: known["id"])
def test_woven_event_is_as_expected(known: dict[str, Any], events: list[Event]) -> None:
    event = of_id(events, known["id"])
    assert event.when is not None
    assert (event.when.edtf, event.when.granularity.name.lower()) == (known["when"], known["granularity"])
    assert event.status == known["status"]
    assert list(event.outlets) == known["outlets"]
    assert event.independent == known["independent"]
    words = " ".join([event.title, *(mention.quote for _, mention in event.mentions)]).lower()
    assert all(word.lower() in words for word in known["title_words"])
    assert {conflict.kind: {claim.value for claim in conflict.claims} for conflict in event.conflicts} == {
        conflict["kind"]: set(conflict["values"]) for conflict in known["conflicts"]
    }


@pytest.mark.parametrize("known", EXPECTED["events"], ids=lambda known: known["id"])
def test_woven_event_was_announced_as_expected(known: dict[str, Any], events: list[Event]) -> None:
    """When it was first announced, and by whom; and what became of it."""
    history = {turn.kind: turn for turn in of_id(events, known["id"]).history}
    announced = history.pop(TurnKind.ANNOUNCED, None)
    found = {"on": announced.on.isoformat(), "by": list(announced.outlets)} if announced else None
    assert found == known["announced"]
    became = {"scheduled": []}.get(known["status"], [known["status"]])
    assert [kind.value for kind in history] == became + ["denied"] * ("denied" in str(known["conflicts"]))
