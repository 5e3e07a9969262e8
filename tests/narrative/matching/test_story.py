"""What an article is about, and what two articles of one story let match that alone would not."""

from dataclasses import replace

from narrative.matching import Telling, about, blocking_keys, match
from narrative.matching.story import key_names, same_story
from tests.narrative.coreference.gold import mention, telling

FIRST = about(
    "A ferry overturned off Kasanga this morning. The Mama Rosa left Kasanga at six, said harbour master Juma Kessy.",
    "Ferry overturns",
)
SECOND = about(
    "Divers searched Lake Rukwa for the Mama Rosa on Wednesday. The ferry left Kasanga on Tuesday.", "Divers"
)
OTHER = about("The council of Ghent met in Ghent to vote on a tram, and Hilde Maes won.", "Ghent votes")


def told(outlet: str, quote: str, trigger: str, story: frozenset[str], when: str = "2018-09-11") -> Telling:
    return replace(telling(outlet, "2018-09-12", mention(quote, trigger, when)), about=story)


def test_names_lead_and_first_words_of_sentences_are_no_names() -> None:
    assert {"KASANGA", "MAMA", "ROSA"} <= FIRST
    assert "ferry" in FIRST
    assert not {"A", "The", "THE", "Ferry", "FERRY"} & FIRST
    assert key_names(FIRST) >= {"kasanga", "mama", "rosa"}


def test_what_articles_share_makes_one_story() -> None:
    assert same_story(FIRST, SECOND) == same_story(SECOND, FIRST) > 1
    assert same_story(FIRST, OTHER) < 0
    assert same_story(FIRST, frozenset()) == 0
    assert about("") == frozenset()


def test_the_boat_is_known_by_its_story() -> None:
    one = told("Harbour Post", "a ferry overturned this morning", "overturned", FIRST)
    two = told("Inland Gazette", "when the boat capsized", "capsized", SECOND)
    found = match(one, two)
    assert found.joined
    assert "the articles tell one story" in found.reasons
    assert blocking_keys(one).meet(blocking_keys(two))
    assert not match(one, replace(two, about=OTHER)).joined
    assert not match(one, replace(two, about=frozenset())).joined


def test_other_kinds_of_one_day_and_story_stay_two() -> None:
    one = told("Harbour Post", "a ferry overturned this morning", "overturned", FIRST)
    assert not match(one, told("Inland Gazette", "the captain was arrested", "arrested", SECOND)).joined


def test_a_hunger_strike_is_no_strike() -> None:
    raid = told("Harbour Post", "a strike hit the depot", "hit", FIRST)
    assert not match(raid, told("Inland Gazette", "prisoners began a hunger strike", "began", SECOND)).joined
