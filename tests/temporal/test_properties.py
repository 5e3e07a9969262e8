"""What holds for any text whatever, any date of an article, any style and any conventions."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

import temporal
from temporal import Conventions, Step, Timex, When
from temporal.grammar.slots import SLOTS
from temporal.rules import RULES
from temporal.value import MODS, is_value

PHRASES = sorted({said.replace("[", "").replace("]", "") for rule in RULES for said in rule.examples})
WORDS = sorted(
    {word for said in PHRASES for word in said.split()}
    | {word for slot in SLOTS.values() for word in slot.first_words if not word.startswith("0")}
    | {"0", "1", "7", "31", "99", "1998", "2017", "100000", "١٢", "²", "½", "İstanbul", "ǅ", "ß", "\u200b", "\x00"}
    | {"-", "–", "/", ":", ",", ".", "'s", "’", "\n", "\n\n", "\t", "\r\n", "\xa0", "(", ")", "$", "“", "BC", "Z"}
    | {"and", "to", "from", "between", "since", "until", "by", "before", "after", "of that year", "later", "earlier"}
    | {"early", "mid-", "the end of", "about", "more than", "the first half of", "later this", "throughout"}
    | {"will", "met", "is to be", "had", "said", "The", "Smith", "LONDON, May 3 (Wire) -"}
)
CASES = (str, str, str, str.upper, str.title, str.swapcase)
stitched = st.builds(
    lambda pieces, joint, case: case(joint.join(pieces)),
    st.lists(st.sampled_from(WORDS) | st.sampled_from(PHRASES), max_size=14),
    st.sampled_from([" ", " ", " ", ", ", "", "-", "\n", ". "]),
    st.sampled_from(CASES),
)
texts = st.text(max_size=80) | stitched | st.builds(str.__add__, stitched, st.text(max_size=9))
zones = st.just(UTC) | st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
dcts = st.none() | st.dates() | st.datetimes() | st.datetimes(timezones=zones)
edges = st.sampled_from(
    [date.min, date.max, datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC), date(2000, 2, 29)]
)
conventions = st.builds(
    Conventions,
    date_order=st.sampled_from(["", "dmy", "mdy", "ymd"]),
    hemisphere=st.sampled_from(["north", "south"]),
    week_start=st.integers(0, 6),
    fiscal_year_start=st.integers(1, 12),
)
styles = st.sampled_from(["news", "narrative", "auto"])


@given(texts, dcts | edges, styles, conventions)
@settings(max_examples=400, deadline=None)
@example("İİİ on May 3 and 5", date(2017, 5, 11), "auto", Conventions())
@example("29 February", date(1, 1, 1), "auto", Conventions())
@example("ten centuries ago and a thousand millennia ago", date(1, 1, 1), "auto", Conventions())
@example("a million years from now", date(9999, 12, 31), "auto", Conventions())
@example("In May 1805 they met on Diwali. 2017-05-11t14:30-2017", date(2017, 5, 11), "narrative", Conventions())
@example("On The 4Th, May 10, the twenty-first century, Diwali 1998. Election June", None, "auto", Conventions())
@example("IS TO BE\nSEPT.\n10-15 YEARS, LAST APRIL", date(2017, 5, 11), "news", Conventions())
def test_any_text(text: str, dct: date | None, style: str, conventions: Conventions) -> None:
    timexes = temporal.tag(text, dct=dct, style=style, conventions=conventions)
    assert all(first.end <= second.start for first, second in pairwise(timexes))
    for timex in timexes:
        _check_span(timex, text)
        assert is_value(timex.type, timex.value), (timex.type, timex.value)
        assert not timex.mod or timex.mod in MODS
        _check_when(timex.when)
        _check_derivation(timex, text)
    assert timexes == temporal.tag(text, dct=dct, style=style, conventions=conventions)


def _check_span(timex: Timex, text: str) -> None:
    assert 0 <= timex.start < timex.end <= len(text)
    assert text[timex.start : timex.end] == timex.text == timex.text.strip()


def _check_when(when: When | None) -> None:
    if when is None:
        return
    assert (when.first_day, when.last_day) != (None, None)
    if when.first_day is not None and when.last_day is not None:
        assert when.first_day <= when.last_day
    again = When.parse_edtf(when.edtf)
    assert (again.first_day, again.last_day, again.approximate) == (when.first_day, when.last_day, when.approximate)
    assert again.edtf == when.edtf
    assert when.words


def _check_derivation(timex: Timex, text: str) -> None:
    assert timex.derivation
    for step in timex.derivation:
        assert step.rule
        assert step.because.strip().endswith(".")
        assert step.start is not None
        assert step.end is not None
        assert 0 <= step.start < step.end <= len(text)
        assert step.said == " ".join(text[step.start : step.end].split())
        assert Step(**json.loads(json.dumps(asdict(step)))) == step
    assert timex.derivation[-1].result in {timex.value, timex.when.edtf if timex.when else timex.value}


@given(texts, dcts | edges, conventions)
@settings(max_examples=150, deadline=None)
def test_resolve_and_dateline_never_raise(text: str, dct: date | None, conventions: Conventions) -> None:
    when = temporal.resolve(text, dct=dct, conventions=conventions)
    _check_when(when)
    temporal.dateline(text, dct=dct)
