"""What a rule sees of the world: the article's date, what was said before, and the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from temporal.calendar.clocks import is_clock
from temporal.calendar.granularity import Granularity
from temporal.calendar.partial import Partial, Weekday, Yearly
from temporal.calendar.periods import DAY, QUARTER, SEASON, WEEK, WEEKEND, YEAR, Period
from temporal.context import direction, listed, passage, scene
from temporal.context.recurring import every_day, every_year
from temporal.context.reporting import reported_period
from temporal.context.tense import Cues, Tense, cues_of, tense_around
from temporal.conventions import Conventions
from temporal.grammar.readings import Reading, date
from temporal.timex import Step

_OF_THE_STORY = ("the ", "this ", "year's", "year’s", "month's", "month’s")
_LONGEST_QUOTE = 600
_SCENE, _SENTENCES = 240, 2  # how far back a day goes on being told of: characters, ends of sentences
_PASSAGE = 600  # characters: how far back a day is that is still to come
REMEMBERED = 100  # expressions: what was said before them is no reference any more


class NoReference(Exception):
    """The words are relative, and there is nothing that they could be relative to."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


@dataclass(slots=True)
class Mention:
    """Words that were read as a time, while the text is still being read."""

    start: int
    end: int
    rule: str
    reading: Reading
    reference: str = ""
    steps: list[Step] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """A text under reading. `day` and `clock` are the reference that the article gives (its date, or its date line)."""

    text: str
    lowered: str  # the same text in lower case, letter for letter
    day: int | None
    clock: str | None = None
    conventions: Conventions = field(default_factory=Conventions)
    narrative: bool = False
    mentions: list[Mention] = field(default_factory=list)
    # In an account: the places of what leaves a part out, and what a first reading of the whole decided on them.
    open: dict[int, Partial] = field(default_factory=dict)
    settled: dict[int, direction.Choice] = field(default_factory=dict)
    cues: Cues = field(init=False)

    def __post_init__(self) -> None:
        self.cues = cues_of(self.text, self.lowered)

    def focus(self, start: int) -> Mention | None:
        """The last expression that named a time in the calendar, seen from a place in the text.

        "3 October of that year" does not lean on its own first half.
        """
        for mention in islice(reversed(self.mentions), REMEMBERED):
            if mention.reading.period is None or (self.narrative and mention.reference == "dct"):
                continue
            if not self.completes(mention, start):
                return mention
        return None

    def completes(self, mention: Mention, start: int) -> bool:
        """What words complete is not what they lean on: "3 October of that year", "6 a.m. the next day"."""
        gap = self.lowered[mention.end : start]
        part = is_clock(mention.reading.time) or mention.rule == "at_light"
        return gap == " of " or (gap in (" ", ", ", " on ") and part)

    def clock_told(self, start: int) -> Mention | None:
        """The last hour told, where no other day has been named since: "9 a.m. (0600 GMT) today"."""
        told = [mention for mention in islice(self.days_told(start), 3) if not scene.in_brackets(self, mention, start)]
        if len(told) > 1 and told[0].reading.period == told[1].reading.period and not is_clock(told[0].reading.time):
            return told[1]
        return told[0] if told else None

    def days_told(self, start: int) -> Iterator[Mention]:
        """The days named before a place in the text, the last one first."""
        for mention in islice(reversed(self.mentions), REMEMBERED):
            period = mention.reading.period
            if period is not None and period.granularity == DAY and not (self.narrative and mention.reference == "dct"):
                yield mention


