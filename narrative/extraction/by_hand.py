"""A mention that a person makes of words that the reader passed over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from narrative.extraction.mention import Basis, EventMention, Span, Status
from narrative.extraction.telling.wording import shortened
from narrative.extraction.text.sentences import sentences

_WORD = re.compile(r"\w[\w’'-]*")


def mention_of(text: str, start: int, end: int, found: Sequence[EventMention]) -> EventMention:
    """The mention that text[start:end] makes: of those that were found in these words (`found` is what `extract` gave)
    the one that is best dated, so that its date and the reasons for it come along; else the bare words, undated.

    ValueError where there is no word in them.
    """
    word = _WORD.search(text, start, end)
    if word is None:
        raise ValueError(f"There is no word in text[{start}:{end}].")
    within = [mention for mention in found if start <= mention.trigger.start and mention.trigger.end <= end]
    chosen = min(within, key=lambda m: _rank(m, start, end)) if within else _bare(text, start, end, word, found)
    title = chosen.title[:1].upper() + chosen.title[1:]
    return replace(chosen, title=title, salient=True, leans_on=None)


def _rank(mention: EventMention, start: int, end: int) -> tuple[bool, bool, int, int]:
    """Dated by words of its own, dated at all, told by most of the words, told first."""
    shared = min(end, mention.end) - max(start, mention.start)
    return mention.dating is None, mention.when is None, -shared, mention.start


def _bare(text: str, start: int, end: int, word: re.Match[str], found: Sequence[EventMention]) -> EventMention:
    quote = " ".join(text[start:end].split())
    named = set(_WORD.findall(quote))
    around = [span for span in sentences(text) if span[0] < end and start < span[1]]
    actors = {actor.name: actor for mention in found for actor in mention.actors if actor.name.split()[-1] in named}
    places = {place.name: place for mention in found for place in mention.places if place.name in quote}
    return EventMention(
        start=start,
        end=end,
        trigger=Span(word.start(), word.end(), word.group()),
        sentence=(min(start, around[0][0]), max(end, around[-1][1])) if around else (start, end),
        title=shortened(quote.rstrip(" .,;:")),
        when=None,
        basis=Basis.ARTICLE,
        derivation=(),
        status=Status.HAPPENED,
        actors=tuple(actors.values()),
        places=tuple(places.values()),
        quote=quote,
        happening=max((mention.happening for mention in found), default=-1) + 1,
    )
