"""Weaving: which stored mentions tell one happening, and the events that this makes.

`narrative` decides on pairs and on neighbourhoods; this module finds the candidates in the database by blocking keys,
keeps the links with their reasons, and gives every neighbourhood its event: the one that holds most of its mentions,
else a new one whose id follows from its first mention. The caller holds the collection's lock.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.db import transaction
from django.db.models import Count, Model, Q, QuerySet
from django.utils import timezone

import narrative
from articles.models import Article, Collection
from narrative import Telling
from narrative.agreement import copies
from narrative.matching import KEY_HOLDERS, within_article
from timeline import corrections, mentions, when_fields
from timeline.models import BlockingKey, Event, Link, Mention, Reading

TOLD = [
    field.name for field in Event._meta.concrete_fields if field.name not in ("id", "collection", "made", "changed")
]
KEYS_A_QUERY = 500


def weave(article: Article, touched: Iterable[UUID]) -> None:
    """Link an article's mentions anew and make the events around them; `touched` are events that may have lost one."""
    make_events(link(article), set(touched))


def link(article: Article) -> set[int]:
    """Link an article's mentions anew, and return their ids."""
    own = list(_with_context(Mention.objects.filter(article=article)))
    Link.objects.filter(Q(a__in=own) | Q(b__in=own)).delete()
    _key(article, own)
    _link(article, own)
    return {row.pk for row in own}


def make_events(own: set[int], touched: set[UUID]) -> None:
    """Give every neighbourhood around these mentions and events its event."""
    rows = _around(own | set(Mention.objects.filter(event__in=touched).values_list("pk", flat=True)))
    clusters = _clusters(rows)
    standing = {event.pk: event for event in _standing(touched | {row.event_id for row in rows.values()} - {None})}
    events = _assign(clusters, standing)
    left = standing.keys() - {event.pk for event in events}
    _tell([*zip(events, clusters, strict=True), *((standing[pk], []) for pk in left)])


def refresh(event_ids: Sequence[UUID]) -> None:
    """Make events anew from what mentions they still have; used where an article was removed."""
    with transaction.atomic():
        # The lock that reading takes.
        collections = Event.objects.filter(pk__in=event_ids).values("collection")
        list(Collection.objects.select_for_update(no_key=True).filter(pk__in=collections).order_by("pk"))
        events = list(_standing(event_ids))
        rows: dict[UUID | None, list[Mention]] = {event.pk: [] for event in events}
        for row in _with_context(Mention.objects.filter(event__in=events)):
            rows[row.event_id].append(row)
        _tell([(event, rows[event.pk]) for event in events])


def telling(row: Mention, sketch: narrative.Sketch = ()) -> Telling:
    """A stored mention as `narrative` takes it; the sketch of its article's text only says whose copy that is."""
    article = row.article
    return Telling(
        article=str(article.pk),
        outlet=article.outlet.name,
        dct=article.reading.dct or article.date,
        mention=mentions.from_row(row),
        wire=article.wire,
        sketch=sketch,
        about=frozenset(article.reading.about),
    )


def sketches(rows: Iterable[Mention]) -> dict[UUID, narrative.Sketch]:
    """Those of the articles of mentions, by the articles' ids."""
    articles = {row.article_id for row in rows}
    stored = Reading.objects.filter(article__in=articles).values_list("article", "sketch")
    return {article: copies.unpack(packed) for article, packed in stored}


def _with_context(rows: QuerySet[Mention]) -> QuerySet[Mention]:
    # Without its text and what is known of that: every row brings its article along.
    rows = rows.select_related("article__outlet", "article__reading")
    rows = rows.defer("article__text", "article__reading__sketch")
    return rows.prefetch_related("actors", "places")


def _key(article: Article, own: Sequence[Mention]) -> None:
    """Store the blocking keys of an article's mentions, in place of their old ones."""
    BlockingKey.objects.filter(mention__in=own).delete()
    BlockingKey.objects.bulk_create(
        BlockingKey(mention=row, collection_id=article.collection_id, key=key)
        for row in own
        for key in sorted(narrative.blocking_keys(mentions.from_row(row), frozenset(row.article.reading.about)))
    )


