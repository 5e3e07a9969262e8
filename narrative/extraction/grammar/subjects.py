"""The subject of a clause: the noun phrase before its verb, without what is fronted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

from narrative.extraction.grammar.clause import Clause
from narrative.extraction.lexicon import words
from narrative.extraction.text.tokens import Token

_COUNTING = frozenset(("at", "up", "more"))  # "at least four people", "up to a hundred"
_ABOUT = frozenset(("about", "around", "over", "under", "nearly", "almost"))  # "about 200 people"
_COUNTED = frozenset(("least", "most", "than", "to"))
_QUANTITIES = frozenset(("all", "both", "since", "one", "each"))
_CONNECTING = frozenset(("however", "moreover", "nevertheless", "nonetheless", "furthermore", "besides"))
_ALWAYS_SUBJECTS = frozenset(("i", "he", "she", "they", "we"))
_LATER = frozenset(("later", "subsequently", "then"))

Span = tuple[int, int]


def subject(tokens: Sequence[Token], timed: Set[int], clause: Clause) -> Span | None:
    """Tokens from (inclusive) to (exclusive); `clause.own` has to be complete up to its verb."""
    if clause.predicate is None or clause.kind == "participle":
        return None
    return noun_phrase(tokens, timed, clause.own[: bisect_left(clause.own, clause.predicate.first)], clause)


def noun_phrase(tokens: Sequence[Token], timed: Set[int], own: list[int], clause: Clause) -> Span | None:
    """What follows the last comma, or all where commas enclose an apposition."""
    start, end = 0, len(own)
    if clause.marker and own and own[0] == clause.first:
        start = 1
    while start < end and (
        tokens[own[start]].kind == "mark" or tokens[own[start]].low in words.COORDINATORS or own[start] in timed
    ):
        start += 1
    whole = own[start:]
    named = len(whole) > 1 and tokens[whole[-1]].low in _ALWAYS_SUBJECTS
    if named and tokens[whole[-2]].low not in words.COORDINATORS:
        return whole[-1], whole[-1] + 1  # "Ann Vale on her blog: last week, I"
    own = _without_fronted(tokens, timed, whole)
    if len(own) < len(whole):
        own = _behind_insertions(tokens, own)
    end = len(own)
    while end and (own[end - 1] in timed or tokens[own[end - 1]].text in ',—–“"' or tokens[own[end - 1]].low in _LATER):
        dated = own[end - 1] in timed
        end -= 1
        if dated and end > 1 and tokens[own[end - 1]].low in words.PREPOSITIONS:
            end -= 1  # "a report in 2016"
    return (own[0], own[end - 1] + 1) if end else None


def _without_fronted(tokens: Sequence[Token], timed: Set[int], own: list[int]) -> list[int]:
    """Drops "On Monday, ", "In an interview with Channel 9 last week, " before the subject."""
    while own:
        low = tokens[own[0]].low
        fronted = low in words.PREPOSITIONS or own[0] in timed or low in words.ADVERBS or low in _CONNECTING
        fronted = fronted or (low == "according" and any(tokens[i].text == "," for i in own))
        counted = len(own) > 1 and low in _COUNTING and tokens[own[1]].low in _COUNTED
        counted = counted or (len(own) > 1 and low in _ABOUT and tokens[own[1]].low[0].isdigit())
        if not fronted or counted or low in _QUANTITIES:
            return own
        comma = next((n for n, i in enumerate(own) if tokens[i].text == ","), None)
        if comma is not None and comma + 1 < len(own):
            own = own[comma + 1 :]
            continue
        behind = max((n for n, i in enumerate(own) if i in timed), default=-1)
        if behind < 0 or behind + 1 >= len(own):
            return _after_phrase(tokens, own)
        own = own[behind + 1 :]
    return own


def _begins_anew(tokens: Sequence[Token], before: int, index: int) -> bool:
    """ "On the night of the fire THE captain": a second noun phrase, with nothing between it and the first."""
    closed = words.PREPOSITIONS | words.DETERMINERS | words.COORDINATORS | words.ADVERBS
    if before != index - 1 or tokens[before].kind != "word" or tokens[before].low in closed:
        return False
    return tokens[index].low in ("the", "a", "an", "his", "her", "their", "its")


def _behind_insertions(tokens: Sequence[Token], own: list[int]) -> list[int]:
    """ "In Arl, Norway, ten miles from the sea, A WRECK was found": of phrases without "and" the last."""
    commas = [n for n, i in enumerate(own) if tokens[i].text == ","]
    listed = any(tokens[i].low in words.COORDINATORS for i in own)
    if not commas or listed or commas[-1] == len(own) - 1:
        return own
    behind = own[commas[-1] + 1 :]
    return behind if tokens[behind[0]].low in words.DETERMINERS or len(commas) > 1 else own


def _after_phrase(tokens: Sequence[Token], own: list[int]) -> list[int]:
    """ "After the war she": the pronoun or the name after a preposition's noun phrase is the subject."""
    if len(own) > 1 and tokens[own[-1]].low in words.PRONOUNS:
        return own[-1:]
    begin = next((n for n in range(len(own) - 1, 1, -1) if _begins_anew(tokens, own[n - 1], own[n])), None)
    if begin is not None and tokens[own[0]].low in words.PREPOSITIONS:
        return own[begin:]
    return [] if tokens[own[0]].low in words.PREPOSITIONS else own[1:]
