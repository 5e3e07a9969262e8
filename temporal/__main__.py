"""python -m temporal [--dct D] [--format table|jsonl|timeml|html] [FILE]: what times a text names."""

import argparse
import shutil
import sys
from collections.abc import Sequence

import temporal
from temporal.command import day, run, text_of, told
from temporal.formats.export import WRITERS, table
from temporal.formats.page import html
from temporal.tagging import STYLES

_EXAMPLES = """\
examples:
  python -m temporal --dct 2017-05-11 article.txt
  echo "They met last month." | python -m temporal --dct 2017-05-11 --format jsonl
  python -m temporal --dct 2017-05-11 --format html article.txt > article.html

Exit code 0: read; 1: the file could not be read; 2: an option was wrong."""
_HINT = "Without --dct, the article's date, what is relative to it (“last month”) gets no date.\n"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        text = text_of(options.file)
    except (OSError, ValueError) as error:
        name = "Standard input" if options.file in (None, "-") else options.file
        sys.stderr.write(f"{name} could not be read: {told(error)}\n")
        return 1
    try:
        conventions = temporal.Conventions(
            options.date_order, options.hemisphere, options.week_start, options.fiscal_year_start
        )
        timexes = temporal.tag(
            text, dct=options.dct, language=options.language, style=options.style, conventions=conventions
        )
    except ValueError as error:
        parser.error(str(error))
    if options.format == "table":
        sys.stdout.write(table(text, timexes, options.dct, _width()))
        if options.dct is None and any(timex.when is None and "X" in timex.value for timex in timexes):
            sys.stderr.write(_HINT)
    elif options.format == "html":
        sys.stdout.write(html(text, timexes, options.dct, options.language))
    else:
        sys.stdout.write(WRITERS[options.format](text, timexes, options.dct))
    sys.stdout.flush()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m temporal",
        description="Find the time expressions of a text and say which days they mean.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add, conventions = parser.add_argument, temporal.Conventions()
    add("file", nargs="?", metavar="FILE", help="the text, in UTF-8; standard input without one, or for -")
    add("--dct", type=day, metavar="D", help="the article's date: 2017-05-11, or 2017-05-11T14:30 with the hour")
    add("--format", choices=list(WRITERS), default="table", help="table is the default")
    add("--language", default="en", metavar="CODE", help="en is read in full; es, fr, de, … are the basic tier")
    add("--style", choices=STYLES, default="auto", help="narrative: dates follow what was told before")
    add("--date-order", choices=("dmy", "mdy", "ymd"), default="", help="of 05/11/2017; else the text is asked")
    add("--hemisphere", choices=("north", "south"), default=conventions.hemisphere, help="for seasons")
    add("--week-start", type=int, default=conventions.week_start, metavar="N", help="0 Monday (default) … 6 Sunday")
    add("--fiscal-year-start", type=int, default=conventions.fiscal_year_start, metavar="N", help="a month, 1 … 12")
    return parser


def _width() -> int | None:
    """Of the terminal; a file or another program gets all of it."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


if __name__ == "__main__":
    sys.exit(run(main))
