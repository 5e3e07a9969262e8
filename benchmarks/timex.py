"""How well `temporal` reads time expressions: `python -m benchmarks.timex DIR…`.

Each DIR holds TimeML files (.tml) with gold TIMEX3. Printed for each: F1 in per cent of strict and relaxed spans, of
values and types (`benchmarks.timexscore`), of the first half of the documents by name, of the second half, and of all.
Rules are written by looking at the first half only; the second shows what they are worth on texts nobody looked at.

--peer    another tagger's predictions, to stand beside: JSON lines {"doc": name, "timexes": [{"start", "end", "type",
          "value"}]} with offsets in code points of the text below TEXT.
--errors  writes what differs from gold in the first half, one disagreement a line, tab-separated.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import temporal
from benchmarks.timeml import Gold, read_folder
from benchmarks.timexscore import MEASURES, Span, disagreements, f1, tally

Predictions = dict[str, list[Span]]
Figures = dict[str, float]
CONTEXT = 60  # characters on each side of a disagreement


def main() -> None:
    options = _options()
    try:
        corpora = {folder.name: read_folder(folder) for folder in options.folders}
        peer = read_predictions(options.peer) if options.peer else None
    except (ValueError, OSError) as error:
        sys.exit(f"benchmarks.timex: {error}")
    predictions = {name: predict(documents, options.style) for name, documents in corpora.items()}
    report = {name: scores(documents, predictions[name]) for name, documents in corpora.items()}
    others = {name: scores(documents, peer) for name, documents in corpora.items()} if peer is not None else {}
    if options.json:
        print(json.dumps({"dateline": report, "peer": others} if others else {"dateline": report}))
    else:
        print("\n".join(_table(report, others)))
    if options.errors:
        lines = (line for name, documents in corpora.items() for line in errors(documents, predictions[name]))
        options.errors.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--style", choices=("news", "narrative", "auto"), default="auto")
    parser.add_argument("--peer", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--errors", type=Path, metavar="FILE")
    return parser.parse_args()


def predict(documents: list[Gold], style: str = "auto") -> Predictions:
    return {d.name: [Span(t.start, t.end, t.type, t.value) for t in _tag(d, style)] for d in documents}


def _tag(document: Gold, style: str) -> list[temporal.Timex]:
    return temporal.tag(document.text, dct=document.dct, style=style)


def read_predictions(file: Path) -> Predictions:
    """ValueError where a line is none, with its number."""
    found: Predictions = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            found[row["doc"]] = [
                Span(int(t["start"]), int(t["end"]), t.get("type") or "", t.get("value") or "") for t in row["timexes"]
            ]
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{file}, line {number}: no predictions of a document: {error!r}") from error
    return found


def halves(documents: list[Gold]) -> dict[str, list[Gold]]:
    middle = (len(documents) + 1) // 2
    return {"first half": documents[:middle], "second half": documents[middle:], "all": documents}


def scores(documents: list[Gold], predictions: Predictions) -> dict[str, Figures]:
    """F1 by half and measure; a document without predictions counts as one where nothing was found."""
    return {name: _figures(part, predictions) for name, part in halves(documents).items()}


def _figures(documents: list[Gold], predictions: Predictions) -> Figures:
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update(tally(document.spans, predictions.get(document.name, [])))
    return {measure: round(f1(counts, measure), 2) for measure in MEASURES} | {"gold": counts["gold"]}


def errors(documents: list[Gold], predictions: Predictions) -> Iterator[str]:
    for document in halves(documents)["first half"]:
        for kind, gold, ours in disagreements(document.spans, predictions[document.name]):
            place = [kind, document.name, str(document.dct)]
            yield "\t".join([*place, *_row(document, gold), *_row(document, ours), _around(document, gold or ours)])


def _row(document: Gold, span: Span | None) -> list[str]:
    if span is None:
        return ["", "", ""]
    return [" ".join(document.text[span.start : span.end].split()), span.type, span.value]


def _around(document: Gold, span: Span | None) -> str:
    assert span is not None
    text = document.text
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return " ".join(f"{before}[[{text[span.start : span.end]}]]{after}".split())


def _table(report: dict[str, dict[str, Figures]], others: dict[str, dict[str, Figures]]) -> Iterator[str]:
    yield f"{'F1, per cent':<34}" + "".join(f"{measure:>10}" for measure in MEASURES) + f"{'gold':>8}"
    for name, parts in report.items():
        for part, figures in parts.items():
            yield _line(f"{name}, {part}", figures)
            if others:
                yield _line("    peer", others[name][part])


def _line(name: str, figures: Figures) -> str:
    return f"{name:<34}" + "".join(f"{figures[measure]:>10.1f}" for measure in MEASURES) + f"{figures['gold']:>8.0f}"


if __name__ == "__main__":
    main()
