"""Years, quarters and halves of years; before Christ and in fiscal years too."""

import re

from temporal.calendar import days, partial
from temporal.calendar.periods import HALF, QUARTER, YEAR, Period
from temporal.context.reference import Ref
from temporal.grammar.beside import last_word
from temporal.grammar.lexicon import CAR_MAKES
from temporal.grammar.readings import Reading, approximately, date
from temporal.grammar.rule import Pieces, rule

# A bare number is a year where nothing around it makes it an amount, a number or a name.
_NO_YEAR_AFTER = re.compile(
    r"\s?%|[\d,.]?\d|[,.]\d|\s?(?:per\s?cent|percent|people|men|women|children|troops|soldiers|dollars|euros|pounds|shares|points"
    r"|litres|liters|gallons|miles|km|kilometres|kilometers|metres|meters|feet|votes|seats|workers|jobs|tons|tonnes|barrels|homes"
    r"|houses|students|members|others|times|yards|acres|hours|days|years|weeks|months|civilians|refugees"
    r"|prisoners|cases|deaths|calories|employees|passengers|delegates|protesters|demonstrators|units|million"
    r"|billion|cars|vehicles|pages|words|rubles|yen|francs|marks|cubic|square|mph|kg|pounds|inches|bushels"
    r"|companies|families|patients|residents|police|officers|rounds|tanks|or\sso|street|avenue|pieces|rpm|mg|ml|cc|hp|cm|mm|g|volts|watts|hertz|hz|kw|mw|calories|grams|grammes|tonne|ft|yd|sq)\b|[-/]\d|-(?!born|built|made|era|vintage|dated|style)[a-z]"
)
_BEFORE_AMOUNTS = frozenset("$£€¥#+@.,:/–—")
_BEFORE_YEARS = ("mid-", "early-", "late-", "post-", "pre-")
_OTHER_NUMBER = re.compile(r"(?:(?<![\d.,/–—-])(?!(?:1\d|20)\d\d\s)\d{3,5}|\b0\d{2,4}\s\d{3,4})\s$")
_NUMBERS_REACH = 13
_COUNTING = frozenset(
    {"no", "nos", "page", "route", "flight", "room", "some", "than", "over", "nearly", "almost", "least", "only", "pp"}
    | {"another", "all", "these", "those", "were", "are", "was", "is", "has", "have", "killed", "total", "rs", "ft"}
    | {"p"}
)
_TITLED = frozenset({"film", "novel", "musical", "album"})
_MEASURING = frozenset(
    {"seats", "weighs", "measures", "numbers", "totaled", "totalled", "attendance", "population", "paid", "cost"}
    | {"costs", "fetched", "worth", "password", "pin"}
)
# By the word that they end with.
_COUNTING_PHRASES = {
    "of": re.compile(
        rf"\b(?:(?:{'|'.join(sorted(_MEASURING))}):?|sum|total|capacity|circulation|crowd|turnout|speed|height|price"
        r"|score|reading|membership|audience|garrison|staff|workforce|crew|congregation|strength|enrol?ment)\sof\s$"
    ),
    "at": re.compile(r"\b(?:closed|ended|finished|opened|stood|trading|traded|priced|valued|peaked)\sat\s$"),
    "to": re.compile(
        r"\b(?:up|(?:rose|fell|gained|lost|added|climbed|dropped|slipped|jumped|up|down)\s[\d.,]+(?:\spoints?)?"
        r"|(?:attendance|population|membership|index)\s(?:fell|rose|grew|dropped|shrank|dwindled|climbed))\sto\s$"
    ),
    "with": re.compile(
        r"(?<!began\s)(?<!begins\s)(?<!begin\s)(?<!started\s)(?<!compared\s)(?<!beginning\s)(?<!starting\s)with\s$"
    ),
}
_YEAR_FRIENDS = re.compile(
    r"\b(?:in|since|until|by|during|of|from|before|after|early|late|mid|the|to|and|through|between)[\s-]$"
)

