"""What a word like "after", "that" or "who" opens: a clause and of which kind, or nothing for it is a preposition."""

from __future__ import annotations

from collections.abc import Sequence, Set

from narrative.extraction.grammar.clause import Clause
from narrative.extraction.grammar.predicate import Predicate
from narrative.extraction.lexicon import words
from narrative.extraction.text.tokens import DASHES, Token

_NEVER_PREPOSITIONS = frozenset(
    ("because", "although", "though", "if", "unless", "whereas", "while", "whether", "when", "lest")
)
_QUESTIONS = frozenset(("what", "how", "why", "whoever", "whatever"))
_RELATIVE = frozenset(("which", "who", "whom", "whose", "where"))
_ADVERBS_TOO = frozenset(("since", "before", "after", "until"))  # "attacks since have been"
CONNECTIVES = words.SUBORDINATORS | _QUESTIONS
_REPORTED_WITHIN = 12  # tokens from a verb of saying to the "that" or "whether" of what is said


def opens(tokens: Sequence[Token], timed: Set[int], index: int, clause: Clause, group: Predicate) -> str:
    """The kind of clause that the connective at `index` opens, "" for none.

    `clause`: the open one; `group`: the next verb, infinitives left out.
    """
    low = tokens[index].low
    previous = tokens[index - 1] if index else None
    between = tokens[index + 1 : group.first]
    if between and between[0].low == "of":
        return ""  # "because of the snow"
    if low == "that":
        return _that(tokens, timed, index, clause, group)
    if low in _QUESTIONS:
        return "content" if previous is not None and not any(t.text in ",;" for t in between) else ""
    if low in ("who", "whom") and _asked(tokens, timed, index, clause):
        return "content"
    if tokens[index].text == "WHO" and previous is not None and previous.low == "the":
        return ""
    if low in _RELATIVE or (low == "when" and _after_time(tokens, timed, index)):
        return "relative" if previous is not None else ""
    if any(t.low in words.SUBORDINATORS and t.low != "that" for t in between):
        return ""
    if low not in _NEVER_PREPOSITIONS and _preposition(tokens, timed, index, between, group):
        return ""
    if not between and group.finite and low in _ADVERBS_TOO:
        return ""
    if low in ("if", "whether") and previous is not None and _just_reported(clause, index):
        return "content"
    return "subordinate" if group.finite or group.first <= index + 2 else ""


def _asked(tokens: Sequence[Token], timed: Set[int], index: int, clause: Clause) -> bool:
    """ "will announce on Thursday WHOM she supports", "fell out over WHO should pay": it describes nobody."""
    if index and tokens[index].low == "who" and tokens[index - 1].low in words.PREPOSITIONS:
        return True
    return _behind_verb(tokens, timed, index, clause)


def _behind_verb(tokens: Sequence[Token], timed: Set[int], index: int, clause: Clause) -> bool:
    """Does nothing but a time stand between it and the verb?"""
    if clause.predicate is None or clause.predicate.last >= index:
        return False
    between = range(clause.predicate.last + 1, index)
    return all(i in timed or tokens[i].low in words.PREPOSITIONS for i in between)


def _after_time(tokens: Sequence[Token], timed: Set[int], index: int) -> bool:
    before = index - 1 if index and tokens[index - 1].text != "," else index - 2
    return before >= 0 and before in timed


def _just_reported(clause: Clause, index: int) -> bool:
    predicate = clause.predicate
    return predicate is not None and predicate.verb in words.REPORTING and index - predicate.last <= _REPORTED_WITHIN


def _that(tokens: Sequence[Token], timed: Set[int], index: int, clause: Clause, group: Predicate) -> str:
    previous = tokens[index - 1] if index else None
    if previous is None or previous.low in words.PREPOSITIONS:
        return ""
    between = tokens[index + 1 : group.first]
    if group.form in ("ing", "participle") and any(t.text == "," for t in between) and between[0].kind != "mark":
        return ""  # "had reached that level, including one that was new"
    if group.first > index + 1:
        if _just_reported(clause, index) and previous.low not in words.DETERMINERS:
            return "content"
        if clause.predicate is not None and not clause.predicate.passive and _behind_verb(tokens, timed, index, clause):
            return "content"
        return "relative" if previous.kind in ("word", "abbr", "num") or previous.text == "," else ""
    predicate = clause.predicate
    return "content" if predicate is not None and predicate.last == index - 1 else "relative"


def _preposition(
    tokens: Sequence[Token], timed: Set[int], index: int, between: Sequence[Token], group: Predicate
) -> bool:
    """ "after the war she returned": a preposition, for the verb that follows is not its own."""
    shared = bool(between) and between[-1].low in words.COORDINATORS
    if shared or any(t.text in ",;:" or t.text in DASHES for t in between):
        apposition = sum(t.text == "," for t in between) == 2 and not any(t.text in ";:" for t in between)
        if not apposition:
            return True
    low = tokens[index].low
    if index + 1 in timed:
        return True
    if low == "as":
        return len(between) > 5 or any(t.low in words.PREPOSITIONS for t in between) or not between
    if low == "since" and index and tokens[index - 1].low == "ever":
        return False
    if not between and group.form == "ing":
        return False
    return len(between) > 1 and between[-1].low in ("he", "she", "they", "we", "i", "it")