@dataclass(slots=True)
class Ref:
    doc: Document
    start: int
    end: int
    reference: str = ""  # "dct" or the value that was leant on
    against: Period | None = None
    steps: list[Step] = field(default_factory=list)

    @property
    def said(self) -> str:
        return " ".join(self.doc.text[self.start : self.end].split())

    @property
    def capital(self) -> bool:
        return self.doc.text[self.start].isupper()

    def before(self, reach: int = 24) -> str:
        """The lower-cased text just before the words."""
        return self.doc.lowered[max(0, self.start - reach) : self.start]

    def after(self, reach: int = 24) -> str:
        return self.doc.lowered[self.end : self.end + reach]

    @property
    def conventions(self) -> Conventions:
        return self.doc.conventions

    @property
    def today(self) -> Period:
        """The day of the article; NoReference where the article has no date, or where someone in an account speaks."""
        if self.doc.narrative and self._quoted:
            day = self._told(DAY)
            if day is None:
                raise NoReference("XXXX-XX-XX")
            return day
        if self.doc.day is None:
            raise NoReference("XXXX-XX-XX")
        self.reference, self.against = "dct", Period(DAY, self.doc.day)
        return self.against

    def this(self, unit: Granularity) -> Period:
        """The period of a unit that the article's day lies in; in an account, the one that is told of."""
        if self.doc.narrative and (self._quoted or self.doc.lowered.startswith(_OF_THE_STORY, self.start)):
            told = self._told(unit)
            if told is not None:
                return told.this(unit, self.origin(unit))
        return self.today.this(unit, self.origin(unit))

    def _told(self, unit: Granularity) -> Period | None:
        """What the account named last that is no longer than a unit, as the reference of these words."""
        for mention in islice(reversed(self.doc.mentions), REMEMBERED):
            period = mention.reading.period
            if period is not None and mention.reference != "dct" and period.granularity <= unit:
                self.reference, self.against = period.value, period
                return period
        return None

    @property
    def of_writer(self) -> bool:
        """Said by the writer of an account, of the time in which it is written."""
        return self.doc.narrative and not self._quoted

    @property
    def _quoted(self) -> bool:
        """Between quotation marks, as far as the paragraph tells."""
        before = self.doc.text[max(0, self.start - _LONGEST_QUOTE) : self.start].rpartition("\n")[2]
        return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1

    def origin(self, unit: Granularity) -> int:
        """Where this writer's count of a unit begins."""
        if unit in (WEEK, WEEKEND):
            return self.conventions.week_start if unit == WEEK else 0
        return int(self.conventions.south) if unit == SEASON else 0

    def fiscal(self, unit: Granularity) -> Period:
        start = self.conventions.fiscal_year_start
        return self.today.this(unit, start if unit in (QUARTER, YEAR) else 0)

    @property
    def focus(self) -> Period | None:
        """What was named last, without leaning on it."""
        mention = self.doc.focus(self.start)
        return mention.reading.period if mention else None

    def lean(self) -> Period | None:
        """What was named last, as the reference of these words."""
        period = self.focus
        if period is not None:
            self.reference, self.against = period.value, period
        return period

    def reported(self) -> Period | None:
        """The quarter or year that a company's results are about, as the reference of these words."""
        period = reported_period(self.doc, self.start)
        if period is not None:
            self.reference, self.against = period.value, period
        return period

    def year_before_reported(self) -> Period | None:
        """What a company's results are compared with: the same quarter, or year, of the year before."""
        period = self.reported()
        return period.shift(-4 if period.granularity == QUARTER else -1) if period is not None else None

    def day_in_focus(self) -> Period:
        """The day named last, else the article's."""
        if self.focus is not None and self.focus.granularity == DAY:
            return self.lean() or self.today
        return self.today

    def lean_on_day(self) -> Period | None:
        """The day named last, as the reference of these words, though a month or year was named since."""
        focus = self.focus
        if focus is not None and focus.granularity == DAY:
            return self.lean()
        told = [m for m in islice(self.doc.days_told(self.start), 2) if self.start - m.end <= _SCENE]
        # "7.20 the next morning", where no day was told before the hour, is counted from the article's
        mention = next((m for m in told if not self.doc.completes(m, self.start)), told[0] if told else None)
        if mention is None or mention.reading.period is None:
            return None
        self.reference, self.against = mention.reading.period.value, mention.reading.period
        return self.against

    def lean_on_scene(self) -> Mention | None:
        """What named the day that is told of, as the reference of these words."""
        if every_day(self.doc, self.start, self.end):
            raise NoReference("XXXX-XX-XX")
        mention = self.scene()
        if mention is not None and mention.reading.period is not None:
            self.reference, self.against = mention.reading.period.value, mention.reading.period
        return mention

    def scene(self) -> Mention | None:
        """What named the day that is told of: the last one, in this sentence or not long before.

        Not one that only says when somebody spoke, nor one on the other side of the article.
        """
        if self.doc.narrative:
            mention = self.doc.focus(self.start)
            period = mention.reading.period if mention else None
            return mention if period is not None and period.granularity == DAY else None
        for mention in self.doc.days_told(self.start):
            between = self.doc.text[mention.end : self.start]
            if len(between) > _PASSAGE or "\n\n" in between:
                return None
            if scene.only_limits(self.doc, mention, self.start):
                continue
            period = mention.reading.period
            to_come = period is not None and self.doc.day is not None and period.first > self.doc.day
            near = len(between) <= _SCENE and len(scene.SENTENCE_END.findall(between)) <= _SENTENCES
            if (near or (to_come and self.tense.kind == "future")) and not scene.apart(
                self.doc, mention, self.start, self.tense
            ):
                return mention
        return None

    @property
    def tense(self) -> Tense:
        return tense_around(self.doc.cues, self.start, self.end)

    def pick(self, partial: Partial) -> Reading:
        """The occurrence that is meant where a part is left out: which Wednesday, which October."""
        if isinstance(partial, Yearly) and every_year(self.doc, self.start, self.end):
            raise NoReference(partial.value)
        choice = self._settled(partial) or passage.told_in_passage(self, partial) or self._choose(partial)
        assert self.against is not None
        self.note("direction", self.against.edtf, choice.period.value, choice.because, choice.rejected)
        return date(choice.period, partial=partial)

    def _settled(self, partial: Partial) -> direction.Choice | None:
        """What the account as a whole has decided."""
        if not self.doc.narrative:
            return None
        if isinstance(partial, Yearly):
            self.doc.open[self.start] = partial
        choice = self.doc.settled.get(self.start)
        if choice is not None and choice.seen_from is not None:
            self.reference, self.against = choice.seen_from.value, choice.seen_from
        return choice

    def _choose(self, partial: Partial) -> direction.Choice:
        coarsest = WEEK if isinstance(partial, Weekday) else YEAR  # no Monday is counted from a year or month
        narrative = self.doc.narrative and self.focus is not None and self.focus.granularity <= coarsest
        base = self.lean() if narrative else None
        if base is None:
            if self.doc.day is None:
                raise NoReference(partial.value)
            base = self.today
        choice = direction.choose(partial, base.first, self.tense, self.said, narrative=narrative)
        opening = None if narrative else listed.opening(self, partial)
        return direction.follow(choice, partial, opening, self.said) if opening else choice

    def note(
        self, rule: str, reference: str, result: str, because: str, rejected: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """Add a decision to the derivation."""
        step = Step(rule, self.said, self.start, self.end, reference, result, because, rejected)
        self.steps.append(step)
