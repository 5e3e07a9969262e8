"""Names of people, organisations, states and places in an article, and which forms of a name are one actor.

By form (capitals, titles, "Mr", known closing words) and by the gazetteer; no model. The longest form of a person's
name is the canonical one: "Prime Minister Ann Vale", "Mrs. Vale" and "Vale" are Ann Vale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from narrative.extraction.lexicon import listed, words
from narrative.extraction.lexicon.nations import (
    ADJECTIVES,
    DEMONYMS,
    LOCATIVE,
    METONYMS,
    PLACE_WORDS,
    PLACED,
    SITE_WORDS,
)
from narrative.extraction.mention import Actor
from narrative.extraction.places import gazetteer, town
from narrative.extraction.tokens import Token

_INNER = listed("of de la le du van von der den del da di bin ben ibn al el y")
_LOWER_TITLES = listed("""president minister premier chancellor king queen ambassador envoy mayor governor pope""")
_NAMED_OF = words.ORG_WORDS | PLACE_WORDS  # "Bank of Riga", "Gulf of Oman"
_LONGEST = 10  # words of a name
# Words that begin a sentence with a capital and are no name.
_NO_NAMES = (
    words.DETERMINERS
    | words.PREPOSITIONS
    | words.PRONOUNS
    | words.SUBORDINATORS
    | words.COORDINATORS
    | words.ADVERBS
    | words.MONTH_AND_DAY
    | words.MODALS
    | words.BE
    | words.HAVE
    | words.DO
    | listed("""not there here two three four five six seven eight nine ten hundreds thousands nobody neither""")
)


@dataclass(slots=True, frozen=True)
class Name:
    first: int  # tokens of the article, titles included
    last: int  # inclusive
    core: int  # first token without titles
    text: str  # without titles
    kind: str  # person, organisation, state, place, people (an adjective: "Israeli")
    code: str = ""  # country of a state or a people
    title: str = ""  # lower-case words before the name: "prime minister"


@dataclass(slots=True)
class Names:
    found: list[Name]
    countries: Counter[str]  # how often each country is spoken of
    persons: dict[str, str] = field(default_factory=dict)  # last name -> fullest name
    by_title: dict[str, str] = field(default_factory=dict)  # "prime minister" -> the one person so called
    at: dict[int, Name] = field(default_factory=dict)  # token -> the name that covers it

    def canonical(self, name: Name) -> str:
        if name.kind == "person":
            full = self.persons.get(name.text.split()[-1].lower(), name.text)
            return full if len(full) >= len(name.text) and not _others(full, name.text) else name.text
        return name.text

    def actor(self, name: Name) -> Actor | None:
        """Who this name is as someone who acts; None for a mere place."""
        if name.kind == "person":
            return Actor(self.canonical(name), "person")
        if name.kind in ("state", "people"):
            if not name.code:
                return None  # "Arab", "Muslim": no state acts
            return Actor(gazetteer().names.get(name.code, name.text), "state")
        if name.kind == "organisation":
            return Actor(name.text, "organisation")
        code = gazetteer().capitals.get(name.text.lower())
        return Actor(gazetteer().names[code], "state") if code else None


def names(tokens: Sequence[Token], starts: Set[int], timed: Set[int]) -> Names:
    """`starts`: tokens that begin a sentence; `timed`: tokens within time expressions."""
    inside = Counter(t.text for i, t in enumerate(tokens) if t.capital and i not in starts and i not in timed)
    spans = list(_spans(tokens, starts, timed, inside))
    people = _surnames(tokens, spans)
    result = Names([], Counter())
    for first, last in spans:
        for name in _classified(tokens, first, last, people):
            result.found.append(name)
            if name.code:
                result.countries[name.code] += 1
            for index in range(name.first, name.last + 1):
                result.at[index] = name
    _settle_places(result)
    _link(result)
    return result


def _settle_places(result: Names) -> None:
    """What is once said to be a place is one wherever its name stands."""
    places = {name.text for name in result.found if name.kind == "place"}
    for number, name in enumerate(result.found):
        if name.kind == "organisation" and name.text in places and name.text.lower() not in METONYMS:
            result.found[number] = settled = replace(name, kind="place")
            result.at.update((index, settled) for index in range(name.first, name.last + 1))


def _spans(tokens: Sequence[Token], starts: Set[int], timed: Set[int], inside: Counter[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    index, count = 0, len(tokens)
    while index < count:
        if not tokens[index].capital or not _begins(tokens, index, starts, timed, inside):
            index += 1
            continue
        last = index
        while last < index + _LONGEST:
            after = last + 1
            if (
                after < count
                and tokens[after].capital
                and not (after in timed or after in starts or _mixed(tokens[after]))
            ):
                last = after
            elif (
                after + 1 < count
                and tokens[after].low in _INNER
                and tokens[after + 1].capital
                and after + 1 not in timed
                and (tokens[after].low != "of" or tokens[last].low in _NAMED_OF)
            ):
                last = after + 1
            elif after + 1 < count and tokens[after].kind == "num" and tokens[last].low in ("channel", "route"):
                last = after
            else:
                break
        found.append((index, last))
        index = last + 1
    return found


def _mixed(token: Token) -> bool:
    """ "Israeli-Palestinian", "Russian-language": no name."""
    return "-" in token.low and token.low.partition("-")[0] in DEMONYMS


def _begins(tokens: Sequence[Token], index: int, starts: Set[int], timed: Set[int], inside: Counter[str]) -> bool:
    token = tokens[index]
    if index in timed or (token.low in _NO_NAMES and token.text != "US") or _mixed(token):
        return False
    if index not in starts:
        return True
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.low.rstrip(".") in words.PERSON_TITLES and follows is not None and follows.capital:
        return True
    if inside[token.text] or token.low in DEMONYMS or (follows is not None and follows.kind == "poss"):
        return True
    if follows is not None and follows.capital and index + 1 not in timed:
        return True
    low = token.low
    return low in gazetteer().countries or low in METONYMS or (low in gazetteer().towns and low not in words.GROUPS)


def _surnames(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> set[str]:
    """Last names of those who are called by a title or by two names and more."""
    found: set[str] = set()
    for first, last in spans:
        core = _skip_titles(tokens, first, last)
        texts = [tokens[i].low for i in range(core, last + 1)]
        titled = core > first and tokens[core - 1].low.rstrip(".") in words.PERSON_TITLES
        if tokens[last].kind == "num" or texts[-1] in words.ORG_WORDS or texts[-1] in PLACE_WORDS or "of" in texts:
            continue
        joined = " ".join(tokens[i].text for i in range(core, last + 1)).lower()
        known = joined in gazetteer().countries or joined in DEMONYMS or joined in gazetteer().towns
        if (titled and not (known and len(texts) == 1 and tokens[first].low in DEMONYMS)) or (
            len(texts) in (2, 3) and not known and not _the(tokens, first) and tokens[core].low not in DEMONYMS
        ):
            found.add(texts[-1])
    return found


def _the(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].low in ("the", "a", "an", "this", "its", "his", "her", "their")


def _skip_titles(tokens: Sequence[Token], first: int, last: int) -> int:
    """The first token that is neither a title nor an adjective of a people before one."""
    core = first
    while core < last and (
        tokens[core].low.rstrip(".") in words.PERSON_TITLES
        or tokens[core].low in DEMONYMS
        or tokens[core].low in ("us", "u.s.", "uk")
        or ("-" in tokens[core].text and tokens[core].low.startswith(("ex-", "then-", "vice-")))
    ):
        core += 1
    named = any(tokens[i].low.rstrip(".") in words.PERSON_TITLES for i in range(first, core))
    return core if named or core == first else first


def _classified(tokens: Sequence[Token], first: int, last: int, people: set[str]) -> list[Name]:
    core = _skip_titles(tokens, first, last)
    split = _town_before_name(tokens, first, last)
    if split:
        return [*_classified(tokens, first, split - 1, people), *_classified(tokens, split, last, people)]
    text = _text(tokens, core, last)
    low = text.lower()
    title = " ".join(tokens[i].low.rstrip(".") for i in range(first, core) if tokens[i].low not in DEMONYMS)
    found = [
        Name(i, i, i, tokens[i].text, "people", DEMONYMS[tokens[i].low])
        for i in range(first, core)
        if tokens[i].low in DEMONYMS
    ]
    if low.rstrip(".") in words.PERSON_TITLES and core == last:
        return found
    if core == first and tokens[first].low in DEMONYMS and last > first and tokens[last].low not in words.ORG_WORDS:
        adjective = Name(first, first, first, tokens[first].text, "people", DEMONYMS[tokens[first].low])
        return [adjective, *_classified(tokens, first + 1, last, people)]
    kind, code = _kind(tokens, first, core, last, people)
    found.append(Name(first, last, core, text, kind, code, title))
    return found


def _town_before_name(tokens: Sequence[Token], first: int, last: int) -> int:
    """ "the envoy to Oslo Jon Roe": where the person's name begins, 0 where it is one name."""
    if last - first < 2 or first == 0 or tokens[first - 1].low not in ("to", "in", "at", "from"):
        return 0
    known = tokens[first].low in gazetteer().capitals or tokens[first].low in gazetteer().countries
    return first + 1 if known else 0


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(tokens[i].text for i in range(first, last + 1))


