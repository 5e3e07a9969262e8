"""Why the tellings of an event are one event: which two articles say so, in words, and which are joined through others.

Mentions are best prefetched with their articles and outlets. A pair of articles may be joined by several of their
mentions: the strongest of these speaks for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from uuid import UUID

from articles.models import Article
from timeline.models import Event, Link, Mention

MOST_TOLD = 5  # of those that are joined only through others, in words


@dataclass(frozen=True, slots=True)
class Join:
    """Two articles that tell one happening by what they themselves say."""

    one: Article
    other: Article
    reasons: list[str]
    score: float


@dataclass(frozen=True, slots=True)
class Through:
    """Two articles that only others join; `via` leads from one to the other, and is empty where a person did."""

    one: Article
    other: Article
    via: list[Article]


@dataclass(frozen=True, slots=True)
class Joins:
    """Those of one event, the strongest first; of those through others the first few, and how many there are.

    `placed`: the mentions that a curator put there, by joining, parting or making events.
    """

    direct: list[Join]
    through: list[Through]
    through_others: int
    placed: list[Mention]

    @property
    def more(self) -> int:
        return self.through_others - len(self.through)


Pair = frozenset[UUID]


def of(event: Event) -> Joins:
    """What joins the mentions of an event, as far as it shows them. One query."""
    told = list(event.mentions.all())
    shown = {mention.pk: mention.article for mention in told}
    placed = [mention for mention in told if mention.placed_id == event.pk]
    articles = list({article.pk: article for article in shown.values()}.values())
    if len(articles) < 2:
        return Joins([], [], 0, placed)
    direct: dict[Pair, Join] = {}
    for link in Link.objects.filter(a__event=event, b__event=event).order_by("-score", "a", "b"):
        ends = {article.pk for pk in (link.a_id, link.b_id) if (article := shown.get(pk))}
        if len(ends) == 2:
            one, other = (article for article in articles if article.pk in ends)
            direct.setdefault(frozenset(ends), Join(one, other, link.reasons, link.score))
    others = len(articles) * (len(articles) - 1) // 2 - len(direct)
    return Joins(list(direct.values()), list(islice(_through(articles, direct), MOST_TOLD)), others, placed)


def _through(articles: Sequence[Article], direct: Mapping[Pair, Join]) -> Iterator[Through]:
    beside: dict[UUID, list[Article]] = {article.pk: [] for article in articles}
    for join in direct.values():
        beside[join.one.pk].append(join.other)
        beside[join.other.pk].append(join.one)
    for one, other in combinations(articles, 2):
        if frozenset((one.pk, other.pk)) not in direct:
            yield Through(one, other, _way(one, other, beside))


def _way(start: Article, end: Article, beside: Mapping[UUID, list[Article]]) -> list[Article]:
    """The fewest articles that lead from one to the other."""
    ways: list[list[Article]] = [[start]]
    seen = {start.pk}
    for way in ways:  # grows as it is walked
        for following in beside[way[-1].pk]:
            if following.pk == end.pk:
                return way[1:]
            if following.pk not in seen:
                seen.add(following.pk)
                ways.append([*way, following])
    return []
