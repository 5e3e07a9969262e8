"""Databases for the stories: each runs on SQLite in its data folder and on a PostgreSQL server."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

NewDatabase = Callable[[], str]


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def new_database(request: pytest.FixtureRequest) -> Iterator[NewDatabase]:
    """Gives the DATABASE_URL of an empty database at each call: empty for a file in the data folder."""
    if request.param == "sqlite":
        yield lambda: ""
        return
    cluster = request.getfixturevalue("postgres")
    with ExitStack() as dropped_afterwards:
        yield lambda: dropped_afterwards.enter_context(cluster.database())
