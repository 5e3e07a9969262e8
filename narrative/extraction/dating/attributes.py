"""Expressions that name a thing and date nothing else: "the 2009 crash", "last year's vote"."""

from __future__ import annotations

from narrative.extraction.article import Sentence
from narrative.extraction.dating.case import Case
from narrative.extraction.draft import Draft
from narrative.extraction.happenings.status import ends_plan
from narrative.extraction.lexicon import words


def attribute(case: Case, index: int) -> bool:
    """Does the expression at a token name a thing that it stands before?"""
    tokens, end = case.sentence.tokens, index
    while end < len(tokens) and end in case.sentence.timed:
        end += 1
    follows = tokens[end] if end < len(tokens) else None
    before = tokens[index - 1].low if index else ""
    if _at_scene(case.sentence, index, end):
        return False
    if follows is not None and follows.kind == "poss":
        return not _of_ended(case, index)
    opening = index == case.clause.first + 1 and case.clause.kind == "relative"  # "which last year had"
    named = before in words.DETERMINERS and before not in ("this", "that") and not opening
    if not named or follows is None or follows.kind != "word" or follows.low in words.PREPOSITIONS:
        return False
    # "in a Wednesday phone call": the noun is the happening itself
    inside = {tokens[i].low for i in range(end, min(end + 3, len(tokens)))}
    return not (inside & _words_of(case.draft))


def _of_ended(case: Case, index: int) -> bool:
    """ "Saturday's fair was called off": what ended the plan is told with the day of the plan."""
    predicate, subject = case.clause.predicate, case.clause.subject
    ended = predicate is not None and predicate.passive and ends_plan(predicate)
    return ended and subject is not None and index <= subject[0]


def _at_scene(sentence: Sentence, index: int, end: int) -> bool:
    """ "at a Monday news conference", "during Sunday's match": what was done there has its day."""
    tokens = sentence.tokens
    first = index - 1 if index and tokens[index - 1].low in words.DETERMINERS else index
    inside = {token.low for token in tokens[end : end + 4]}
    before = tokens[first - 1].low if first else ""
    scene = tokens[first].low in ("a", "an") or not words.SCENES.isdisjoint(inside)
    return before == "during" or (before in ("at", "in") and scene)


def _words_of(draft: Draft) -> set[str]:
    return {word for alias in draft.aliases for word in alias.split()}
