"""One phrase that a person typed: "27 April 2017", "late April 2017", "2017-04~"."""

import re
from datetime import date, datetime

from temporal.calendar.days import check_dct, nearest_year
from temporal.calendar.edtf import parse
from temporal.calendar.when import When
from temporal.composition.ranges import ranges
from temporal.conventions import Conventions
from temporal.grammar.lexicon import MONTHS
from temporal.grammar.trie import trie_pattern
from temporal.tagging import tag

_DEFAULTS = Conventions()
# What may stand around the expression in a phrase: it says nothing more.
_FILLER = re.compile(
    r"(?:\s|[.,;:]|\b(?:(?:on|in|at)\sor|on|in|at|the|from|between|during|of|it\swas|some\s?time|sometime|throughout|day)\b)*",
    re.IGNORECASE,
)
_BOUNDS = re.compile(
    r"(?:since|until|till|through|by|before|prior to|after|no later than|not later than)\s*(?:the\s*)?$", re.IGNORECASE
)
_MONTH = rf"(?P<month>{trie_pattern(MONTHS)})(?![a-z])\.?"
# How a person shortens what they type, and how a newspaper writes it.
_SPELLINGS = (
    (rf"^(?P<day>\d{{1,2}})\.?[\s-]{_MONTH}[\s-]+(?P<year>\d{{4}})$", r"\g<day> \g<month> \g<year>"),
    (rf"(?P<month>{trie_pattern(MONTHS)})/(?P<second>{trie_pattern(MONTHS)})(?![a-z])", r"\g<month> to \g<second>"),
    (r"^week\s(\d{1,2})(?:\sof|\sin|,)?\s(\d{4})$", r"\2-W\1"),
    (r"^(\d{4}),?\sweek\s(\d{1,2})$", r"\1-W\2"),
    (r"^(?:(?:probably|possibly|perhaps|maybe|approx(?:\.|imately)?|approx|ca?\.?)\s)(.+)$", r"about \1"),
    (r"^(.+?)\s?(?:\?|\((?:\?|approx\.?|approximately|probably|about|circa)\))$", r"about \1"),
    (r"^(?:from\s|as\sof\s)?(.+?)\s(?:on|onwards?|and\slater)$", r"since \1"),
    (r"^not\sbefore\s(.+)$", r"since \1"),
    (r"^(?:up\sto|not\safter)\s(.+)$", r"until \1"),
    (r"^(\d{1,2}(?:st|nd|rd|th))\s(?:c\.?|cent\.?)$", r"the \1 century"),
    (r"^in\s((?:\w+)\s(?:days|weeks|months|years))$", r"\1 from now"),
    (r"(\d)\s?[-–—]\s?(?=\d{1,2}[/.]\d{1,2}[/.]\d)", r"\1 to "),
)
_TWO_FIGURES = rf"^(?P<day>\d{{1,2}})\.?[\s-]{_MONTH},?[\s-]+['’]?(?P<yy>\d\d)$"
_OR = re.compile(r",?\s+or(?:\sin|\son)?\s+", re.IGNORECASE)


def resolve(phrase: str, *, dct: date | datetime | None = None, conventions: Conventions = _DEFAULTS) -> When | None:
    """What a person meant by a phrase: EDTF ("2017-04~") or words ("late April 2017", "between 3 and 5 May").

    None where it is no time, says more than a time ("the meeting on 3 May"), or is relative ("yesterday") and `dct` is
    None. No phrase makes it raise; TypeError for a `dct` that is neither a date nor None.
    """
    check_dct(dct)
    phrase = phrase.strip()
    try:
        return parse(phrase)
    except ValueError:
        pass  # no EDTF: read it as words
    typed = dict.fromkeys((phrase, _written(phrase, dct)))
    for spelling in dict.fromkeys(spelling for text in typed for spelling in _spelled(text)):
        when = _read(spelling, dct, conventions)
        if when is not None:
            return when
    return None


def _spelled(text: str) -> tuple[str, ...]:
    return text, text.title(), text.capitalize(), f"in {text.title()}", f"the {text}"


def _written(phrase: str, dct: date | datetime | None) -> str:
    """ "27. April 2017", "week 19 of 2017", "2017?" in the words of a newspaper."""
    if short := re.match(_TWO_FIGURES, phrase, re.IGNORECASE):
        year = nearest_year(int(short["yy"]), dct.year if dct else None)
        return f"{short['day']} {short['month']} {year}"
    for typed, written in _SPELLINGS:
        phrase = re.sub(typed, written, phrase, flags=re.IGNORECASE)
    return phrase


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
    elif len(timexes) == 2 and _OR.fullmatch(phrase, timexes[0].end, timexes[1].start):
        when = _either(timexes[0].when, timexes[1].when)
    if when is not None and re.match(r"\s*throughout\b", phrase, re.IGNORECASE):
        return When(when.first_day, when.last_day, when.granularity, when.time, True, when.approximate)
    return when


def _either(first: When | None, last: When | None) -> When | None:
    """ "2016 or 2017": it fell somewhere in both."""
    if first is None or last is None or first.first_day is None or last.last_day is None:
        return None
    if first.granularity != last.granularity or first.first_day > last.last_day:
        return None
    return When(first.first_day, last.last_day, first.granularity, spans=False)
