"""How well `narrative` dates what an article tells: `python -m benchmarks.anchoring DIR…`.

Each DIR holds `documents.jsonl`, a document a line ({"doc_id", "dct", "title", "text", "sentences"}), and
`timelines.jsonl`, a timeline a line ({"events": [{"date", "mentions": [{"doc_id", "start", "end", "text"}]}]}), offsets
in code points. Printed for each: shares of the gold mentions (`benchmarks.anchoringscore`) in the first half of the
documents, in the second half, and in all; how many pairs of events come out in the right order, all of them and those
within 31 days of each other; and how many records there are a sentence. Rules are written by looking at the first half
only.

Here, and only here, a mention without a When is given the article's date.

--records  writes the records, a line each: {"doc", "start", "end", "date"}.
--errors   writes what is not exact in the first half, an answer a line, tab-separated.
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

import narrative
from benchmarks.anchoringscore import Answer, GoldEvent, GoldMention, Period, Record, answers, order, period, shares

Figures = dict[str, float]
CONTEXT = 70  # characters on each side of a disagreement


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    dct: date
    title: str
    text: str
    sentences: int


@dataclass(frozen=True, slots=True)
class Corpus:
    documents: list[Document]
    timelines: list[list[GoldEvent]]


def main() -> None:
    options = _options()
    try:
        corpora = {folder.name: read_folder(folder) for folder in options.folders}
    except (ValueError, KeyError, TypeError, OSError) as error:
        sys.exit(f"benchmarks.anchoring: {error!r}. A folder needs documents.jsonl and timelines.jsonl.")
    given = {name: predict(corpus.documents) for name, corpus in corpora.items()}
    report = {name: scores(corpus, given[name]) for name, corpus in corpora.items()}
    print(json.dumps(report) if options.json else "\n".join(_table(report)))
    if options.records:
        options.records.write_text("".join(_lines(given.values())), encoding="utf-8")
    if options.errors:
        rows = (row for name, corpus in corpora.items() for row in errors(corpus, given[name]))
        options.errors.write_text("\n".join(rows) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--records", type=Path, metavar="FILE")
    parser.add_argument("--errors", type=Path, metavar="FILE")
    return parser.parse_args()


def read_folder(folder: Path) -> Corpus:
    """ValueError or KeyError where a line is none, OSError where a file is not there."""
    documents = [
        Document(d["doc_id"], date.fromisoformat(d["dct"]), d.get("title", ""), d["text"], len(d["sentences"]))
        for d in _rows(folder / "documents.jsonl")
    ]
    timelines = [[_event(event) for event in row["events"]] for row in _rows(folder / "timelines.jsonl")]
    return Corpus(documents, timelines)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _event(row: dict[str, Any]) -> GoldEvent:
    placed = [m for m in row["mentions"] if m["start"] is not None]
    mentions = tuple(GoldMention(m["doc_id"], m["start"], m["end"], m["text"]) for m in placed)
    return GoldEvent(period(row["date"]), mentions)


def predict(documents: Iterable[Document]) -> dict[str, list[Record]]:
    """By document, a record for each mention of it."""
    return {d.name: list(_records(d)) for d in documents}


def _records(document: Document) -> Iterator[Record]:
    day = document.dct.toordinal()
    for mention in narrative.extract(document.text, dct=document.dct, title=document.title):
        when = mention.when
        dated = when is not None and when.first_day is not None and when.last_day is not None
        given: Period | None = (when.first_day, when.last_day) if dated else (day, day)  # type: ignore[union-attr, assignment]
        yield Record(mention.start, mention.end, given)


def halves(corpus: Corpus) -> dict[str, list[Document]]:
    middle = (len(corpus.documents) + 1) // 2
    first, second = corpus.documents[:middle], corpus.documents[middle:]
    return {"first half": first, "second half": second, "all": corpus.documents}


def scores(corpus: Corpus, records: dict[str, list[Record]]) -> dict[str, Figures]:
    found = answers(corpus.timelines, records)
    report = {}
    for name, documents in halves(corpus).items():
        names = {d.name for d in documents}
        report[name] = shares([a for a in found if a.mention.document in names]) | {
            "records/sentence": sum(len(records[n]) for n in names) / (sum(d.sentences for d in documents) or 1)
        }
    report["all"] |= order(corpus.timelines, records)
    return {name: {key: round(figure, 3) for key, figure in figures.items()} for name, figures in report.items()}


def errors(corpus: Corpus, records: dict[str, list[Record]]) -> Iterator[str]:
    documents = {d.name: d for d in halves(corpus)["first half"]}
    for answer in answers(corpus.timelines, records):
        document = documents.get(answer.mention.document)
        if document is not None and answer.verdict != "exact":
            given = _said(answer.given)
            place = [answer.verdict, document.name, str(document.dct)]
            yield "\t".join([*place, _said(answer.gold), given, answer.mention.words, _around(document, answer)])


def _said(days: Period | None) -> str:
    return "/".join(date.fromordinal(day).isoformat() for day in dict.fromkeys(days)) if days else "-"


def _around(document: Document, answer: Answer) -> str:
    start, end = answer.mention.start, answer.mention.end
    before, after = document.text[max(0, start - CONTEXT) : start], document.text[end : end + CONTEXT]
    return " ".join(f"{before}[[{document.text[start:end]}]]{after}".split())


def _lines(given: Iterable[dict[str, list[Record]]]) -> Iterator[str]:
    for records in given:
        for name, rows in records.items():
            for row in rows:
                days = row.period and [date.fromordinal(day).isoformat() for day in row.period]
                said = days and (days[0] if days[0] == days[1] else "/".join(days))
                yield json.dumps({"doc": name, "start": row.start, "end": row.end, "date": said}) + "\n"


_COLUMNS = ("exact", "at_gran", "compatible", "wrong", "covered", "records/sentence", "order", "order_close")


def _table(report: dict[str, dict[str, Figures]]) -> Iterator[str]:
    widths = {column: max(10, len(column)) + 2 for column in ("mentions", *_COLUMNS)}
    yield f"{'':<26}" + "".join(f"{column:>{width}}" for column, width in widths.items())
    for name, parts in report.items():
        for part, figures in parts.items():
            cells = (_cell(figures, column, width) for column, width in widths.items())
            yield f"{f'{name}, {part}':<26}" + "".join(cells)


def _cell(figures: Figures, column: str, width: int) -> str:
    if column not in figures:
        return " " * width
    return f"{figures[column]:>{width}.0f}" if column == "mentions" else f"{figures[column]:>{width}.3f}"


if __name__ == "__main__":
    main()
