"""Celery tasks: each hands ids to a function of this app and nothing else."""

import logging
from uuid import UUID

from celery import current_app, shared_task

from timeline import reading

SWEEP_AT_MOST = 1000
logger = logging.getLogger(__name__)


@shared_task
def read_article(article_id: str) -> None:
    """Read one article and weave what it tells. Safe to run twice, and after the article is gone."""
    reading.read(UUID(article_id))


@shared_task
def sweep() -> None:
    """Send again what was stored but never read: a lost message heals here.

    While the queue still holds messages nothing is known to be lost, and sending again would only make it longer.
    """
    if _waiting() == 0:
        for article_id in reading.unread().values_list("id", flat=True)[:SWEEP_AT_MOST]:
            read_article.delay(str(article_id))


def _waiting() -> int:
    with current_app.connection_for_read() as connection:
        queue: str = current_app.conf.task_default_queue
        length: int = connection.default_channel.client.llen(queue)
    return length
