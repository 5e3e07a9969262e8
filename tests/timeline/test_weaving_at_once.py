"""Four processes that read the same articles at once, on PostgreSQL, leave the very events that one leaves."""

from pathlib import Path

import pytest

from benchmarks import weaving
from tests.postgres import Cluster


@pytest.mark.postgres
def test_four_workers_leave_the_events_that_one_leaves(tmp_path: Path, postgres: Cluster) -> None:
    figures = weaving.workers(tmp_path, postgres, articles=40)
    assert figures["events"] > 30
    assert figures["differ"] == 0
