"""What is compared of two tellings, to say whether they are of one happening: who, what, where, and whether to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.happenings.triggers import event_noun
from narrative.extraction.lexicon import listed, words
from narrative.extraction.lexicon.morphology import verb_form
from narrative.extraction.lexicon.retelling import NOUN_SENSES, VERB_SENSES

_PHONE = frozenset(("telephone", "phone", "telephoned", "phoned"))
_REACH = 10  # words behind a noun that belong to it: "of the two jets at Lund"
_SINCE = frozenset(("since", "after", "following"))
_MORE = listed("another again second third fourth more further repeated")
# Whose subject is what it happens to.
_BEFALLS = listed("die perish drown sink capsize crash collapse derail explode resign retire abdicate")
_NO_NAMES = words.DETERMINERS | words.PRONOUNS | words.PREPOSITIONS | words.SUBORDINATORS
_NO_CONTENT = words.PREPOSITIONS | words.DETERMINERS
_BEFORE_KNOWN = ("the", "this", "that", "his", "her", "its", "their")
_STEM = 5  # letters: "Kenya" and "Kenyan" are one place


@dataclass(slots=True)
class Told:
    """One telling, as far as it is compared."""

    people: frozenset[str]
    patients: frozenset[str]  # whom or what it happened to
    names: frozenset[str]  # stems of the names that stand with the noun
    content: frozenset[str]  # stems of the words that stand with it
    around: frozenset[str]  # stems of all words of its sentence
    ahead: bool  # told as still to come
    since: bool  # behind "since" or "after": it has been
    aliases: frozenset[str]  # nouns that name it
    objects: frozenset[int]  # senses of what was done: to sign an agreement is to sign a contract
    more: bool  # "another attack", "was arrested again"
    known: bool  # "the appeal was heard", not "an appeal was heard": its subject was told of before


class Tellings:
    """Reads drafts into what is compared of them: once, and only those that are compared at all."""

    def __init__(self, article: Article, subjects: Subjects, drafts: Sequence[Draft]) -> None:
        self.article, self.subjects, self.drafts = article, subjects, drafts
        self.stems: dict[int, frozenset[str]] = {}
        self.told: dict[int, Told] = {}
        self.nouns = {(d.sentence, d.lemma) for d in drafts if d.phrase is not None}

    def aliases(self, draft: Draft) -> frozenset[str]:
        """The nouns that name what its verb tells; "suspects in the bombing were freed" tells of no bombing."""
        if not draft.aliases:
            return draft.aliases
        return frozenset(noun for noun in draft.aliases if (draft.sentence, noun) not in self.nouns)

    def of(self, number: int) -> Told:
        if number not in self.told:
            self.told[number] = self._read(self.drafts[number])
        return self.told[number]

    def _read(self, draft: Draft) -> Told:
        sentence = self.article.sentences[draft.sentence]
        own = self._own(sentence, draft)
        predicate = sentence.clauses[draft.clause].predicate
        before = sentence.tokens[draft.phrase[0] - 1].low if draft.phrase and draft.phrase[0] else ""
        return Told(
            self._people(sentence, draft, own),
            self._patients(sentence, draft),
            _names(sentence, own),
            _content(sentence, draft, own),
            self._around(draft.sentence, sentence),
            draft.phrase is None and predicate is not None and predicate.form == "future",
            before in _SINCE,
            self.aliases(draft),
            self._objects(sentence, draft),
            not _MORE.isdisjoint(sentence.lows) and any(sentence.tokens[i].low in _MORE for i in own),
            _known(sentence, draft),
        )

    def _own(self, sentence: Sentence, draft: Draft) -> list[int]:
        """The tokens that say which it is: of a noun in passing its phrase and what hangs on it, else the clause."""
        if draft.phrase is None:
            return [*sentence.clauses[draft.clause].own, *range(*(draft.antecedent or (0, 0)))]
        first, end = draft.phrase
        verbs = {g.first for c in sentence.clauses for g in (c.predicate, *c.infinitives) if g}
        last = min(len(sentence.tokens), end + _REACH)
        while end < last and end not in verbs:
            if sentence.tokens[end].kind == "mark" and not self._place_behind(sentence, end):
                break
            if sentence.tokens[end].low in words.SUBORDINATORS:
                break
            if sentence.tokens[end].low in words.COORDINATORS and not sentence.tokens[min(end + 1, last - 1)].capital:
                break  # "the blast in Kenya and Tanzania", but "survived the blast and met the president"
            end += 1
        return [*range(first, end)]

    def _place_behind(self, sentence: Sentence, comma: int) -> bool:
        """ "at the embassies in Nairobi, KENYA, and Lund, SWEDEN"."""
        behind = self.article.name_at(sentence, comma + 1) or self.article.name_at(sentence, comma - 1)
        return sentence.tokens[comma].text == "," and behind is not None and behind.kind in ("place", "state")

    def keys(self, draft: Draft) -> frozenset[str | int]:
        """Senses, and the very words."""
        sentence = self.article.sentences[draft.sentence]
        senses = (NOUN_SENSES if draft.noun else VERB_SENSES).get(draft.lemma)
        if senses is None and not draft.noun:
            senses = VERB_SENSES.get(draft.lemma.partition(" ")[0])
        phoned = not draft.noun and "talk" in draft.families
        if phoned and any(sentence.tokens[i].low in _PHONE for i in sentence.clauses[draft.clause].own):
            senses = (senses or frozenset()) | VERB_SENSES["phone"]
        said: set[str | int] = {draft.lemma, *self.aliases(draft)}
        return frozenset(said if senses is None else said | senses)

    def _people(self, sentence: Sentence, draft: Draft, own: list[int]) -> frozenset[str]:
        canonical = self.article.names.canonical
        found = {canonical(n) for index, n in sentence.names if n.kind == "person" and index in own}
        if draft.phrase is None:
            found.add(self._subject(draft))
        return frozenset(found - {""})

    def _objects(self, sentence: Sentence, draft: Draft) -> frozenset[int]:
        predicate = sentence.clauses[draft.clause].predicate
        if draft.noun or draft.phrase is not None or predicate is None or predicate.passive:
            return frozenset()
        told = event_noun(sentence, predicate.last + 1, min(predicate.last + 6, len(sentence.tokens)))
        return NOUN_SENSES.get(sentence.tokens[told[1]].low, frozenset()) if told else frozenset()

    def _subject(self, draft: Draft) -> str:
        """The person who is the subject, a pronoun's included."""
        subject = self.subjects.of(draft.sentence, draft.clause)
        acting = self.subjects.actors(draft.sentence, draft.clause)
        return subject if any(actor.kind == "person" and actor.name == subject for actor in acting) else ""

    def _patients(self, sentence: Sentence, draft: Draft) -> frozenset[str]:
        clause = sentence.clauses[draft.clause]
        predicate = clause.predicate
        if draft.noun or predicate is None:
            return frozenset()
        if predicate.passive or predicate.verb in _BEFALLS:
            person = self._subject(draft)
            span = clause.subject or draft.antecedent
            thing = _head(sentence, *span) if span else ""
            return frozenset(filter(None, (person, thing)))
        canonical = self.article.names.canonical
        behind = [n for i, n in sentence.names if n.kind == "person" and i > predicate.last and i in clause.members]
        return frozenset(canonical(n) for n in behind)

    def _around(self, number: int, sentence: Sentence) -> frozenset[str]:
        if number not in self.stems:
            self.stems[number] = frozenset([t.low[:_STEM] for t in sentence.tokens if t.kind in ("word", "abbr")])
        return self.stems[number]


