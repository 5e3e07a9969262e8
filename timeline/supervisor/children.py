"""The child processes of `up`: started with a log file each, watched, and stopped together.

Each child leads a process group of its own, so that its grandchildren go with it, and so that a Ctrl-C on the terminal
reaches `up` alone. Children write straight into their logs: a terminal that goes away blocks none of them.
"""

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from timeline.supervisor import PROJECT, watchdog
from timeline.supervisor.lock import Lock

LAST_LINES = 15


@dataclass
class Child:
    name: str
    process: subprocess.Popen[bytes]
    log: Path
    quiet: bool  # its log is shown only if it dies
    once: bool  # it does its work and ends; only a failure counts as a death
    shown: int = 0  # how much of its log was shown, in bytes

    def new_lines(self) -> list[str]:
        """The whole lines that it wrote since the last call."""
        with self.log.open("rb") as log:
            log.seek(self.shown)
            text = log.read()
        whole = text[: text.rfind(b"\n") + 1]
        self.shown += len(whole)
        return whole.decode(errors="replace").splitlines()

    def last_lines(self) -> list[str]:
        with self.log.open(errors="replace") as log:
            return [line.rstrip("\n") for line in deque(log, LAST_LINES)]

    @property
    def how_it_ended(self) -> str:
        code = self.process.returncode
        return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit status {code}"


@dataclass
class Children:
    """All children of one `up`. `logs` is the folder of their logs; the last run's are kept as `NAME.previous.log`."""

    logs: Path
    lock: Lock
    started: list[Child] = field(default_factory=list)
    _watchdog: subprocess.Popen[bytes] | None = None

    def start(
        self,
        name: str,
        command: Sequence[str],
        *,
        given: str = "",
        descriptors: Sequence[int] = (),
        quiet: bool = False,
        once: bool = False,
    ) -> Child:
        """Start a child; `given` is its standard input, `descriptors` are those that it inherits."""
        self.logs.mkdir(exist_ok=True)
        log = self.logs / f"{name}.log"
        if log.exists():
            log.rename(self.logs / f"{name}.previous.log")
        self._tell_watchdog("")
        with log.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603 the commands are those of the table
                command,
                cwd=PROJECT,
                env=os.environ | {"PYTHONUNBUFFERED": "1"},
                stdin=subprocess.PIPE if given else subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                pass_fds=tuple(descriptors),
                start_new_session=True,
            )
        child = Child(name, process, log, quiet, once)
        self.started.append(child)
        self._tell_watchdog(f"+{process.pid}\n")
        if process.stdin:
            with process.stdin as pipe:
                pipe.write(given.encode())
        return child

    def dead(self) -> Child | None:
        """The first child that ended although it should run, if any."""
        for child in self.started:
            code = child.process.poll()
            if code is not None and not (child.once and code == 0):
                return child
        return None

    def new_lines(self) -> Iterator[tuple[str, str]]:
        for child in self.started:
            if not child.quiet:
                yield from ((child.name, line) for line in child.new_lines())

    def stop(self, grace: float = watchdog.GRACE) -> None:
        """Stop all, what was started first (Redis, which the others use) last; nothing of them is left afterwards."""
        groups = [child.process.pid for child in self.started]
        watchdog.stop(groups[1:], grace, self._reap)
        watchdog.stop(groups[:1], grace, self._reap)
        if self._watchdog:
            self._tell_watchdog("bye\n")
            self._watchdog.communicate()
            self._watchdog = None
        self.started.clear()

    def kill(self) -> None:
        """Kill all but the first at once: whoever waits in `stop` then waits no longer."""
        for child in self.started[1:]:
            watchdog.kill(child.process.pid)

    def _reap(self) -> None:
        for child in self.started:
            child.process.poll()

    def _tell_watchdog(self, line: str) -> None:
        if self._watchdog is None:
            self._watchdog = subprocess.Popen(  # noqa: S603
                (sys.executable, "-I", "-S", watchdog.__file__),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                pass_fds=(self.lock.descriptor,),
                start_new_session=True,
                bufsize=0,
            )
        assert self._watchdog.stdin is not None
        with suppress(BrokenPipeError):  # someone killed it: then nothing watches, and nothing else is lost
            self._watchdog.stdin.write(line.encode())
