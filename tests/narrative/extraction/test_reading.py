"""What a careful reader takes from small texts: who leans on whom, what is one happening, what is no event."""

from __future__ import annotations

import time
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from narrative import Basis, Status, extract, salient
from tests.narrative.extraction.reading import DCT, GOLD, gold, read, told


def test_a_sentence_with_three_times_gives_three_mentions() -> None:
    found = told(
        "He resigned on 4 March, a week after the audit was published and two days before the board was to meet."
    )
    assert ("resigned", "2017-03-04", "happened") in found
    assert ("published", "2017-02-25", "happened") in found
    assert ("meet", "2017-03-06", "scheduled") in found


def test_the_date_of_the_saying_is_not_the_date_of_the_said() -> None:
    found = {t: when for t, when, _ in told("Police said on Monday that the barn burned down late on Saturday.")}
    assert found["burned down"] == "2017-05-06"
    assert found["said"] == "2017-05-08"


def test_a_closing_attribution_is_no_event() -> None:
    assert [t for t, _, _ in told("The bridge collapsed on Monday, officials said.")] == ["collapsed"]


def test_leaning_follows_a_chain_in_both_directions() -> None:
    text = (
        "The call on Wednesday came a day before Ann Vale is to meet Jon Roe. "
        "The meeting will take place three days before the board votes."
    )
    mentions = {m.trigger.text: m for m in read(text)}
    assert mentions["meet"].when is not None
    assert mentions["meet"].when.edtf == "2017-05-11"
    assert mentions["meet"].basis is Basis.EVENT
    assert mentions["meet"].status is Status.SCHEDULED


def test_what_leans_says_on_what() -> None:
    mentions = read("The mill closed on 2 May. Three days later it burned down.")
    assert mentions[1].leans_on == 0
    assert mentions[1].derivation[-1].reference == "2017-05-02"
    assert mentions[1].derivation[: len(mentions[0].derivation)] == mentions[0].derivation


def test_a_circle_of_leaning_dates_nothing() -> None:
    text = "The vote came a day after the count. The count came a day after the vote."
    assert all(m.when is None for m in read(text))


def test_one_happening_told_twice_shares_its_number() -> None:
    text = "Ann Vale met Jon Roe in Riga on Friday. The meeting lasted an hour. Ann Vale resigned on Monday."
    mentions = extract(text, dct=DCT)
    by_trigger = {m.trigger.text: m.happening for m in mentions}
    assert by_trigger["met"] == by_trigger["meeting"]
    assert by_trigger["met"] != by_trigger["resigned"]


def test_a_negated_thing_did_not_happen() -> None:
    assert told("Nobody was hurt on Monday. The council did not meet on Tuesday.") == []


def test_a_definition_and_a_question_are_no_events() -> None:
    assert told("A ballot is a sheet of paper. Who resigned on Monday?") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "¶" * 50,
        "“" * 99,
        "a" * 5000,
        "1 " * 3000,
        "İstanbul’da ﬁre on Monday",
        "There s nothing like it.",
    ],
)
def test_odd_texts_are_read_without_an_error(text: str) -> None:
    assert isinstance(read(text), list)


def test_places_in_the_text_are_those_of_the_text_given() -> None:
    for path in GOLD:
        article = gold(path)
        for mention in extract(article.text, dct=article.day):
            assert article.text[mention.trigger.start : mention.trigger.end] == mention.trigger.text
            assert " ".join(article.text[mention.start : mention.end].split()) == mention.quote
            assert mention.sentence[0] <= mention.start < mention.end <= mention.sentence[1]
            if mention.dating is not None:
                assert article.text[mention.dating.start : mention.dating.end] == mention.dating.text


def test_every_date_has_a_derivation_in_plain_words() -> None:
    for path in GOLD:
        article = gold(path)
        for mention in extract(article.text, dct=article.day):
            if mention.when is not None or mention.bound is not None:
                assert mention.derivation
                assert all(step.because.endswith(".") for step in mention.derivation)


