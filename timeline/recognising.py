"""Which stored mention each found one is; where a mention that a person made stands once its text has changed."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from narrative import EventMention, Span
from timeline import mentions
from timeline.models import Mention

TRIGGER_LENGTH = 100  # as in the column


def recognise(rows: Sequence[Mention], found: Sequence[EventMention]) -> dict[int, Mention]:
    """The row of each found mention, by its index, where it had one.

    A mention is recognised by its trigger and its quote, else (its words were changed) by the place of its trigger; one
    that a person placed by the word there, too.
    """
    recognised: dict[int, Mention] = {}
    free = {row.pk: row for row in sorted(rows, key=lambda row: row.trigger_start)}
    by_words: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for row in free.values():
        by_words[row.trigger, row.quote].append(row)
    for index, mention in enumerate(found):
        if alike := by_words[_trigger(mention), mention.quote]:
            recognised[index] = free.pop(alike.pop(0).pk)
    by_place = {row.trigger_start: row for row in free.values()}
    for index, mention in enumerate(found):
        there = by_place.get(mention.trigger.start)
        if index not in recognised and there and (not _is_placed(there) or there.trigger == _trigger(mention)):
            recognised[index] = by_place.pop(there.trigger_start)
    return recognised


def stand_again(
    by_hand: Sequence[Mention],
    text: str,
    found: Sequence[EventMention],
    told: Sequence[EventMention],
    recognised: Mapping[int, Mention],
) -> tuple[dict[int, Mention], list[tuple[Mention, EventMention]]]:
    """Of the mentions that a person made: those that the reader tells by now, by their index in `told`, and those whose
    words still stand in the text, as they stand there. `found` is everything that the reader found.
    """
    read: dict[int, Mention] = {}
    standing: list[tuple[Mention, EventMention]] = []
    taken = {mention.trigger.start for mention in told}
    for row in by_hand:
        mention = _found_again(row, text, found)
        if mention is None:
            continue
        new = (index for index in range(len(told)) if index not in recognised and index not in read)
        index = next((i for i in new if mention.start <= told[i].trigger.start < mention.end), None)
        if index is not None:
            read[index] = row
        elif mention.trigger.start not in taken:
            taken.add(mention.trigger.start)
            standing.append((row, mention))
    return read, standing


def _found_again(row: Mention, text: str, found: Sequence[EventMention]) -> EventMention | None:
    """As the reader finds it in passing, whose date is of today; else moved to where its words stand."""
    for mention in found:
        if (_trigger(mention), mention.quote) == (row.trigger, row.quote):
            return replace(mention, title=row.title, leans_on=None)
    words = re.compile(r"\s+".join(map(re.escape, row.quote.split())))
    places = [match.span() for match in words.finditer(text)]
    if not places:
        return None
    return _moved(mentions.from_row(row), text, *min(places, key=lambda place: abs(place[0] - row.start)))


def _moved(mention: EventMention, text: str, start: int, end: int) -> EventMention:
    by = start - mention.start
    at = mention.trigger.start + by
    if not text.startswith(mention.trigger.text, at):
        at = max(text.find(mention.trigger.text, start, end), start)
    dating = mention.dating and _shifted(mention.dating, by)
    sentence = min(mention.sentence[0] + by, start), max(mention.sentence[1] + by, end)
    return replace(
        mention,
        start=start,
        end=end,
        trigger=Span(at, at + len(mention.trigger.text), mention.trigger.text),
        sentence=(max(0, sentence[0]), min(len(text), sentence[1])),
        dating=dating if dating and text[dating.start : dating.end] == dating.text else None,
        derivation=tuple(
            replace(step, start=step.start + by, end=step.end + by)
            if step.start is not None and step.end is not None
            else step
            for step in mention.derivation
        ),
    )


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by, span.text)


def _trigger(mention: EventMention) -> str:
    return mention.trigger.text[:TRIGGER_LENGTH]


def _is_placed(row: Mention) -> bool:
    return row.by_hand or row.placed_id is not None
