"""Getting stored articles read, and following it: by the worker where one answers, else in this process."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from celery import current_app
from django.conf import settings
from django.core.management.base import OutputWrapper
from django.db.models import QuerySet
from kombu.exceptions import OperationalError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from articles.models import Article, Collection
from timeline import reading
from timeline.models import Reading
from timeline.tasks import sweep

LOOK_EVERY = 0.2  # seconds
SWEEP_EVERY = 3.0  # what was stored while nobody listened is in no queue: the sweep sends it
PATIENCE = 120.0  # without one article read: longer than any article takes
PING = 1.0

Advance = Callable[[int], None]


@contextmanager
def progress(title: str, total: int, out: OutputWrapper) -> Iterator[Advance]:
    """A progress bar, where `out` is a terminal; else nothing. Gives a function that takes how many are done."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not out.isatty(),
    )
    with bar:
        task = bar.add_task(title, total=total)
        yield lambda done: bar.update(task, completed=done)


def read(collection: Collection, changed: Sequence[UUID], out: OutputWrapper, *, wait: bool = True) -> list[Reading]:
    """Have what is unread of a collection read; returns the failed readings of that and of what was `changed`."""
    unread = reading.unread().filter(collection=collection)
    ids = list(unread.values_list("id", flat=True))
    if ids and not worker_answers():
        out.write(f"No worker answers: reading {articles(len(ids))} here.")
        _read_here(ids, out)
    elif ids and wait:
        _wait(unread, len(ids), out)
    elif ids:
        out.write(f"The worker has {articles(len(ids))} to read.")
    failed = Reading.objects.filter(article__collection=collection).exclude(error="").select_related("article")
    return [row for row in failed if row.article_id in {*ids, *changed}]


def worker_answers() -> bool:
    """Whether a broker is configured, answers, and has a worker."""
    if not settings.REDIS_URL:
        return False
    try:
        return bool(current_app.control.ping(timeout=PING))
    except OperationalError:
        return False


def articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _read_here(ids: list[UUID], out: OutputWrapper) -> None:
    with progress("Reading", len(ids), out) as advance:
        for done, article_id in enumerate(ids, start=1):
            reading.read(article_id)
            advance(done)


def _wait(unread: QuerySet[Article], total: int, out: OutputWrapper) -> None:
    left, moved, swept = total, time.monotonic(), time.monotonic()
    with progress("Reading", total, out) as advance:
        while left and time.monotonic() - moved < PATIENCE:
            time.sleep(LOOK_EVERY)
            now = unread.count()
            if now != left:
                left, moved = now, time.monotonic()
                advance(total - left)
            if left and time.monotonic() - swept > SWEEP_EVERY:
                sweep.delay()
                swept = time.monotonic()
    if left:
        out.write(f"The worker has not read {articles(left)} yet; it goes on by itself when it can.")
