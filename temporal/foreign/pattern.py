"""One regular expression for all that a language's words of time can say; the group that matched is the kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from temporal.foreign.words import Words, words
from temporal.grammar.trie import trie_pattern

_ORDINAL = r"(?:er|re|º|°|ª|\.|-го|-е)?"
_OF = r"(?:(?:de|del|di|d['’]|of|ב-?)\s*)?"
_YEAR = r"(?<!\d)\d{4}(?!\d)"
_NOTHING = r"(?!)"
# The letters that Hebrew and Arabic write onto the word after them: "and", "in", "to".
_PREFIXES = {"he": "(?:[ובלהמש]{1,2}-?)?", "ar": "(?:[وفبل]{1,2})?"}


@cache
def pattern(language: str) -> re.Pattern[str]:
    """ValueError where dateparser knows no such language."""
    known = words(language)
    kinds = _dates(known) | _counted(known) | _recurring(known)
    begin = rf"(?<![^\W\d_]){_PREFIXES.get(known.name, '')}" if known.spaced else ""
    body = "|".join(f"(?P<{kind}>{said})" for kind, said in kinds.items())
    return re.compile(f"{begin}(?:{body})" + (r"(?!\w)" if known.spaced else ""))


def _dates(known: Words) -> dict[str, str]:
    month, weekday, year = _any(known.months), _any(known.weekdays), _year(known)
    day = rf"(?<![\d.,])\d{{1,2}}{_ORDINAL}"
    named = rf"(?:[^\W\d_]{{2,12}}\s?/\s?)?{month}(?:\.(?=,?\s+\d{{4}}))?"  # "3 نيسان/أبريل", "3 sept. 2017"
    return {
        "iso": r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)",
        "east": r"(?<!\d)\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日号號일])?)?(?![前后後間间])"
        r"|(?<!\d)\d{1,2}月(?:\d{1,2}[日号號])?",
        "day_month": rf"(?:{weekday}[,.]?\s+(?:den\s|el\s|le\s)?)?"
        rf"{day}(?:\s+|-|(?=ב)){_OF}{named}(?:,?\s+{_OF}{year})?",
        "year_first": rf"{_YEAR}\.?\s+(?:m\.\s|gada\s)?{month}\s+\d{{1,2}}(?!\d)",
        "month_year": rf"{month}\.?,?\s+{_OF}{year}",
        "figures": r"(?<![\d./-])\d{1,2}(?P<dot>[./-])\d{1,2}(?P=dot)\d{4}(?![\d/-])",
    }


def _counted(known: Words) -> dict[str, str]:
    gap, number = _gap(known), rf"(?:\d{{1,3}}|{_any(known.numbers)})"
    said = (re.escape(phrase).replace(r"\ ", gap).replace(r"\#", number) for phrase in sorted(known.counted))
    return {"counted": "|".join(said) or _NOTHING}


def _recurring(known: Words) -> dict[str, str]:
    """What leaves its year or week out, and what is said from the article; a bare year needs a word beside it."""
    extra, gap = known.extra, _gap(known)
    beside = _any([*_listed(extra.last), *_listed(extra.next)])
    ending = rf"(?:{gap}{beside}|,?\s+{_OF}{_year(known)})?"
    marked = rf"|{_YEAR}\s?{_any(_listed(extra.year))}" if extra.year else ""
    within = rf"{_any(known.relative)}[の的]?(?:\d{{1,2}}月(?:\d{{1,2}}[日号號])?|{_any(known.weekdays)})"
    return {
        "within": within if not known.spaced else _NOTHING,
        "weekday": rf"(?:{beside}{gap})?{_any(known.weekdays)}(?:{gap}{beside})?",
        "relative": _any(known.relative),
        "alone": _any(extra.alone),
        "month": rf"{_any(_listed(extra.in_month))}{gap}(?P<bare>{_any(known.full_months)}{ending})",
        "year": rf"{_any(_listed(extra.in_year))}\s*(?P<bare_year>{_YEAR}){marked}",
    }


def _year(known: Words) -> str:
    marks = _any(_listed(known.extra.year))
    return rf"{_YEAR}(?:\s?{marks})?"


def _gap(known: Words) -> str:
    return r"\s{1,12}" if known.spaced else r"\s?"


def _listed(said: str) -> list[str]:
    return said.split("|") if said else []


def _any(entries: Iterable[str]) -> str:
    return trie_pattern(entries) or _NOTHING
