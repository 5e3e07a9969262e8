"""One event from its tellings: When, status, conflicts, independence."""

from datetime import date
from itertools import permutations

import pytest

from narrative import Status, agree
from narrative.matching import Telling
from tests.narrative.coreference.gold import groups, mention, telling


def signed(outlet: str, dct: str, when: str, **rest: str) -> Telling:
    quote = rest.pop("quote", "Peru and Chile signed the railway treaty in Arica")
    return telling(outlet, dct, mention(quote, "signed", when, **{"places": "Arica/CL", **rest}))


def of_group(name: str, event: str) -> list[Telling]:
    group = next(group for group in groups() if group.name == name)
    return [told for told, gold in zip(group.tellings, group.events, strict=True) if gold == event]


@pytest.mark.parametrize(
    ("whens", "agreed"),
    [
        (["2015", "2015-09"], "2015-09"),
        (["2015-06", "2015-06-08/2015-06-14", "2015-06-11"], "2015-06-11"),
        (["2015-06-01/2015-06-11", "2015-06-08/2015-06-14"], "2015-06-08/2015-06-11"),
        (["2015-06-11", "2015-06-11", "2015-06-12"], "2015-06-11"),
        (["", "2015-06"], "2015-06"),
    ],
)
def test_finest_when_that_is_supported(whens: list[str], agreed: str) -> None:
    tellings = [signed(f"Paper {n}", "2015-06-20", when) for n, when in enumerate(whens)]
    for order in permutations(tellings):
        when = agree(order).when
        assert when is not None
        assert when.edtf == agreed


def test_of_two_days_the_paper_that_was_nearest_knows() -> None:
    agreement = agree(
        [signed("Harbour Post", "2015-06-12", "2015-06-11"), signed("Weekly Mirror", "2015-07-01", "2015-06-12")]
    )
    assert agreement.when is not None
    assert agreement.when.edtf == "2015-06-11"


def test_date_conflict_names_who_says_what() -> None:
    agreement = agree(of_group("a day on which outlets disagree", "signing"))
    (conflict,) = agreement.conflicts
    assert conflict.kind == "date"
    assert [(claim.outlet, claim.value) for claim in conflict.claims] == [
        ("Harbour Post", "2015-06-11"),
        ("Inland Gazette", "2015-06-11"),
        ("Weekly Mirror", "2015-06-12"),
    ]


def test_place_conflict() -> None:
    agreement = agree(of_group("a place on which outlets disagree", "meeting"))
    (conflict,) = agreement.conflicts
    assert conflict.kind == "place"
    assert {claim.value for claim in conflict.claims} == {"Gdansk", "Warsaw"}


def test_places_of_one_telling_are_no_conflict() -> None:
    both = signed("Inland Gazette", "2015-06-12", "2015-06-11", places="Arica/CL, Tacna/PE")
    one = signed("Harbour Post", "2015-06-12", "2015-06-11")
    other = signed("Weekly Mirror", "2015-06-12", "2015-06-11", places="Tacna/PE, Peru/PE")
    assert agree([both, one, other]).conflicts == ()


def test_country_is_no_other_place_than_its_town() -> None:
    country = signed("Inland Gazette", "2015-06-12", "2015-06-11", places="Chile/CL")
    assert agree([country, signed("Harbour Post", "2015-06-12", "2015-06-11")]).conflicts == ()


def test_denied_against_reported() -> None:
    agreement = agree(of_group("reported and denied", "trip"))
    assert agreement.status == Status.HAPPENED
    assert [conflict.kind for conflict in agreement.conflicts] == ["happening"]


def test_report_holds_against_announcements() -> None:
    agreement = agree(of_group("announced, then done", "visit"))
    assert agreement.status == Status.HAPPENED
    assert agreement.when is not None
    assert agreement.when.edtf == "2017-02-20"
    assert agreement.conflicts == ()
    assert "later this month" not in agreement.title


def test_announced_day_fills_in_a_vague_report_but_never_moves_it() -> None:
    announced = signed("Harbour Post", "2015-06-01", "2015-06-11", status="scheduled")
    fits = agree([announced, signed("Weekly Mirror", "2015-07-02", "2015-06")])
    moved = agree([announced, signed("Weekly Mirror", "2015-08-02", "2015-07")])
    assert fits.when is not None
    assert moved.when is not None
    assert (fits.when.edtf, moved.when.edtf) == ("2015-06-11", "2015-07")
    assert moved.conflicts == ()


def test_put_off_is_the_latest_news() -> None:
    agreement = agree(of_group("announced, then put off", "session"))
    assert agreement.status == Status.POSTPONED
    assert agreement.when is not None
    assert agreement.when.edtf == "2013-09-19"


