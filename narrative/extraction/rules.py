"""A decision of the reader is one function with its examples beside it.

`examples`: what a reporter writes -> what must come out for an article of 2017-05-11, a Thursday, as "trigger: value";
the value is a When in EDTF or a status. The test suite reads every example and asserts that this very rule decided it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

_Decision = TypeVar("_Decision", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    kind: str  # "status" or "dating"
    examples: Mapping[str, str]


RULES: dict[str, Rule] = {}


def rule(kind: str, examples: Mapping[str, str]) -> Callable[[_Decision], _Decision]:
    if not examples:
        raise ValueError(f"A rule of kind {kind} needs examples.")

    def register(decide: _Decision) -> _Decision:
        name: str = decide.__name__
        if name in RULES:
            raise ValueError(f"There are two rules with the name {name}.")
        RULES[name] = Rule(name, kind, examples)
        return decide

    return register
