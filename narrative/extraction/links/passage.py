"""Where the walk through an article is: the day of the news, and what is told last."""

from __future__ import annotations

from dataclasses import dataclass, field

from narrative.extraction.happenings.people import Subjects
from narrative.extraction.lexicon import words
from narrative.extraction.links.story import Story
from temporal import Granularity, When

_NEWS_AGE = 5  # days that the news of an article may lie back
_BEFALLING = frozenset(("disaster", "kill"))
_DYING = frozenset(("die", "pass away", "perish"))


@dataclass(slots=True)
class Passage:
    """Where the walk is. All numbers are of drafts, but `reached`."""

    story: Story
    subjects: Subjects
    news: int | None = None  # the lead's, if it is dated to a day shortly before the article
    focus: int | None = None  # what the passage is at; None in a flashback without a date
    reached: int = 0  # the last sentence told at the focus
    away: int = -2  # the last sentence that looks back, with a date or without
    ahead: int | None = None  # the plan told last
    acting: dict[str, int] = field(default_factory=dict)  # who was last told to do something, and when

    def when(self, number: int) -> When:
        when = self.story.drafts[number].when
        assert when is not None
        return when

    def subject(self, number: int) -> str:
        """Who acts: the last word of a name, for titles and first names come and go, else the words as they stand."""
        draft = self.story.drafts[number]
        said = self.subjects.of(draft.sentence, draft.clause).split()
        while said and (said[-1].lower() in words.ADVERBS):
            said.pop()
        if not said:
            return ""
        return said[-1].lower() if said[-1][0].isupper() else " ".join(said).lower()

    def acted(self, number: int) -> None:
        subject, draft = self.subject(number), self.story.drafts[number]
        if subject and draft.lemma not in _DYING:
            self.acting[subject] = number

    def recent(self, number: int) -> bool:
        """Dated to a day of the last few before the article."""
        when, today = self.when(number), self.story.article.day
        if when.first_day is None or not when.exact or when.granularity > Granularity.WEEKEND:
            return False
        return today - _NEWS_AGE <= when.first_day <= today

    def in_news(self, number: int | None) -> bool:
        """Is this told at the time of the news?"""
        return number is not None and self.news is not None and self.when(number) == self.when(self.news)

    def to_come(self, number: int) -> bool:
        """Dated to a day still to come, or to the article's."""
        when = self.when(number)
        return when.granularity <= Granularity.WEEKEND and (when.first_day or 0) >= self.story.article.day

    def days_before_news(self, number: int) -> int:
        news = self.when(self.news).first_day if self.news is not None else None
        return (news or 0) - (self.when(number).first_day or 0)

    def looks_back(self, number: int) -> bool:
        """Does this go on looking back at something before the news?"""
        return self.next_to(number, self.away)

    @property
    def befell(self) -> bool:
        """Is the news a disaster or a death, and nobody's act?"""
        return self.news is not None and not _BEFALLING.isdisjoint(self.story.drafts[self.news].families)

    def next_to(self, number: int, place: int) -> bool:
        """In the same sentence, or in the next one of its paragraph."""
        here, sentences = self.story.drafts[number].sentence, self.story.article.sentences
        return 0 <= place >= here - 1 and sentences[here].paragraph == sentences[place].paragraph
