"""What decides on a pair, and the reasons that readers see."""

from dataclasses import replace

import pytest

from narrative.agreement import sketch
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


STORY = about("A court in Lund sat on Tuesday. Lund heard of it. The Lund court was full.")


def both(one: Telling, two: Telling) -> bool:
    """Whether they are joined, in articles that tell of one place."""
    mine, theirs = replace(one, about=STORY), replace(two, about=STORY)
    assert match(mine, theirs).joined == match(theirs, mine).joined
    return match(mine, theirs).joined


def convicted(outlet: str, quote: str, who: str) -> Telling:
    return told(outlet, quote, "convicted", "2019-03-05", actors=who, places="Lund/SE")


def test_other_people_are_another_happening() -> None:
    berg = convicted("Harbour Post", "A court in Lund convicted Karl Berg on Tuesday", "Karl Berg/p")
    holm = convicted("Inland Gazette", "A court in Lund convicted Anna Holm on Tuesday", "Anna Holm/p")
    passive = convicted("Weekly Mirror", "Anna Holm was convicted in Lund on Tuesday", "Anna Holm/p")
    assert not both(berg, holm)
    assert not both(berg, passive)
    assert both(holm, passive)


def test_one_list_of_people_may_hold_the_other() -> None:
    berg = convicted("Harbour Post", "A court in Lund convicted Karl Berg on Tuesday", "Karl Berg/p")
    names = "Karl Berg/p, Anna Holm/p"
    two = convicted("Inland Gazette", "A court in Lund convicted Karl Berg and Anna Holm on Tuesday", names)
    assert both(berg, two)


def test_who_judges_is_no_other_than_who_is_judged() -> None:
    berg = convicted("Harbour Post", "A court in Lund convicted Karl Berg on Tuesday", "Karl Berg/p")
    judge = convicted("Inland Gazette", "Judge Eva Lind in Lund convicted a banker on Tuesday", "Eva Lind/p")
    assert both(berg, judge)


def test_one_surname_and_two_first_names_are_two_people() -> None:
    def resigned(outlet: str, name: str) -> Telling:
        return told(outlet, f"{name} resigned on Tuesday", "resigned", "2019-03-05", actors=f"{name}/p")

    anna = resigned("Harbour Post", "Anna Holm")
    assert not both(anna, resigned("Inland Gazette", "Karl Holm"))
    assert both(anna, resigned("Inland Gazette", "Holm"))


def test_the_resignation_of_somebody_is_who_resigns() -> None:
    quote = "The resignation of the mayor, {}, came on Tuesday"
    holm, berg = (
        told("Harbour Post", quote.format(name), "resignation", "2019-03-05", actors=f"{name}/p")
        for name in ("Anna Holm", "Karl Berg")
    )
    resigned = told(
        "Inland Gazette", "Mayor Anna Holm resigned on Tuesday", "resigned", "2019-03-05", actors="Anna Holm/p"
    )
    assert both(holm, resigned)
    assert not both(berg, resigned)


def test_strikes_that_kill_on_two_days_are_two() -> None:
    def killed(outlet: str, number: str, day: str) -> Telling:
        return told(outlet, f"An air strike killed {number} in Aleppo", "killed", day, places="Aleppo/SY")

    monday = killed("Harbour Post", "four", "2019-03-04")
    assert not both(monday, killed("Inland Gazette", "nine", "2019-03-06"))
    assert both(monday, killed("Inland Gazette", "nine", "2019-03-04"))


def test_what_falls_is_what_collapsed() -> None:
    fell = told("Harbour Post", "The bridge fell into the river on Tuesday at 8 a.m.", "fell", "2019-03-05")
    collapsed = told("Inland Gazette", "A bridge over the Lom collapsed on Tuesday morning", "collapsed", "2019-03-05")
    assert match(fell, collapsed).joined
    assert match(fell, collapsed).reasons[-1] == "fall ~ collapse"
    shares = told("Harbour Post", "Shares in the bridge builder fell on Tuesday", "fell", "2019-03-05")
    month = told("Harbour Post", "The bridge fell into the river", "fell", "2019-03")
    assert not match(shares, collapsed).joined
    assert not match(month, collapsed).joined


WIRE = (
    "The shop on the corner had served the street since the war, and nobody knew what would become of the flats above."
)


def test_a_clause_printed_in_copies_of_one_text_tells_one_happening() -> None:
    def inspected(outlet: str, when: str) -> Telling:
        return told(outlet, "The shop was inspected last month", "inspected", when, dct="2019-03-08")

    one, two = inspected("Harbour Post", "2019-02"), inspected("Inland Gazette", "2019-02")
    assert not match(one, two).joined
    copied = replace(one, sketch=sketch(WIRE)), replace(two, sketch=sketch(WIRE))
    assert "both tell it in the same words" in match(*copied).reasons
    later = replace(inspected("Inland Gazette", "2019-03"), sketch=sketch(WIRE))
    assert not match(copied[0], later).joined


def test_a_clause_of_many_words_is_not_written_twice_by_chance() -> None:
    quote = "the old driver bought a big {} on the coast"
    one = told("Harbour Post", quote.format("boat"), "bought", "2019-02")
    assert match(one, told("Inland Gazette", "Last month " + quote.format("boat"), "bought", "2019-02")).joined
    assert not match(one, told("Inland Gazette", quote.format("ship"), "bought", "2019-02")).joined


def test_an_outlet_is_one_however_its_name_is_written() -> None:
    assert told("The Post", "it burned", "burned", "2019-03").source == told("the post", "x", "x", "2019-03").source