# "1900 litres", "about 1500 people": what is counted follows.
_COUNTED = re.compile(
    r"\s(?!(?:was|is|has|its|his|this|as|does|towards|besides|perhaps|unless|plus)\b)[a-z]{2,}(?:s|people)\b"
    r"|\s(?:m|of\s(?:them|us|these|those)|apiece|(?:an?|per)\s(?:hour|day|week|month|year))\b"
)

# "1914 Station Road" and "his 1987 Chevrolet", where no preposition makes it the year of something.
_ADDRESS = re.compile(
    r"\s(?:[A-Z0-9][\w'’.]*\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Terrace)\b"
)
_FIRM = r"(?!\s(?:Foundation|Motor|Compan|Center|Centre|strike|merger|recall))"
_CAR = re.compile(rf"\s(?:{'|'.join(sorted(CAR_MAKES))})\b{_FIRM}")
_OF_THE_YEAR = re.compile(r"\b(?:in|since|until|till|by|during|from|before|after|and|through|between)\s$")


def _names_a_thing(ref: Ref) -> bool:
    following = ref.doc.text[ref.end : ref.end + 48]
    if following[1:2].islower() or not (_ADDRESS.match(following) or _CAR.match(following)):
        return False
    return not _OF_THE_YEAR.search(ref.before(12))


def _is_counted(before: str) -> bool:
    """Whether the mark, number or word right before a number makes it an amount, a number or a name."""
    last = before[-1:]
    if not last.isspace():
        return last in _BEFORE_AMOUNTS or last.isdecimal() or (last == "-" and not before.endswith(_BEFORE_YEARS))
    word = last_word(before)
    if word[-1:].isdecimal():
        return _OTHER_NUMBER.search(before, len(before) - _NUMBERS_REACH) is not None
    if word in _TITLED or word.removesuffix(".") in _COUNTING or word.removesuffix(":") in _MEASURING:
        return True
    phrase = _COUNTING_PHRASES.get(word)
    return phrase is not None and phrase.search(before) is not None


@rule("{year}", examples={"2015": "2015", "1998": "1998", "began with [1979]": "1979"})
def year_alone(ref: Ref, year: int) -> Period | None:
    before = ref.before(40)
    if _names_a_thing(ref) or _NO_YEAR_AFTER.match(ref.after(20)) or _is_counted(before):
        return None
    friend = _YEAR_FRIENDS.search(before, len(before) - 10)
    if not friend and _COUNTED.match(ref.doc.text[ref.end : ref.end + 24]):
        return None
    if not 1500 <= year <= 2100 and (friend is None or friend.group().strip(" -") in ("to", "and", "the", "from")):
        return None
    return Period.year(year)


@rule(
    "the year [of ]{y}[ {era}]",
    "the year {yearwords}",
    "the year {ad} {y}",
    examples={"the year 2000": "2000", "the year 44 BC": "BC0044"},
)
def year_said(ref: Ref, y: int | None, yearwords: int | None, era: int | None, ad: int | None) -> Period | None:
    year = y if y is not None else yearwords
    if year is None or year < 1 or (year < 32 and not era and not ad):
        return None
    return Period.year(1 - year if era == -1 else year)


@rule(
    "(c|ca|cca).[ ]{y}[ {era}]",
    "(circa|ca) {y}[ {era}]",
    "c{y}[ {era}]",
    examples={"c. 1450": "1450 APPROX", "circa 3000 BC": "BC3000 APPROX", "ca. 800": "0800 APPROX"},
)
def year_about(ref: Ref, y: int, era: int | None) -> Reading | None:
    """ "c14" and "C 130" are other things."""
    if y < 32 or ref.after(1) in ("-", "/") or (not era and (y < 100 or y > 2100 or ref.capital)):
        return None
    return approximately(date(Period.year(1 - y if era == -1 else y)), "APPROX")


