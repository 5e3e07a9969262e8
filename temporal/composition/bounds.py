"""Prepositions that open an expression to one side: since March, by Friday, until 2019, after 12 May; and
"throughout", which fills it.

The words of the expression stay as they are, and so does its value: only the When is bounded.
"""

from __future__ import annotations

import re
from dataclasses import replace

from temporal.calendar.when import When
from temporal.context.reference import Document, Mention
from temporal.grammar.beside import last_word
from temporal.timex import Step

_REACH = 28
# What each word lets in: from the first day on, up to the last, past it, not even the first.
_FROM = ("since", "starting", "beginning", "commencing", "effective", "with effect from", "from … on")
_NOT_BEFORE = ("on or after", "in or after", "not … until", "not before", "no earlier than", "not earlier than")
_UNTIL = ("until", "till", "through", "up to", "up until", "up till", "up to and including")
_AFTER = ("after", "beyond")
_BEFORE = ("before", "prior to", "ahead of")
_BY = ("by", "no later than", "not later than", "on or before", "in or before")
_FILLED = ("throughout", "all through", "for the whole of", "for all of")
_WORDS = sorted(
    (*_FROM[:-1], *(word for word in _NOT_BEFORE if "…" not in word), *_UNTIL, *_AFTER, *_BEFORE, *_BY, *_FILLED),
    key=len,
    reverse=True,
)
_SAID = "|".join(word.replace(" ", r"\s+") for word in _WORDS)
_BOUND = re.compile(
    rf"(?<!\bweek )(?<!\bmonth )(?<!\byear )\b(?P<word>{_SAID})"
    r"(?:\s+(?:at\s+least|about|around|on|in|from))?\s{1,12}$"
)
_LAST_WORDS = frozenset({word.split()[-1] for word in _WORDS} | {"least", "about", "around", "on", "in", "from"})
_ONWARDS = re.compile(r"\s(?:onwards?|forward|on(?=[,.;:]|$))")
_FROM_BEFORE = re.compile(r"\bfrom\s{1,12}$")
# "Will not open until Friday": from Friday on.
_DENIED = re.compile(r"(?:\b(?:not|never|nothing|nobody|none|cannot|no\s\w+)|n['’]t)\b(?:(?!\bbut\b)[^.,;:?!]){0,40}$")
_DENIED_REACH = 60
# A word that may also belong to what follows: "before Friday's vote", "before Friday prayers".
_DESCRIBING = frozenset((*_AFTER, *_BEFORE, "by"))
# What may follow an expression that stands for itself; another word shows that it only describes that word.
_GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s'’-]|\s(?:and|or|but|when|while|as|to|in|at|on|of|for|from|with|by|the|a|an|that|which|who|he|she|it"
    r"|they|we|i|his|her|its|their|is|are|was|were|has|have|had|will|would|could|may|if|because|after|before"
    r"|until|since|about|over|under|against|between|among|there|this|these|those|no|not|only|also|nobody|people|most|many|few|some|all|none|each|both|any|nothing|no-one|then|even|just|so|such|what|where|how|than|into|onwards?)\b|\s+[A-Z])"
)


def bound(doc: Document, mention: Mention) -> None:
    when = mention.reading.when
    if when is None or mention.reading.type not in ("DATE", "TIME"):
        return
    before = doc.lowered[max(0, mention.start - _REACH) : mention.start]
    found = _BOUND.search(before) if last_word(before) in _LAST_WORDS else None
    onwards = _ONWARDS.match(doc.lowered, mention.end) if found is None else None
    if onwards is not None:
        found = _FROM_BEFORE.search(before)
    if found is None or doc.text.startswith(("'s", "’s"), mention.end):
        return
    word = "from … on" if onwards else " ".join(found.group("word").split())
    if word in ("until", "till") and _is_denied(doc, mention.start - len(found.group())):
        word = "not … until"
    if word in _DESCRIBING and not _GOES_ON.match(doc.text, mention.end):
        return
    open_ended = _opened(word, when, mention.reading.mod)
    if open_ended is None:
        return
    mention.reading = replace(mention.reading, when=open_ended)
    start = mention.start - len(found.group())
    said = " ".join(doc.text[start : mention.end].split())
    because = f"“{word}” makes it {open_ended.words}."
    mention.steps.append(Step("bounds", said, start, mention.end, "", open_ended.edtf, because))


def _is_denied(doc: Document, until: int) -> bool:
    return _DENIED.search(doc.lowered, max(0, until - _DENIED_REACH), until) is not None


def _opened(word: str, when: When, mod: str) -> When | None:
    """ "Before the end of May" lets its last day in: what ends is May, not the last third of it."""
    first, last, granularity = when.first_day, when.last_day, when.granularity
    if first is None or last is None:
        return None
    if word in _FROM or word in _NOT_BEFORE:
        return When(first, None, granularity, spans=word in _FROM)
    if word in _UNTIL:
        return When(None, last, granularity, spans=True)
    if word in _FILLED:
        return replace(when, spans=True)
    if word in _AFTER:  # after 5 p.m. on Tuesday it may still be Tuesday
        return When(last + (when.time is None), None, granularity)
    if word in _BEFORE and mod != "END" and when.time is None:
        return When(None, first - 1, granularity)
    return When(None, last, granularity)  # by, no later than, before the end of
