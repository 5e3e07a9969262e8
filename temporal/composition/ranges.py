"""Two expressions that a text makes the ends of one stretch: "between May 1994 and June 1996", "from 3 to 5 May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from temporal.calendar.when import When
from temporal.timex import Timex

_TO = re.compile(r"\s*(?:[-–—‑]|,?\s(?:to|until|till|through|up\sto))\s*")
_AND = re.compile(r"\s+and\s+")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$")
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class Range:
    """`first`, `last`: places in the list of expressions. "between" fell within, "from … to" lasted throughout."""

    first: int
    last: int
    start: int
    end: int
    when: When


def ranges(text: str, timexes: Sequence[Timex]) -> list[Range]:
    found = []
    for place, (first, last) in enumerate(pairwise(timexes)):
        when = _between(text, first, last)
        if when is not None:
            found.append(Range(place, place + 1, first.start, last.end, when))
    return found


def _between(text: str, first: Timex, last: Timex) -> When | None:
    if first.when is None or last.when is None or last.start - first.end > 16:
        return None
    gap, before = text[first.end : last.start].lower(), text[max(0, first.start - 16) : first.start].lower()
    if _AND.fullmatch(gap) and _BETWEEN.search(before):
        spans = False
    elif _TO.fullmatch(gap):
        spans = bool(_FROM.search(before)) or gap.strip() in ("-", "–", "—", "‑") or "to" in gap
    else:
        return None
    begin, end = first.when.first_day, last.when.last_day
    if begin is None or end is None or begin > end:
        return None
    granularity = min(first.when.granularity, last.when.granularity)
    approximate = first.when.approximate or last.when.approximate
    return When(begin, end, granularity, spans=spans, approximate=approximate)
