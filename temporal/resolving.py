"""One phrase that a person typed: "27 April 2017", "late April 2017", "2017-04~"."""

import re
from datetime import date, datetime

from temporal.conventions import Conventions
from temporal.edtf import parse
from temporal.ranges import ranges
from temporal.tagging import tag
from temporal.when import When

_DEFAULTS = Conventions()
# What may stand around the expression in a phrase: it says nothing more.
_FILLER = re.compile(
    r"(?:\s|[.,;:]|\b(?:(?:on|in|at)\sor|on|in|at|the|from|between|during|of|it\swas|some\s?time|sometime|throughout|day)\b)*",
    re.IGNORECASE,
)
_BOUNDS = re.compile(
    r"(?:since|until|till|through|by|before|prior to|after|no later than|not later than)\s*(?:the\s*)?$", re.IGNORECASE
)


def resolve(phrase: str, *, dct: date | datetime | None = None, conventions: Conventions = _DEFAULTS) -> When | None:
    """What a person meant by a phrase: EDTF ("2017-04~") or words ("late April 2017", "between 3 and 5 May").

    None where it is no time, says more than a time ("the meeting on 3 May"), or is relative ("yesterday") and `dct` is
    None. Never raises.
    """
    phrase = phrase.strip()
    try:
        return parse(phrase)
    except ValueError:
        pass  # no EDTF: read it as words
    for spelling in dict.fromkeys((phrase, phrase.title(), phrase.capitalize(), f"in {phrase.title()}")):
        when = _read(spelling, dct, conventions)
        if when is not None:
            return when
    return None


def _read(phrase: str, dct: date | datetime | None, conventions: Conventions) -> When | None:
    timexes = tag(phrase, dct=dct, style="news", conventions=conventions)
    if not timexes:
        return None
    before, after = phrase[: timexes[0].start], phrase[timexes[-1].end :]
    before = _BOUNDS.sub("", before)
    if not _FILLER.fullmatch(before) or not _FILLER.fullmatch(after):
        return None
    when = timexes[0].when if len(timexes) == 1 else None
    if len(timexes) == 2 and (found := ranges(phrase, timexes)):
        when = found[0].when
    if when is not None and re.match(r"\s*throughout\b", phrase, re.IGNORECASE):
        return When(when.first_day, when.last_day, when.granularity, when.time, True, when.approximate)
    return when
