"""Arranging: which mentions tell one event, by a person's word. The only module that merges, splits and makes events.

A mention that a person joined, parted or made is `placed` in its event, and the weaving moves it nowhere else. Each
arrangement keeps what was before it; one that nothing newer stands on can be undone, and the machine decides again.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.utils.dateformat import format as formatted

from articles.models import Article, Collection
from narrative import EventMention
from timeline import choosing, corrections, reading, weaving, when_fields
from timeline.models import Arrangement, Event, Link, Mention

Kind = Arrangement.Kind
NEW: list[str | None] = [None, None]  # of a mention that an arrangement made: it had no event before


def merge(event: Event, other: Event, *, reason: str, by: User) -> Arrangement:
    """Join two events: the tellings of the other come to the first, and its address leads there."""
    reason = corrections.reason_of(reason)
    if event.collection_id != other.collection_id:
        raise ValidationError(
            f"“{other}” belongs to another collection, and nothing is told across collections. Choose an event of "
            f"“{event.collection}”."
        )
    with _alone(event.collection_id):
        event, other = _standing(event), _standing(other)
        if event == other:
            raise ValidationError(f"“{event}” cannot be joined with itself. Choose another event.")
        rows = list(Mention.objects.filter(event__in=(event, other)))
        led = Event.objects.filter(merged_into=other)
        beside = _beside(rows)
        made = _log(Kind.MERGE, event, other, rows + beside, reason, by, led=led)
        _place(rows, event)
        _stay(beside)
        Event.objects.filter(Q(pk=other.pk) | Q(pk__in=made.before["led"])).update(merged_into=event)
        weaving.make_events({row.pk for row in rows}, {event.pk, other.pk})
    return made


def split(event: Event, mentions: Iterable[Mention], *, reason: str, by: User) -> Arrangement:
    """Part these mentions from an event: they make a new one, the `other` of the arrangement."""
    reason = corrections.reason_of(reason)
    with _alone(event.collection_id):
        event = _standing(event)
        rows = list(event.mentions.all())
        chosen = _chosen(event, rows, {mention.pk for mention in mentions})
        new = Event.objects.create(collection_id=event.collection_id, title=chosen[0].title)
        beside = _beside(rows)
        made = _log(Kind.SPLIT, event, new, rows + beside, reason, by)
        _place([row for row in rows if row not in chosen], event)
        _place(chosen, new)
        _stay(beside)
        weaving.make_events({row.pk for row in rows}, {event.pk, new.pk})
        new.refresh_from_db()
    return made


def make(article: Article, start: int, end: int, *, title: str = "", when: str = "", reason: str, by: User) -> Event:
    """Make an event of words that the reader passed over; a typed title or date that it did not find is a correction.

    What is an event of its own stays one, though the machine holds it to be the same.
    """
    reason = corrections.reason_of(reason)
    mention = choosing.chosen(article, start, end)
    typed = _typed(article.collection, mention, title=title, when=when)
    with _alone(article.collection_id):
        if not Article.objects.filter(pk=article.pk, fingerprint=article.fingerprint).exists():
            raise ValidationError("The article was changed meanwhile. Open it and choose the words again.")
        choosing.ensure_free(article, start, end)
        event = Event.objects.create(collection_id=article.collection_id, title=mention.title)
        row = Mention(article=article, event=event, placed=event, by_hand=True)
        reading.write(article, [(row, mention)])
        tied = weaving.link(article)
        beside = _beside([row])
        _log(Kind.MAKE, event, None, beside, reason, by, new=row)
        _stay(beside)
        weaving.make_events({row.pk} | tied, {event.pk})
        for field, said in typed.items():
            corrections.correct(event, field, said, reason=reason, by=by)
        event.refresh_from_db()
    return event


def undo(arrangement: Arrangement, *, reason: str, by: User) -> Arrangement:
    """Take back an arrangement that nothing newer stands on."""
    reason = corrections.reason_of(reason)
    with _alone(arrangement.event.collection_id):
        arrangement = Arrangement.objects.select_related("event", "other").get(pk=arrangement.pk)
        if refusal := why_not(arrangement):
            raise ValidationError(refusal)
        event, other = arrangement.event, arrangement.other
        rows = list(Mention.objects.filter(pk__in=_touched(arrangement)))
        undone = _log(Kind.UNDO, event, other, rows, reason, by, undoes=arrangement)
        tied = _unmake(event, arrangement, reason, by) if arrangement.kind == Kind.MAKE else set()
        _restore(arrangement)
        if other and arrangement.kind == Kind.SPLIT:  # first: what has no telling and leads nowhere goes
            Event.objects.filter(pk=other.pk).update(merged_into=event, first=None)
        weaving.make_events(_touched(arrangement) | tied, {event.pk, *([other.pk] if other else [])})
        if other:
            _lead_on(other, arrangement)
    return undone


def why_not(arrangement: Arrangement) -> str:
    """Why this cannot be undone, and what to do; "" where it can."""
    if arrangement.kind == Kind.UNDO:
        return "This took something back. To have that again, join, part or make it again."
    if taken_back := Arrangement.objects.filter(undoes=arrangement).first():
        day = formatted(taken_back.made, "j F Y")
        return f"{taken_back.by_name} took this back already, on {day}: nothing to undo."
    newer = Arrangement.objects.filter(pk__gt=arrangement.pk, undone_by=None).exclude(kind=Kind.UNDO)
    newer = newer.filter(event__collection=arrangement.event.collection_id).select_related("event", "other")
    for later in newer.order_by("-pk"):
        if _touched(later) & _touched(arrangement) or _events(later) & _events(arrangement):
            return f"Something newer stands on it: {in_words(later)}. Take that back first."
    return ""


def in_words(arrangement: Arrangement) -> str:
    """“carla joined “B” with “A” on 4 June 2019”."""
    event, other, by = arrangement.event, arrangement.other, arrangement.by_name
    on = f"on {formatted(arrangement.made, 'j F Y')}"
    match arrangement.kind:
        case Kind.MERGE:
            return f"{by} joined “{other}” with “{event}” {on}"
        case Kind.SPLIT:
            return f"{by} parted “{other}” from “{event}” {on}"
        case Kind.MAKE:
            return f"{by} made “{event}” by hand {on}"
        case _:
            return f"{by} took something back {on}"


@contextmanager
def _alone(collection_id: int) -> Iterator[None]:
    """One transaction under the lock that reading takes."""
    with transaction.atomic():
        Collection.objects.select_for_update(no_key=True).get(pk=collection_id)
        yield


def _standing(event: Event) -> Event:
    event = Event.objects.select_related("collection", "merged_into").get(pk=event.pk)
    if event.merged_into:
        raise ValidationError(
            f"“{event}” was merged into “{event.merged_into}”. Open that event and begin again there."
        )
    return event


def _chosen(event: Event, rows: list[Mention], ids: set[int]) -> list[Mention]:
    """Those of an event's mentions that are to be parted from it."""
    if ids - {row.pk for row in rows}:
        raise ValidationError(f"Not all that was chosen tells “{event}” now. Look at its tellings and choose again.")
    if not ids:
        raise ValidationError("No telling was chosen. Choose those that are to be an event of their own.")
    if len(ids) == len(rows):
        raise ValidationError(f"All tellings were chosen. Leave at least one, which goes on telling “{event}”.")
    return [row for row in rows if row.pk in ids]


