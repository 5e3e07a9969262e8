"""Joining, parting and making events by hand: what a person said stays, whatever is read, woven or taken back after."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from articles.draft import Draft
from articles.models import Article, Collection
from articles.store import store
from tests.timeline import cast
from timeline import arranging, corrections, reading
from timeline.models import AppendOnlyError, Arrangement, Event, Mention, Pin, Timeline

pytestmark = pytest.mark.django_db


def draft(outlet: str, day: date, text: str, title: str = "") -> Draft:
    name = outlet.lower().replace(" ", "-")
    return Draft(title=title or f"{outlet} writes", text=text, outlet=outlet, url=f"https://{name}.example/1", date=day)


# Two resignations, a week apart, of which a third paper tells the first; and an opening.
GAZETTE = draft("Northern Gazette", date(2020, 9, 9), "Transport minister Clara Voss resigned on Tuesday in Lund.")
MIRROR = draft("City Mirror", date(2020, 9, 16), "Clara Voss resigned on Monday, her office in Lund said.")
LAMP = draft("The Lamplighter", date(2020, 9, 10), "Clara Voss resigned as transport minister on 8 September.")
ECHO = draft(
    "Harbour Echo",
    date(2020, 9, 12),
    "The ferry Aurora sank on Friday off Kiel. It was built in Turku in 1987, an engineer recalled.",
)
EVERY = (GAZETTE, MIRROR, LAMP, ECHO)
RECALLED = "It was built in Turku in 1987, an engineer recalled."


@pytest.fixture
def home() -> Collection:
    return Collection.objects.create(name="voss", title="The minister")


@pytest.fixture
def carla() -> User:
    return cast.curator()


def read(*drafts: Draft, home: Collection) -> None:
    for one in drafts:
        reading.read(store(one, home).article.pk)


def read_all_again(*, backwards: bool = False) -> None:
    articles = list(Article.objects.order_by("date", "pk"))
    for article in reversed(articles) if backwards else articles:
        reading.read(article.pk, again=True)


def of(outlet: str, words: str = "") -> Event:
    """The event that an outlet tells, in these words."""
    return Mention.objects.get(article__outlet__name=outlet, quote__contains=words).event  # type: ignore[return-value]


def told_by(event: Event) -> set[str]:
    return set(event.mentions.values_list("article__outlet__name", flat=True))


def snapshot() -> set[tuple[object, ...]]:
    """Every event as it is shown, and which mention is where."""
    shown = {(e.pk, e.title, e.when and e.when.edtf, e.hidden, e.merged_into_id) for e in Event.objects.all()}
    return shown | set(Mention.objects.values_list("quote", "event", "placed", "by_hand"))


class TestMerge:
    def test_tellings_come_to_the_first_whose_other_leads_there(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, home=home)
        first, second = of("Northern Gazette"), of("City Mirror")
        made = arranging.merge(first, second, reason="One resignation", by=carla)
        assert (made.kind, made.event, made.other, made.by_name) == ("merge", first, second, "carla")
        assert told_by(first) == {"Northern Gazette", "City Mirror"}
        first.refresh_from_db()
        second.refresh_from_db()
        assert first.outlets_count == 2
        assert second.merged_into == first
        assert list(Event.objects.shown()) == [first]

    def test_a_new_telling_of_either_joins_what_was_joined(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, home=home)
        arranging.merge(of("Northern Gazette"), of("City Mirror"), reason="One", by=carla)
        read(LAMP, home=home)
        assert told_by(of("City Mirror")) == {"Northern Gazette", "City Mirror", "The Lamplighter"}

    def test_the_first_ones_corrections_stand_and_the_others_come_back(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, home=home)
        first, second = of("Northern Gazette"), of("City Mirror")
        corrections.correct(first, "title", "Voss goes", reason="Shorter", by=carla)
        corrections.correct(second, "title", "Voss leaves", reason="Shorter", by=carla)
        made = arranging.merge(first, second, reason="One", by=carla)
        first.refresh_from_db()
        assert first.title == "Voss goes"
        assert [c.value for c in second.corrections.all()] == ["Voss leaves"]
        arranging.undo(made, reason="Two after all", by=carla)
        assert {e.title for e in Event.objects.shown()} == {"Voss goes", "Voss leaves"}

    def test_undo_gives_back_what_was(self, home: Collection, carla: User) -> None:
        read(*EVERY, home=home)
        before = snapshot()
        made = arranging.merge(of("Northern Gazette"), of("City Mirror"), reason="One", by=carla)
        assert snapshot() != before
        undone = arranging.undo(made, reason="Two", by=carla)
        assert snapshot() == before
        assert (undone.kind, undone.undoes) == ("undo", made)
        assert Arrangement.objects.count() == 2

    def test_undo_leaves_each_new_telling_to_the_machine(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, home=home)
        made = arranging.merge(of("City Mirror"), of("Northern Gazette"), reason="One", by=carla)
        read(LAMP, home=home)
        arranging.undo(made, reason="Two", by=carla)
        assert told_by(of("Northern Gazette")) == {"Northern Gazette", "The Lamplighter"}
        assert told_by(of("City Mirror")) == {"City Mirror"}
        assert set(Event.objects.shown()) == {of("Northern Gazette"), of("City Mirror")}

    def test_what_led_to_the_other_leads_on_and_back(self, home: Collection, carla: User) -> None:
        read(*EVERY, home=home)
        one, two, three = of("City Mirror"), of("Northern Gazette"), of("Harbour Echo", "ferry")
        arranging.merge(two, one, reason="One", by=carla)
        made = arranging.merge(three, two, reason="All one", by=carla)
        assert set(Event.objects.filter(merged_into=three)) == {one, two}
        arranging.undo(made, reason="No", by=carla)
        assert [*Event.objects.exclude(merged_into=None).values_list("pk", "merged_into")] == [(one.pk, two.pk)]

    def test_what_was_pinned_stands_under_the_first_and_comes_back(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, home=home)
        first, second = of("Northern Gazette"), of("City Mirror")
        chosen = Timeline.objects.create(collection=home, name="chosen", title="Chosen", query={"q": "nothing at all"})
        Pin.objects.create(timeline=chosen, event=second)
        made = arranging.merge(first, second, reason="One", by=carla)
        assert list(chosen.events()) == [first]
        arranging.undo(made, reason="Two", by=carla)
        assert list(chosen.events()) == [second]

    def test_a_merged_event_is_corrected_no_more(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, home=home)
        second = of("City Mirror")
        arranging.merge(of("Northern Gazette"), second, reason="One", by=carla)
        with pytest.raises(ValidationError, match=r"was merged into .* Correct that event"):
            corrections.correct(second, "title", "Voss leaves", reason="Shorter", by=carla)

    def test_refuses_what_cannot_be_joined(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, ECHO, home=home)
        elsewhere = Collection.objects.create(name="elsewhere", title="Elsewhere")
        read(replace(LAMP, url="https://lamp.example/2"), home=elsewhere)
        first, second = of("Northern Gazette"), of("City Mirror")
        with pytest.raises(ValidationError, match="cannot be joined with itself"):
            arranging.merge(first, first, reason="One", by=carla)
        with pytest.raises(ValidationError, match="belongs to another collection"):
            arranging.merge(first, of("The Lamplighter"), reason="One", by=carla)
        with pytest.raises(ValidationError, match="Say why"):
            arranging.merge(first, second, reason=" ", by=carla)
        arranging.merge(first, second, reason="One", by=carla)
        with pytest.raises(ValidationError, match="was merged into"):
            arranging.merge(of("Harbour Echo", "ferry"), second, reason="One", by=carla)
        assert Arrangement.objects.count() == 1


class TestSplit:
    @pytest.fixture
    def resignation(self, home: Collection) -> Event:
        read(*EVERY, home=home)
        event = of("Northern Gazette")
        assert told_by(event) == {"Northern Gazette", "The Lamplighter"}
        return event

    def test_what_is_parted_makes_an_event(self, resignation: Event, carla: User) -> None:
        parted = resignation.mentions.filter(article__outlet__name="The Lamplighter")
        made = arranging.split(resignation, parted, reason="Another minister", by=carla)
        assert made.other == of("The Lamplighter") != of("Northern Gazette") == resignation
        assert made.other.articles_count == 1
        assert made.other.when is not None

    def test_undo_gives_back_what_was(self, resignation: Event, carla: User) -> None:
        before = snapshot()
        made = arranging.split(resignation, resignation.mentions.all()[:1], reason="Another", by=carla)
        assert made.other is not None
        arranging.undo(made, reason="The same", by=carla)
        lead = (made.other.pk, made.other.title, made.other.when and made.other.when.edtf, False, resignation.pk)
        assert snapshot() - before == {lead}, "the address that was in use for a while leads back"
        assert before <= snapshot()

    def test_refuses_what_cannot_be_parted(self, resignation: Event, carla: User) -> None:
        every = list(resignation.mentions.all())
        with pytest.raises(ValidationError, match="All tellings were chosen"):
            arranging.split(resignation, every, reason="Another", by=carla)
        with pytest.raises(ValidationError, match="No telling was chosen"):
            arranging.split(resignation, [], reason="Another", by=carla)
        with pytest.raises(ValidationError, match="Not all that was chosen tells"):
            arranging.split(resignation, of("City Mirror").mentions.all(), reason="Another", by=carla)
        with pytest.raises(ValidationError, match="Say why"):
            arranging.split(resignation, every[:1], reason="", by=carla)
        assert not Arrangement.objects.exists()
        assert Event.objects.count() == len(Event.objects.shown())


class TestMake:
    @pytest.fixture
    def echo(self, home: Collection) -> Article:
        read(ECHO, home=home)
        return Article.objects.get(outlet__name="Harbour Echo")

    def words(self, article: Article, said: str) -> tuple[int, int]:
        start = article.text.index(said)
        return start, start + len(said)

    def free(self, article: Article) -> tuple[str, int, int]:
        """Words of the article that no mention tells."""
        Mention.objects.filter(article=article, quote__contains="Turku").delete()
        return RECALLED, *self.words(article, RECALLED)

    def test_takes_the_date_that_the_reader_found_in_passing(self, echo: Article, carla: User) -> None:
        said, start, end = self.free(echo)
        event = arranging.make(echo, start, end, reason="Worth a line", by=carla)
        assert event.when is not None
        assert event.when.edtf == "1987"
        [told] = event.mentions.all()
        assert told.by_hand
        assert told.placed == event
        assert told.derivation
        assert told.quote in said
        assert not event.corrected

    def test_typed_date_and_title_are_corrections(self, echo: Article, carla: User) -> None:
        _, start, end = self.free(echo)
        event = arranging.make(
            echo, start, end, title="The Aurora is built", when="May 1987", reason="The yard’s list", by=carla
        )
        assert event.when is not None
        assert (event.title, event.when.edtf, event.corrected) == ("The Aurora is built", "1987-05", True)
        assert event.machine["when"]["edtf"] == "1987"
        assert {c.reason for c in event.corrections.all()} == {"The yard’s list"}

    def test_bare_words_make_an_undated_mention(self, home: Collection, carla: User) -> None:
        read(draft("Hill Post", date(2020, 9, 9), "A man was held on Monday.\n\nCalm at last in Lund"), home=home)
        article = Article.objects.get()
        start, end = self.words(article, "Calm at last in Lund")
        event = arranging.make(article, start, end, reason="The quiet counts", by=carla)
        assert (event.title, event.when) == ("Calm at last in Lund", None)
        assert [m.quote for m in event.mentions.all()] == ["Calm at last in Lund"]

    def test_what_stands_as_an_event_of_its_own_stays_one(self, echo: Article, home: Collection, carla: User) -> None:
        _, start, end = self.free(echo)
        yard = draft("Yard Notes", date(2020, 9, 14), "The ferry Aurora was built in Turku in 1987, records show.")
        read(yard, home=home)
        before = of("Yard Notes").pk
        event = arranging.make(echo, start, end, reason="Another ship", by=carla)
        read_all_again()
        assert of("Yard Notes").pk == before != event.pk
        assert told_by(event) == {"Harbour Echo"}

    def test_undo_takes_the_event_off(self, echo: Article, carla: User) -> None:
        _, start, end = self.free(echo)
        mentions = set(Mention.objects.values_list("pk", flat=True))
        event = arranging.make(echo, start, end, title="Built", reason="Worth a line", by=carla)
        [made] = event.arrangements.all()
        arranging.undo(made, reason="It is not", by=carla)
        assert set(Mention.objects.values_list("pk", flat=True)) == mentions
        event.refresh_from_db()
        assert event.hidden
        assert [a.kind for a in event.arrangements.all()] == ["make", "undo"]
        arranging.make(echo, start, end, reason="It is after all", by=carla)

    @pytest.mark.parametrize(
        ("start", "end", "says"),
        [
            (-1, 5, "lies outside"),
            (5, 5, "lies outside"),
            (9, 5, "lies outside"),
            (0, 10_000, "lies outside"),
            (0, 40, "already"),
        ],
    )
    def test_refuses_words_that_cannot_make_one(
        self, echo: Article, carla: User, start: int, end: int, says: str
    ) -> None:
        events = Event.objects.count()
        with pytest.raises(ValidationError, match=says):
            arranging.make(echo, start, end, reason="So", by=carla)
        assert Event.objects.count() == events
        assert not Arrangement.objects.exists()

    def test_refuses_what_holds_no_word_or_is_not_read_or_cannot_be_dated(self, echo: Article, carla: User) -> None:
        _, start, end = self.free(echo)
        at = echo.text.index(". It") + 1
        with pytest.raises(ValidationError, match="no word"):
            arranging.make(echo, at, at + 1, reason="So", by=carla)
        with pytest.raises(ValidationError, match="could not be read as a date"):
            arranging.make(echo, start, end, when="some day", reason="So", by=carla)
        with pytest.raises(ValidationError, match="Say why"):
            arranging.make(echo, start, end, reason="", by=carla)
        echo.reading.delete()
        with pytest.raises(ValidationError, match="still to be read"):
            arranging.make(Article.objects.get(pk=echo.pk), start, end, reason="So", by=carla)
        assert not Arrangement.objects.exists()


class TestUndo:
    def test_says_what_stands_on_it(self, home: Collection, carla: User) -> None:
        read(*EVERY, home=home)
        first, second, third = of("Northern Gazette"), of("City Mirror"), of("Harbour Echo", "ferry")
        one = arranging.merge(first, second, reason="One", by=carla)
        two = arranging.merge(third, first, reason="All one", by=carla)
        with pytest.raises(ValidationError, match=f"carla joined “{first}” with “{third}” on .* Take that back first"):
            arranging.undo(one, reason="No", by=carla)
        arranging.undo(two, reason="No", by=carla)
        arranging.undo(one, reason="No", by=carla)
        assert not Event.objects.exclude(merged_into=None).exists()

    def test_what_does_not_touch_it_stands_in_nothings_way(self, home: Collection, carla: User) -> None:
        read(*EVERY, home=home)
        one = arranging.merge(of("Northern Gazette"), of("City Mirror"), reason="One", by=carla)
        echo = Article.objects.get(outlet__name="Harbour Echo")
        Mention.objects.filter(article=echo, quote__contains="Turku").delete()
        start = echo.text.index(RECALLED)
        arranging.make(echo, start, start + len(RECALLED), reason="Worth a line", by=carla)
        arranging.undo(one, reason="No", by=carla)

    def test_twice_and_of_an_undo_is_refused(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, home=home)
        made = arranging.merge(of("Northern Gazette"), of("City Mirror"), reason="One", by=carla)
        undone = arranging.undo(made, reason="Two", by=carla)
        with pytest.raises(ValidationError, match="carla took this back already"):
            arranging.undo(made, reason="Two", by=carla)
        with pytest.raises(ValidationError, match="join, part or make it again"):
            arranging.undo(undone, reason="One", by=carla)

    def test_an_arrangement_is_never_changed(self, home: Collection, carla: User) -> None:
        read(GAZETTE, MIRROR, home=home)
        made = arranging.merge(of("Northern Gazette"), of("City Mirror"), reason="One", by=carla)
        for change in (made.save, made.delete, Arrangement.objects.all().delete):
            with pytest.raises(AppendOnlyError):
                change()


class TestStands:
    """What a person joined, parted and made is where it was, whatever the machine does after."""

    @pytest.fixture
    def arranged(self, home: Collection, carla: User) -> set[tuple[object, ...]]:
        read(*EVERY, home=home)
        echo = Article.objects.get(outlet__name="Harbour Echo")
        Mention.objects.filter(article=echo, quote__contains="Turku").delete()
        start = echo.text.index(RECALLED)
        arranging.make(echo, start, start + len(RECALLED), title="Built", reason="Worth a line", by=carla)
        lamp = of("Northern Gazette").mentions.filter(article__outlet__name="The Lamplighter")
        arranging.split(of("Northern Gazette"), lamp, reason="Another", by=carla)
        arranging.merge(of("The Lamplighter"), of("City Mirror"), reason="One", by=carla)
        return self.placed()

    def placed(self) -> set[tuple[object, ...]]:
        rows = Mention.objects.exclude(placed=None).select_related("event")
        assert all(row.event_id == row.placed_id for row in rows)
        assert not any(row.event.merged_into_id for row in rows if row.event)
        return set(rows.values_list("article", "trigger", "event", "by_hand"))

    @pytest.mark.parametrize("backwards", [False, True])
    def test_reading_everything_again(self, arranged: set[tuple[object, ...]], backwards: bool) -> None:
        before = snapshot()
        read_all_again(backwards=backwards)
        assert self.placed() == arranged
        assert snapshot() == before

    def test_a_new_engine(self, arranged: set[tuple[object, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reading, "ENGINE", "another")
        monkeypatch.setattr("narrative.extract", lambda *args, **kwargs: [])
        read_all_again()
        assert self.placed() == arranged
        assert all(Mention.objects.exclude(placed=None).filter(by_hand=False).values_list("kept", flat=True))

    def test_new_articles(self, arranged: set[tuple[object, ...]], home: Collection) -> None:
        more = [
            draft("Inland Times", date(2020, 9, 10), "Transport minister Clara Voss resigned on Tuesday in Lund."),
            draft("Port Record", date(2020, 9, 17), "Clara Voss, the minister, resigned on 14 September in Lund."),
            draft("Late Edition", date(2020, 9, 30), "Clara Voss resigned this month. The Aurora was built in 1987."),
        ]
        read(*more, home=home)
        read_all_again(backwards=True)
        assert self.placed() == arranged

    def test_a_changed_text(self, arranged: set[tuple[object, ...]], home: Collection) -> None:
        before = "A storm hit Kiel on Thursday. Clara Voss resigned on Friday.\n\n"
        for one in EVERY:
            read(replace(one, text=before + one.text), home=home)
        assert self.placed() == arranged
        made = Mention.objects.get(by_hand=True)
        assert not made.kept
        assert made.article.text[made.start : made.end] == made.quote
        assert made.article.text[made.trigger_start :].startswith(made.trigger)
        read(*(replace(one, text="Nothing of it is left.") for one in EVERY), home=home)
        assert self.placed() == arranged
        assert all(Mention.objects.exclude(placed=None).values_list("kept", flat=True))
        read(*EVERY, home=home)
        assert self.placed() == arranged
        assert not Mention.objects.filter(kept=True).exists()

    def test_a_machine_that_reads_by_now_what_a_person_made(
        self, arranged: set[tuple[object, ...]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        extract = reading.extract
        monkeypatch.setattr(reading, "extract", lambda article: [replace(m, salient=True) for m in extract(article)])
        reading.read(Article.objects.get(outlet__name="Harbour Echo").pk, again=True)
        [told] = Mention.objects.filter(article__outlet__name="Harbour Echo", quote__contains="built")
        assert told.by_hand
        assert told.event is not None
        assert told.event.title == "Built"


def test_articles_in_any_order_leave_what_a_person_arranged(home: Collection, carla: User) -> None:
    seen = set()
    for order in permutations((LAMP, ECHO, draft("Inland Times", date(2020, 9, 10), GAZETTE.text))):
        Article.objects.all().delete()
        Event.objects.all().delete()
        read(GAZETTE, MIRROR, home=home)
        arranging.merge(of("City Mirror"), of("Northern Gazette"), reason="One", by=carla)
        read(*order, home=home)
        seen.add(frozenset((frozenset(told_by(e)), e.title, e.outlets_count) for e in Event.objects.shown()))
    assert len(seen) == 1
    assert {"Northern Gazette", "City Mirror", "The Lamplighter", "Inland Times"} in {
        told for told, _, _ in next(iter(seen))
    }
