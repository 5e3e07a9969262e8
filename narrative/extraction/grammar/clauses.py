"""A sentence into clauses: who leans on whom, and which words are whose.

One pass from left to right with the open clauses on a path: a connective opens a clause, a verb group fills the open
clause or begins another, a clause that still waits for its verb is resumed after what was put into it ("The count,
which ended on Friday, showed a tie"). Token indices are within the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import groupby

from narrative.extraction.grammar.breaks import Breaks
from narrative.extraction.grammar.clause import Clause
from narrative.extraction.grammar.connectives import CONNECTIVES, opens
from narrative.extraction.grammar.plain_present import plain_present
from narrative.extraction.grammar.subjects import noun_phrase, subject
from narrative.extraction.grammar.verbs import Predicate, is_adverb
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import verb_form
from narrative.extraction.text.tokens import DASHES, Token

__all__ = ["Clause", "clauses"]

_CLOSING = frozenset((")", "—", "–", "--"))
_TURNS = CONNECTIVES | _CLOSING  # words and marks at which another clause may begin or go on


class _Reader:
    def __init__(self, tokens: Sequence[Token], groups: Sequence[Predicate], timed: Set[int]) -> None:
        self.tokens, self.timed = tokens, timed
        self.groups = {group.first: group for group in groups}
        self.order = sorted(self.groups)
        self.breaks = Breaks(tokens, self.groups, timed)
        self.clauses = [Clause("main", 0)]
        self.owner = [0] * len(tokens)
        self.current = 0
        self.upcoming = 0  # position in self.order

    def read(self) -> list[Clause]:
        index, groups, tokens = 0, self.groups, self.tokens
        turns = [i for i, token in enumerate(tokens) if token.low in _TURNS or i in groups]
        for turn in turns:
            if turn < index:
                continue  # within the verb group before
            self.owner[index:turn] = [self.current] * (turn - index)
            index = turn
            if turn in groups:
                self._predicate(groups[turn])
                index = groups[turn].last + 1
            else:
                self._marker(turn, tokens[turn])
        self.owner[index:] = [self.current] * (len(tokens) - index)
        self._finish()
        return self.clauses

    def _finish(self) -> None:
        for owner, run in groupby(range(len(self.owner)), self.owner.__getitem__):
            self.clauses[owner].own.extend(run)
        if self.clauses[0].predicate is None:
            self.clauses[0].predicate = plain_present(self.tokens, self.timed, self.clauses[0])
        for clause in self.clauses:
            clause.members = frozenset(clause.own)
            clause.subject = clause.subject or subject(self.tokens, self.timed, clause)

    # connectives

    def _next_group(self, index: int) -> Predicate | None:
        while self.upcoming < len(self.order) and self.order[self.upcoming] <= index:
            self.upcoming += 1
        for place in self.order[self.upcoming :]:
            if self.groups[place].form != "infinitive":
                return self.groups[place]
        return None

    def _marker(self, index: int, token: Token) -> None:
        if token.kind == "mark":
            self._close_bracket(token.text)
        elif index not in self.timed:
            group = self._next_group(index)
            kind = opens(self.tokens, self.timed, index, self.clauses[self.current], group) if group else ""
            if kind:
                self._open(kind, index, token.low)

    def _open(self, kind: str, index: int, marker: str = "") -> None:
        self.clauses.append(Clause(kind, index, marker, self.current))
        self.current = len(self.clauses) - 1

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
        while start > 1 and self.owner[start - 1] == self.current and is_adverb(self.tokens[start - 1].low):
            start -= 1
        start = start if self.tokens[start - 1].text == "," else group.first  # ", FIRST held in 1948,"
        if clause.kind == "participle" and clause.parent is not None:
            self.current = clause.parent
        self._open("participle", start)
        self._take(start, group.first)
        self.clauses[self.current].predicate = group

    def _another(self, group: Predicate, clause: Clause) -> None:
        """A finite verb while the open clause has one already: resume a waiting clause, or begin a new one."""
        floor = clause.predicate.last + 1 if clause.predicate else clause.first
        boundary = self.breaks.boundary(floor, group.first)
        waiting = self._waiting()
        joined = boundary is not None and self.tokens[boundary].low in words.COORDINATORS
        shared = joined and boundary is not None and self.breaks.only_adverbs(boundary + 1, group.first)
        if self._after_insertion(group, clause, boundary, waiting) or self._put_in(group, boundary):
            return
        if waiting is not None and not shared:
            start = group.first if boundary is None else boundary + (0 if joined else 1)
            self.current = waiting
        elif boundary is None:
            start = self._unmarked(group, clause, floor)
        else:
            start = boundary
            self._sibling(group, clause, boundary, joined, shared)
        self._take(start, group.first)
        self.clauses[self.current].predicate = group

    def _after_insertion(self, group: Predicate, clause: Clause, boundary: int | None, waiting: int | None) -> bool:
        """Is it the verb of a noun phrase that stands before what was put in between the two?"""
        if boundary is not None:
            apposed = self.breaks.apposed(boundary, group.first)
            if apposed is not None:
                self._resumed(group, *apposed, boundary)
            return apposed is not None
        if waiting is not None or clause.kind != "participle":
            return False
        opened = self.breaks.strong_break(clause.first)
        if opened is not None:  # ", and THE FILING planned for May will slip"
            self._resumed(group, opened, clause.first, group.first)
        return opened is not None

    def _unmarked(self, group: Predicate, clause: Clause, floor: int) -> int:
        """Opens a clause that nothing marks, and says where it begins: "said HE WOULD GO", "the house THEY BOUGHT"."""
        kind = "content" if clause.predicate and clause.predicate.verb in words.REPORTING else "relative"
        start = self.breaks.noun_phrase_start(group.first, floor)
        if kind == "relative" and start and self._reports(start - 1):
            kind = "content"  # "a note saying IT WAS LOST"
        within = kind == "content" and self.tokens[start - 1].low in words.PREPOSITIONS
        start = floor if within and clause.predicate and clause.predicate.verb in words.PLAIN_SAYING else start
        self._open(kind, start)
        return start

    def _reports(self, index: int) -> bool:
        form = verb_form(self.tokens[index].low)
        return form is not None and form[1] == "ing" and form[0] in words.REPORTING

    def _sibling(self, group: Predicate, clause: Clause, boundary: int, joined: bool, shared: bool) -> None:
        if (
            shared
            and clause.kind == "subordinate"
            and clause.parent is not None
            and self.tokens[boundary - 1].text == ","
        ):
            clause = self.clauses[clause.parent]  # "stopped when the roof shook, and BEGAN again": not the roof
        if joined and (shared or self.tokens[boundary - 1].text != ","):
            same = (clause.subject or self._subject_so_far(clause)) if shared else None
            kind = "coordinate" if clause.kind == "main" else clause.kind
            marker, parent = (clause.marker, clause.parent) if clause.kind != "main" else ("", None)
            self.clauses.append(Clause(kind, boundary, marker, parent, subject=same))
            if kind == "relative" and not shared:
                self.clauses[-1].kind, self.clauses[-1].marker = "coordinate", ""
        else:
            saying = group.verb in words.REPORTING and not joined
            self.clauses.append(Clause("attribution" if saying else "coordinate", boundary))
        self.current = len(self.clauses) - 1

    def _subject_so_far(self, clause: Clause) -> tuple[int, int] | None:
        end = clause.predicate.first if clause.predicate else clause.first
        own = [i for i in range(clause.first, end) if self.clauses[self.owner[i]] is clause]
        return noun_phrase(self.tokens, self.timed, own, clause)

    def _resumed(self, group: Predicate, start: int, opening: int, boundary: int) -> None:
        """The clause whose subject stands before what was put in: that hangs on it."""
        before = self.owner[start]
        self._sibling(group, self.clauses[0], start, self.tokens[start].low in words.COORDINATORS, False)
        self._take(start, opening)
        self._take(boundary, group.first)
        for index in range(opening, boundary):
            if self.owner[index] == before:
                self.owner[index] = self.current
        for clause in self.clauses:
            if clause.parent == before and opening <= clause.first < boundary:
                clause.parent = self.current
        self.clauses[self.current].predicate = group

    def _put_in(self, group: Predicate, boundary: int | None) -> bool:
        """ "…; a second inquiry, OPENED in May, cleared him": no verb of its own, for that is still to come."""
        form = verb_form(self.tokens[group.first].low)
        if boundary is None or boundary != group.first - 1 or self.tokens[boundary].text != ",":
            return False
        if form is None or "pp" not in form[1] or group.form != "past":
            return False
        start = self.breaks.strong_break(boundary)
        later = (self.groups[i] for i in self.order if i > group.last and self.groups[i].finite)
        verb = next(later, None)
        if start is None or verb is None or self.tokens[verb.first - 1].text != ",":
            return False
        self.clauses.append(Clause("coordinate", start))
        self.current = len(self.clauses) - 1
        self._take(start, group.first)
        group.form, group.passive = "participle", True
        self._open("participle", group.first)
        self.clauses[self.current].predicate = group
        return True

    def _take(self, start: int, end: int) -> None:
        for index in range(start, end):
            self.owner[index] = self.current

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


def clauses(tokens: Sequence[Token], groups: Sequence[Predicate], timed: Set[int]) -> list[Clause]:
    """The clauses of a sentence in order of their beginning."""
    return _Reader(tokens, groups, timed).read() if tokens else []
