"""What became of an event, from its tellings: announced and by whom, moved, put off, called off, reported."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from narrative import Status, Turn, TurnKind
from timeline import histories
from timeline.models import Event, Mention
from timeline.pages import believed

MOST_NAMED = 5  # who said so first
VERBS = {
    TurnKind.ANNOUNCED: "announced",
    TurnKind.MOVED: "moved",
    TurnKind.POSTPONED: "put off",
    TurnKind.CANCELLED: "called off",
    TurnKind.HAPPENED: "reported",
    TurnKind.DENIED: "denied",
}
WORDS = {TurnKind.PASSED: "its day had passed without a report"}
BEFORE_A_DAY = {TurnKind.ANNOUNCED: "for", TurnKind.MOVED: "to"}
SAID = {
    TurnKind.ANNOUNCED: Status.SCHEDULED,
    TurnKind.MOVED: Status.SCHEDULED,
    TurnKind.POSTPONED: Status.POSTPONED,
    TurnKind.CANCELLED: Status.CANCELLED,
    TurnKind.HAPPENED: Status.HAPPENED,
    TurnKind.DENIED: Status.DENIED,
    TurnKind.PASSED: None,  # nobody said so
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A turn as the event's page prints it. `named`: of each outlet that said so on its day, its first mention."""

    turn: Turn
    named: list[Mention]
    others: int  # further outlets of that day
    since: int  # outlets that said the same later

    @property
    def words(self) -> str:
        return WORDS.get(self.turn.kind, VERBS.get(self.turn.kind, "")).capitalize()

    @property
    def time(self) -> str:
        """The time that it was announced for or moved to, with what joins it to its words."""
        joint, when = BEFORE_A_DAY.get(self.turn.kind, ""), self.turn.when
        if not joint or when is None:
            return ""
        return f" {joint} {when.words}" if when.exact else f", {when.words},"


@dataclass(frozen=True, slots=True)
class Possible:
    """What nobody told as more than possible: who did so first."""

    on: date
    named: list[Mention]


def moments(event: Event, told: Sequence[Mention]) -> list[Moment]:
    return [_moment(turn, told) for turn in histories.of(event, told)]


def possible(told: Sequence[Mention]) -> Possible | None:
    """Who first told as possible what nobody told otherwise; the mentions stand in the order of their articles."""
    if not told or any(mention.status != Status.HYPOTHETICAL for mention in told):
        return None
    first = believed.day(told[0].article)
    return Possible(first, _one_an_outlet(m for m in told if believed.day(m.article) == first)[:MOST_NAMED])


def course(event: Event, told: Sequence[Mention]) -> str:
    """In a line, where more than one thing became known of it: "announced 11 May, reported 12 May"."""
    turns = [turn for turn in histories.of(event, told) if turn.kind in VERBS]
    if len(turns) < 2 and not (turns and event.status == Status.UNREPORTED):
        return ""
    year = event.when.earliest.year if event.when and event.when.earliest else None
    return ", ".join(f"{VERBS[turn.kind]} {_day(turn.on, year)}" for turn in turns)


def _day(day: date, year: int | None) -> str:
    return f"{day:%-d %B}" if day.year == year else f"{day:%-d %B %Y}"


def _moment(turn: Turn, told: Sequence[Mention]) -> Moment:
    said = [
        mention for mention in told if str(mention.article_id) in turn.articles and mention.status == SAID[turn.kind]
    ]
    first = _one_an_outlet(mention for mention in said if believed.day(mention.article) == turn.on)
    others = len(first) - len(first[:MOST_NAMED])
    return Moment(turn, first[:MOST_NAMED], others, len(turn.outlets) - len(first))


def _one_an_outlet(told: Iterable[Mention]) -> list[Mention]:
    first: dict[int, Mention] = {}
    for mention in told:
        first.setdefault(mention.article.outlet_id, mention)
    return list(first.values())
