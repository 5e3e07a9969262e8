"""python -m narrative --dct D [--format table|jsonl] [--all] [FILE]: what an article tells, and when it was."""

import argparse
import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict

import narrative
import temporal
from narrative import EventMention
from temporal.command import day, run, text_of, told

_EXAMPLES = """\
examples:
  python -m narrative --dct 2017-05-11 article.txt
  echo "He resigned on 4 March, a week after the audit was published." | python -m narrative --dct 2017-05-11
  python -m narrative --dct 2017-05-11 --all --format jsonl article.txt

Exit code 0: read; 1: the file could not be read; 2: an option was wrong."""
_NARROWEST, _USUAL = 60, 100  # columns: however narrow the terminal, and where there is none


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        text = text_of(options.file)
    except (OSError, ValueError) as error:
        name = "Standard input" if options.file in (None, "-") else options.file
        sys.stderr.write(f"{name} could not be read: {told(error)}\n")
        return 1
    line = temporal.dateline(text, dct=options.dct)
    dct = options.dct or (line.date if line else None)
    if dct is None:
        parser.error("The text states no date of its own. Give the article's date: --dct 2017-05-11")
    mentions = narrative.extract(text, dct=dct, title=options.title)
    given = mentions if options.all else narrative.salient(mentions)
    sys.stdout.write("".join(_lines(given) if options.format == "jsonl" else _table(given)))
    sys.stdout.flush()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m narrative",
        description="Tell what happened in an article, when, and how that is known.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("file", nargs="?", metavar="FILE", help="the text, in UTF-8; standard input without one, or for -")
    add("--dct", type=day, metavar="D", help="the article's date: 2017-05-11; needed where the text states none")
    add("--title", metavar="T", help="the article's title: it helps to know which towns are meant")
    add("--format", choices=("table", "jsonl"), default="table", help="table is the default")
    add("--all", action="store_true", help="sayings, states and side clauses too, not only what a timeline prints")
    return parser


def _table(mentions: Sequence[EventMention]) -> Iterator[str]:
    """Earliest first, the undated last, each happening once; under its title what dates it."""
    if not mentions:
        yield "It tells of nothing that a timeline would print. --all shows what else was read.\n"
    width = max(_NARROWEST, shutil.get_terminal_size().columns if sys.stdout.isatty() else _USUAL)
    rows = [(_when(mention), mention) for mention in _once(mentions)]
    margin = max((len(when) for when, _ in rows), default=0) + 2
    for when, mention in rows:
        status = "" if mention.status == narrative.Status.HAPPENED else f" [{mention.status}]"
        lines = [*textwrap.wrap(mention.title + status, width - margin), *textwrap.wrap(_why(mention), width - margin)]
        yield f"{when:<{margin}}" + f"\n{'':<{margin}}".join(lines) + "\n"


def _once(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The first telling of each happening that says when."""
    first: dict[int, EventMention] = {}
    for mention in mentions:
        known = first.setdefault(mention.happening, mention)
        if known.when is None and mention.when is not None:
            first[mention.happening] = mention
    return sorted(first.values(), key=lambda m: (m.when is None, *([m.when.sort_key] if m.when else [])))


def _when(mention: EventMention) -> str:
    return mention.when.words if mention.when else "undated"


def _why(mention: EventMention) -> str:
    known = mention.when or mention.bound
    step = next((s for s in reversed(mention.derivation) if known and s.result == known.edtf), None)
    return step.because if step else "Nothing in the text says when."


def _lines(mentions: Sequence[EventMention]) -> Iterator[str]:
    for mention in mentions:
        row = asdict(mention)
        for name in ("when", "bound"):
            known = getattr(mention, name)
            row[name] = {"edtf": known.edtf, "words": known.words, "time": known.time} if known else None
        yield json.dumps(row, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(run(main))
