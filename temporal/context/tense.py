"""Does the clause around an expression tell what has happened or what is to come? Its verbs say, without a tagger.

The verb of the expression's own clause decides: the nearest before it, else the first after it, no further than a
comma, a conjunction or a relative pronoun; then those of the rest of the sentence.
"""

import re
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from temporal.context import verbs

_REACH = 160  # characters looked at on either side
_HERE = "\x01"  # stands for the expression
_BESIDE = re.compile(r"\s?(?:(?:in|on|early|late)\s)?")  # between a verb and the time it governs: "resigned in June"
# "Until 9 a.m. Tuesday": the hour belongs to the day.
_CLOCK = re.compile(
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b\.?|\d{1,2}:\d\d|noon|midnight|midday)(?:\s[a-z]{2,4}t)?,?\s(?:on\s)?$"
)
_LONGEST_CLOCK = 24
_LONGEST_WORD = 24
# One class of characters to begin with: whatever is none of them is passed over quickly.
_STOP = re.compile(r"[.!?;:\n“”\"—](?:(?<=[.!?;:])(?:[\s\"”’']|$)|(?<=\n)\s*\n|(?<=[“”\"—]))")
# Where another clause begins or ends.
_BREAK = re.compile(
    r"[,;:()–]|\s-\s|\b(?:that|who|whom|whose|which|when|while|because|although|though|if|unless|whether|where|but|after|before)\b"
)
_OPENS_SENTENCE = re.compile(r"\s*(?:(?:in|on|by|early|late)\s){0,3}")
_OPENS_HERE = re.compile(r"\b(?:and|then|or)\s(?:(?:then|also|later|again)\s)?(?:(?:in|on|by|at|early|late)\s)?$")


class Tense(NamedTuple):
    """`kind` is "past", "future" or "" where nothing tells; `cue` the words that told.

    `close`: just before it, or in its clause where the expression opens the sentence.
    """

    kind: str
    cue: str
    close: bool = False


_UNTOLD = Tense("", "")
_MONTH_OF_MAY = re.compile(r"May(?<=[a-z\d,]\sMay)\b")  # inside a sentence no verb has a capital


def cues_of(text: str, lowered: str) -> "Cues":
    """The month of May keeps its capital, so that it is not taken for the verb."""
    parts, last = [], 0
    for month in _MONTH_OF_MAY.finditer(text):
        parts += [lowered[last : month.start()], "May"]
        last = month.end()
    return Cues("".join([*parts, lowered[last:]]) if parts else lowered)


@dataclass(slots=True)
class Cues:
    """Where a cue can begin in a text, as far as it was looked at: in a list of dates there is none to look for."""

    lowered: str
    place: int = -1
    clear: int = 0  # none between the place and here

    def any_between(self, start: int, end: int) -> bool:
        if start <= self.place < end:
            return True
        unseen = max(start, self.clear) if self.place < start else start
        found = verbs.can_begin().search(self.lowered, unseen, end + _LONGEST_WORD)
        self.place, self.clear = (found.start(), found.end()) if found else (start - 1, end)
        return found is not None and self.place < end


def tense_around(cues: Cues, start: int, end: int) -> Tense:
    """Nearest first: the verb of the same clause before, then the one after; then those farther off."""
    lowered = cues.lowered
    if not cues.any_between(max(0, start - _REACH), end + _REACH):
        return _UNTOLD
    before = _without_clock(_sentence_start(lowered[max(0, start - _REACH) : start]))
    after = lowered[end : end + _REACH]
    after = after[: _clause_end(after)]
    sentence, here = f"{before}{_HERE}{after}", len(before)
    cue = _nearest(sentence, here, to_come=after.startswith(("'s", "’s")))
    if cue is None:
        return _UNTOLD
    if cue.end() <= here:
        close = bool(_BESIDE.fullmatch(sentence, cue.end(), here))
    else:  # "In July volunteers washed the birds"
        close = bool(_OPENS_SENTENCE.fullmatch(before)) and not _BREAK.search(
            sentence[here + 1 : cue.start()].lstrip(",")
        )
    return Tense("future" if cue.lastgroup in ("future", "to_come") else "past", _words(cue.group()), close)


def _without_clock(before: str) -> str:
    clock = _CLOCK.search(before, max(0, len(before) - _LONGEST_CLOCK))
    return before[: clock.start()] if clock else before


def _nearest(sentence: str, here: int, *, to_come: bool) -> re.Match[str] | None:
    """The cue that counts; of those before only one that looks ahead where the expression owns what follows."""
    cues = verbs.cue().finditer(sentence)  # read on no further than needed
    earlier: list[re.Match[str]] = []
    following = None
    for cue in cues:
        if cue.start() > here:
            following = cue
            break
        if not to_come or cue.lastgroup == "to_come":
            earlier.append(cue)
    if earlier and _same_clause_before(sentence[earlier[-1].end() : here]):
        return earlier[-1]
    if following is not None:
        for cue in chain((following,), cues):
            gap = sentence[here + 1 : cue.start()]
            if _BREAK.search(gap):
                break
            if not gap.rstrip().endswith((" and", " or", " then")):
                return cue
    return earlier[-1] if earlier else following


def _words(cue: str) -> str:
    return " ".join(cue.replace(_HERE, " ").replace(",", " ").split())


def _same_clause_before(gap: str) -> bool:
    return not _BREAK.search(gap) and not _OPENS_HERE.search(gap)


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