def _candidates(article: Article, own: Sequence[Mention]) -> dict[int, set[int]]:
    """For each of an article's mentions the ids of those that share a telling key with it."""
    keys = BlockingKey.objects.filter(collection_id=article.collection_id)
    own_keys = sorted(set(keys.filter(mention__article=article).values_list("key", flat=True)))
    holders: dict[str, set[int]] = {}
    # Some keys at a time, as values: databases limit parameters, and plan nested subqueries badly where rows are new.
    for first in range(0, len(own_keys), KEYS_A_QUERY):
        some = keys.filter(key__in=own_keys[first : first + KEYS_A_QUERY])
        counts = some.values_list("key").annotate(n=Count("pk"))
        telling_keys = [key for key, count in counts if count <= KEY_HOLDERS]
        for key, pk in keys.filter(key__in=telling_keys).values_list("key", "mention_id"):
            holders.setdefault(key, set()).add(pk)
    own_rows = {row.pk: row for row in own}
    found: dict[int, set[int]] = {pk: set() for pk in own_rows}
    for pks in holders.values():
        within = [own_rows[pk] for pk in pks if pk in own_rows]
        others = pks - own_rows.keys()
        for alike in within_article((row.pk, row.happening, row.first_day, row.last_day) for row in within):
            for pk in alike:
                found[pk] |= others | alike
    for pk, candidates in found.items():
        candidates.discard(pk)
    return found


def _link(article: Article, own: Sequence[Mention]) -> None:
    """Decide on every pair of an own mention and a candidate, and keep those that tell one happening."""
    candidates = _candidates(article, own)
    others = set().union(*candidates.values()) if candidates else set()
    rows = {row.pk: row for row in _with_context(Mention.objects.filter(pk__in=others))} | {row.pk: row for row in own}
    tellings = {pk: telling(row) for pk, row in rows.items()}
    links: dict[tuple[int, int], Link] = {}
    for pk, other_pks in candidates.items():
        for other in other_pks:
            pair = (min(pk, other), max(pk, other))
            if pair in links:
                continue
            match = narrative.match(tellings[pair[0]], tellings[pair[1]])
            if match.joined:
                links[pair] = Link(a_id=pair[0], b_id=pair[1], score=match.score, reasons=list(match.reasons))
    Link.objects.bulk_create(links.values())


def _clusters(rows: dict[int, Mention]) -> list[list[Mention]]:
    """The neighbourhoods of these rows, by the links among them."""
    pks = sorted(rows)
    place = {pk: index for index, pk in enumerate(pks)}
    links = [
        (place[link.a_id], place[link.b_id], narrative.Match(True, link.score, tuple(link.reasons)))
        for link in Link.objects.filter(a__in=pks, b__in=pks)
    ]
    placed = {place[pk]: row.placed_id for pk, row in rows.items() if row.placed_id}
    neighbourhoods = narrative.neighbourhoods([telling(rows[pk]) for pk in pks], links, placed)
    return [[rows[pks[index]] for index in members] for members in neighbourhoods]


def _standing(event_ids: Iterable[UUID | None]) -> QuerySet[Event]:
    return Event.objects.filter(pk__in=list(event_ids)).prefetch_related("corrections")


def _around(start: set[int]) -> dict[int, Mention]:
    """The mentions that links, or an event that they share, tie to `start`, however far."""
    found: set[int] = set()
    edge = set(start)
    while edge:
        found |= edge
        up = Link.objects.filter(a__in=edge).values_list("b_id", flat=True)
        down = Link.objects.filter(b__in=edge).values_list("a_id", flat=True)
        events = Mention.objects.filter(pk__in=edge).values("event")
        together = Mention.objects.filter(event__in=events).values_list("pk", flat=True)
        edge = {*up, *down, *together} - found
    return {row.pk: row for row in _with_context(Mention.objects.filter(pk__in=found))}


