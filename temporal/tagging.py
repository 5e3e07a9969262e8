"""From a text to its time expressions."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from temporal import engine
from temporal.calendar.days import check_dct, civil
from temporal.calendar.periods import DAY, Period
from temporal.calendar.words import day_words
from temporal.context import account
from temporal.context.dateline import Dateline, dateline
from temporal.context.reference import Document, Mention
from temporal.conventions import Conventions
from temporal.grammar.lexicon import MONTHS, WEEKDAYS
from temporal.timex import Step, Timex

STYLES = ("auto", "news", "narrative")
_DEFAULTS = Conventions()
_YEAR = re.compile(r"(?:1\d|20)\d\d(?!,?\d)(?<![\d$£€.,]\d{4})")
_SOME_YEARS = 5
# What the news says of its own days; a weekday with its date is no such word.
_OF_THE_DAY = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,?\s(?:[a-z]+\s)?\d)"
    r"|(?:last|next|this)\s(?:week|weekend|month|year|quarter|night|morning|spring|summer|autumn|fall|winter))\b"
)
_MONTH = rf"(?:{'|'.join(sorted(map(re.escape, MONTHS), key=len, reverse=True))})"
_FULL_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?)\s(?:1\d|20)\d\d\b"
)
_DECADES = 30  # years
_SOON = 240  # characters
_OF_THE_NEWS = re.compile(r"\b(?:says?|said|told|reported|announced|according\sto)\b")


def lower(text: str) -> str:
    """Lower case, letter for letter: "İ".lower() is two letters and would shift every place after it."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def reads(language: str) -> bool:
    """Whether `tag` reads texts in a language, given by its code."""
    if (spoken := _spoken(language)) == "en":
        return True
    from temporal.foreign.words import words

    try:
        return bool(words(spoken))
    except ValueError:
        return False


def _spoken(language: str) -> str:
    """ "pt-BR" is read as "pt"."""
    return re.split("[-_]", language, maxsplit=1)[0].lower()


def tag(
    text: str,
    *,
    dct: date | datetime | None,
    language: str = "en",
    style: str = "auto",
    conventions: Conventions = _DEFAULTS,
) -> list[Timex]:
    """The time expressions of a text, in its order; they never overlap. No text makes it raise.

    `dct`: the article's date; of a datetime the day and the hour count as they stand on its own clock, whatever its
    zone. Without one (None) only what the text says in full has a When. `style`: "news" (what is left out is to be
    found from `dct`), "narrative" (from what was told before), or "auto": decided by the years that the text names.
    `language`: a code ("es", "pt-BR"); all but English are the basic tier (temporal.foreign), which needs no style.
    ValueError for another style, or a language that is not read (temporal.reads asks); TypeError for a `dct` that is
    neither a date nor None, such as a text.
    """
    check_dct(dct)
    if style not in STYLES:
        raise ValueError(f"{style!r} is no style. It is one of {', '.join(STYLES)}.")
    if (spoken := _spoken(language)) != "en":
        from temporal.foreign.reading import tag_foreign  # dateparser takes long to import

        return tag_foreign(text, lower(text), dct=dct, language=spoken, conventions=conventions)
    stated = dateline(text, dct=dct)
    doc = document(text, dct, conventions)
    if stated is not None and stated.date.toordinal() != doc.day:
        doc.day, doc.clock = stated.date.toordinal(), None
    else:
        stated = None
    doc.narrative = style == "narrative" or (style == "auto" and _tells_history(doc))
    places = list(engine.places(doc)) if doc.narrative else engine.places(doc)
    engine.read(doc, places)
    if doc.narrative and doc.open:
        doc.settled, doc.mentions = account.settle(doc), []
        engine.read(doc, places)
    return [_timex(doc, mention, stated, dct) for mention in doc.mentions]


def _tells_history(doc: Document) -> bool:
    """Past years named, and hardly a word that leans on the article's own day: its "October" is not the article's."""
    if doc.day is None:
        return True
    written = civil(doc.day)[0]
    named = [int(year) for year in _YEAR.findall(doc.text)]
    if _opens_in_the_past(doc, written, named):
        return True
    past = sum(year < written for year in named) + doc.text.count(" BC") + doc.text.count(" B.C")
    if past < _SOME_YEARS or past * 10 < len(named) * 7:
        return False
    return len(_OF_THE_DAY.findall(doc.lowered)) * 4 <= past


def _opens_in_the_past(doc: Document, written: int, named: Sequence[int]) -> bool:
    """A date of decades ago, no year near the article's, no word of its day: a history, however short.

    A weekday soon after a date is one of its days; whoever says, reports and announces does so in the news.
    """
    if not any(year <= written - _DECADES for year in named) or max(named) > written - _DECADES:
        return False
    ends = [found.end() for found in _FULL_DATE.finditer(doc.lowered)]
    if not ends or _OF_THE_NEWS.search(doc.lowered):
        return False
    return all(_of_story(doc, word, ends) for word in _OF_THE_DAY.finditer(doc.lowered))


def _of_story(doc: Document, word: re.Match[str], dates: Sequence[int]) -> bool:
    """ "The next morning", and "Thursday" soon after a date."""
    if word.group() in WEEKDAYS:
        return any(0 <= word.start() - end <= _SOON for end in dates)
    return word.group().startswith("next") and doc.lowered.endswith("the ", 0, word.start())


def document(text: str, dct: date | datetime | None, conventions: Conventions) -> Document:
    clock = f"{dct.hour:02d}:{dct.minute:02d}" if isinstance(dct, datetime) else None
    return Document(text, lower(text), dct.toordinal() if dct else None, clock, conventions)


def _timex(doc: Document, mention: Mention, stated: Dateline | None, dct: date | datetime | None) -> Timex:
    reading = mention.reading
    steps = mention.steps
    if stated is not None and mention.reference == "dct":
        steps = [_contradiction(stated, dct), *steps]
    text = doc.text[mention.start : mention.end]
    return Timex(
        *(mention.start, mention.end, text, reading.type, reading.value, reading.mod, reading.when),
        *(mention.rule, mention.reference, tuple(steps), reading.quant, reading.freq),
    )


def _contradiction(stated: Dateline, dct: date | datetime | None) -> Step:
    if dct is None:
        return stated.step
    own = Period(DAY, dct.toordinal())
    because = f"The date line says {day_words(stated.date.toordinal())}, the article's data {day_words(own.first)}: "
    rejected = ((own.value, "the date line is the article's own word"),)
    return replace(stated.step, because=because + "the date line counts.", rejected=rejected)
