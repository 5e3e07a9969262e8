"""The selection of events by the parameters of pages, API and feeds."""

from typing import Any

import pytest
from django.http import QueryDict

from articles.models import Collection
from tests.timeline.pages import cast
from timeline.models import Actor, Event
from timeline.parameters import terms
from timeline.selection import EventFilter

pytestmark = pytest.mark.django_db


def select(query: str) -> EventFilter:
    return EventFilter(data=QueryDict(query), queryset=Event.objects.shown())


@pytest.fixture
def town() -> cast.Town:
    return cast.build()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["standstill", "inspection", "vote", "resignation", "leak"]),
        (
            "from=&to=&outlet=&actor=&place=&status=&q=&order=",
            ["standstill", "inspection", "vote", "resignation", "leak"],
        ),
        ("order=newest", ["resignation", "vote", "inspection", "standstill", "leak"]),
        ("outlet=northern-gazette", ["inspection", "vote"]),
        ("outlet=northern-gazette&outlet=lindmere-courier", ["inspection", "vote"]),
        ("outlet=nobody", []),
        ("actor=lindmere-council", ["vote"]),
        ("place=lindmere", ["vote"]),
        ("actor=lindmere-council&place=nowhere", []),
        ("status=scheduled", ["resignation"]),
        ("status=scheduled&status=denied", ["resignation"]),
        ("conflict=true", ["vote"]),
        ("conflict=True", ["vote"]),
        ("conflict=false", ["standstill", "inspection", "resignation", "leak"]),
        ("q=wall", ["inspection"]),
        ("q=COUNCIL+drain", ["vote"]),
        ("q=%E2%80%9CMayor+Ada%E2%80%9D", ["resignation"]),
        ("q=council+wall", []),
        ("from=May+2019", ["vote", "resignation"]),
        ("to=2018", ["standstill"]),
        ("from=10+April+2019&to=8+May+2019", ["inspection", "vote"]),
        ("collection=elsewhere", []),
    ],
)
def test_selects(town: cast.Town, query: str, expected: list[str]) -> None:
    assert list(select(query).qs) == [getattr(town, name) for name in expected]


@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ("from=when+pigs+fly", "from", "could not be read as a date"),
        ("from=June+2019&to=May+2019", "to", "before it begins"),
        ("status=merry", "status", "merry"),
        ("conflict=maybe", "conflict", "Give true or false"),
        ("order=sideways", "order", "Give oldest, newest or importance"),
    ],
)
def test_what_cannot_be_read_is_an_error_of_its_field(query: str, field: str, says: str) -> None:
    chosen = select(query)
    assert says in chosen.errors[field][0]


@pytest.mark.parametrize(("order", "day"), [("dmy", "2019-06-05"), ("mdy", "2019-05-06"), ("ymd", "2019-05-06")])
def test_a_date_in_figures_is_read_as_the_collection_writes_dates(town: cast.Town, order: str, day: str) -> None:
    cast.build("another", date_order="dmy" if order != "dmy" else "mdy")
    Collection.objects.filter(pk=town.collection.pk).update(date_order=order)
    within = EventFilter(QueryDict("from=05/06/2019"), Event.objects.filter(collection=town.collection))
    for chosen in (select("collection=lindmere&from=05/06/2019"), within):
        assert chosen.is_valid()
        assert chosen.form.cleaned_data["from"].edtf == day
    expected = [] if order == "dmy" else [town.vote, town.resignation]
    assert list(within.qs) == expected


def test_where_collections_differ_the_day_comes_first(town: cast.Town) -> None:
    cast.build("another", date_order="mdy")
    chosen = select("from=05/06/2019")
    assert chosen.is_valid()
    assert chosen.form.cleaned_data["from"].edtf == "2019-06-05"


def test_a_person_is_found_by_the_last_name_alone(town: cast.Town) -> None:
    def name(event: Event, name: str, kind: str = "person") -> None:
        slug = Actor.slug_of(name)
        actor, _ = Actor.objects.get_or_create(collection=town.collection, slug=slug, name=name, kind=kind)
        mention = event.mentions.first()
        assert mention
        mention.actors.add(actor)

    name(town.resignation, "Ada Thorn")
    name(town.inspection, "Thorn")
    name(town.standstill, "Thorn Ltd", "organisation")
    cast.build("elsewhere")
    assert list(select("actor=ada-thorn").qs) == [town.inspection, town.resignation]
    assert list(select("actor=thorn").qs) == [town.inspection]
    name(town.leak, "Bert Thorn")
    assert list(select("actor=ada-thorn").qs) == [town.resignation], "it may be either"


def test_parameters_may_come_from_a_saved_query(town: cast.Town) -> None:
    saved: dict[str, Any] = {"actor": ["lindmere-council"], "from": "2019", "status": "happened"}
    queryset = Event.objects.shown()
    assert list(EventFilter(data={**saved, "status": ["happened"]}, queryset=queryset).qs) == [town.vote]
    assert list(EventFilter(data={"actor": "lindmere-council"}, queryset=queryset).qs) == [town.vote]
    assert list(EventFilter(data={"conflict": True}, queryset=queryset).qs) == [town.vote]
    assert town.vote not in EventFilter(data={"conflict": False}, queryset=queryset).qs


def test_terms_are_words_and_quoted_phrases() -> None:
    assert terms("wall “the dam” crack") == ["wall", "the dam", "crack"]
    assert terms('"') == []
