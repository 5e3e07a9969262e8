"""A rule is one decorated function: a pattern, its examples, and what the words mean.

    @rule("{last} {unit}", examples={"last month": "2017-04"})
    def last_unit(ref: Ref, last: int, unit: Granularity) -> Period: ...

In a pattern `{name}` is a slot of temporal.grammar.slots (`{again:name}` where one stands twice), a space is white
space, `_` is white space or a hyphen, `[…]` may be missing, `(a|b)` is one of several. A function takes the reference
and the slots by name, None for one that is missing, and gives a Period, a Reading, or None where the words are no time
after all. Several times read at once ("3 and 5 May") are a list of slots and what they mean.
The examples are tests: left what a reporter writes, with the words that are read in brackets where it is not all of
them; right the TIMEX3 value for an article dated 2017-05-11, a Thursday (or `dct`), and the mod after a space:
"2017-04 END". No value ("") is for guards: rules that stop others from reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from temporal.calendar.periods import Period
from temporal.grammar.faults import TOKEN, faults
from temporal.grammar.readings import Reading
from temporal.grammar.slots import SLOTS, first_word

EXAMPLES_DATED = date(2017, 5, 11)

_GAP = r"\s{1,12}"
Pieces = list[tuple[str, "Period | Reading"]]  # (slot, what it means): several times in one match
Resolver = Callable[..., "Period | Reading | Pieces | bool | None"]
# What a pattern is made of: ("slot", name, slot) ("text", chars) ("gap", regex) ("any", [sequences])
Node = tuple[Any, ...]


@dataclass(eq=False)
class Rule:
    name: str
    family: str
    patterns: tuple[str, ...]
    examples: dict[str, str]
    dated: date
    resolve: Resolver
    after: str = ""  # what a text says before each example
    guards: bool = False  # it only keeps others from reading these words
    nodes: list[list[Node]] = field(init=False)
    _regexes: dict[int, re.Pattern[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.nodes = [_parse(pattern) for pattern in self.patterns]

    def regex(self, number: int) -> re.Pattern[str]:
        """Of a pattern; compiled when first tried, as most texts need few of them."""
        if number not in self._regexes:
            self._regexes[number] = re.compile(_regex(self.nodes[number]) + r"(?!\w)")
        return self._regexes[number]

    @cached_property
    def readers(self) -> dict[str, Callable[[str], Any]]:
        """How each group of a match is read."""
        return {name: SLOTS[slot].read for nodes in self.nodes for name, slot in _slots(nodes)}

    def heads(self) -> Iterator[tuple[int, str, set[str]]]:
        """For each pattern the words that it can begin with, and what can stand next ("": anything can)."""
        for number, nodes in enumerate(self.nodes):
            for first, seconds in _heads(nodes).items():
                yield number, first, seconds


REGISTERED: list[Rule] = []


def rule(
    *patterns: str,
    examples: dict[str, str],
    dct: date = EXAMPLES_DATED,
    after: str = "",
    guards: bool = False,
) -> Callable[[Resolver], Resolver]:
    def register(function: Resolver) -> Resolver:
        family = function.__module__.rpartition(".")[2]
        _check(function, family, patterns, examples, guards)
        REGISTERED.append(Rule(function.__name__, family, patterns, examples, dct, function, after, guards))
        return function

    return register


def _check(function: Resolver, family: str, patterns: tuple[str, ...], examples: dict[str, str], guards: bool) -> None:
    """ValueError with a sentence for whoever wrote the rule."""
    found = list(faults(function, patterns, examples, SLOTS, guards=guards))
    found += [
        f"there is a rule of this name in temporal/rules/{other.family}.py: give it another"
        for other in REGISTERED
        if other.name == function.__name__
    ]
    if found:
        raise ValueError(f"Rule {function.__name__} in temporal/rules/{family}.py: {found[0]}.")


def _parse(pattern: str) -> list[Node]:
    """A pattern as nodes."""
    stack: list[list[list[Node]]] = [[[]]]
    for token in TOKEN.finditer(pattern):
        current = stack[-1][-1]
        slot, word, mark = token.group("slot", "word", "mark")
        if slot:
            current.append(("slot", token.group("name") or slot, slot))
        elif word:
            current.append(("text", word))
        elif mark in "[(":
            stack.append([[]])
        elif mark == "|":
            stack[-1].append([])
        elif mark in "])":
            branches = stack.pop()
            stack[-1][-1].append(("any", [*branches, []] if mark == "]" else branches))
        else:
            current.append({" ": ("gap", _GAP), "_": ("gap", rf"(?:{_GAP}|-)")}.get(mark, ("text", mark)))
    return stack[0][0]


_MARKS = {"'": "['’]", "-": "[-–—‑]"}


def _regex(nodes: list[Node]) -> str:
    out = []
    for kind, *rest in nodes:
        if kind == "slot":
            out.append(f"(?P<{rest[0]}>{SLOTS[rest[1]].pattern})")
        elif kind == "text":
            out.append(_MARKS.get(rest[0]) or re.escape(rest[0]))
        elif kind == "gap":
            out.append(rest[0])
        else:
            out.append("(?:" + "|".join(_regex(branch) for branch in rest[0]) + ")")
    return "".join(out)


def _slots(nodes: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for kind, *rest in nodes:
        if kind == "slot":
            yield rest[0], rest[1]
        elif kind == "any":
            for branch in rest[0]:
                yield from _slots(branch)


def _flat(nodes: list[Node]) -> Iterator[list[Node]]:
    """The sequences that a pattern can begin as, its first choice made; gaps and hyphens are passed over."""
    for place, (kind, *rest) in enumerate(nodes):
        if kind == "any":
            for branch in rest[0]:
                yield from _flat([*branch, *nodes[place + 1 :]])
            return
        passed_over = kind == "gap" or rest[-1] in ("-", "dash")
        if not passed_over:
            yield nodes[place:]
            return
    yield []


def _heads(nodes: list[Node]) -> dict[str, set[str]]:
    """By the first tokens of a pattern ("" where it can be over, or go on with anything) what can stand next."""
    heads: dict[str, set[str]] = {}
    for sequence in _flat(nodes):
        if not sequence:
            heads.setdefault("", set())
            continue
        node, *rest = sequence
        following = _firsts(rest)
        inside = SLOTS[node[2]].second_words if node[0] == "slot" else {}
        for word in _words(node):
            heads.setdefault(word, set()).update(following, inside.get(word, ()))
    return heads


def _firsts(nodes: list[Node]) -> set[str]:
    return set().union(*(_words(sequence[0]) if sequence else {""} for sequence in _flat(nodes)))


def _words(node: Node) -> frozenset[str]:
    return SLOTS[node[2]].first_words if node[0] == "slot" else frozenset({first_word(node[1])})
