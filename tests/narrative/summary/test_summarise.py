"""A timeline of a dam that broke, in invented articles: what must come out, and what must hold whatever goes in."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import narrative

MAY = [date(2017, 5, day) for day in range(1, 32)]


def may(day: int) -> date:
    return MAY[day - 1]


@dataclass(frozen=True)
class Article:
    text: str
    dct: date


BROKE = "The Orla dam broke on Tuesday night and flooded the valley below it."
ARTICLES = [
    Article(
        "The Orla dam broke on Tuesday, flooding four villages in the valley below. "
        "I could not believe it, said a farmer who lost his cows to the water. "
        "The army sent two hundred soldiers to the flooded valley on Wednesday.",
        may(10),
    ),
    Article(
        "Nine people died when the Orla dam broke on Tuesday and flooded the valley. "
        "He said that it was the worst thing that he had seen in all his years. "
        "Soldiers reached the flooded valley on Wednesday with boats and tents.",
        may(11),
    ),
    Article(
        "Engineers had warned in March that the Orla dam might not hold the water. "
        "The dam broke on 9 May and flooded four villages in the valley of the Orla. "
        "The minister of works, Ada Brandt, resigned on Saturday over the Orla dam.",
        may(14),
    ),
    Article(
        "A court opened the trial of three engineers over the broken Orla dam on Monday. "
        "Minister Ada Brandt resigned on 13 May, four days after the Orla dam broke.",
        may(22),
    ),
]


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def test_days_in_order_each_with_what_tells_it() -> None:
    timeline = narrative.summarise(ARTICLES, dates=4, sentences=1)
    assert [day for day, _ in timeline] == [may(9), may(10), may(13), may(22)]
    told = {day: sentences[0] for day, sentences in timeline}
    assert "broke" in told[may(9)]
    assert "oldiers" in told[may(10)]
    assert "resigned" in told[may(13)]
    assert "trial" in told[may(22)]


def test_the_day_that_most_sentences_name_comes_first() -> None:
    assert [day for day, _ in narrative.summarise(ARTICLES, dates=1)] == [may(9)]


def test_between_two_days() -> None:
    days = [day for day, _ in narrative.summarise(ARTICLES, start=may(10), end=may(13))]
    assert days == [may(10), may(13)]
    assert [day for day, _ in narrative.summarise(ARTICLES, start=may(22), end=may(22))] == [may(22)]


def test_nothing_of_nothing() -> None:
    assert narrative.summarise([]) == []
    assert narrative.summarise([Article("", may(1)), Article("Rain.", may(2))]) == []


def test_two_that_say_the_same_are_one() -> None:
    again = BROKE.replace("flooded the valley below it", "flooded all of the valley below it")
    articles = [Article(f"{BROKE} {again}", may(10)), Article(BROKE, may(11))]
    assert [len(sentences) for _, sentences in narrative.summarise(articles, sentences=3)] == [1]


def test_a_sentence_stands_under_one_day() -> None:
    both = "The Orla dam broke on 9 May and the minister of works resigned on 13 May."
    timeline = narrative.summarise([Article(both, may(14)), Article(f"{both} More to come.", may(14))])
    assert [sentences for _, sentences in timeline] == [[both]]


def test_what_is_longer_than_forty_words_is_left_out() -> None:
    long = f"The dam broke on Tuesday {'and water ran over the fields ' * 7}of the valley."
    assert narrative.summarise([Article(long, may(10))]) == []
    assert narrative.summarise([Article(f"{long} {BROKE}", may(10))]) == [(may(9), [BROKE])]


def test_news_without_a_date_is_told_of_its_day() -> None:
    first = "A fire destroyed the old market hall of Brenn and closed the bridge beside it."
    second = "The flames in the roof of the hall began in a small bakery, the town council said."
    timeline = narrative.summarise([Article(f"{first} {second}", may(3)), Article(first, may(3))])
    assert [(day, set(told)) for day, told in timeline] == [(may(3), {first, second})]


def test_what_follows_a_day_goes_on_about_it() -> None:
    after = "Four villages in the valley were flooded and nine of their people died."
    broke = BROKE.replace("Tuesday night", "9 May")
    timeline = narrative.summarise([Article(f"{broke} {after}", may(30))])
    assert [(day, set(told)) for day, told in timeline] == [(may(9), {broke, after})]


def test_who_is_meant_is_named_where_it_can_be() -> None:
    named = "The minister Ada Brandt resigned on Saturday over the broken Orla dam."
    unnamed = "She then resigned on Saturday over the broken dam of the Orla valley."
    assert narrative.summarise([Article(f"{unnamed} {named}", may(14))], sentences=1) == [(may(13), [named])]


def test_tokenised_text_keeps_its_closing_quotes() -> None:
    text = (
        "The minister said on Tuesday : `` The dam of the Orla has broken and the valley is flooded . '' \n"
        "`` We need boats and tents for the valley -LRB- and soldiers -RRB- , '' said the mayor on Tuesday . \n"
    )
    told = [sentence for _, sentences in narrative.summarise([Article(text, may(10))]) for sentence in sentences]
    assert told
    assert all(sentence in in_one_line(text) for sentence in told)
    assert not any(sentence.startswith("''") for sentence in told)


def test_what_tokenising_changes_changes_no_date() -> None:
    plain = "The mayor of Brenn didn't resign on Tuesday (as her party's paper had it) but on Wednesday."
    apart = "The mayor of Brenn did n't resign on Tuesday -LRB- as her party 's paper had it -RRB- but on Wednesday ."
    days = [[day for day, _ in narrative.summarise([Article(text, may(11))])] for text in (plain, apart)]
    assert days[0] == days[1] != []


SENTENCES = st.sampled_from(
    [sentence.strip() + "." for article in ARTICLES for sentence in article.text.split(".") if sentence.strip()]
    + [
        BROKE,
        "Rain.",
        "What now?",
        f"On Friday {'it rained and ' * 20}it stopped.",
        "The bridge of Brenn opens on 3 June.",
    ]
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join)
NEWS = st.lists(st.builds(Article, text=TEXTS, dct=st.sampled_from(MAY)), max_size=6)


@settings(max_examples=60, deadline=None)
@given(articles=NEWS, dates=st.integers(1, 5), sentences=st.integers(1, 3), shuffle=st.randoms(), within=st.booleans())
def test_whatever_goes_in(articles: list[Article], dates: int, sentences: int, shuffle: Any, within: bool) -> None:
    start, end = (may(8), may(20)) if within else (None, None)
    timeline = narrative.summarise(articles, dates, sentences, start, end)
    days = [day for day, _ in timeline]
    told = [sentence for _, chosen in timeline for sentence in chosen]
    assert days == sorted(set(days))
    assert len(days) <= dates
    assert all(1 <= len(chosen) <= sentences for _, chosen in timeline)
    assert all(len(sentence.split()) <= 40 for sentence in told)
    assert len({sentence.casefold() for sentence in told}) == len(told)
    assert all(any(sentence in in_one_line(article.text) for article in articles) for sentence in told)
    assert not within or all(may(8) <= day <= may(20) for day in days)
    mixed = list(articles)
    shuffle.shuffle(mixed)
    assert narrative.summarise(mixed + articles, dates, sentences, start, end) == timeline


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200), dct=st.dates())
def test_any_text_at_all(text: str, dct: date) -> None:
    assert isinstance(narrative.summarise([Article(text, dct)]), list)


@pytest.mark.parametrize(
    ("arguments", "what_to_do"),
    [
        ({"dates": 0}, "whole number from 1"),
        ({"dates": True}, "whole number from 1"),
        ({"sentences": -1}, "whole number from 1"),
        ({"sentences": 1.5}, "whole number from 1"),
        ({"start": may(2), "end": may(1)}, "other way round"),
        ({"start": "2017-05-01"}, "give a datetime.date"),
        ({"end": datetime(2017, 5, 1)}, "give a datetime.date"),  # noqa: DTZ001
        ({"articles": [Article("Rain.", None)]}, "its date"),  # type: ignore[arg-type]
        ({"articles": ["Rain."]}, "needs a text"),
    ],
)
def test_bad_arguments_say_what_to_do(arguments: dict[str, Any], what_to_do: str) -> None:
    with pytest.raises(ValueError, match=what_to_do):
        narrative.summarise(**{"articles": ARTICLES, **arguments})
