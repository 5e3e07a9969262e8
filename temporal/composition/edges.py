"""Words before an expression that take a part of it, or make it less exact: "early", "the end of", "about", "later".

Early, middle and late are thirds: of a month its days 1-10, 11-20 and 21 on; of a year four months each.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from temporal.calendar import days
from temporal.calendar.granularity import Granularity as G
from temporal.calendar.partial import Weekday
from temporal.calendar.periods import Period
from temporal.calendar.when import When
from temporal.calendar.words import day_words
from temporal.context.reference import REMEMBERED, Document, Mention
from temporal.grammar.readings import Reading, approximately, bounded, date
from temporal.timex import Step

_REACH = 40
_EARLY = r"(?:very\s+)?early(?:\s+(?:in|on))?|(?:very\s+)?(?:beginning|start|outset|early\s+part)\s+of"
_LATE = (
    r"(?:very\s+)?late(?:\s+(?:in|on))?|(?:very\s+)?(?:end|close|latter\s+part|late\s+part|tail\s+end)\s+of|end(?=-)"
)
_MID = r"mid|(?:very\s+)?middle\s+of|midway\s+through"
_APPROX = r"about|around|approximately|roughly|circa|ca?\.|some|or\s+so|an\s+estimated|somewhere\s+around"
_LESS = r"nearly|almost|less\s+than|fewer\s+than|under|not\s+quite|close\s+to"
_MORE = r"(?:(?:a\s+)?(?:little|bit)\s+)?(?:more\s+than|longer\s+than)|(?:(?:well|a\s+little)\s+)?over|upwards\s+of"
_AT_MOST = r"up\s+to|no\s+(?:more|longer)\s+than|at\s+(?:the\s+)?most|as\s+(?:much|many)\s+as|a\s+maximum\s+of"
_AT_LEAST = r"at\s+least|no\s+(?:less|fewer)\s+than|a\s+minimum\s+of|at\s+the\s+very\s+least"
_HALF = r"(?:the\s+)?(?P<half>first|second|latter|last)\s+half\s+of"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<START>(?:the\s+)?(?:{_EARLY}))|(?P<END>(?:the\s+)?(?:{_LATE}))|(?P<MID>(?:the\s+)?(?:{_MID}))|(?P<APPROX>{_APPROX})"
    rf"|(?P<LESS_THAN>{_LESS})|(?P<MORE_THAN>{_MORE})|(?P<EQUAL_OR_LESS>{_AT_MOST})"
    rf"|(?P<EQUAL_OR_MORE>{_AT_LEAST})|(?P<HALF>{_HALF})"
    r"|(?P<EARLY_TO_MID>(?:the\s+)?early(?:-|\s)\s*to[\s-]+mid)|(?P<MID_TO_LATE>(?:the\s+)?mid-?\s*-?to[\s-]+late)"
    r"|(?P<rest>(?:the\s+)?(?:rest|remainder)\s+of)"
    r"|(?P<earlier>earlier(?:\s+(?:in|on))?)|(?P<later>later(?:\s+(?:in|on))?))(?:\s{1,12}|(?<=mid|ate|rly|end)-)(?P<the>the\s+)?$"
)
# The words that these end with, looked at first, as few expressions have them: a new phrase adds its own here.
_LAST_WORDS = frozenset(
    {"early", "late", "mid", "middle", "in", "on", "of", "through", "earlier", "later", "than", "to", "most", "over"}
    | {"about", "around", "approximately", "roughly", "circa", "c", "ca", "some", "so", "estimated", "nearly", "almost"}
    | {"under", "quite", "least", "as", "end"}
)
# "On" and "in" stand before most dates: only behind these do they belong to what narrows one.
_BEFORE_IN = frozenset({"early", "late", "earlier", "later"})
_WORD, _LAST_REACH = re.compile(r"[a-z]+"), 24
# The years in which the second and the last third of a long period begin: the early 1970s are 1970 to 1973.
_YEARS = {G.DECADE: (4, 7), G.CENTURY: (33, 67), G.MILLENNIUM: (333, 667)}
_AMOUNTS = ("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE")
_AMOUNT_WORDS = {"LESS_THAN": "less than", "MORE_THAN": "more than", "EQUAL_OR_LESS": "at most"}
_AMOUNT_WORDS |= {"EQUAL_OR_MORE": "at least", "APPROX": "about"}
_THIRDS = ("START", "MID", "END")
_TWO_THIRDS = ("EARLY_TO_MID", "MID_TO_LATE")


def narrow(doc: Document, mention: Mention, floor: int) -> None:
    """Take in what stands before a mention, twice at most ("about the end of")."""
    for _ in range(2):
        before = doc.lowered[max(floor, mention.start - _REACH) : mention.start]
        if not _may_narrow(before):
            return
        found = _BEFORE.search(before)
        if found is None or not _apply(doc, mention, found):
            return


def _may_narrow(before: str) -> bool:
    said = _WORD.findall(before[-_LAST_REACH:])[-3:]
    if said and said[-1] == "the":
        said.pop()
    else:
        del said[:-2]
    if said and said[-1] in ("in", "on"):
        return len(said) > 1 and said[-2] in _BEFORE_IN
    return bool(said) and said[-1] in _LAST_WORDS


def _apply(doc: Document, mention: Mention, found: re.Match[str]) -> bool:
    kind = next(name for name, said in found.groupdict().items() if said and name not in ("half", "the"))
    if _says_something_else(doc, mention, found, kind):
        return False
    if found.group("the") and not _takes_article(mention.reading):
        return False
    reading = _reading(doc, mention, kind, found.group("half") or "")
    if reading is None:
        return False
    taken = found.group()
    if taken.startswith("the ") and kind in _THIRDS and " of" not in taken and not _takes_article(mention.reading):
        taken = taken[4:].lstrip()  # "the late-November trip": the article is the trip's
    mention.start -= len(taken)
    before, mention.reading = mention.reading, reading
    said = " ".join(taken.split())
    mention.steps.append(_step(doc, mention, said, before))
    return True


def _says_something_else(doc: Document, mention: Mention, found: re.Match[str], kind: str) -> bool:
    """ "Having eaten some yesterday", "a late Easter": one that falls late in the year."""
    taken = found.group()
    if kind == "APPROX":
        return taken.startswith("some") and mention.reading.type != "DURATION" and not _ago(doc, mention)
    if mention.rule != "holiday_alone" or kind not in _THIRDS or " of" in taken or " on" in taken:
        return False
    return taken.startswith("the ") or doc.lowered.endswith((" a ", " an "), 0, mention.start - len(taken))


def _takes_article(reading: Reading) -> bool:
    """ "early in the spring": the article belongs to the expression."""
    return reading.period is not None and reading.period.granularity not in (G.DAY, G.MONTH)


def _reading(doc: Document, mention: Mention, kind: str, half: str) -> Reading | None:
    reading = mention.reading
    if reading.mod or reading.type == "SET" or reading.value.endswith("_REF"):
        return None
    if kind in ("APPROX", *_AMOUNTS):
        said = doc.lowered[mention.start : mention.end]
        if "X" in reading.value or said.startswith(("the ", "past ", "last ", "next ", "recent ")):
            return None
        if doc.lowered.startswith(("'s", "’s"), mention.end):
            return None
        if reading.type != "DURATION" and kind != "APPROX":
            return _farther(reading, kind, said) if _ago(doc, mention) else None
        return approximately(reading, kind)
    if reading.period is None:
        return None
    if kind == "HALF":
        return _half(reading.period, 0 if half == "first" else 1)
    if kind in ("earlier", "later", "rest"):
        return _side(doc, mention, reading, kind)
    if reading.type == "TIME" or reading.period.granularity == G.DAY:
        return replace(reading, mod=kind) if kind in _THIRDS else None
    if kind in _TWO_THIRDS:
        return _two_thirds(reading.period, kind)
    return _third(reading.period, kind)


def _ago(doc: Document, mention: Mention) -> bool:
    return doc.lowered[mention.start : mention.end].endswith(("ago", "earlier", "later", "before"))


def _farther(reading: Reading, kind: str, said: str) -> Reading:
    """ "More than 30 years ago": that year at the latest."""
    when = reading.when
    if when is None or kind not in ("MORE_THAN", "EQUAL_OR_MORE"):
        return replace(reading, mod=kind)
    later = said.endswith("later")
    first, last = (when.first_day, None) if later else (None, when.last_day)
    return replace(reading, mod=kind, when=When(first, last, when.granularity))


def _two_thirds(period: Period, kind: str) -> Reading:
    """ "The early to mid-1990s"."""
    cuts = _cuts(period)
    if kind == "EARLY_TO_MID":
        return bounded(period, None, cuts[2] - 1, mod="START")
    return bounded(period, cuts[1], None, mod="END")


def _third(period: Period, mod: str) -> Reading:
    third = _THIRDS.index(mod)
    cuts = _cuts(period)
    return bounded(period, cuts[third], cuts[third + 1] - 1, mod=mod)


def _cuts(period: Period) -> tuple[int, int, int, int]:
    """Where the thirds of a period begin, and where it is over."""
    first, over = period.first, period.last + 1
    if period.granularity == G.MONTH:
        return first, first + 10, first + 20, over
    if period.granularity < G.MONTH:
        return first, first + (over - first) * 2 // 7, first + (over - first) * 5 // 7, over
    if period.granularity in _YEARS:
        year = days.civil(first)[0]
        second, third = _YEARS[period.granularity]
        return first, days.day_number(year + second), days.day_number(year + third), over
    months = days.month_number(over) - days.month_number(first)
    start = days.month_number(first)
    return first, days.month_start(start + months // 3), days.month_start(start + months * 2 // 3), over


def _half(period: Period, half: int) -> Reading:
    if period.granularity == G.YEAR and not period.origin:
        return date(Period(G.HALF, period.index * 2 + half))
    middle = period.first + (period.last - period.first + 1) // 2
    if half == 0:
        return bounded(period, None, middle - 1, mod="START")
    return bounded(period, middle, None, mod="END")


def _side(doc: Document, mention: Mention, reading: Reading, kind: str) -> Reading | None:
    """ "Earlier this month" ends before the day that it is seen from, "later this month" begins after it."""
    period = reading.period
    assert period is not None
    if isinstance(reading.partial, Weekday) and not reading.time:
        return None  # "earlier Friday" only says that it was on Friday
    if period.granularity == G.DAY or reading.type == "TIME":
        return reading
    first, last = _seen_from(doc, mention)
    if first is None or last is None or not (period.first <= first and last <= period.last):
        return reading if mention.reference else None
    side = bounded(period, None, first - 1) if kind == "earlier" else bounded(period, last + 1, None)
    return replace(side, partial=reading.partial)


def _seen_from(doc: Document, mention: Mention) -> tuple[int | None, int | None]:
    """The days of what the mention was resolved against."""
    if mention.reference != "dct":
        earlier = islice(reversed(doc.mentions), 1, REMEMBERED)
        focus = next((m.reading.period for m in earlier if m.reading.period), None)
        if focus is not None and mention.reference:
            return focus.first, focus.last
    return doc.day, doc.day


def _step(doc: Document, mention: Mention, said: str, before: Reading) -> Step:
    when, reading = mention.reading.when, mention.reading
    words = " ".join(doc.text[mention.start : mention.end].split())
    because = _because(doc, mention, said, before)
    return Step("part_of", words, mention.start, mention.end, "", when.edtf if when else reading.value, because)


def _because(doc: Document, mention: Mention, said: str, before: Reading) -> str:
    when, reading = mention.reading.when, mention.reading
    if reading.type == "DURATION":
        return f"“{said}” makes it {_AMOUNT_WORDS.get(reading.mod, 'a part of')} {reading.value}."
    if when is None:
        return f"“{said}” makes it less exact."
    if when == before.when:
        return f"“{said}” changes no day: {when.words}."
    if (
        doc.day is not None
        and mention.reference == "dct"
        and re.match(r"earlier|later|(?:the )?re(?:st|mainder)\b", said)
    ):
        side = "before" if said.startswith("e") else "after"
        return f"“{said}” leaves what lies {side} {day_words(doc.day)}: {when.words}."
    return f"“{said}” makes it {when.words}."
