"""Who takes part in a happening, and where: from the names in the clause that tells it, and from its subject."""

from __future__ import annotations

from dataclasses import dataclass

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.lexicon import name_words, words
from narrative.extraction.lexicon.nations import BOUND_FOR, INTO, LOCATIVE, REACHING
from narrative.extraction.mention import Actor, Place
from narrative.extraction.names import Name
from narrative.extraction.names.places import gazetteer, place

_SITES_IN = LOCATIVE - INTO  # "at the university", not "to the university"
_NO_NOUNS = words.PREPOSITIONS | words.ADVERBS | words.COORDINATORS | words.SUBORDINATORS | words.PRONOUNS
_NO_NOUNS |= words.HELPERS | {"to"}


@dataclass(slots=True)
class _Named:
    name: Name
    before: str  # the word before it, articles aside: "in"
    owns: bool  # "Oslo's": it does something by what it owns
    modifies: bool  # "the Vienna marathon", "a London company"
    reached: bool  # "visit London", "hit Texas"

    @property
    def is_where(self) -> bool:
        if self.name.kind == "person":
            return False
        if self.name.kind == "organisation":
            site = {word.lower() for word in self.name.text.split()} & name_words.SITES
            return bool(site) and self.before in _SITES_IN and not self.owns
        return self.reached or (self.before in LOCATIVE and not self.owns)


def taking_part(article: Article, subjects: Subjects, draft: Draft) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
    named = _named(article, draft)
    return _actors(article, subjects, draft, named), _places(article, named)


def _named(article: Article, draft: Draft) -> list[_Named]:
    sentence = article.sentences[draft.sentence]
    if not sentence.names:
        return []
    clause = sentence.clauses[draft.clause]
    owned = clause.members
    if draft.phrase is not None:
        owned = frozenset(range(*draft.phrase))
    elif draft.antecedent is not None:
        owned = owned.union(range(*draft.antecedent))
    return [_beside(sentence, clause, name) for index, name in sentence.names if index in owned]


def _beside(sentence: Sentence, clause: Clause, name: Name) -> _Named:
    if name.kind == "person":
        return _Named(name, "", False, False, False)  # never where something happens
    first, after = name.first - sentence.base, name.last - sentence.base + 1
    at = first - 1
    while at > 0 and sentence.tokens[at].low in ("the", "a", "an", "nearby", "northern", "southern", "central"):
        at -= 1
    before = sentence.tokens[at].low if at >= 0 else ""
    follows = sentence.tokens[after] if after < len(sentence.tokens) else None
    predicate = clause.predicate
    verb = predicate is not None and predicate.first == after
    noun = follows is not None and follows.kind == "word" and not verb and _may_be_noun(follows.low)
    reached = predicate is not None and predicate.last == at and predicate.verb in REACHING and not predicate.passive
    leads = before == "for" and predicate is not None and predicate.last == at - 1 and predicate.verb in BOUND_FOR
    infinitives = bool(clause.infinitives) and any(g.last == at and g.verb in REACHING for g in clause.infinitives)
    owns = follows is not None and follows.kind == "poss"
    return _Named(
        name, before, owns, noun and not owns and not (follows and follows.capital), reached or infinitives or leads
    )


def _may_be_noun(low: str) -> bool:
    return low not in _NO_NOUNS


def _actors(article: Article, subjects: Subjects, draft: Draft, named: list[_Named]) -> tuple[Actor, ...]:
    acting = subjects.actors(draft.sentence, draft.clause) if draft.phrase is None else ()
    if not named:
        return acting
    found: dict[Actor, None] = dict.fromkeys(acting)
    for part in named:
        if part.is_where or (part.name.kind == "place" and (part.modifies or part.name.code)):
            continue
        actor = article.names.actor(part.name)
        if actor is not None:
            found[actor] = None
    return tuple(found)


def _places(article: Article, named: list[_Named]) -> tuple[Place, ...]:
    found: dict[Place, None] = {}
    for part in named:
        name = part.name
        if name.kind in ("person", "people") or not (part.is_where or name.kind == "place"):
            continue
        if not part.is_where and not part.modifies and not name.code and name.text.lower() in gazetteer().capitals:
            continue  # "Oslo expelled": the state
        found[_place(article, name)] = None
    return tuple(found)


def _place(article: Article, name: Name) -> Place:
    """Looked up once for all that an article tells there."""
    known, key = article.names.places, (name.text, name.code)
    if key not in known:
        known[key] = place(name.text, article.names.countries, name.code)
    return known[key]
