"""All tests that use the database, once more on PostgreSQL."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.postgres import Cluster
from tests.story.dateline import environment
from timeline.supervisor import PROJECT

pytestmark = pytest.mark.postgres


def test_what_holds_on_sqlite_holds_on_postgresql(tmp_path: Path, postgres: Cluster) -> None:
    with postgres.database() as url:
        done = subprocess.run(
            (sys.executable, "-m", "pytest", "-q", "--database-tests-only", "-p", "no:cacheprovider"),
            cwd=PROJECT,
            env=environment(tmp_path, url),
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
