"""Where sentences begin and end: newswire punctuation, quotations, headings, lists, hard-wrapped lines.

An own module and not a library: the extraction needs exact offsets into the text as given, a break at headings and
list items, and no break inside a quotation that is going on; it runs in linear time.
"""

from __future__ import annotations

import re

from narrative.extraction.lexicon import listed
from narrative.extraction.text.furniture import furniture

# Words whose full stop doesn't end a sentence when a capital follows.
ABBREVIATIONS = listed(
    """mr mrs ms dr prof rev fr sr jr st gen col lt sgt cpl capt cmdr adm maj brig sen rep gov pres hon messrs
    mme no nos vol fig art sec vs etc ca approx dept est eq e.g i.e cf al jan feb mar apr jun jul aug sept
    sep oct nov dec mon tue tues wed thu thurs fri sat sun mt ft ave blvd rd inc corp co ltd bros"""
)
# These may well end a sentence ("he works for Acme Inc. He ..."): a function word after them decides.
_MAY_END = frozenset(
    ["inc", "corp", "co", "ltd", "jr", "sr", "etc", "a.m", "p.m", "u.s", "u.k", "u.n", "e.u", "u.s.a", "d.c"]
)
_STARTERS = listed(
    """the a an he she it they we i this that these those in on at after before but and when while if his her
    their its there as for to from by with no not some many most one two more last next however according"""
)
# Possessive, and never begun in the midst of a run: "....." without end is looked at once.
# One class of characters to begin with: whatever is none of them is passed over quickly.
_STOP = re.compile(r"[.!?…\n](?:(?<=\n)(?:[ \t]*\n\s*)?|(?<!\n)(?<![.!?…].)[.!?…]*+[\"'”’»)\]]*+(?=\s))")
_WORDS = re.compile(r"[^\s(\[“\"‘]+")
_NEXT_WORD = re.compile(r"\s*([\"'“‘«(\[—–-]*\s*)([\w.’']+)?")
_DATED_ITEM = r"(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:\d{1,2},\s)?\d{4}\s*[:–—-]\s"  # "3 June 2014: "
_LIST_ITEM = re.compile(rf"\s*(?:[-*•–—]\s|\d{{1,2}}[.)]\s|#|{_DATED_ITEM})")
_INITIALS = re.compile(r"(?:\w\.)+\w")  # "u.s"
_LONGEST_ABBREVIATION = 24
_HEADING = 60  # a line shorter than this that doesn't run to the margin is a line of its own


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences in order, without surrounding white space."""
    found: list[tuple[int, int]] = []
    start = 0
    for first, end in furniture(text):
        _sentences(found, text, start, first)
        _add(found, text, first, end)
        start = end
    _sentences(found, text, start, len(text))
    return found


def _sentences(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    for match in _STOP.finditer(text, start, end):
        if match.start() < start:
            continue
        if text[match.start()] == "\n":
            if not _line_ends(text, start, match):
                continue
        elif not _stop_ends(text, start, match):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, end)


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _line_ends(text: str, start: int, match: re.Match[str]) -> bool:
    """A blank line always ends a sentence; a single line break does after a heading or before a list item."""
    if match.group().count("\n") > 1:
        return True
    line = text[max(start, text.rfind("\n", 0, match.start()) + 1) : match.start()].rstrip()
    follows = text[match.end() : match.end() + 40]
    if not line or _LIST_ITEM.match(follows) or line[-1] in '.!?:”"':
        return True
    next_word = _NEXT_WORD.match(follows)
    capital = bool(next_word and next_word.group(2) and next_word.group(2)[0].isupper())
    return capital and len(line) < _HEADING and line[-1] not in ",;—–-"


def _stop_ends(text: str, start: int, match: re.Match[str]) -> bool:
    follows = _NEXT_WORD.match(text, match.end())
    word = follows.group(2) if follows else None
    if word is None:
        return True
    mark, capital = match.group()[0], not word[0].islower()
    if mark in "!?…" or match.group().startswith(".."):
        return capital
    if not capital:
        return False
    before = text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start()]
    last = _WORDS.findall(before)[-1].lower() if before and _WORDS.match(before[-1]) else ""
    starter = word.lower() in _STARTERS or bool(follows and follows.group(1).strip())
    if last in _MAY_END or _INITIALS.fullmatch(last):
        return starter
    if len(last) == 1 and last.isalpha() and last != "i":
        return False  # an initial: "J. Smith"
    return last not in ABBREVIATIONS
