"""The database, one article at a time, and `narrative.weave`, all at once, make the same events of one collection."""

import random
from datetime import date
from typing import Any

import pytest

import narrative
from articles import sample
from articles.draft import Draft
from articles.models import Article, Collection
from articles.store import store
from tests.narrative.coreference.articles import article_groups
from tests.timeline.test_weaving import DRAFTS
from timeline import reading
from timeline.models import Event

pytestmark = pytest.mark.django_db


def read_in_some_order(seed: int) -> None:
    pks = list(reading.unread().values_list("pk", flat=True))
    for pk in random.Random(seed).sample(pks, len(pks)):
        reading.read(pk)


def stored() -> list[dict[str, Any]]:
    return [
        {
            "told": {(row.article_id, row.trigger_start) for row in event.mentions.all()},
            "when": event.when.edtf if event.when else "",
            "bound": event.bound,
            "status": event.status,
            "title": event.title,
            "outlets": event.outlets_count,
            "independent": event.independent,
            "conflicts": [conflict["kind"] for conflict in event.conflicts],
            "claims": len(event.claims),
            "importance": event.importance,
        }
        for event in Event.objects.shown().prefetch_related("mentions")
    ]


def woven() -> list[dict[str, Any]]:
    return [
        {
            "told": {(article, mention.trigger.start) for article, mention in event.mentions},
            "when": event.when.edtf if event.when else "",
            "bound": event.bound.edtf if event.bound else "",
            "status": event.status.value,
            "title": event.title,
            "outlets": len(event.outlets),
            "independent": event.independent,
            "conflicts": [conflict.kind for conflict in event.conflicts],
            "claims": len(event.claims),
            "importance": event.importance,
        }
        for event in narrative.weave(Article.objects.select_related("outlet"))
    ]


def in_one_order(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(events, key=lambda event: sorted(map(str, event["told"])))


def test_the_sample() -> None:
    sample.load()
    read_in_some_order(5)
    assert in_one_order(stored()) == in_one_order(woven())


def test_groups_in_which_plans_move_and_days_differ() -> None:
    hard = ("announced-put-off-held", "two-dates-for-one-signing", "one-wire-story-three-papers")
    collection = Collection.objects.create(name="groups", title="Groups")
    for group in article_groups("first"):
        for known in group.articles if group.name in hard else ():
            store(Draft(known.title, known.text, known.dct, outlet=known.outlet, wire=known.wire), collection)
    read_in_some_order(11)
    events = in_one_order(stored())
    assert ["date"] in [event["conflicts"] for event in events]
    assert events == in_one_order(woven())


def test_articles_of_one_day_and_of_later_days() -> None:
    collection = Collection.objects.create(name="bridge", title="The bridge")
    copy = Draft(
        title="Quits", text=DRAFTS[1].text, outlet="Fjord Mail", url="https://f.example/1", date=DRAFTS[1].date
    )
    for draft in [*DRAFTS, copy]:
        store(draft, collection)
    read_in_some_order(7)
    events = woven()
    assert max(event["outlets"] for event in events) == 4
    assert in_one_order(stored()) == in_one_order(events)


REPORT = (
    "Transport minister Clara Voss resigned on Tuesday over the contract for a bridge that was never built. "
    "She told nobody but her driver, who heard it on the way to Oslo. Two of her officials had gone before her. "
    "The bridge was to carry trains to the islands, where the old ferry takes ninety minutes when the sea is calm."
)
OTHER = (
    "Clara Voss quit as transport minister on Tuesday. Her letter has one line. In Oslo they had waited for it "
    "since the spring, when an engineer of the roads office counted the piers of the new bridge and found none."
)


def test_reprint_without_a_credit() -> None:
    collection = Collection.objects.create(name="bridge", title="The bridge")
    texts = {"Northern Gazette": REPORT, "Fjord Mail": REPORT.rpartition("The bridge was")[0], "City Courier": OTHER}
    for day, (outlet, text) in enumerate(texts.items()):
        store(Draft("", text, date(2020, 9, 9 + day), outlet=outlet), collection)
    read_in_some_order(3)
    (event,) = (event for event in stored() if event["outlets"] == 3)
    assert event["independent"] == 2
    assert in_one_order(stored()) == in_one_order(woven())
