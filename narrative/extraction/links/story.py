"""The article as a story: its drafts in order, who tells which clause, and what a noun or a count refers back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.happenings.triggers import event_noun
from narrative.extraction.mention import Span
from temporal import Granularity, When

_LONGEST_DERIVATION = 30  # steps


@dataclass(slots=True)
class Story:
    article: Article
    drafts: Sequence[Draft]
    same: dict[int, int]  # draft -> earlier draft that tells the same happening
    by_clause: dict[tuple[int, int], int] = field(default_factory=dict)
    in_sentence: dict[int, list[int]] = field(default_factory=dict)
    asides: dict[tuple[int, int], int] = field(default_factory=dict)  # by sentence and last token of the noun
    walking: bool = False  # what stands before has what its passage gives it, or gets nothing

    def __post_init__(self) -> None:
        for number, draft in enumerate(self.drafts):
            self.in_sentence.setdefault(draft.sentence, []).append(number)
            if draft.phrase is not None:
                self.asides[draft.sentence, draft.head_last] = number
            if not draft.infinitive:
                for place in draft.clauses:
                    self.by_clause.setdefault((draft.sentence, place), number)

    def sentence(self, draft: Draft) -> Sentence:
        return self.article.sentences[draft.sentence]

    def clause(self, draft: Draft) -> Clause:
        return self.article.sentences[draft.sentence].clauses[draft.clause]

    def bears(self, number: int) -> bool:
        """May another lean on this one? No reader follows a chain without end, and no passage stays at one time."""
        return len(self.drafts[number].steps) <= _LONGEST_DERIVATION

    def told_by(self, sentence: int, place: int | None) -> int | None:
        return None if place is None else self.by_clause.get((sentence, place))

    def span(self, draft: Draft, first: int, last: int) -> Span:
        tokens = self.sentence(draft).tokens
        start, end = tokens[first].start, tokens[last].end
        return Span(start, end, self.article.text[start:end])


def named(story: Story, number: int, first: int) -> int | None:
    """What the noun phrase beginning at a token refers to: told elsewhere, or dated by its own words."""
    draft = story.drafts[number]
    sentence = story.sentence(draft)
    end = first
    while end < len(sentence.tokens) and end < first + 8 and sentence.tokens[end].kind != "mark":
        end += 1
    told = event_noun(sentence, first, end)
    noun = story.asides.get((draft.sentence, told[1])) if told else None
    return None if noun is None else story.same.get(noun, noun)


def told_last(story: Story, number: int, near: bool = False) -> int | None:
    """The last thing told before that can carry a count: dated, or about to be; not a wish or a plan's side clause.

    As long as what was told just before may still be dated by its passage, nobody knows.
    """
    draft = story.drafts[number]
    quoted = draft.head in story.sentence(draft).quoted
    limit: int | None = None
    for other in range(number - 1, max(-1, number - 12), -1):
        earlier = story.drafts[other]
        if earlier.infinitive or draft.sentence - earlier.sentence > 3:
            continue
        aside = earlier.head in story.sentence(earlier).quoted or (story.walking and earlier.via and earlier.saying)
        if aside and not quoted and not draft.saying:
            continue  # the story goes on from what happened, and not from when it was spoken of
        if earlier.when is not None and earlier.when.first_day is not None:
            # "By noon on Wednesday … that evening" is Wednesday's, whatever came before.
            return other if limit is None or earlier.when.overlaps(When.on(limit)) else None
        if any(link.how in ("offset", "same") for link in earlier.links):
            return other
        if near and earlier.sentence == draft.sentence and not earlier.noun:
            return None  # what stands just before has no date: nothing to count from
        if earlier.bound is not None and earlier.bound.granularity == Granularity.DAY:
            limit = earlier.bound.last_day or earlier.bound.first_day
            continue
        if not story.walking and _may_be_dated(story, earlier):
            return None
    return None


def _may_be_dated(story: Story, draft: Draft) -> bool:
    clause = story.clause(draft)
    predicate = clause.predicate
    told = predicate is not None and predicate.form == "past" and not (predicate.perfect or predicate.cue)
    return told and clause.kind in ("main", "coordinate") and draft.phrase is None and not draft.saying
