"""Every rule reads its own examples, inside a sentence: this rule, these words, this value."""

from collections.abc import Iterator

import pytest

import temporal
from temporal.grammar.rule import Rule
from temporal.rules import RULES

# A carrier must not tell past from future, nor open the expression to a side.
CARRIER = "{before}The ministry confirmed it ({example}), which its partners in the region noted."


def _examples() -> Iterator[tuple[Rule, str, str]]:
    for rule in RULES:
        for example, value in rule.examples.items():
            yield rule, example, value


def _placed(rule: Rule, example: str) -> tuple[str, list[tuple[int, int]]]:
    """The example in a sentence, and where the words stand that must be read: those in brackets, or all."""
    text = CARRIER.format(before=rule.after, example=example if "[" in example else f"[{example}]")
    plain, spans, start = "", [], 0
    for letter in text:
        if letter == "[":
            start = len(plain)
        elif letter == "]":
            spans.append((start, len(plain)))
        else:
            plain += letter
    return plain, spans


EXAMPLES = list(_examples())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.family}.{rule.name}")
def test_rule_has_examples(rule: Rule) -> None:
    assert rule.examples, f"{rule.name} has no example: write one beside it"


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("rule", "example", "value"), EXAMPLES, ids=[f"{rule.name}-{example}" for rule, example, _ in EXAMPLES]
)
def test_example(rule: Rule, example: str, value: str) -> None:
    text, spans = _placed(rule, example)
    inside = [timex for timex in temporal.tag(text, dct=rule.dated) if timex.start >= len(rule.after)]
    if rule.guards:
        assert not inside
        return
    assert [(timex.start, timex.end) for timex in inside] == spans
    assert {timex.rule for timex in inside} == {rule.name}
    assert " ".join(f"{timex.value} {timex.mod}".strip() for timex in inside) == value
