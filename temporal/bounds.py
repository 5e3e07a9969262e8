"""Prepositions that open an expression to one side: since March, by Friday, until 2019, after 12 May; and
"throughout", which fills it.

The words of the expression stay as they are, and so does its value: only the When is bounded.
"""

from __future__ import annotations

import re
from dataclasses import replace

from temporal.reference import Document, Mention
from temporal.timex import Step
from temporal.when import When

_REACH = 24
_BOUND = re.compile(
    r"\b(?P<word>since|until|till|throughout|all\s+through|through|by|before|prior\s+to|after|not\s+later\s+than|no\s+later\s+than)"
    r"(?:\s+(?:at\s+least|about|around))?\s{1,12}$"
)
# What may follow an expression that stands for itself; another word shows that it only describes that word.
_GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s'’-]|\s(?:and|or|but|when|while|as|to|in|at|on|of|for|from|with|by|the|a|an|that|which|who|he|she|it"
    r"|they|we|i|his|her|its|their|is|are|was|were|has|have|had|will|would|could|may|if|because|after|before"
    r"|until|since|about|over|under|against|between|among|there|this|these|those|no|not|only|also)\b|\s+[A-Z])"
)


def bound(doc: Document, mention: Mention) -> None:
    when = mention.reading.when
    if when is None or mention.reading.type not in ("DATE", "TIME"):
        return
    found = _BOUND.search(doc.lowered[max(0, mention.start - _REACH) : mention.start])
    if found is None:
        return
    word = " ".join(found.group("word").split())
    if doc.text.startswith(("'s", "’s"), mention.end):
        return
    if word in ("before", "after", "by", "prior to") and not _GOES_ON.match(doc.text, mention.end):
        return
    open_ended = _opened(word, when, mention.reading.mod)
    if open_ended is None:
        return
    mention.reading = replace(mention.reading, when=open_ended)
    start = mention.start - len(found.group())
    said = " ".join(doc.text[start : mention.end].split())
    because = f"“{word}” makes it {open_ended.words}."
    mention.steps.append(Step("bounds", said, start, mention.end, "", open_ended.edtf, because))


def _opened(word: str, when: When, mod: str) -> When | None:
    """ "Before the end of May" lets its last day in: what ends is May, not the last third of it."""
    first, last, granularity = when.first_day, when.last_day, when.granularity
    if first is None or last is None:
        return None
    if word == "since":
        return When(first, None, granularity, spans=True)
    if word in ("until", "till", "through"):
        return When(None, last, granularity, spans=True)
    if word in ("throughout", "all through"):
        return replace(when, spans=True)
    if word == "after":
        return When(last + 1, None, granularity)
    if word in ("before", "prior to") and mod != "END":
        return When(None, first - 1, granularity)
    return When(None, last, granularity)  # by, no later than, before the end of
