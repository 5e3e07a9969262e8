"""Which events a timeline holds: selected or pinned, and not struck."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from tests.timeline.pages import cast
from timeline import counting, editing, standing
from timeline.models import Event, Pin, State, Timeline
from timeline.selection import EventFilter

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> cast.Town:
    return cast.build()


@pytest.fixture
def council(town: cast.Town) -> Timeline:
    return Timeline.objects.create(
        collection=town.collection, name="council", title="The council", query={"actor": ["lindmere-council"]}
    )


@pytest.fixture
def ann() -> User:
    return User.objects.create_user("ann")


def held(timeline: Timeline) -> set[str]:
    return {event.title for event in timeline.events()}


def test_it_holds_what_its_query_selects(town: cast.Town, council: Timeline) -> None:
    assert held(council) == {town.vote.title}
    council.query = {"from": "May 2019", "status": ["scheduled"]}
    assert held(council) == {town.resignation.title}
    council.query = {}
    assert council.events().count() == 5


def test_what_is_pinned_is_added_and_what_is_struck_is_not_there(town: cast.Town, council: Timeline, ann: User) -> None:
    editing.pin(council, town.leak, ann)
    assert held(council) == {town.vote.title, town.leak.title}
    editing.strike(council, town.vote, ann)
    editing.strike(council, town.leak, ann)
    assert held(council) == set()
    assert Pin.objects.filter(timeline=council).count() == 2, "of each event one, the last said"
    editing.release(council, town.vote)
    assert held(council) == {town.vote.title}


def test_what_is_hidden_or_of_elsewhere_is_not_there(town: cast.Town, council: Timeline, ann: User) -> None:
    elsewhere = cast.build("elsewhere")
    editing.pin(council, town.leak, ann)
    Event.objects.filter(pk__in=[town.leak.pk, town.vote.pk]).update(hidden=True)
    assert held(council) == set()
    assert elsewhere.vote.title == town.vote.title


@pytest.mark.parametrize(
    ("of_the_merged", "of_the_other", "stays"),
    [
        ("pin", "", True),
        ("strike", "", False),
        ("pin", "strike", False),
        ("strike", "pin", True),
        ("", "pin", True),
        ("", "strike", False),
    ],
)
def test_what_was_said_of_an_event_holds_when_it_is_merged(
    town: cast.Town, council: Timeline, ann: User, of_the_merged: str, of_the_other: str, stays: bool
) -> None:
    """What was said of the other itself stands above that."""
    say = {"pin": editing.pin, "strike": editing.strike}
    # The one is selected, the other is not: where something is struck, what is selected must go, too.
    other = town.leak if stays else town.vote
    for word, event in ((of_the_merged, town.inspection), (of_the_other, other)):
        if word:
            say[word](council, event, ann)
    Event.objects.filter(pk=town.inspection.pk).update(merged_into=other)
    assert (other.title in held(council)) is stays
    rows = {row.timeline: row for row in standing.standings(other)}
    assert rows[council].inside is stays
    assert rows[council].pinned is stays
    assert rows[council].struck is not stays
    editing.release(council, other)
    assert held(council) == {town.vote.title}, "both words are taken back"


def test_what_was_said_holds_however_often_an_event_is_merged(town: cast.Town, council: Timeline, ann: User) -> None:
    editing.pin(council, town.leak, ann)
    chain = [town.leak, *(cast.event(town.collection, f"Leak {number}", None) for number in range(4))]
    for merged, into in pairwise(chain):
        merged.merged_into = into
        merged.save()
        assert held(council) == {town.vote.title, into.title}
        assert council.pins.get().event_now == into
        assert standing.standings(into)[0].pinned
    assert editing.release(council, chain[-1]) == "pin", "which an undo would do again"
    assert held(council) == {town.vote.title}


def test_the_readers_own_filters_come_on_top(town: cast.Town, council: Timeline, ann: User) -> None:
    editing.pin(council, town.leak, ann)
    editing.pin(council, town.resignation, ann)
    chosen = EventFilter(QueryDict("from=June+2019"), council.events())
    assert list(chosen.qs) == [town.resignation]


def test_the_parameter_of_a_list_is_the_same_selection(town: cast.Town, council: Timeline, ann: User) -> None:
    editing.pin(council, town.leak, ann)
    everything = Event.objects.shown()
    chosen = EventFilter(QueryDict(f"timeline={council.pk}"), everything)
    assert set(chosen.qs) == set(council.events()) == {town.vote, town.leak}
    both = EventFilter(QueryDict(f"timeline={council.pk}&q=leak"), everything)
    assert list(both.qs) == [town.leak]
    for wrong in ("nonsense", "00000000-0000-0000-0000-000000000000"):
        refused = EventFilter(QueryDict(f"timeline={wrong}"), everything)
        assert refused.errors["timeline"] == [
            f"There is no timeline “{wrong}”. Give an id that /api/v1/timelines/ lists."
        ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("top=2", ["inspection", "vote"]),
        ("top=3", ["standstill", "inspection", "vote"]),
        ("top=500", ["standstill", "inspection", "vote", "resignation"]),
        ("top=1&from=May+2019", ["vote"]),
        ("top=1&status=scheduled", ["resignation"]),
        ("top=2&order=newest", ["vote", "inspection"]),
        ("top=", ["standstill", "inspection", "vote", "resignation", "leak"]),
    ],
)
def test_the_most_important_are_chosen_last_and_stand_in_order(
    town: cast.Town, query: str, expected: list[str]
) -> None:
    for event, importance in ((town.vote, 9), (town.inspection, 7), (town.standstill, 5), (town.leak, 99)):
        Event.objects.filter(pk=event.pk).update(importance=importance)
    chosen = EventFilter(QueryDict(query), Event.objects.shown())
    assert list(chosen.qs) == [getattr(town, name) for name in expected]


@pytest.mark.parametrize("wrong", ["0", "-3", "501", "ten", "3.5", "٣", "9" * 400])
def test_a_wrong_number_of_the_most_important_is_said(town: cast.Town, wrong: str) -> None:
    refused = EventFilter(QueryDict(f"top={wrong}"), Event.objects.shown())
    assert refused.errors["top"] == [f"“{wrong}” is no number of events. Give one from 1 to 500."]


def test_counting_and_standing_take_the_same_queries_however_many(
    town: cast.Town, council: Timeline, ann: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    editing.pin(council, town.leak, ann)
    for number in range(40):
        Timeline.objects.create(collection=town.collection, name=f"t{number}", title="T", query={"q": "dam"})
    Timeline.objects.create(collection=town.collection, name="all", title="All")
    timelines = list(Timeline.objects.all())
    with django_assert_num_queries(1):
        counts = counting.counts([timeline.events() for timeline in timelines])
    found = {timeline.name: count for timeline, count in zip(timelines, counts, strict=True)}
    assert {name: found[name] for name in ("all", "council", "t7")} == {"all": 5, "council": 2, "t7": 1}
    with django_assert_num_queries(3):
        rows = standing.standings(town.leak)
    assert [row.timeline.name for row in rows if row.inside] == ["all", "council"]


def test_counting_nothing_and_more_than_one_query_holds(town: cast.Town) -> None:
    assert counting.counts([]) == []
    everything = Event.objects.shown()
    many = [everything, *[everything.filter(title__contains="wall")] * (counting.A_QUERY + 2), everything.none()]
    assert counting.counts(many) == [5, *[1] * (counting.A_QUERY + 2), 0]


def test_no_selection_is_nested_too_deeply_for_a_database(town: cast.Town, ann: User) -> None:
    """Everything at once: in a timeline, on top of it, counted, and of it the most important."""
    query: dict[str, Any] = {
        "q": "the dam council",
        "actor": ["lindmere-council"] * 3,
        "outlet": ["lindmere-courier"],
        "place": ["lindmere"],
        "from": "2018",
        "to": "2019",
        "status": ["happened"],
        "conflict": "true",
    }
    made = editing.save(Timeline(collection=town.collection), editing.Typed("All at once", query=query))
    editing.pin(made, town.leak, ann)
    typed = QueryDict(mutable=True)
    for name, value in {**query, "top": "5"}.items():
        typed.setlist(name, value if isinstance(value, list) else [value])
    by_its_id = EventFilter(QueryDict(f"timeline={made.pk}"), Event.objects.shown()).qs
    for events in (made.events(), by_its_id, made.events(date(2019, 5, 12))):
        for day in ("", "2019-05-12"):
            typed["as_of"] = day
            chosen = EventFilter(typed, events).qs
            assert [*chosen] == [town.vote]
            assert counting.counts([chosen, chosen, events]) == [1, 1, 2]
            assert chosen.count() == 1
    on_the_day = EventFilter(QueryDict(f"timeline={made.pk}&as_of=2019-05-12"), Event.objects.shown()).qs
    assert set(on_the_day) == {town.vote, town.leak}


def test_what_it_selects_is_asked_of_the_day_that_is_shown(town: cast.Town, ann: User) -> None:
    made = editing.save(Timeline(collection=town.collection), editing.Typed("Votes", query={"from": "9 May 2019"}))
    editing.pin(made, town.inspection, ann)
    assert held(made) == {town.vote.title, town.resignation.title, town.inspection.title} - {town.vote.title}
    then = State(event=town.vote, since=date(2019, 5, 9), until=date(2019, 5, 10), title="The vote", status="happened")
    then.when = cast.NINTH_OF_MAY
    then.save()
    on_the_ninth = EventFilter(QueryDict("as_of=2019-05-09"), made.events(date(2019, 5, 9))).qs
    assert [event.title for event in on_the_ninth] == [town.inspection.title, "The vote", town.resignation.title]
