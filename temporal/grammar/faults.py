"""What can be wrong with a rule as it is written: said in one sentence, and when it is registered."""

import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

TOKEN = re.compile(r"\{(?:(?P<name>\w+):)?(?P<slot>\w+)\}|(?P<word>[^\W_]+)|(?P<mark>.)", re.DOTALL)
_CLOSES = {"]": "[", ")": "("}


def faults(
    function: Callable[..., Any],
    patterns: Sequence[str],
    examples: Mapping[str, str],
    slots: Mapping[str, Any],
    *,
    guards: bool,
) -> Iterator[str]:
    """A sentence for each; of a pattern that cannot be read only the first. A guard is given no slots."""
    if not patterns:
        yield "it has no pattern: write one as the first argument of @rule"
    if not examples:
        yield "it has no examples: write a phrase and its value beside the pattern, as examples={…}"
    wrong = [fault for pattern in patterns if (fault := _in_pattern(pattern, slots))]
    yield from wrong
    if not wrong:
        given = set() if guards else {name for pattern in patterns for name in _names(pattern)}
        yield from _in_parameters(function, given)


def _names(pattern: str) -> list[str]:
    return [found["name"] or found["slot"] for found in TOKEN.finditer(pattern) if found["slot"]]


def _in_pattern(pattern: str, slots: Mapping[str, Any]) -> str:
    for found in TOKEN.finditer(pattern):
        if found["slot"] and found["slot"] not in slots:
            known = ", ".join(sorted(slots))
            return f"{found.group()} in “{pattern}” is no slot: take one of temporal/grammar/slots.py ({known})"
        if found["word"] and found["word"] != found["word"].lower():
            return f"“{pattern}” has a capital letter: write it small, as texts are read in lower case"
        if found["mark"] in ("{", "}"):
            return f"“{pattern}” has a “{found['mark']}” that belongs to no slot: write {{name}} or {{again:name}}"
    for name, times in Counter(_names(pattern)).items():
        if times > 1:
            return f"“{pattern}” has {{{name}}} {times} times: give the second a name of its own, as {{other:{name}}}"
    return _in_brackets(pattern)


def _in_brackets(pattern: str) -> str:
    still_open: list[str] = []
    for mark in re.findall(r"[][()|]", pattern):
        if mark in "[(":
            still_open.append(mark)
        elif mark == "|" and not still_open:
            return f"“{pattern}” has a “|” outside brackets: write (a|b), or two patterns"
        elif mark in "])" and (not still_open or still_open.pop() != _CLOSES[mark]):
            return f"“{pattern}” has a “{mark}” that closes nothing: take it away, or open it with “{_CLOSES[mark]}”"
    return f"“{pattern}” has a “{still_open[-1]}” that is never closed: close it" if still_open else ""


def _in_parameters(function: Callable[..., Any], named: set[str]) -> Iterator[str]:
    """The reference comes first, then a parameter for each slot."""
    parameters = list(inspect.signature(function).parameters.values())
    if any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters):
        return
    taken = {parameter.name for parameter in parameters[1:]}
    if not parameters:
        yield "its function takes nothing: give it ref, the reference, as its first parameter"
    for name in sorted(named - taken):
        yield f"its function does not take {{{name}}}: add a parameter {name}, None where the slot may be missing"
    for name in sorted(taken - named):
        yield f"its function takes {name}, which no pattern gives it: take it away, or write {{{name}}} in a pattern"
