"""Finds the words that a rule can begin with, tries only those rules there, keeps the longest that reads.

One pass, left to right, with one regular expression for all first words; so the time taken grows with the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from temporal.calendar.periods import Period
from temporal.calendar.words import period_words, say
from temporal.composition import compose
from temporal.context.reference import Document, Mention, NoReference, Ref
from temporal.grammar.numbers import DIGITS, INSIDE, NUMBER
from temporal.grammar.readings import Reading, date, vague
from temporal.grammar.rule import Rule
from temporal.grammar.slots import FOLLOWING, next_token, token
from temporal.grammar.trie import trie_pattern
from temporal.timex import Step

# Words too common to look at unless the next one fits as well.
_WEAK = frozenset(
    {"the", "a", "an", "at", "in", "on", "of", "to", "for", "from", "that", "this", "these", "those", "as"}
    | {"some", "many", "one", "few", "half", "not", "later", "earlier", "it", "every", "each", "all"}
)
_END_OF_CALENDAR = 3_652_059  # 31 December 9999
_NUMBER = re.compile(NUMBER)
_REMEMBERED = 4096  # pairs of words that stood side by side
_LONGEST_NUMBER = 12  # digits; what is longer is no date


Candidate = tuple[int, Rule, re.Pattern[str]]  # in the order of the rules
Match = tuple[int, int, Rule, re.Match[str]]  # how it is sorted, and what it is


class Index:
    """The trigger expression, and the patterns to try by the word that they begin with and what stands next."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._patterns: defaultdict[str, list[tuple[int, Rule, int, set[str]]]] = defaultdict(list)
        self._next: defaultdict[str, set[str]] = defaultdict(set)
        self._found: dict[tuple[str, str, str], tuple[Candidate, ...]] = {}
        self._candidates = lru_cache(_REMEMBERED)(self._look_up)
        for order, rule in enumerate(rules):
            for number, first, seconds in rule.heads():
                self._patterns[first].append((order, rule, number, seconds))
                self._next[first] |= seconds
        for first, inside in INSIDE.items():
            self._next[first] |= inside
        weak = {word: self._next[word] for word in _WEAK if word in self._next}
        self.trigger = re.compile(_trigger(set(self._patterns), weak))

    def at(self, found: re.Match[str]) -> tuple[Candidate, ...]:
        """What can be read where the trigger found a first word."""
        word, following = found[1], token(found[2])
        if word.isdecimal():
            if len(word) > _LONGEST_NUMBER:
                return ()
            word = DIGITS[min(len(word), len(DIGITS)) - 1]
        elif word in "’‘":
            word = "'"
        over = following
        if following in INSIDE.get(word, ()):
            number = _NUMBER.match(found.string, found.start())
            over = next_token(found.string, number.end()) if number else ""
        return self._candidates(word, following, over)

    def _look_up(self, word: str, token: str, over: str) -> tuple[Candidate, ...]:
        """By the tokens after a word and after a number; one that no rule knows is "": only open patterns take it."""
        key = (word, self._known(word, token), self._known(word, over))
        found = self._found.get(key)
        if found is None:
            fitting = {"", token, over, _mark(token)}
            found = self._found[key] = tuple(
                (order, rule, rule.regex(number))
                for order, rule, number, seconds in self._patterns[word]
                if not fitting.isdisjoint(seconds)
            )
        return found

    def _known(self, word: str, token: str) -> str:
        known = self._next[word]
        return token if token in known or _mark(token) in known else ""


def _mark(token: str) -> str:
    """A mark with a digit behind it is also the mark alone."""
    return token[0] if token[1:] == "0" and not token.isdecimal() else token


@cache
def _index() -> Index:
    from temporal.rules import RULES

    return Index(RULES)


def _trigger(words: set[str], seconds: dict[str, set[str]]) -> str:
    """Of a common word only where the next one can follow some common word: `Index.at` looks at its own."""
    strong = {word for word in words if word.isalpha() and word not in seconds}
    weak = rf"{trie_pattern(seconds)}(?=[\s-]{{1,12}}(?:{_next_words(set().union(*seconds.values()))}))"
    return rf"(\b(?:\d+|{trie_pattern(strong)}(?![^\W\d_])|{weak})|['’‘](?=\d\d))(?={FOLLOWING})"


def _next_words(words: set[str]) -> str:
    patterns = [rf"{trie_pattern(word for word in words if word.isalpha())}\b"]
    return "|".join([*patterns, r"['’]?\d"] if not words.isdisjoint(DIGITS) else patterns)


