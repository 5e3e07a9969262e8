"""A PostgreSQL server for one test run: made of the installed programs in a temporary folder, gone afterwards.

It listens on a free loopback port with a random password, never waits for the disk, and runs as `nobody` where the
tests run as root, which PostgreSQL refuses to serve.
"""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from tests import needs
from timeline.supervisor import private_redis

FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")


@dataclass(frozen=True)
class Cluster:
    server: str  # postgres://postgres:password@127.0.0.1:port

    @contextmanager
    def database(self, like: str = "") -> Iterator[str]:
        """The DATABASE_URL of a new database, which is dropped afterwards: empty, or a copy of that of a DATABASE_URL,
        to which nobody may be connected.
        """
        name = f"dateline_{secrets.token_hex(4)}"
        self._execute(f"CREATE DATABASE {name}" + (f" TEMPLATE {like.rpartition('/')[2]}" if like else ""))
        try:
            yield f"{self.server}/{name}"
        finally:
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _execute(self, statement: str) -> None:
        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as connection:
            connection.execute(statement.encode())

    @classmethod
    @contextmanager
    def running(cls) -> Iterator["Cluster"]:
        programs = needs.postgresql_programs()
        assert programs, "ask for it by the marker `postgres`, which checks that it is installed"
        folder = Path(tempfile.mkdtemp(prefix="dateline-postgres-"))
        try:
            with _server(programs, folder) as url:
                yield cls(url)
        finally:
            shutil.rmtree(folder)


@contextmanager
def _server(programs: Path, folder: Path) -> Iterator[str]:
    password, port = secrets.token_urlsafe(16), private_redis.free_port()
    (folder / "password").write_text(password)
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        for path in (folder, folder / "password"):
            os.chown(path, nobody.pw_uid, nobody.pw_gid)
    data, log = folder / "data", folder / "log"
    _run(
        *(programs / "initdb", "--pgdata", data, "--username", "postgres", "--pwfile", folder / "password"),
        *("--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync"),
    )
    settings = " ".join(f"-c {setting}" for setting in FAST)
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' {settings}"
    _run(programs / "pg_ctl", "--pgdata", data, "--log", log, "--options", options, "--wait", "start")
    try:
        yield f"postgres://postgres:{password}@127.0.0.1:{port}"
    finally:
        _run(programs / "pg_ctl", "--pgdata", data, "--mode", "immediate", "--wait", "stop")


def _run(*command: str | Path) -> None:
    unprivileged: dict[str, Any] = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        unprivileged = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    done = subprocess.run(
        command, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **unprivileged
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout.decode(errors='replace')}")
