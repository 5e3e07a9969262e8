"""The time that a passage is in goes on from sentence to sentence."""

from __future__ import annotations

from narrative.extraction.draft import Link
from narrative.extraction.rules import rule
from narrative.extraction.story import Story
from temporal import Granularity


@rule("dating", {"The cabinet met on Sunday. The minister denied a report.": "denied: 2017-05-07"})
def same_passage(story: Story, number: int) -> None:
    """The next sentence of a passage goes on at the time of the one before, as long as it stays in the simple past."""
    draft = story.drafts[number]
    clause, sentence = story.clause(draft), story.sentence(draft)
    predicate = clause.predicate
    if draft.when is not None or draft.links or draft.noun or draft.sentence == 0:
        return
    if clause.kind != "main" or predicate is None or predicate.form != "past" or predicate.perfect or predicate.cue:
        return
    before = story.article.sentences[draft.sentence - 1]
    if before.paragraph != sentence.paragraph or sentence.timexes or sentence.offsets:
        return
    told = [n for n in story.in_sentence.get(draft.sentence - 1, ()) if n < number]
    main = next((n for n in told if _goes_on(story, n)), None)
    if main is not None:
        draft.links.append(Link("breath", main, same_passage.__name__, None, None))


def _goes_on(story: Story, number: int) -> bool:
    draft = story.drafts[number]
    predicate = story.clause(draft).predicate
    told = story.clause(draft).kind == "main" and predicate is not None
    simple = told and predicate is not None and predicate.form == "past" and not predicate.perfect and not predicate.cue
    if not simple:
        return False
    if draft.when is not None:
        return draft.when.granularity <= Granularity.WEEKEND
    return any(link.rule == same_passage.__name__ for link in draft.links)
