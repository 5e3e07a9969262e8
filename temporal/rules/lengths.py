"""How long: "40 minutes", "a six-week trial", "another week", "an eight-month-old truce", "for decades"."""

import re
from fractions import Fraction

from temporal.context.reference import Ref
from temporal.grammar.lexicon import AGED_THINGS, LENGTHS, SMALL_NUMBERS, TENS, Length
from temporal.grammar.readings import Reading, duration, duration_value, every
from temporal.grammar.rule import Pieces, rule

# "a second chance", "a minute amount", "some day": the words of a length, and none.
_NO_LENGTHS = frozenset({"a second", "one second", "a min", "some day", "some second", "a quarter", "one quarter"})
_NO_LENGTHS |= {"many a", "half second", "half time"}
_MINUTE_AMOUNT = re.compile(
    r"\s(?:amount|detail|quantit|trace|part|fraction|crack|fragment|hole|dose|difference|change|speck|sample|creature)"
)
# "a day trader", "a night porter", "a week day": the unit says of what kind the noun is.
_OF_A_KIND = re.compile(
    r"[\s-](?:trad(?:er|ing)|labou?rer|job|trip|care|centre|center|nurse|shift|pupil|porter|watchman|club|school|sky|owl"
    r"|nursery|return|pass|spa|boat|train|bus|camp|release|girl|boy|bag|cream|gown|light|vision)s?\b"
)
_SCORED = re.compile(
    r"\b(?:scored?|hit|hits|made|maiden|unbeaten|brisk|his|her)\s(?:an?\s)?$"
)  # a half-century in cricket
# "700 seats a week", "three a year", "a lot a week": what is told is a rate.
_NUMBER_WORDS = "|".join((*SMALL_NUMBERS, *TENS))
_RATE = re.compile(
    rf"(?:(?<!in\s)\d[\d,.]*(?<![,.])|\b(?:{_NUMBER_WORDS}|hundred|thousand|million|dozen|hundreds|thousands|dozens|lot))"
    r"(?:\s(?!in|for|after|within|over|took|and)\w+){0,2}\s$|\b(?:cents|dollars|pounds|euros|times)\s$"
)
_MONEY_SIGN = re.compile(r"[$£€¥]\s?$")
_NO_RATE = re.compile(r"\s(?:of|before|after|into)\b")  # "a day of rest", "they left 20 dead a day after the truce"


@rule(
    "{n}[ {how}]_{lengths}",
    "{n} {lengths} and a half",
    "the[ first| final| full] {n}[ {how}] {lengths}",
    "the (first|final|last|opening|closing) {plural}",
    "{n} {lengths} or (two|so|more|longer)",
    examples={
        "40 minutes": "PT40M",
        "two and a half years": "P2Y6M",
        "two and a quarter hours": "PT2H15M",
        "several months": "PXM",
        "a dozen years": "P12Y",
        "a year and a half": "P1Y6M",
        "a week": "P1W",
        "six-week": "P6W",
        "10-year": "P10Y",
        "ten metres [a day]": "P1D",
        "three [a year]": "P1Y",
        "20 million barrels [a day]": "P1D",
        "three consecutive days": "P3D",
        "a year or two": "P1Y",
    },
)
def length_of(
    ref: Ref, n: Fraction | None, lengths: Length | None, plural: Length | None, how: str | None
) -> Reading | None:
    size = lengths or plural
    assert size is not None
    if _no_length(ref, n, size) or (n == 1 and how in ("fiscal", "financial", "academic")):
        return None
    if n == 1 and ref.said.lower().startswith(("a ", "an ")) and (rate := _RATE.search(ref.before(32))):
        return None if _price(ref, rate) else _rate(ref, n, size)
    if n not in (1, None) and ref.said.lower().startswith("the ") and lengths is not None and _singular(ref):
        ref.start += len("the ")  # "the two day rally": the article is the rally's
    if n is not None and ref.said.lower().endswith("and a half"):
        n += Fraction(1, 2)
    return duration(n, size)


def _price(ref: Ref, rate: re.Match[str]) -> bool:
    """In the news a sum with its sign, "$1.76 a year", is pay or a price."""
    return not ref.doc.narrative and _MONEY_SIGN.search(ref.before(32)[: rate.start()]) is not None


