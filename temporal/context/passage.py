"""The passage of the past that a news text is in: "In March 1976 … in October" is no October of the article's.

A year named where its clause is told of opens a passage, and what follows tells on from there, until the text is back
in the article's time: a day of its own, a present or a future. A year named by the way ("built in 1944") opens none.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from temporal.calendar.clocks import is_clock
from temporal.calendar.partial import Partial, Weekday
from temporal.calendar.periods import DAY, MONTH, SEASON, YEAR, Period
from temporal.calendar.words import period_words
from temporal.context import direction
from temporal.context.scene import SENTENCE_END, in_brackets

if TYPE_CHECKING:
    from temporal.context.reference import Mention, Ref

_MENTIONS = 12  # looked back over
_REACH = 700  # characters: how far a passage is followed from the last time that it names
_SENTENCES = 4  # the same, in sentences
_CLAUSE = 120  # characters
# Days.
_RECENT = 366  # before the article: still its own time
_NEAR = 92  # who means one so close to the article need not say its year
_LONG_AGO = 15 * 366
_ONWARD, _LOOK_BACK = 300, 60  # that a passage goes on, or looks back, without naming a year
_ONWARD_IF_NEAR = 120
_GRANULARITIES = (DAY, MONTH, SEASON, YEAR)

# What is of the article's own time: once one was read, the text is back there.
_OF_NOW = re.compile(
    r"\b(?:is|are|has|have|says?|now|today|still|will|it['’]s|he['’]s|she['’]s|according\sto|since\sthen)\b"
)
_OF_NEWS = re.compile(r"\b(?:said|told|announced|reported|confirmed)\b")
_DIED = re.compile(r"\b(?:died|death|dead|buried|funeral)\b")
_PERFECT = re.compile(r"\bhad\b|['’]d\s")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_CLOSES_QUOTE = re.compile(r"[”\"]")
_PAST_OF_FUTURE = ("would", "was ", "were ", "had ")
# Before a time that is only named: the other end of a length, what a thing is known by.
_NAMED_ONLY = re.compile(
    r"\b(?:since|until|till|before|after|than|as|not|of|to|by|(?<!dates\s)(?<!dated\s)from|born|an?|the"
    r"|his|her|its|their|our|my)(?:\s(?:in|on|early|late|the))?\s$|['’]s\s$"
)
_SIDE_CLAUSE = re.compile(
    r",\s(?:(?:who|whom|which|whose|where|that|when|as|though|although|because|if|while|like|first|last|originally"
    r"|\w+ly)\s|\w+(?:ed|ilt|orn|ade|ten|old|ung|ken|nded)\s)[^,.;:!?]*$|\s[–—-]\s[^.;:!?–—]*$"
)
_OPENS = re.compile(
    r"(?:^|[.!?;:]['\"”’)]?\s|\n)\s*[“\"']?"
    r"(?:(?:it|this)\swas\s|but\s|and\s|then\s|early\s|late\s|back\s|first\s){0,2}"
    r"(?:(?:in|on|by|during|throughout|around|about)\s(?:early\s|late\s|the\s){0,2})?$"
)
_WHEN = re.compile(r",?\swhen\b")
_JOINED = re.compile(r";|,?\s(?:and|but|then|before|after|until)\s")
_TO_ITS_DAY = re.compile(r",?\s(?:(?:on|in|of|the|early|late|morning|afternoon|evening|night)\s){0,5}")
_PARAGRAPH = re.compile(r"[.!?:”\")\]]\s*\n|\n\s*\n")


def told_in_passage(ref: Ref, partial: Partial) -> direction.Choice | None:
    """The occurrence in the passage of the past that is told; None where the article's time is told of."""
    doc = ref.doc
    if doc.day is None or doc.narrative or not doc.mentions or isinstance(partial, Weekday):
        return None
    anchor = _anchor(ref)
    if anchor is None or anchor.reading.period is None or not _tells_on(ref, anchor, partial):
        return None
    story = anchor.reading.period
    period = _next(partial, story)
    if period is None or period.last >= doc.day - _RECENT:
        return None
    ref.reference, ref.against = story.value, story
    why = f"The passage tells of {period_words(story)}, and goes on from there: “{ref.said}” is {period_words(period)}."
    return direction.Choice(period, why, ((partial.around(doc.day)[0].value, "lies in the article's time"),))


def _anchor(ref: Ref) -> Mention | None:
    """What names the time of the passage; None where the text has been in the article's time since."""
    day = ref.doc.day
    assert day is not None
    for mention in islice(reversed(ref.doc.mentions), _MENTIONS):
        period = mention.reading.period
        if ref.start - mention.end > _REACH or mention.reading.value == "PRESENT_REF":
            return None
        if period is None or period.granularity not in _GRANULARITIES or _awaits_its_day(ref, mention):
            continue
        if period.last >= day - _RECENT:
            return None
        if not _by_the_way(ref, mention):
            return mention if _is_told(ref, mention) else None
    return None


