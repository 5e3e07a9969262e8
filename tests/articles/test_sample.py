"""The sample: the articles of its manifest, by the same way in as any others."""

import json

import pytest
from django.core.exceptions import ValidationError

from articles import collections, sample
from articles.models import Article, Collection
from articles.store import Outcome

pytestmark = pytest.mark.django_db


def test_every_expected_article_is_stored_with_its_date_outlet_and_wire() -> None:
    tally = sample.load()
    assert tally.refused == tally.passed_over == []
    stored = {
        (a.outlet.name, str(a.date), a.url, a.wire)
        for a in Article.objects.filter(collection__invented=True).select_related("outlet")
    }
    expected = json.loads((sample.FOLDER / "expected.json").read_text(encoding="utf-8"))["articles"].values()
    assert stored == {
        (e["outlet"], e.get("metadata_date") or e["dct"], e.get("url", ""), e.get("wire", "")) for e in expected
    }


def test_loading_again_changes_nothing() -> None:
    count = sample.load().counts[Outcome.STORED]
    again = sample.load()
    assert again.counts == {Outcome.STORED: 0, Outcome.UPDATED: 0, Outcome.UNCHANGED: count}


def test_what_was_removed_comes_back() -> None:
    sample.load()
    removed = Article.objects.filter(outlet__name="The Harbour Post")
    count = removed.count()
    removed.delete()
    assert sample.load().counts[Outcome.STORED] == count > 0


def test_removing() -> None:
    count = sample.load().articles
    assert sample.remove() == count
    assert sample.remove() == 0
    assert not Collection.objects.exists()


def test_a_collection_of_the_users_is_left_alone() -> None:
    own = collections.named("sample")
    with pytest.raises(ValidationError, match="Rename it"):
        sample.load()
    assert sample.remove() == 0
    assert Collection.objects.get() == own


def test_a_start_does_not_bring_back_what_was_removed_for_articles_of_ones_own() -> None:
    assert sample.wanted()
    sample.load()
    assert sample.wanted()
    Collection.objects.create(name="desk", title="The desk")
    sample.remove()
    assert not sample.wanted()