@rule("{yearwords}", examples={"nineteen ninety-seven": "1997", "in [two thousand and five]": "2005"})
def year_in_words(ref: Ref, yearwords: int) -> Period | None:
    """Two thousand soldiers are no year: only after a preposition."""
    if not _YEAR_FRIENDS.search(ref.before(12)) and not ref.said.lower().startswith("nineteen"):
        return None
    if re.match(r"\s[a-z]+s\b(?<!\bwas)(?<!\bis)", ref.doc.text[ref.end : ref.end + 20]):
        return None
    return Period.year(yearwords)


@rule("'{yy}", examples={"’68": "1968"})
def year_of_two_figures(ref: Ref, yy: int) -> Period | None:
    if ref.before(1).strip(" \n(–—") or ref.after(1) in ("s", "-"):
        return None
    before = _year_just_named(ref)
    if before is None:
        return Period.year((1900 if yy > 29 else 2000) + yy)
    return Period.year(before - before % 100 + yy + (100 if yy < before % 100 else 0))


def _year_just_named(ref: Ref) -> int | None:
    """ "From 1914 to '18": of its century."""
    if not ref.doc.mentions:
        return None
    last = ref.doc.mentions[-1]
    period, between = last.reading.period, ref.doc.lowered[last.end : ref.start]
    if period is None or period.granularity != YEAR or not _IN_ONE_BREATH.fullmatch(between):
        return None
    return days.civil(period.first)[0]


_IN_ONE_BREATH = re.compile(r",?\s(?:(?:and|or|to|until|till|through)\s)?(?:in\s)?")


@rule(
    "[the years ]{year}{to:dash}{year2:year}",
    "[the years ]{year}{to:dash}{yy}",
    "{year}/{yy}",
    examples={"[1914]–[1918]": "1914 1918", "[1914]–[18]": "1914 1918", "[1990]-[91]": "1990 1991"},
)
def years_from_to(ref: Ref, year: int, year2: int | None, yy: int | None, to: str | None) -> Pieces | None:
    end = year2 if year2 is not None else year - year % 100 + (yy or 0)
    if year2 is None and year % 100 > 89 and (yy or 0) < 10:  # 1999-00
        end += 100
    if end <= year or _is_counted(ref.before(12)) or ref.after(1) in ("-", "/"):
        return None
    return [("year", Period.year(year)), ("year2" if year2 is not None else "yy", Period.year(end))]


@rule(
    "from {year} (to|until|till|through) {year2:year}",
    "between {year} and {year2:year}",
    examples={"from [1485] to [1509]": "1485 1509", "between [1066] and [1087]": "1066 1087"},
)
def years_between(ref: Ref, year: int, year2: int) -> Pieces | None:
    """Both are years, even early ones: not "from 1200 to 1500 people"."""
    counted = _NO_YEAR_AFTER.match(ref.after(20)) or re.match(r"\s(?!was\b|is\b|has\b)[a-z]+s\b", ref.after(16))
    if year >= year2 or counted or year2 > 2100:
        return None
    ref.start += ref.said.index(" ") + 1
    return [("year", Period.year(year)), ("year2", Period.year(year2))]


@rule("{y} {era}", "{ad} {y}", examples={"44 BC": "BC0044", "AD 79": "0079", "1200 B.C.E.": "BC1200"})
def year_of_era(ref: Ref, y: int, era: int | None, ad: int | None) -> Period | None:
    letters = re.sub(r"[^A-Za-z]", "", ref.said)
    written = letters.isupper() or letters.lower().startswith("before")
    return Period.year(1 - y if era == -1 else y) if written and y > 0 else None


@rule(
    "{y} or {second:y} {era}",
    "{y}{to:dash}{second:y} {era}",
    "{y} (and|to) {second:y} {era}",
    examples={"in [46] or [45 BC]": "BC0046 BC0045", "[58]–[50 BC]": "BC0058 BC0050", "[30] or [31 AD]": "0030 0031"},
)
def years_of_era(ref: Ref, y: int, second: int, era: int, to: str | None) -> Pieces | None:
    if not re.sub(r"[^A-Za-z]", "", ref.said)[-2:].isupper() or y == second or (y < second) == (era == -1):
        return None
    return [(name, Period.year(1 - year if era == -1 else year)) for name, year in (("y", y), ("second", second))]


