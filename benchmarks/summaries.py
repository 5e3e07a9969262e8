"""How near timelines come to those that editors made: `python -m benchmarks.summaries DIR…`.

Each DIR is a topic: `articles.jsonl`, an article a line ({"id", "date", "text"}), and `references.jsonl`, a timeline a
line ({"name", "timeline": [{"date", "sentences": ["…"]}]}). For each reference `narrative.summarise` is given the
articles from its first to its last day, as many dates as it has, and its average of sentences a date, rounded.

Printed for each topic and as a mean of the topics: F of the dates, and of ROUGE-1 and ROUGE-2 with dates aligned
(`benchmarks.summariesscore`). A topic's F is that of its mean precision and recall over its references.

--given  writes the timelines into a folder, a file a topic, in the form of references.jsonl.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.summariesscore import Timeline, mean, score
from narrative.summary import Reading, compose, read

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Article:
    text: str
    dct: date


@dataclass(frozen=True, slots=True)
class Topic:
    articles: list[Article]
    references: dict[str, Timeline]


def main() -> None:
    options = _options()
    try:
        topics = {folder.name: read_folder(folder) for folder in options.folders}
    except (ValueError, KeyError, TypeError, OSError) as error:
        sys.exit(f"benchmarks.summaries: {error!r}. A folder needs articles.jsonl and references.jsonl.")
    given = {name: summaries(topic) for name, topic in topics.items()}
    report = {name: scores(topic, given[name]) for name, topic in topics.items()}
    report["mean"] = average(report)
    print(json.dumps(report) if options.json else "\n".join(_table(report)))
    if options.given:
        options.given.mkdir(parents=True, exist_ok=True)
        for name, timelines in given.items():
            (options.given / f"{name}.jsonl").write_text("".join(_lines(timelines)), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--given", type=Path, metavar="FOLDER")
    return parser.parse_args()


def read_folder(folder: Path) -> Topic:
    """ValueError or KeyError where a line is none or nothing is to be compared, OSError where a file is not there."""
    articles = [Article(row["text"], date.fromisoformat(row["date"])) for row in _rows(folder / "articles.jsonl")]
    references = {row["name"]: _timeline(row["timeline"]) for row in _rows(folder / "references.jsonl")}
    if not references or not all(references.values()):
        raise ValueError(f"{folder / 'references.jsonl'} holds an empty timeline, or none")
    return Topic(articles, references)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _timeline(entries: Iterable[dict[str, Any]]) -> Timeline:
    timeline: Timeline = {}
    for entry in entries:
        if entry["sentences"]:
            timeline.setdefault(date.fromisoformat(entry["date"]), []).extend(entry["sentences"])
    return timeline


def summaries(topic: Topic) -> dict[str, Timeline]:
    """By name of the reference. An article is read once for all of them."""
    readings = [read(article) for article in topic.articles]
    return {name: _summary(readings, reference) for name, reference in topic.references.items()}


def _summary(readings: Iterable[Reading], reference: Timeline) -> Timeline:
    first, last = min(reference), max(reference)
    sentences = max(1, round(sum(map(len, reference.values())) / len(reference)))
    within = [reading for reading in readings if first <= reading.dct <= last]
    return dict(compose(within, len(reference), sentences, first, last))


def scores(topic: Topic, given: dict[str, Timeline]) -> Figures:
    found = mean([score(given[name], reference) for name, reference in topic.references.items()])
    return {measure: share.f for measure, share in found.items()}


def average(report: dict[str, Figures]) -> Figures:
    measures = next(iter(report.values()))
    return {measure: sum(figures[measure] for figures in report.values()) / len(report) for measure in measures}


def _lines(timelines: dict[str, Timeline]) -> Iterator[str]:
    for name, timeline in timelines.items():
        entries = [{"date": day.isoformat(), "sentences": sentences} for day, sentences in timeline.items()]
        yield json.dumps({"name": name, "timeline": entries}) + "\n"


_TITLES = {"date": "Date-F1", "rouge1": "ROUGE-1", "rouge2": "ROUGE-2"}


def _table(report: dict[str, Figures]) -> Iterator[str]:
    yield f"{'':<20}" + "".join(f"{title:>10}" for title in _TITLES.values())
    for name, figures in report.items():
        yield f"{name:<20}" + "".join(f"{figures[measure]:>10.3f}" for measure in _TITLES)


if __name__ == "__main__":
    main()
