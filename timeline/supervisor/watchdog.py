"""Stops process groups: for `up` when it ends, and, run as a program, when `up` was killed before it could.

As a program it reads lines from standard input: `+123` a group was started, `-123` it is gone, `bye` all is well.
Where the input ends without a `bye`, `up` is dead, and the groups are stopped, the last started first. The program
holds `up`'s lock (an inherited descriptor), so that nothing else uses the data folder before they are gone.
Stdlib only, and no import of this project: it must start at once and stay small.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Sequence

GRACE = 8.0  # seconds between the request to stop and the kill
PAUSE = 0.05


def stop(groups: Sequence[int], grace: float = GRACE, reap: Callable[[], object] = lambda: None) -> None:
    """Ask process groups to stop, kill those that have not after `grace` seconds; `reap` collects dead children."""
    for group in groups:
        _signal(group, signal.SIGTERM)
    if not _gone_within(groups, grace, reap):
        for group in groups:
            kill(group)
        _gone_within(groups, 2.0, reap)


def kill(group: int) -> None:
    _signal(group, signal.SIGKILL)


def _gone_within(groups: Sequence[int], seconds: float, reap: Callable[[], object]) -> bool:
    deadline = time.monotonic() + seconds
    while True:
        reap()
        if not any(alive(group) for group in groups):
            return True
        if time.monotonic() > deadline:
            return False
        time.sleep(PAUSE)


def alive(group: int) -> bool:
    return _signal(group, 0)


def _signal(group: int, number: int) -> bool:
    """Signal every process of a group; False where there is none."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):  # macOS says the second of a group of zombies
        return False
    return True


def watch(lines: Iterable[str]) -> list[int]:
    """The groups that are left to stop once the lines end: none after a `bye`."""
    groups: list[int] = []
    for line in lines:
        word = line.strip()
        if word == "bye":
            return []
        if word.startswith("+"):
            groups.append(int(word[1:]))
        elif word.startswith("-") and int(word[1:]) in groups:
            groups.remove(int(word[1:]))
    return groups


def main() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # it ends when `up` does
    if groups := watch(sys.stdin):
        # What serves the others (Redis) was started first, and goes last.
        stop(groups[1:])
        stop(groups[:1])


if __name__ == "__main__":
    main()
