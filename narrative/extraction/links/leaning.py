"""Events from events: what a happening's time follows from when no date stands with it.

The links are followed from what is dated to what is not, in both directions, as often as something new comes out. A
draft is dated once and never again, so cycles end by themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from narrative.extraction.article import Article
from narrative.extraction.draft import Draft, Link
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.links import LINKS, NOT_COUNTING, shifting
from narrative.extraction.links.passages import CARRYING, carry
from narrative.extraction.links.same_time import at_the_time, in_one_breath, same_happening
from narrative.extraction.links.story import Story
from narrative.extraction.mention import Basis, Status
from temporal import Step, When

_LONGEST_CHAIN = 8


_PASSAGES = frozenset(decide.__name__ for decide in CARRYING)
_FIRM = ("clock", "offset", "same", "breath")


def lean(article: Article, drafts: Sequence[Draft], same: dict[int, int], subjects: Subjects) -> None:
    """Date what leans on something dated; bound what is only before or after it."""
    story = Story(article, drafts, same)
    for number, draft in enumerate(drafts):
        links = LINKS if article.sentences[draft.sentence].offsets else NOT_COUNTING
        for link in links if draft.phrase is None else (same_happening,):
            link(story, number)
    _follow_all(story, _FIRM)
    for number, told in carry(story, subjects):
        _through(story, drafts[number], told)
    _follow_all(story, _FIRM)
    _follow_all(story, (*_FIRM, "later"))
    _bound(story)


def _follow_all(story: Story, kinds: Sequence[str]) -> None:
    for _ in range(_LONGEST_CHAIN):
        if not _follow(story, kinds):
            return


def _follow(story: Story, kinds: Sequence[str]) -> bool:
    changed = False
    for number, draft in enumerate(story.drafts):
        if draft.when is not None:
            continue
        for link in draft.links:
            target = story.drafts[link.target]
            if link.how not in kinds or target.when is None or not story.bears(link.target):
                continue
            if not _reaches(story, link.target, number) and _through(story, draft, link):
                changed = True
                break
    return changed


def _reaches(story: Story, start: int, goal: int) -> bool:
    """Would leaning make a circle?"""
    at: int | None = start
    for _ in range(len(story.drafts)):
        if at is None:
            return False
        if at == goal:
            return True
        at = story.drafts[at].leans_on
    return True


def _through(story: Story, draft: Draft, link: Link) -> bool:
    """Date a draft by one of its links, if that gives anything."""
    when = story.drafts[link.target].when
    if when is not None and link.how == "later":
        when = shifting.after_until(when, story.article.day)
    elif when is not None and link.offset is not None:
        when = shifting.shifted(when, link.offset, link.offset.sign)
        if when is not None and _past_lies_ahead(story, draft, when):
            return False
    elif when is not None and link.how == "clock" and draft.clock is not None and draft.clock.when is not None:
        when = replace(when, time=draft.clock.when.time)
    if when is not None:
        _dated(story, draft, link, when)
    return when is not None


def _past_lies_ahead(story: Story, draft: Draft, when: When) -> bool:
    """What is told in the past can't lie after the article: then something else was counted from."""
    predicate = story.clause(draft).predicate
    past = predicate is not None and predicate.form == "past" and not predicate.cue and not draft.infinitive
    told = draft.phrase is None and not draft.noun and draft.status is Status.HAPPENED
    return past and told and when.first_day is not None and when.first_day > story.article.day


def _dated(story: Story, draft: Draft, link: Link, when: When) -> None:
    target = story.drafts[link.target]
    assert target.when is not None
    draft.when, draft.leans_on, draft.via = when, link.target, link.rule
    shared = link.how == "breath" or link.rule == at_the_time.__name__
    draft.basis = Basis.INHERITED if shared else Basis.EVENT
    if link.rule in _PASSAGES and draft.saying and when == When.on(story.article.day):
        draft.basis = Basis.ARTICLE  # said on the day of the article, and no more is told
    said = link.said
    if link.rule == in_one_breath.__name__:
        said = target.dating or said  # "and" joins them; what dates both is the date of the one
    draft.dating = draft.dating or said
    step = Step(
        link.rule,
        said.text if said else "",
        said.start if said else None,
        said.end if said else None,
        target.when.edtf,
        when.edtf,
        _because(story, draft, link, when),
    )
    draft.steps = [*target.steps, step]


def _because(story: Story, draft: Draft, link: Link, when: When) -> str:
    target = story.drafts[link.target]
    assert target.when is not None
    other = story.sentence(target).text(target.head, target.head_last)
    own = story.sentence(draft).text(draft.head, draft.head_last)
    said = link.said.text if link.said else ""
    reference = f"“{other}” ({target.when.words})"
    if link.how == "later":
        return f"“{said}” puts it after {reference} and before the article: {when.words}."
    if link.rule in _PASSAGES:
        return f"“{own}” has no date of its own; the passage is at the time of {reference}."
    if link.how == "breath":
        return f"“{own}” is told in one breath with {reference} and has no date of its own."
    if link.rule == same_happening.__name__:
        return f"“{own}” is the same happening as {reference}."
    if link.how == "clock":
        return f"“{said}” names no day; the passage is at that of {reference}."
    if link.how == "same":
        return f"“{said}” gives “{own}” the time of {reference}."
    return f"“{said}” counts from {reference}: {when.words}."


def _bound(story: Story) -> None:
    for draft in story.drafts:
        if draft.when is not None or draft.bound is not None:
            continue
        for link in draft.links:
            when = story.drafts[link.target].when
            if link.how not in ("before", "after") or when is None:
                continue
            day = when.last_day if link.how == "before" else when.first_day
            if day is None:
                continue
            draft.bound = (
                When.between(None, day, when.granularity)
                if link.how == "before"
                else When.between(day, None, when.granularity)
            )
            draft.leans_on = None
            _say_bound(story, draft, link, when)
            break


def _say_bound(story: Story, draft: Draft, link: Link, when: When) -> None:
    target = story.drafts[link.target]
    assert draft.bound is not None
    other = story.sentence(target).text(target.head, target.head_last)
    said = link.said
    because = f"The text only says that it came {link.how} “{other}” ({when.words})."
    start, end = (said.start, said.end) if said else (None, None)
    step = Step(link.rule, said.text if said else "", start, end, when.edtf, draft.bound.edtf, because)
    draft.steps = [*target.steps, step]
