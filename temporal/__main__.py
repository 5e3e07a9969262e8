"""python -m temporal [--dct D] [--format table|jsonl|timeml|html] [FILE]"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import temporal
from temporal.export import WRITERS


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m temporal", description="Mark the time expressions of a text.")
    parser.add_argument("file", nargs="?", help="the text; standard input where there is none")
    parser.add_argument("--dct", type=date.fromisoformat, help="the article's date, 2017-05-11")
    parser.add_argument("--format", choices=sorted(WRITERS), default="table")
    parser.add_argument("--language", default="en", help="en is read in full; others by dateparser, the basic tier")
    parser.add_argument("--style", choices=("auto", "news", "narrative"), default="auto")
    options = parser.parse_args(arguments)
    try:
        text = Path(options.file).read_text(encoding="utf-8") if options.file else sys.stdin.read()
    except (OSError, UnicodeDecodeError) as error:
        print(f"{options.file} could not be read: {error}", file=sys.stderr)
        return 1
    timexes = temporal.tag(text, dct=options.dct, language=options.language, style=options.style)
    sys.stdout.write(WRITERS[options.format](text, timexes, options.dct))
    return 0


if __name__ == "__main__":
    sys.exit(main())
