"""What decides on a pair, and the reasons that readers see."""

from dataclasses import replace

import pytest

from narrative.matching import Telling, about, blocking_keys, match
from narrative.matching.features import features
from tests.narrative.coreference.gold import mention, telling

TALKERS = "Ines Moreau/p, Pavel Dragan/p"


def told(outlet: str, quote: str, trigger: str, when: str, **rest: str) -> Telling:
    return telling(outlet, rest.pop("dct", "2019-03-07"), mention(quote, trigger, when, **rest))


CALL = told("Harbour Post", "Ms Moreau telephoned Mr Dragan on Wednesday", "telephoned", "2019-03-06", actors=TALKERS)
ENVOY = told(
    "Harbour Post",
    "Norway summoned Ulla Stern",
    "summoned",
    "2016-09-01",
    actors="Norway/s, Ulla Stern/p",
    dct="2016-09-02",
)


def test_reasons_are_in_readers_words() -> None:
    other = told("Inland Gazette", "Oslo called in Ulla Stern", "called in", "2016-09-01", actors="Oslo/o, Stern/p")
    found = match(ENVOY, other)
    assert found.joined
    assert found.reasons == ("same day", "both name Stern", "summon ~ call in")


def test_capital_stands_for_its_state() -> None:
    other = told("Inland Gazette", "Oslo called in an envoy", "called in", "2016-09-01", actors="Oslo/o")
    assert "both name Norway" in match(ENVOY, other).reasons


def test_month_fits_the_day_and_says_so() -> None:
    other = told("Weekly Mirror", "Last month Oslo summoned Ulla Stern", "summoned", "2016-09", actors="Ulla Stern/p")
    assert match(ENVOY, other).reasons[0] == "1 September 2016 fits some time in September 2016"


def test_announcement_and_report() -> None:
    plan = told(
        "Dock Street Journal",
        "They are to talk this week",
        "talk",
        "2019-03-04/2019-03-10",
        actors=TALKERS,
        status="scheduled",
    )
    assert "one announces it, the other reports it" in match(CALL, plan).reasons


@pytest.mark.parametrize(
    ("quote", "trigger", "when", "actors"),
    [
        ("Ms Moreau met Mr Dragan on Wednesday", "met", "2019-03-06", TALKERS),  # face to face
        ("Ms Moreau telephoned Mr Dragan on Thursday", "telephoned", "2019-03-07", TALKERS),  # another day
        ("Ms Moreau telephoned Mr Vidal on Wednesday", "telephoned", "2019-03-06", "Ines Moreau/p, Jorge Vidal/p"),
        ("Ms Moreau bought a horse on Wednesday", "bought", "2019-03-06", "Ines Moreau/p"),
        ("a storm struck the coast on Wednesday", "struck", "2019-03-06", ""),  # nothing but the day in common
        ("Elsa Moreau telephoned Mr Dragan", "telephoned", "2019-03-06", "Elsa Moreau/p, Pavel Dragan/p"),
    ],
)
def test_another_happening(quote: str, trigger: str, when: str, actors: str) -> None:
    assert not match(CALL, told("Inland Gazette", quote, trigger, when, actors=actors)).joined


def test_sayings_need_the_same_words() -> None:
    def said(outlet: str, quote: str) -> Telling:
        return told(outlet, quote, "said", "2011-05-02", actors="Milo Krantz/p", dct="2011-05-03")

    first = said("Harbour Post", "Mr Krantz said that the vaults were empty")
    assert match(first, said("Inland Gazette", "Krantz said on Monday that the vaults were empty")).joined
    assert not match(first, said("Inland Gazette", "Krantz said on Monday that his deputy would resign")).joined


def test_one_article_tells_two_happenings_or_one() -> None:
    spoke = mention("they spoke on Wednesday", "spoke", "2019-03-06")
    twice = [telling("Harbour Post", "2019-03-07", replace(spoke, happening=number)) for number in (0, 0, 1)]
    assert match(twice[0], twice[1]).reasons == ("the article tells it twice",)
    assert not match(twice[0], twice[2]).joined


def test_undated_meets_the_dated_one_within_its_bound() -> None:
    undated = told(
        "Weekly Mirror", "before the summoning of Ulla Stern", "summoning", "?../2016-10-01", actors="Ulla Stern/p"
    )
    too_early = told(
        "Weekly Mirror", "the summoning of Ulla Stern", "summoning", "?../2016-07-01", actors="Ulla Stern/p"
    )
    assert match(ENVOY, undated).joined
    assert not match(ENVOY, too_early).joined
    assert blocking_keys(ENVOY).meet(blocking_keys(undated))


@pytest.mark.parametrize(
    ("one", "trigger", "two", "other"),
    [
        ("the two sides put their names to the sale in Leith", "put", "both signed in Leith", "signed"),
        ("a train came off the rails near Evora", "came", "a train derailed near Evora", "derailed"),
        ("Accra gave the green light to the vaccine", "gave", "Accra approved the vaccine", "approved"),
        ("Lawyers lodged an appeal for Devane", "lodged", "Devane is to appeal", "appeal"),
    ],
)
def test_a_verb_and_what_it_governs_are_one_word(one: str, trigger: str, two: str, other: str) -> None:
    words = (features(mention(one, trigger)).families, features(mention(two, other)).families)
    assert words[0] & words[1]


def test_a_plan_that_was_put_off_meets_its_new_day() -> None:
    plan = told("Harbour Post", "Sund will vote on the merger with Austvik", "vote", "2019-03-20", status="scheduled")
    moved = told(
        "Inland Gazette", "Sund will now vote on the merger with Austvik", "vote", "2019-04-10", dct="2019-03-22"
    )
    plain = told("Inland Gazette", "Sund voted on the merger with Austvik", "voted", "2019-04-10", dct="2019-04-12")
    assert match(plan, moved).joined
    assert not match(plan, plain).joined


def test_two_happenings_of_one_story_and_day_are_two() -> None:
    story = about("The Lindholm well in Varn burst. Lindholm sends ships to Varn. Lindholm shares fell as Varn burned.")
    leased = told("Harbour Post", "the rig that it had leased", "leased", "2019-03-06")
    lapping = told("Inland Gazette", "Waves sent foul water over the piers", "sent", "2019-03-06")
    assert not match(replace(leased, about=story), replace(lapping, about=story)).joined
