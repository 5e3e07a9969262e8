"""Does the clause around an expression tell what has happened or what is to come? Its verbs say, without a tagger.

Between commas the verb nearest before the expression decides, then the first after; then those of the sentence.
"""

import re
from typing import NamedTuple

from temporal.trie import trie_pattern

_REACH = 160  # characters looked at on either side
_BESIDE = re.compile(r"\s(?:(?:in|on|early|late)\s)?")  # between a verb and the time it governs: "resigned in June"
_PLANNERS = (
    *("plan", "plans", "planned", "planning", "agree", "agrees", "agreed", "expected", "expects", "expect"),
    *("scheduled", "set", "due", "slated", "intends", "intend", "hopes", "hope", "hoped", "wants", "want"),
    *("promised", "promises", "vowed", "pledged", "decided", "prepares", "preparing", "prepared", "likely"),
    *("ready", "poised", "about", "invited", "asked", "ordered", "urged", "aims", "is", "are", "has", "have"),
    *("going", "was", "were", "had", "supposed", "continue", "wait", "waiting", "need", "needs", "needed"),
)
_AHEAD = (
    *("scheduled", "slated", "due", "upcoming", "forthcoming", "planned for", "tomorrow", "expires"),
    *("expected", "awaits", "set for", "ahead of", "looks ahead", "begins", "starts", "opens"),
)
# What is put off or moved to a day has that day before it.
_MOVED = (
    r"\b(?:postponed|moved|rescheduled|delayed|deferred|adjourned|put\s(?:off|back)|pushed\sback|brought\sforward)"
    r"\s(?:to|until|till|for)\b"
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
    rf"(?P<future>\b(?:will|shall|would|may|might|should|must|can|cannot|won't|won’t)\s(?:\w+\s){{0,2}}?"
    r"(?:be\s\w+|have\s\w+|\w+)|\w(?:'ll|’ll|'d|’d)\s\w+"
    rf"|{_MOVED}|\b{trie_pattern(_PLANNERS)}\sto\s(?!(?:its|the|a|an|his|her|their|this|that|some|any)\b)(?:be\s)?\w+|\b{trie_pattern(_AHEAD)}\b)"
    rf"|(?P<past>\b(?:{trie_pattern(_IRREGULAR)}\b|(?!(?:{_NOT_PAST})\b)[a-z]{{2,15}}ed\b))"
)
_STOP = re.compile(r"[.!?;:](?:[\s\"”’']|$)|\n\s*\n|[“”\"—]")


class Tense(NamedTuple):
    """`kind` is "past", "future" or "" where nothing tells; `cue` the words that told; `close`: just before it."""

    kind: str
    cue: str
    close: bool = False


def tense_around(lowered: str, start: int, end: int) -> Tense:
    """Nearest first: the verb before, then the one after in the same part of the sentence; then those farther off."""
    before = _sentence_start(lowered[max(0, start - _REACH) : start])
    after = lowered[end : end + _REACH]
    after = after[: _clause_end(after)]
    earlier, later = list(_CUE.finditer(before)), list(_CUE.finditer(after))
    comma, next_comma = before.rfind(","), after.find(",")
    near_before = [cue for cue in earlier if cue.start() > comma]
    near_after = [cue for cue in later if next_comma < 0 or cue.start() < next_comma]
    if lowered.startswith(("'s", "’s"), end):
        near_before = earlier = [cue for cue in near_before if cue.group().startswith(("ahead", "upcoming"))]
    for cues, nearest in ((near_before, -1), (near_after, 0), (earlier, -1), (later, 0)):
        if cues:
            cue = cues[nearest]
            close = nearest < 0 and bool(_BESIDE.fullmatch(before, cue.end()))
            return Tense(cue.lastgroup or "", " ".join(cue.group().split()), close)
    return Tense("", "")


def _sentence_start(before: str) -> str:
    """What of the text before belongs to the same sentence."""
    cut = 0
    for stop in _STOP.finditer(before):
        if not _abbreviates(before, stop.start()):
            cut = stop.end()
    return before[cut:]


def _abbreviates(text: str, dot: int) -> bool:
    """A full stop after "Mr", "U.S" or an initial ends no sentence."""
    return text[dot] == "." and bool(re.search(r"\b(?:mr|mrs|ms|dr|gen|sen|rep|gov|lt|col|st|[a-z])$", text[:dot]))


def _clause_end(text: str) -> int:
    stop = _STOP.search(text)
    return stop.start() if stop else len(text)
