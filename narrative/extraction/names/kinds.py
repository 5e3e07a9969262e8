"""What a name is: a person, a body, a state, a people's adjective or a place; by its words and those beside it.

Where nothing says it the kind stays "" until all names of the article are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from narrative.extraction.lexicon import given_names, name_words, words
from narrative.extraction.lexicon.morphology import NOUNS, verb_form
from narrative.extraction.lexicon.nations import (
    ADJECTIVES,
    CONTINENTS,
    DEMONYMS,
    INTO,
    LOCATIVE,
    METONYMS,
    OF_WATERS,
    PLACE_BEGINNINGS,
    PLACE_WORDS,
    PLACED,
    SITE_WORDS,
    WATERS,
)
from narrative.extraction.names.name import Name
from narrative.extraction.names.places import gazetteer, town
from narrative.extraction.names.spans import Scan, joined
from narrative.extraction.text.tokens import Token

_GIVEN = given_names.HIS | given_names.HERS
_ARTICLES = frozenset(["the", "a", "an", "this", "its", "his", "her", "their"])
_WORDS_OF_BODIES = words.ORG_WORDS | name_words.BODY_WORDS
_NUMERAL = 3  # letters: "III" is no acronym
_LONGEST_PERSON = 3  # words, particles and initials aside


def surnames(seen: Scan, spans: list[tuple[int, int]]) -> set[str]:
    """Last names of those who are called by a title or by two names and more."""
    found: set[str] = set()
    for first, last in spans:
        if first == last:
            continue
        core = after_titles(seen.tokens, first, last)
        texts = [seen.tokens[i].low for i in range(core, last + 1)]
        bare = {text.rstrip(".") for text in texts}
        if seen.tokens[last].kind == "num" or bare & _WORDS_OF_BODIES or texts[-1] in PLACE_WORDS or "of" in bare:
            continue
        if core == first and texts[0] not in _GIVEN and _is_thing(seen, core, last):
            continue
        if "&" in bare or texts[0] in PLACE_BEGINNINGS or _body_before(seen, first):
            continue
        low = " ".join(texts)
        known = (
            low in gazetteer().countries or low in DEMONYMS or low in gazetteer().towns or low in gazetteer().regions
        )
        titled = core > first and not (known and len(texts) == 1 and seen.tokens[first].low in DEMONYMS)
        counted = sum(text not in name_words.PARTICLES and len(text) > 1 for text in texts)
        full = len(texts) > 1 and counted <= _LONGEST_PERSON and not known and not _behind_article(seen, first)
        if titled or (full and texts[0] not in DEMONYMS) or (len(texts) > 1 and texts[0] in _GIVEN):
            found.add(surname(texts))
    return found


def surname(texts: list[str]) -> str:
    """The last of a person's names that isn't "Jr"."""
    called = (text for text in reversed(texts) if text.rstrip(".") not in name_words.GENERATIONS)
    return next(called, texts[-1])


def after_titles(tokens: Sequence[Token], first: int, last: int) -> int:
    """The first token that is neither a title nor an adjective of a people before one."""
    core, titled = first, False
    while core < last:
        low = tokens[core].low.rstrip(".")
        title = low in words.PERSON_TITLES or ("-" in low and low.startswith(("ex-", "then-", "vice-")))
        if not (title or low in DEMONYMS or low in ("us", "u.s", "uk")):
            break
        if low in name_words.TITLES_AS_NAMES and tokens[core + 1].low in name_words.PARTICLES:
            break
        titled = titled or title
        core += 1
    return core if titled else first


def classified(seen: Scan, first: int, last: int, people: set[str]) -> Iterator[Name]:
    tokens = seen.tokens
    split = _town_before_name(seen, first, last) or _title_inside(seen, first, last)
    if split:
        yield from classified(seen, first, split - 1, people)
        yield from classified(seen, split, last, people)
        return
    core = after_titles(tokens, first, last)
    if core == first and last > first:
        adjective = _adjective(seen, first, last)
        if adjective is not None:
            yield adjective
            yield from classified(seen, adjective.last + 1, last, people)
            return
    if core == last and tokens[core].low.rstrip(".") in words.PERSON_TITLES:
        yield from _peoples(seen, first, core)
        return
    kind, code = _kind(seen, first, core, last, people)
    if kind == "person":
        yield from _peoples(seen, first, core)
        title = " ".join(tokens[i].low.rstrip(".") for i in range(first, core) if tokens[i].low not in DEMONYMS)
        yield Name(first, last, core, joined(tokens, core, last), kind, code, title)
    else:
        yield Name(first, last, first, joined(tokens, first, last), kind, code)


def _peoples(seen: Scan, first: int, end: int) -> Iterator[Name]:
    for index in range(first, end):
        token = seen.tokens[index]
        if token.low in DEMONYMS:
            yield Name(index, index, index, token.text, "people", DEMONYMS[token.low])


def _adjective(seen: Scan, first: int, last: int) -> Name | None:
    """ "South Korean" of "South Korean President"; not of "the Israeli Supreme Court"."""
    tokens = seen.tokens
    if tokens[last].low.rstrip(".") in _WORDS_OF_BODIES:
        return None
    for end in (first + 1, first):
        low = " ".join(tokens[i].low for i in range(first, end + 1))
        if end < last and low in DEMONYMS:
            return Name(first, end, first, joined(tokens, first, end), "people", DEMONYMS[low])
    return None


def _town_before_name(seen: Scan, first: int, last: int) -> int:
    """ "the envoy to Oslo Jon Roe": where the person's name begins, 0 where it is one name."""
    if last - first < 2 or first == 0 or seen.tokens[first - 1].low not in ("to", "in", "at", "from"):
        return 0
    low = seen.tokens[first].low
    return first + 1 if low in gazetteer().capitals or low in gazetteer().countries else 0