def test_titles_are_short_and_clean() -> None:
    for path in GOLD:
        article = gold(path)
        for mention in salient(extract(article.text, dct=article.day)):
            assert 0 < len(mention.title) < 100
            assert mention.title.split()[0] not in ("He", "She", "It", "They", "On", "In", "Last", "And", "That")
            assert mention.title.count("“") == mention.title.count("”")


def test_reading_twice_gives_the_same() -> None:
    article = gold(GOLD[0])
    assert extract(article.text, dct=article.day) == extract(article.text, dct=article.day)


def test_a_datetime_is_read_as_its_day() -> None:
    text = "The mill closed on Monday."
    assert extract(text, dct=DCT) == extract(text, dct=datetime(2017, 5, 11, 18, 30))  # noqa: DTZ001


def test_leans_on_points_at_mentions_that_are_told() -> None:
    for path in GOLD:
        article = gold(path)
        mentions = extract(article.text, dct=article.day)
        for number, mention in enumerate(mentions):
            if mention.leans_on is not None:
                assert mention.leans_on != number
                assert mentions[mention.leans_on].when is not None


def test_a_lead_without_a_day_has_about_the_date_of_the_article() -> None:
    (mention,) = read("Riga’s mayor resigned after a long quarrel about trams.", date(2012, 1, 2))
    assert mention.basis is Basis.ARTICLE
    assert mention.when is not None
    assert mention.when.edtf == "2012-01-02~"


FRAGMENTS = st.sampled_from(
    [
        *(
            "He ",
            "Ann Vale ",
            "the vote ",
            "said ",
            "that ",
            "resigned ",
            "on Monday",
            "a week after ",
            "before ",
            "which ",
        ),
        *(
            ", ",
            ". ",
            "\n\n",
            "“",
            "”",
            "(",
            ")",
            " — ",
            "and ",
            "is to ",
            "meet ",
            "was called off ",
            "in 2015",
            "the ",
        ),
        *(
            "two days later ",
            "since ",
            "to ",
            "had been ",
            "’s ",
            "would ",
            "if ",
            "call ",
            "the same day ",
            "Oslo ",
            "of ",
        ),
        *("not ", "-", "'", "ß", "İ", "\u200b", "12", "May ", "first ", "by "),
    ]
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(FRAGMENTS, max_size=60).map("".join))
def test_any_mixture_is_read_without_an_error(text: str) -> None:
    for mention in read(text):
        assert text[mention.trigger.start : mention.trigger.end] == mention.trigger.text
        assert 0 < len(mention.title) < 100
        assert mention.leans_on is None or mention.when is not None


def test_time_grows_with_the_text() -> None:
    text = gold(GOLD[0]).text + "\n\n"
    read(text)
    start = time.process_time()
    read(text * 4)
    middle = time.process_time()
    read(text * 32)
    assert time.process_time() - middle < 3 * 8 * (middle - start)


def test_what_came_a_year_before_does_not_date_what_it_is_compared_with() -> None:
    text = "The mill was sold in March. It made a loss of 3 million crowns after a profit of 2 million a year earlier."
    assert [m.when and m.when.edtf for m in read(text) if m.trigger.text == "made"] in ([], [None])


def test_a_vote_that_goes_on_is_not_the_last_one() -> None:
    text = "Many have voted early since 3 May. The last election was held in 2015."
    voted, election = read(text)
    assert voted.happening != election.happening
    assert (voted.when, voted.bound and voted.bound.edtf) == (None, "2017-05-03/..")


def test_adjectives_and_places_do_not_act() -> None:
    text = (
        "Arab and Muslim envoys met Ann Vale on Monday. On Tuesday a raid hit a depot east of Kallax. Ann Vale left "
        "from Otto Brenner airport on Wednesday. Kallax was quiet."
    )
    told_of = read(text)
    assert {actor.name for mention in told_of for actor in mention.actors} == {"Ann Vale"}
    assert {place.name for mention in told_of for place in mention.places} == {"Kallax", "Otto Brenner"}


