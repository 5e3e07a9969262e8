"""Words that stand for a name: "the mayor", "the company", "the Israeli prime minister", "the 34-year-old".

Linked only where the article leaves one reading: one of those it has named so far is called so, and nobody else was
brought in by the same word ("a company in Leeds") since.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from narrative.extraction.lexicon import name_words, words
from narrative.extraction.lexicon.morphology import verb_form
from narrative.extraction.lexicon.nations import DEMONYMS
from narrative.extraction.names.name import Name, Names
from narrative.extraction.names.places import gazetteer
from narrative.extraction.names.roles import YEARS_OLD, Role, Roles
from narrative.extraction.names.spans import Scan, joined

_LONGEST = 4  # words behind "the"
_BRINGING_IN = frozenset(["a", "an", "another"])
_BODIES = 40  # of an article that are looked through
_TEENS = range(13, 20)
_GOES_ON = (
    words.PREPOSITIONS - {"of"} | words.MODALS | words.BE | words.HAVE | words.DO | words.ADVERBS
    | words.COORDINATORS | words.SUBORDINATORS | {"to", "himself", "herself", "itself"}
)  # fmt: skip


def describe(seen: Scan, result: Names, roles: Roles) -> None:
    known = _Known(seen, result, roles)
    if not known.heads and not roles.ages:
        return
    for index in [i for i, token in enumerate(seen.tokens) if token.low == "the"]:
        if index not in roles.used and index not in result.at:
            name = known.at(index)
            if name is not None:
                result.put(name)


class _Known:
    def __init__(self, seen: Scan, result: Names, roles: Roles) -> None:
        self.seen, self.result, self.roles = seen, result, roles
        self.mentions: dict[str, list[int]] = defaultdict(list)  # fullest name -> the tokens that it is named at
        self.kinds: dict[str, str] = {}
        for name in result.found:
            if name.kind in ("person", "organisation"):
                full = result.canonical(name)
                self.mentions[full].append(name.first)
                self.kinds[full] = name.kind
        self.bodies = {full: frozenset(full.lower().split()) for full, k in self.kinds.items() if k == "organisation"}
        self.heads = {head.rpartition(" ")[2] for head in roles.by_head}
        if self.bodies:
            self.heads.update(name_words.CALLED)

    @cached_property
    def brought_in(self) -> dict[str, list[int]]:
        """Where "a company" or "another minister" brings in someone else."""
        found: dict[str, list[int]] = defaultdict(list)
        for index in [i for i, token in enumerate(self.seen.tokens) if token.low in _BRINGING_IN]:
            if index not in self.roles.used:
                for token in self.seen.tokens[index + 1 : index + _LONGEST + 1]:
                    if token.low in self.heads:
                        found[token.low].append(index)
        return found

    def at(self, the: int) -> Name | None:
        tokens = self.seen.tokens
        aged = self._by_age(the)
        if aged is not None:
            return aged
        for head in range(the + 1, min(the + _LONGEST + 1, len(tokens))):
            if head in self.result.at and self.result.at[head].kind != "people":
                return None
            if tokens[head].low in self.heads and _ends(self.seen, head):
                return self._read(the, head)
            if tokens[head].kind == "mark":
                return None
        return None

    def _by_age(self, the: int) -> Name | None:
        tokens = self.seen.tokens
        if the + 1 < len(tokens) and tokens[the + 1].low == "teenager" and _ends(self.seen, the + 1):
            return self._person(the, the + 1, {p for age in _TEENS for p in self.roles.ages.get(age, ())})
        if the + 3 >= len(tokens) or tokens[the + 3].low not in YEARS_OLD or not tokens[the + 1].text.isdigit():
            return None
        if not _ends(self.seen, the + 3):
            return None
        return self._person(the, the + 3, self.roles.ages.get(int(tokens[the + 1].text), set()))

    def _person(self, first: int, last: int, found: set[str]) -> Name | None:
        named = [full for full in found if self.mentions[full][0] < first]
        return self._name(first, last, named[0], "person") if len(named) == 1 else None

    def _name(self, first: int, last: int, full: str, kind: str) -> Name:
        return Name(first, last, first, joined(self.seen.tokens, first, last), kind, full=full)

    def _read(self, the: int, head: int) -> Name | None:
        tokens = self.seen.tokens
        said = [t.low for t in tokens[the + 1 : head + 1]]
        if said[-2:-1] == ["prime"]:
            said[-2:] = [f"prime {said[-1]}"]
        found = {role.full: role.kind for role in self.roles.by_head.get(said[-1], ()) if self._fits(role, said, the)}
        if not found:
            full = self._body(said, the)
            found = {full: "organisation"} if full else {}
        if len(found) != 1:
            return None
        ((full, kind),) = found.items()
        return None if self._someone_else(full, said[-1], the) else self._name(the, head, full, kind)

    def _someone_else(self, full: str, head: str, at: int) -> bool:
        mentions = self.mentions[full]
        last = mentions[bisect_left(mentions, at) - 1]
        places = self.brought_in.get(head.rpartition(" ")[2], [])
        upcoming = bisect_right(places, last)
        return upcoming < len(places) and places[upcoming] < at

    def _fits(self, role: Role, said: Sequence[str], at: int) -> bool:
        if role.at >= at or (role.words & name_words.NO_LONGER) - set(said):
            return False
        return all(word in role.words or _of_people(word, role.words) for word in said[:-1])

    def _body(self, said: Sequence[str], at: int) -> str:
        """The body of that sort that the article speaks of: the only one so far, or the one it names most."""
        sort = name_words.CALLED.get(said[-1])
        if sort is None or any(word not in DEMONYMS for word in said[:-1]):
            return ""
        counts: Counter[str] = Counter()
        for full, own in islice(self.bodies.items(), _BODIES):
            told = any(r.full == full for h in sort for r in self.roles.by_head.get(h, ()) if r.at < at)
            if told or {word.rstrip(".") for word in own} & sort:
                counts[full] = bisect_left(self.mentions[full], at)
        ranked = [(full, n) for full, n in counts.most_common(2) if n]
        if said[-1] in ("company", "firm") and ranked and self._more_spoken_of(ranked[0], at):
            return ""
        clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
        return ranked[0][0] if clear else ""

    def _more_spoken_of(self, company: tuple[str, int], at: int) -> bool:
        """A body of which nothing says what it is may be the company too."""
        return any(
            len(own) == 1 and bisect_left(self.mentions[full], at) >= company[1]
            for full, own in islice(self.bodies.items(), _BODIES)
            if not full.isupper() and full != company[0]
        )


def _of_people(word: str, said: frozenset[str]) -> bool:
    """ "the Israeli prime minister" of "Prime Minister Eitan Barzel of Israel"."""
    code = DEMONYMS.get(word)
    return code is not None and any(DEMONYMS.get(w) == code or gazetteer().countries.get(w) == code for w in said)


def _ends(seen: Scan, head: int) -> bool:
    """Nothing behind it makes another thing of it: "the company car", "the mayor of Leeds"."""
    if head + 1 >= len(seen.tokens) or head + 1 in seen.timed or head + 1 in seen.starts:
        return True
    follows = seen.tokens[head + 1]
    if follows.kind in ("mark", "poss", "num"):
        return follows.text != "-"
    return not follows.capital and (follows.low in _GOES_ON or verb_form(follows.low) is not None)
