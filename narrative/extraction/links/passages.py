"""The time that a passage is in: it dates what is told there without an expression of its own.

One walk through the article. The lead's day is the day of the news. What is dated in a main clause moves the focus; a
past perfect without a date, a life told in short and a look back leave it. Who only comments on the news may do so on
another day: that alone gives a saying no date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from narrative.extraction.draft import Draft, Link
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.predicate import Predicate
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.lexicon import listed, words
from narrative.extraction.links.distances import clock_in_story, distance_in_story
from narrative.extraction.links.passage import Passage
from narrative.extraction.links.story import Story
from narrative.extraction.rules import rule
from temporal import Granularity

_LEAD = 2  # sentences in which it is told
_TELLING = ("main", "coordinate", "attribution")


_Rule = Callable[[Passage, int], "int | None"]
_AT = frozenset(("during", "at", "in"))
_THE = frozenset(("the", "this", "that", "his", "her", "their"))
# What moves a story on, or says that nothing happened.
_MOVING = listed("then later soon eventually finally meanwhile since now subsequently nobody nothing none no neither")
_NEXT = frozenset(("then", "there", "also", "instead", "afterwards"))
_COUNTS = frozenset(("offset", "clock"))


@rule(
    "dating",
    {"Ann Vale opened the mill on Monday. It is large. At the ceremony Jon Roe praised her.": "praised: 2017-05-08"},
)
def at_the_scene(passage: Passage, number: int) -> int | None:
    """ "during the ceremony", "at the event": what was told last with a day."""
    draft = passage.story.drafts[number]
    tokens = passage.story.sentence(draft).tokens
    for index in passage.story.clause(draft).own:
        if tokens[index].low not in words.SCENES:
            continue
        before = [tokens[i].low for i in range(max(0, index - 6), index)]
        if not _AT.isdisjoint(before) and not _THE.isdisjoint(before):
            at = passage.focus
            return at if at is not None and passage.recent(at) else passage.news
    return None


@rule(
    "dating",
    {
        "Ann Vale met Jon Roe on Monday. The mill is old. Vale thanked Roe.": "thanked: 2017-05-08",
        "Ann Vale resigned on Monday. The mill had lost money. She said it would close.": "said: 2017-05-08",
    },
)
def same_actor(passage: Passage, number: int) -> int | None:
    """Who was told to do something on a day of the news goes on, unless the passage looks back."""
    other = passage.acting.get(passage.subject(number))
    if other is not None and _plain(passage, number) and passage.days_before_news(other) > 1:
        return None  # what somebody did some days before the news isn't when they spoke
    if other is None or not passage.recent(other) or (passage.looks_back(number) and not _comments(passage, number)):
        return None
    return other


@rule(
    "dating",
    {
        "The cabinet met on Sunday. The minister left early.": "left: 2017-05-07",
        "Raiders held up a bank on Tuesday.\n\nThey wore masks. A clerk fled.": "fled: 2017-05-09",
        "Two envoys vanished in June 2012. The embassy sent a search party.": "sent: 2012-06",
    },
)
def goes_on(passage: Passage, number: int) -> int | None:
    """The passage goes on at the time of the sentence before, as long as it stays in the simple past."""
    story, focus = passage.story, passage.focus
    if focus is None or (_plain(passage, focus) and not story.drafts[number].saying):
        return None  # what was said on a day need not have happened on it
    if passage.in_news(focus):
        return None if passage.looks_back(number) else focus
    if story.drafts[number].saying and not story.drafts[focus].saying:
        return None
    sentence = story.sentence(story.drafts[number])
    near = passage.next_to(number, passage.reached) and _may_go_on(passage, number)
    fresh = story.clause(story.drafts[number]).kind == "main" and not sentence.timexes and not sentence.offsets
    return focus if near and (fresh or passage.reached == story.drafts[number].sentence) else None


def _may_go_on(passage: Passage, number: int) -> bool:
    """Nothing stays within a month once "then" moves it on, nor what never happened; in a year much may happen."""
    assert passage.focus is not None
    grain = passage.when(passage.focus).granularity
    draft = passage.story.drafts[number]
    clause, sentence = passage.story.clause(draft), passage.story.sentence(draft)
    if grain <= Granularity.WEEKEND or clause.predicate is None:
        return grain <= Granularity.WEEKEND
    first = {sentence.tokens[i].low for i in clause.own[:2]}
    return grain <= Granularity.MONTH and _MOVING.isdisjoint(first) and not clause.predicate.negated


def _plain(passage: Passage, number: int) -> bool:
    """It says something, and no more: "said", "told", "added"."""
    predicate = passage.story.clause(passage.story.drafts[number]).predicate
    return predicate is not None and predicate.verb in words.PLAIN_SAYING and not predicate.passive


def _comments(passage: Passage, number: int) -> bool:
    """ "…, she said": of what the passage looks back at."""
    predicate = passage.story.clause(passage.story.drafts[number]).predicate
    return predicate is not None and predicate.verb in ("say", "add") and not predicate.passive


# In the order in which they are asked; the first that knows decides.
RULES_IN_ORDER: tuple[_Rule, ...] = (at_the_scene, same_actor, goes_on)


def carry(story: Story, subjects: Subjects) -> Iterator[tuple[int, Link]]:
    """Of each draft that the passage dates: what it leans on, and by which rule.

    Who asks gives it that time before the next is looked at.
    """
    passage = Passage(story, subjects)
    story.walking = True
    lead = [n for n, s in enumerate(story.article.sentences) if s.clauses and not s.heading][:_LEAD]
    for number, draft in enumerate(story.drafts):
        clause = story.clause(draft)
        predicate = clause.predicate
        yield from _counted(story, number)
        if predicate is None or clause.kind not in _TELLING or story.sentence(draft).heading:
            continue
        if draft.infinitive or draft.phrase is not None:
            continue
        if draft.when is not None:
            _moved(passage, number, predicate, draft.sentence in lead)
        elif predicate.form == "present" and passage.befell:
            passage.focus = None  # what goes on now parts what befell from what came after
        elif predicate.form == "past" and predicate.perfect:
            passage.focus, passage.away = None, draft.sentence
        elif _undated(story, draft, clause, predicate):
            yield from _carried(passage, number)
        else:
            other = plan_goes_on(passage, number)
            if other is not None and story.bears(other):
                yield number, Link("breath", other, plan_goes_on.__name__)
        if predicate.form == "future" and draft.when is not None:
            passage.ahead = number
    for number in story.in_sentence.get(0, ()):
        other = title_of_news(passage, number)
        if other is not None:
            yield number, Link("breath", other, title_of_news.__name__)


@rule("dating", {"The ship will reach Riga on Friday. It will then unload its grain.": "unload: 2017-05-12"})
def plan_goes_on(passage: Passage, number: int) -> int | None:
    """ "Will then", "will also", "there": a step of the plan that was told just before with its day."""
    draft, other = passage.story.drafts[number], passage.ahead
    clause, sentence = passage.story.clause(draft), passage.story.sentence(draft)
    predicate = clause.predicate
    if other is None or predicate is None or predicate.form != "future" or predicate.negated or draft.bound is not None:
        return None
    near = passage.next_to(number, passage.story.drafts[other].sentence)
    if not near or any(i in sentence.timexes for i in clause.own) or not passage.to_come(other):
        return None
    joined = sentence is passage.story.sentence(passage.story.drafts[other])
    said = [i for i in clause.own if sentence.tokens[i].low in _NEXT]
    bounded = any(i and sentence.tokens[i - 1].low in ("before", "until", "till", "by", "since") for i in said)
    return other if (joined or said) and not bounded else None


@rule("dating", {"Mill launches new boat\n\nThe Riga mill unveiled its boat on Monday.": "launches: 2017-05-08"})
def title_of_news(passage: Passage, number: int) -> int | None:
    """A title in the present tense tells what the lead tells, where the two share their words."""
    draft, sentence = passage.story.drafts[number], passage.story.sentence(passage.story.drafts[number])
    predicate = passage.story.clause(draft).predicate
    if not sentence.heading or draft.when is not None or draft.links:
        return None
    if predicate is None or predicate.form != "present" or predicate.perfect:
        return None
    lead = passage.story.sentence(passage.story.drafts[passage.news]) if passage.news is not None else sentence
    own, told = ({t.low for t in s.tokens if t.kind == "word" and len(t.low) > 3} for s in (sentence, lead))
    return passage.news if lead is not sentence and len(own & told) > 1 else None


def _counted(story: Story, number: int) -> Iterator[tuple[int, Link]]:
    """ "The next morning", "at 4am": from what the passage has just been told to be at."""
    draft = story.drafts[number]
    counted = draft.clock is not None or story.sentence(draft).offsets
    if draft.when is not None or draft.phrase is not None or not counted:
        return
    if any(link.how in _COUNTS for link in draft.links):
        return
    known = len(draft.links)
    distance_in_story(story, number)
    clock_in_story(story, number)
    for link in draft.links[known:]:
        if draft.when is None and story.bears(link.target):
            yield number, link


def _carried(passage: Passage, number: int) -> Iterator[tuple[int, Link]]:
    draft = passage.story.drafts[number]
    for decide in RULES_IN_ORDER:
        other = decide(passage, number)
        if other is not None and passage.story.bears(other):
            yield number, Link("breath", other, decide.__name__)
            passage.focus, passage.reached = number, draft.sentence
            passage.acted(number)
            return
    if not draft.saying:
        passage.focus = None
        if passage.looks_back(number):
            passage.away = draft.sentence


def _moved(passage: Passage, number: int, predicate: Predicate, lead: bool) -> None:
    first = passage.when(number).first_day
    if predicate.form != "past" or predicate.cue or first is None or first > passage.story.article.day:
        return
    if predicate.perfect and passage.recent(number):
        return  # an aside, from which the story comes back at once
    passage.focus, passage.reached = number, passage.story.drafts[number].sentence
    if not passage.recent(number):
        passage.away = passage.reached
    if predicate.perfect or not passage.recent(number):
        return
    passage.acted(number)
    if lead and passage.news is None and passage.recent(number):
        passage.news = number


def _undated(story: Story, draft: Draft, clause: Clause, predicate: Predicate) -> bool:
    """In the simple past, and nothing at all is said of its time."""
    if predicate.form != "past" or predicate.cue or predicate.modal or predicate.verb in words.LASTING:
        return False
    if draft.clock is not None or draft.bound is not None or draft.head in story.sentence(draft).quoted:
        return False
    if any(link.how in ("offset", "later", "before", "after", "clock") for link in draft.links):
        return False
    owned = set(clause.own)
    return not any(i in owned and t.type != "DURATION" for i, t in story.sentence(draft).timexes.items())


# All by which a passage dates.
CARRYING: tuple[_Rule, ...] = (*RULES_IN_ORDER, plan_goes_on, title_of_news)
