"""What all tests share: no server of the person who runs them is touched, and what can't run is told.

A test that needs a server or a browser says so by a marker (`story`: Redis, `postgres`, `browser`). Where that is
missing the test is skipped with what to install; with CI=true it fails. `--database-tests-only` keeps the tests that
use the database, for running them again on another one.
"""

import atexit
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests import needs
from tests.postgres import Cluster

# `up` of this checkout may be running, or REDIS_URL be set: tests know nothing of them, and publish to nobody.
os.environ.pop("REDIS_URL", None)
settings.REDIS_URL = settings.REDIS_URL_GIVEN = ""
settings.DATA_DIR = Path(tempfile.mkdtemp(prefix="dateline-tests-"))
atexit.register(shutil.rmtree, settings.DATA_DIR)
# Passwords are hashed slowly on purpose; those of tests protect nothing.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

CI = os.environ.get("CI") == "true"
not_run: defaultdict[str, list[str]] = defaultdict(list)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-tests-only", action="store_true", help="only the tests that use Django's database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database-tests-only"):
        chosen = [item for item in items if item.get_closest_marker("django_db") and not _needs(item)]
        config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
        items[:] = chosen


def pytest_runtest_setup(item: pytest.Item) -> None:
    for need in _needs(item):
        if reason := needs.MISSING[need]():
            not_run[reason].append(item.nodeid)
            if CI:
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for reason, tests in not_run.items():
        terminalreporter.write_sep("-", f"{len(tests)} tests did not run")
        terminalreporter.write_line(reason)
        for test in tests:
            terminalreporter.write_line(f"    {test}")


def _needs(item: pytest.Item) -> list[str]:
    return [need for need in needs.MISSING if item.get_closest_marker(need)]


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL server of this test run alone."""
    with Cluster.running() as cluster:
        yield cluster
