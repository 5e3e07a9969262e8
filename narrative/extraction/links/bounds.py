"""Only before or after another event, which is no date."""

from __future__ import annotations

from narrative.extraction.draft import Link
from narrative.extraction.happenings.triggers import antecedent_of
from narrative.extraction.lexicon import words
from narrative.extraction.links.story import Story, named, told_last
from narrative.extraction.rules import rule
from temporal import Step, When

_BESIDE = frozenset(("before", "after", "since", "following", "earlier", "previously"))


@rule(
    "dating",
    {
        "Oslo expelled the envoy on Monday to protest a raid that hit a mill.": "raid: before 2017-05-08",
        "The crew left on Monday after a storm destroyed the pier.": "destroyed: before 2017-05-08",
        "Before he left for Paris on Monday, Ann Vale's envoy signed the pact.": "signed: before 2017-05-08",
    },
)
def only_bounded(story: Story, number: int) -> None:
    """Before or after something else, and no more is said: a bound, no date."""
    draft = story.drafts[number]
    if draft.when is not None:
        return
    clause = story.clause(draft)
    above = story.told_by(draft.sentence, clause.parent)
    if clause.marker in words.BOUNDING and above is not None and above != number:
        how = "before" if clause.marker in words.AFTER else "after"
        said = story.span(draft, clause.first, clause.first)
        draft.links.append(Link(how, above, only_bounded.__name__, None, said))
    elif draft.noun and clause.kind == "relative" and above is not None and above != number:
        antecedent = antecedent_of(story.sentence(draft), clause)
        if antecedent is not None:
            said = story.span(draft, draft.head, draft.head_last)
            draft.links.append(Link("before", above, only_bounded.__name__, None, said))
    else:
        _bounded_by_clause(story, number)
        _bounded_by_noun(story, number)


def _bounded_by_clause(story: Story, number: int) -> None:
    """ "Before he left, he SIGNED it": the other way round."""
    draft = story.drafts[number]
    for place, other in enumerate(story.sentence(draft).clauses):
        if other.parent != draft.clause or other.kind != "subordinate" or other.marker not in words.BOUNDING:
            continue
        below = story.told_by(draft.sentence, place)
        if below is not None and below != number:
            how = "after" if other.marker in words.AFTER else "before"
            said = story.span(draft, other.first, other.first)
            draft.links.append(Link(how, below, only_bounded.__name__, None, said))


def _bounded_by_noun(story: Story, number: int) -> None:
    """ "before the signing", "airstrikes since"."""
    draft = story.drafts[number]
    clause, sentence = story.clause(draft), story.sentence(draft)
    for index in clause.own if not _BESIDE.isdisjoint(sentence.lows) else ():
        low = sentence.tokens[index].low
        predicate = clause.predicate
        if (
            low in ("earlier", "previously")
            and predicate
            and predicate.perfect
            and index in (predicate.first + 1, predicate.head - 1)
        ):
            draft.bound = When.between(None, story.article.day)
            because = f"“{low}” only says that it came before the article."
            start, end = sentence.tokens[index].start, sentence.tokens[index].end
            draft.steps = [Step(only_bounded.__name__, low, start, end, "", draft.bound.edtf, because)]
            return
        if low not in ("before", "after", "since", "following"):
            continue
        target = named(story, number, index + 1) if index + 1 < len(sentence.tokens) else None
        if target is None and low == "since" and clause.predicate and index == clause.predicate.first - 1:
            target = told_last(story, number)
        if target is not None and target != number:
            how = "before" if low == "before" else "after"
            said = story.span(draft, index, index)
            draft.links.append(Link(how, target, only_bounded.__name__, None, said))
            return