def test_who_denies_something_may_have_done_what_is_said_beside() -> None:
    found = read("The premier, who summoned the envoy on Monday, denied any pressure.")
    assert [m.status for m in found if m.trigger.text == "summoned"] == [Status.HAPPENED]


def test_the_verb_that_decides_is_that_of_the_clause() -> None:
    (summoned,) = [m for m in read("The premier, who had landed in Riga, summoned the envoy on Monday.") if m.when]
    (after,) = [m for m in read("Oslo summoned the envoy on Monday after a drone landed in Vardo.") if m.when]
    for mention in (summoned, after):
        (said,) = [step.because for step in mention.derivation if step.rule == "direction"]
        assert said.startswith("“summoned” tells what has happened")


def test_what_is_told_in_the_past_is_not_dated_by_what_is_ahead() -> None:
    (announced,) = read("The mayor announced a tour of the mills next week.")
    assert announced.basis == Basis.ARTICLE
    cancelled = extract("The tour, planned for next week, was cancelled on Monday.", dct=DCT)[-1]
    assert cancelled.when is not None
    assert cancelled.when.edtf == "2017-05-08"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An earthquake of magnitude 6.1 hit the coast on Wednesday.", ("hit", "2017-05-10", "happened")),
        ("There was an explosion on Monday at a mill in Ghent.", ("explosion", "2017-05-08", "happened")),
        ("The minister said on Monday he would resign.", ("said", "2017-05-08", "happened")),
        ("Ann Vale discussed the siege in a Wednesday phone call.", ("discussed", "2017-05-10", "happened")),
    ],
)
def test_what_stands_in_the_way_of_a_verb(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


def test_a_chronology_is_read_entry_by_entry() -> None:
    text = "2014: Ann Vale joins Acme\n2016: She becomes its head\n\n- 3 May 2017: Acme buys Lumo\n"
    assert told(text) == [
        ("joins", "2014", "happened"),
        ("becomes", "2016", "happened"),
        ("buys", "2017-05-03", "happened"),
    ]


def test_the_date_at_the_head_of_an_article_is_no_section() -> None:
    text = "Mill closes\nMay 11, 2017\n\nThe mill on the river has closed. Ann Vale founded it."
    assert all(m.when is None or m.when.edtf != "2017-05-11" for m in read(text))


@pytest.mark.parametrize("dct", [None, "2017-05-11"])
def test_without_a_date_it_says_what_it_takes(dct: Any) -> None:
    with pytest.raises(TypeError, match="a date or a datetime"):
        extract("The mill closed on Monday.", dct=dct)


@pytest.mark.parametrize(
    ("text", "when", "title"),
    [
        ("The canal was dug between 1793 and 1801.", "1793/1801", "The canal was dug"),
        ("From 3 to 5 May the fair was held.", "2017-05-03/2017-05-05", "The fair was held"),
        ("The fair ran from Friday to Sunday in Riga.", "2017-05-05/2017-05-07", "The fair ran in Riga"),
    ],
)
def test_the_two_ends_of_a_stretch_are_one_time(text: str, when: str, title: str) -> None:
    (mention,) = read(text)
    assert (mention.when and mention.when.edtf, mention.title) == (when, title)


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("The ruling came three months after the appeal was heard. The appeal was heard on 2 February 2017.",
         "ruling", "2017-05"),
        ("The rebels took the depot on 3 May. Two days after that, the town fell.", "fell", "2017-05-05"),
        ("The rebels took the depot on 3 May. The town fell three days before that.", "fell", "2017-04-30"),
    ],
)  # fmt: skip
def test_events_from_events(text: str, trigger: str, when: str) -> None:
    assert (trigger, when, "happened") in told(text)
