"""The article as a story: its drafts in order, who tells which clause, and what a noun or a count refers back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from narrative.extraction.article import Article, Sentence
from narrative.extraction.clauses import Clause
from narrative.extraction.draft import Draft
from narrative.extraction.lexicon.morphology import NOUN_FAMILIES, NOUNS
from narrative.extraction.mention import Span
from narrative.extraction.triggers import event_noun

_REACH = 80  # drafts that a noun may refer back over


@dataclass(slots=True)
class Story:
    article: Article
    drafts: Sequence[Draft]
    same: dict[int, int]  # draft -> earlier draft that tells the same happening
    by_clause: dict[tuple[int, int], int] = field(default_factory=dict)
    in_sentence: dict[int, list[int]] = field(default_factory=dict)
    asides: dict[tuple[int, int], int] = field(default_factory=dict)  # by sentence and last token of the noun

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
        return self.sentence(draft).clauses[draft.clause]

    def told_by(self, sentence: int, place: int | None) -> int | None:
        return None if place is None else self.by_clause.get((sentence, place))

    def span(self, draft: Draft, first: int, last: int) -> Span:
        tokens = self.sentence(draft).tokens
        start, end = tokens[first].start, tokens[last].end
        return Span(start, end, self.article.text[start:end])


def named(story: Story, number: int, first: int) -> int | None:
    """The earlier draft that the noun phrase beginning at a token refers to."""
    draft = story.drafts[number]
    sentence = story.sentence(draft)
    end = first
    while end < len(sentence.tokens) and end < first + 8 and sentence.tokens[end].kind != "mark":
        end += 1
    told = event_noun(sentence, first, end)
    if told is None:
        return None
    noun = NOUNS[" ".join(sentence.tokens[i].low for i in range(told[0], told[1] + 1))]
    near = [n for n in range(max(0, number - _REACH), number + _REACH) if _before(story, n, number)]
    near = [n for n in near if story.drafts[n].when is not None or story.drafts[n].links]
    exact = [n for n in near if noun in story.drafts[n].aliases or story.drafts[n].lemma == noun]
    akin = [n for n in near if NOUN_FAMILIES[noun] & story.drafts[n].families]
    phoned = [n for n in near if _by_phone(story, n)] if "call" in NOUN_FAMILIES[noun] else []
    chosen = exact or phoned or akin
    return chosen[-1] if chosen else None


def _before(story: Story, other: int, number: int) -> bool:
    """Is the other draft told before this one, in whatever sentence?"""
    if other == number or other >= len(story.drafts):
        return False
    draft, earlier = story.drafts[number], story.drafts[other]
    return (earlier.sentence, earlier.head) < (draft.sentence, draft.head)


def _by_phone(story: Story, number: int) -> bool:
    draft = story.drafts[number]
    tokens = story.sentence(draft).tokens
    return any(tokens[i].low in ("telephone", "phone") for i in story.clause(draft).own)


def told_last(story: Story, number: int, near: bool = False) -> int | None:
    """The last thing told before that can carry a count: dated, or about to be; not a wish or a plan's side clause."""
    draft = story.drafts[number]
    for other in range(number - 1, max(-1, number - 12), -1):
        earlier = story.drafts[other]
        if earlier.infinitive or draft.sentence - earlier.sentence > 3:
            continue
        if earlier.when is not None and earlier.when.first_day is not None:
            return other
        if any(link.how in ("offset", "same") for link in earlier.links):
            return other
        if near and earlier.sentence == draft.sentence and not earlier.noun:
            return None  # what stands just before has no date: nothing to count from
    return None
