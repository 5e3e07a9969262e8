"""Reading an article: extract its mentions, reconcile them with what is stored, weave them into events.

One transaction a reading, stamped with the text, the engine's version and the conventions it was made with. What is
unread is a query over these stamps, so a lost message, a new engine or a changed text all heal in the same way.
"""

import logging
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

import narrative
import temporal
from articles.models import Article, Collection
from narrative import EventMention
from timeline import mentions, weaving
from timeline.models import Actor, Mention, Place, Reading, Timeline

ENGINE = f"temporal {temporal.VERSION}, narrative {narrative.VERSION}"
logger = logging.getLogger(__name__)


def unread() -> QuerySet[Article]:
    """The articles whose last reading does not fit their text, the engine or their collection's conventions."""
    fitting = Reading.objects.filter(
        article=OuterRef("pk"),
        fingerprint=OuterRef("fingerprint"),
        engine=ENGINE,
        date_order=OuterRef("collection__date_order"),
    )
    return Article.objects.filter(~Exists(fitting)).order_by("stored")


def read(article_id: UUID, *, again: bool = False) -> Reading | None:
    """Read one article; None where it is gone. What fails is kept on the reading, where its users look."""
    article = Article.objects.select_related("collection", "outlet").filter(pk=article_id).first()
    if article is None:
        return None
    if not again and not unread().filter(pk=article_id).exists():
        return article.reading
    try:
        found = extract(article)
    except Exception as error:
        logger.exception("Article %s could not be read", article_id)
        return _stamp(article, error=f"{type(error).__name__}: {error}")
    return _save(article, found)


def conventions(collection: Collection) -> temporal.Conventions:
    return temporal.Conventions(date_order=collection.date_order)


def extract(article: Article) -> list[EventMention]:
    return narrative.extract(
        article.text,
        dct=article.dct,
        title=article.title,
        language=article.language,
        conventions=conventions(article.collection),
    )


def _save(article: Article, found: list[EventMention]) -> Reading | None:
    with transaction.atomic():
        # One writer a collection: what is woven depends on what the others weave.
        Collection.objects.select_for_update(no_key=True).get(pk=article.collection_id)
        if not Article.objects.filter(pk=article.pk, fingerprint=article.fingerprint).exists():
            return None  # changed or removed since it was read; its change announced itself
        reading = _stamp(article)
        touched = _reconcile(article, found)
        weaving.weave(article, touched)
        _ensure_timeline(article.collection)
        return reading


def _stamp(article: Article, error: str = "") -> Reading:
    dateline = temporal.dateline(article.text, dct=article.dct)
    reading, _ = Reading.objects.update_or_create(
        article=article,
        defaults={
            "fingerprint": article.fingerprint,
            "engine": ENGINE,
            "date_order": article.collection.date_order,
            "dct": dateline.date if dateline else article.date,
            "error": error,
        },
    )
    return reading


def _reconcile(article: Article, found: list[EventMention]) -> set[UUID]:
    """Make the article's rows those of `found`; return the events that lost or may lose a mention.

    A mention is recognised by the place of its trigger, else (the text moved) by its trigger and its quote. One that
    is no longer found goes, unless a person corrected its event.
    """
    rows = {row.trigger_start: row for row in article.mentions.select_related("event")}
    by_words = {(row.trigger, row.quote): row for row in rows.values()}
    touched = {row.event_id for row in rows.values() if row.event_id}
    matched: dict[int, Mention] = {}
    for index, mention in enumerate(found):
        row = by_words.get((mention.trigger.text, mention.quote)) or rows.get(mention.trigger.start)
        if row is not None and row.pk not in {m.pk for m in matched.values()}:
            matched[index] = row
    recognised = {row.pk for row in matched.values()}
    for row in rows.values():
        if row.pk not in recognised:
            _let_go(row)
    _write(article, found, matched)
    return touched


def _let_go(row: Mention) -> None:
    if row.event and row.event.corrected:
        Mention.objects.filter(pk=row.pk).update(kept=True)
    else:
        row.delete()


def _write(article: Article, found: list[EventMention], matched: dict[int, Mention]) -> None:
    actors, places = _named(article.collection, found)
    # Triggers may trade places within one article: park the old places where nothing can collide with them.
    for row in matched.values():
        Mention.objects.filter(pk=row.pk).update(trigger_start=PARKED + row.pk)
    taken = set(article.mentions.values_list("trigger_start", flat=True))
    rows: list[Mention] = []
    for index, mention in enumerate(found):
        row = matched.get(index) or Mention(article=article)
        for column, value in mentions.columns(mention).items():
            setattr(row, column, value)
        if row.trigger_start in taken:  # a kept mention stands there
            Mention.objects.filter(article=article, trigger_start=row.trigger_start).update(
                trigger_start=PARKED + mention.trigger.start
            )
        row.leans_on = None
        row.save()
        row.actors.set(actors[actor.name] for actor in mention.actors)
        row.places.set(places[place.name] for place in mention.places)
        rows.append(row)
    for row, mention in zip(rows, found, strict=True):
        if mention.leans_on is not None:
            Mention.objects.filter(pk=row.pk).update(leans_on=rows[mention.leans_on])


PARKED = 1_000_000_000


def _named(collection: Collection, found: list[EventMention]) -> tuple[dict[str, Actor], dict[str, Place]]:
    """The rows of all actors and places in `found`, by name; made where they are new."""
    actors: dict[str, Actor] = {}
    places: dict[str, Place] = {}
    for mention in found:
        for actor in mention.actors:
            if actor.name not in actors:
                actors[actor.name], _ = Actor.objects.get_or_create(
                    collection=collection,
                    slug=Actor.slug_of(actor.name),
                    defaults={"name": actor.name[:200], "kind": actor.kind},
                )
        for place in mention.places:
            if place.name not in places:
                places[place.name], _ = Place.objects.get_or_create(
                    collection=collection,
                    slug=Place.slug_of(place.name),
                    defaults={
                        "name": place.name[:200],
                        "country": place.country,
                        "latitude": place.latitude,
                        "longitude": place.longitude,
                    },
                )
    return actors, places


def _ensure_timeline(collection: Collection) -> None:
    """Every collection that was read from has the timeline of all its events."""
    Timeline.objects.get_or_create(
        collection=collection,
        name="all",
        defaults={"title": collection.title, "introduction": collection.introduction},
    )
