"""The examples beside the rules are tests: each is read, and this very rule must have decided it."""

from __future__ import annotations

import pytest

from narrative import extract
from narrative.extraction.rules import RULES, rule
from tests.narrative.extraction.reading import DCT

EXAMPLES = [
    pytest.param(name, text, value, id=f"{name}: {text[:40]}")
    for name, found in sorted(RULES.items())
    for text, value in found.examples.items()
]


@pytest.mark.parametrize(("name", "text", "value"), EXAMPLES)
def test_example(name: str, text: str, value: str) -> None:
    trigger, expected = value.split(": ", 1)
    mentions = [m for m in extract(text, dct=DCT) if m.trigger.text == trigger]
    assert mentions, f"nothing was read at “{trigger}”"
    mention = mentions[-1]
    if RULES[name].kind == "status":
        assert mention.status.value == expected
    elif expected.startswith("before "):
        assert mention.when is None
        assert mention.bound is not None
        assert mention.bound.first_day is None
        assert mention.bound.edtf == "../" + expected.removeprefix("before ")
    else:
        assert mention.when is not None
        assert mention.when.edtf == expected
    assert name in [step.rule for step in mention.derivation]


def test_there_are_rules() -> None:
    assert len(EXAMPLES) > 20


def test_a_rule_without_examples_is_refused() -> None:
    with pytest.raises(ValueError, match="needs examples"):
        rule("status", {})


def test_two_rules_cannot_share_a_name() -> None:
    def denied() -> None: ...

    with pytest.raises(ValueError, match="two rules with the name denied"):
        rule("status", {"It was denied.": "denied: denied"})(denied)
