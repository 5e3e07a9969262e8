"""Whether a day that was named is the one that is told of: no deadline, no end of a period, nothing said by the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from temporal.context.reference import Document, Mention
    from temporal.context.tense import Tense

SENTENCE_END = re.compile(r"(?<!\b[A-Za-z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)[.!?][\"”’']?\s")
_BRACKET, _CLAUSE, _WORDS = 80, 80, 32  # characters: how far back each is looked for
_LIMIT = re.compile(
    r"\b(?:until|till|before|by|through|ahead\sof|prior\sto|no\slater\sthan|on\sor\sbefore|deadline\sof"
    r"|(?:weeks|months|days|year|period|quarter|half)\sto"
    r"|(?:of\srecord|record|payable|paid|due|expires?|expired|matures?)\s(?:on|by|as\sof|at))\s"
    r"(?:at\sleast\s|about\s|late\s|early\s|the\send\sof\s)?$"
)
_BY_THE_WAY = re.compile(r",\s(?:who|which|whose|where)\s[^,.;:!?]*$")
_SPOKE = re.compile(r"\b(?:said|says|added|announced|reported|told\s\w+)\s(?:on\s|late\s|early\s|here\s)?$")


def in_brackets(doc: Document, mention: Mention, start: int) -> bool:
    """In brackets that a place in the text stands outside of."""
    opened = doc.text.rfind("(", max(0, mention.start - _BRACKET), mention.start)
    return opened >= 0 and ")" not in doc.text[opened : mention.start] and ")" in doc.text[mention.end : start]


def only_limits(doc: Document, mention: Mention, start: int) -> bool:
    """Only a deadline, a day of payment, the end of a period, or said by the way."""
    if in_brackets(doc, mention, start):
        return True
    before = doc.lowered[max(0, mention.start - _CLAUSE) : mention.start]
    limit = _LIMIT.search(before[-_WORDS:]) is not None
    if limit and mention.reading.time is None:
        return True
    return (limit or _BY_THE_WAY.search(before) is not None) and _new_sentence(doc, mention, start)


def apart(doc: Document, mention: Mention, start: int, tense: Tense) -> bool:
    """Only when somebody spoke, or on the other side of the article."""
    period = mention.reading.period
    assert period is not None
    if _SPOKE.search(doc.lowered[max(0, mention.start - 24) : mention.start]):
        return True
    if doc.day is None or not _new_sentence(doc, mention, start):
        return False
    return (tense.kind == "past" and period.first > doc.day) or (tense.kind == "future" and period.last < doc.day)


def _new_sentence(doc: Document, mention: Mention, start: int) -> bool:
    return SENTENCE_END.search(doc.text[mention.end : start]) is not None
