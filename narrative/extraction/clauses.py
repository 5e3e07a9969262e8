"""A sentence into clauses: who leans on whom, and which words are whose.

One pass from left to right with the open clauses on a path: a connective opens a clause, a verb group fills the open
clause or begins another, a clause that still waits for its verb is resumed after what was put into it ("The count,
which ended on Friday, showed a tie"). Token indices are within the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from narrative.extraction.lexicon import words
from narrative.extraction.tokens import DASHES, Token
from narrative.extraction.verbs import Predicate, is_adverb

_BREAKS = frozenset((",", ";", ":", "(", ")", "”", '"', "“"))
_NEVER_PREPOSITIONS = frozenset(
    ("because", "although", "though", "if", "unless", "whereas", "while", "whether", "when", "lest")
)
_COUNTING = frozenset(("at", "up", "more"))  # "at least four people", "up to a hundred"
_QUESTIONS = frozenset(("what", "how", "why", "whoever", "whatever"))


@dataclass(slots=True)
class Clause:
    kind: str  # main, coordinate, attribution, content, relative, subordinate, participle
    first: int
    marker: str = ""  # the connective, lower case: "after", "which"
    parent: int | None = None
    predicate: Predicate | None = None
    own: list[int] = field(default_factory=list)
    subject: tuple[int, int] | None = None  # tokens from (inclusive) to (exclusive)
    infinitives: list[Predicate] = field(default_factory=list)

    @property
    def last(self) -> int:
        return self.own[-1] if self.own else self.first


class _Reader:
    def __init__(self, tokens: Sequence[Token], groups: Sequence[Predicate], timed: Set[int]) -> None:
        self.tokens, self.timed = tokens, timed
        self.groups = {group.first: group for group in groups}
        self.order = sorted(self.groups)
        self.clauses = [Clause("main", 0)]
        self.owner = [0] * len(tokens)
        self.current = 0
        self.upcoming = 0  # position in self.order

    def read(self) -> list[Clause]:
        index = 0
        while index < len(self.tokens):
            group = self.groups.get(index)
            if group is not None:
                self._predicate(group)
                index = group.last + 1
                continue
            self._marker(index)
            self.owner[index] = self.current
            index += 1
        self._finish()
        return self.clauses

    def _finish(self) -> None:
        for index, owner in enumerate(self.owner):
            self.clauses[owner].own.append(index)
        for clause in self.clauses:
            clause.subject = clause.subject or self._subject(clause)

    # connectives

    def _next_group(self, index: int) -> Predicate | None:
        while self.upcoming < len(self.order) and self.order[self.upcoming] <= index:
            self.upcoming += 1
        for place in self.order[self.upcoming :]:
            if self.groups[place].form != "infinitive":
                return self.groups[place]
        return None

    def _marker(self, index: int) -> None:
        token = self.tokens[index]
        low = token.low
        if token.kind == "mark":
            if token.text in ")—–" or token.text == "--":
                self._close_bracket(token.text)
            return
        if index in self.timed or (low not in words.SUBORDINATORS and low not in _QUESTIONS):
            return
        kind = self._opens(index, low)
        if kind:
            self._open(kind, index, low)

    def _open(self, kind: str, index: int, marker: str = "", parent: int | None = None) -> None:
        self.clauses.append(Clause(kind, index, marker, self.current if parent is None else parent))
        self.current = len(self.clauses) - 1

    def _opens(self, index: int, low: str) -> str:
        group = self._next_group(index)
        if group is None:
            return ""
        previous = self.tokens[index - 1] if index else None
        between = self.tokens[index + 1 : group.first]
        if low == "that":
            return self._that(index, previous, between, group)
        if low in _QUESTIONS:
            return "content" if previous is not None and not any(t.text in ",;" for t in between) else ""
        if low in ("which", "who", "whom", "whose", "where") or (low == "when" and self._after_time(index)):
            return "relative" if previous is not None else ""
        if any(t.low in words.SUBORDINATORS and t.low != "that" for t in between):
            return ""
        if low not in _NEVER_PREPOSITIONS and self._preposition(index, low, between, group):
            return ""
        if not between and group.finite and low in ("since", "before", "after", "until"):
            return ""  # an adverb: "attacks since have been"
        if low in ("if", "whether") and previous is not None and self._just_reported(index):
            return "content"
        return "subordinate" if group.finite or group.first <= index + 2 else ""

    def _after_time(self, index: int) -> bool:
        before = index - 1 if index and self.tokens[index - 1].text != "," else index - 2
        return before >= 0 and before in self.timed

    def _just_reported(self, index: int) -> bool:
        predicate = self.clauses[self.current].predicate
        return predicate is not None and predicate.verb in words.REPORTING and index - predicate.last <= 12

    def _that(self, index: int, previous: Token | None, between: Sequence[Token], group: Predicate) -> str:
        if previous is None or previous.low in words.PREPOSITIONS:
            return ""
        if group.first > index + 1 and self._just_reported(index) and previous.low not in words.DETERMINERS:
            return "content"
        if not between or group.first == index + 1:
            predicate = self.clauses[self.current].predicate
            return "content" if predicate is not None and predicate.last == index - 1 else "relative"
        return "relative" if previous.kind in ("word", "abbr", "num") or previous.text == "," else ""

    def _preposition(self, index: int, low: str, between: Sequence[Token], group: Predicate) -> bool:
        """ "after the war she returned": a preposition, for the verb that follows is not its own."""
        shared = between and between[-1].low in words.COORDINATORS
        if shared or any(t.text in ",;:" or t.text in DASHES for t in between):
            apposition = sum(t.text == "," for t in between) == 2 and not any(t.text in ";:" for t in between)
            if not apposition:
                return True
        if index + 1 in self.timed and low != "when":
            return True
        if low == "as":
            return len(between) > 5 or any(t.low in words.PREPOSITIONS for t in between) or not between
        if low == "since" and index and self.tokens[index - 1].low == "ever":
            return False
        if not between and group.form == "ing":
            return False
        return len(between) > 1 and between[-1].low in ("he", "she", "they", "we", "i", "it")

    # verbs

    def _waiting(self) -> int | None:
        """The innermost clause on the path that still has no verb."""
        at: int | None = self.clauses[self.current].parent
        while at is not None:
            if self.clauses[at].predicate is None:
                return at
            at = self.clauses[at].parent
        return None

    def _predicate(self, group: Predicate) -> None:
        clause = self.clauses[self.current]
        if group.form == "infinitive":
            clause.infinitives.append(group)
        elif group.form in ("ing", "participle"):
            self._participle(group, clause)
        elif clause.predicate is None and clause.kind != "participle":
            clause.predicate = group
        else:
            self._another(group, clause)
        for index in range(group.first, group.last + 1):
            self.owner[index] = self.current

    def _participle(self, group: Predicate, clause: Clause) -> None:
        if clause.predicate is None and clause.kind == "subordinate" and clause.first >= group.first - 2:
            clause.predicate = group
            return
        waits = clause.predicate is None and clause.kind == "relative" and group.first > clause.first + 1
        if waits and group.form == "participle" and self._waiting() is not None:
            group.form, group.passive = "past", False  # "the pact that they signed in Riga has": two verbs, two clauses
            clause.predicate = group
            return
        start = group.first
        if clause.kind == "participle" and clause.parent is not None:
            self.current = clause.parent
        self._open("participle", start)
        self.clauses[self.current].predicate = group

    def _another(self, group: Predicate, clause: Clause) -> None:
        """A finite verb while the open clause has one already: resume a waiting clause, or begin a new one."""
        floor = clause.predicate.last + 1 if clause.predicate else clause.first
        boundary = self._boundary(floor, group.first)
        waiting = self._waiting()
        mark = self.tokens[boundary] if boundary is not None else None
        joined = mark is not None and mark.low in words.COORDINATORS
        shared = joined and boundary is not None and self._only_adverbs(boundary + 1, group.first)
        if waiting is not None and not shared:
            start = group.first if boundary is None else boundary + (0 if joined else 1)
            self.current = waiting
            self._take(start, group.first)
            self.clauses[waiting].predicate = group
            return
        if boundary is None:
            kind = "content" if clause.predicate and clause.predicate.verb in words.REPORTING else "relative"
            start = self._noun_phrase(group.first, floor)
            self._open(kind, start)
        else:
            start = boundary
            self._sibling(group, clause, boundary, joined, shared)
        self._take(start, group.first)
        self.clauses[self.current].predicate = group

    def _sibling(self, group: Predicate, clause: Clause, boundary: int, joined: bool, shared: bool) -> None:
        if joined and (shared or self.tokens[boundary - 1].text != ","):
            subject = (clause.subject or self._subject_until(clause)) if shared else None
            kind = "coordinate" if clause.kind == "main" else clause.kind
            marker, parent = (clause.marker, clause.parent) if clause.kind != "main" else ("", None)
            self.clauses.append(Clause(kind, boundary, marker, parent, subject=subject))
            if kind == "relative" and not shared:
                self.clauses[-1].kind, self.clauses[-1].marker = "coordinate", ""
        else:
            saying = group.verb in words.REPORTING and not joined
            self.clauses.append(Clause("attribution" if saying else "coordinate", boundary))
        self.current = len(self.clauses) - 1

    def _boundary(self, floor: int, end: int) -> int | None:
        for index in range(end - 1, floor - 1, -1):
            token = self.tokens[index]
            if token.low in words.COORDINATORS or token.text in _BREAKS or token.text in DASHES:
                return index
        return None

    def _only_adverbs(self, start: int, end: int) -> bool:
        return all(is_adverb(self.tokens[i].low) or i in self.timed for i in range(start, end))

    def _take(self, start: int, end: int) -> None:
        for index in range(start, end):
            self.owner[index] = self.current

    def _noun_phrase(self, end: int, floor: int) -> int:
        """Where the noun phrase that ends before `end` begins."""
        index = end
        while index > floor:
            token = self.tokens[index - 1]
            if index - 1 in self.timed or token.kind == "mark" or token.low in words.PREPOSITIONS - {"of"}:
                break
            index -= 1
            if token.low in words.DETERMINERS or token.low in words.PRONOUNS:
                break
        return min(index, end)

    def _close_bracket(self, mark: str) -> None:
        """The second dash, or the closing bracket, ends the clause that the first one opened."""
        at: int | None = self.current
        while at is not None:
            clause = self.clauses[at]
            opened = self.tokens[clause.first - 1].text if clause.first else ""
            if clause.predicate and (opened == "(" if mark == ")" else opened in DASHES):
                self.current = clause.parent if clause.parent is not None else at
                return
            at = clause.parent

    # subjects

    def _subject_until(self, clause: Clause) -> tuple[int, int] | None:
        end = clause.predicate.first if clause.predicate else clause.first
        own = [i for i in range(clause.first, end) if self.clauses[self.owner[i]] is clause]
        return self._span(own, clause)

    def _subject(self, clause: Clause) -> tuple[int, int] | None:
        if clause.predicate is None or clause.kind == "participle":
            return None
        return self._span([i for i in clause.own if i < clause.predicate.first], clause)

    def _span(self, own: list[int], clause: Clause) -> tuple[int, int] | None:
        """The noun phrase before the verb: what follows the last comma, or all where commas enclose an apposition."""
        if clause.marker and own and own[0] == clause.first:
            own = own[1:]
        while own and (
            self.tokens[own[0]].kind == "mark" or self.tokens[own[0]].low in words.COORDINATORS or own[0] in self.timed
        ):
            own = own[1:]
        own = self._without_fronted(own)
        while own and (
            own[-1] in self.timed
            or self.tokens[own[-1]].text in ',—–“"'
            or self.tokens[own[-1]].low in ("later", "subsequently", "then")
        ):
            dated = own[-1] in self.timed
            own = own[:-1]
            if dated and len(own) > 1 and self.tokens[own[-1]].low in words.PREPOSITIONS:
                own = own[:-1]  # "a report in 2016"
        return (own[0], own[-1] + 1) if own else None

    def _without_fronted(self, own: list[int]) -> list[int]:
        """Drops "On Monday, ", "In an interview with Channel 9 last week, " before the subject."""
        while own:
            token = self.tokens[own[0]]
            fronted = token.low in words.PREPOSITIONS or own[0] in self.timed or token.low in words.ADVERBS
            counted = (
                token.low in _COUNTING and len(own) > 1 and self.tokens[own[1]].low in ("least", "most", "than", "to")
            )
            if not fronted or counted or token.low in ("all", "both", "since", "one", "each"):
                return own
            comma = next((n for n, i in enumerate(own) if self.tokens[i].text == ","), None)
            if comma is not None and comma + 1 < len(own):
                own = own[comma + 1 :]
                continue
            timed = max((n for n, i in enumerate(own) if i in self.timed), default=-1)
            if timed < 0 or timed + 1 >= len(own):
                return self._after_phrase(own)
            own = own[timed + 1 :]
        return own

    def _after_phrase(self, own: list[int]) -> list[int]:
        """ "After the war she": the pronoun or the name after a preposition's noun phrase is the subject."""
        if len(own) > 1 and self.tokens[own[-1]].low in words.PRONOUNS:
            return own[-1:]
        return [] if self.tokens[own[0]].low in words.PREPOSITIONS else own[1:]


def clauses(tokens: Sequence[Token], groups: Sequence[Predicate], timed: Set[int]) -> list[Clause]:
    """The clauses of a sentence in order of their beginning."""
    return _Reader(tokens, groups, timed).read() if tokens else []
