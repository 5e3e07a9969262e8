"""Weaving: which stored mentions tell one happening, and the events that this makes.

`narrative` decides on pairs and on neighbourhoods; this module finds the candidates in the database by blocking keys,
keeps the links with their reasons, and gives every neighbourhood its event: the one that holds most of its mentions,
else a new one whose id follows from its first mention. The caller holds the collection's lock.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction
from django.db.models import Q

import narrative
from articles.models import Article
from narrative import Agreement, Match, Telling
from timeline import corrections, mentions, when_fields
from timeline.models import BlockingKey, Event, Link, Mention

CANDIDATES_A_KEY = 200  # a key that more mentions share says nothing of a pair


def weave(article: Article, touched: Iterable[UUID]) -> None:
    """Link an article's mentions anew and make the events around them; `touched` are events that may have lost one."""
    own = list(_with_context(Mention.objects.filter(article=article)))
    Link.objects.filter(Q(a__in=own) | Q(b__in=own)).delete()
    _key(article, own)
    _link(article, own)
    _make_events({row.pk for row in own}, set(touched))


def refresh(event_ids: Iterable[UUID]) -> None:
    """Make events anew from what mentions they still have; used where an article was removed."""
    with transaction.atomic():
        for event in Event.objects.select_for_update().filter(pk__in=list(event_ids)):
            _tell(event, [telling(row) for row in _with_context(event.mentions.all())])


def telling(row: Mention) -> Telling:
    article = row.article
    return Telling(
        article=str(article.pk),
        outlet=article.outlet.name,
        dct=article.reading.dct if hasattr(article, "reading") and article.reading.dct else article.date,
        mention=mentions.from_row(row),
        wire=article.wire,
    )


def _with_context(rows):  # type: ignore[no-untyped-def]
    return rows.select_related("article__outlet", "article__reading").prefetch_related("actors", "places")


def _key(article: Article, own: list[Mention]) -> None:
    BlockingKey.objects.filter(mention__in=own).delete()
    BlockingKey.objects.bulk_create(
        BlockingKey(mention=row, collection_id=article.collection_id, key=key)
        for row in own
        for key in sorted(narrative.blocking_keys(mentions.from_row(row)))
    )