def _rate(ref: Ref, n: Fraction, size: Length) -> Reading:
    """ "Ten metres a day" is how often; "20 dead a day after the truce" is how long."""
    return duration(n, size) if _NO_RATE.match(ref.after(8)) else every(duration_value(n, size), quant="")


def _singular(ref: Ref) -> bool:
    return ref.said.lower().split()[-1] in LENGTHS


@rule(
    "[the |a |the same |this |that ]{n}_{length}_(period|span|stretch)",
    examples={"a sixty-day period": "P60D", "the same 28-day period": "P28D"},
)
def period_of_length(ref: Ref, n: Fraction | None, length: Length) -> Reading:
    return duration(n, length)


@rule(
    "{n} {lengths}[,][ and] {m:n} {smaller:lengths}",
    examples={"two hours and 10 minutes": "PT2H10M", "two years, six months": "P2Y6M", "1 hour 20 minutes": "PT1H20M"},
)
def length_and_rest(
    ref: Ref, n: Fraction | None, lengths: Length, m: Fraction | None, smaller: Length
) -> Reading | None:
    """Not "three days and two nights": the second is the rest of the first, in the next smaller unit."""
    if n is None or m is None or n.denominator != 1 or (lengths.code, smaller.code) not in _NEXT_SMALLER:
        return None
    return Reading("DURATION", _both(duration_value(n, lengths), duration_value(m, smaller)))


_NEXT_SMALLER = frozenset({("Y", "M"), ("Y", "W"), ("Y", "D"), ("M", "W"), ("M", "D"), ("W", "D"), ("D", "TH")})
_NEXT_SMALLER |= {("TH", "TM"), ("TM", "TS")}


def _both(first: str, second: str) -> str:
    if "T" in first and "T" in second:
        return first + second.removeprefix("PT")
    return first + second.removeprefix("P")


@rule(
    "{n} (to|or) {m:n}_{lengths}",
    "{n}[-]{to:dash}{m:n}_{lengths}",
    "{n}-(to|or)-{m:n}_{lengths}",
    "between {n} and {m:n}_{lengths}",
    examples={"[two] to [six days]": "P2D P6D", "[10]-[15 years]": "P10Y P15Y", "[two] or [three weeks]": "P2W P3W"},
)
def length_from_to(ref: Ref, n: Fraction | None, m: Fraction | None, lengths: Length, to: str | None) -> Pieces | None:
    """Two lengths: the shortest and the longest that it may be."""
    said = ref.said.lower()
    aged = lengths.code == "Y" and _PERSON_OF.search(ref.before(14))
    if aged or n is None or m is None or n >= m or said.startswith(("a ", "an ")) or _no_length(ref, m, lengths):
        return None
    if said.startswith("between "):
        ref.start += len("between ")
    return [("n", duration(n, lengths)), ("m", duration(m, lengths))]


@rule(
    "another {length}",
    "the (additional|extra|entire|whole) {length}",
    "(another|one more|a further|an additional|an extra|a good|a full) {n} {lengths}",
    "one more {length}",
    examples={"another week": "P1W", "the entire month": "P1M", "another seven months": "P7M"},
)
def another_length(ref: Ref, length: Length | None, n: Fraction | None, lengths: Length | None) -> Reading | None:
    if length is not None and length.code == "TS":
        return None
    size = length or lengths
    assert size is not None
    return duration(Fraction(1) if length else n, size)


def _no_length(ref: Ref, n: Fraction | None, length: Length) -> bool:
    """Ages, "a second chance", "a minute amount"."""
    said, after = ref.said.lower(), ref.after(12)
    if said in _NO_LENGTHS or (said in ("a minute", "the minute") and _MINUTE_AMOUNT.match(after)):
        return True
    if said in ("a day", "a night", "some night", "some day", "many day") and _OF_A_KIND.match(ref.after(16)):
        return True
    if (length.code == "TS" and n is None) or (said.startswith("many ") and ref.before(3) == "as "):
        return True
    if length.code == "Y" and _PERSON_OF.search(ref.before(24)):
        return True
    if said == "a day" and _DAY_FOR.match(ref.after(24)):
        return True
    if said.endswith("half-century") and _SCORED.search(ref.before(12)):
        return True
    if said.endswith(("quarters", "quarter")) and n is not None and n in (2, 3) and after.startswith(" of"):
        return True
    return after.lstrip(" -").startswith(("old", "of age")) or (said == "one day" and _some_day(ref))


