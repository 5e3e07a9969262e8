"""What may stand in the braces of a rule: a pattern, what it means, and the words that it can begin with.

Digits are words of zeros (temporal.grammar.numbers.DIGITS), told apart by how many they are.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from temporal.calendar.named_days import DAYS, FEASTS, ONCE
from temporal.grammar import lexicon, numbers
from temporal.grammar.numbers import DIGITS
from temporal.grammar.trie import trie_pattern


@dataclass(frozen=True, slots=True)
class Slot:
    pattern: str
    read: Callable[[str], Any]
    first_words: frozenset[str]
    second_words: Mapping[str, frozenset[str]] = field(default_factory=dict)  # of entries of several words


def first_word(text: str) -> str:
    """The word that the scanner would see first: its letters, zeros for digits, or a mark."""
    found = re.match(r"[^\W\d_]+|\d{1,5}|", text)
    word = found.group() if found else ""
    return "0" * len(word) if word.isdecimal() else word or text[:1]


def table_slot(words: Mapping[str, Any], ending: str = "") -> Slot:
    def read(text: str) -> Any:
        folded = " ".join(text.split()).replace("’", "'")
        return words[folded] if folded in words else words[folded.rstrip(".")]

    firsts = frozenset(first_word(word) for word in words)
    return Slot(trie_pattern(words) + ending, read, firsts, _second_words(words))


# White space and hyphens, and what stands behind them: a word, digits, a mark, a mark with a digit.
FOLLOWING = r"[\s\-–—‑]{0,14}([^\W\d_]{1,24}|\d{1,5}|\S\d?|$)"
_FOLLOWING = re.compile(FOLLOWING)


def next_token(text: str, place: int) -> str:
    """What stands after a place: a word, zeros for digits, a mark, "" at the end."""
    found = _FOLLOWING.match(text, place)
    return token(found.group(1)) if found else ""


def token(said: str) -> str:
    """What FOLLOWING found. A mark with a digit right behind it is two: ".0"."""
    if said.isalpha():
        return said
    if said.isdecimal():
        return "0" * len(said)
    mark = _APOSTROPHES.get(said[:1], said[:1])
    return mark + "0" if said[1:].isdecimal() else mark


_APOSTROPHES = {"’": "'", "‘": "'"}


def _second_words(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """What can come next inside an entry, by its first word: "few" after "a"."""
    seconds: dict[str, set[str]] = {}
    for word in words:
        head = first_word(word)
        token = next_token(word, len(head))
        inside = seconds.setdefault(head, set())
        if token:
            inside.add(token)
    return {head: frozenset(rest) for head, rest in seconds.items()}


def _names(words: Iterable[str]) -> Slot:
    return table_slot({word: word for word in words})


def _digits(
    pattern: str, read: Callable[[str], Any] = int, inside: Iterable[str] = (), *, lengths: Iterable[int] = (1, 2)
) -> Slot:
    shapes = [DIGITS[length - 1] for length in lengths]
    return Slot(pattern, read, frozenset(shapes), dict.fromkeys(shapes, frozenset(inside)))


def _day_of_month(text: str) -> int:
    return lexicon.ORDINALS.get(text) or int(re.sub(r"\D", "", text))


def _year_in_words(text: str) -> int:
    head, _, tail = re.sub(r"[\s-]+", " ", text).partition(" ")
    if head == "two":
        rest = tail.removeprefix("thousand").replace("and", "").strip()
        return 2000 + (int(numbers.read_number(rest) or 0) if rest else 0)
    if tail == "hundred":
        return lexicon.SMALL_NUMBERS[head] * 100
    century = lexicon.SMALL_NUMBERS.get(head) or lexicon.TENS[head]
    return century * 100 + int(numbers.read_number(tail) or 0)


_TENS, _SMALL = "|".join(lexicon.TENS), "|".join(sorted(lexicon.SMALL_NUMBERS, key=len, reverse=True))
_YEAR_WORDS = (
    rf"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)[\s-](?:(?:{_TENS})(?:[\s-](?:{_SMALL}))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundred(?!\s\w+s\b))"
    rf"|two\sthousand(?:(?:\sand)?\s(?:(?:{_TENS})(?:[\s-](?:{_SMALL}))?|{_SMALL}))?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_ORDINAL_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)"
_ORDINAL_WORDS = trie_pattern(lexicon.ORDINALS)

_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_ORDINALS = _second_words(lexicon.ORDINALS) | dict.fromkeys(DIGITS[:2], _ENDINGS)
_YEAR_HEADS = ("sixteen", "seventeen", "eighteen", "nineteen", "twenty", "two")
_YEAR_TAILS = frozenset({*lexicon.TENS, *lexicon.SMALL_NUMBERS, "hundred", "thousand"})

SLOTS: dict[str, Slot] = {
    "month": table_slot(lexicon.MONTHS, r"(?![a-z])"),
    "weekday": table_slot(lexicon.WEEKDAYS, r"(?![a-z])"),
    "weekdays": table_slot(lexicon.WEEKDAYS_PLURAL),
    "season": table_slot(lexicon.SEASONS),
    "seasons": table_slot(lexicon.SEASONS_PLURAL),
    "unit": table_slot(lexicon.UNITS),
    "units": table_slot(lexicon.UNITS | lexicon.UNITS_PLURAL),
    "length": table_slot(lexicon.LENGTHS),
    "lengths": table_slot(lexicon.LENGTHS | lexicon.LENGTHS_PLURAL),
    "plural": table_slot(lexicon.LENGTHS_PLURAL),
    "how": _names(lexicon.LENGTH_ADJECTIVES),
    "last": table_slot(lexicon.LAST),
    "next": table_slot(lexicon.NEXT),
    "this": table_slot(lexicon.THIS),
    "step": table_slot(lexicon.LAST | lexicon.NEXT | lexicon.THIS),
    "following": table_slot(lexicon.FOLLOWING),
    "preceding": table_slot(lexicon.PRECEDING),
    "same": table_slot(lexicon.SAME),
    "part": table_slot(lexicon.PARTS_OF_DAY),
    "parts": table_slot(lexicon.PARTS_PLURAL),
    "fixed": table_slot(lexicon.FIXED_TIMES),
    "light": table_slot(lexicon.LIGHT),
    "hourword": table_slot(lexicon.HOURS_IN_WORDS),
    "minuteword": table_slot(lexicon.MINUTES_IN_WORDS),
    "quarter": table_slot(lexicon.QUARTERS),
    "half": table_slot(lexicon.HALVES),
    "decade": table_slot(lexicon.DECADES),
    "era": table_slot(lexicon.ERAS),
    "bc": table_slot(lexicon.BEFORE_CHRIST),
    "ad": table_slot(lexicon.AFTER_CHRIST),
    "zone": table_slot(lexicon.ZONES),
    "present": _names(lexicon.PRESENT),
    "past": _names(lexicon.PAST),
    "future": _names(lexicon.FUTURE),
    "frequency": table_slot(lexicon.FREQUENCIES),
    "holiday": table_slot({name: (name, find) for name, find in DAYS.items()}),
    "feast": table_slot({name: (name, *feast) for name, feast in FEASTS.items()}),
    "once": table_slot(ONCE),
    # A number as newspapers write one: "3", "three", "a few", "2.5", "half a".
    "n": Slot(numbers.NUMBER, numbers.read_number, frozenset({*numbers.FIRST_WORDS, *DIGITS})),
    # A day of the month however it is written: "3", "3rd", "third".
    "d": Slot(rf"(?:{_DAY}|{_ORDINAL_WORDS})", _day_of_month, frozenset(_ORDINALS), _ORDINALS),
    # A day of the month in figures with its ending: "3rd", and neither "3" nor "third".
    "dth": _digits(_ORDINAL_DAY, _day_of_month, _ENDINGS),
    # Any place in a row, in figures with an ending or in words: "3rd", "third", "72nd".
    "nth": Slot(rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL_WORDS})", _day_of_month, frozenset(_ORDINALS), _ORDINALS),
    # Four figures from 1000 to 2199.
    "year": _digits(r"(?:1\d|20|21)\d\d(?!\d)", lengths=[4]),
    # Any year in figures, of antiquity too: "44", "753", "10,000"; give it a word beside it, as {bc}.
    "y": _digits(r"\d{1,4}(?:,\d{3})?(?!\d)", lambda text: int(text.replace(",", "")), [",0"], lengths=[1, 2, 3, 4]),
    # A year without its century: "17", "05".
    "yy": _digits(r"\d\d(?!\d)", lengths=[2]),
    "yearwords": Slot(_YEAR_WORDS, _year_in_words, frozenset(_YEAR_HEADS), dict.fromkeys(_YEAR_HEADS, _YEAR_TAILS)),
    "mm": _digits(r"(?:1[0-2]|0?[1-9])(?!\d)"),
    "compact": _digits(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)", lengths=[5]),
    "isozone": Slot(r"(?:z|[+-](?:0\d|1[0-4]):?[0-5]\d)", str.upper, frozenset()),
    "dash": Slot(r"\s?[-–—‑]\s?", str, frozenset()),
    "centurywords": table_slot({"seventeen": 17, "eighteen": 18, "nineteen": 19}),
    # A day of the month in bare figures, as in 11/05/2017: "3", "03".
    "dd": _digits(r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"),
    "ww": _digits(r"[0-5]?\d(?!\d)"),
    "hhmm": _digits(r"(?:[01]\d|2[0-3])[0-5]\d(?!\d)", str, lengths=[4]),
    "hour": _digits(r"(?:2[0-4]|1\d|0?\d)(?!\d)"),
    "minute": _digits(r"[0-5]\d(?!\d)", str, lengths=[2]),
    # Before or after noon: "a.m.", "pm", "P M"; gives "a" or "p".
    "half_day": Slot(r"(?:[ap]\.\s?m\b\.?|[ap]\s?m\b)", lambda text: text[0], frozenset("ap") | {"am", "pm"}),
}
