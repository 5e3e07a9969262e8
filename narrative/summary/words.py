"""Sentences as a summary compares them: stems of what they are about, and how well they stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from narrative.extraction.text.legible import legible
from narrative.summary.lexicon import DANGLING, EMPTY, ENDINGS, PERSONAL

LONGEST = 40  # words, as white space parts them
_SHORTEST = 8  # words; what is shorter is a heading or leans on its neighbours
_BAREST = 4  # stems; what has less tells nothing
_ALIKE = 0.6  # of their words
_STEM = 3  # letters that an ending leaves
_WORD = re.compile(r"\d+:\d+|[^\W_]+(?:['’][^\W_]+)?")
_POSSESSIVE = re.compile(r"['’](?:s|ll|ve|re|d|m)?$")
_CLOSED = re.compile(r"[.!…。][\"'”’»)\]\s]*$")
_STRAY = re.compile(r"[|#@]|https?:")  # of a page or a message, not of prose
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"))
_STANDING = {
    "personal": 0.5,
    "dangling": 0.7,
    "open": 0.3,
    "stray": 0.3,
    "torn": 0.5,
}  # of its worth, what a sentence keeps


@dataclass(frozen=True, slots=True)
class Wording:
    text: str  # in one line
    words: tuple[str, ...]  # stems in order, each once
    pairs: tuple[tuple[str, str], ...]  # neighbours, each once
    length: int  # stems
    standing: float  # 1: it can be read alone
    fits: bool  # it is neither too long nor too short for a summary

    def like(self, other: Wording) -> bool:
        """Most of the words that either has, both have."""
        one, two = set(self.words), set(other.words)
        return self.text == other.text or len(one & two) >= _ALIKE * len(one | two)


def wording(text: str) -> Wording:
    line = " ".join(text.split())
    plain = legible(line)
    said = [_POSSESSIVE.sub("", word) for word in _WORD.findall(plain.casefold())]
    stems = [
        stem(word) for word in said if word not in EMPTY and ":" not in word and (len(word) > 1 or word.isdecimal())
    ]
    fits = len(stems) >= _BAREST and len(said) >= _SHORTEST and len(line.split()) <= LONGEST
    pairs = dict.fromkeys(pairwise(stems))
    return Wording(line, tuple(dict.fromkeys(stems)), tuple(pairs), len(stems), _standing(plain, said), fits)


def _standing(line: str, said: list[str]) -> float:
    worth = 1.0
    if not PERSONAL.isdisjoint(said):
        worth *= _STANDING["personal"]
    if said and said[0] in DANGLING:
        worth *= _STANDING["dangling"]
    if _STRAY.search(line):
        worth *= _STANDING["stray"]
    if any(line.count(opens) != line.count(closes) for opens, closes in _BRACKETS):
        worth *= _STANDING["torn"]
    return worth if _CLOSED.search(line) else worth * _STANDING["open"]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    for ending, left in ENDINGS.items():
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= _STEM:
            return word[: len(word) - len(ending)] + left
    return word
