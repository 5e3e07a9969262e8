"""A rule that is written wrongly fails when it is registered, with a sentence that names it and says what to do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import temporal.rules
from temporal.calendar.granularity import Granularity
from temporal.calendar.periods import Period
from temporal.context.reference import Ref
from temporal.grammar.rule import REGISTERED, Rule, rule
from temporal.rules import FAMILIES, RULES, in_order

EXAMPLES = {"last month": "2017-04"}
FOLDER = Path(temporal.rules.__file__).parent


def some_unit(ref: Ref, unit: Granularity) -> Period | None:
    return None


def two_units(ref: Ref, unit: Granularity, other: Granularity) -> Period | None:
    return None


def last_unit(ref: Ref, last: int, unit: Granularity) -> Period | None:
    return None


def refusal(function: Callable[..., Any], *patterns: str, **said: Any) -> str:
    before = len(REGISTERED)
    with pytest.raises(ValueError, match=r"\.$") as raised:
        rule(*patterns, **{"examples": EXAMPLES, **said})(function)
    assert len(REGISTERED) == before
    return str(raised.value)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("next {unitt}", "{unitt} in “next {unitt}” is no slot: take one of temporal/grammar/slots.py (ad, bc, "),
        ("next {unit", "has a “{” that belongs to no slot"),
        ("next] {unit}", "has a “]” that closes nothing: take it away, or open it with “[”"),
        ("(next] {unit}", "has a “]” that closes nothing"),
        ("next {unit})", "has a “)” that closes nothing"),
        ("[the next {unit}", "has a “[” that is never closed"),
        ("(last|next {unit}", "has a “(” that is never closed"),
        ("last|next {unit}", "has a “|” outside brackets"),
        ("Next {unit}", "has a capital letter: write it small"),
        ("{unit} by {unit}", "has {unit} 2 times: give the second a name of its own, as {other:unit}"),
        ("next {unit} {n}", "its function does not take {n}: add a parameter n"),
        ("next {other:unit} {unit}", "its function does not take {other}"),
        ("next week", "its function takes unit, which no pattern gives it"),
    ],
)
def test_a_wrong_pattern(pattern: str, said: str) -> None:
    message = refusal(some_unit, pattern)
    assert message.startswith("Rule some_unit in temporal/rules/test_writing_rules.py: ")
    assert said in message


def test_what_is_missing_or_stands_twice() -> None:
    assert "it has no examples" in refusal(some_unit, "next {unit}", examples={})
    assert "it has no pattern" in refusal(some_unit)
    again = refusal(last_unit, "{last} {unit}")
    assert "there is a rule of this name in temporal/rules/relative.py: give it another" in again


def test_a_guard_takes_no_slots() -> None:
    assert "its function takes unit" in refusal(some_unit, "next {unit}", guards=True)


def test_a_slot_of_each_name_is_registered() -> None:
    try:
        rule("{unit} by {other:unit}", "{other:unit}[ {unit}]", examples=EXAMPLES)(two_units)
        assert REGISTERED[-1].name == "two_units"
    finally:
        REGISTERED.pop()


def test_every_family_is_listed_once() -> None:
    files = {file.stem for file in FOLDER.glob("*.py")} - {"__init__"}
    assert sorted(FAMILIES) == sorted(files)
    assert {rule.family for rule in RULES} == files


def test_a_family_that_is_not_listed_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^Family tides: .* add its name to FAMILIES in temporal/rules/__init__\.py"):
        in_order(RULES, FAMILIES, [*FAMILIES, "tides"])


def test_a_rule_of_no_family_is_refused() -> None:
    stray = Rule("some_unit", "test_writing_rules", ("next {unit}",), EXAMPLES, RULES[0].dated, some_unit)
    with pytest.raises(ValueError, match=r"^Rule some_unit belongs to no family .*: move it into one"):
        in_order([*RULES, stray], FAMILIES, FAMILIES)
