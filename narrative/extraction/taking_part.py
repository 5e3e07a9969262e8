"""Who takes part in a happening, and where: from the names in the clause that tells it."""

from __future__ import annotations

from collections.abc import Iterator

from narrative.extraction.article import Article
from narrative.extraction.draft import Draft
from narrative.extraction.lexicon.nations import LOCATIVE, REGIONS
from narrative.extraction.mention import Actor, Place
from narrative.extraction.names import Name
from narrative.extraction.places import gazetteer, place
from narrative.extraction.subjects import Subjects


def _named(article: Article, draft: Draft) -> Iterator[tuple[Name, bool]]:
    """The names of the clause, each with whether it stands behind a word of place ("in", "near")."""
    sentence = article.sentences[draft.sentence]
    clause = sentence.clauses[draft.clause]
    owned = clause.members.union(range(*(draft.antecedent or (0, 0))))
    if draft.phrase is not None:
        owned = frozenset(range(*draft.phrase))
    for index, name in sentence.names:
        if index not in owned:
            continue
        first = name.first - sentence.base
        before = sentence.tokens[first - 1].low if first else ""
        if before == "the" and first > 1:
            before = sentence.tokens[first - 2].low
        after = first + name.last - name.first + 1
        owns = after < len(sentence.tokens) and sentence.tokens[after].kind == "poss"
        yield name, before in LOCATIVE and not owns


def taking_part(article: Article, subjects: Subjects, draft: Draft) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
    named = list(_named(article, draft))
    return _actors(article, subjects, draft, named), _places(article, named)


def _actors(article: Article, subjects: Subjects, draft: Draft, named: list[tuple[Name, bool]]) -> tuple[Actor, ...]:
    found: dict[Actor, None] = {}
    for name, located in named:
        if located and name.kind in ("place", "state", "organisation"):
            continue
        if name.kind == "state" and name.text.lower() in REGIONS:
            continue
        actor = article.names.actor(name)
        if actor is not None:
            found[actor] = None
    subject = subjects.of(draft.sentence, draft.clause) if draft.phrase is None else ""
    full = article.names.persons.get(subject.split()[-1].lower()) if subject else None
    if full is not None and full == subject:
        found = {Actor(full, "person"): None, **found}
    return tuple(found)


def _places(article: Article, named: list[tuple[Name, bool]]) -> tuple[Place, ...]:
    found: dict[Place, None] = {}
    for name, located in named:
        region = name.kind == "state" and name.text.lower() in REGIONS
        if name.kind == "person" or not (located or name.kind == "place" or region):
            continue
        if name.kind == "place" and not located and name.text.lower() in gazetteer().capitals:
            continue  # "Oslo expelled": the state
        if name.kind in ("place", "state", "organisation"):
            found[place(name.text, article.names.countries)] = None
    return tuple(found)
