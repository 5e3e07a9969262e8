"""Counted from another event: "a week after the audit", "three days later", "later", "at 4am" in a scene."""

from __future__ import annotations

from narrative.extraction.article import Sentence
from narrative.extraction.dating.times import compared
from narrative.extraction.draft import Link
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.lexicon import words
from narrative.extraction.links.story import Story, named, told_last
from narrative.extraction.mention import Span
from narrative.extraction.rules import rule
from narrative.extraction.text.offsets import Offset

_LATER = frozenset(("later", "subsequently", "afterwards", "afterward", "thereafter"))


@rule(
    "dating",
    {
        "The audit was published a week after the minister resigned on 2 May.": "published: 2017-05-09",
        "He resigned on 4 May, two days before the board was to meet.": "meet: 2017-05-06",
        "The call on Wednesday came a day before Vale is to meet Roe.": "meet: 2017-05-11",
    },
)
def told_distance(story: Story, number: int) -> None:
    """ "a week after", "two days before": each of the two clauses dates the other."""
    draft = story.drafts[number]
    for place in sorted(draft.clauses) if story.sentence(draft).offsets else ():
        clause = story.sentence(draft).clauses[place]
        offset = _before_marker(story.sentence(draft), clause)
        if offset is None:
            continue
        above = story.told_by(draft.sentence, _above(story.sentence(draft), clause))
        if above is None or above == number:
            continue
        said = story.span(draft, offset.first, clause.first)
        name = told_distance.__name__
        draft.links.append(Link("offset", above, name, _turned(offset), said))
        story.drafts[above].links.append(Link("offset", number, name, offset, said))


def _above(sentence: Sentence, clause: Clause) -> int | None:
    """The clause that the connective hangs on; in "a week after …, and two days before …" both hang on the first."""
    offset = _before_marker(sentence, clause)
    if offset is None or offset.first == 0 or clause.parent is None:
        return clause.parent
    parent = sentence.clauses[clause.parent]
    joined = sentence.tokens[offset.first - 1].low in words.COORDINATORS
    return parent.parent if joined and parent.kind == "subordinate" else clause.parent


def _before_marker(sentence: Sentence, clause: Clause) -> Offset | None:
    if clause.marker not in words.BOUNDING:
        return None
    return next((o for o in sentence.offsets if o.opens and o.last == clause.first - 1), None)


def _turned(offset: Offset) -> Offset:
    return Offset(offset.first, offset.last, offset.count, offset.unit, -offset.sign, offset.opens, offset.part)


@rule(
    "dating",
    {
        "Vale and Roe spoke by telephone on 2 May. Three days after the call, Roe fled.": "fled: 2017-05-05",
        "The vote was held on 3 May. The count ended two days after the vote.": "ended: 2017-05-05",
    },
)
def distance_from_noun(story: Story, number: int) -> None:
    """ "Twelve days after the call": a noun that names an earlier happening."""
    draft = story.drafts[number]
    sentence = story.sentence(draft)
    clause = story.clause(draft)
    for offset in sentence.offsets:
        if not offset.opens or offset.first not in clause.members or offset.last + 2 >= len(sentence.tokens):
            continue
        target = named(story, number, offset.last + 2)
        if target is not None:
            said = story.span(draft, offset.first, offset.last + 1)
            draft.links.append(Link("offset", target, distance_from_noun.__name__, offset, said))


@rule(
    "dating",
    {
        "The bridge was closed on 2 May. Three days later it collapsed.": "collapsed: 2017-05-05",
        "Ann Vale won the race on 6 May. The day before, she had won the sprint.": "won: 2017-05-05",
        "Crews found the wreck on 3 May and raised it the following day.": "raised: 2017-05-04",
        "The mill was sold in May 2009. A year later it burned down.": "burned down: 2010",
        "Ann Vale retired in 1985 and, a year on, moved to Lund.": "moved: 1986",
    },
)
def distance_in_story(story: Story, number: int) -> None:
    """ "three days later", "the day before": counted from what was told last."""
    draft = story.drafts[number]
    sentence = story.sentence(draft)
    clause = story.clause(draft)
    for offset in sentence.offsets if draft.when is None else ():
        if (
            offset.opens
            or compared(sentence, clause, offset)
            or _holder(sentence, offset) is not clause
            or (draft.noun and clause.predicate is None)
        ):
            continue
        if draft.infinitive or story.by_clause.get((draft.sentence, draft.clause)) != number:
            continue
        previous = told_last(story, number, near=offset.unit is None)
        if previous is not None:
            said = story.span(draft, offset.first, offset.last)
            draft.links.append(Link("offset", previous, distance_in_story.__name__, offset, said))
            return


def _holder(sentence: Sentence, offset: Offset) -> Clause | None:
    """The clause that a distance stands in; what stands between "and" and the verb is the second verb's."""
    joined = offset.first and sentence.tokens[offset.first - 1].low in (",", *words.COORDINATORS)
    behind = next((c for c in sentence.clauses if c.first == offset.last + 1 and c.kind == "coordinate"), None)
    if joined and behind is not None:
        return behind
    return next((c for c in sentence.clauses if offset.first in c.members), None)


@rule("dating", {"The strike hit the town on Monday. The army later denied it.": "denied: 2017-05-08/2017-05-11"})
def later_in_story(story: Story, number: int) -> None:
    """ "later", "subsequently": some time between what was told before and the article."""
    draft = story.drafts[number]
    sentence = story.sentence(draft)
    if draft.when is not None or draft.noun or _LATER.isdisjoint(sentence.lows):
        return
    clause = story.clause(draft)
    if clause.predicate is None:
        return
    first, last = clause.predicate.first - 2, clause.predicate.last + 1
    for index in range(max(0, first), min(last + 1, len(sentence.tokens))):
        adverb = sentence.tokens[index].low in _LATER
        if adverb and index in clause.members and index not in sentence.leaning:
            previous = told_last(story, number)
            if previous is not None:
                said = story.span(draft, index, index)
                draft.links.append(Link("later", previous, later_in_story.__name__, None, said))
            return


@rule(
    "dating",
    {
        "The wall of the mill fell on Tuesday. Crews arrived shortly after 4am.": "arrived: 2017-05-09",
        "Latvia votes on Sunday. Ann Vale met Jon Roe on Monday. Voting ends at 8pm.": "ends: 2017-05-14",
    },
)
def clock_in_story(story: Story, number: int) -> None:
    """A time of day is that of the day told last: of what is to come, where this is to come too."""
    draft = story.drafts[number]
    if draft.clock is None or draft.when is not None:
        return
    predicate = story.clause(draft).predicate
    if predicate is None:
        return
    ahead, today = predicate.form in ("present", "future") and not predicate.perfect, story.article.day
    for other in range(number - 1, -1, -1):
        earlier = story.drafts[other]
        day = earlier.when.first_day if earlier.when is not None and earlier.when.exact and not earlier.saying else None
        if day is not None and (day >= today if ahead else day <= today):
            said = Span(draft.clock.start, draft.clock.end, draft.clock.text)
            draft.links.append(Link("clock", other, clock_in_story.__name__, None, said))
            return
