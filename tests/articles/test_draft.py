"""Drafts are in their one form however they are made; what can't be one is refused with what to do."""

from datetime import date, time

import pytest

from articles.draft import HOW_TO_DATE, Defaults, Draft, Raw, Refusal, Said, Witness, make

DAY = date(2019, 6, 5)


def test_a_draft_is_in_its_one_form() -> None:
    draft = Draft(
        title=" A new\nchair ",
        text="The board  elected\r\na chair.\x00",
        date=DAY,
        outlet=" Port\tNews ",
        url="https://port.example/chair?utm_campaign=x#a",
        language="EN_gb",
        wire="the associated press",
    )
    assert (draft.title, draft.text, draft.outlet) == ("A new chair", "The board elected a chair.", "Port News")
    assert (draft.url, draft.language, draft.wire) == ("https://port.example/chair", "en", "Associated Press")


def test_a_draft_without_text_is_none() -> None:
    with pytest.raises(ValueError, match="needs a text"):
        Draft(title="A title", text=" \n\x00", date=DAY)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The board elected a chair. It was late.", "The board elected a chair"),
        ("PORT ELLERY, June 5 (Northern Wire) — The board elected a chair. It was late.", "The board elected a chair"),
        ("PORT ELLERY, 5 June 2019 - The board elected a chair.", "The board elected a chair"),
        ("The board elected " + "and elected " * 20, "The board elected " + "and elected " * 6 + "and…"),
    ],
)
def test_a_title_is_made_of_the_first_sentence(text: str, title: str) -> None:
    assert Draft(title="", text=text, date=DAY).title == title
    assert len(title) <= 100


def test_witnesses_stand_in_order_of_belief() -> None:
    raw = Raw(text="Text.", url="https://a.example/2019/6/4/x")
    raw.dates = [Said("metadata", "date", "June 2019"), Said("metadata", "pubdate", "2019-06-05T08:00:00")]
    draft = make(raw, "a.html", Defaults(date=Said("given", "--date", "2019-06-01")))
    assert isinstance(draft, Draft)
    assert (draft.date, draft.time) == (DAY, time(8))
    assert draft.dated == (
        Witness("metadata", "2019-06-05T08:00:00", "pubdate: 2019-06-05T08:00:00"),
        Witness("address", "2019-06-04", "2019-06-04"),
        Witness("given", "2019-06-01", "--date: 2019-06-01"),
        Witness("metadata", "", "date: June 2019"),
    )


def test_what_stands_for_what_is_not_said() -> None:
    given = Defaults(date=Said("given", "--date", "5 June 2019"), outlet="Port News", date_order="mdy")
    draft = make(Raw(text="Text."), "a.txt", given)
    assert isinstance(draft, Draft)
    assert (draft.date, draft.outlet) == (DAY, "Port News")
    draft = make(Raw(text="Text.", outlet="Own Name", dates=[Said("header", "Date", "06/04/2019")]), "a.txt", given)
    assert isinstance(draft, Draft)
    assert (draft.date, draft.outlet) == (date(2019, 6, 4), "Own Name")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (Raw(text="Text."), f"a.txt has no date. {HOW_TO_DATE}"),
        (
            Raw(text="Text.", dates=[Said("header", "Date", "yesterday")]),
            f"a.txt has no date that names a day: “yesterday” does not. {HOW_TO_DATE}",
        ),
        (Raw(title="Only a title"), "a.txt has no text. Give the article's text, not only its title or date."),
        (
            Raw(text="Text.", url="www.a.example"),
            "a.txt gives “www.a.example” as its address, which is none. Write it in full (https://…), or leave it out.",
        ),
    ],
)
def test_refusals_say_what_to_do(raw: Raw, message: str) -> None:
    refusal = make(raw, "a.txt")
    assert isinstance(refusal, Refusal)
    assert str(refusal) == message


def test_a_text_that_is_too_long_is_refused() -> None:
    dated = [Said("header", "Date", "2019-06-05")]
    assert isinstance(make(Raw(text="so long " * 125_000, dates=dated), "book.txt"), Draft)
    refused = make(Raw(text="so long " * 125_001, dates=dated), "book.txt")
    assert str(refused) == (
        "book.txt has a text of 1,000,007 characters. "
        "An article may have 1,000,000 characters. Split it into several, each with its date."
    )