def _typed(collection: Collection, mention: EventMention, *, title: str, when: str) -> dict[str, str]:
    """What was typed, by field, where it is not what the mention says anyway."""
    says = {"title": mention.title, "when": when_fields.as_json(mention.when)}
    typed = {"title": " ".join(title.split()), "when": " ".join(when.split())}
    event = Event(collection=collection)
    values = {field: corrections.value_of(event, field, said) for field, said in typed.items() if said}
    return {field: typed[field] for field, value in values.items() if value != says[field]}


def _beside(rows: Sequence[Mention]) -> list[Mention]:
    """The mentions of other events that the machine might put together with these by now, and that nobody placed."""
    own = [row.pk for row in rows]
    tied = Link.objects.filter(Q(a__in=own) | Q(b__in=own)).values_list("a_id", "b_id")
    linked = {pk for pair in tied for pk in pair}
    retold = {(row.article_id, row.happening) for row in rows}
    near = Q(pk__in=linked) | Q(article__in={article for article, _ in retold})
    others = Mention.objects.filter(near, placed=None).exclude(event=None).exclude(pk__in=own)
    return [other for other in others if other.pk in linked or (other.article_id, other.happening) in retold]


def _stay(rows: Iterable[Mention]) -> None:
    """What is an event of its own goes on being one: a curator's word changes no more than what it names."""
    Mention.objects.filter(pk__in=[row.pk for row in rows]).update(placed=F("event"))


