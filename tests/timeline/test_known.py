"""As known on a day: which events, in what order, found by what; and what was announced and never reported."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from temporal import Granularity, When
from tests.timeline import states
from tests.timeline.pages import cast
from timeline import corrections, curators, known
from timeline.models import Event
from timeline.selection import EventFilter

pytestmark = pytest.mark.django_db
NINTH, TENTH, FIRST_OF_JUNE = date(2019, 5, 9), date(2019, 5, 10), date(2019, 6, 1)


@pytest.fixture
def town() -> cast.Town:
    """What the Courier tells on 9 May the Gazette tells otherwise on the 10th."""
    town = cast.build()
    town.resignation.mentions.update(status="scheduled")
    Event.objects.filter(pk__in=[town.vote.pk, town.inspection.pk]).update(importance=3)
    states.write(*Event.objects.all())
    return town


def select(query: str) -> list[Event]:
    chosen = EventFilter(QueryDict(query), Event.objects.shown())
    assert chosen.is_valid(), chosen.errors
    return list(chosen.qs)


def test_nothing_is_known_before_it_is_told(town: cast.Town) -> None:
    assert select("as_of=2019-05-08") == []
    assert len(select("as_of=2019-05-09")) == len(select("")) == 5


def test_an_event_is_as_it_was_known(town: cast.Town) -> None:
    [then] = select("as_of=2019-05-09&q=dam")
    [now] = select("q=dam")
    assert then == now == town.vote
    assert (then.articles_count, then.outlets_count, then.independent, then.conflicts) == (1, 1, 1, [])
    assert (now.articles_count, now.independent, [c["kind"] for c in now.conflicts]) == (2, 2, ["date"])
    assert now.importance > then.importance == 1


@pytest.mark.parametrize(
    ("query", "then", "later"),
    [
        ("conflict=true", [], ["vote"]),
        ("conflict=date", [], ["vote"]),
        ("conflict=place", [], []),
        ("outlet=northern-gazette", [], ["inspection", "vote"]),
        ("q=gazette", [], []),
        ("q=%E2%80%9Cofficials said%E2%80%9D", [], []),
        ("corroboration=2", [], ["inspection", "vote"]),
        ("status=scheduled", ["resignation"], ["resignation"]),
        ("from=May+2019&to=May+2019", ["vote"], ["vote"]),
        ("order=newest&status=happened", *[["vote", "inspection", "standstill", "leak"]] * 2),
        ("actor=lindmere-council", ["vote"], ["vote"]),
    ],
)
def test_it_is_narrowed_by_what_was_known(town: cast.Town, query: str, then: list[str], later: list[str]) -> None:
    assert select(f"as_of=2019-05-09&{query}") == [getattr(town, name) for name in then]
    assert select(f"as_of=2019-05-10&{query}") == [getattr(town, name) for name in later]


def test_it_is_ordered_by_what_was_known(town: cast.Town) -> None:
    """The Gazette moved the inspection to May."""
    when = When.between(date(2019, 5, 20), date(2019, 5, 31), Granularity.DAY)
    told = town.inspection.mentions.get(article=town.gazette)
    town.inspection.mentions.get(article=town.courier).delete()
    told.when = when
    told.save()
    states.write(town.inspection)
    assert town.inspection not in select("as_of=2019-05-09")
    assert select("as_of=2019-05-10").index(town.inspection) == 2


def test_most_important_first(town: cast.Town) -> None:
    assert {event.pk for event in select("order=importance")[:2]} == {town.vote.pk, town.inspection.pk}
    ranked = [event.importance for event in select("order=importance&as_of=2019-05-10")]
    assert ranked == sorted(ranked, reverse=True)


def test_tellings_are_those_of_the_day(town: cast.Town) -> None:
    def outlets(day: date | None) -> list[str]:
        [vote] = Event.objects.filter(pk=town.vote.pk).as_known_on(day).with_tellings()
        return [mention.article.outlet.name for mention in vote.mentions.all()]

    assert outlets(NINTH) == ["Lindmere Courier"]
    assert outlets(None) == outlets(TENTH) == ["Lindmere Courier", "Northern Gazette"]


def test_corrections_apply_to_all_days(town: cast.Town) -> None:
    by = curators.curator()
    corrections.correct(town.vote, "when", "3 June 2019", reason="The minutes say so.", by=by)
    corrections.correct(town.leak, "title", "A leak in the wall", reason="Plainer.", by=by)
    then = select("as_of=2019-05-09")
    assert [event.title for event in then][-2:] == [town.vote.title, "A leak in the wall"]
    assert then[3].when == When.on(date(2019, 6, 3))
    assert select("as_of=2019-05-09&from=June+2019") == [town.resignation, town.vote]
    assert select("as_of=2019-05-09&q=plainer") == []
    assert select("as_of=2019-05-09&q=leak+in") == [town.leak]
    machine = known.machine(then[3])
    assert (machine["when"]["edtf"], machine["title"]) == ("2019-05-08", town.vote.title)
    corrections.withdraw(town.vote, "when", reason="They were misread.", by=by)
    assert select("as_of=2019-05-09&from=3+June+2019") == []


def test_what_a_curator_hid_was_never_there(town: cast.Town) -> None:
    corrections.correct(town.vote, "hidden", "hidden", reason="No event.", by=curators.curator())
    assert town.vote not in select("as_of=2019-05-09")
    Event.objects.filter(pk=town.leak.pk).update(merged_into=town.inspection)
    assert town.leak not in select("as_of=2019-05-09")


def test_an_event_without_states_is_known_once_it_is_told(town: cast.Town) -> None:
    town.vote.states.all().delete()
    assert town.vote not in select("as_of=2019-05-08")
    assert town.vote in select("as_of=2019-05-09&from=8+May+2019&to=8+May+2019")


class TestUnreported:
    @pytest.fixture
    def later(self, town: cast.Town) -> cast.Town:
        cast.article(town.collection, "Late News", "Rain", "It rained.", date(2019, 6, 2))
        return town

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("", "unreported"),
            ("as_of=2019-06-01", "scheduled"),
            ("as_of=2019-06-02", "unreported"),
            ("as_of=2020-06-02", "unreported"),
        ],
    )
    def test_by_the_day_asked_for_or_the_newest_article(self, later: cast.Town, query: str, expected: str) -> None:
        def told(wanted: str) -> list[str]:
            return [e.status for e in select(f"{query}&status={wanted}") if e == later.resignation]

        assert told(expected) == [expected]
        assert told("unreported" if expected == "scheduled" else "scheduled") == []
        assert told("scheduled&status=unreported") == [expected]

    def test_what_stands_in_the_database_stays(self, later: cast.Town) -> None:
        select("")
        assert Event.objects.get(pk=later.resignation.pk).status == "scheduled"

    def test_not_while_no_newer_article_could_tell_it(self, town: cast.Town) -> None:
        assert [event.status for event in select("status=scheduled")] == ["scheduled"]

    def test_of_each_collection_by_its_own_articles(self, later: cast.Town) -> None:
        other = cast.build("elsewhere")
        assert select("status=unreported") == [later.resignation]
        assert select("status=scheduled") == [other.resignation]

    def test_not_what_has_no_end(self, later: cast.Town) -> None:
        Event.objects.filter(pk=later.resignation.pk).update(last_day=None)
        assert select("status=scheduled") == [later.resignation]


@pytest.mark.parametrize("typed", ["2019-05-09", "9 May 2019", " 9 May 2019 "])
def test_a_day_as_people_write_it(typed: str) -> None:
    assert known.day_of(typed) == NINTH


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("May 2019", "“May 2019” does not name one day. Write it like 2017-05-12 or 12 May 2017."),
        ("2019-13-45", "“2019-13-45” does not name one day."),
        ("pigs\0fly", "does not name one day"),
        ("9" * 5000, "does not name one day"),
        ("12 May 44 BC", "does not name one day"),
        ("2999-01-01", "1 January 2999 has not come, so nothing is known on it. Give a day up to today,"),
    ],
)
def test_what_names_no_day_that_was(typed: str, says: str) -> None:
    chosen = EventFilter({"as_of": typed}, Event.objects.shown())
    assert says in chosen.errors["as_of"][0]


def test_queries_stay_flat(town: cast.Town) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            chosen: Any = EventFilter(QueryDict("as_of=2019-05-10&q=a&status=happened"), Event.objects.shown()).qs
            list(chosen.with_tellings())
        return len(captured)

    few = queries()
    for number in range(20):
        told = cast.event(town.collection, f"A day {number}", When.on(NINTH))
        by = cast.article(town.collection, f"Paper {number}", f"Day {number}", cast.COURIER, NINTH)
        cast.tell(told, by, "The turbines stood still", "", When.on(NINTH))
        states.write(told)
    assert queries() == few
