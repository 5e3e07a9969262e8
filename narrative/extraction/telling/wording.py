"""The words of a title made clean: no dangling mark, date, age or connective, and short enough to print."""

from __future__ import annotations

import re

from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import verb_form

LONGEST = 99  # characters
_SHORTEST = 24  # a cut doesn't go below this where another place can be found
_WEAK_END = words.PREPOSITIONS | words.DETERMINERS | words.COORDINATORS | words.SUBORDINATORS
_WEAK_END |= {"to", "'s", "’s", "he", "she", "they", "we", "i", "only", "$", "£", "€"}
_WEAK_END -= {"up", "down", "out", "off", "away", "back"}  # "burned down", "ordered everyone out"
_CUTS = words.PREPOSITIONS - {"of"}
_DIRECTIONS = frozenset(["over", "in", "on", "through"])
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_QUOTES = re.compile(r"[\"“”„«»*_#`]")
_SPACE_BEFORE = re.compile(r" (?=[,;:.!?)])")
_APART = re.compile(r"\\(?=/)|(?<=[$£€]) (?=\d)|(?<=\d) (?=%)")  # "barrels\\/second", "$ 40", "9 %"
_COMMAS = re.compile(r",[,\s]*,")
_AGE = re.compile(r"(?<=[a-z]), \d{1,2}(?:,(?= and )|(?=,)|$)")  # "Ann Vale, 51, admitted"
_OWNERLESS = re.compile(r"^['’]s |(?<= )['’]s ")  # "Wednesday's hearing" without its day
_OPENING = re.compile(r"^(?:however|meanwhile|also|but|and|so|yet|now|then|later|instead),? (?=\w+ \w)", re.IGNORECASE)


def shortened(said: str) -> str:
    """For what no timeline prints: the words as they stand, as many as fit."""
    return said if len(said) <= LONGEST else said[: LONGEST + 1].rpartition(" ")[0] or said[:LONGEST]


def without_age(said: str) -> str:
    return _AGE.sub("", said) if ", " in said else said


def clean(said: str, lemma: str = "", core: int = 0) -> str:
    """`lemma`: of the verb; its particle may end a title ("was called in"). `core`: what no cut may touch."""
    said = without_age(_BRACKETED.sub("", said) if "(" in said else said)
    said = _OWNERLESS.sub("", said) if "s " in said else said
    said = _SPACE_BEFORE.sub("", " ".join(_QUOTES.sub(" ", said).split()))
    said = _APART.sub("", _OPENING.sub("", said))
    said = (_COMMAS.sub(",", said) if ",," in said or ", ," in said else said).strip(" ,;:.—–-")
    if len(said) > LONGEST:
        said = _cut(said, core if core < LONGEST - _SHORTEST // 4 else 0)
    parts = said.split()
    own = set(lemma.split()[1:])
    while len(parts) > 1 and _weak(parts, own):
        parts.pop()
        if len(parts) > 2 and parts[-2] == "as":
            parts = parts[:-2]
    said = " ".join(parts).strip(" ,;:.—–-")
    if said.count("(") != said.count(")"):
        said = said.replace("(", "").replace(")", "")
    return said[:1].upper() + said[1:]


def _weak(parts: list[str], own: set[str]) -> bool:
    last, before = parts[-1].strip(",;:").lower(), parts[-2].lower()
    if last in own or last not in _WEAK_END:
        return False
    verb = verb_form(before)
    return last not in _DIRECTIONS or verb is None  # "walked out", but not "broke down over"


def _cut(said: str, core: int) -> str:
    """At the last comma, else before the last preposition or connective, that leaves a whole."""
    short = said[: LONGEST + 1]
    comma = max(short.rfind(", "), short.rfind("; "), short.rfind(" — "))
    if comma >= max(_SHORTEST + 8, core):
        return short[:comma]
    parts = short.split(" ")[:-1] or [short[:LONGEST]]
    return _up_to_phrase(parts, core, _CUTS) or _up_to_phrase(parts, core, words.PREPOSITIONS) or " ".join(parts)


def _up_to_phrase(parts: list[str], core: int, cuts: frozenset[str]) -> str:
    for end in range(len(parts) - 1, 2, -1):
        word, before = parts[end].lower(), parts[end - 1]
        if word == "to" and verb_form(before.lower()) is not None:
            continue  # "hopes to improve"
        after = parts[end + 1] if end + 1 < len(parts) else ""
        stops = word in cuts or word in words.SUBORDINATORS or word in words.COORDINATORS
        names = word in words.COORDINATORS and before[0].isupper() and after[:1].isupper()
        if stops and not names and len(" ".join(parts[:end])) >= max(_SHORTEST, core):
            return " ".join(parts[:end])
    return ""
