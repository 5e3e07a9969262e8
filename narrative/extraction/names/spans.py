"""Where names begin and end: runs of capitals with what may stand inside them ("van der", "of", "&", "P.").

A capital alone says nothing at the start of a sentence, and in a heading whose words all have one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from narrative.extraction.lexicon import name_words, words
from narrative.extraction.lexicon.nations import DEMONYMS, LOCATIVE, METONYMS, PLACE_WORDS
from narrative.extraction.names.places import gazetteer
from narrative.extraction.text.tokens import Token

_LONGEST = 10  # words of a name
_PARTICLES = 3  # of one name: "van der", "y de la"
_SHORTEST_HEADING = 4  # words that all have a capital
_WORDS_OF_BODIES = words.ORG_WORDS | PLACE_WORDS
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
    | name_words.COUNTS
)
_NEVER_NAMES = _NO_NAMES - name_words.MONTHS_AS_NAMES - {"us"}


@dataclass(slots=True)
class Scan:
    """An article's tokens as names are looked for in them."""

    tokens: Sequence[Token]
    starts: Set[int]  # tokens that begin a sentence
    timed: Set[int]  # tokens within time expressions
    capitals: list[int]  # tokens with a capital in them
    headed: Set[int]  # tokens of headings whose words all have a capital
    inside: Counter[str]  # capitals where only a name has one
    behind: Counter[str]  # of these, those behind a word of place
    lower: Set[str]  # words that stand without a capital too


def scan(tokens: Sequence[Token], starts: Set[int], timed: Set[int]) -> Scan:
    capitals = [i for i, token in enumerate(tokens) if token.text != token.low]
    headed = _headings(tokens, starts)
    aside = starts | timed | headed
    inside = Counter([tokens[i].text for i in capitals if i not in aside and tokens[i].capital])
    behind = Counter([tokens[i].text for i in capitals if i and tokens[i - 1].low in LOCATIVE])
    lower = {token.text for token in tokens}
    return Scan(tokens, starts, timed, capitals, headed, inside, behind, lower)


def _headings(tokens: Sequence[Token], starts: Set[int]) -> frozenset[int]:
    """Tokens of sentences without a stop where each longer word has a capital."""
    found: list[int] = []
    bounds = [*sorted(starts), len(tokens)]
    for first, end in pairwise(bounds):
        if end - first < _SHORTEST_HEADING or tokens[end - 1].kind == "mark":
            continue
        longer = [t for t in tokens[first:end] if t.kind == "word" and len(t.text) > _PARTICLES]
        if len(longer) >= _SHORTEST_HEADING - 1 and all(t.capital for t in longer):
            found.extend(range(first, end))
    return frozenset(found)


