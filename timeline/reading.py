"""Reading an article: extract its mentions, reconcile them with what is stored, weave them into events.

One transaction a reading, stamped with the text, the engine's version and the conventions it was made with. What is
unread is a query over these stamps, so a lost message, a new engine or a changed text all heal in the same way.
"""

import logging
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from celery.exceptions import SoftTimeLimitExceeded
from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet

import narrative
import temporal
from articles.models import Article, Collection
from narrative import EventMention
from narrative.agreement import copies
from timeline import agreeing, corrections, keying, mentions, weaving
from timeline.models import Actor, Mention, Named, Place, Reading, Timeline
from timeline.recognising import recognise, stand_again

ENGINE = f"temporal {temporal.VERSION}, narrative {narrative.VERSION}"
PARKED = 1_000_000_000  # beyond the end of any text
NAME_LENGTH = 200
TOO_LONG = "reading it took longer than is allowed. Split its text into several articles."
WRITTEN = [field.name for field in Mention._meta.concrete_fields if field.name not in ("id", "article", "event")]
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
        return _read(article)
    except SoftTimeLimitExceeded:
        # On the reading as any failure is: left unread, it would be sent again for ever.
        logger.error("Article %s could not be read: %s", article_id, TOO_LONG)
        return _stamp(article, error=TOO_LONG)


def _read(article: Article) -> Reading | None:
    try:
        found = extract(article)
    except SoftTimeLimitExceeded:
        raise
    except Exception as error:
        logger.exception("Article %s could not be read", article.pk)
        return _stamp(article, error=f"{type(error).__name__}: {error}")
    return _save(article, found)


def conventions(collection: Collection) -> temporal.Conventions:
    date_order: Any = collection.date_order  # one of its choices, which are those of Conventions
    return temporal.Conventions(date_order=date_order)


def extract(article: Article) -> list[EventMention]:
    """All that it finds, what no timeline prints included: a person may have made an event of it."""
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
        touched, left = _reconcile(article, found)
        weaving.weave(article, touched, left)
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
            "sketch": copies.pack(narrative.sketch(article.text)),
            "about": sorted(narrative.about(article.text, article.title)),
            "error": error,
        },
    )
    return reading


def _reconcile(article: Article, found: Sequence[EventMention]) -> tuple[set[UUID], set[int]]:
    """Make the article's rows those of what a timeline prints of `found`; return the events that may lose a mention,
    and the keys under which one spoke that is gone.

    One that is no longer found goes, unless a person corrected its event, placed it there or made it.
    """
    rows = list(article.mentions.select_related("event").prefetch_related("event__corrections"))
    told = narrative.salient(found)
    recognised = recognise(rows, told)
    by_hand = [row for row in rows if row.by_hand and row not in recognised.values()]
    read, standing = stand_again(by_hand, article.text, found, told, recognised)
    recognised |= read
    left = _let_go(set(rows) - set(recognised.values()) - {row for row, _ in standing})
    write(
        article, [*((recognised.get(index) or Mention(article=article), m) for index, m in enumerate(told)), *standing]
    )
    return {row.event_id for row in rows if row.event_id}, left


def _let_go(rows: set[Mention]) -> set[int]:
    kept = [row.pk for row in rows if row.placed_id or row.by_hand or (row.event and corrections.ever(row.event))]
    Mention.objects.filter(pk__in=kept).update(kept=True, trigger_start=F("pk") + PARKED)
    gone = {row.pk for row in rows} - set(kept)
    left = keying.spoken(gone) if gone else set()
    Mention.objects.filter(pk__in=gone).delete()
    return left


def write(article: Article, pairs: Sequence[tuple[Mention, EventMention]]) -> None:
    """Write what was found into the rows, new and standing, with their actors, places and what they lean on."""
    moved = [row.pk for row, mention in pairs if row.pk and row.trigger_start != mention.trigger.start]
    # Triggers may trade places: out of the way first, where none can collide with another.
    Mention.objects.filter(pk__in=moved).update(trigger_start=F("pk") + PARKED)
    for row, mention in pairs:
        for column, value in mentions.columns(mention).items():
            setattr(row, column, value)
    new = [row for row, _ in pairs if not row.pk]
    standing = [row for row, _ in pairs if row.pk]
    Mention.objects.bulk_create(new)
    for row, mention in pairs:
        row.leans_on = pairs[mention.leans_on][0] if mention.leans_on is not None else None
    agreeing.overwrite(Mention, [*standing, *(row for row in new if row.leans_on)], WRITTEN)
    _name(article.collection, Actor, Mention.actors.through, [(row, m.actors) for row, m in pairs])
    _name(article.collection, Place, Mention.places.through, [(row, m.places) for row, m in pairs])


def _name(collection: Collection, model: type[Named], through: Any, pairs: Sequence[tuple[Mention, Any]]) -> None:
    """Give rows their actors or places: those of `narrative`, whose fields are columns here; new ones are made."""
    named = {model.slug_of(one.name): one for _, ones in pairs for one in ones}
    model._default_manager.bulk_create(
        (
            model(collection=collection, slug=slug, **{**asdict(one), "name": one.name[:NAME_LENGTH]})
            for slug, one in sorted(named.items())
        ),
        ignore_conflicts=True,
    )
    known = model._default_manager.filter(collection=collection, slug__in=named)
    ids = {row.slug: row.pk for row in known}
    column = f"{model._meta.model_name}_id"
    through.objects.filter(mention__in=[row for row, _ in pairs]).delete()
    wanted = {(row.pk, ids[model.slug_of(one.name)]) for row, ones in pairs for one in ones}
    through.objects.bulk_create(through(mention_id=row_id, **{column: pk}) for row_id, pk in sorted(wanted))


def _ensure_timeline(collection: Collection) -> None:
    """Every collection that was read from has the timeline of all its events."""
    Timeline.objects.get_or_create(
        collection=collection,
        name=Timeline.ALL,
        defaults={"title": collection.title, "introduction": collection.introduction},
    )
