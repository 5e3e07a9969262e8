"""Listens to what `articles` says: a new or changed article is sent to a worker, a removed one leaves its events."""

import logging
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models.signals import pre_delete
from kombu.exceptions import OperationalError

from articles.models import Article
from articles.signals import article_changed

logger = logging.getLogger(__name__)


def listen() -> None:
    article_changed.connect(send_to_worker, dispatch_uid="read the article")
    pre_delete.connect(leave_events, sender=Article, dispatch_uid="leave the events")


def send_to_worker(article_id: UUID, **kwargs: Any) -> None:
    """Publish the reading of an article. Where there is no broker the article stays unread until a sweep finds it."""
    from timeline.tasks import read_article

    if not settings.REDIS_URL:
        return
    try:
        read_article.delay(str(article_id))
    except OperationalError as error:
        logger.warning(
            "Article %s is stored but could not be sent to a worker: %s. The sweep sends it again.",
            article_id,
            error,
        )


def leave_events(instance: Article, **kwargs: Any) -> None:
    """The events that an article told are made anew from what is left, once its removal is committed."""
    from timeline import keying, weaving

    events = list(instance.mentions.exclude(event=None).values_list("event_id", flat=True).distinct())
    left = keying.spoken(instance.mentions.values_list("pk", flat=True))
    transaction.on_commit(lambda: weaving.refresh(events, left))
