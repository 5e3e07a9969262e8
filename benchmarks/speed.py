"""How fast `temporal` is: `python -m benchmarks.speed [--json] [--rounds N] [--quick] [FILE or DIR…]`.

Prints, over TimeML (.tml) and plain text files (without any: the sample collection)
- characters a CPU second of `temporal.tag`: the best of N rounds, and of a first round that compiles as it goes;
- CPU milliseconds of `import temporal`, and of tagging a first sentence, best and median of fresh processes;
- for inputs made to be slow, the time a character as a multiple of that of the texts, and growth: the time a
  character of a text ten times as long, as a multiple. At 100,000 characters all of them; at 1,000,000 those that are
  slowest and those that grow most (--quick: none).
The limits that figures have to keep are printed at the end; "!" marks a figure that does not.

CPU time of one process: other work on the machine slows a round down and never speeds one up.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import temporal
from benchmarks.reading import sample_texts
from benchmarks.timeml import read_file

DCT = date(2017, 5, 11)
PROCESSES = 5
TINY, SHORT, LONG = 10_000, 100_000, 1_000_000
WORST = 2  # inputs looked at in full length: the slowest, and as many that grow most
AT_LEAST = {"best round": 1_000_000, "first round": 1_000_000}
AT_MOST = {"import, best": 150, "times ordinary text": 10, "growth": 1.5}
FRESH = """
import time
start = time.process_time()
import temporal
imported = time.process_time()
from datetime import date
temporal.tag("They met on Wednesday.", dct=date(2017, 5, 11))
print(imported - start, time.process_time() - imported)
"""
# Each is repeated until it is long enough.
NASTY = (
    *("1 ", "1", "1, ", "1/1/", "1.1.", "1-1-", "10:10:", "2011 ", "1914-1918-", "1990s ", "'90s ", "44 BC "),
    *("the ", "a ", "of ", "in the ", "two and ", "one hundred and ", "early ", "last ", "will ", "Mr. A. "),
    *("the day after ", "the end of ", "a year ago ", "last week ", "from May to ", "May of that year "),
    *("Wednesday ", "Monday, ", "Wednesday at 5 p.m. ", "May ", "May 1 2 3 4 5 6 ", "3 May 2011 ", "5 p.m. "),
    *("three days later ", "the first quarter of 2017 ", "the year-ago quarter ", "LONDON, "),
    *("\n", " ", "\t", "\xa0", ",", ".", "(", '"', "’", "-", "a-", "—", "_", "unbroken"),
    *("e\u0301 ", "\u0301", "\u05d0\u05d1 ", "\u202e", "\U0001f600", "\u0130 ", "\u0661 ", "\u00bd "),
)


class Text(NamedTuple):
    text: str
    dct: date | None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE or DIR")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--quick", action="store_true", help="no inputs of a million characters")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    try:
        texts = [text for path in options.paths for text in read(path)]
    except (ValueError, OSError) as error:
        sys.exit(f"benchmarks.speed: {error}")
    report = measure(texts or [Text(text, DCT) for text in sample_texts()], options.rounds, options.quick)
    print(json.dumps(report) if options.json else "\n".join(_table(report)))


def read(path: Path) -> Iterator[Text]:
    """ValueError where a .tml file is no TimeML, or a folder holds no text."""
    files = sorted(f for kind in ("*.tml", "*.txt") for f in path.glob(kind)) if path.is_dir() else [path]
    if not files:
        raise ValueError(f"{path}: no .tml or .txt file here")
    for file in files:
        if file.suffix == ".tml":
            document = read_file(file)
            yield Text(document.text, document.dct)
        else:
            yield Text(file.read_text(encoding="utf-8"), DCT)


def measure(texts: list[Text], rounds: int, quick: bool) -> dict[str, dict[str, float]]:
    characters = sum(len(text) for text, _ in texts)
    first = seconds(texts)
    best = min(seconds(texts) for _ in range(max(1, rounds)))
    speed = {"best round": characters / best, "first round": characters / first, "characters": float(characters)}
    report = {"characters a CPU second": speed, "CPU milliseconds": fresh()}
    return report | slow(best / characters, quick)


def seconds(texts: list[Text]) -> float:
    start = time.process_time()
    for text, dct in texts:
        temporal.tag(text, dct=dct)
    return time.process_time() - start


def fresh() -> dict[str, float]:
    """What a process pays that has not used the package before."""
    runs = [_fresh_process() for _ in range(PROCESSES)]
    figures = {}
    for name, times in zip(("import", "first sentence"), zip(*runs, strict=True), strict=True):
        figures[f"{name}, best"], figures[f"{name}, median"] = min(times), statistics.median(times)
    return figures


def _fresh_process() -> list[float]:
    done = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, text=True, check=True)
    return [1000 * float(part) for part in done.stdout.split()]


def slow(ordinary: float, quick: bool) -> dict[str, dict[str, float]]:
    """By input and length the multiple of the ordinary time a character, and how it grows."""
    report = {}
    for piece in NASTY:
        tiny, short = _a_character(piece, TINY), _a_character(piece, SHORT)
        report[piece] = {"times ordinary text": short / ordinary, "growth": short / tiny}
    worst = {piece for figure in ("times ordinary text", "growth") for piece in _highest(report, figure)}
    for piece in () if quick else worst:
        figures = report[piece]
        whole = _a_character(piece, LONG) / ordinary
        figures["growth, long"] = whole / figures["times ordinary text"]
        figures["times ordinary text, long"] = whole
    return {ascii(piece): figures for piece, figures in report.items()}


def _highest(report: dict[str, dict[str, float]], figure: str) -> list[str]:
    return sorted(report, key=lambda piece: report[piece][figure])[-WORST:]


def _a_character(piece: str, length: int) -> float:
    text = (piece * (length // len(piece) + 1))[:length]
    return min(seconds([Text(text, DCT)]) for _ in range(2 if length == TINY else 1)) / length


def _table(report: dict[str, dict[str, float]]) -> Iterator[str]:
    for name, figures in report.items():
        yield f"{name:<26}" + "".join(f"{f:>13,.1f}{_mark(label, f)} {label}" for label, f in figures.items())
    for limits, word in ((AT_LEAST, "at least"), (AT_MOST, "at most")):
        yield from (f"limit: {label} {word} {limit:,}" for label, limit in limits.items())


def _mark(label: str, figure: float) -> str:
    limited = label.removesuffix(", long")
    kept = AT_LEAST.get(limited, figure) <= figure <= AT_MOST.get(limited, figure)
    return " " if kept else "!"


if __name__ == "__main__":
    main()