def _known(sentence: Sentence, draft: Draft) -> bool:
    subject = sentence.clauses[draft.clause].subject
    return subject is not None and sentence.tokens[subject[0]].low in _BEFORE_KNOWN


def _names(sentence: Sentence, own: list[int]) -> frozenset[str]:
    capitals = [(i, sentence.tokens[i].low) for i in own if sentence.tokens[i].capital]
    return frozenset([low[:_STEM] for i, low in capitals if i and i not in sentence.timed and low not in _NO_NAMES])


def _head(sentence: Sentence, first: int, end: int) -> str:
    """The noun of a subject: "the ferry to Lund" is a ferry; a pronoun is nobody."""
    for index in range(first, end):
        if sentence.tokens[index].low in words.PREPOSITIONS or sentence.tokens[index].kind == "mark":
            end = index
            break
    low = sentence.tokens[end - 1].low if end > first else ""
    return "" if low in words.PRONOUNS or sentence.tokens[end - 1].capital else low


def _content(sentence: Sentence, draft: Draft, own: list[int]) -> frozenset[str]:
    tokens, timed = sentence.tokens, sentence.timed
    said = {tokens[i].low for i in own if tokens[i].kind == "word" and i not in timed}
    found = {low.removesuffix("s") for low in said - _NO_CONTENT if len(low) > 3}
    low = sentence.tokens[draft.head].low
    form = verb_form(low)
    return frozenset(found - {low, low.removesuffix("s"), form[0] if form else ""})
