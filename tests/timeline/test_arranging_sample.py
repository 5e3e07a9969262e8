"""What is joined and parted in the sample stands when everything is read again; taken back, all is as it was."""

import random

import pytest
from django.contrib.auth.models import User

from articles import sample
from articles.models import Article
from tests.timeline import cast
from timeline import arranging, reading
from timeline.models import Arrangement, Event, Mention

pytestmark = pytest.mark.django_db


def read_all() -> None:
    for article in Article.objects.order_by("-date", "pk"):
        reading.read(article.pk, again=True)


def snapshot() -> set[tuple[object, ...]]:
    shown = {(e.pk, e.title, e.when and e.when.edtf, e.status, e.outlets_count) for e in Event.objects.shown()}
    return shown | set(Mention.objects.values_list("pk", "event", "placed"))


def placed() -> set[tuple[int, object]]:
    return set(Mention.objects.exclude(placed=None).values_list("pk", "event"))


def arrange(chance: random.Random, by: User) -> Arrangement:
    events = list(Event.objects.shown().order_by("pk"))
    several = [event for event in events if event.mentions.count() > 1]
    if chance.random() < 0.5:
        return arranging.merge(*chance.sample(events, 2), reason="One", by=by)
    event = chance.choice(several)
    told = list(event.mentions.all())
    return arranging.split(event, chance.sample(told, chance.randrange(1, len(told))), reason="Two", by=by)


@pytest.mark.parametrize("seed", [1, 3])
def test_it_stands_and_can_be_taken_back(seed: int) -> None:
    chance, by = random.Random(seed), cast.curator()
    sample.load()
    read_all()
    before = snapshot()
    made = [arrange(chance, by) for _ in range(6)]
    arranged = placed()
    read_all()
    assert placed() == arranged
    assert all(event.mentions.exists() for event in Event.objects.shown())
    assert not Mention.objects.exclude(event__merged_into=None).exists()
    for arrangement in reversed(made):
        arranging.undo(arrangement, reason="No", by=by)
    assert snapshot() == before
