"""Saving and removing timelines, and what is refused: with what to do instead."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from tests.timeline.pages import cast
from timeline import editing
from timeline.editing import Typed
from timeline.models import Era, Event, Pin, Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> cast.Town:
    return cast.build()


@pytest.fixture
def ann() -> User:
    return User.objects.create_user("ann")


def save(town: cast.Town, **typed: Any) -> Timeline:
    return editing.save(Timeline(collection=town.collection), Typed(**{"title": "The dam"} | typed))


def everything(town: cast.Town) -> Timeline:
    return Timeline.objects.create(collection=town.collection, name=Timeline.ALL, title="All")


def test_a_timeline_is_saved(town: cast.Town) -> None:
    query = {"q": "dam", "actor": ["lindmere-council", ""], "place": [], "from": "spring 2019", "to": " "}
    eras = [("The drought", "March to May 2019"), ("The works", "2019-06-01/..")]
    made = save(town, title="  The \n dam ", introduction=" Why it leaks.\n", query=query, eras=eras)
    made.refresh_from_db()
    assert (made.title, made.name, made.introduction) == ("The dam", "the-dam", "Why it leaks.")
    assert made.query == {"q": "dam", "actor": ["lindmere-council"], "from": "spring 2019"}
    assert [(era.title, era.when.words) for era in made.eras.all() if era.when] == [
        ("The drought", "from March 2019 to May 2019"),
        ("The works", "since 1 June 2019"),
    ]


def test_saving_again_keeps_what_is_pinned_and_puts_the_eras_anew(town: cast.Town, ann: User) -> None:
    made = save(town, eras=[("The drought", "spring 2019")])
    editing.pin(made, town.leak, ann)
    editing.save(made, Typed("The leak", "leak", eras=[("The flood", "2020")], seen=editing.version(made)))
    assert Timeline.objects.get() == made
    assert Pin.objects.get().timeline == made
    assert [era.title for era in Era.objects.all()] == ["The flood"]


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"title": " "}, "title", "Give it a title"),
        ({"title": "x" * 201}, "title", "at most 200 characters; this has 201"),
        ({"title": "!!"}, "name", "Give it a name"),
        ({"name": "spring 2017"}, "name", "“spring 2017” can stand in no address"),
        ({"name": "x" * 51}, "name", "50 at most"),
        ({"name": "all"}, "name", "the timeline of all events"),
        ({"name": "taken"}, "name", "“taken” already"),
        ({"query": {"from": "when pigs fly"}}, "from", "could not be read as a date"),
        ({"query": {"from": "June 2019", "to": "May 2019"}}, "to", "before it begins"),
        ({"query": {"status": ["merry"]}}, "status", "merry"),
        ({"query": {"conflict": "maybe"}}, "conflict", "Give true or false"),
        ({"query": {"top": "30"}}, "top", "no parameter that a timeline keeps"),
        ({"query": {"colour": "red"}}, "colour", "It keeps q, from, to"),
        ({"query": {"order": "newest"}}, "order", "no parameter that a timeline keeps"),
        ({"query": {"timeline": "x"}}, "timeline", "no parameter that a timeline keeps"),
        ({"eras": [("The drought", "soon")]}, "era1", "“soon” could not be read as a period"),
        ({"eras": [("The drought", "2018"), ("The flood", " ")]}, "era2", "Give its period"),
        ({"eras": [(" ", "2018")]}, "era1", "Name this era, or remove it"),
        ({"eras": [("x" * 201, "2018")]}, "era1", "at most 200"),
        ({"eras": [("x", "2018")] * 51}, "era51", "at most 50 eras"),
    ],
)
def test_what_cannot_be_saved_is_said_by_its_field(
    town: cast.Town, typed: dict[str, Any], field: str, says: str
) -> None:
    save(town, title="Taken")
    with pytest.raises(ValidationError) as refused:
        save(town, **typed)
    assert list(refused.value.message_dict) == [field]
    assert says in refused.value.message_dict[field][0]
    assert Timeline.objects.count() == 1
    assert not Era.objects.exists()


def test_all_that_is_wrong_is_said_at_once(town: cast.Town) -> None:
    with pytest.raises(ValidationError) as refused:
        save(town, title="", name="n", query={"to": "soon"}, eras=[("", "2018")])
    assert set(refused.value.message_dict) == {"title", "to", "era1"}


def test_a_name_may_stand_in_another_collection(town: cast.Town) -> None:
    other = cast.build("other")
    assert save(town).name == save(other).name == "the-dam"


@pytest.mark.parametrize(("order", "kept"), [("dmy", "2019-06-05"), ("mdy", "2019-05-06")])
def test_a_date_that_could_be_mixed_up_is_kept_as_the_collection_reads_it(
    town: cast.Town, order: str, kept: str
) -> None:
    town.collection.date_order = order
    town.collection.save()
    assert save(town, query={"from": "05/06/2019", "to": "11 May 2020"}).query == {"from": kept, "to": "11 May 2020"}


def test_who_was_overtaken_is_told(town: cast.Town) -> None:
    made = save(town)
    seen = editing.version(made)
    editing.save(made, Typed("Another title", made.name))
    for late in (made, Timeline.objects.get()):
        with pytest.raises(ValidationError) as refused:
            editing.save(late, Typed("Too late", seen=seen))
        assert "Open it again" in refused.value.message_dict["changed"][0]
    assert Timeline.objects.get().title == "Another title"


class TestTheTimelineOfAllEvents:
    """It holds all of them, whatever is tried, and says what to do instead."""

    def test_it_is_titled_and_gets_eras(self, town: cast.Town) -> None:
        made = editing.save(everything(town), Typed("The whole story", introduction="…", eras=[("Before", "2018")]))
        assert (made.name, made.title, made.eras.count()) == ("all", "The whole story", 1)

    @pytest.mark.parametrize(
        ("typed", "field", "says"),
        [
            ({"name": "some"}, "name", "its name stays “all”"),
            ({"query": {"q": "dam"}}, "query", "Save a timeline of your own"),
        ],
    )
    def test_it_is_neither_renamed_nor_narrowed(
        self, town: cast.Town, typed: dict[str, Any], field: str, says: str
    ) -> None:
        with pytest.raises(ValidationError) as refused:
            editing.save(everything(town), Typed("All", **typed))
        assert says in refused.value.message_dict[field][0]

    def test_nothing_is_pinned_to_it_or_struck_from_it(self, town: cast.Town, ann: User) -> None:
        whole = everything(town)
        with pytest.raises(ValidationError, match="it holds this one already"):
            editing.pin(whole, town.leak, ann)
        with pytest.raises(ValidationError, match="Hide the event"):
            editing.strike(whole, town.leak, ann)
        Pin.objects.create(timeline=whole, event=town.leak, struck=True)
        assert whole.events().count() == 5

    def test_it_is_not_removed(self, town: cast.Town) -> None:
        with pytest.raises(ValidationError, match="cannot be removed"):
            editing.remove(everything(town))
        assert Timeline.objects.count() == 1


def test_removing_a_timeline_leaves_its_events(town: cast.Town, ann: User) -> None:
    made = save(town, eras=[("The drought", "2018")])
    editing.pin(made, town.leak, ann)
    editing.remove(made)
    assert not Timeline.objects.exists()
    assert not Pin.objects.exists()
    assert Event.objects.count() == 5


def test_what_was_said_before_comes_back_so_that_it_can_be_undone(town: cast.Town, ann: User) -> None:
    made = save(town)
    assert editing.pin(made, town.leak, ann) == "release"
    assert editing.strike(made, town.leak, ann) == "pin"
    assert editing.release(made, town.leak) == "strike"
    assert editing.release(made, town.leak) == "release"


def test_only_what_is_shown_in_the_collection_is_pinned(town: cast.Town, ann: User) -> None:
    made = save(town)
    with pytest.raises(ValidationError, match="of another collection"):
        editing.pin(made, cast.build("other").vote, ann)
    town.leak.hidden = True
    town.leak.save()
    with pytest.raises(ValidationError, match="it was hidden"):
        editing.pin(made, town.leak, ann)
