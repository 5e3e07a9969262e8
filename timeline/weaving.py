"""Weaving: which stored mentions tell one happening, and the events that this makes.

`narrative` decides on pairs and on neighbourhoods. Here candidates are found by their keys (`timeline.keying`), links
are kept with their reasons, and every neighbourhood gets its event (`timeline.addresses`), which says what its mentions
agree on (`timeline.agreeing`). What comes out follows from what is stored and not from the order in which it came. How
many queries that takes does not depend on how many mentions an article has, nor on how many are stored.

The caller holds the collection's lock.
"""

from collections import Counter
from collections.abc import Collection as Some
from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q, QuerySet

import narrative
from articles.models import Article, Collection
from narrative.matching import may_join
from timeline import addresses, agreeing, corrections, keying, tellings
from timeline.addresses import Cluster
from timeline.keying import Pair
from timeline.models import Arrangement, Event, Link, Mention
from timeline.tellings import Known, Told

LinkOf = tuple[int, int, float]  # two mentions, and its score


def weave(article: Article, touched: Iterable[UUID], left: Some[int] = ()) -> None:
    """Link an article's mentions anew and make the events around them.

    `touched` are events that may have lost a mention, `left` the keys under which one spoke that is gone.
    """
    known = Known()
    _make_events(_link_article(article, left, known), set(touched), known)


def link(article: Article, left: Some[int] = ()) -> set[int]:
    """Link an article's mentions anew; return their ids, with those of others whose links changed."""
    return _link_article(article, left, Known())


def forget(collection_id: int, rows: QuerySet[Mention]) -> set[int]:
    """Remove mentions, and return others whose links that changed."""
    left = keying.spoken(rows.values_list("pk", flat=True))
    rows.delete()
    return _link(collection_id, {}, left, Known())


def refresh(event_ids: Some[UUID], left: Some[int] = ()) -> None:
    """Make events anew from what mentions they still have; used where an article was removed."""
    with transaction.atomic():
        # The lock that reading takes.
        collections = Event.objects.filter(pk__in=event_ids).values("collection")
        for collection in Collection.objects.select_for_update(no_key=True).filter(pk__in=collections).order_by("pk"):
            events = Event.objects.filter(pk__in=event_ids, collection=collection).values_list("pk", flat=True)
            make_events(_link(collection.pk, {}, left, Known()), set(events))


def make_events(own: set[int], touched: set[UUID]) -> None:
    """Give every neighbourhood around these mentions and events its event."""
    _make_events(own, touched, Known())


def _make_events(own: set[int], touched: set[UUID], known: Known) -> None:
    of_touched = Mention.objects.filter(event__in=touched).values_list("pk", flat=True) if touched else ()
    rows, links = _around(own.union(of_touched), known)
    clusters = _clusters(rows, links)
    held = touched | {row.event_id for row in rows.values() if row.event_id}
    events = addresses.known(clusters, held)
    before = agreeing.stored(events.values())
    told = list(zip(addresses.assign(clusters, events), clusters, strict=True))
    now = {row.pk: event.pk for event, cluster in told for row in cluster}
    empty = [events[pk] for pk in sorted((held & events.keys()) - set(now.values()))]
    moved = _gone_to(rows.values(), now, {event.pk for event in empty})
    anew = [(event, [row.telling for row in cluster]) for event, cluster in _told_anew(told, rows, own, touched)]
    agreeing.write([*anew, *((event, []) for event in _let_go(empty, moved))], before)
    _move({row.pk: now[row.pk] for row in rows.values() if row.event_id != now[row.pk]})
    addresses.lead_on(moved)


def _link_article(article: Article, left: Some[int], known: Known) -> set[int]:
    own = known.of(Mention.objects.filter(article=article).order_by().values_list("pk", flat=True))
    Link.objects.filter(Q(a__in=own) | Q(b__in=own)).delete()
    return _link(article.collection_id, own, left, known)


def _link(collection_id: int, own: Mapping[int, Told], left: Some[int], known: Known) -> set[int]:
    """Decide on every pair of an own mention and a candidate, and keep those that tell one happening."""
    found = keying.keep(collection_id, {pk: row.telling for pk, row in own.items()}, left)
    pairs = found.pairs
    if found.speaking:
        speakers = known.of(found.speaking)
        pairs |= keying.of_speakers(collection_id, {pk: row.telling for pk, row in speakers.items()})
    _keep_links(pairs, known.of({pk for pair in pairs for pk in pair}))
    changed = own.keys() | found.silenced | found.speaking
    return changed | _drop_links(collection_id, found.silenced, known) if found.silenced else changed


def _keep_links(pairs: Iterable[Pair], known: Mapping[int, Told]) -> None:
    links = []
    for a, b in sorted(pairs):
        one, two = sorted((known[a], known[b]), key=tellings.order)
        if may_join(one.telling, two.telling):
            match = narrative.match(one.telling, two.telling)
            if match.joined:
                links.append(Link(a_id=a, b_id=b, score=match.score, reasons=list(match.reasons)))
    Link.objects.bulk_create(links, ignore_conflicts=True)


