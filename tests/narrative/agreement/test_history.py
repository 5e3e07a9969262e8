"""What became of an announcement."""

from datetime import date
from itertools import permutations

from narrative import Turn, history
from narrative.matching import Telling
from tests.narrative.agreement.test_agree import of_group, signed

PLAN = signed("Harbour Post", "2015-06-01", "2015-06-11", status="scheduled")


def told(*tellings: Telling, as_of: date | None = None) -> list[tuple[str, str, str]]:
    """Kind, the day it was said, and the time that the event then had; whatever the order of the tellings."""
    (turns,) = {history(order, as_of=as_of) for order in permutations(tellings)}
    return [short(turn) for turn in turns]


def short(turn: Turn) -> tuple[str, str, str]:
    return turn.kind.value, turn.on.isoformat(), turn.when.edtf if turn.when else ""


def test_announced_and_done() -> None:
    vague = signed("Weekly Mirror", "2015-05-20", "2015-06", status="scheduled")
    done = signed("Inland Gazette", "2015-06-12", "2015-06-11")
    announced, happened = history([PLAN, done, vague])
    assert short(announced) == ("announced", "2015-05-20", "2015-06-11")
    assert announced.outlets == ("Harbour Post", "Weekly Mirror")
    assert announced.articles == ("Weekly Mirror 2015-05-20", "Harbour Post 2015-06-01")
    assert short(happened) == ("happened", "2015-06-12", "2015-06-11")


def test_moved_and_put_off_again() -> None:
    assert told(
        PLAN,
        signed("Weekly Mirror", "2015-06-09", "2015-06-11", status="postponed"),
        signed("Weekly Mirror", "2015-06-15", "2015-06-25", status="scheduled"),
        signed("Inland Gazette", "2015-06-24", "2015-06-25", status="postponed"),
    ) == [
        ("announced", "2015-06-01", "2015-06-11"),
        ("postponed", "2015-06-09", "2015-06-11"),
        ("moved", "2015-06-15", "2015-06-25"),
        ("postponed", "2015-06-24", "2015-06-25"),
    ]


def test_two_times_on_one_day_are_a_disagreement() -> None:
    other = signed("Weekly Mirror", "2015-06-01", "2015-06-12", status="scheduled")
    assert told(PLAN, other) == [("announced", "2015-06-01", "2015-06-11")]


def test_paper_that_has_not_heard_repeats_the_first_announcement() -> None:
    moved = signed("Weekly Mirror", "2015-06-05", "2015-06-25", status="scheduled")
    late = signed("Inland Gazette", "2015-06-06", "2015-06-11", status="scheduled")
    assert [kind for kind, _, _ in told(PLAN, moved, late)] == ["announced", "moved"]


def test_called_off() -> None:
    off = signed("Weekly Mirror", "2015-06-09", "2015-06-11", status="cancelled")
    assert [kind for kind, _, _ in told(PLAN, off, as_of=date(2015, 7, 1))] == ["announced", "cancelled"]


def test_passed_without_a_report() -> None:
    assert told(PLAN, as_of=date(2015, 6, 11)) == [("announced", "2015-06-01", "2015-06-11")]
    assert told(PLAN, as_of=date(2015, 6, 12))[-1] == ("passed", "2015-06-12", "2015-06-11")


def test_looking_back_at_a_plan_is_no_turn() -> None:
    assert told(signed("Weekly Mirror", "2015-07-01", "2015-06-11", status="scheduled")) == []
    after = signed("Weekly Mirror", "2015-06-13", "2015-06", status="scheduled")
    done = signed("Inland Gazette", "2015-06-12", "2015-06-11")
    assert [kind for kind, _, _ in told(after, done)] == ["happened"]


def test_reported_and_denied() -> None:
    assert [turn.kind for turn in history(of_group("reported and denied", "trip"))] == ["happened", "denied"]


def test_put_off_in_the_gold() -> None:
    turns = history(of_group("announced, then put off", "session"))
    assert [turn.kind for turn in turns] == ["announced", "postponed"]
