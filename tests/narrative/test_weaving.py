"""From articles to events in memory: each happening once, in order, whatever the order of the articles."""

import random
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from narrative import Event, Status, weave
from temporal import Conventions


@dataclass(frozen=True)
class Paper:
    id: Any
    text: Any
    dct: Any
    outlet: Any = "Northern Gazette"
    title: Any = ""
    wire: str = ""
    language: str = "en"


VOSS = [
    Paper("a", "Transport minister Clara Voss resigned on Tuesday over the bridge contract.", date(2020, 9, 9)),
    Paper("b", "Clara Voss quit as transport minister on 8 September, an aide said.", date(2020, 9, 8), "City Courier"),
    Paper(
        "c",
        "An inquiry opened on Monday. Last week Clara Voss resigned as transport minister.",
        date(2020, 9, 15),
        "The Lamplighter",
    ),
    Paper(
        "d",
        "Clara Voss, who resigned as transport minister last month, is to be heard in Oslo on 12 October.",
        date(2020, 10, 2),
        "The Lamplighter",
    ),
]


def short(events: list[Event]) -> list[tuple[str, list[tuple[Any, str]]]]:
    return [(e.when.edtf if e.when else "", [(name, m.trigger.text) for name, m in e.mentions]) for e in events]


def test_one_event_of_four_articles() -> None:
    events = weave(VOSS)
    assert short(events) == [
        ("2020-09-08", [("b", "quit"), ("a", "resigned"), ("c", "resigned"), ("d", "resigned")]),
        ("2020-09-14", [("c", "opened")]),
        ("2020-10-12", [("d", "heard")]),
    ]
    resignation = events[0]
    assert resignation.status == Status.HAPPENED
    assert resignation.outlets == ("City Courier", "Northern Gazette", "The Lamplighter")
    assert resignation.independent == 3
    assert resignation.conflicts == ()
    assert [turn.kind for turn in resignation.history] == ["happened"]


def test_order_of_the_articles_changes_nothing() -> None:
    twice = [replace(paper, id=f"{paper.id}{n}") for paper in VOSS for n in range(2)]
    expected = weave(twice)
    assert all(weave(random.Random(seed).sample(twice, len(twice))) == expected for seed in range(8))


def test_ids_come_back_as_they_were_given() -> None:
    (event,) = weave([replace(VOSS[0], id=UUID(int=7))])
    assert event.mentions[0][0] == UUID(int=7)


def test_announced_day_that_has_passed() -> None:
    assert weave(VOSS)[-1].status == Status.SCHEDULED
    later = weave(VOSS, as_of=date(2020, 10, 13))[-1]
    assert later.status == Status.UNREPORTED
    assert later.history[-1].kind == "passed"


MERGER = [
    Paper("plan", "The merger referendum in Sund will be held on Sunday 12 May.", date(2013, 4, 10)),
    Paper(
        "delay",
        "A flood ruined 6,000 ballot papers in Sund. The merger referendum in Sund planned for 12 May has been put off "
        "to 2 June.",
        date(2013, 5, 7),
        "Fjord Mail",
    ),
    Paper("held", "The merger referendum in Sund was held on Sunday after a flood.", date(2013, 6, 3), "City Courier"),
]


def referenda(papers: list[Paper]) -> list[Event]:
    return [event for event in weave(papers) if "referendum" in event.title]


def test_put_off_to_a_day_and_held() -> None:
    for seed in range(4):
        (event,) = referenda(random.Random(seed).sample(MERGER, len(MERGER)))
        assert event.when is not None
        assert (event.when.edtf, event.status) == ("2013-06-02", Status.HAPPENED)
        assert event.conflicts == ()
        assert [(turn.kind, turn.on, turn.when and turn.when.edtf, turn.outlets) for turn in event.history] == [
            ("announced", date(2013, 4, 10), "2013-05-12", ("Northern Gazette",)),
            ("moved", date(2013, 5, 7), "2013-06-02", ("Fjord Mail",)),
            ("happened", date(2013, 6, 3), "2013-06-02", ("City Courier",)),
        ]


def test_put_off_to_a_day_that_is_to_come() -> None:
    (event,) = referenda(MERGER[:2])
    assert event.when is not None
    assert (event.when.edtf, event.status) == ("2013-06-02", Status.SCHEDULED)


def test_what_nobody_says_was_put_off_is_two() -> None:
    assert [event.status for event in referenda([MERGER[0], MERGER[2]])] == [Status.SCHEDULED, Status.HAPPENED]


def test_an_agency_counts_once() -> None:
    copies = [replace(paper, wire="Fjord Wire") for paper in VOSS[:2]]
    assert weave(copies)[0].independent == 1


def test_date_line_is_the_day_of_the_article() -> None:
    told = "OSLO, Sept 9 (Fjord Wire) - Transport minister Clara Voss resigned on Tuesday."
    (event,) = weave([Paper("a", told, datetime(2020, 9, 15, 8, 30, tzinfo=UTC))])
    assert event.history[0].on == date(2020, 9, 9)


def test_convention_of_the_desk() -> None:
    paper = Paper("a", "Clara Voss resigned on 08/09/2020.", date(2020, 10, 9))
    days = [weave([paper], conventions=Conventions(date_order=order))[0].when for order in ("dmy", "mdy")]
    assert [day.edtf for day in days if day] == ["2020-09-08", "2020-08-09"]


def test_nothing_to_weave() -> None:
    assert weave([]) == []
    assert weave([Paper("a", "", date(2020, 9, 9))]) == []


@pytest.mark.parametrize(
    ("papers", "error", "said"),
    [
        ([replace(VOSS[0], dct=None)], ValueError, "Article 'a' has no date. Give it"),
        ([replace(VOSS[0], dct="2020-09-09")], TypeError, "The dct of article 'a'"),
        ([replace(VOSS[0], text=None)], TypeError, "The text of article 'a'"),
        ([replace(VOSS[0], title=3)], TypeError, "The title of article 'a'"),
        ([replace(VOSS[0], outlet="")], ValueError, "Article 'a' has no outlet. Give it"),
        ([VOSS[0], VOSS[1], VOSS[0]], ValueError, "Two articles have the id 'a'"),
        ([replace(VOSS[0], id=1), replace(VOSS[1], id="1")], ValueError, "Two articles have the id '1'"),
        (["An article"], TypeError, "'An article' has no id, text, dct and outlet"),
    ],
)
def test_what_cannot_be_woven_is_named(papers: list[Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        weave(papers)