@dataclass(slots=True)
class Place:
    """Where a first word stands, and what matches there: looked for once, however often a text is read."""

    start: int
    candidates: tuple[Candidate, ...]
    found: list[Match] | None = None

    def matches(self, lowered: str) -> list[Match]:
        """The longest first."""
        if self.found is None:
            self.found = []
            for order, rule, regex in self.candidates:
                match = regex.match(lowered, self.start)
                if match:
                    self.found.append((-match.end(), order, rule, match))
            self.found.sort(key=itemgetter(0, 1))
        return self.found


def places(doc: Document) -> Iterator[Place]:
    index = _index()
    for found in index.trigger.finditer(doc.lowered):
        candidates = index.at(found)
        if candidates:
            yield Place(found.start(), candidates)


def read(doc: Document, places: Iterable[Place]) -> None:
    """Fill doc.mentions."""
    end = 0
    for place in places:
        if place.start >= end:
            end = _read_here(doc, place, end) or end


def _read_here(doc: Document, place: Place, floor: int) -> int | None:
    """Take the longest match that is a time. Where to go on, None where nothing was read."""
    for _, _, rule, match in place.matches(doc.lowered):
        if rule.guards:
            if rule.resolve(Ref(doc, place.start, match.end())) is None:
                return match.end()
            continue
        mentions = _mentions(doc, rule, match)
        for mention in mentions:
            compose.compose(doc, mention, floor)
            floor = doc.mentions[-1].end
        if mentions:
            return floor
    return None


def _mentions(doc: Document, rule: Rule, match: re.Match[str]) -> list[Mention]:
    """What a rule reads in a match: nothing, one time, or several ("3 and 5 May")."""
    ref = Ref(doc, match.start(), match.end())
    slots: dict[str, Any] = dict.fromkeys(rule.readers)
    try:
        for name, said in match.groupdict().items():
            slots[name] = rule.readers[name](said) if said else None
        given = rule.resolve(ref, **slots)
    except NoReference as missing:
        given = Reading("DATE", missing.value)
    except (ValueError, OverflowError):  # the calendar has no such day: 31 April
        return []
    if given is None or isinstance(given, bool):
        return []
    if not isinstance(given, list):
        return [_mention(rule, ref, given)]
    pieces = []
    for place, (name, part) in enumerate(given):
        start = ref.start if place == 0 else match.start(name)
        end = match.end() if place == len(given) - 1 else match.end(name)
        piece = Ref(doc, start, end, ref.reference, ref.against, list(ref.steps))
        pieces.append(_mention(rule, piece, part))
    return pieces


def _mention(rule: Rule, ref: Ref, given: Period | Reading) -> Mention:
    reading = _in_calendar(given if isinstance(given, Reading) else date(given))
    own, decisions = _step(rule, ref, reading), ref.steps
    if decisions and decisions[-1].result != reading.value:  # "the second week of July": which July comes first
        return Mention(ref.start, ref.end, rule.name, reading, ref.reference, [*decisions, own])
    return Mention(ref.start, ref.end, rule.name, reading, ref.reference, [own, *decisions])


def _in_calendar(reading: Reading) -> Reading:
    """Ten thousand years away is no date any more."""
    if reading.period is None:
        return reading
    if reading.period.last > _END_OF_CALENDAR:
        return vague("FUTURE_REF")
    return vague("PAST_REF") if reading.period.first < -_END_OF_CALENDAR else reading


def _step(rule: Rule, ref: Ref, reading: Reading) -> Step:
    against = ref.against.edtf if ref.against else ""
    said = ref.said
    return Step(rule.name, said, ref.start, ref.end, against, reading.value, _because(ref, f"“{said}”", reading))


def _because(ref: Ref, said: str, reading: Reading) -> str:
    if reading.type == "DURATION" and reading.when:
        return f"{said} says how long and when: {reading.when.words}."
    if reading.type == "DURATION":
        return f"{said} says how long, not when."
    if reading.type == "SET":
        return f"{said} says how often, not when."
    if reading.period is None:
        return f"{said} names no day in the calendar."
    named = say(reading.when) if reading.when and reading.time else period_words(reading.period)
    if ref.against is None:
        return f"{said} says it in full: {named}."
    if ref.reference != "dct":
        return f"{said}, counted from {period_words(ref.against)}, named in the text, is {named}."
    return f"{said} is {_beside_article(reading.period, ref.against)}: {named}."


def _beside_article(period: Period, article: Period) -> str:
    """ "The month before the article's", "3 weeks before the article's", "the day of the article"."""
    unit = period.granularity.name.lower()
    away = period.index - Period.of(period.granularity, article.first, period.origin).index
    side = "before" if away < 0 else "after"
    if away == 0:
        return f"the {unit} of the article"
    if abs(away) == 1:
        return f"the {unit} {side} the article's"
    units = {"century": "centuries", "millennium": "millennia"}.get(unit, f"{unit}s")
    return f"{abs(away)} {units} {side} the article's"
