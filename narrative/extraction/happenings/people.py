"""Who a clause speaks of: its subject in words, with the name put in for a pronoun or a shared subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from narrative.extraction.article import Article, Sentence
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.happenings.labels import without_labels
from narrative.extraction.happenings.triggers import antecedent_of, noun_at
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Actor
from narrative.extraction.names import Name
from narrative.extraction.text.tokens import Token


class Said(NamedTuple):
    """Whom or what a clause speaks of: in words for a title, and who of them acts."""

    text: str = ""
    actors: tuple[Actor, ...] = ()


_NOBODY = Said()
_REMEMBERED = 3
_NEXT = frozenset(("next", "first", "second", "third", "fourth", "last", "latest", "previous"))


class Subjects:
    """Reads an article from its beginning to its end, once, and remembers who was spoken of."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.recent: list[str] = []  # people, the last one spoken of at the end, who acted counting most
        self.thing = _NOBODY  # the last subject that is no person
        self.group = _NOBODY  # the last subject in the plural
        self.known: dict[tuple[int, int], Said] = {}
        self.before: list[tuple[str, ...]] = []  # of each sentence: the last people spoken of before it
        for number, sentence in enumerate(article.sentences):
            self.before.append(tuple(self.recent[-_REMEMBERED:]))
            for place, clause in enumerate(sentence.clauses):
                self.known[number, place] = self._resolve(sentence, clause)
            self._mentioned(sentence)

    def of(self, sentence: int, clause: int) -> str:
        return self.known.get((sentence, clause), _NOBODY).text

    def object(self, sentence: int, others: str, gender: str) -> str:
        """Whom "him" or "her" means where nobody in its own sentence can be meant: not who is spoken of in `others`."""
        genders = self.article.names.genders
        fitting = (p for p in reversed(self.before[sentence]) if genders.get(p, gender) == gender)
        return next((p for p in fitting if p not in others), "")

    def actors(self, sentence: int, clause: int) -> tuple[Actor, ...]:
        """Who acts: the subject, behind a pronoun too, or the one that the clause shares with the one before."""
        said = self.known.get((sentence, clause), _NOBODY)
        shares = not said.text and clause and self.article.sentences[sentence].clauses[clause].kind == "coordinate"
        return self.known.get((sentence, clause - 1), _NOBODY).actors if shares else said.actors

    def _resolve(self, sentence: Sentence, clause: Clause) -> Said:
        span = clause.subject
        if span is None and clause.kind in ("relative", "participle"):
            span = antecedent_of(sentence, clause)
            return Said(self.phrase(sentence, *span), self._acting(sentence, *span)) if span else _NOBODY
        if span is None:
            return _NOBODY
        first, end = span
        low = sentence.tokens[first].low
        if end - first == 1 and low in words.PRONOUNS:
            return self._pronoun(sentence, clause, low)
        said = Said(self.phrase(sentence, first, end), self._acting(sentence, first, end))
        if end - first == 2 and low == "the" and sentence.tokens[first + 1].low in _NEXT:
            said = Said(" ".join(filter(None, [said.text, self._noun_before(sentence, clause)])))
        self._remember(sentence, first, end, said)
        return said

    def _noun_before(self, sentence: Sentence, clause: Clause) -> str:
        """ "A debate was called off, and THE NEXT is on Friday": the next debate."""
        before = [c.subject for c in sentence.clauses if c.subject and c.subject[1] <= clause.first]
        if not before:
            return ""
        first, end = before[0]
        stop = (i for i in range(first, end) if sentence.tokens[i].low in words.PREPOSITIONS or i in sentence.verbs)
        token = sentence.tokens[next(stop, end) - 1]
        return token.text if token.kind == "word" and not token.capital and token.low not in words.CLOSED else ""

    def _acting(self, sentence: Sentence, first: int, end: int) -> tuple[Actor, ...]:
        """Those named in the phrase: not "Ann Vale" of "the trial of Ann Vale", nor of "Ann Vale's house"."""
        named = self._names(sentence, first, end)
        if not named:
            return ()
        stop = _first_preposition(sentence.tokens, first, end)
        found = [
            self.article.names.actor(name)
            for name in named
            if name.core - sentence.base < stop
            and name.kind in ("person", "organisation", "state")
            and not self._owns(sentence, name)
        ]
        return tuple(dict.fromkeys(actor for actor in found if actor is not None))

    def _owns(self, sentence: Sentence, name: Name) -> bool:
        after = name.last - sentence.base + 1
        return after < len(sentence.tokens) and sentence.tokens[after].kind == "poss"

    def _pronoun(self, sentence: Sentence, clause: Clause, low: str) -> Said:
        if low in words.PERSON_PRONOUNS:
            person = self._person(sentence, clause, words.PERSON_PRONOUNS[low])
            return Said(person, (Actor(person, "person"),)) if person else _NOBODY
        if low == "one":
            return Said(low)
        sayer = self._sayer(sentence, clause) if low in ("it", "they") else _NOBODY
        if sayer.text:
            return sayer
        if low == "it":
            above = self._object_above(sentence, clause)
            return Said(above) if above else self.thing
        return (self.group if self.group.text else self.thing) if low == "they" else _NOBODY

    def _sayer(self, sentence: Sentence, clause: Clause) -> Said:
        """ "The Norda company said IT had closed branches": a body speaks of itself."""
        above = sentence.clauses[clause.parent] if clause.parent is not None else clause
        if clause.kind != "content" or above.subject is None or above.predicate is None:
            return _NOBODY
        first, end = above.subject
        pronoun = end - first == 1 and sentence.tokens[first].low in words.PRONOUNS
        bodies = [n for n in self._names(sentence, first, end) if n.kind == "organisation"]
        if pronoun or not bodies or above.predicate.verb not in words.REPORTING:
            return _NOBODY
        return Said(self.phrase(sentence, first, end), self._acting(sentence, first, end))

    def _person(self, sentence: Sentence, clause: Clause, gender: str) -> str:
        """The last one spoken of who may be "he" or "she" and isn't named in the clause itself."""
        named = {self.article.names.canonical(n) for n in self._in_clause(sentence, clause)}
        genders = self.article.names.genders
        fitting = (p for p in reversed(self.recent) if p not in named and genders.get(p, gender) == gender)
        return next(fitting, "")

    def _in_clause(self, sentence: Sentence, clause: Clause) -> list[Name]:
        return [n for n in self._names(sentence, clause.own[0], clause.last + 1) if n.kind == "person"]

    def _object_above(self, sentence: Sentence, clause: Clause) -> str:
        """ "ended their strike, forty days after IT began": the happening that the clause above speaks of."""
        if clause.kind != "subordinate" or clause.parent is None:
            return ""
        above = sentence.clauses[clause.parent]
        verb_end = above.predicate.last if above.predicate else above.last
        for index in above.own:
            told = noun_at(sentence, index) if index > verb_end else None
            if told:
                first = told[0]
                while first - 1 > verb_end and sentence.tokens[first - 1].low not in words.PREPOSITIONS:
                    first -= 1
                return self.named_text(sentence, first, told[1] + 1)
        return ""

    def _act(self, person: str) -> None:
        if person in self.recent:
            self.recent.remove(person)
        self.recent.append(person)

    def _remember(self, sentence: Sentence, first: int, end: int, said: Said) -> None:
        # "the line BETWEEN Orlund and Skarsby" is one thing
        head = _first_preposition(sentence.tokens, first + 1, end)
        named = self._names(sentence, first, end)
        name = next((n for n in named if n.kind == "person"), None)
        coordinated = "and" in [token.low for token in sentence.tokens[first:head]]
        if coordinated or (name is None and sentence.tokens[head - 1].low.endswith("s")):
            self.group = said
        elif name is not None and sentence.tokens[end - 1].kind != "poss":
            self._act(self.article.names.canonical(name))
        else:
            full = self._full(sentence, first, end, named) if named else ""
            self.thing = Said(full, said.actors) if full else said

    def _full(self, sentence: Sentence, first: int, end: int, named: list[Name]) -> str:
        """The full name of a body that the phrase is nothing but: "The WSB"."""
        name = next((n for n in named if n.kind == "organisation"), None)
        if name is None or name.last - sentence.base != end - 1 or name.first - sentence.base > first + 1:
            return ""
        canonical = self.article.names.canonical(name)
        if name.text.isupper() and name.text in canonical.split():
            return ""  # "Reuters BP", of a heading, spells no letters out
        article = name.first - sentence.base == first + 1 and sentence.tokens[first].low == "the"
        return f"The {canonical}" if article else canonical

    def _mentioned(self, sentence: Sentence) -> None:
        """Who was only named comes behind those who acted in the same sentence."""
        for _, name in sentence.names:
            person = self.article.names.canonical(name)
            if name.kind == "person" and person not in self.recent:
                self.recent.insert(max(0, len(self.recent) - 1), person)

    def _names(self, sentence: Sentence, first: int, end: int) -> list[Name]:
        if not sentence.names:
            return []
        return [name for index, name in sentence.names if first <= index < end]

    def phrase(self, sentence: Sentence, first: int, end: int) -> str:
        """A noun phrase for a title: a person by the full name, appositions left out."""
        tokens = sentence.tokens
        while end > first and (tokens[end - 1].kind == "mark" or tokens[end - 1].low in words.COORDINATORS):
            end -= 1
        first, end = without_labels(sentence, first, end)
        if first > 1 and tokens[first - 1].text == "-" and tokens[first - 1].end == tokens[first].start:
            first -= 3 if first > 2 and tokens[first - 3].low in words.DETERMINERS else 2  # "a 23-month-old child"
        if end <= first:
            return ""
        lows = [token.low for token in tokens[first:end]]
        comma = first + lows.index(",") if "," in lows else None
        if comma is not None and "and" not in lows and "or" not in lows:
            closed = end < len(tokens) and tokens[end].text == ","
            fronted = not closed and bool(self._alone(sentence, comma + 1, end))
            named = fronted or self._of_person(sentence, first, comma)  # "The son of a ferryman, Jon Roe left"
            person = self._apposed(sentence, comma + 1, end) if named else ""
            if person:
                return person
            end = comma
        elif comma is not None and tokens[end - 1].text == ",":
            end -= 1
        alone = self._alone(sentence, first, end)
        if alone:
            return alone
        return self.named_text(sentence, first, end)

    def _of_person(self, sentence: Sentence, first: int, comma: int) -> bool:
        """ "The mayor of Ghent, Ann Vale" is she; "the trial of his brother, Jon Roe" isn't he."""
        head = next((i for i in range(first, comma) if sentence.tokens[i].low in words.PREPOSITIONS), comma) - 1
        return head == comma - 1 or sentence.tokens[head].low in words.PERSON_TITLES

    def _apposed(self, sentence: Sentence, first: int, end: int) -> str:
        names = self._names(sentence, first, end)
        return self.article.names.canonical(names[0]) if names and names[0].kind == "person" else ""

    def _alone(self, sentence: Sentence, first: int, end: int) -> str:
        """The phrase is nothing but one person's name, with or without titles."""
        names = [n for n in self._names(sentence, first, end) if n.kind == "person"]
        if len(names) != 1:
            return ""
        name = names[0]
        begin, last = name.core - sentence.base, name.last - sentence.base
        prior = all(
            sentence.tokens[i].low.rstrip(".") in words.PERSON_TITLES
            or self.article.name_at(sentence, i) is not None
            or sentence.tokens[i].capital
            for i in range(first, begin)
        )
        return self.article.names.canonical(name) if prior and last == end - 1 else ""

    def named_text(self, sentence: Sentence, first: int, end: int) -> str:
        """The words as they stand, "Mr" left out, short names filled up, and names put in for "the mayor"."""
        text, tokens, pieces = self.article.text, sentence.tokens, list[str]()
        at = tokens[first].start
        for _, name in sentence.names:
            index, core = name.first - sentence.base, name.core - sentence.base
            begins = first <= index < end and tokens[index].start >= at
            if begins and _fills_up(name) and self.article.name_at(sentence, index) is name:
                last = min(name.last - sentence.base, end - 1)
                short = tokens[first].low in ("mr", "mr.") or name.title in ("mr", "mrs", "ms", "miss")
                pieces.append(text[at : tokens[index].start])
                full = self.article.names.canonical(name) if core == index or short else ""
                pieces.append(full or text[tokens[core if short else index].start : tokens[last].end])
                at = tokens[last].end
        pieces.append(text[at : tokens[end - 1].end])
        return " ".join("".join(pieces).split())


def _first_preposition(tokens: Sequence[Token], first: int, end: int) -> int:
    for index in range(first, end):
        if tokens[index].low in words.PREPOSITIONS:
            return index
    return end


def _fills_up(name: Name) -> bool:
    """A body's acronym stays: its letters are as well known."""
    return name.kind == "person" or (name.kind == "organisation" and bool(name.full) and not name.text.isupper())