@rule("d.[ ]{y}", examples={"A.D. 476": "0476"})
def year_of_our_lord(ref: Ref, y: int) -> Period | None:
    """ "A.D. 476", seen from its D: an A alone is too common a word to look at."""
    before = re.search(r"\ba\. ?$", ref.before(4))
    if before is None or not ref.capital or y < 1:
        return None
    ref.start -= len(before.group())
    return Period.year(y)


@rule(
    "[the ]{quarter}_quarter[ of {year}]",
    "{year}'s {quarter} quarter",
    "the last quarter of {year}",
    "[the ]{year} {quarter}_quarter",
    "[the ]{quarter}_quarter {year}",
    examples={"the third quarter of 2016": "2016-Q3", "third-quarter": "2016-Q3", "the first quarter": "2017-Q1"},
)
def quarter_of_year(ref: Ref, quarter: int | None, year: int | None) -> Reading | None:
    if year is not None:
        return date(Period(QUARTER, year * 4 + (quarter or 4) - 1))
    if quarter is None or _sport(ref):
        return None
    if "-" in ref.said and ref.said.lower().startswith("the "):
        ref.start += 4  # "the third-quarter loss": the article belongs to the loss
    recurring = partial.Yearly(lambda y: Period(QUARTER, y * 4 + quarter - 1), f"XXXX-Q{quarter}")
    return ref.pick(recurring)


@rule(
    "[the ]{half}_half of {year}",
    "{half}_half {year}",
    examples={"the first half of 2016": "2016-H1", "the second half of 2015": "2015-H2"},
)
def half_of_year(ref: Ref, half: int, year: int) -> Period:
    return Period(HALF, year * 2 + half)


@rule(
    "[the ]fiscal[ year][-]{year}",
    "[the ]fiscal[ year] {year}",
    "fy[ ]{year}",
    "fy[ ]{yy}",
    "[the ]{year} fiscal year",
    "fiscal year {a:year}-{yy}",
    examples={"fiscal 2016": "2016", "fiscal year 1998": "1998", "FY2017": "2017", "FY24": "2024"},
)
def fiscal_year(ref: Ref, year: int | None, a: int | None, yy: int | None) -> Period | None:
    if year is None and a is None and yy is not None and ref.said.startswith("FY"):
        year = (2000 if yy < 70 else 1900) + yy
    return Period.year(year, ref.conventions.fiscal_year_start) if year is not None else None


@rule(
    "[the ]fiscal {quarter}_quarter[ (of|in) {year}]",
    "[the ]{quarter}_fiscal_quarter[ of {year}]",
    "[the ]{quarter}_quarter of fiscal[ year] {year}",
    examples={
        "the fiscal third quarter of 2016": "2016-Q3",
        "fourth fiscal quarter": "2016-Q4",
        "the first quarter of fiscal 2018": "2018-Q1",
    },
)
def fiscal_quarter(ref: Ref, quarter: int, year: int | None) -> Reading:
    """Of the year named. Without one nothing tells when this company's year begins: then it is read as a quarter."""
    if year is not None:
        return date(Period(QUARTER, year * 4 + quarter - 1, ref.conventions.fiscal_year_start))
    return ref.pick(partial.Yearly(lambda y: Period(QUARTER, y * 4 + quarter - 1), f"XXXX-Q{quarter}"))


def _sport(ref: Ref) -> bool:
    of_a_game = re.match(r"\s(?:of\sthe\s(?:game|match|century)|score|touchdown|lead)", ref.after(20))
    return bool(of_a_game or _SCORING.search(ref.before(48)))


_SCORING = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|touchdowns?|field\sgoals?|interceptions?|fumbled?|free\sthrows?|rebounds|three-pointers?)"
    r"\b[^.;]{0,24}\b(?:in|during|midway\sthrough|late\sin|early\sin)\s(?:the\s)?$"
)
