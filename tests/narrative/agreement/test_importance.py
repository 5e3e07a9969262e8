"""What makes an event matter, and that more of anything never makes it matter less."""

import pytest

from narrative import agree, importance
from tests.narrative.agreement.test_agree import signed


def test_sum_in_the_head() -> None:
    assert importance(1, 1, 0) == 1
    assert importance(2, 4, 3) == 6


@pytest.mark.parametrize("more", [(1, 0, 0), (0, 1, 0), (0, 0, 1)])
@pytest.mark.parametrize("given", [(1, 1, 0), (3, 2, 5), (40, 90, 300)])
def test_more_of_anything_counts_more(given: tuple[int, int, int], more: tuple[int, int, int]) -> None:
    sources, days, references = (one + two for one, two in zip(given, more, strict=True))
    assert importance(sources, days, references) > importance(*given)


@pytest.mark.parametrize("given", [(0, 1, 0), (1, 0, 0), (1, 1, -1)])
def test_what_cannot_be(given: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="at least one source"):
        importance(*given)


def test_paper_of_the_morning_after_does_not_look_back() -> None:
    reports = [signed("Harbour Post", "2015-06-11", "2015-06-11"), signed("Weekly Mirror", "2015-06-12", "2015-06-11")]
    assert agree(reports).importance == importance(2, 2, 0)
    later = signed("Weekly Mirror", "2015-06-13", "2015-06-11")
    assert agree([*reports, later]).importance == importance(2, 3, 1)


def test_undated_has_no_date_to_come_back_to() -> None:
    told = [signed("Harbour Post", "2015-06-11", ""), signed("Weekly Mirror", "2015-08-12", "")]
    assert agree(told).importance == importance(2, 2, 0)


def test_copies_count_once() -> None:
    copies = [signed(f"{paper} (Levant Wire)", "2015-06-20", "2015-06-11") for paper in ("Post", "Mirror", "Gazette")]
    assert agree(copies).importance == importance(1, 1, 1)
