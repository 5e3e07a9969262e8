"""Words of time in languages other than English: dateparser's tables, with what temporal.foreign.lexicon adds.

A language without an entry there is read by dateparser's words alone: dates in full, weekdays, "yesterday",
"3 weeks ago".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from temporal.calendar.granularity import Granularity
from temporal.foreign.lexicon import EXTRAS, Extra

_ALIASES = {"no": "nb", "iw": "he", "in": "id", "ji": "yi", "tl": "fil", "sh": "sr"}
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = {u.name.lower(): u for u in (Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR)}
_RELATIVE = re.compile(r"(?P<ahead>in )?(?P<n>\d+|\\1) (?P<unit>day|week|month|year|decade)(?P<past> ago)?")
_FIGURES = r"(\d++[.,]?\d*+)"  # how dateparser writes a number into its patterns
_LEAST = 3  # letters; abbreviations of two ("me", "sa") are words of their own


@dataclass(frozen=True, slots=True)
class Words:
    """A language's words, lower case. `relative`: (how many, unit); `counted`: (words around "#", sign, unit)."""

    name: str
    spaced: bool  # words are parted by spaces
    day_first: bool
    months: dict[str, int]
    full_months: dict[str, int]  # without abbreviations
    weekdays: dict[str, int]
    relative: dict[str, tuple[int, Granularity]]
    counted: dict[str, tuple[int, Granularity]]
    numbers: dict[str, int]
    extra: Extra


@cache
def words(language: str) -> Words:
    """ValueError with a message for people where dateparser knows no such language."""
    from dateparser.languages.loader import default_loader

    name = _ALIASES.get(language, language)
    try:
        info: dict[str, Any] = default_loader.get_locale(name).info
    except ValueError:
        raise ValueError(
            f"{language!r} is no language that is read here. Give the code of one, such as es, fr, de or ru; "
            "en is read best, the others by dateparser's words."
        ) from None
    extra = EXTRAS.get(name, Extra())
    never = set(_listed(extra.never))
    full = _full(info, _MONTHS, 1) | extra.months
    weekdays = {word: n for word, n in (_full(info, _WEEKDAYS) | extra.weekdays).items() if word not in never}
    return Words(
        name=name,
        spaced=not info.get("no_word_spacing"),
        day_first=info.get("date_order", "DMY") != "MDY",
        months=_named(info, _MONTHS, 1) | extra.months,
        full_months={word: n for word, n in full.items() if word not in never},
        weekdays=weekdays,
        relative={phrase: read for phrase, read in _relative(info, extra) if phrase not in never},
        counted=dict(_counted(info, extra)),
        numbers={form: n for n, forms in enumerate(_listed(extra.numbers), 1) for form in forms.split("/")},
        extra=extra,
    )


def _listed(words: str) -> list[str]:
    return words.split("|") if words else []


def _named(info: dict[str, Any], keys: tuple[str, ...], first: int = 0) -> dict[str, int]:
    found = ((word.lower(), n) for n, key in enumerate(keys, first) for word in info.get(key, ()))
    return {word: n for word, n in found if _is_word(word)}


def _full(info: dict[str, Any], keys: tuple[str, ...], first: int = 0) -> dict[str, int]:
    """Without abbreviations: what is much shorter than the longest name of the same."""
    out: dict[str, int] = {}
    for number, key in enumerate(keys, first):
        names = {word.lower() for word in info.get(key, ()) if _is_word(word)}
        longest = max(map(len, names), default=0)
        out |= {name: number for name in names if len(name) * 4 >= longest * 3 or _is_picture(name)}
    return out


def _is_word(word: str) -> bool:
    letters = sum(letter.isalpha() for letter in word)
    return letters >= _LEAST or (letters > 0 and _is_picture(word))


def _is_picture(word: str) -> bool:
    """In Chinese or Japanese characters, where a letter is a word."""
    return ord(word[-1]) > 0x2E80


def _relative(info: dict[str, Any], extra: Extra) -> Iterator[tuple[str, tuple[int, Granularity]]]:
    for key, phrases in info.get("relative-type", {}).items():
        found = _RELATIVE.fullmatch(key)
        if found and found["unit"] in _UNITS and (found["ahead"] or found["past"]):
            number = int(found["n"]) if found["ahead"] else -int(found["n"])
            yield from ((p.lower(), (number, _UNITS[found["unit"]])) for p in phrases if _is_word(p))
    for phrase, meaning in extra.phrases.items():
        told, unit = meaning.split()
        yield phrase, (int(told), _UNITS[unit])


def _counted(info: dict[str, Any], extra: Extra) -> Iterator[tuple[str, tuple[int, Granularity]]]:
    """Patterns of one number: "il y a # semaines". Units of one letter are left to dateparser."""
    for key, patterns in info.get("relative-type-regex", {}).items():
        found = _RELATIVE.fullmatch(key)
        if found is None or found["unit"] not in _UNITS or not (found["ahead"] or found["past"]):
            continue
        for pattern in patterns:
            plain = pattern.replace(_FIGURES, "#").lower()
            if plain.count("#") == 1 and not re.search(r"[\\()\[\]+*?|]", plain) and _is_counted(plain):
                yield plain, (1 if found["ahead"] else -1, _UNITS[found["unit"]])
    for plain, unit in extra.ago.items():
        yield plain, (-1 if unit.startswith("-") else 1, _UNITS[unit.lstrip("-")])


def _is_counted(plain: str) -> bool:
    """ "in # m", "# j" could be anything: the unit has two letters at least."""
    unit = re.search(r"#\s*([^\s#]+)", plain)
    return unit is not None and (len(unit[1]) > 1 or not plain.isascii()) and len(plain) > _LEAST
