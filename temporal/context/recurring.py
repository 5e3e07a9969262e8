"""What is told of every day or every year: its hours have no day ("every night between 11 p.m. and 3 a.m."), its dates
no year ("each year on 5 October")."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from temporal.context.reference import Document, Mention

_REACH = 40  # characters: how far on "every day" is still heard
_IN_ONE_CLAUSE = re.compile(r"[^.,;:!?()\"“”\n]{1,40}")
_FROM_TO = re.compile(
    r"\s(?:(?:at|from|between|by|until|till|around|about|before|after|just|shortly|to|and|of)\s){0,3}|\s"
)
_AN_HOUR = r"(?:\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|noon|midday|midnight|dawn|dusk|sunrise|sunset)"
_DAY = r"(?:day|night|morning|afternoon|evening|weekday|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_ENDS = r"(?=$|[.,;:)!?\n]|\s(?:and|but|or|in|during|until|for|from|since|except|to|on|with|as|at|by|when|while)\b)"
_EVERY_DAY = re.compile(
    rf"(?:\s?(?:to|until|till|and|or|through|-|–)\s?{_AN_HOUR})?\s"
    rf"(?:(?:daily|nightly|seven\sdays\sa\sweek){_ENDS}|(?:every|each)\s(?:single\s)?{_DAY}\b|on\s(?:weekdays|weekends|{_DAY}s)\b)"
)
_EVERY_YEAR_BEFORE = re.compile(
    r"\b(?:(?:every|each)\s(?:single\s)?year|annually|yearly)\s(?:on|in|from|between|around|about|by|until)\s(?:the\s|about\s)?$"
)
_EVERY_YEAR_AFTER = re.compile(
    r"(?:\s(?:to|until|through|and)\s(?:\w+\s\d\d?|\d\d?\s\w+))?\s(?:(?:of\s)?(?:every|each)\s(?:single\s)?year\b|annually\b)"
)


def every_day(doc: Document, start: int, end: int) -> bool:
    """Whether an hour at a place in the text is one of every day."""
    for mention in islice(reversed(doc.mentions), 3):
        gap = doc.lowered[mention.end : start]
        if len(gap) > _REACH or not _IN_ONE_CLAUSE.fullmatch(gap):
            break
        if mention.reading.type == "SET":
            return _of_days(mention) and (mention.rule != "frequency" or _FROM_TO.fullmatch(gap) is not None)
        if mention.reading.type != "TIME" or mention.reading.period is not None:
            break
        start = mention.start
    return _EVERY_DAY.match(doc.lowered[end : end + 2 * _REACH]) is not None


def _of_days(mention: Mention) -> bool:
    return bool(mention.reading.quant) and mention.reading.value.startswith(("P1D", "XXXX-XX-XX", "XXXX-WXX"))


def every_year(doc: Document, start: int, end: int) -> bool:
    """Whether a day or month at a place in the text is that of every year."""
    before = doc.lowered[max(0, start - _REACH) : start]
    return (
        _EVERY_YEAR_BEFORE.search(before) is not None
        or _EVERY_YEAR_AFTER.match(doc.lowered[end : end + _REACH]) is not None
    )
