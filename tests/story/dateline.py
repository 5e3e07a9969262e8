"""Dateline as its user runs it: `manage.py up` in a process of its own, seen from outside, by HTTP and signals."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode, urljoin

from timeline.supervisor import PROJECT, lock

READY = "/sign-in/link/"
START_WITHIN = 90.0


def environment(data: Path, database_url: str = "", **more: str) -> dict[str, str]:
    """The tests' environment with a data folder of its own, and nothing that would lead elsewhere."""
    mine = {k: v for k, v in os.environ.items() if k not in ("REDIS_URL", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")}
    given = {"DATABASE_URL": database_url} if database_url else {}
    return mine | {"DATELINE_DATA": str(data)} | given | more


def manage(*arguments: str, env: dict[str, str], timeout: float = 60) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "manage.py", *arguments)
    return subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, timeout=timeout)


@dataclass
class Dateline:
    """One `up`, from `start` on. `output` is the file that everything it prints goes to."""

    env: dict[str, str]
    data: Path
    process: subprocess.Popen[bytes]
    output: Path

    @classmethod
    def start(cls, env: dict[str, str], *arguments: str) -> "Dateline":
        data = Path(env["DATELINE_DATA"])
        data.mkdir(parents=True, exist_ok=True)
        output = data.parent / f"{data.name}-{time.monotonic_ns()}.out"
        with output.open("wb") as file:
            process = subprocess.Popen(
                (sys.executable, "manage.py", "up", *arguments),
                cwd=PROJECT,
                env=env,
                stdout=file,
                stderr=file,
                preexec_fn=_heed_interrupts,
            )
        return cls(env, data, process, output)

    def wait_until_ready(self) -> None:
        wait_for(lambda: READY in self.printed or self.process.poll() is not None, START_WITHIN, "up to be ready")
        assert READY in self.printed, self.printed

    def ended(self, within: float = 40) -> int:
        return self.process.wait(within)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.ended()

    def kill(self) -> None:
        """Leave nothing behind, however a test ended."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.ended()

    @property
    def printed(self) -> str:
        return self.output.read_text(errors="replace")

    @property
    def note(self) -> dict[str, Any]:
        return lock.running(self.data)

    @property
    def children(self) -> dict[str, int]:
        return dict(self.note.get("children", {}))

    @property
    def address(self) -> str:
        return str(self.note["address"])

    @property
    def link(self) -> str:
        return next(line for line in self.printed.splitlines() if READY in line)

    def get(self, path: str = "") -> str:
        return visitor()(urljoin(self.address, path))[1]

    def events(self, query: str = "") -> list[dict[str, Any]]:
        """All events, from the API, page by page."""
        found: list[dict[str, Any]] = []
        url: str | None = f"/api/v1/events/{query}"
        while url:
            page = json.loads(self.get(url))
            found += page["results"]
            url = page["next"]
        return found


def _heed_interrupts() -> None:
    """Whoever runs the tests in the background of a shell hands on that Ctrl-C is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def running(env: dict[str, str], *arguments: str) -> Iterator[Dateline]:
    dateline = Dateline.start(env, *arguments)
    try:
        dateline.wait_until_ready()
        yield dateline
    finally:
        dateline.kill()


class Visit(Protocol):
    def __call__(self, url: str, form: dict[str, str] | None = None) -> tuple[int, str]: ...


def visitor() -> Visit:
    """A browser with a cookie jar of its own: gives status and text of a page, or of the answer to a form."""
    no_proxy = urllib.request.ProxyHandler({})
    opener = urllib.request.build_opener(no_proxy, urllib.request.HTTPCookieProcessor(CookieJar()))

    def visit(url: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        try:
            with opener.open(url, urlencode(form).encode() if form else None, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    return visit


def sign_in(visit: Visit, link: str) -> tuple[int, str]:
    """Open a sign-in link and press its button, where it has one."""
    status, page = visit(link)
    token = re.search(r'(?s)<main.*name="csrfmiddlewaretoken" value="(\w+)"', page)
    return visit(link, {"csrfmiddlewaretoken": token[1]}) if token else (status, page)


def wait_for(condition: Callable[[], bool], seconds: float, what: str, pause: float = 0.05) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited {seconds:.0f} seconds for {what}"
        time.sleep(pause)


def processes_of(data: Path) -> list[str]:
    """The command lines of all processes that were started for a data folder."""
    return command_lines(f"DATELINE_DATA={data}")


def command_lines(variable: str = "") -> list[str]:
    """The command lines of the running processes that have this in their environment (Linux)."""
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                belongs = variable.encode() in [b"", *(process / "environ").read_bytes().split(b"\0")]
                command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:  # it ended in between, or is another user's
                continue
            if belongs and command:
                found.append(command)
    return found
