"""How fast one article is read: `python -m benchmarks.reading [--rounds N] [--json] [FILE…]`.

Prints, for plain text files (without any: the sample collection), characters a CPU second of `narrative.extract`, and
CPU milliseconds an article of 3,500 characters: reckoned from the texts as they are, of one article of that length made
of them, and of each 3,500 characters of this article said 10 and 50 times over, for the work has to grow as the text.
CPU time of one process, best of N rounds: other work on the machine slows a round down and never speeds one up.
`benchmarks.speed` is for `temporal` alone.
"""

import argparse
import json
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import narrative
from articles import formats
from articles.draft import Draft

SAMPLE = Path(__file__).parent.parent / "articles" / "samples"
DCT = date(2017, 5, 11)
ARTICLE = 3500
LENGTHS = (1, 10, 50)  # articles


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    texts = [file.read_text() for file in options.files] or sample_texts()
    figures = measure(texts, options.rounds)
    if options.json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name:<28} {figure:>12,.1f}")


def sample_texts() -> list[str]:
    return [
        draft.text
        for entry in json.loads((SAMPLE / "manifest.json").read_text())["files"]
        for draft in formats.drafts((SAMPLE / entry["path"]).read_bytes(), entry["media_type"], entry["path"])
        if isinstance(draft, Draft)
    ]


def measure(texts: list[str], rounds: int) -> dict[str, float]:
    characters = sum(map(len, texts))
    extract = characters / best(lambda: [narrative.extract(text, dct=DCT) for text in texts], rounds)
    figures = {
        "characters": float(characters),
        "extract, characters a second": extract,
        "extract, ms an article": 1000 * ARTICLE / extract,
    }
    article = "\n\n".join(texts)[:ARTICLE]
    for times in LENGTHS:
        text = "\n\n".join([article] * times)
        seconds = best(partial(narrative.extract, text, dct=DCT), max(1, rounds // times))
        figures[f"{times} x {ARTICLE:,} characters, ms"] = 1000 * ARTICLE * seconds / len(text)
    return figures


def best(work: Callable[[], object], rounds: int) -> float:
    """CPU seconds of the fastest round, after one that warms the caches."""
    work()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