# "A boy of ten years" is so old; "a day of mourning" is a day of a kind, not how long something takes.
_PERSON_OF = re.compile(
    r"\b(?:(?:fe)?male|(?:wo)?man|boy|girl|child|lad|lass|infant|baby|youth|aged?)\sof\s(?:\w+\s(?:or|to)\s)?$"
)
_DAY_FOR = re.compile(
    r"\sof\s(?:national\s|public\s)?(?:mourning|remembrance|prayer|action|reckoning|protest|rage|thanksgiving|atonement"
    r"|celebration|reflection|judge?ment|solidarity|infamy)"
)


def _some_day(ref: Ref) -> bool:
    """ "One day he will …" is no length; "by one day", "a one day …" is."""
    return not ref.before(8).endswith(
        ("by ", "for ", "in ", "after ", "within ", "than ", "just ", "only ", "least ", "a ")
    )


@rule(
    "[the |a |an ](day|week|month|year|decade|century|hour)-long",
    "[a ]{plural}-long",
    "[the ]{n}_{lengths}_long",
    examples={"a [year-long]": "P1Y", "[decades-long]": "PXDE", "the [month-long]": "P1M", "nine-day-long": "P9D"},
)
def lasting(ref: Ref, plural: Length | None, n: Fraction | None, lengths: Length | None) -> Reading:
    """ "A year-long trial": the article belongs to what lasts."""
    if lengths is not None:
        return duration(n, lengths)
    word = ref.said.split()[-1]
    ref.start = ref.end - len(word)
    if plural is not None:
        return duration(None, plural)
    return duration(Fraction(1), LENGTHS[re.split("[-–—‑]", word.lower())[0]])


@rule(
    "{plural},[ and] not {other:plural}",
    "{plural} rather than {other:plural}",
    examples={"[weeks], not [days]": "PXW PXD", "[hours] rather than [days]": "PTXH PXD"},
)
def one_not_other(ref: Ref, plural: Length, other: Length) -> Pieces:
    return [("plural", duration(None, plural)), ("other", duration(None, other))]


@rule(
    "the (first|final|opening|closing) (fortnight|hour|decade|half-hour|half_century)",
    "the (first|final|opening|closing) {length}",
    examples={"for [the first fortnight]": "P2W", "in [the opening hour] of the strike": "PT1H"},
)
def length_at_edge_of_event(ref: Ref, length: Length | None) -> Reading | None:
    """The first of what happened; of a week or month the calendar may have another: only "for the first month"."""
    word = ref.said.lower().split()[-1]
    calendar = word in ("week", "month", "year")
    if length is not None and not calendar:
        return None
    if calendar and not ref.before(5).endswith("for "):
        return None
    if word.startswith("half"):
        return duration(Fraction(1, 2), LENGTHS[re.split("[- ]", word)[-1]])
    return duration(Fraction(1), LENGTHS[word])


@rule("a quarter_century", examples={"a quarter-century": "P25Y", "a quarter century": "P25Y"})
def quarter_century(ref: Ref) -> Reading:
    return duration(Fraction(1, 4), LENGTHS["century"])


_NOUN_AFTER = re.compile(r"[\s,-]*([a-z]+)(?:\s([a-z]+))?")


@rule("{n}_{length}_old", "{n}_{lengths}_old", "{n} {lengths} of age", guards=True, examples={"a 45-year-old man": ""})
def age(ref: Ref) -> bool | None:
    """The age of a person is no time expression, that of a truce is."""
    return True if _is_thing(ref) else None


@rule(
    "{n}_{length}_old",
    examples={"an [eight-month-old] truce": "P8M", "the [20-year-old] war": "P20Y", "[two-week-old] strike": "P2W"},
)
def age_of_thing(ref: Ref, n: Fraction | None, length: Length) -> Reading | None:
    return duration(n, length) if _is_thing(ref) else None


def _is_thing(ref: Ref) -> bool:
    after = _NOUN_AFTER.match(ref.doc.lowered, ref.end, ref.end + 40)
    if after is None or not ref.said.lower().endswith("old") or "-" not in ref.said:
        return False
    return any(noun is not None and _aged(noun) for noun in after.groups())


def _aged(noun: str) -> bool:
    return noun in AGED_THINGS or noun.removesuffix("s") in AGED_THINGS or noun.endswith(("tion", "sion", "ment"))
