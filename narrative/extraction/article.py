"""An article as the reader works on it: sentences with tokens, clauses, time expressions and names in their places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from narrative.extraction.grammar.clauses import Clause, clauses
from narrative.extraction.grammar.verbs import predicates
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import LAST_WORDS, NOUNS
from narrative.extraction.names import Name, Names, names
from narrative.extraction.text.offsets import Offset, may_count, offsets
from narrative.extraction.text.sentences import sentences
from narrative.extraction.text.stretches import stretches
from narrative.extraction.text.tokens import CLOSING_QUOTES, OPENING_QUOTES, Token, tokenize
from temporal import Conventions, Timex, tag

_LONGEST_HEADING = 16  # tokens
_OPENING = OPENING_QUOTES | {'"'}
_BEFORE_TIMES = frozenset(("at", "on"))
_LONGEST_SENTENCE = 400  # tokens; what is longer is a table or no prose, and isn't read


@dataclass(slots=True)
class Sentence:
    start: int
    end: int
    base: int  # the article's token that it begins with
    tokens: list[Token]
    lows: frozenset[str]  # its words, lower case: what isn't among them needn't be looked for
    clauses: list[Clause]
    timexes: dict[int, Timex]  # by their first token, within the sentence
    offsets: list[Offset]
    timed: set[int]
    quoted: set[int]  # tokens within a quotation
    paragraph: int
    heading: bool = False
    leaning: set[int] = field(default_factory=set)  # tokens of the offsets
    verbs: set[int] = field(default_factory=set)  # tokens of verb groups
    nouns: dict[int, tuple[int, int]] = field(default_factory=dict)  # event nouns by their last token
    names: list[tuple[int, Name]] = field(default_factory=list)  # by the first token without titles

    def text(self, first: int, last: int) -> str:
        """What stands from a token to a token (inclusive), white space folded."""
        return " ".join(t.text for t in self.tokens[first : last + 1])


@dataclass(slots=True)
class Article:
    text: str
    day: int  # day number of the reference date
    sentences: list[Sentence]
    names: Names

    def name_at(self, sentence: Sentence, index: int) -> Name | None:
        return self.names.at.get(sentence.base + index)


def read(text: str, *, dct: date | datetime, body: int, language: str, conventions: Conventions) -> Article:
    """`body`: where the article's own text begins, behind a date line."""
    timexes = stretches(text, tag(text, dct=dct, language=language, conventions=conventions))
    tokens = tokenize(text)
    if body:
        tokens = [t for t in tokens if t.start >= body]
    starts = [t.start for t in tokens]
    spans = [(max(a, body), b) for a, b in sentences(text) if b > body]
    bases = [bisect_left(starts, a) for a, _ in spans]
    timed, at = _place(tokens, starts, timexes)
    known = names(tokens, frozenset(bases), timed)
    timed_there, times_there = _by_sentence(bases, timed), _by_sentence(bases, at)
    found, paragraph, quoting = [], 0, False
    for number, ((start, end), base) in enumerate(zip(spans, bases, strict=True)):
        last = bases[number + 1] if number + 1 < len(bases) else len(tokens)
        if number and "\n\n" in text[spans[number - 1][1] : start]:
            paragraph, quoting = paragraph + 1, False
        inside = tokens[base:last]
        lows = frozenset([t.low for t in inside])
        quoted, quoting = _quoted(inside, lows, quoting)
        own = {i - base: at[i] for i in times_there.get(number, ())}
        local = {i - base for i in timed_there.get(number, ())}
        found.append(_sentence(start, end, base, inside, lows, own, local, quoted, paragraph))
    for name in known.found:
        sentence = found[max(0, bisect_right(bases, name.core) - 1)]
        sentence.names.append((name.core - sentence.base, name))
    return Article(text, dct.toordinal(), found, known)


def _by_sentence(bases: list[int], places: Iterable[int]) -> dict[int, list[int]]:
    """Places among the article's tokens, by the number of the sentence that they stand in."""
    found: dict[int, list[int]] = {}
    for place in places:
        found.setdefault(bisect_right(bases, place) - 1, []).append(place)
    return found