def _title_inside(seen: Scan, first: int, last: int) -> int:
    """ "Acme CEO Ann Vale", "Alabama Governor Jon Roe": where the title begins, 0 where it is one name."""
    tokens = seen.tokens
    if first == last:
        return 0
    core = after_titles(tokens, first, last)
    if core > first or tokens[last].low.rstrip(".") in _WORDS_OF_BODIES:
        return 0
    parting = next((i for i in range(first + 1, last) if tokens[i].low in name_words.PARTING_TITLES), 0)
    while parting - 1 > first and tokens[parting - 1].low in words.PERSON_TITLES:
        parting -= 1
    return parting


def _is_thing(seen: Scan, first: int, last: int) -> bool:
    """ "Snow Festival", "Best Harvest" where the article speaks of a harvest too; "Air Norway", "Vale X200"."""
    end = seen.tokens[last].low
    if first == last:
        return False
    if any(not t.text.isalpha() and any(map(str.isdigit, t.text)) for t in seen.tokens[first : last + 1]):
        return True
    if any(len(t.text) > _NUMERAL and t.text.isupper() for t in seen.tokens[first : last + 1]):
        return True
    if end in name_words.THINGS or end in NOUNS or end in seen.lower:
        return True
    return end in gazetteer().countries or end in gazetteer().capitals


def _behind_article(seen: Scan, first: int) -> bool:
    return first > 0 and seen.tokens[first - 1].low in _ARTICLES


def _body_before(seen: Scan, first: int) -> bool:
    """ "the newspaper De Havenkrant"."""
    return first > 0 and seen.tokens[first - 1].low in name_words.BODIES