def _drop_links(collection_id: int, silenced: set[int], known: Known) -> set[int]:
    """Of mentions that speak no longer for a key, drop the links that nobody would find now; return what they tied."""
    links = {(row.a_id, row.b_id): row.pk for row in Link.objects.filter(Q(a__in=silenced) | Q(b__in=silenced))}
    rows = known.of({pk for pair in links for pk in pair})
    found = keying.found(collection_id, {(a, b): (rows[a].telling, rows[b].telling) for a, b in links})
    dropped = links.keys() - found
    Link.objects.filter(pk__in=[links[pair] for pair in dropped]).delete()
    return {pk for pair in dropped for pk in pair}


def _around(start: set[int], known: Known) -> tuple[dict[int, Told], list[LinkOf]]:
    """The mentions that links, or an event that they share, tie to `start`, however far; and these links."""
    found: set[int] = set()
    links: dict[Pair, float] = {}
    events: set[UUID] = set()
    edge = set(start)
    while edge:
        found |= edge
        near: set[int] = set()
        tied = Link.objects.filter(Q(a__in=edge) | Q(b__in=edge)).values_list("a_id", "b_id", "score")
        for a, b, score in tied:
            links[a, b] = score
            near |= {a, b}
        reached = near | edge
        new = (
            set(Mention.objects.filter(pk__in=reached).exclude(event=None).values_list("event_id", flat=True)) - events
        )
        events |= new
        near.update(Mention.objects.filter(event__in=new).values_list("pk", flat=True) if new else ())
        edge = near - found
    return known.of(found), [(a, b, score) for (a, b), score in links.items()]


def _clusters(rows: dict[int, Told], links: Iterable[LinkOf]) -> list[Cluster]:
    """The neighbourhoods of these rows, each in the order of `tellings.order`."""
    pks = list(rows)
    place = {pk: index for index, pk in enumerate(pks)}
    matches = [(place[a], place[b], narrative.Match(True, score, ())) for a, b, score in links]
    placed = {place[pk]: row.placed_id for pk, row in rows.items() if row.placed_id}
    told = [row.telling for row in rows.values()]
    neighbourhoods = narrative.neighbourhoods(told, matches, placed)
    return [[rows[pks[index]] for index in sorted(members)] for members in neighbourhoods]


def _told_anew(
    told: Sequence[tuple[Event, Cluster]], rows: dict[int, Told], own: set[int], touched: set[UUID]
) -> Iterator[tuple[Event, Cluster]]:
    """Those of which something may have changed."""
    held = Counter(row.event_id for row in rows.values())
    for event, cluster in told:
        same = held[event.pk] == len(cluster) and all(row.event_id == event.pk for row in cluster)
        if not same or event.pk in touched or any(row.pk in own for row in cluster):
            yield event, cluster


def _let_go(empty: Some[Event], moved: Some[UUID]) -> list[Event]:
    """Remove the events that nothing tells any more, and return those that stay.

    What a person said of an event is not the machine's to remove, and an address that led elsewhere goes on doing so.
    """
    arranged = _arranged(empty)
    gone = [
        event.pk
        for event in empty
        if event.pk not in moved and event.merged_into_id is None and not _of_a_person(event, arranged)
    ]
    if gone:
        led = list(Event.objects.filter(merged_into__in=gone).prefetch_related("corrections"))
        arranged = _arranged(led)
        gone += [event.pk for event in led if not _of_a_person(event, arranged)]
        Event.objects.filter(pk__in=gone).delete()
    return [event for event in empty if event.pk not in gone]


def _of_a_person(event: Event, arranged: set[UUID | None]) -> bool:
    return event.pk in arranged or corrections.ever(event)


def _arranged(events: Some[Event]) -> set[UUID | None]:
    """The events that stand in an arrangement."""
    if not events:
        return set()
    pks = [event.pk for event in events]
    found = Arrangement.objects.filter(Q(event__in=pks) | Q(other__in=pks)).values_list("event_id", "other_id")
    return {pk for pair in found for pk in pair}


def _gone_to(rows: Iterable[Told], now: dict[int, UUID], left: Some[UUID]) -> dict[UUID, UUID]:
    """For each event that lost all its mentions the one that took most of them."""
    taken: dict[UUID, Counter[UUID]] = {}
    for row in rows:
        if row.event_id and row.event_id in left:
            taken.setdefault(row.event_id, Counter())[now[row.pk]] += 1
    return {pk: min(counts, key=lambda new: (-counts[new], str(new))) for pk, counts in taken.items()}


def _move(moved: dict[int, UUID]) -> None:
    """Give mentions their new events, all at once."""
    if moved:
        uuid = Event._meta.pk.get_db_prep_value
        with connection.cursor() as cursor:
            cursor.executemany(
                f"UPDATE {Mention._meta.db_table} SET event_id = %s WHERE id = %s",  # noqa: S608
                [(uuid(event, connection), pk) for pk, event in sorted(moved.items())],
            )
