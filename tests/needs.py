"""What tests need of the machine besides Python: a sentence of what is missing and how to get it, or nothing."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

from timeline.supervisor import CannotRun, private_redis

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
POSTGRESQL = 15


@cache
def redis() -> str:
    try:
        private_redis.find()
    except CannotRun as error:
        return str(error)
    return ""


@cache
def postgres() -> str:
    if postgresql_programs():
        return ""
    return (
        f"PostgreSQL {POSTGRESQL} or newer is missing: tests start a server of their own from its programs. "
        "Install it (Debian and Ubuntu: apt install postgresql; macOS: brew install postgresql)."
    )


@cache
def browser() -> str:
    if chromium():
        return ""
    return "Chromium is missing. Install it (Debian: apt install chromium), or name its program in CHROMIUM."


# By marker.
MISSING: dict[str, Callable[[], str]] = {"story": redis, "postgres": postgres, "browser": browser}


def chromium() -> str | None:
    named = os.environ.get("CHROMIUM", "")
    return next((found for name in (named, *BROWSERS) if name and (found := shutil.which(name))), None)


@cache
def postgresql_programs() -> Path | None:
    """The folder of initdb and postgres, of the newest version that is installed."""
    on_path = shutil.which("initdb")
    folders = {Path(on_path).resolve().parent} if on_path else set()
    folders |= {initdb.parent for initdb in Path("/usr/lib/postgresql").glob("*/bin/initdb")}
    by_version = {_version(folder): folder for folder in folders}
    newest = max(by_version, default=0)
    return by_version[newest] if newest >= POSTGRESQL else None


def _version(folder: Path) -> int:
    said = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"\(PostgreSQL\) (\d+)", said)
    return int(found[1]) if found else 0
