"""Sentences, clauses, names, places: the parts that the reading stands on."""

from __future__ import annotations

import pytest

from narrative import extract
from narrative.extraction.grammar.clauses import clauses
from narrative.extraction.grammar.verbs import predicates
from narrative.extraction.lexicon.morphology import gerund, past, plural, third_person, verb_form
from narrative.extraction.names.places import place
from narrative.extraction.text.offsets import offsets
from narrative.extraction.text.sentences import sentences
from narrative.extraction.text.tokens import tokenize
from tests.narrative.extraction.reading import DCT, read


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Vale met Gen. Roe. They left.", 2),
        ("It fell at 5 p.m. on Friday. Nobody saw it.", 2),
        ("The U.S. Senate voted. The U.N. did not.", 2),
        ("She works for Acme Inc. He does not.", 2),
        ("“I am tired.” She left.", 2),
        ("“Did he go?” she asked.", 1),
        ("J. K. Vale wrote it.", 1),
        ("A heading\n\nThe mill closed.", 2),
        ("The mill closed\nin the spring of\nthat year.", 1),
        ("Prices rose by 3.5 percent. Wages fell.", 2),
        ("Why? Because!", 2),
        ("First …then silence.", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    found = sentences(text)
    assert len(found) == count
    assert all(text[a:b] == text[a:b].strip() for a, b in found)


def kinds(text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text)
    found = clauses(tokens, predicates(tokens, set()), set())
    return [(c.kind, c.predicate.lemma if c.predicate else "") for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The count, which ended early, showed a tie.", [("main", "show"), ("relative", "end")]),
        ("The zones that it describes came into force.", [("main", "come"), ("relative", "describe")]),
        ("Police said that the barn burned.", [("main", "say"), ("content", "burn")]),
        ("If the talks fail, a vote would be held.", [("main", "hold"), ("subordinate", "fail")]),
        ("He resigned and left the town.", [("main", "resign"), ("coordinate", "leave")]),
        ("The mill closed, owners said.", [("main", "close"), ("attribution", "say")]),
        ("After the war she returned to Graz.", [("main", "return")]),
        ("She is set to be sworn in.", [("main", "swear in")]),
        ("Reported strikes on convoys have led to a quarrel.", [("main", "lead")]),
        ("Ferry firm buys rival", [("main", "buy")]),
        ("Ferry firm to buy rival", [("main", "buy")]),
        ("Airport Workers Reject Pay Offer", [("main", "reject")]),
        ("The ban, announced in May, takes effect at once.", [("main", "take"), ("participle", "announce")]),
        ("Vale says she'll resign.", [("main", "say"), ("content", "resign")]),
        ("It's raining and he’d left.", [("main", "rain"), ("coordinate", "leave")]),
        ("He and mill owner Ann Vale meet in Riga.", [("main", "meet")]),
        ("Ferry “Alba” makes first call", [("main", "make")]),
        ("Hauliers fear losses.", [("main", "fear")]),
        ("Officials staunchly repine any delay.", [("main", "repine")]),
        ("The start-up upcycles old kettles that broke.", [("main", "upcycle"), ("relative", "break")]),
    ],
)
def test_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


def test_what_did_not_happen_is_told_as_denied_and_is_no_line_of_a_timeline() -> None:
    for text in ("The council did not meet on Monday.", "No one met on Monday.", "The council hasn't met."):
        (mention,) = extract(text, dct=DCT)
        assert (mention.status.value, mention.salient) == ("denied", False)


def test_what_was_not_there_on_a_day_is_denied_by_name() -> None:
    (mention,) = extract("There was no air strike on Homs on Monday.", dct=DCT)
    assert (mention.status.value, mention.trigger.text, mention.salient) == ("denied", "air strike", True)
    assert not any(mention.salient for mention in extract("There was no agreement.", dct=DCT))


def test_a_noun_with_its_own_date_is_told_whatever_is_said_of_it() -> None:
    (mention, *_) = extract("The heist on 3 March cost the museum millions.", dct=DCT)
    assert (mention.trigger.text, mention.salient) == ("heist", True)


def test_inflection() -> None:
    assert [past(v) for v in ("stop", "carry", "visit", "admit", "die")] == [
        "stopped",
        "carried",
        "visited",
        "admitted",
        "died",
    ]
    assert [gerund(v) for v in ("die", "make", "run")] == ["dying", "making", "running"]
    assert [third_person(v) for v in ("pass", "deny", "go")] == ["passes", "denies", "goes"]
    assert [plural(n) for n in ("summit", "inquiry", "talks")] == ["summits", "inquiries", "talks"]
    assert verb_form("fell") == ("fall", "past")
    assert verb_form("hundred") is None


@pytest.mark.parametrize(
    ("text", "count", "sign", "opens"),
    [
        ("ten days later", 10, 1, False),
        ("a week after the audit", 1, 1, True),
        ("two years earlier", 2, -1, False),
        ("the following day", 1, 1, False),
        ("the day before, he rang", 1, -1, False),
        ("the same month", 0, 0, False),
        ("hours later", 0, 1, False),
    ],
)
def test_offsets(text: str, count: int, sign: int, opens: bool) -> None:
    (found,) = offsets(tokenize(text))
    assert (found.count, found.sign, found.opens) == (count, sign, opens)


def test_what_is_only_compared_counts_from_nothing() -> None:
    assert offsets(tokenize("It opened a year later than promised.")) == []


@pytest.mark.parametrize("day", ["the day before yesterday", "the day after tomorrow"])
def test_a_day_counted_from_the_article_leans_on_no_event(day: str) -> None:
    assert offsets(tokenize(f"{day.capitalize()} the king left.")) == []


def test_one_actor_for_all_forms_of_a_name() -> None:
    text = "Prime Minister Ann Vale resigned on Monday. Mrs Vale met Jon Roe on Tuesday. Vale left Oslo on Wednesday."
    assert {a.name for m in read(text) for a in m.actors if a.kind == "person"} == {"Ann Vale", "Jon Roe"}


def test_a_capital_that_acts_is_its_state_and_a_town_behind_in_is_a_place() -> None:
    acting, placed = read("Oslo expelled two envoys on Monday. The envoys met in Oslo on Tuesday.")
    assert [a.name for a in acting.actors] == ["Norway"]
    assert [p.name for p in placed.places] == ["Oslo"]
    assert placed.places[0].country == "NO"


def test_of_several_towns_the_one_near_the_countries_spoken_of() -> None:
    assert place("Bethlehem", {"IL": 3}).country == "PS"
    assert place("Bethlehem", {"US": 3}).country == "US"
    assert place("Nowhereville", {}).country == ""


def test_a_pronoun_gets_its_name_in_the_title() -> None:
    titles = [m.title for m in read("Ann Vale was arrested on Monday. She appealed on Wednesday.")]
    assert titles == ["Ann Vale was arrested", "Ann Vale appealed"]
