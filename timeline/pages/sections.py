"""A page of events under its headings: years, in them months, and the undated apart. Pure: no queries of its own."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import groupby
from uuid import UUID

from narrative import Basis, Status
from temporal import Granularity, When
from temporal.calendar import days
from temporal.calendar.periods import Period
from temporal.calendar.words import MONTHS, period_words, year_words
from timeline.models import Era, Event, Mention
from timeline.pages import copies, turns

BASES = [basis.value for basis in Basis]  # the most direct way to a date comes first


@dataclass(frozen=True, slots=True)
class Beside:
    """What a timeline says beside its events: its eras, and what is pinned to it."""

    eras: Sequence[Era] = ()
    pinned: Set[UUID] = frozenset()


NOTHING_BESIDE = Beside()


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as the timeline prints it, with the one telling that is quoted for its date."""

    event: Event
    when: When | None
    telling: Mention | None
    eras: list[Era] = field(default_factory=list)  # those that it falls into
    begins: list[Era] = field(default_factory=list)  # those of which it is the first on its page
    pinned: bool = False

    @property
    def dating(self) -> str:
        return self.telling.dating if self.telling else ""

    @property
    def copies(self) -> str:
        return copies.in_short(self.event, self.event.mentions.all())

    @property
    def course(self) -> str:
        """What became of it, in a line: "announced 11 May, reported 12 May"; "" where there is no more to say."""
        return turns.course(self.event, list(self.event.mentions.all()))


@dataclass(frozen=True, slots=True)
class Month:
    name: str  # "" for what is told by its year alone
    anchor: str
    entries: list[Entry]


@dataclass(slots=True)
class Year:
    name: str
    anchor: str
    months: list[Month] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Chronology:
    years: list[Year]
    undated: list[Entry]


def chronology(events: Iterable[Event], beside: Beside = NOTHING_BESIDE) -> Chronology:
    """Group events that stand in chronological order; their mentions are best prefetched."""
    listed = entries(events, beside)
    dated = [(_heading(e.event.sort_day, e.when), e) for e in listed if e.event.sort_day is not None and e.when]
    years: list[Year] = []
    for (year, year_anchor, month, month_anchor), group in groupby(dated, key=lambda pair: pair[0]):
        if not years or years[-1].anchor != year_anchor:
            years.append(Year(year, year_anchor))
        years[-1].months.append(Month(month, month_anchor, [e for _, e in group]))
    return Chronology(years, [e for e in listed if e.when is None])


def entries(events: Iterable[Event], beside: Beside) -> list[Entry]:
    begun: set[Era] = set()
    return [_entry(event, beside, begun) for event in events]


def _entry(event: Event, beside: Beside, begun: set[Era]) -> Entry:
    """`begun`: the eras that an entry before it fell into; those that it is the first of are added."""
    day = event.sort_day
    eras = [era for era in beside.eras if day is not None and era.holds(day)]
    begins = [era for era in eras if era not in begun]
    begun.update(begins)
    return Entry(
        event,
        event.when,
        quoted(event, list(event.mentions.all())),
        eras,
        begins,
        event.pk in beside.pinned,
    )


def quoted(event: Event, mentions: list[Mention]) -> Mention | None:
    """The telling that shows best why the event has its date: the very date, in the text's own words."""
    day = event.first_day, event.last_day
    status = Status.SCHEDULED if event.status == Status.UNREPORTED else event.status
    # Among equals the first stays first: that of the earliest article.
    return min(
        mentions,
        key=lambda m: ((m.first_day, m.last_day) != day, BASES.index(m.basis), m.status != status, not m.dating),
        default=None,
    )


def _heading(day: int, when: When) -> tuple[str, str, str, str]:
    """Year and month that an event stands under, as words and anchors; a decade or century is its own heading."""
    year, month, number = days.civil(day)
    if when.granularity > Granularity.YEAR:
        name = period_words(Period.of(when.granularity, day))
        return name[:1].upper() + name[1:], f"y{year}-{when.granularity.name.lower()}", "", ""
    anchor = f"y{year}"
    if when.granularity >= Granularity.HALF and (month, number) == (1, 1):
        return year_words(year), anchor, "", ""
    return year_words(year), anchor, MONTHS[month - 1], f"{anchor}-{month:02d}"
