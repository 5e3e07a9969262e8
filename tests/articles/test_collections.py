"""Collections: made by name, removed with all that came from them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from articles import collections
from articles.draft import Draft
from articles.models import Article, Collection, Outlet, Visibility
from articles.store import store

pytestmark = pytest.mark.django_db


def test_the_default_one() -> None:
    made = collections.named()
    assert (made.name, made.title, made.visibility) == ("articles", "Articles", Visibility.PUBLIC)
    assert collections.named() == made


def test_a_name_as_people_write_it() -> None:
    made = collections.named("City council", visibility=Visibility.PRIVATE)
    assert (made.name, made.title, made.visibility) == ("city-council", "City council", Visibility.PRIVATE)


def test_one_that_is_there_keeps_who_may_read_it() -> None:
    Collection.objects.create(name="desk", title="The desk", visibility=Visibility.UNLISTED)
    assert collections.named("desk", visibility=Visibility.PUBLIC).visibility == Visibility.UNLISTED


def test_a_name_of_no_letters_is_refused() -> None:
    with pytest.raises(ValidationError, match="can't name a collection"):
        collections.named("///")


def test_removing_takes_all_that_came_from_it_and_nothing_else() -> None:
    for name in ("one", "two"):
        store(Draft(title="A", text="Text.", date=date(2019, 6, 5), outlet="Port News"), collections.named(name))
    assert collections.remove(collections.named("one")) == 1
    assert [c.name for c in Collection.objects.all()] == ["two"]
    assert (Article.objects.count(), Outlet.objects.count()) == (1, 1)


def test_its_conventions_stand_for_its_articles() -> None:
    collection = Collection.objects.create(name="us", title="US", date_order="mdy", time_zone="America/New_York")
    defaults = collections.defaults_of(collection, outlet="Port News")
    assert (defaults.date_order, defaults.time_zone, defaults.outlet) == ("mdy", "America/New_York", "Port News")
