"""Two expressions that are the ends of one stretch are one: "between 2010 and 2014", "from 3 to 5 May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from narrative.extraction.lexicon import words
from temporal import Range, Step, Timex, ranges

_WORD = re.compile(r"[a-z]+")
_BEFORE = 30  # characters in which the verb stands that moves a day: "was put back from 4 May to 18 May"


def stretches(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The expressions in order, those that are two ends of a stretch as one with the When of the whole."""
    found, begun = [*timexes], len(timexes)
    for stretch in reversed(ranges(text, timexes)):
        if stretch.last >= begun:
            continue  # "from May to July to September": its end begins another
        before = _WORD.findall(text[max(0, stretch.start - _BEFORE) : stretch.start].lower())
        if words.MOVED.isdisjoint(before):
            first, last = timexes[stretch.first], timexes[stretch.last]
            found[stretch.first : stretch.last + 1] = [_one(text, first, last, stretch)]
            begun = stretch.first
    return found


def _one(text: str, first: Timex, last: Timex, stretch: Range) -> Timex:
    said, when = text[stretch.start : stretch.end], stretch.when
    because = f"“{said}” are the two ends of one stretch: {when.words}."
    step = Step("stretch", said, stretch.start, stretch.end, "", when.edtf, because)
    return replace(
        first,
        end=stretch.end,
        text=said,
        when=when,
        value=f"{first.value}/{last.value}",
        derivation=(*first.derivation, *last.derivation, step),
    )
