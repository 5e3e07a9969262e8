"""What holds for any text whatever."""

import re
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

import temporal
from temporal.rules import RULES
from temporal.slots import SLOTS

VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?:[\dX.]+(?:Y|M|W|D|DE|CE|ML|C))*(?:T(?:[\dX.]+[HMS])+)?"
    r"|(?:BC)?[\dX]{1,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:WE|\d))?|[QH][\dX]|SP|SU|FA|WI))?"
    r"(?:T(?:MO|MI|AF|EV|NI|DT|[\dX]{2}:[\dX]{2}(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?))?"
)
WORDS = sorted(
    {word for rule in RULES for said in rule.examples for word in said.replace("[", "").replace("]", "").split()}
    | {word for slot in SLOTS.values() for word in slot.first_words if word != "0"}
    | {
        "0",
        "7",
        "31",
        "99",
        "1998",
        "100000",
        "İstanbul",
        "ǅ",
        "-",
        "–",
        ",",
        ".",
        "'s",
        "\n",
        "and",
        "to",
        "will",
        "met",
    }
)
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
dates = st.one_of(st.none(), st.dates())


@given(texts, dates, st.sampled_from(["news", "narrative", "auto"]))
@settings(max_examples=400, deadline=None)
@example("İİİ on May 3 and 5", date(2017, 5, 11), "auto")
@example("29 February", date(1, 1, 1), "auto")
@example("ten centuries ago and a thousand millennia ago", date(1, 1, 1), "auto")
@example("a million years from now", date(9999, 12, 31), "auto")
def test_any_text(text: str, dct: date | None, style: str) -> None:
    timexes = temporal.tag(text, dct=dct, style=style)
    place = 0
    for timex in timexes:
        assert place <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert timex.type in ("DATE", "TIME", "DURATION", "SET")
        assert VALUE.fullmatch(timex.value), timex.value
        assert timex.derivation
        if timex.when and timex.when.first_day is not None and timex.when.last_day is not None:
            assert timex.when.first_day <= timex.when.last_day
        place = timex.end
    assert timexes == temporal.tag(text, dct=dct, style=style)


@given(texts, dates)
@settings(max_examples=150, deadline=None)
def test_resolve_and_dateline_never_raise(text: str, dct: date | None) -> None:
    temporal.resolve(text, dct=dct)
    temporal.dateline(text, dct=dct)
