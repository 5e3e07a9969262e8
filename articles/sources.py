"""Which things a command line names: files, folders with what is in them, standard input."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from articles import formats
from articles.draft import Refusal

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Thing:
    """Bytes that can be had, and the format they are in; "" where their beginning has to tell."""

    name: str
    media_type: str
    path: Path | None = None  # None: standard input

    def read(self, stdin: BinaryIO) -> bytes:
        return self.path.read_bytes() if self.path else stdin.read()


@dataclass(slots=True)
class Sources:
    """`passed_over`: what folders hold that no format reads. `refused`: what was named and can't be read."""

    things: list[Thing] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def find(paths: list[str]) -> Sources:
    """In the order given; a folder's files by their path. The same file named twice is taken once."""
    found = Sources()
    for path in dict.fromkeys(paths):
        if path == STANDARD_INPUT:
            found.things.append(Thing("standard input", ""))
        elif os.path.isdir(path):
            _add_folder(Path(path), found)
        elif os.path.exists(path):
            _add_file(Path(path), found)
        else:
            found.refused.append(Refusal(path, "is not there", "Check its name and the folder that you are in."))
    return found


def _add_file(path: Path, found: Sources) -> None:
    """A file that was named itself: without a suffix its beginning tells its format, an unknown one is refused."""
    media_type = formats.media_type_of(path.name)
    if media_type or not path.suffix:
        found.things.append(Thing(str(path), media_type, path))
    else:
        why = f"is in a format that can't be read ({path.suffix})"
        found.refused.append(Refusal(str(path), why, f"Readable: {formats.READABLE}."))


def _add_folder(folder: Path, found: Sources) -> None:
    for path in _files(folder):
        media_type = formats.media_type_of(path.name)
        # A pipe or a device in a folder would be waited for without end; one that is named itself is meant.
        if media_type and not path.name.startswith(".") and path.is_file():
            found.things.append(Thing(str(path), media_type, path))
        else:
            found.passed_over.append(str(path))


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, in order; a hidden folder (.git) counts as one thing that is passed over."""
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and not entry.is_symlink() and not entry.name.startswith("."):
            yield from _files(entry)
        else:
            yield entry
