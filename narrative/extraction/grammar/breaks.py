"""Where in a sentence a clause that no connective opens can begin: at a mark, at "and", at a noun phrase."""

from __future__ import annotations

from collections.abc import Container, Sequence, Set

from narrative.extraction.grammar.predicate import is_adverb
from narrative.extraction.lexicon import words
from narrative.extraction.text.tokens import DASHES, Token

_MARKS = frozenset((",", ";", ":", "(", ")", "”", '"', "“"))
_LIMITS = words.PREPOSITIONS - {"of"}  # of a noun phrase
_LONGEST_DATE = 8  # tokens, with its preposition and comma


class Breaks:
    def __init__(self, tokens: Sequence[Token], verbs: Container[int], timed: Set[int]) -> None:
        self.tokens, self.verbs, self.timed = tokens, verbs, timed

    def boundary(self, floor: int, end: int) -> int | None:
        for index in range(end - 1, floor - 1, -1):
            token = self.tokens[index]
            if token.low in words.COORDINATORS or token.text in _MARKS or token.text in DASHES:
                return self._before_date(index, floor, end) if token.text == "," else index
        return None

    def _before_date(self, comma: int, floor: int, end: int) -> int:
        """ "…; AND, in May, left": the connective before a date that commas enclose."""
        for index in range(comma - 1, max(floor, comma - _LONGEST_DATE) - 1, -1):
            if self.tokens[index].low in words.COORDINATORS:
                return index if self.only_adverbs(index + 1, end) else comma
        return comma

    def apposed(self, boundary: int, end: int) -> tuple[int, int] | None:
        """ "…; A FIRST VOTE, in September, was put off", "…, but THE GUARD, who was asleep, woke": the subject's place.

        From the mark or connective before it to the comma that opens what is put in behind it.
        """
        if self.tokens[boundary].text != "," or not self.only_adverbs(boundary + 1, end):
            return None
        for index in range(boundary - 1, 0, -1):
            if self.tokens[index].text in (";", ":"):
                return None
            if self.tokens[index].text == ",":
                start = self.strong_break(index)
                if start is not None:
                    return start, index
        return None

    def strong_break(self, end: int) -> int | None:
        """Where ";" or "and" stands before a noun phrase that ends at `end`."""
        for index in range(end - 1, 0, -1):
            token = self.tokens[index]
            if token.text in (";", ":") or token.low in ("and", "but"):
                return index if end > index + 1 else None
            if token.kind == "mark" or index in self.verbs:
                return None
        return None

    def only_adverbs(self, start: int, end: int) -> bool:
        """Besides, "in June" and the commas around it."""
        return all(
            is_adverb(self.tokens[i].low)
            or i in self.timed
            or self.tokens[i].text == ","
            or (i + 1 in self.timed and self.tokens[i].low in words.PREPOSITIONS)
            for i in range(start, end)
        )

    def noun_phrase_start(self, end: int, floor: int) -> int:
        """Where the noun phrase that ends before `end` begins."""
        index = end
        while index > floor:
            token = self.tokens[index - 1]
            if index - 1 in self.timed or token.kind == "mark" or token.low in _LIMITS:
                break
            index -= 1
            if token.low in words.DETERMINERS or token.low in words.PRONOUNS:
                break
        return min(index, end)
