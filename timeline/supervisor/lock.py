"""The lock of a data folder: one `up` at a time, and a note of who holds it for those who come second.

The note is JSON in the locked file itself: `{"pid": 12, "address": "http://127.0.0.1:8000/", "children": {"web": 13}}`;
address and children are missing while it starts.
"""

import fcntl
import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.supervisor import CannotRun

FILE = "up.lock"
PATIENCE = 30.0  # seconds for the children of an `up` that was killed to be stopped by its watchdog


@dataclass
class Lock:
    """Held from `take` to `release`; whoever inherits the descriptor holds it too."""

    descriptor: int

    def note(self, address: str = "", children: Mapping[str, int] | None = None) -> None:
        text = json.dumps({"pid": os.getpid(), "address": address, "children": dict(children or {})})
        os.ftruncate(self.descriptor, 0)
        os.pwrite(self.descriptor, text.encode(), 0)

    def release(self) -> None:
        os.ftruncate(self.descriptor, 0)
        fcntl.flock(self.descriptor, fcntl.LOCK_UN)
        os.close(self.descriptor)


def take(folder: Path) -> Lock:
    """The lock of a data folder; raises CannotRun where another process holds it."""
    descriptor = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + PATIENCE
    while not _locked(descriptor):
        holder = running(folder)
        pid = holder.get("pid")
        # A holder that is dead was killed; its watchdog keeps the lock until what it started is gone.
        if pid is None or _exists(pid) or time.monotonic() > deadline:
            os.close(descriptor)
            raise CannotRun(_taken(folder, holder))
        time.sleep(0.1)
    lock = Lock(descriptor)
    lock.note()
    return lock


def running(folder: Path) -> dict[str, Any]:
    """What the `up` of this folder noted of itself; empty where none runs or it has only just begun."""
    try:
        note: dict[str, Any] = json.loads((folder / FILE).read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return note


def address(folder: Path) -> str:
    """Where the `up` of this folder answers; empty where none does."""
    note = running(folder)
    return str(note["address"]) if note.get("address") and _exists(note["pid"]) else ""


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # another user's
    return True


def _taken(folder: Path, holder: Mapping[str, Any]) -> str:
    process = f"process {holder['pid']}" if holder.get("pid") else "another process"
    where = f", at {holder['address']}" if holder.get("address") else ""
    return (
        f"Dateline already runs on {folder} ({process}{where}). "
        "Stop that one first, or give this one a folder of its own: DATELINE_DATA=/another/folder."
    )
