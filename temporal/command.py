"""What the commands of the pure parts share: how they take a text and a date, and how they end."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from temporal.resolving import resolve


def day(said: str) -> date:
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(said)
        except ValueError:
            continue
    when = resolve(said)
    if when is not None and when.exact and when.earliest is not None:
        return when.earliest
    raise argparse.ArgumentTypeError(f"{said!r} is no date. Write 2017-05-11, or 2017-05-11T14:30 with the hour.")


def text_of(file: str | None) -> str:
    """Byte for byte as it stands, so that places count from its first letter; only a byte order mark goes."""
    if file not in (None, "-"):
        return Path(str(file)).read_bytes().decode("utf-8-sig")
    if sys.stdin.isatty():
        sys.stderr.write("Type or paste the text, then press Ctrl-D on a line of its own (--help tells more).\n")
    return sys.stdin.buffer.read().decode("utf-8-sig")


def told(error: OSError | ValueError) -> str:
    if isinstance(error, UnicodeDecodeError):
        byte = error.object[error.start]
        return (
            f"it is no text in UTF-8 (byte {byte:#04x} at {error.start}). "
            "Convert it, for instance with: iconv -f WINDOWS-1252 -t UTF-8"
        )
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def run(main: Callable[[], int]) -> int:
    """`main` with its output in UTF-8, ended quietly by Ctrl-C and by a reader that has seen enough."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        return main()
    except BrokenPipeError:  # "| head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
