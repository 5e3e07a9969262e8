"""What the article calls whom beside the name: "Rosa Lund, the mayor of Aarhus", "the coach, Tom Brandt", "a
34-year-old welder". A role is what someone may be called by later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from narrative.extraction.lexicon import listed, name_words, words
from narrative.extraction.lexicon.nations import DEMONYMS
from narrative.extraction.names.name import Name, Names
from narrative.extraction.names.spans import Scan
from narrative.extraction.text.tokens import Token

_HOLDERS = 30  # of one role in an article: more of them leave no reading, and the time stays linear
_LONGEST = 10  # words of an apposition
_OPENING = frozenset(["a", "an", "the", "his", "her", "its", "their"])
_ENDINGS = ("ist", "man", "woman", "smith", "wright", "ician", "logist")
_NOBODY = listed(
    """us u.s mr mrs ms miss dr gen col maj capt lt sgt adm gov sen rep rev reverend former acting vice foreign defence
    defense finance interior health opposition authority union party reform labour democratic republican"""
)
_PEOPLE = (words.PERSON_TITLES | name_words.KIN | name_words.OCCUPATIONS) - _NOBODY - frozenset(DEMONYMS)
_BODIES = name_words.BODIES | words.ORG_WORDS
YEARS_OLD = frozenset(["year-old", "years-old"])


@dataclass(frozen=True, slots=True)
class Role:
    head: str  # "mayor", "prime minister"
    words: frozenset[str]
    at: int  # token
    full: str
    kind: str


@dataclass(slots=True)
class Roles:
    by_head: dict[str, list[Role]] = field(default_factory=lambda: defaultdict(list))
    ages: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    used: set[int] = field(default_factory=set)  # tokens that open an apposition


def roles(seen: Scan, result: Names) -> Roles:
    found = Roles()
    for name in result.found:
        if name.kind not in ("person", "organisation"):
            continue
        full = result.canonical(name)
        for first, said in _beside(seen, name, found.used):
            _add(found, said, first, full, name)
        if name.kind == "person" and name.title:
            _add(found, [*_peoples_before(seen, name), *name.title.split(), *_of(seen, name)], name.first, full, name)
        age = _age(seen.tokens, name.last)
        if name.kind == "person" and age:
            found.ages[age].add(full)
    return found


def _add(found: Roles, said: Sequence[str], at: int, full: str, name: Name) -> None:
    head = _head(said, _PEOPLE if name.kind == "person" else _BODIES)
    if head and len(found.by_head[head]) < _HOLDERS:
        found.by_head[head].append(Role(head, frozenset(said), at, full, name.kind))
    for before, word in pairwise(said):
        if word in YEARS_OLD and before.isdigit() and name.kind == "person":
            found.ages[int(before)].add(full)


def _head(said: Sequence[str], known: frozenset[str]) -> str:
    """The noun of what is said, before any "of": of "chief executive of Acme" "executive"."""
    end = next((i for i, word in enumerate(said) if word in words.PREPOSITIONS), len(said))
    for index in range(end - 1, -1, -1):
        word = said[index]
        if word in known or (known is _PEOPLE and word.endswith(_ENDINGS)):
            return f"prime {word}" if index and said[index - 1] == "prime" else word
        if index == end - 1 and known is _PEOPLE and word.endswith(("er", "or")) and len(word) > 4:
            return word
    return ""


def _beside(seen: Scan, name: Name, used: set[int]) -> Iterator[tuple[int, list[str]]]:
    tokens = seen.tokens
    after = name.last + 1
    if after + 1 < len(tokens) and tokens[after].text == ",":
        begin = after + 1
        if tokens[begin].kind == "num" and begin + 2 < len(tokens) and tokens[begin + 1].text == ",":
            begin += 2  # "Ann Vale, 34, a welder"
        said = _words(tokens, begin, seen)
        if said and (tokens[begin].low in _OPENING or said[0] in _PEOPLE or _head(said, _PEOPLE)):
            used.add(begin)
            yield begin, said
    if name.first == 0:
        return
    before = name.first - 1
    if tokens[before].text == ",":
        yield from _noun_phrase(seen, before - 1, used)
    elif tokens[before].low in _PEOPLE or (tokens[before].low in _BODIES and name.kind == "organisation"):
        yield from _noun_phrase(seen, before, used)


def _words(tokens: Sequence[Token], begin: int, seen: Scan) -> list[str]:
    """The words of an apposition that begins there, up to the comma or the clause behind it."""
    said: list[str] = []
    for index in range(begin, min(begin + _LONGEST, len(tokens))):
        token = tokens[index]
        if token.low in ("who", "which", "that", "whose", "and") or index in seen.starts:
            break
        if token.kind == "mark" and token.text != "-":
            break
        if token.text != "-" and token.kind != "poss":
            said.append(token.low)
    return said


def _noun_phrase(seen: Scan, last: int, used: set[int]) -> Iterator[tuple[int, list[str]]]:
    """ "the mayor of Ghent" that ends there, from its determiner or the start of the sentence on."""
    tokens, first = seen.tokens, last
    while first >= 0 and last - first < _LONGEST:
        token = tokens[first]
        if token.low in _OPENING or first in seen.starts:
            said = [t.low for t in tokens[first : last + 1] if t.kind in ("word", "num", "abbr")]
            used.add(first)
            yield first, said
            return
        if token.kind == "mark" and token.text != "-":
            return
        first -= 1


def _peoples_before(seen: Scan, name: Name) -> list[str]:
    begin = max(0, name.first - 2)
    return [t.low for t in seen.tokens[begin : name.core] if t.low in DEMONYMS]


def _of(seen: Scan, name: Name) -> list[str]:
    """ "Prime Minister Eitan Barzel of Israel"."""
    after = seen.tokens[name.last + 1 : name.last + 3]
    return ["of", after[1].low] if len(after) == 2 and after[0].low == "of" else []


def _age(tokens: Sequence[Token], last: int) -> int:
    """ "Ann Vale, 34,"."""
    if last + 3 >= len(tokens) or tokens[last + 1].text != "," or tokens[last + 2].kind != "num":
        return 0
    said = tokens[last + 2].text
    closed = tokens[last + 3].text in (",", ".", ";", ")") or tokens[last + 3].kind == "word"
    return int(said) if closed and said.isdigit() and len(said) < 4 else 0
