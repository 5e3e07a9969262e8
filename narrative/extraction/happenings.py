"""Which mentions of one article tell the same happening: "the phone call" is Wednesday's, "the meeting" the mayor's."""

from __future__ import annotations

from collections.abc import Sequence

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.lexicon import listed, words
from narrative.extraction.lexicon.morphology import NOUN_FAMILIES, verb_form
from narrative.extraction.subjects import Subjects

# Families whose words are near enough that one may refer to the other.
_CORE = listed(
    """call meet talk visit summon interview strike war office vote protest disaster delay court life crime art"""
)
_PHONE = frozenset(("telephone", "phone", "telephoned", "phoned"))


class People:
    """Who is named with each draft, by canonical name; computed once a sentence."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.cache: dict[tuple[int, int], frozenset[str]] = {}

    def of(self, draft: Draft) -> frozenset[str]:
        key = (draft.sentence, draft.clause)
        if key not in self.cache:
            sentence = self.article.sentences[draft.sentence]
            owned = {*sentence.clauses[draft.clause].own, *range(*(draft.antecedent or (0, 0)))}
            people = [n for index, n in sentence.names if n.kind == "person" and index in owned]
            self.cache[key] = frozenset(self.article.names.canonical(name) for name in people)
        return self.cache[key]

    def ahead(self, draft: Draft) -> bool:
        predicate = self.article.sentences[draft.sentence].clauses[draft.clause].predicate
        return predicate is not None and predicate.form == "future"


def find(article: Article, subjects: Subjects, drafts: Sequence[Draft]) -> dict[int, int]:
    """Draft -> the earlier draft whose happening it tells again."""
    people = People(article)
    content = [_content(article.sentences[d.sentence], d) for d in drafts]
    families = [_families(article.sentences[d.sentence], d) for d in drafts]
    by_family: dict[str, list[int]] = {}
    found: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if not draft.saying and draft.phrase is None:
            earlier = sorted({n for f in families[number] for n in by_family.get(f, ())[-40:]}, reverse=True)
            best, most = None, 0.0
            for other in earlier:
                score = _score(draft, drafts[other], people, content[number], content[other])
                score += len(families[number] & families[other]) > 1
                if score > most:
                    best, most = other, score
            if best is not None:
                found[number] = best
        for family in families[number]:
            by_family.setdefault(family, []).append(number)
    return found


def _families(sentence: Sentence, draft: Draft) -> frozenset[str]:
    found = set(draft.families & _CORE)
    if "talk" in found and any(sentence.tokens[i].low in _PHONE for i in sentence.clauses[draft.clause].own):
        found.add("call")
    for alias in draft.aliases:
        if "talk" in found:
            found |= NOUN_FAMILIES[alias] & {"call", "meet"}
    if not found:
        found.add(f"={draft.lemma}")
    found |= {f"={alias}" for alias in draft.aliases}
    return frozenset(found)


def _content(sentence: Sentence, draft: Draft) -> frozenset[str]:
    """Content words of the clause: lower case, function words and verbs of it left out."""
    found = set()
    clause = sentence.clauses[draft.clause]
    for index in [*clause.own, *range(*(draft.antecedent or (0, 0)))]:
        token = sentence.tokens[index]
        plain = token.kind == "word" and len(token.low) > 3 and index not in sentence.timed
        if plain and token.low not in words.PREPOSITIONS and token.low not in words.DETERMINERS:
            found.add(token.low.removesuffix("s"))
    form = verb_form(sentence.tokens[draft.head].low)
    return frozenset(found - {sentence.tokens[draft.head].low, form[0] if form else ""})


def _bounds_exclude(draft: Draft, other: Draft) -> bool:
    return draft.bound is not None and other.when is not None and not draft.bound.overlaps(other.when)


def _score(draft: Draft, other: Draft, people: People, mine: frozenset[str], theirs: frozenset[str]) -> float:
    """Above 0: the same happening; the higher the surer."""
    if draft.when is not None and other.when is not None and not draft.when.overlaps(other.when):
        return 0.0
    if _bounds_exclude(draft, other) or _bounds_exclude(other, draft):
        return 0.0  # "have voted since 24 August" isn't the election of 2015
    if draft.sentence == other.sentence and not (draft.noun or other.noun):
        return 0.0
    if not draft.noun and not other.noun and people.ahead(draft) != people.ahead(other):
        return 0.0  # what is to come isn't what was
    who, whom = people.of(draft), people.of(other)
    shared = len(who & whom)
    if who and whom and not shared:
        return 0.0
    if draft.noun and draft.definite:
        named = draft.lemma in other.aliases or draft.lemma == other.lemma
        dated = other.when is not None
        return 1.0 + shared + 2 * named + 1.5 * dated + (0.5 if who and who <= whom else 0.0)
    if draft.lemma == other.lemma:
        words_shared = len(mine & theirs)
        return (
            shared + words_shared
            if (words_shared >= 1 and shared + words_shared >= 2)
            or words_shared >= 2
            or (draft.when is None and words_shared and len(mine) <= 2)
            else 0.0
        )
    return float(shared) if shared >= 2 else 0.0
