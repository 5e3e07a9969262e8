"""What `benchmarks.weaving` runs in processes of their own: `python -m benchmarks.weaving_runs STEP …`."""

import json
import pickle
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402

from articles import collections  # noqa: E402
from articles.draft import Draft  # noqa: E402
from articles.models import Article, Collection, Outlet  # noqa: E402
from articles.store import fingerprint  # noqa: E402
from narrative import EventMention  # noqa: E402
from timeline import agreeing, reading, weaving  # noqa: E402
from timeline.models import Event, Mention  # noqa: E402

Read = tuple[Draft, list[EventMention]]
PROBES = 40  # articles that are woven again and again
AROUND = 1_000  # mentions stored at first: those of the days around the probes


def growth(path: str) -> None:
    """Weave the same articles with little and with much stored, and print what each took."""
    news: list[Read] = pickle.loads(Path(path).read_bytes())
    collection = prepared()
    rows = store(collection, [draft for draft, _ in news])
    told = list(zip(rows, (mentions for _, mentions in news), strict=True))
    middle = len(told) // 2
    probes, near, rest = _parts(told, middle)
    weave_all(near)
    little = _probed(probes)
    taken = weave_all(rest, say=True)
    much = _probed(probes)
    woven = sum(len(mentions) for _, mentions in rest)
    events = Event.objects.filter(merged_into=None).count()
    print(json.dumps({"little": little, "much": much, "speed": woven / taken, "events": events}))


Told = tuple[Article, list[EventMention]]


def _parts(told: Sequence[Told], middle: int) -> tuple[list[Told], list[Told], list[Told]]:
    """The probes, each seventh article of some days; the other articles of these days; all others."""
    size, last = 0, middle
    while size < AROUND and last < len(told):
        size += len(told[last][1])
        last += 1
    span = told[middle:last]
    probes = span[:: max(1, len(span) // PROBES)]
    chosen = {article.pk for article, _ in probes}
    near = [one for one in span if one[0].pk not in chosen]
    return list(probes), near, [*told[:middle], *told[last:]]


def weave_all(told: Iterable[Told], say: bool = False) -> float:
    """CPU seconds of the weaving alone."""
    taken, woven = 0.0, 0
    for article, found in told:
        with transaction.atomic():
            taken += _woven(article, found)[0]
        before, woven = woven, woven + len(found)
        if say and before // 10_000 < woven // 10_000:
            print(f"{woven:,} mentions woven, {woven / taken:,.0f} a CPU second", file=sys.stderr, flush=True)
    return taken


def _woven(article: Article, found: list[EventMention]) -> tuple[float, float]:
    """CPU and wall seconds that weaving an article took."""
    Collection.objects.select_for_update(no_key=True).get(pk=article.collection_id)
    reading._stamp(article)
    touched, left = reading._reconcile(article, found)
    cpu, wall = time.process_time(), time.perf_counter()
    weaving.weave(article, touched, left)
    return time.process_time() - cpu, time.perf_counter() - wall


def _probed(probes: Sequence[Told]) -> dict[str, float]:
    """Milliseconds an article: the probes are woven and rolled back, three times over, the fastest counts."""
    cpu, wall = [], []
    for article, found in probes:
        times = [_rolled_back(article, found) for _ in range(3)]
        cpu.append(min(time for time, _ in times))
        wall.append(min(time for _, time in times))
    stored = Mention.objects.count()
    return {"mentions": stored, "cpu": 1000 * statistics.mean(cpu), "wall": 1000 * statistics.mean(wall)}


def _rolled_back(article: Article, found: list[EventMention]) -> tuple[float, float]:
    with transaction.atomic():
        times = _woven(article, found)
        transaction.set_rollback(True)
    return times


def prepared() -> Collection:
    call_command("migrate", verbosity=0)
    return collections.named("weaving")


def store(collection: Collection, drafts: Sequence[Draft]) -> list[Article]:
    """Articles as `articles.store` makes them, in bulk and without telling a worker."""
    names = sorted({draft.outlet for draft in drafts})
    outlets = {
        name: Outlet.objects.get_or_create(collection=collection, name=name, slug=Outlet.slug_of(name))[0]
        for name in names
    }
    rows = []
    for draft in drafts:
        columns: dict[str, Any] = {
            "outlet": outlets[draft.outlet],
            "title": draft.title,
            "text": draft.text,
            "language": "en",
            "date": draft.date,
            "time": None,
            "wire": "",
        }
        rows.append(Article(collection=collection, fingerprint=fingerprint(columns), **columns))
    return Article.objects.bulk_create(rows, batch_size=2_000)


def store_articles(path: str) -> None:
    """Store the articles that workers are to read."""
    news: list[Draft] = pickle.loads(Path(path).read_bytes())
    store(prepared(), news)


def work(share: str, of: str) -> None:
    """Read every article whose number falls to this worker, once told to begin."""
    ids: list[UUID] = list(Article.objects.order_by("date", "pk").values_list("pk", flat=True))
    print("ready", flush=True)
    sys.stdin.readline()
    for article_id in ids[int(share) :: int(of)]:
        reading.read(article_id)


def events() -> None:
    """Every event with its members, its fields and its states, a line each; rows that were numbered in another order
    are known by what they are.
    """
    for event in Event.objects.filter(merged_into=None).order_by("pk").prefetch_related("mentions", "states"):
        fields = {field.attname: str(getattr(event, field.attname)) for field in agreeing.WRITTEN}
        fields |= {"id": str(event.pk), "first_id": ""}
        members = sorted(f"{m.article_id} {m.trigger_start} {m.trigger}" for m in event.mentions.all())
        states = [
            f"{s.since} {s.until} {s.title} {s.status} {s.first_day} {s.last_day} {s.outlets_count} {s.independent}"
            for s in event.states.order_by("since")
        ]
        print(json.dumps([fields, members, states], sort_keys=True))


if __name__ == "__main__":
    STEPS: dict[str, Callable[..., None]] = {"growth": growth, "store": store_articles, "work": work, "events": events}
    STEPS[sys.argv[1]](*sys.argv[2:])