def _assign(clusters: Sequence[Sequence[Mention]], standing: Mapping[UUID, Event]) -> list[Event]:
    """The event of each cluster: a standing one where it can keep its address, else a new one, not yet saved.

    Where a person put one of its mentions, it is that event, and no other cluster's. Else a corrected event comes
    first, then the one that keeps most of its mentions, then the oldest.
    """
    given = {index: standing[pk] for index, cluster in enumerate(clusters) for pk in _placed(cluster)}
    taken = {event.pk for event in given.values()}
    holds = [Counter(row.event_id for row in cluster if row.event_id) for cluster in clusters]
    claims = sorted(
        ((index, standing[pk], count) for index, held in enumerate(holds) for pk, count in held.items()),
        key=lambda claim: (not claim[1].corrected, -claim[2], claim[1].made, str(claim[1].pk), claim[0]),
    )
    for index, event, _ in claims:
        if index not in given and event.pk not in taken:
            given[index] = event
            taken.add(event.pk)
    new = {index: cluster for index, cluster in enumerate(clusters) if index not in given}
    given |= _new_events(new)
    return [given[index] for index in range(len(clusters))]


def _placed(cluster: Sequence[Mention]) -> set[UUID]:
    """The one event into which a person put mentions of this cluster, if any."""
    return {row.placed_id for row in cluster if row.placed_id}


def _new_events(clusters: Mapping[int, Sequence[Mention]]) -> dict[int, Event]:
    """An event for each cluster that has none. Its id follows from its first mention, so that the same articles give
    the same addresses anywhere; one that stands there without tellings (its articles were removed, a person's
    correction was not) is told again.
    """
    ids = {index: [uuid5(row.article_id, str(row.trigger_start)) for row in rows] for index, rows in clusters.items()}
    standing = _standing(pk for pks in ids.values() for pk in pks).annotate(tellings=Count("mentions"))
    taken = {event.pk: event for event in standing}
    events = {}
    for index, rows in clusters.items():
        untold = next((taken[pk] for pk in ids[index] if pk in taken and not taken[pk].tellings), None)
        free = next((pk for pk in ids[index] if pk not in taken), None)
        events[index] = untold or Event(pk=free or uuid4(), collection_id=rows[0].article.collection_id)
    return events


def _tell(told: Iterable[tuple[Event, Sequence[Mention]]]) -> None:
    """Write what the mentions say of events, with the corrections over it; what nothing tells any more goes.

    A corrected event stays even then: what a person said of it is not the machine's to remove. An event of which
    nothing changed is not written, so that its `changed` tells when it last did.
    """
    gone, made, changed, moved = [], [], [], []
    told = list(told)
    known = sketches(row for _, rows in told if len({row.article.outlet_id for row in rows}) > 1 for row in rows)
    for event, rows in told:
        if not rows and not event.merged_into_id and not corrections.ever(event):
            gone.append(event.pk)
            continue
        before = _columns(event)
        _lay_down(event, [telling(row, known.get(row.article_id, ())) for row in rows])
        if event._state.adding:
            made.append(event)
        elif _columns(event) != before:
            event.changed = timezone.now()
            changed.append(event)
        for row in rows:
            if row.event_id != event.pk:
                row.event = event
                moved.append(row)
    Event.objects.bulk_create(made)
    overwrite(Event, changed, [*TOLD, "changed"])
    overwrite(Mention, moved, ["event"])
    Event.objects.filter(pk__in=gone).delete()


def overwrite(model: type[Model], rows: Sequence[Model], columns: Sequence[str]) -> None:
    """Write these columns of stored rows: one statement, and several times faster than bulk_update."""
    if rows:
        model._default_manager.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=columns)


def _columns(event: Event) -> list[Any]:
    return [getattr(event, name) for name in TOLD]


def _lay_down(event: Event, told: Sequence[Telling]) -> None:
    """Set an event's fields to what its mentions agree on, with its corrections over it."""
    if told:
        agreement = narrative.agree(told)
        event.machine = {
            corrections.Field.WHEN.value: when_fields.as_json(agreement.when),
            corrections.Field.TITLE.value: agreement.title,
            corrections.Field.HIDDEN.value: False,
        }
        event.status = agreement.status.value
        event.bound = agreement.bound.edtf if agreement.bound else ""
        event.claims = _as_json(agreement.claims)
        event.conflicts = _as_json(agreement.conflicts)
        event.outlets_count = len(agreement.outlets)
        event.independent = agreement.independent
        event.importance = agreement.importance
    event.articles_count = len({telling.article for telling in told})
    corrections.lay_over(event)


def _as_json(values: Iterable[Any]) -> list[Any]:
    """Dataclasses as the database gives them back: lists for tuples, so that a change can be told from none."""
    made: list[Any] = json.loads(json.dumps([asdict(value) for value in values]))
    return made