def joined(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words as they stand, white space folded."""
    said = [tokens[first].text]
    for index in range(first + 1, last + 1):
        if tokens[index].start != tokens[index - 1].end:
            said.append(" ")
        said.append(tokens[index].text)
    return "".join(said)


def spans(seen: Scan) -> Iterator[tuple[int, int]]:
    last = -1
    for index in seen.capitals:
        if index > last and _begins(seen, index):
            before, last = last, _end(seen, index)
            yield _with_particles(seen, index, before), last


def _with_particles(seen: Scan, first: int, before: int) -> int:
    """ "said van der Horst": particles that stand before the capital and are no English words."""
    while first - 1 > before and seen.tokens[first - 1].low in name_words.FOREIGN_PARTICLES:
        first -= 1
    return first


def _named(token: Token) -> bool:
    """A capital at its start, or behind the article or particle that it is written with: "al-Rashidi", "d'Orsi"."""
    if token.capital:
        return True
    if token.text == token.low or token.kind != "word":
        return False
    head = token.text.replace("’", "'").replace("'", "-").partition("-")
    return head[0] in name_words.JOINED_PARTICLES and head[2][:1].isupper()


def _mixed(token: Token) -> bool:
    """ "Israeli-Palestinian", "Russian-language", "Tokyo-born": no name, as "Dae-sung" is."""
    if "-" not in token.low or not token.capital:
        return False
    tail = token.text.rpartition("-")[2]
    foreign = tail in name_words.HYPHENED or (tail.islower() and tail.endswith("ed"))
    return foreign or token.low.partition("-")[0] in DEMONYMS


def _begins(seen: Scan, index: int) -> bool:
    tokens, token = seen.tokens, seen.tokens[index]
    if index in seen.starts and token.low in _NEVER_NAMES:
        return False  # most sentences
    if index in seen.timed or not _named(token) or _mixed(token):
        return False
    low = token.low
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    named = follows is not None and _named(follows) and index + 1 not in seen.timed
    if low in _NO_NAMES and token.text != "US":
        return low in name_words.MONTHS_AS_NAMES and named and index not in seen.headed
    if index in seen.headed:
        return bool(seen.inside[token.text]) or low in gazetteer().countries or low in DEMONYMS
    if index not in seen.starts or not token.capital:
        return True
    if follows is not None and (named or follows.kind == "poss" or follows.text == "&" or _initial(tokens, index)):
        return True
    if follows is not None and follows.low in name_words.FOREIGN_PARTICLES:
        return True
    if seen.inside[token.text] or low in DEMONYMS:
        return True
    return low in gazetteer().countries or low in METONYMS or (low in gazetteer().towns and low not in words.GROUPS)


def _initial(tokens: Sequence[Token], index: int) -> bool:
    """ "Lars P. Holm": the stop behind the "P" ends no sentence."""
    return (
        len(tokens[index].text) == 1
        and index + 2 < len(tokens)
        and tokens[index + 1].text == "."
        and tokens[index + 1].start == tokens[index].end
        and tokens[index + 2].capital
    )


def _end(seen: Scan, first: int) -> int:
    """The last token of the name that begins there."""
    last = first
    while last < first + _LONGEST:
        further = _further(seen, first, last)
        if further == last:
            break
        last = further
    return last


def _further(seen: Scan, first: int, last: int) -> int:
    tokens, after = seen.tokens, last + 1
    if after >= len(tokens) or after in seen.timed or after in seen.starts:
        return last
    token = tokens[after]
    if _initial(tokens, last) and after + 1 not in seen.starts:
        return after + 1
    if after in seen.headed and not seen.inside[token.text]:
        return last
    if _named(token):
        return last if _mixed(token) else after
    if token.low.rstrip(".") in name_words.SMALL_SUFFIXES:
        return after
    if token.kind == "num" and tokens[last].low in ("channel", "route"):
        return after
    return _over_particles(seen, first, last)


def _over_particles(seen: Scan, first: int, last: int) -> int:
    """Over words in lower case to the next capital: "Ana de la Cruz", "the Ministry of Health", "Marlow & Finch"."""
    tokens, index = seen.tokens, last + 1
    low = tokens[index].low
    if low == "&":
        index += 1
    elif low in name_words.PARTICLES:
        while index <= last + _PARTICLES and index < len(tokens) and tokens[index].low in name_words.PARTICLES:
            index += 1
    elif _joins(tokens, first, last, low):
        index += 1
        if index < len(tokens) and tokens[index].low == "the":
            index += 1
    if index == last + 1 or index >= len(tokens) or index in seen.timed or index in seen.starts:
        return last
    return index if _named(tokens[index]) else last


def _joins(tokens: Sequence[Token], first: int, last: int, low: str) -> bool:
    if low == "of":
        return tokens[last].low in _WORDS_OF_BODIES
    if low in ("for", "on"):
        return tokens[last].low in name_words.BODIES_FOR
    return (
        low == "and" and last > first + 1 and tokens[first + 1].low == "of" and tokens[first].low in name_words.OFFICES
    )
