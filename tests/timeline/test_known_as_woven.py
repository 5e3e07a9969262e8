"""What the weaving writes of each day is what pages, API and feed show of it, whatever order the articles came in."""

from datetime import date
from itertools import permutations

import pytest

from articles.draft import Draft
from articles.models import Collection
from articles.store import store
from timeline import reading
from timeline.models import Event

pytestmark = pytest.mark.django_db

DRAFTS = [
    Draft(
        title="Harbour bridge",
        text="Premier Odile Brandt will open the Lindholm bridge in Varn on 4 June.",
        outlet="Varn Courier",
        url="https://courier.example/bridge",
        date=date(2019, 5, 20),
    ),
    Draft(
        title="Open at last",
        text="Premier Odile Brandt opened the Lindholm bridge in Varn on Tuesday.",
        outlet="Island Gazette",
        url="https://gazette.example/bridge",
        date=date(2019, 6, 5),
    ),
    Draft(
        title="Weather",
        text="Rain fell on the town of Orlund on Friday.",
        outlet="Island Gazette",
        url="https://gazette.example/rain",
        date=date(2019, 6, 8),
    ),
]


def known(day: date) -> list[tuple[str, str, int]]:
    """Status, date and number of outlets of the opening."""
    events = Event.objects.shown().as_known_on(day).filter(first_day=date(2019, 6, 4).toordinal())
    return [(event.status, event.when.edtf if event.when else "", event.outlets_count) for event in events]


def test_each_day_has_its_own_state() -> None:
    seen = set()
    for order in permutations(DRAFTS):
        collection = Collection.objects.create(name="bridge", title="The bridge")
        for draft in order:
            reading.read(store(draft, collection).article.pk)
        days = [date(2019, 5, 19), date(2019, 5, 20), date(2019, 6, 4), date(2019, 6, 5), date(2019, 6, 8)]
        seen.add(tuple(tuple(known(day)) for day in days))
        collection.delete()
    announced, reported = (("scheduled", "2019-06-04", 1),), (("happened", "2019-06-04", 2),)
    assert seen == {((), announced, announced, reported, reported)}


def test_what_nobody_reports_passes() -> None:
    collection = Collection.objects.create(name="bridge", title="The bridge")
    for draft in (DRAFTS[0], DRAFTS[2]):
        reading.read(store(draft, collection).article.pk)
    assert known(date(2019, 6, 4)) == [("scheduled", "2019-06-04", 1)]
    assert known(date(2019, 6, 5)) == [("unreported", "2019-06-04", 1)]