def _log(
    kind: Kind,
    event: Event,
    other: Event | None,
    rows: Iterable[Mention],
    reason: str,
    by: User,
    *,
    new: Mention | None = None,
    led: Iterable[Event] = (),
    undoes: Arrangement | None = None,
) -> Arrangement:
    before: dict[str, Any] = {str(row.pk): [_text(row.event_id), _text(row.placed_id)] for row in rows}
    if new is not None:
        before[str(new.pk)] = NEW
    if kind == Kind.MERGE:
        before["led"] = [str(event.pk) for event in led]
    said = {"reason": reason, "by": by, "by_name": by.get_username()}
    return Arrangement.objects.create(kind=kind, event=event, other=other, before=before, undoes=undoes, **said)


def _place(rows: Iterable[Mention], event: Event) -> None:
    Mention.objects.filter(pk__in=[row.pk for row in rows]).update(event=event, placed=event)


def _unmake(event: Event, arrangement: Arrangement, reason: str, by: User) -> set[int]:
    """The mention that was made goes; the event, which nothing else tells, stays hidden for the sake of its history.

    Returns the mentions whose links that changes.
    """
    made = [pk for pk, before in _before(arrangement).items() if before == NEW]
    tied = weaving.forget(event.collection_id, Mention.objects.filter(pk__in=made, by_hand=True))
    if not event.hidden and not event.mentions.exists():
        corrections.correct(event, corrections.Field.HIDDEN, corrections.HIDDEN, reason=reason, by=by)
    return tied


def _restore(arrangement: Arrangement) -> None:
    """Give the mentions back to the events that they had, and that are still there."""
    there = Event.objects.filter(pk__in={pk for before in _before(arrangement).values() for pk in before if pk})
    known: dict[str | None, UUID] = {str(pk): pk for pk in there.values_list("pk", flat=True)}
    for pk, (event, placed) in _before(arrangement).items():
        Mention.objects.filter(pk=pk).update(event=known.get(event), placed=known.get(placed))


def _lead_on(other: Event, arrangement: Arrangement) -> None:
    """Once something was taken back: the address of an event that has no telling leads to where its tellings are, and
    what led to it does again.
    """
    there: Event | None = None
    if not other.mentions.exists():
        own = [pk for pk, (event, _) in _before(arrangement).items() if event == str(other.pk)]
        moved = Mention.objects.filter(pk__in=own).select_related("event").first()
        there = arrangement.event if arrangement.kind == Kind.SPLIT else moved.event if moved else None
    Event.objects.filter(pk=other.pk).update(merged_into=there)
    led = Event.objects.filter(pk__in=arrangement.before.get("led", ()), merged_into=arrangement.event)
    led.update(merged_into=there or other)


def _before(arrangement: Arrangement) -> dict[int, list[str | None]]:
    """For each mention that was touched the event that it had, and the one that it was placed in."""
    return {int(pk): before for pk, before in arrangement.before.items() if pk != "led"}


def _touched(arrangement: Arrangement) -> set[int]:
    return set(_before(arrangement))


def _events(arrangement: Arrangement) -> set[UUID]:
    return {pk for pk in (arrangement.event_id, arrangement.other_id) if pk}


def _text(pk: UUID | None) -> str | None:
    return str(pk) if pk else None
