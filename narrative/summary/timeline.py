"""Many articles to a timeline: its days, and for each the sentences that tell it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from narrative.summary.picking import Candidate, best, positive
from narrative.summary.reading import Article, Reading, Sentence, read
from narrative.summary.words import Wording

Entry = tuple[date, list[str]]
# How much a sentence counts for a day: one that names it later, that very day, or before it came.
_LOOKING_BACK, _THAT_DAY, _AHEAD = 1.0, 0.7, 0.3
# One that names none, after one that names the day; or published on the day or the day after: less, the further down.
_GOING_ON, _PUBLISHED = 0.4, (0.6, 0.6)
_LEAD, _HALVED = 20, 4
_PRESENT = 0.1  # an article's vote for the day on which it came, though it doesn't name it
_RARITY = 0.5  # the power of the rarity of a word
_TOPIC = 0.3  # what a word is worth that all articles have, against one that all candidates of a day have


def summarise(
    articles: Iterable[Article],
    dates: int = 30,
    sentences: int = 2,
    start: date | None = None,
    end: date | None = None,
) -> list[Entry]:
    """The days that matter most in `articles`, in order, each with the sentences that tell it best.

    An article has a `text` and a `dct`, its date. At most `dates` days, from `start` to `end` where given, at most
    `sentences` for each: as they stand in an article but for white space, 40 words or less, no two alike. Days of which
    no such sentence tells are left out. The order of the articles changes nothing; one that comes twice counts once.
    """
    _check(dates, sentences, start, end)
    return compose([read(article) for article in _checked(articles)], dates, sentences, start, end)


def compose(
    readings: Iterable[Reading],
    dates: int = 30,
    sentences: int = 2,
    start: date | None = None,
    end: date | None = None,
) -> list[Entry]:
    """`summarise`, for articles that were `read`: who wants several timelines of them reads them once."""
    _check(dates, sentences, start, end)
    topic = _Topic(readings)
    told: list[Wording] = []
    timeline: list[Entry] = []
    for day in topic.ranked(start or date.min, end or date.max):
        chosen = best(topic.candidates(day), sentences, rarity=topic.rarity, topic=topic.shares, told=told)
        if chosen:
            told.extend(chosen)
            timeline.append((day, [wording.text for wording in chosen]))
        if len(timeline) == dates:
            break
    return sorted(timeline)


def _check(dates: int, sentences: int, start: date | None, end: date | None) -> None:
    positive("dates", dates)
    positive("sentences", sentences)
    for name, day in (("start", start), ("end", end)):
        if day is not None and not _is_day(day):
            raise ValueError(f"{name} is a day: give a datetime.date or None, not {day!r}.")
    if start and end and start > end:
        raise ValueError(f"start ({start}) lies after end ({end}): give them the other way round.")


def _is_day(day: object) -> bool:
    return isinstance(day, date) and not isinstance(day, datetime)


def _checked(articles: Iterable[Article]) -> Iterator[Article]:
    for article in articles:
        if not isinstance(getattr(article, "text", None), str) or not _is_day(getattr(article, "dct", None)):
            raise ValueError(f"An article needs a text (str) and a dct, its date (datetime.date): not {article!r:.80}.")
        yield article


class _Topic:
    def __init__(self, readings: Iterable[Reading]) -> None:
        self.named: defaultdict[date, list[tuple[int, Sentence]]] = defaultdict(list)
        self.going_on: defaultdict[date, list[tuple[int, Sentence]]] = defaultdict(list)
        self.published: defaultdict[date, list[tuple[int, Sentence]]] = defaultdict(list)
        containing: Counter[str] = Counter()
        apart = {(reading.dct, reading.text): reading for reading in readings}
        for number, key in enumerate(sorted(apart)):
            said: dict[str, None] = {}
            for sentence in apart[key].sentences:
                said.update(dict.fromkeys(sentence.wording.words))
                self._place(number, sentence)
            containing.update(said.keys())
        count = len(apart)
        self.rarity = {word: math.log(1 + count / found) ** _RARITY for word, found in containing.items()}
        self.shares = {word: _TOPIC * found / count for word, found in containing.items()}

    def _place(self, number: int, sentence: Sentence) -> None:
        for day in sentence.days:
            self.named[day].append((number, sentence))
        if sentence.goes_on and sentence.goes_on <= sentence.dct:
            self.going_on[sentence.goes_on].append((number, sentence))
        if not sentence.days and sentence.place < _LEAD:
            self.published[sentence.dct].append((number, sentence))

    def ranked(self, start: date, end: date) -> list[date]:
        """What most articles speak of comes first: each has a vote, or a part of one where it hardly names the day."""
        votes = {day: self._votes(day) for day in {*self.named, *self.published} if start <= day <= end}
        return sorted(votes, key=lambda day: (-votes[day], day))

    def _votes(self, day: date) -> float:
        votes = {number: _PRESENT for number, _ in self.published.get(day, ())}
        for number, sentence in self.named.get(day, ()):
            votes[number] = votes.get(number, 0.0) + _voice(sentence, day) * sentence.wording.standing
        return sum(min(1.0, vote) for vote in votes.values())

    def candidates(self, day: date) -> list[Candidate]:
        voices = {(number, s.place): (s, _voice(s, day)) for number, s in self.named.get(day, ())}
        for later, voice in enumerate(_PUBLISHED):
            for number, s in self.published.get(_after(day, later), ()):
                voices[number, s.place] = (s, voice / (1 + s.place / _HALVED))
        for number, s in self.going_on.get(day, ()):
            voices.setdefault((number, s.place), (s, _GOING_ON))
        return [Candidate(s.wording, voice, number) for (number, _), (s, voice) in voices.items()]


def _after(day: date, later: int) -> date:
    return date.fromordinal(min(day.toordinal() + later, date.max.toordinal()))


def _voice(sentence: Sentence, day: date) -> float:
    if sentence.dct > day:
        return _LOOKING_BACK
    return _THAT_DAY if sentence.dct == day else _AHEAD
