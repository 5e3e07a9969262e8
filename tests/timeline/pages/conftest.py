"""The town of Lindmere, and the people who look at it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.timeline.pages import cast
from timeline import curators


@pytest.fixture
def town(db: None) -> cast.Town:
    return cast.build()


@pytest.fixture
def curator(db: None) -> User:
    return curators.curator()


@pytest.fixture
def reader(db: None) -> Client:
    """Someone who is signed in and may do nothing more than anyone else."""
    client = Client()
    client.force_login(User.objects.create_user("reader"), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def signed_in(curator: User) -> Client:
    client = Client()
    client.force_login(curator, backend="django.contrib.auth.backends.ModelBackend")
    return client
