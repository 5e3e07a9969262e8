"""Events from articles, in memory: each article is read, what may tell one happening is tried, and each neighbourhood
of what does is one event. A store does the same one article at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

import temporal
from narrative.agreement import Claim, Conflict, Turn, agree, history, sketch
from narrative.extraction import extract
from narrative.extraction.mention import Actor, EventMention, Place, Status, salient
from narrative.matching import Telling, about, candidates, match, neighbourhoods
from temporal import Conventions, When

_DEFAULT = Conventions()
_NEEDED = ("id", "text", "dct", "title", "outlet")


class Article(Protocol):
    """What is woven. `outlet` is a name, or anything whose `str` is one; `wire` and `language` may be there too: the
    agency whose copy it is, and what it is written in, English where it doesn't say.
    """

    @property
    def id(self) -> Any: ...
    @property
    def text(self) -> str: ...
    @property
    def dct(self) -> date | datetime: ...
    @property
    def title(self) -> str | None: ...
    @property
    def outlet(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as told by one or more mentions: pairs of an article's id and a mention, the earliest article's
    first. `bound` is what is known of an undated event; `independent` counts sources, copies of one text once.
    """

    mentions: tuple[tuple[Any, EventMention], ...]
    when: When | None
    bound: When | None
    status: Status
    title: str
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    outlets: tuple[str, ...]
    independent: int
    importance: float
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    history: tuple[Turn, ...]


def weave(
    articles: Iterable[Article], *, as_of: date | None = None, conventions: Conventions = _DEFAULT
) -> list[Event]:
    """The events that articles tell, chronological, the undated last; the order of the articles changes nothing.

    With `as_of`, what was announced for a day before it is unreported. ValueError or TypeError, with the article's id,
    where one can't be woven; ValueError where two have one id.
    """
    known = _checked(articles)
    ids = {str(article.id): article.id for article in known}
    tellings = [telling for article in known for telling in _read(article, conventions)]
    links = [(a, b, match(tellings[a], tellings[b])) for a, b in sorted(candidates(tellings))]
    events = [_event([tellings[i] for i in members], ids, as_of) for members in neighbourhoods(tellings, links)]
    return sorted(
        events, key=lambda event: (event.when is None, event.when.sort_key if event.when else (), event.title)
    )


def _checked(articles: Iterable[Article]) -> list[Article]:
    """In an order that only the articles decide."""
    known: dict[str, Article] = {}
    for article in articles:
        missing = [name for name in _NEEDED if not hasattr(article, name)]
        if missing:
            raise TypeError(f"An article has {_listed(_NEEDED)}; {article!r:.60} has no {_listed(missing)}.")
        name = str(article.id)
        if name in known:
            raise ValueError(f"Two articles have the id {name!r}. Give each its own.")
        _check(name, article)
        known[name] = article
    return sorted(known.values(), key=lambda a: (_day(a.dct), str(a.outlet), a.text, a.title or "", str(a.id)))


def _check(name: str, article: Article) -> None:
    if not isinstance(article.text, str):
        raise TypeError(f"The text of article {name!r} is to be a str, not {article.text!r:.40}.")
    if article.title is not None and not isinstance(article.title, str):
        raise TypeError(f"The title of article {name!r} is to be a str, or None, not {article.title!r:.40}.")
    if article.dct is None:
        raise ValueError(f"Article {name!r} has no date. Give it the day on which it was published as its dct.")
    if not isinstance(article.dct, date):
        raise TypeError(f"The dct of article {name!r} is to be a date or a datetime, not {article.dct!r:.40}.")
    if article.outlet is None or not str(article.outlet).strip():
        raise ValueError(f"Article {name!r} has no outlet. Give it the name of who published it.")


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _day(dct: date | datetime) -> date:
    return dct.date() if isinstance(dct, datetime) else dct


def _read(article: Article, conventions: Conventions) -> list[Telling]:
    line = temporal.dateline(article.text, dct=article.dct)
    told = extract(
        article.text,
        dct=article.dct,
        title=article.title,
        language=getattr(article, "language", "") or "en",
        conventions=conventions,
    )
    day, wire = line.date if line else _day(article.dct), getattr(article, "wire", "") or ""
    name, outlet, known = str(article.id), str(article.outlet), sketch(article.text)
    story = about(article.text, article.title or "")
    return [Telling(name, outlet, day, mention, wire, known, story) for mention in salient(told)]


def _event(tellings: Sequence[Telling], ids: dict[str, Any], as_of: date | None) -> Event:
    agreed = agree(tellings, as_of=as_of)
    return Event(
        mentions=tuple((ids[telling.article], telling.mention) for telling in tellings),
        when=agreed.when,
        bound=agreed.bound,
        status=agreed.status,
        title=agreed.title,
        claims=agreed.claims,
        conflicts=agreed.conflicts,
        outlets=agreed.outlets,
        independent=agreed.independent,
        importance=agreed.importance,
        actors=agreed.actors,
        places=agreed.places,
        history=history(tellings, as_of=as_of),
    )
