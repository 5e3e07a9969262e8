"""Decades, centuries and millennia: "the early '70s", "the 18th and 19th centuries", "the turn of the century"."""

import re

from temporal.calendar import days
from temporal.calendar.periods import CENTURY, DECADE, MILLENNIUM, Period
from temporal.context.reference import Ref
from temporal.grammar.readings import Reading, approximately, bounded, date
from temporal.grammar.rule import Pieces, rule

_THIRD_OF_IT = ("early ", "late ", "mid-")
# "Highs in the 80s": so warm, not so long ago.
_DEGREES = re.compile(
    r"\b(?:temperatures?|highs?|lows?|mercury|thermometers?|heat)\b[^.;:]{0,24}\b"
    r"(?:in|into|to|reach(?:es|ed|ing)?|hit|near(?:s|ing)?|around)\s(?:the\s)?"
    r"(?:(?:low|lower|mid|middle|upper|high|early|late)[\s-])?$"
)


@rule(
    "[the ]{year}['](s)",
    "[the ]'{yy}[']s",
    "[the ]{yy}s",
    examples={"the 1970s": "197", "the ’90s": "199", "1930s": "193", "’90s": "199", "the 1800s": "18"},
)
def decade_in_figures(ref: Ref, year: int | None, yy: int | None) -> Period | None:
    if year is not None:
        if year % 100 == 0 and year != 2000:
            return Period(CENTURY, year // 100)
        return Period(DECADE, year // 10) if year % 10 == 0 else None
    said = ref.said.lower()
    if (
        yy is None
        or yy % 10
        or _DEGREES.search(ref.before(60))
        or not (said.startswith(("the", "'", "’", "‘")) or ref.before(6).endswith(_THIRD_OF_IT))
    ):
        return None
    return Period(DECADE, (190 if yy >= 20 else 200) + yy // 10)


@rule(
    "the {y}s[ {era}]",
    examples={"the 260s AD": "026", "sacked in [the 260s]": "026", "the 60s AD": "006"},
)
def early_decade(ref: Ref, y: int, era: int | None) -> Period | None:
    """Of the first thousand years; without AD only after "in", as a golfer is round in the 260s too."""
    plain = 100 < y < 1000 and y % 100 and _IN.search(ref.before(8))
    if y % 10 or era == -1 or not 0 < y < 1000 or not (era or plain):
        return None
    return Period(DECADE, y // 10)


_IN = re.compile(r"\b(?:in|since|until|by|from|during)\s$")
_HIS_AGE = re.compile(r"\b(?:his|her|their|my|our|your)\s(?:early|mid|late)[\s-]$")


@rule(
    "the {decade}",
    "{decade}",
    "the {century:centurywords}_{decade}",
    examples={"the nineties": "199", "the nineteen thirties": "193", "the noughties": "200"},
)
def decade_in_words(ref: Ref, decade: int, century: int | None) -> Period | None:
    """Not "in her early forties"."""
    the = ref.said.lower().startswith("the ")
    if _DEGREES.search(ref.before(60)):
        return None
    if ref.said.split()[-1][0].isupper() and ref.doc.text[ref.end + 1 : ref.end + 2].isupper():  # "the Seventies Bar"
        return None
    if not the and (not ref.before(6).endswith(_THIRD_OF_IT) or _HIS_AGE.search(ref.before(16))):
        return None
    return Period(DECADE, (century or 19) * 10 + decade // 10)


@rule(
    "the {decade} (and|or|to) {second:decade}",
    examples={"[the twenties] and [thirties]": "192 193"},
)
def two_decades(ref: Ref, decade: int, second: int) -> Pieces:
    return [(name, Period(DECADE, 190 + ten // 10)) for name, ten in (("decade", decade), ("second", second))]


_EACH_THIRD = "(early |late |mid-|mid |the |the early |the late |the mid-)"


@rule(
    f"[the ]{{nth}}[-] (and|or|to|through) [{_EACH_THIRD}]{{n2:nth}}_(century|centuries)[ {{bc}}]",
    f"[the ]{{nth}}, {{n2:nth}}[,] (and|or) [{_EACH_THIRD}]{{n3:nth}}_(century|centuries)[ {{bc}}]",
    examples={
        "[the 18th] and [19th centuries]": "17 18",
        "[the 17th], [18th] and [19th centuries]": "16 17 18",
    },
)
def centuries(ref: Ref, nth: int, n2: int, n3: int | None, bc: int | None) -> Pieces:
    """ "The late 19th and early 20th centuries": what is early and late is seen by temporal.composition.edges."""
    told = [("nth", nth), ("n2", n2), ("n3", n3)]
    return [(name, Period(CENTURY, -n if bc else n - 1)) for name, n in told if n is not None]


_UP_TO = re.compile(r"\b(?:until|till|to|towards?|before|by|up\sto)\s$")


@rule(
    "the turn of the century",
    "the turn of the {nth} century",
    "the turn of the millennium",
    examples={"the turn of the 20th century": "1900 APPROX", "the turn of the century": "2000 APPROX"},
)
def turn_of_century(ref: Ref, nth: int | None) -> Reading | None:
    """Where none is named, the one last passed; what lasted until it was before it."""
    if nth is not None:
        year = (nth - 1) * 100
    else:
        told = ref.lean() if ref.doc.narrative else None
        size = 1000 if ref.said.endswith("millennium") else 100
        year = days.civil((told or ref.today).last)[0] // size * size
        if told is not None and _UP_TO.search(ref.before()):
            year += size
    return approximately(date(Period.year(year)), "APPROX")


@rule(
    "[the ]{nth}_(century|centuries)[ {bc}][ {ad}]",
    examples={
        "the 19th century": "18",
        "20th-century": "19",
        "the fifth century BC": "BC04",
        "the twenty-first century": "20",
    },
)
def century(ref: Ref, nth: int, bc: int | None, ad: int | None) -> Period:
    return Period(CENTURY, -nth if bc else nth - 1)


@rule(
    "the {quarter}_quarter of the {nth}_century",
    "the last quarter of the {nth}_century",
    examples={"the last quarter of the 19th century": "18 END", "the second quarter of the 16th century": "15 MID"},
)
def quarter_of_century(ref: Ref, quarter: int | None, nth: int) -> Reading:
    number = quarter or 4
    first = (nth - 1) * 100 + 25 * (number - 1)
    span = Period.year(first).first, Period.year(first + 24).last
    return bounded(Period(CENTURY, nth - 1), *span, mod={1: "START", 4: "END"}.get(number, "MID"))


@rule("[the ]{nth} millennium[ {bc}]", examples={"the third millennium": "2", "the second millennium BC": "BC1"})
def millennium(ref: Ref, nth: int, bc: int | None) -> Period:
    return Period(MILLENNIUM, -nth if bc else nth - 1)