def _awaits_its_day(ref: Ref, mention: Mention) -> bool:
    """ "Ten past three on the morning of 3 April": the hour has no day yet."""
    return is_clock(mention.reading.time) and _TO_ITS_DAY.fullmatch(ref.doc.lowered, mention.end, ref.start) is not None


def _by_the_way(ref: Ref, mention: Mention) -> bool:
    """Named, and not told of."""
    before = _clause_before(ref, mention)
    if in_brackets(ref.doc, mention, ref.start) or _SIDE_CLAUSE.search(before):
        return True
    return _NAMED_ONLY.search(before) is not None and not _OPENS.search(before)


def _is_told(ref: Ref, mention: Mention) -> bool:
    """A year has to open its sentence; a month, season or day only where the sentence goes on without it."""
    period = mention.reading.period
    assert period is not None
    opens = _OPENS.search(_clause_before(ref, mention)) or _WHEN.match(ref.doc.lowered, mention.end)
    if opens or _in_passage(mention):
        return True
    gap = ref.doc.lowered[mention.end : ref.start]
    return period.granularity != YEAR and bool(SENTENCE_END.search(gap) or _JOINED.search(gap))


def _clause_before(ref: Ref, mention: Mention) -> str:
    return ref.doc.lowered[max(0, mention.start - _CLAUSE) : mention.start]


def _tells_on(ref: Ref, anchor: Mention, partial: Partial) -> bool:
    """Whether the words are of the passage, by what stands between and around them."""
    doc, tense = ref.doc, ref.tense
    if tense.kind == "future" and not tense.cue.startswith(_PAST_OF_FUTURE):
        return False
    gap = _QUOTED.sub("", doc.lowered[anchor.end : ref.start])
    if _CLOSES_QUOTE.search(gap):  # who spoke told of another time
        return False
    sentences = len(SENTENCE_END.findall(gap))
    rest = _rest_of_sentence(ref)
    if sentences > _SENTENCES or _OF_NOW.search(f"{gap} {rest}"):
        return False
    if _within(partial, anchor.reading.period) or not sentences:
        return True
    sentence = f"{SENTENCE_END.split(gap)[-1]} {rest}"
    if _OF_NEWS.search(sentence):
        return False
    return not _near(ref, partial) or _firmly(ref, anchor, partial, sentence)


def _firmly(ref: Ref, anchor: Mention, partial: Partial, sentence: str) -> bool:
    """Firm enough for a day or month that lies near the article as well."""
    doc, story = ref.doc, anchor.reading.period
    assert doc.day is not None
    assert story is not None
    if _PARAGRAPH.search(doc.text, anchor.end, ref.start):
        return False
    told = SENTENCE_END.split(_clause_before(ref, anchor))[-1]
    if _PERFECT.search(told) and not _PERFECT.search(sentence):  # "He had come in 2013. On 3 May he resigned"
        return False
    if _in_passage(anchor):
        return True
    period = _next(partial, story, _ONWARD_IF_NEAR)
    return period is not None and story.last < doc.day - _LONG_AGO and not _DIED.search(sentence)


def _in_passage(mention: Mention) -> bool:
    """It has its year from the passage, or is counted from there."""
    period = mention.reading.period
    return bool(mention.reference) and period is not None and period.granularity != YEAR


def _within(partial: Partial, story: Period | None) -> bool:
    """A day of the month or season that was named: it is hardly one of another year."""
    if story is None or story.granularity not in (MONTH, SEASON):
        return False
    period = _next(partial, story)
    return period is not None and story.first <= period.first <= story.last


def _rest_of_sentence(ref: Ref) -> str:
    after = ref.doc.lowered[ref.end : ref.end + _CLAUSE]
    stop = SENTENCE_END.search(after)
    return after[: stop.start()] if stop else after


def _near(ref: Ref, partial: Partial) -> bool:
    """Whether the one that the article's own time would give lies close to it."""
    assert ref.doc.day is not None
    before, here, after = partial.around(ref.doc.day)
    ahead = after.first - ref.doc.day if ref.tense.kind != "past" else _NEAR + 1
    return here is not None or min(ref.doc.day - before.last, ahead) <= _NEAR


def _next(partial: Partial, story: Period, onward: int = _ONWARD) -> Period | None:
    """The one within what the passage named, else the next one after, or one just before."""
    try:
        before, here, after = partial.around(story.first)
    except (ValueError, OverflowError):
        return None
    within = partial.within(story) or here
    if within is not None:
        return within
    if after.first - story.last <= onward:
        return after
    return before if story.first - before.last <= _LOOK_BACK else None