def _sentence(
    start: int,
    end: int,
    base: int,
    tokens: list[Token],
    lows: frozenset[str],
    timexes: dict[int, Timex],
    timed: set[int],
    quoted: set[int],
    paragraph: int,
) -> Sentence:
    heading = bool(tokens) and (
        tokens[0].text == "#" or (len(tokens) <= _LONGEST_HEADING and tokens[-1].kind != "mark")
    )
    heading = heading and not _dated_item(tokens, timexes, timed)
    if len(tokens) > _LONGEST_SENTENCE or _page_stamp(tokens, timed):
        return Sentence(start, end, base, tokens, lows, [], timexes, [], timed, quoted, paragraph)
    counts = offsets(tokens) if may_count(lows) else []
    leaning = {i for offset in counts for i in range(offset.first, offset.last + 1)}
    timed |= leaning
    groups = predicates(tokens, timed)
    parts = clauses(tokens, groups, timed)
    verbs = {i for c in parts for g in (c.predicate, *c.infinitives) if g for i in range(g.first, g.last + 1)}
    return Sentence(
        *(start, end, base, tokens, lows, parts, timexes, counts, timed, quoted, paragraph, heading),
        leaning=leaning,
        verbs=verbs,
        nouns={} if LAST_WORDS.isdisjoint(lows) else _event_nouns(tokens, timed),
    )


def _page_stamp(tokens: list[Token], timed: set[int]) -> bool:
    """ "Updated at noon.", "Last modified on 3 May 2017": of the page, not of the news."""
    first = 1 if tokens and tokens[0].low in ("last", "first") else 0
    if len(tokens) < first + 2 or tokens[first].low not in words.PUT_ON_PAGE or not timed:
        return False
    return all(
        i in timed or t.kind == "mark" or t.low in _BEFORE_TIMES for i, t in enumerate(tokens[first + 1 :], first + 1)
    )


def _dated_item(tokens: list[Token], timexes: dict[int, Timex], timed: set[int]) -> bool:
    """ "- 3 June 2014: Ferry sinks": an entry of a chronology, no heading."""
    index = first = 1 if tokens[0].kind == "mark" else 0
    while index in timed:
        index += 1
    return first in timexes and first < index < len(tokens) - 1 and tokens[index].text in ":–—-"


def _event_nouns(tokens: list[Token], timed: set[int]) -> dict[int, tuple[int, int]]:
    found = {}
    for index, token in enumerate(tokens):
        if token.low not in LAST_WORDS or token.kind != "word" or index in timed:
            continue
        if index and f"{tokens[index - 1].low} {token.low}" in NOUNS:
            found[index] = (index - 1, index)
        elif token.low in NOUNS:
            found[index] = (index, index)
    return found


def _place(tokens: list[Token], starts: list[int], timexes: list[Timex]) -> tuple[set[int], dict[int, Timex]]:
    """Tokens within time expressions, and each expression by its first token."""
    timed: set[int] = set()
    at: dict[int, Timex] = {}
    for timex in timexes:
        first = bisect_right(starts, timex.start) - 1
        last = bisect_left(starts, timex.end)
        if first < 0 or first >= last or tokens[first].end <= timex.start:
            first += 1
        if first >= last:
            continue
        at[first] = timex
        if timex.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"):
            timed.update(range(first, last))
    return timed, at


def _quoted(tokens: list[Token], lows: frozenset[str], quoting: bool) -> tuple[set[int], bool]:
    inside: set[int] = set()
    if not quoting and _OPENING.isdisjoint(lows):
        return inside, False
    for index, token in enumerate(tokens):
        if token.text in OPENING_QUOTES:
            quoting = True
        elif token.text in CLOSING_QUOTES or (token.text == "'" and tokens[index - 1].text == "'"):
            quoting = False
        elif token.text == '"':
            quoting = not quoting
        elif quoting:
            inside.add(index)
    return inside, quoting