def test_moved_it_has_its_new_day_however_many_announced_the_old_one() -> None:
    papers = ("Harbour Post", "Weekly Mirror", "Inland Gazette")
    announced = [signed(paper, "2015-06-01", "2015-06-11", status="scheduled") for paper in papers]
    moved = signed("Harbour Post", "2015-06-08", "2015-06-25", status="scheduled")
    agreement = agree([*announced, moved])
    assert agreement.when is not None
    assert agreement.when.edtf == "2015-06-25"
    assert agreement.conflicts == ()
    assert {claim.value for claim in agreement.claims if claim.kind == "date"} == {"2015-06-11", "2015-06-25"}


def test_two_days_announced_on_one_day_are_a_conflict() -> None:
    announced = [signed(f"Paper {day}", "2015-06-01", f"2015-06-{day}", status="scheduled") for day in (11, 12)]
    assert [conflict.kind for conflict in agree(announced).conflicts] == ["date"]


def test_unreported_once_its_day_has_passed() -> None:
    tellings = [signed("Harbour Post", "2015-06-01", "2015-06-11", status="scheduled")]
    assert agree(tellings, as_of=date(2015, 6, 11)).status == Status.SCHEDULED
    assert agree(tellings, as_of=date(2015, 6, 12)).status == Status.UNREPORTED


def test_wire_copies_count_once() -> None:
    agreement = agree(of_group("a wire story printed twice", "fire"))
    assert agreement.outlets == ("Dock Street Journal", "Harbour Post", "Inland Gazette")
    assert agreement.independent == 2


def test_undated_keeps_its_bound() -> None:
    agreement = agree(
        [signed("Harbour Post", "2015-06-12", "?../2015-06-12"), signed("Weekly Mirror", "2015-06-20", "")]
    )
    assert agreement.when is None
    assert agreement.bound is not None
    assert agreement.bound.edtf == "../2015-06-12"


def test_actors_by_their_fullest_names() -> None:
    agreement = agree(of_group("a call told under different words", "call"))
    assert [actor.name for actor in agreement.actors] == ["Ines Moreau", "Pavel Dragan"]


def test_an_event_has_a_telling() -> None:
    with pytest.raises(ValueError, match="at least one telling"):
        agree([])


def test_looking_back_at_a_plan_is_no_news() -> None:
    plan = {"status": "scheduled", "quote": "the treaty that was to have been signed in Arica on 11 June"}
    put_off = signed("Harbour Post", "2015-06-09", "2015-06-11", status="postponed")
    assert agree([put_off, signed("Weekly Mirror", "2015-07-01", "2015-06-11", **plan)]).status == Status.POSTPONED
    assert agree([put_off, signed("Weekly Mirror", "2015-06-10", "2015-06-11", **plan)]).status == Status.SCHEDULED


def test_place_of_something_else_is_no_conflict() -> None:
    here = signed("Harbour Post", "2015-06-12", "2015-06-11")
    quote = "the treaty was signed after an accident near Tacna"
    assert (
        agree([here, signed("Weekly Mirror", "2015-06-12", "2015-06-11", quote=quote, places="Tacna/PE")]).conflicts
        == ()
    )


def talks(outlet: str, places: str, quote: str, actors: str = "") -> Telling:
    return telling(outlet, "2015-06-12", mention(quote, "held", "2015-06-11", places=places, actors=actors))


VESNA = talks("Harbour Post", "Vesna/", "Peru and Chile held talks in Vesna")


def test_towns_that_no_gazetteer_knows_conflict() -> None:
    agreed = agree([VESNA, talks("Inland Gazette", "Karsk/", "Peru and Chile held talks at Karsk")])
    assert [(c.kind, [claim.value for claim in c.claims]) for c in agreed.conflicts] == [("place", ["Vesna", "Karsk"])]


@pytest.mark.parametrize(
    ("places", "quote", "actors"),
    [
        ("Karsk/, Lom/", "they held talks in Karsk and at Lom", ""),  # which of them?
        ("Chile/CL", "they held talks in Chile", ""),
        ("Karsk/", "they held talks in Karsk", "Olga Karsk/p"),
        ("Karsk Palace/", "they held talks at Karsk Palace", ""),
        ("Karsk/", "they held talks over a raid near Karsk", ""),
    ],
)
def test_what_is_no_town_conflicts_with_none(places: str, quote: str, actors: str) -> None:
    assert agree([VESNA, talks("Inland Gazette", places, quote, actors)]).conflicts == ()


def test_an_outlet_counts_once_however_its_name_is_written() -> None:
    agreed = agree([signed(outlet, "2015-06-12", "2015-06-11") for outlet in ("The Post", "the post", "POST")])
    assert (len(agreed.outlets), agreed.independent) == (1, 1)
    assert agreed.importance == 1.0
