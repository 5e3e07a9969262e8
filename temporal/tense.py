"""Does the clause around an expression tell what has happened or what is to come? Read from its verbs, without a tagger.

The verb nearest before the expression decides, within its sentence; only where none stands before it, the first one after.
"""

import re
from typing import NamedTuple

from temporal.trie import trie_pattern

_REACH = 160  # characters looked at on either side
_PLANNERS = (
    *("plan", "plans", "planned", "planning", "agree", "agrees", "agreed", "expected", "expects", "expect"),
    *("scheduled", "set", "due", "slated", "intends", "intend", "hopes", "hope", "hoped", "wants", "want"),
    *("promised", "promises", "vowed", "pledged", "decided", "prepares", "preparing", "prepared", "likely"),
    *("ready", "poised", "about", "invited", "asked", "ordered", "urged", "aims", "is", "are", "has", "have"),
    *("going", "was", "were", "had", "supposed", "continue", "wait", "waiting", "need", "needs", "needed"),
)
_AHEAD = (
    *("scheduled", "slated", "due", "upcoming", "forthcoming", "planned", "tomorrow", "expires", "deadline"),
    *("expected", "awaits", "set for", "ahead of", "plans for", "looks ahead", "begins", "starts", "opens"),
)
_IRREGULAR = (
    *("was", "were", "had", "did", "became", "began", "broke", "brought", "built", "came", "caught", "chose"),
    *("cut", "dealt", "died", "drew", "drove", "fell", "felt", "fled", "flew", "found", "fought", "gave", "got"),
    *("grew", "heard", "held", "hit", "kept", "knew", "laid", "led", "left", "lost", "made", "meant", "met"),
    *("paid", "put", "quit", "ran", "rose", "said", "sang", "sat", "saw", "sent", "sold", "shook", "shot"),
    *("shut", "slid", "spent", "spoke", "spread", "stood", "stole", "struck", "swept", "swore", "taught"),
    *("threw", "told", "took", "took", "thought", "understood", "went", "withdrew", "woke", "won", "wrote"),
    *("been", "sank", "sought", "stuck", "overthrew", "forgot", "arose", "beat", "bought", "dug", "froze"),
)
_NOT_PAST = "need|indeed|speed|feed|seed|exceed|proceed|succeed|hundred|sacred|bed|red|shed|breed|weed|united|armed"
_CUE = re.compile(
    rf"(?P<future>\b(?:will|shall|would|may|might|could|should|must|can|cannot|won't|won’t)\s(?:\w+\s){{0,2}}?"
    r"(?:be\s\w+|have\s\w+|\w+)|\w(?:'ll|’ll|'d|’d)\s\w+"
    rf"|\b{trie_pattern(_PLANNERS)}\sto\s(?:be\s)?\w+|\b{trie_pattern(_AHEAD)}\b)"
    rf"|(?P<past>\b(?:{trie_pattern(_IRREGULAR)}\b|(?!(?:{_NOT_PAST})\b)[a-z]{{2,15}}ed\b))"
)
_STOP = re.compile(r"[.!?;:](?:[\s\"”’']|$)|\n\s*\n|[“”\"—]")


class Tense(NamedTuple):
    """`kind` is "past", "future" or "" where nothing tells; `cue` the words that told."""

    kind: str
    cue: str


def tense_around(lowered: str, start: int, end: int) -> Tense:
    before = lowered[max(0, start - _REACH) : start]
    for stop in _STOP.finditer(before):
        cut = stop.end()
        if not _abbreviates(before, stop.start()):
            before = " " * cut + before[cut:]
    found = None
    for cue in _CUE.finditer(before):
        found = cue
    if found is None:
        after = lowered[end : end + _REACH]
        found = _CUE.search(after, 0, _clause_end(after))
    if found is None:
        return Tense("", "")
    kind = found.lastgroup or ""
    return Tense(kind, " ".join(found.group().split()))


def _abbreviates(text: str, dot: int) -> bool:
    """A full stop after "Mr", "U.S" or an initial ends no sentence."""
    return text[dot] == "." and bool(re.search(r"\b(?:mr|mrs|ms|dr|gen|sen|rep|gov|lt|col|st|[a-z])$", text[:dot]))


def _clause_end(text: str) -> int:
    stop = _STOP.search(text)
    return stop.start() if stop else len(text)
