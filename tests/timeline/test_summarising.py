"""`manage.py summarise`: how a timeline is named, what is printed, and what is refused."""

import io
import json

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils.dateformat import format as formatted

import narrative
from articles.models import Article
from tests.timeline.pages import cast
from timeline import editing, summarising
from timeline.editing import Typed
from timeline.models import Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> cast.Town:
    return cast.build()


@pytest.fixture
def council(town: cast.Town) -> Timeline:
    return editing.save(Timeline(collection=town.collection), Typed("The *council*", "council", query={"q": "drain"}))


def summarise(*given: str) -> str:
    out = io.StringIO()
    call_command("summarise", *given, stdout=out)
    return out.getvalue()


def test_it_prints_days_with_sentences_of_the_articles(council: Timeline) -> None:
    lines = summarise("lindmere/council").splitlines()
    assert lines[0] == "The *council*"
    days = [line for line in lines[1:] if line and not line.startswith("  ")]
    assert days == [formatted(day, "j F Y") for day, _ in narrative.summarise(Article.objects.all())]
    assert days
    told = [line.strip() for line in lines[1:] if line.startswith("  ")]
    texts = " ".join(" ".join(text.split()) for text in Article.objects.values_list("text", flat=True))
    assert told
    assert all(sentence in texts for sentence in told)


@pytest.mark.parametrize(
    "name",
    [
        "lindmere/council",
        "lindmere/council/",
        "/timelines/lindmere/council/",
        "/timelines/lindmere/council/edit/",
        "http://dateline.example/timelines/lindmere/council/?from=2019#y2019",
        "timelines/lindmere/council",
    ],
)
def test_a_timeline_is_named_in_several_ways(council: Timeline, name: str) -> None:
    assert summarising.find(name) == council
    assert summarising.find(str(council.pk)) == council


def test_json_and_markdown(council: Timeline) -> None:
    said = json.loads(summarise("lindmere/council", "--dates", "1", "--sentences", "1", "--format", "json"))
    assert said["timeline"] == {
        "id": str(council.pk),
        "collection": "lindmere",
        "name": "council",
        "title": "The *council*",
    }
    [entry] = said["dates"]
    [(day, sentences)] = narrative.summarise(Article.objects.all(), 1, 1)
    assert (entry["date"], entry["sentences"]) == (day.isoformat(), sentences)
    heading, empty, *days = summarise("lindmere/council", "--format", "markdown").splitlines()
    assert (heading, empty) == ("# The \\*council\\*", "")
    assert all(line.startswith("- **") and "2019** " in line for line in days)


def test_it_keeps_to_the_period_and_to_the_articles_that_tell_it(town: cast.Town, council: Timeline) -> None:
    assert set(summarising.articles(council)) == {town.courier, town.gazette}
    late = editing.save(Timeline(collection=town.collection), Typed("Later", query={"from": "9 May 2019"}))
    assert [article.pk for article in summarising.articles(late)] == [town.courier.pk]
    assert all(day.isoformat() >= "2019-05-09" for day, _ in summarising.summarise(late, 30, 2))


def test_unknown_ones_are_told_which_there_are(town: cast.Town, council: Timeline) -> None:
    for wrong in ("council", "lindmere/counsel", "elsewhere/council", "/articles/", "x\0/y", ""):
        with pytest.raises(CommandError) as refused:
            summarise(wrong)
        assert str(refused.value) == f"There is no timeline “{wrong}”. There are: lindmere/council."
    for number in range(40):
        Timeline.objects.create(collection=town.collection, name=f"t{number:02}", title="T")
    with pytest.raises(CommandError, match=r"lindmere/t28, and 11 more\."):
        summarise("x")


def test_without_any_it_says_how_they_come_to_be() -> None:
    with pytest.raises(CommandError, match="There are none yet"):
        summarise("x")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["--dates", "0"], "“0” is no number of them"),
        (["--sentences", "many"], "“many” is no number of them"),
        (["--format", "xml"], "xml"),
    ],
)
def test_wrong_options_are_said(council: Timeline, given: list[str], says: str) -> None:
    with pytest.raises(CommandError, match=says):
        summarise("lindmere/council", *given)


def test_one_that_nothing_tells_is_said(town: cast.Town, council: Timeline, curator: User) -> None:
    editing.save(council, Typed("Nothing", "council", query={"q": "elephants"}))
    with pytest.raises(CommandError, match="No article tells it"):
        summarise("lindmere/council")
    editing.pin(council, town.leak, curator)
    Article.objects.update(text="Rain.")
    with pytest.raises(CommandError, match="No sentence of 1 article"):
        summarise("lindmere/council")


@pytest.fixture
def curator() -> User:
    return User.objects.create_user("ann")
