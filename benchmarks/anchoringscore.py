"""How near the dates that were given to events come to the gold: by its choice of record, and by its verdicts.

Asked once for each gold mention (characters of a document) whose date is known, and once for each of its dates: which
record covers all of it most tightly, and is that record's date right? The measures are those of the timelines of
SemEval-2015 Task 4 (Minard et al. 2015) as dates of events: no answer counts against, and order is of pairs of events.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from temporal import When

Period = tuple[int, int]  # first and last day, day numbers
CLOSE = 31  # days within which the order of two events is a question
YEAR = 366  # a longer period tells nothing of a day within


@dataclass(frozen=True, slots=True)
class Record:
    """A stretch of a document that was given a date; None is an answer without one."""

    start: int
    end: int
    period: Period | None


@dataclass(frozen=True, slots=True)
class GoldMention:
    document: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class GoldEvent:
    period: Period | None  # None: nobody knows
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    mention: GoldMention
    gold: Period
    given: Period | None
    verdict: str  # exact, finer, coarser, wrong, undated, missing


def period(text: str | None) -> Period | None:
    """The days of a date in EDTF; None where it is open, unknown, or no date that is read here."""
    if not text or text.startswith("XXXX"):
        return None
    try:
        when = When.parse_edtf(text)
    except ValueError:
        return None
    if when.first_day is None or when.last_day is None:
        return None
    return when.first_day, when.last_day


def answers(timelines: Iterable[Sequence[GoldEvent]], records: dict[str, list[Record]]) -> list[Answer]:
    """One for each mention and date, though several timelines hold it."""
    found: dict[tuple[GoldMention, Period], Answer] = {}
    for timeline in timelines:
        for event in timeline:
            for mention in event.mentions:
                if event.period is not None:
                    found.setdefault((mention, event.period), _answer(mention, event.period, records))
    return list(found.values())


def _answer(mention: GoldMention, gold: Period, records: dict[str, list[Record]]) -> Answer:
    record = covering(mention, records)
    given = record.period if record else None
    verdict = compare(gold, given) if given else "undated" if record else "missing"
    return Answer(mention, gold, given, verdict)


def covering(mention: GoldMention, records: dict[str, list[Record]]) -> Record | None:
    """The shortest record that covers all of the mention, the first of equals."""
    around = (r for r in records.get(mention.document, ()) if r.start <= mention.start and mention.end <= r.end)
    return min(around, key=lambda r: r.end - r.start, default=None)


def compare(gold: Period, given: Period) -> str:
    if given == gold:
        return "exact"
    if gold[0] <= given[0] and given[1] <= gold[1]:
        return "finer"
    holds = given[0] <= gold[0] and gold[1] <= given[1]
    return "coarser" if holds and given[1] - given[0] < YEAR else "wrong"


def shares(found: Sequence[Answer]) -> dict[str, float]:
    count = Counter(answer.verdict for answer in found)
    total = len(found) or 1
    return {
        "mentions": float(len(found)),
        "exact": count["exact"] / total,
        "at_gran": (count["exact"] + count["finer"]) / total,
        "compatible": (count["exact"] + count["finer"] + count["coarser"]) / total,
        "wrong": count["wrong"] / total,
        "covered": 1 - (count["missing"] + count["undated"]) / total,
    }


def order(timelines: Iterable[Sequence[GoldEvent]], records: dict[str, list[Record]]) -> dict[str, float]:
    """Of the pairs of events that lie apart, how many come out in the right order: all of them, and those close by."""
    counts: Counter[str] = Counter()
    for timeline in timelines:
        dated = [(event.period, _given(event, records)) for event in timeline if event.period is not None]
        for number, (gold, given) in enumerate(dated):
            for other_gold, other_given in dated[number + 1 :]:
                if gold[1] >= other_gold[0] and other_gold[1] >= gold[0]:
                    continue
                right = given is not None and other_given is not None and given != other_given
                right = right and (given < other_given) == (gold < other_gold)  # type: ignore[operator]
                for kind in ("pairs", *(["close"] if abs(gold[0] - other_gold[0]) <= CLOSE else [])):
                    counts[kind] += 1
                    counts[f"right {kind}"] += right
    return {
        "order": counts["right pairs"] / (counts["pairs"] or 1),
        "order_close": counts["right close"] / (counts["close"] or 1),
    }


def _given(event: GoldEvent, records: dict[str, list[Record]]) -> Period | None:
    """What most of its mentions were given, of equals the earliest."""
    given = Counter(record.period for record in _covering(event, records) if record.period is not None)
    return min(given, key=lambda p: (-given[p], p), default=None)


def _covering(event: GoldEvent, records: dict[str, list[Record]]) -> Iterator[Record]:
    for mention in event.mentions:
        record = covering(mention, records)
        if record is not None:
            yield record


def by_document(found: Iterable[Answer]) -> dict[str, list[Answer]]:
    grouped: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in found:
        grouped[answer.mention.document].append(answer)
    return grouped
