"""Words that date an event from another: "a week after", "ten days later", "the following day", "hours later".

Found by form alone; what they lean on is decided in `leaning`.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from narrative.extraction.text.tokens import Token
from temporal import Granularity

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = {word: n for n, word in enumerate(_ONES, 1)}
NUMBERS |= {word: 10 * n for n, word in enumerate(_TENS, 2)} | {"a": 1, "an": 1}
NUMBERS |= {f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_ONES[:9], 1)}
UNITS = {
    "minute": None, "hour": None, "day": Granularity.DAY, "week": Granularity.WEEK, "fortnight": Granularity.WEEK,
    "month": Granularity.MONTH, "year": Granularity.YEAR, "decade": Granularity.DECADE, "night": Granularity.DAY,
    "morning": Granularity.DAY, "evening": Granularity.DAY, "afternoon": Granularity.DAY,
}  # fmt: skip
_DIRECTION = {"later": 1, "afterwards": 1, "afterward": 1, "after": 1, "following": 1, "earlier": -1, "before": -1}
_DIRECTION |= {"previously": -1, "next": 1, "same": 0, "previous": -1, "that": 0, "on": 1, "prior": -1, "within": 1}
_CUES = frozenset(_DIRECTION)
_UNTOLD = ("hours", "minutes", "moments", "seconds")
_UNIT_WORDS = frozenset((*UNITS, *(f"{unit}s" for unit in UNITS), *_UNTOLD))
_FIRST_WORDS = frozenset((*NUMBERS, *_UNTOLD, "the", "that"))  # numerals besides
_BEFORE_THAT = frozenset((",", ";", "and", "but", "later", "earlier", "early", "late"))  # "later that night she left"
_CLOSING = (",", ".", ";", "")
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


@dataclass(frozen=True, slots=True)
class Offset:
    first: int  # tokens of the sentence, inclusive; the connective belongs to the clause that it opens
    last: int
    count: int  # how many units, 0 where it is the same one or the number isn't told
    unit: Granularity | None  # None: hours or minutes
    sign: int  # 1 later than what it leans on, -1 earlier, 0 the same
    opens: bool  # a clause or a noun follows: "a week after the audit", not "a week later"
    part: str = ""  # part of the day: "the following morning"


def may_count(lows: Set[str]) -> bool:
    """Are there words among these without which nothing is counted? Most sentences have none."""
    return not (_CUES.isdisjoint(lows) or _UNIT_WORDS.isdisjoint(lows))


def offsets(tokens: Sequence[Token]) -> list[Offset]:
    found: list[Offset] = []
    lows = [token.low for token in tokens]
    index = 0
    while index < len(tokens):
        low = lows[index]
        begins = low in _FIRST_WORDS or low.isdecimal()
        offset = (_counted(tokens, index) or _named(tokens, index) or _untold(tokens, index)) if begins else None
        if offset is None:
            index += 1
            continue
        found.append(offset)
        index = offset.last + 1
    return found


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if index < len(tokens) else ""


def _unit(low: str) -> str:
    return low if low in UNITS else low.removesuffix("s") if low.removesuffix("s") in UNITS else ""


def _number(low: str) -> int:
    return NUMBERS.get(low) or (int(low) if low.isdecimal() and len(low) < 4 else 0)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Does something that can be leant on follow the connective?"""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    return follows is not None and follows.kind in ("word", "abbr")


def _counted(tokens: Sequence[Token], index: int) -> Offset | None:
    """ "ten days later", "a week after …", "two days before …", "a year on", "within an hour"."""
    number = _number(tokens[index].low)
    unit = _unit(_low(tokens, index + 1)) if number else ""
    word = _low(tokens, index + 2)
    if unit in ("hour", "minute") and index and tokens[index - 1].low == "within":
        return Offset(index - 1, index + 1, 1, None, 1, word in ("of", "after") and _opens(tokens, index + 2))
    if not unit or word not in ("later", "afterwards", "afterward", "after", "earlier", "before", "previously", "on"):
        return None
    if _low(tokens, index + 3) == "than" or (index and tokens[index - 1].low == "for"):
        return None  # "a year later than promised"; "it rained for four days before the dyke broke"
    opens = word in ("after", "before") and _opens(tokens, index + 2)
    back = opens and _low(tokens, index + 3) in ("that", "this") and _low(tokens, index + 4) in _CLOSING
    opens = opens and not back  # "two days after that, the town fell"
    if word == "on" and index + 3 < len(tokens) and tokens[index + 3].kind != "mark":
        return None
    count = 2 * number if unit == "fortnight" else 10 * number if unit == "decade" else number
    grain = Granularity.YEAR if unit == "decade" else UNITS[unit]
    return Offset(index, index + (1 if opens else 3 if back else 2), count, grain, _DIRECTION[word], opens)


def _named(tokens: Sequence[Token], index: int) -> Offset | None:
    """ "the following day", "the next morning", "the same month", "the day before", "that same day"."""
    if tokens[index].low not in ("the", "that"):
        return None
    word, after = _low(tokens, index + 1), _low(tokens, index + 2)
    if word == "very" and after in ("same", "next"):
        word, after, index = after, _low(tokens, index + 3), index + 1
    if word in ("following", "next", "same", "previous") and UNITS.get(_unit(after)) is not None:
        if _unit(after) != after:
            return None
        sign = _DIRECTION[word]
        return Offset(index, index + 2, abs(sign), UNITS[after], sign, False, _PARTS.get(after, ""))
    counts = after in ("before", "after") and _low(tokens, index + 3) not in ("yesterday", "tomorrow")
    if UNITS.get(word) is not None and counts and word not in ("morning", "evening", "afternoon"):
        opens = _opens(tokens, index + 2)
        sign = _DIRECTION[after]
        return Offset(index, index + (1 if opens else 2), 1, UNITS[word], sign, opens)
    begins = index == 0 or tokens[index - 1].low in _BEFORE_THAT
    if tokens[index].low == "that" and (word in _PARTS or word == "day") and (begins or after in (",", ".", "")):
        return Offset(index, index + 1, 0, Granularity.DAY, 0, False, _PARTS.get(word, ""))
    return None


def _untold(tokens: Sequence[Token], index: int) -> Offset | None:
    """ "hours later", "minutes after …", "within hours": the same day."""
    low, word = tokens[index].low, _low(tokens, index + 1)
    if low in _UNTOLD and index and tokens[index - 1].low == "within":
        opens = word in ("of", "after") and _opens(tokens, index + 1)
        return Offset(index - 1, index, 0, None, 1, opens)
    if low not in _UNTOLD or word not in ("later", "after", "before", "earlier"):
        return None
    opens = word in ("after", "before") and _opens(tokens, index + 1)
    return Offset(index, index + (0 if opens else 1), 0, None, _DIRECTION[word], opens)