def _kind(tokens: Sequence[Token], first: int, core: int, last: int, people: set[str]) -> tuple[str, str]:
    text = _text(tokens, core, last)
    low, end = text.lower(), tokens[last].low
    single = core == last
    if core == first and last + 1 < len(tokens) and tokens[last + 1].low in SITE_WORDS:
        return "place", ""  # "Ben Gurion airport"
    called = core > first or (end in people and not _the(tokens, first))
    if called and (not single or end in people):
        return "person", ""
    if single and low.removesuffix("s") in ADJECTIVES:
        return "people", ""
    if low in DEMONYMS or (single and low.removesuffix("s") in DEMONYMS):
        return "people", DEMONYMS.get(low) or DEMONYMS[low.removesuffix("s")]
    code = gazetteer().countries.get(low)
    if code:
        return "state", code
    if low in METONYMS:
        return "organisation", METONYMS[low]
    if end in PLACE_WORDS or tokens[core].low in ("mount", "lake", "cape", "isle"):
        located = first > 0 and (tokens[first - 1].low in LOCATIVE or tokens[first - 1].low in ("the", ","))
        return ("organisation" if end == "house" and not located else "place"), ""
    if _names_place(tokens, first, last):
        return "place", ""
    if any(tokens[i].low.rstrip(".") in words.ORG_WORDS for i in range(core, last + 1)):
        return "organisation", ""
    if single and len(text) > 1 and text.isupper():
        return "organisation", ""
    if town(text, {}) is not None or (first > 0 and tokens[first - 1].low in LOCATIVE and single):
        return "place", ""
    if not single and last - core < 4 and "of" not in low.split() and not _the(tokens, first):
        return "person", ""
    return "organisation", ""


def _names_place(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "East of Palmyra", "the town of Kessel"."""
    return first > 1 and tokens[first - 1].low == "of" and tokens[first - 2].low in PLACED


def _others(name: str, other: str) -> bool:
    """Two first names with one surname are two people; the article's first is meant by the surname alone."""
    one, two = name.split()[0], other.split()[0] if other else ""
    both = " " in name and " " in other and not one.endswith(".") and not two.endswith(".")
    return both and not (one in other.split() or two in name.split())


def _link(result: Names) -> None:
    titles: dict[str, set[str]] = {}
    for name in result.found:
        if name.kind != "person":
            continue
        surname = name.text.split()[-1].lower()
        known = result.persons.get(surname, "")
        if len(name.text) > len(known) and not _others(name.text, known):
            result.persons[surname] = name.text
    for name in result.found:
        if name.kind == "person" and name.title and name.title.split()[-1] in _LOWER_TITLES:
            titles.setdefault(name.title.removeprefix("us "), set()).add(result.canonical(name))
    result.by_title = {title: who.pop() for title, who in titles.items() if len(who) == 1}
