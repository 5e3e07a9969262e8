"""Corrections: append-only, laid over what the machine says, refused with what to do."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from articles import collections
from temporal import Granularity, When
from tests.timeline import cast
from timeline import corrections
from timeline.models import AppendOnlyError, Correction, Event

pytestmark = pytest.mark.django_db
TUESDAY = When.on(date(2019, 6, 4))


@pytest.fixture
def event() -> Event:
    return cast.opening(cast.collection())


@pytest.fixture
def carla() -> User:
    return cast.curator()


def fresh(event: Event) -> Event:
    return Event.objects.get(pk=event.pk)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("27 April 2017", "2017-04-27"),
        ("2017-04~", "2017-04~"),
        ("late April 2017", "2017-04-21/2017-04-30"),
        ("1931", "1931"),
        ("2017-05-01/2017-05-10", "2017-05-01/2017-05-10"),
        ("03/04/2017", "2017-04-03"),
    ],
)
def test_a_date_is_read_as_people_write_it(event: Event, carla: User, typed: str, edtf: str) -> None:
    corrections.correct(event, "when", typed, reason="The archive says so", by=carla)
    when = fresh(event).when
    assert when is not None
    assert when.edtf == edtf


def test_days_and_months_are_in_the_order_of_the_collection(event: Event, carla: User) -> None:
    event.collection.date_order = "mdy"
    event.collection.save()
    corrections.correct(fresh(event), "when", "03/04/2017", reason="Ours", by=carla)
    assert fresh(event).when == When.on(date(2017, 3, 4))


def test_a_correction_keeps_who_when_why_and_what_the_machine_said(event: Event, carla: User) -> None:
    corrections.correct(event, "title", "The  Lindholm bridge\topens", reason="  Shorter ", by=carla)
    correction = Correction.objects.get()
    assert (correction.value, correction.typed) == ("The Lindholm bridge opens", "The Lindholm bridge opens")
    assert (correction.reason, correction.by, correction.by_name) == ("Shorter", carla, "carla")
    assert correction.machine == "Odile Brandt opens the Lindholm bridge"
    corrected = fresh(event)
    assert (corrected.title, corrected.corrected) == ("The Lindholm bridge opens", True)
    assert corrected.machine["title"] == "Odile Brandt opens the Lindholm bridge"


def test_the_newest_of_a_field_counts_and_the_fields_are_apart(event: Event, carla: User) -> None:
    for title in ("First", "Second"):
        corrections.correct(event, "title", title, reason="Better", by=carla)
    corrections.correct(event, "hidden", "hidden", reason="Doubtful", by=carla)
    corrected = fresh(event)
    assert (corrected.title, corrected.hidden, corrected.when) == ("Second", True, TUESDAY)


def test_what_was_withdrawn_is_the_machines_again(event: Event, carla: User) -> None:
    corrections.correct(event, "when", "May 2019", reason="So I thought", by=carla)
    corrections.withdraw(event, "when", reason="I was wrong", by=carla)
    given_back = fresh(event)
    assert (given_back.when, given_back.corrected) == (TUESDAY, False)
    assert [c.reason for c in given_back.corrections.all()] == ["So I thought", "I was wrong"]


def test_what_the_machine_says_anew_stays_under_the_correction(event: Event, carla: User) -> None:
    corrections.correct(event, "title", "The bridge opens", reason="Shorter", by=carla)
    event = fresh(event)
    event.machine |= {"title": "Varn has a bridge", "when": None}
    corrections.lay_over(event)
    assert (event.title, event.when, event.corrected) == ("The bridge opens", None, True)


def test_an_event_that_is_not_stored_yet_has_no_corrections() -> None:
    event = Event(machine={"when": None, "title": "New", "hidden": False})
    corrections.lay_over(event)
    assert (event.title, event.corrected) == ("New", False)


@pytest.mark.parametrize(
    ("field", "typed", "reason", "says"),
    [
        ("when", "sometime soonish", "x", {"when": "27 April 2017"}),
        ("when", "yesterday", "x", {"when": "could not be read"}),
        ("when", "30 February 2017", "x", {"when": "could not be read"}),
        ("when", "", "x", {"when": "give the date back"}),
        ("title", " ", "x", {"title": "Type a title"}),
        ("title", "x" * 201, "x", {"title": "at most 200"}),
        ("title", "x" * 301, "x", {"title": "at most 300"}),
        ("hidden", "perhaps", "x", {"hidden": "shown or hidden"}),
        ("title", "Fine", "  ", {"reason": "Say why"}),
        ("title", "Fine", "x" * 501, {"reason": "at most 500"}),
    ],
)
def test_what_cannot_be_kept_is_refused_by_its_field(
    event: Event, carla: User, field: str, typed: str, reason: str, says: dict[str, str]
) -> None:
    with pytest.raises(ValidationError) as refused:
        corrections.correct(event, field, typed, reason=reason, by=carla)
    [(named, words)] = says.items()
    assert words in refused.value.message_dict[named][0]
    assert not Correction.objects.exists()
    assert not fresh(event).corrected


def test_what_nobody_corrected_cannot_be_given_back(event: Event, carla: User) -> None:
    with pytest.raises(ValidationError, match="nothing to give back"):
        corrections.withdraw(event, "when", reason="?", by=carla)


def test_only_three_fields_can_be_corrected(event: Event, carla: User) -> None:
    with pytest.raises(ValueError, match="no field 'status'"):
        corrections.correct(event, "status", "denied", reason="x", by=carla)


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c.save(),
        lambda c: c.delete(),
        lambda c: Correction.objects.update(reason="Because"),
        lambda c: Correction.objects.filter(pk=c.pk).delete(),
        lambda c: c.event.corrections.all().delete(),
        lambda c: Correction.objects.bulk_update([c], ["reason"]),
        lambda c: Correction.objects.update_or_create(pk=c.pk, defaults={"reason": "Because"}),
    ],
)
def test_a_correction_is_never_changed_or_removed(event: Event, carla: User, change: Any) -> None:
    correction = corrections.correct(event, "title", "The bridge opens", reason="Shorter", by=carla)
    with pytest.raises(AppendOnlyError, match=r"timeline\.corrections"):
        change(correction)
    assert Correction.objects.get().reason == "Shorter"


def test_removing_a_collection_removes_its_corrections(event: Event, carla: User) -> None:
    corrections.correct(event, "title", "The bridge opens", reason="Shorter", by=carla)
    collections.remove(event.collection)
    assert not Correction.objects.exists()
    assert not Event.objects.exists()


def test_a_correction_outlives_the_account_of_who_made_it(event: Event, carla: User) -> None:
    corrections.correct(event, "title", "The bridge opens", reason="Shorter", by=carla)
    carla.delete()
    correction = Correction.objects.get()
    assert (correction.by, correction.by_name) == (None, "carla")


def test_an_imprecise_date_keeps_what_was_said(event: Event, carla: User) -> None:
    corrections.correct(event, "when", "spring 2019", reason="Nobody knows the day", by=carla)
    when = fresh(event).when
    assert when is not None
    assert when.granularity == Granularity.SEASON