def _kind(seen: Scan, first: int, core: int, last: int, people: set[str]) -> tuple[str, str]:
    tokens = seen.tokens
    follows = tokens[last + 1].low if last + 1 < len(tokens) else ""
    if core == first and follows in SITE_WORDS:
        return "place", ""  # "Ben Gurion airport"
    if _is_person(seen, first, core, last, people):
        return "person", ""
    text = joined(tokens, first, last)
    known = _known(text, single=core == last)
    if known is not None:
        return known
    if _is_site(seen, first, last):
        return "place", ""
    if _is_body(seen, first, last):
        return "organisation", ""
    if town(text, {}) is not None or (first == last and _located(seen, first)):
        return "place", ""
    lows = [tokens[i].low for i in range(first, last + 1)]
    counted = sum(low not in name_words.PARTICLES and len(low) > 1 for low in lows)
    named = first < last and counted <= _LONGEST_PERSON and "of" not in lows and not _behind_article(seen, first)
    if named and not _is_thing(seen, first, last):
        return "person", ""
    return ("" if first == last else "organisation"), ""


def _located(seen: Scan, index: int) -> bool:
    """Behind "in" or "near"; behind "to" and "from" with a verb that moves: "flew to Kesh", not "sold to Acme"."""
    before = seen.tokens[index - 1].low if index else ""
    if before not in INTO:
        return before in LOCATIVE and 2 * seen.behind[seen.tokens[index].text] >= seen.inside[seen.tokens[index].text]
    verb = verb_form(seen.tokens[index - 2].low) if index > 1 else None
    return verb is not None and verb[0] in name_words.MOVING


def _kin_before(seen: Scan, first: int) -> bool:
    """ "His wife Ana", "her son, Karl"."""
    before = seen.tokens[first - 1].low if first else ""
    if before == "," and first > 1:
        before = seen.tokens[first - 2].low
    return before in name_words.KIN


def _is_person(seen: Scan, first: int, core: int, last: int, people: set[str]) -> bool:
    tokens = seen.tokens
    lows = [tokens[i].low for i in range(core, last + 1)]
    end = surname(lows)
    if _kin_before(seen, first) and end not in DEMONYMS:
        return True
    if core == first and ({low.rstrip(".") for low in lows} & _WORDS_OF_BODIES or _body_before(seen, first)):
        return False
    if core == last:
        return end in people and not _behind_article(seen, first)
    if lows[0] in _GIVEN and lows[-1] not in PLACE_WORDS and "&" not in lows:
        return " ".join(lows) not in gazetteer().towns
    return core > first or (end in people and not _behind_article(seen, first))


def _known(text: str, *, single: bool) -> tuple[str, str] | None:
    """What the tables know: a people, a state, a seat of power."""
    low = text.lower()
    if single and low.removesuffix("s") in ADJECTIVES:
        return "people", ""
    if low in DEMONYMS or low.removesuffix("s") in DEMONYMS:
        return "people", DEMONYMS.get(low) or DEMONYMS[low.removesuffix("s")]
    if low in METONYMS:
        return "organisation", METONYMS[low]
    if low in gazetteer().regions:
        return "place", gazetteer().regions[low]
    if low in CONTINENTS or low in WATERS:
        return "place", ""
    code = gazetteer().countries.get(low)
    return ("state", code) if code else None


def _is_site(seen: Scan, first: int, last: int) -> bool:
    tokens = seen.tokens
    before = tokens[first - 1].low if first else ""
    if first < last and tokens[first].low in PLACE_BEGINNINGS:
        return True
    if tokens[last].low in WATERS and tokens[first].low in OF_WATERS:
        return True
    if tokens[last].low in PLACE_WORDS:
        return tokens[last].low != "house" or before in LOCATIVE or before in ("the", ",")
    # "East of Palmyra", "the town of Kessel"
    return first > 1 and before == "of" and tokens[first - 2].low in PLACED


def _is_body(seen: Scan, first: int, last: int) -> bool:
    tokens = seen.tokens
    if first < last and joined(tokens, first, last).lower() in gazetteer().towns:
        return False  # Mexico City
    lows = {tokens[i].low.rstrip(".") for i in range(first, last + 1)}
    if lows & _WORDS_OF_BODIES or "&" in lows or _body_before(seen, first):
        return True
    return first == last and len(tokens[first].text) > 1 and tokens[first].text.isupper()
