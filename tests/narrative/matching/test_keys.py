"""Under which keys a mention is kept, and under which those are sought that it may match."""

from hypothesis import given
from hypothesis import strategies as st

from narrative.matching import Keys, blocking_keys
from tests.narrative.coreference.gold import mention, telling

SUBJECTS = frozenset({"voss+resignation", "#736215 voss"})
days = st.integers(min_value=-300_000, max_value=800_000)


@given(days, st.integers(0, 4_000), st.integers(-5_000, 5_000), st.integers(0, 4_000))
def test_whatever_is_near_is_found_from_either_side(first: int, length: int, beside: int, other: int) -> None:
    one = Keys(SUBJECTS, first, first + length)
    two = Keys(SUBJECTS, first + beside, first + beside + other)
    if one.near(two):
        for subject in SUBJECTS:
            assert two.kept()[subject] in one.sought()[subject]
            assert one.kept()[subject] in two.sought()[subject]
    assert one.near(two) == two.near(one) == one.meet(two)


def keys_of(when: str, dct: str = "2017-05-11") -> Keys:
    told = mention("Clara Voss resigned over the contract", "resigned", when, actors="Clara Voss/p")
    return blocking_keys(telling("Harbour Post", dct, told))


def test_a_day_is_kept_with_its_week_a_month_with_its_year_and_what_is_long_with_neither() -> None:
    periods = [{key.partition("@")[2][:1] for key in keys_of(when).kept().values()} for when in DATES]
    assert [{"w"} <= found for found in periods] == [True, False, False, False]
    assert [{"y"} <= found for found in periods] == [False, True, False, True]


DATES = ("2017-05-10", "2017-04", "201X", "")


def test_each_subject_makes_one_key_of_little_length() -> None:
    long = mention("war broke out " + "x" * 300, "broke out", "2016-12/2017-02", actors="Aldora/s")
    keys = blocking_keys(telling("Harbour Post", "2017-05-11", long))
    assert len(keys.kept()) == len(keys.subjects)
    assert max(map(len, keys.kept().values())) <= 100


def test_the_undated_speaks_of_the_weeks_around_its_article_and_of_its_bound() -> None:
    near, far = keys_of("2017-06-20"), keys_of("2018-06-20")
    assert keys_of("").near(near)
    assert not keys_of("").near(far)
    assert keys_of("?2018-06-01/2018-06-30").near(far)
