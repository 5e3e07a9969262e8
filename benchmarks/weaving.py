"""Whether weaving stays fast as a collection grows: `python -m benchmarks.weaving [--mentions N] [--articles N]`.

On SQLite and on a PostgreSQL server of its own, both thrown away afterwards, it weaves invented articles
(`benchmarks.invented_news`: ten years, ten outlets) until 1,000 mentions of some weeks are stored, and weaves some
more articles of these weeks; then goes on until 100,000 of ten years are stored, and weaves the same articles again.
Times are of the weaving alone, without extraction: CPU seconds of this process and wall-clock seconds, in which the
PostgreSQL server's share is too. Then four workers read the same articles as one worker on PostgreSQL, in another
order: their events have to be the same to the last field. At 100,000 it takes a quarter of an hour.
"""

import argparse
import json
import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import narrative
from articles.draft import Draft
from benchmarks import invented_news
from narrative import EventMention
from tests.postgres import Cluster

WORKERS = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, default=100_000, help="stored in the end")
    parser.add_argument("--articles", type=int, default=2_000, help="read by one worker and by four; 0: leave that out")
    parser.add_argument("--only", choices=("sqlite", "postgresql"), help="one database")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dateline-weaving-") as folder:
        figures = measure(Path(folder), options)
    print(json.dumps(figures) if options.json else in_words(figures))


def measure(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    news = folder / "news"
    if options.mentions:
        news.write_bytes(pickle.dumps(_read(invented_news.articles(options.mentions))))
        if options.only != "postgresql":
            figures["SQLite"] = json.loads(_run(folder, "", "growth", str(news)))
    if options.only != "sqlite":
        with Cluster.running() as cluster:
            if options.mentions:
                with cluster.database() as url:
                    figures["PostgreSQL"] = json.loads(_run(folder, url, "growth", str(news)))
            if options.articles:
                figures["workers"] = workers(folder, cluster, options.articles)
    return figures


def _read(drafts: Sequence[Draft]) -> list[tuple[Draft, list[EventMention]]]:
    with ProcessPoolExecutor() as pool:
        return list(zip(drafts, pool.map(_extract, drafts, chunksize=100), strict=True))


def _extract(draft: Draft) -> list[EventMention]:
    return narrative.salient(narrative.extract(draft.text, dct=draft.date, title=draft.title))


def workers(folder: Path, cluster: Cluster, articles: int) -> dict[str, Any]:
    """Read the same articles by one worker and by four, each into a database of its own."""
    path = folder / "articles"
    path.write_bytes(pickle.dumps(invented_news.articles(articles * invented_news.MENTIONS_AN_ARTICLE)[:articles]))
    with cluster.database() as alone:
        _run(folder, alone, "store", str(path))
        with cluster.database(like=alone) as shared:
            seconds = {1: _work(folder, alone, 1), WORKERS: _work(folder, shared, WORKERS)}
            one, four = (_run(folder, url, "events").splitlines() for url in (alone, shared))
    return {"seconds": seconds, "events": len(one), "differ": len(set(one) ^ set(four))}


def _work(folder: Path, url: str, workers: int) -> float:
    """Seconds until all workers, which begin at the same moment, are done."""
    processes = [_started(folder, url, "work", str(share), str(workers)) for share in range(workers)]
    for process in processes:
        assert process.stdout
        process.stdout.readline()
    begun = time.perf_counter()
    for process in processes:
        assert process.stdin
        process.stdin.write("begin\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
    if any(process.returncode for process in processes):
        raise SystemExit("A worker failed; what it said stands above.")
    return time.perf_counter() - begun


def _run(folder: Path, url: str, *step: str) -> str:
    process = _started(folder, url, *step)
    said = process.communicate()[0]
    if process.returncode:
        raise SystemExit(f"{step[0]} failed; what it said stands above.")
    return said


def _started(folder: Path, url: str, *step: str) -> subprocess.Popen[str]:
    data = folder / "data"
    data.mkdir(exist_ok=True)
    env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    env |= {"DATELINE_DATA": str(data), "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    if url:
        env["DATABASE_URL"] = url
    command = [sys.executable, "-m", "benchmarks.weaving_runs", *step]
    return subprocess.Popen(command, env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def in_words(figures: dict[str, Any]) -> str:
    lines = []
    for name in ("SQLite", "PostgreSQL"):
        if name in figures:
            lines += _growth_in_words(name, **figures[name])
    if "workers" in figures:
        of = figures["workers"]
        took = ", ".join(f"{seconds:.0f} s by {workers}" for workers, seconds in of["seconds"].items())
        lines.append(f"the same articles read on PostgreSQL: {took}; {of['events']:,} events, {of['differ']} differ")
    return "\n".join(lines)


def _growth_in_words(name: str, little: dict[str, Any], much: dict[str, Any], speed: float, events: int) -> list[str]:
    lines = [f"{name}: {speed:,.0f} mentions woven a CPU second; {events:,} events"]
    for what in ("cpu", "wall"):
        before, after = little[what], much[what]
        lines.append(
            f"  ms an article ({what}): {before:.1f} with {little['mentions']:,} mentions stored, "
            f"{after:.1f} with {much['mentions']:,}: {after / before:.2f} times"
        )
    return lines


if __name__ == "__main__":
    main()
