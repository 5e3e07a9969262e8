"""Numbers as they are written: "24", "twenty-four", "two and a half", "2 1/2", "a", "several" (None: not told)."""

import re
from fractions import Fraction
from functools import lru_cache

from temporal.grammar.lexicon import SMALL_NUMBERS, TENS, UNTOLD

# Digits as rules see them, by how many they are: four are a year, one or two a day. The last stands for more as well.
DIGITS = ("0", "00", "000", "0000", "00000")

_SMALL = "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
_TENS = "|".join(TENS)
_TO_99 = rf"(?:(?:(?:{_TENS})[\s-])?(?:{_SMALL})|{_TENS})"
_SCALE = r"\s(?:hundred|thousand|million|billion)"
_WORDS = rf"(?:{_TO_99}|a(?={_SCALE}))(?:{_SCALE}(?:\s(?:and\s)?{_TO_99})?)?"
_HALF = r"(?:\s(?:1/2|½)|½|\s?-?and-a-half|\sand\s(?:a\s)?half|\sand\sone-half)"
_QUARTERS = r"(?:¼|¾|\sand\s(?:a|one)\squarter|\sand\sthree[\s-]quarters)"
_DIGITS = r"\d{1,3}(?:,\d{3}){1,3}|\d{1,6}(?:\.\d{1,2})?"
_FEW = "|".join(sorted((re.escape(word) for word in UNTOLD), key=len, reverse=True))
_SCALED = rf"\d{{1,3}}(?:\.\d{{1,2}})?{_SCALE}"
NUMBER = (
    rf"(?:{_SCALED}|three[\s-]quarters\sof\san?|(?:{_DIGITS}|{_WORDS})(?:{_HALF}|{_QUARTERS})?|(?:an?\s)?couple(?:\sof)?|half\san?|half|a\shalf|a\squarter\sof\san?"
    rf"|{_FEW}|(?:an?\s)?dozen|(?:two|three|four)\sdozen|half\sa\sdozen|an?|1/2|½)"
)
# How a number of several words can begin.
OPENINGS = {*UNTOLD, "a couple", "half a", "half an", "a half", "a quarter", "a dozen", "an dozen"}
OPENINGS |= {"three quarters", "a hundred", "a thousand", "a million"}
OPENINGS |= {f"one {rest}" for rest in ("hundred", "thousand", "million", "and")}
FIRST_WORDS = {*SMALL_NUMBERS, *TENS, "a", "an", "half"} | {word.split()[0] for word in UNTOLD}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_PLAIN = {"a": Fraction(1), "an": Fraction(1), "half": Fraction(1, 2), "dozen": Fraction(12)}


def _inside() -> dict[str, frozenset[str]]:
    scales = {*_SCALES, *SMALL_NUMBERS, "and", "dozen", "½", "¼", "¾"}
    seconds = {word: set(scales) for word in (*SMALL_NUMBERS, *TENS)}
    seconds |= {digits: {*_SCALES, "and", "½", "¼", "¾", "0", ".0", ",0"} for digits in DIGITS}
    for opening in OPENINGS:
        head, *rest = opening.split()
        seconds.setdefault(head, set()).update(rest[:1])
    return {word: frozenset(rest) for word, rest in seconds.items()}


# What can come next inside a number, by its first word.
INSIDE = _inside()


@lru_cache(256)  # the same few again and again
def read_number(text: str) -> Fraction | None:
    """The number that a match of NUMBER says, None where it says only that there were some."""
    text = " ".join(text.split())
    if text in UNTOLD:
        return None
    if "dozen" in text:
        head = text.removesuffix("dozen").strip() or "a"
        return 12 * (Fraction(1, 2) if head == "half a" else Fraction(SMALL_NUMBERS.get(head, 1)))
    if text.startswith(("half", "a half", "1/2", "½")):
        return Fraction(1, 2)
    if text.startswith(("a quarter", "three quarters", "three-quarters")):
        return Fraction(1 if text.startswith("a") else 3, 4)
    if "couple" in text:
        return Fraction(2)
    if quarters := re.search(rf"{_QUARTERS}$", text):
        return _whole(text[: quarters.start()]) + Fraction(1 if quarters.group().endswith(("¼", "quarter")) else 3, 4)
    whole = re.sub(rf"{_HALF}$", "", text)
    return _whole(whole) + Fraction(int(whole != text), 2)


def _whole(text: str) -> Fraction:
    total, group = Fraction(0), Fraction(0)
    for word in re.split(r"[\s-]+", text.replace(",", "")):
        if word in _SCALES:
            group = (group or Fraction(1)) * _SCALES[word]
            if word != "hundred":
                total, group = total + group, Fraction(0)
        elif word != "and":
            group += _PLAIN.get(word) or Fraction(SMALL_NUMBERS.get(word) or TENS.get(word) or word)
    return total + group
