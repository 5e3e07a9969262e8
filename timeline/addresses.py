"""Which event each neighbourhood of mentions is: events keep their addresses as far as the mentions let them.

An event's address follows from its first mention, the one whose article was stored before all others: so whoever weaves
the same articles in another order comes to the same addresses, and what is stored later leaves them as they are. What a
person did to an event counts for more: where tellings were placed in it, or it was corrected, it stays with them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID, uuid5

from django.db.models import Q

from timeline import corrections
from timeline.models import Event, Pin
from timeline.tellings import Told

Cluster = Sequence[Told]  # in the order of `tellings.order`


def own_id(first: Told, attempt: int = 0) -> UUID:
    return uuid5(first.article_id, f"{first.trigger_start}/{attempt}" if attempt else str(first.trigger_start))


def known(clusters: Sequence[Cluster], ids: Iterable[UUID]) -> dict[UUID, Event]:
    """The events with these ids, those in which a person placed mentions of the clusters, and those that the first
    mentions of the clusters gave or would give an address.
    """
    firsts, ids = [cluster[0] for cluster in clusters], list(ids)
    if not firsts and not ids:
        return {}
    own = [own_id(first) for first in firsts]
    own += [row.placed_id for cluster in clusters for row in cluster if row.placed_id]
    wanted = Q(pk__in=[*ids, *own]) | Q(first__in=[first.pk for first in firsts])
    return {event.pk: event for event in Event.objects.filter(wanted).prefetch_related("corrections").order_by("pk")}


def assign(clusters: Sequence[Cluster], events: Mapping[UUID, Event]) -> list[Event]:
    """The event of each cluster, in their order: one of these, or a new one that is not saved yet."""
    return _Assignment(clusters, events).made()


class _Assignment:
    def __init__(self, clusters: Sequence[Cluster], events: Mapping[UUID, Event]) -> None:
        self.clusters, self.events = clusters, events
        self.given: dict[int, Event] = {}
        self.taken: set[UUID] = set()
        self.held = [Counter(row.event_id for row in cluster if row.event_id) for cluster in clusters]

    def made(self) -> list[Event]:
        for index, cluster in enumerate(self.clusters):
            for placed in {row.placed_id for row in cluster if row.placed_id}:
                self._give(index, self.events[placed])
        self._claim(corrections.ever)
        by_first: dict[int | None, list[Event]] = {}
        for event in self.events.values():
            by_first.setdefault(event.first_id, []).append(event)
        for index, cluster in enumerate(self.clusters):
            for event in by_first.get(cluster[0].pk, ()):
                self._give(index, event)
        self._claim(lambda event: event.first_id is None)  # its first mention is gone, or nobody knew it
        for index, cluster in enumerate(self.clusters):
            if index not in self.given:
                self._give(index, self._own(cluster[0]))
        return [self._settled(self.given[index], cluster[0]) for index, cluster in enumerate(self.clusters)]

    def _claim(self, may: Callable[[Event], bool]) -> None:
        """Of the events that may, give each to a cluster of which it holds mentions."""
        claims = sorted(
            (
                (index, self.events[pk], count)
                for index, held in enumerate(self.held)
                for pk, count in held.items()
                if pk in self.events and may(self.events[pk])
            ),
            key=lambda claim: (
                not claim[1].corrected,
                -claim[2],
                claim[1].made,
                str(claim[1].pk),
                claim[0],
            ),
        )
        for index, event, _ in claims:
            self._give(index, event)

    def _give(self, index: int, event: Event) -> None:
        if index not in self.given and event.pk not in self.taken:
            self.given[index] = event
            self.taken.add(event.pk)

    def _own(self, first: Told) -> Event:
        """What stands there without tellings (its articles were removed, a person's word was not), or a new one."""
        standing = self.events.get(own_id(first))
        if standing is None:
            return Event(pk=own_id(first), collection_id=first.collection_id)
        if standing.first_id is None and standing.pk not in self.taken:
            return standing
        attempt = 1
        while Event.objects.filter(pk=own_id(first, attempt)).exists():
            attempt += 1
        return Event(pk=own_id(first, attempt), collection_id=first.collection_id)

    @staticmethod
    def _settled(event: Event, first: Told) -> Event:
        if event.first_id is None:
            event.first_id = first.pk
        event.merged_into_id = None
        return event


def lead_on(left: Mapping[UUID, UUID]) -> None:
    """Let the addresses of events that lost all their mentions lead to where most of these went.

    What led to such an event leads on at once, and what a person pinned goes along.
    """
    if not left:
        return
    for old, new in sorted(left.items()):
        Event.objects.filter(Q(pk=old) | Q(merged_into=old)).update(merged_into=new)
    pins = list(Pin.objects.filter(event__in=left).order_by("pk"))
    if pins:
        there = set(Pin.objects.filter(event__in=left.values()).values_list("timeline_id", "event_id"))
        for pin in pins:
            place = (pin.timeline_id, left[pin.event_id])
            if place in there:
                pin.delete()
            else:
                there.add(place)
                Pin.objects.filter(pk=pin.pk).update(event=place[1])
