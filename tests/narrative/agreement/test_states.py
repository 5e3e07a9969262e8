"""What was known of an event on an earlier day."""

from datetime import date
from itertools import permutations

import pytest

from narrative import Status, agree, states
from tests.narrative.agreement.test_agree import of_group, signed

TOLD = [
    signed("Harbour Post", "2015-06-01", "2015-06", status="scheduled"),
    signed("Weekly Mirror", "2015-06-10", "2015-06-11", status="scheduled"),
    signed("Weekly Mirror", "2015-06-12", "2015-06-11"),
    signed("Inland Gazette", "2015-06-12", "2015-06-11"),
]


def test_each_day_knows_what_was_published_by_then() -> None:
    assert [(s.since, s.agreement.when and s.agreement.when.edtf, s.agreement.status) for s in states(TOLD)] == [
        (date(2015, 6, 1), "2015-06", Status.SCHEDULED),
        (date(2015, 6, 10), "2015-06-11", Status.SCHEDULED),
        (date(2015, 6, 12), "2015-06-11", Status.HAPPENED),
    ]


def test_last_is_what_stands() -> None:
    for order in permutations(TOLD):
        assert states(order)[-1].agreement == agree(TOLD)


def test_told_on_one_day_only() -> None:
    (state,) = states(TOLD[2:])
    assert state.since == date(2015, 6, 12)


def test_put_off_in_between() -> None:
    known = [state.agreement.status for state in states(of_group("announced, then put off", "session"))]
    assert known[0] == Status.SCHEDULED
    assert known[-1] == Status.POSTPONED


def test_an_event_has_a_telling() -> None:
    with pytest.raises(ValueError, match="at least one telling"):
        states([])
