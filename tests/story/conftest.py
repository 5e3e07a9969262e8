"""What the stories share: each runs on SQLite in its data folder and on a PostgreSQL server."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.story.dateline import Dateline, environment, running

NewDatabase = Callable[[], str]


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def new_database(request: pytest.FixtureRequest) -> Iterator[NewDatabase]:
    """Gives the DATABASE_URL of an empty database at each call: empty for a file in the data folder."""
    if request.param == "sqlite":
        yield lambda: ""
        return
    cluster = request.getfixturevalue("postgres")
    with ExitStack() as dropped_afterwards:
        yield lambda: dropped_afterwards.enter_context(cluster.database())


@pytest.fixture(scope="session")
def with_sample(tmp_path_factory: pytest.TempPathFactory, new_database: NewDatabase) -> Iterator[Dateline]:
    """A running Dateline that has read its sample; for tests that only look."""
    env = environment(tmp_path_factory.mktemp("sample") / "data", new_database())
    with running(env, "--sample") as up:
        yield up
