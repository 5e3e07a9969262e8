"""How events lean on one another: each rule looks at one draft and gives it, or its partner, a link.

Nothing is dated here; `leaning` follows the links.
"""

from __future__ import annotations

from narrative.extraction.article import Sentence
from narrative.extraction.clauses import Clause
from narrative.extraction.draft import Link
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Span
from narrative.extraction.offsets import Offset
from narrative.extraction.rules import rule
from narrative.extraction.story import Story, named, told_last
from narrative.extraction.times import compared
from narrative.extraction.triggers import antecedent_of
from temporal import Granularity, Step, When


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
    for place in sorted(draft.clauses):
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
    if clause.marker not in words.AFTER | words.BEFORE:
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
    owned = set(story.clause(draft).own)
    for offset in sentence.offsets:
        if not offset.opens or offset.first not in owned or offset.last + 2 >= len(sentence.tokens):
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
    return next((c for c in sentence.clauses if offset.first in c.own), None)


@rule("dating", {"The strike hit the town on Monday. The army later denied it.": "denied: 2017-05-08/2017-05-11"})
def later_in_story(story: Story, number: int) -> None:
    """ "later", "subsequently": some time between what was told before and the article."""
    draft = story.drafts[number]
    clause, sentence = story.clause(draft), story.sentence(draft)
    if draft.when is not None or clause.predicate is None or draft.noun:
        return
    first, last = clause.predicate.first - 2, clause.predicate.last + 1
    leaning = {i for o in sentence.offsets for i in range(o.first, o.last + 1)}
    for index in range(max(0, first), min(last + 1, len(sentence.tokens))):
        adverb = sentence.tokens[index].low in ("later", "subsequently", "afterwards", "afterward", "thereafter")
        if adverb and index in clause.own and index not in leaning:
            previous = told_last(story, number)
            if previous is not None:
                said = story.span(draft, index, index)
                draft.links.append(Link("later", previous, later_in_story.__name__, None, said))
            return


@rule(
    "dating",
    {
        "The mill closed on Monday when the owners shut the gates.": "shut: 2017-05-08",
        "It began on 2 May, when a bomb hit a mill.": "hit: 2017-05-02",
    },
)
def at_the_time(story: Story, number: int) -> None:
    """ "when", "the week in which": the two clauses share a time."""
    draft = story.drafts[number]
    clause, sentence = story.clause(draft), story.sentence(draft)
    timed_noun = False
    if clause.kind == "relative" and clause.marker in ("which", "when"):
        before = clause.first - 1 if sentence.tokens[clause.first - 1].low != "in" else clause.first - 2
        timed_noun = before in sentence.timed
    if clause.marker not in ("when", "as") and not timed_noun:
        return
    above = story.told_by(draft.sentence, clause.parent)
    if above is None or above == number or (draft.when is not None and story.drafts[above].when is not None):
        return
    said = story.span(draft, clause.first, clause.first)
    name = at_the_time.__name__
    draft.links.append(Link("same", above, name, None, said))
    if clause.marker == "when" and clause.kind == "subordinate":
        story.drafts[above].links.append(Link("same", number, name, None, said))


@rule("dating", {"Ann Vale met Jon Roe in Riga on Friday. The meeting lasted an hour.": "meeting: 2017-05-05"})
def same_happening(story: Story, number: int) -> None:
    """ "the phone call" has the day of the call that was told before."""
    other = story.same.get(number)
    if other is None:
        return
    draft = story.drafts[number]
    said = story.span(draft, draft.head, draft.head_last)
    if draft.when is None:
        draft.links.append(Link("same", other, same_happening.__name__, None, said))
    if story.drafts[other].when is None:
        back = story.span(story.drafts[other], story.drafts[other].head, story.drafts[other].head_last)
        story.drafts[other].links.append(Link("same", number, same_happening.__name__, None, back))


@rule("dating", {"Neighbours found the boat on 3 May and sank it.": "sank: 2017-05-03"})
def in_one_breath(story: Story, number: int) -> None:
    """Two verbs of one sentence joined by "and" share the date that stands with one of them."""
    draft = story.drafts[number]
    clause, sentence = story.clause(draft), story.sentence(draft)
    if draft.when is not None or draft.bound is not None or draft.noun or draft.infinitive or clause.predicate is None:
        return
    if sentence.tokens[clause.first].low != "and" or any(
        not o.opens and o.first in clause.own for o in sentence.offsets
    ):
        return
    before = story.told_by(draft.sentence, draft.clause - 1)
    if before is None or before == number:
        return
    other = story.clause(story.drafts[before]).predicate
    if other is not None and other.form == clause.predicate.form and other.perfect == clause.predicate.perfect:
        said = story.span(draft, clause.first, clause.first)
        draft.links.append(Link("breath", before, in_one_breath.__name__, None, said))


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
    predicate = story.clause(draft).predicate
    if draft.clock is None or draft.when is not None or predicate is None:
        return
    ahead, today = predicate.form in ("present", "future") and not predicate.perfect, story.article.day
    for other in range(number - 1, -1, -1):
        earlier = story.drafts[other]
        day = earlier.when.first_day if earlier.when is not None and earlier.when.exact and not earlier.saying else None
        if day is not None and (day >= today if ahead else day <= today):
            said = Span(draft.clock.start, draft.clock.end, draft.clock.text)
            draft.links.append(Link("clock", other, clock_in_story.__name__, None, said))
            return


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
    told = [n for n in range(number) if story.drafts[n].sentence == draft.sentence - 1]
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


@rule(
    "dating",
    {
        "Oslo expelled the envoy on Monday to protest a raid that hit a mill.": "raid: before 2017-05-08",
        "The crew left on Monday after a storm destroyed the pier.": "destroyed: before 2017-05-08",
    },
)
def only_bounded(story: Story, number: int) -> None:
    """Before or after something else, and no more is said: a bound, no date."""
    draft = story.drafts[number]
    clause = story.clause(draft)
    if draft.when is not None:
        return
    above = story.told_by(draft.sentence, clause.parent)
    if clause.marker in words.AFTER | words.BEFORE and above is not None and above != number:
        how = "before" if clause.marker in words.AFTER else "after"
        said = story.span(draft, clause.first, clause.first)
        draft.links.append(Link(how, above, only_bounded.__name__, None, said))
    elif draft.noun and clause.kind == "relative" and above is not None and above != number:
        antecedent = antecedent_of(story.sentence(draft), clause)
        if antecedent is not None:
            said = story.span(draft, draft.head, draft.head_last)
            draft.links.append(Link("before", above, only_bounded.__name__, None, said))
    else:
        _bounded_by_noun(story, number)


def _bounded_by_noun(story: Story, number: int) -> None:
    """ "before the signing", "airstrikes since"."""
    draft = story.drafts[number]
    clause, sentence = story.clause(draft), story.sentence(draft)
    for index in clause.own:
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


LINKS = (
    told_distance,
    distance_from_noun,
    distance_in_story,
    at_the_time,
    later_in_story,
    clock_in_story,
    same_happening,
    in_one_breath,
    same_passage,
    only_bounded,
)
