"""What a timeline prints of all that an article tells: no sayings, states, habits, backdrops."""

from __future__ import annotations

from collections.abc import Sequence

from narrative.extraction.article import Article, Sentence
from narrative.extraction.clauses import Clause
from narrative.extraction.draft import Draft
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Basis, Status


def backdrops(article: Article, drafts: Sequence[Draft]) -> None:
    """ "The truce was tested when Oslo expelled the envoy": only the second is a happening of its own."""
    for draft in drafts:
        if draft.via != "at_the_time" or not draft.salient or draft.leans_on is None:
            continue
        other = drafts[draft.leans_on]
        if other.sentence != draft.sentence:
            continue
        sentence = article.sentences[draft.sentence]
        predicate = sentence.clauses[other.clause].predicate
        subject = sentence.clauses[other.clause].subject
        named = subject is not None and any(article.name_at(sentence, i) for i in range(*subject))
        agent = any(sentence.tokens[i].low == "by" for i in sentence.clauses[other.clause].own)
        if predicate is not None and predicate.passive and not named and not agent and not other.noun and draft.strong:
            other.salient = False


def worth(article: Article, sentence: Sentence, draft: Draft, retold: bool) -> bool:
    if draft.phrase is not None:
        return False
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if predicate is None or predicate.negated:
        return False
    if draft.infinitive:
        return draft.when is not None
    if draft.noun and predicate.verb == "be" and draft.basis in (Basis.EVENT, Basis.INHERITED):
        return False  # "the vote was fair": said of it
    if predicate.passive and predicate.verb in ("go", "do"):
        return False  # "was gone", "is done": a state
    quoting = bool(sentence.quoted) and draft.when is not None
    if clause.kind == "attribution" and predicate.verb in words.PLAIN_SAYING and not quoting:
        return False
    dated = draft.when is not None
    if draft.head in sentence.quoted and not (dated and draft.basis in (Basis.EXPLICIT, Basis.RELATIVE)):
        return False
    if draft.noun and not draft.strong and not retold:
        return False
    habit = predicate.form == "present" and not predicate.perfect and not predicate.passive and not draft.noun
    if habit and draft.status == Status.HAPPENED and not draft.strong:
        return False
    if dated and draft.basis in (Basis.EXPLICIT, Basis.RELATIVE):
        return predicate.verb not in ("be", "modal", "do") or draft.noun
    if dated and not draft.strong and draft.via in ("in_one_breath", "same_passage"):
        return False
    if dated:
        return predicate.verb not in ("be", "modal", "do") or draft.noun
    return _worth_undated(draft, clause, retold)


def _worth_undated(draft: Draft, clause: Clause, retold: bool) -> bool:
    predicate = clause.predicate
    assert predicate is not None
    if draft.bound is not None or (draft.noun and retold):
        return draft.strong or retold
    if draft.noun and predicate.verb in ("attribute", "blame", "be", "have"):
        return False
    if not draft.strong or (draft.saying and predicate.verb in words.PLAIN_SAYING):
        return False
    if clause.kind == "relative":
        return draft.noun
    past = predicate.form == "past" or (predicate.perfect and predicate.passive)
    return past and clause.kind in ("main", "coordinate", "attribution", "subordinate")
