"""Words of time inside a name: the Sunday Clarion, May Street, a boy called Friday. What stands beside them tells."""

from __future__ import annotations

import re

from temporal.grammar.beside import last_word
from temporal.grammar.lexicon import MONTHS, NAME_NOUNS, PERSON_NOUNS, WEEKDAYS

_REACH = 48
_PERSONS = "|".join(sorted(PERSON_NOUNS))
# "A boy called Friday": what is so called is someone. "He was named Monday to the board" is a date.
_CALLED = frozenset({"named", "called", "christened", "nicknamed", "titled", "entitled", "surnamed"})
_SO_CALLED = re.compile(rf"\b(?:{_PERSONS})\s(?:named|called|christened|nicknamed)\s$")
_ENTITLED = re.compile(
    r"\b(?:novel|film|movie|song|album|play|book|series|poem)\s(?:is\s|was\s)?(?:called|titled|entitled)\s$"
)
_MONTH_CALLED = re.compile(r"\b(?:called|surnamed|christened|nicknamed)\s$")
_KIN = frozenset(
    {"widow", "widower", "brothers", "sisters", "cousins", "twins", "wife", "sister", "daughter", "mother", "aunt"}
    | {"niece", "granddaughter", "fiancée", "girlfriend", "singer", "actress", "heroine"}
)
_PERSON = re.compile(rf"\b(?:the|a|his|her|our|old|young)\s(?:\w{{2,12}}\s)?(?:{'|'.join(sorted(_KIN))})\s$")
# Who scored: "a header by March", "two goals from May".
_SCORED_BY = re.compile(
    r"\b(?:(?:an?|the|one|two|three|four|five|six|\d|late|early|further)\s(?:goals?|penalt(?:y|ies)|tr(?:y|ies))\sfrom"
    r"|(?:headers?|volleys?|assists?|wickets?|hat-tricks?|free-kicks?)\s(?:by|from))\s$"
)
_CAPITALISED = re.compile(r"[\s-]([A-ZÀ-Þ][a-zà-ÿ]+)(?:\s(?:Ltd|Limited|Group|Company|Club|Society)\b)?")
_DETERMINER = re.compile(r"(?:\b(?:the|an?|our|its|his|her|their|my|your)|(?:^|[.!?”\"]\s)The)\s$")
# Behind a name the sentence goes on; behind "the Monday Gaza" comes the raid.
_GOES_ON = re.compile(
    r"(?:[.,;:!?)”\"]|['’]s\b|$|\s+(?:was|is|are|were|has|have|had|will|would|can|could|did|does|and|or|of|in|on|at|to|for"
    r"|by|with|from|who|which|that|where|when|as|says?|said|reported|reports|wrote|writes|met|voted|owns?|won|lost"
    r"|prints?|printed|published|played|sang|opened|closed|before|after|since|until|under|but|than|not)\b)"
)
_SAME_DAY = frozenset({"mass", "masses", "eucharist", "prayer", "prayers", "service", "services", "vespers", "matins"})
_SAME_DAY |= {"communion", "sabbath", "night", "morning", "afternoon", "evening", *MONTHS, *WEEKDAYS}
_OF_A_NATION = re.compile(r"(?<!guard)(?:ian|ish|ese|can|aeli|aqi|ani|ench|utch|eek)s?$")


def is_name(text: str, lowered: str, start: int, end: int) -> bool:
    """Whether the capitalised words of time from start to end belong to a name."""
    before = lowered[max(0, start - _REACH) : start]
    said = lowered[start:end].rstrip(".")
    word = last_word(before)
    if word in _CALLED and (_SO_CALLED.search(before) or _ENTITLED.search(before)):
        return True
    if said in MONTHS and _is_person(before, word):
        return True
    following = _CAPITALISED.match(text, end, end + _REACH)
    if following is None:
        return False
    noun = following[1].lower()
    weekday = said.split()[0] in WEEKDAYS
    if noun in NAME_NOUNS:
        return not (weekday and before.endswith("on ")) and not _in_headline(text, start, following.end())
    return weekday and _is_titled(text, start, noun, following.end())


def _is_person(before: str, word: str) -> bool:
    if word in ("from", "by"):
        return _SCORED_BY.search(before) is not None
    return (word in _CALLED and _MONTH_CALLED.search(before) is not None) or (
        word in _KIN and _PERSON.search(before) is not None
    )


def _is_titled(text: str, start: int, noun: str, over: int) -> bool:
    """ "The Sunday Clarion said", not "the Sunday Mass" and not "the Monday Gaza raid"."""
    if noun in _SAME_DAY or _OF_A_NATION.search(noun):
        return False
    return bool(_DETERMINER.search(text[max(0, start - 12) : start]) and _GOES_ON.match(text, over))


def _in_headline(text: str, start: int, over: int) -> bool:
    """Every word has a capital there: "Hundreds Flee Friday School Fire"."""
    previous = text[max(0, start - 20) : start].split()
    capital = bool(previous) and previous[-1][0].isupper() and previous[-1] not in ("The", "A", "An")
    return capital and _CAPITALISED.match(text, over) is not None
