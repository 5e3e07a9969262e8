"""Days and months by name, with the year or without it."""

import re

from temporal.calendar import days, partial
from temporal.calendar.periods import DAY, MONTH, WEEKEND, YEAR, Period
from temporal.context.reference import Ref
from temporal.grammar.lexicon import MONTHS
from temporal.grammar.readings import Reading, date
from temporal.grammar.rule import Pieces, rule

# Lower-case words before "may" and "march" that show a month; elsewhere they are verbs.
_BEFORE_MONTH = (
    *(" in ", " since ", " until ", " by ", " last ", " next ", " this ", " of ", " early ", " late ", " mid-"),
    *(" during ", " before ", " after ", " till "),
)
_MORE_THAN_MONTHS = frozenset({"may", "march", "mar", "sun", "sat", "jan", "mon", "wed", "dec", "sep"})


@rule(
    "{month} {d}, {year}",
    "{month} {d} {year}",
    "{month} {d}, in {year}",
    "{month} the {d}[,] {year}",
    "{weekday}[,] {month} {d}[,] {year}",
    "[the ]{d}[ day] of {month}[,] {year}",
    "[{weekday}[,] ][the ]{d} {month}[,] {year}",
    "{d}-{month}-{year}",
    "{weekday}[,] the {d} of {month}[,] {year}",
    "{year} {month} {d}",
    examples={
        "May 19, 2017": "2017-05-19",
        "27 April 2017": "2017-04-27",
        "Saturday, April 25, 1998": "1998-04-25",
        "the 4th of July, 1976": "1976-07-04",
        "Sept. 2, 1945": "1945-09-02",
        "Thursday 18 May 2017": "2017-05-18",
    },
)
def day_month_year(ref: Ref, month: int, d: int, year: int, weekday: int | None) -> Period:
    return Period.day(year, month, d)


@rule(
    "{month} {d}, {y} {era}",
    "{d} {month}[,] {y} {era}",
    "{d} {month} {ad} {y}",
    examples={"15 March 44 BC": "BC0044-03-15", "March 15, 44 B.C.": "BC0044-03-15"},
)
def day_month_year_era(ref: Ref, month: int, d: int, y: int, era: int | None, ad: int | None) -> Period:
    return Period.day(1 - y if era == -1 else y, month, d)


@rule(
    "{month} {d}",
    "{month} the {dth}",
    "[the ]{d} of {month}",
    "[the ]{d} {month}",
    "{weekday}[,] {month} {d}",
    "{weekday}[,] {d} {month}",
    "{weekday}[,] the {d} of {month}",
    examples={
        "May 10": "2017-05-10",
        "27 April": "2017-04-27",
        "the 3rd of May": "2017-05-03",
        "Saturday, May 6": "2017-05-06",
    },
)
def day_month(ref: Ref, month: int, d: int | None, weekday: int | None, dth: int | None) -> Reading | None:
    recurring = partial.month_day(month, d or dth or 0)
    if recurring is None or not _is_month(ref) or ref.after(3)[:1] in ("%",):
        return None
    return ref.pick(recurring)


@rule(
    "{month} {d}{to:dash}{d2:d}[[,] {year}]",
    "{month} {d} (and|to|through|until|or) {d2:d}[[,] {year}]",
    "{d}{to:dash}{d2:d}[ of] {month}[[,] {year}]",
    "[the ]{d} (and|to|or|until|through) [the ]{d2:d}[ of] {month}[[,] {year}]",
    "{d}/{d2:d} {month}[[,] {year}]",
    examples={
        "[10]/[11 May 2016]": "2016-05-10 2016-05-11",
        "[May 3] and [5]": "2017-05-03 2017-05-05",
        "[1]–[10 April 2017]": "2017-04-01 2017-04-10",
    },
)
def days_of_month(ref: Ref, month: int, d: int, d2: int, year: int | None, to: str | None) -> Pieces | None:
    if d2 <= d and to:
        return None
    if year is not None:
        return [("d", Period.day(year, month, d)), ("d2", Period.day(year, month, d2))]
    first, second = partial.month_day(month, d), partial.month_day(month, d2)
    if first is None or second is None:
        return None
    picked = ref.pick(first)
    assert picked.period is not None
    in_year = second.within(picked.period.this(YEAR))
    return None if in_year is None else [("d", picked), ("d2", date(in_year, partial=second))]


@rule(
    "{month} {d}, {d2:d}[,] and {d3:d}[[,] {year}]",
    "{d}, {d2:d}[,] and {d3:d} {month}[[,] {year}]",
    "the {d}, {d2:d}[,] and {d3:d} of {month}[[,] {year}]",
    examples={"[May 3], [5] and [8, 2016]": "2016-05-03 2016-05-05 2016-05-08"},
)
def three_days_of_month(ref: Ref, month: int, d: int, d2: int, d3: int, year: int | None) -> Pieces | None:
    first = partial.month_day(month, d)
    if first is None or not _is_month(ref):
        return None
    if year is None:
        picked = ref.pick(first).period
        assert picked is not None
        year = days.civil(picked.first)[0]
    return [(name, Period.day(year, month, day)) for name, day in (("d", d), ("d2", d2), ("d3", d3))]


@rule(
    "{month} {d} (to|through|until|and) {month2:month} {d2:d}[[,] {year}]",
    "{month} {d}{to:dash}{month2:month} {d2:d}[[,] {year}]",
    "{d} {month} (to|until|through|and) {d2:d} {month2:month}[[,] {year}]",
    "{d} {month}{to:dash}{d2:d} {month2:month}[[,] {year}]",
    examples={
        "[3 May] to [5 June 2016]": "2016-05-03 2016-06-05",
        "[December 30] – [January 2, 2017]": "2016-12-30 2017-01-02",
    },
)
def days_of_months(
    ref: Ref, month: int, month2: int, d: int, d2: int, year: int | None, to: str | None
) -> Pieces | None:
    """The second comes next after the first, and a year that is told is its own."""
    first, second = partial.month_day(month, d), partial.month_day(month2, d2)
    if first is None or second is None or not _is_month(ref):
        return None
    names = _ends(ref, month)
    if year is not None:
        last = Period.day(year, month2, d2)
        return [(names[0], Period.day(year - ((month, d) > (month2, d2)), month, d)), (names[1], last)]
    picked = ref.pick(first)
    assert picked.period is not None
    after = second.around(picked.period.first)[2]
    return [(names[0], picked), (names[1], date(after, partial=second))]


def _ends(ref: Ref, month: int) -> tuple[str, str]:
    """The slot that the first date ends with, and the one that the second begins with."""
    return ("month", "d2") if ref.said[0].isdigit() else ("d", "month2")


@rule(
    "{month} {year}",
    "{month}, {year}",
    "{month} of {year}",
    "{month} {yearwords}",
    "{month}-{year}",
    examples={"April 2017": "2017-04", "March of 1996": "1996-03", "January nineteen ninety-seven": "1997-01"},
)
def month_year(ref: Ref, month: int, year: int | None, yearwords: int | None) -> Period:
    full = year if year is not None else yearwords
    assert full is not None
    return Period.month(full, month)


@rule("{month} {y} {era}", examples={"March 44 BC": "BC0044-03"})
def month_year_era(ref: Ref, month: int, y: int, era: int) -> Period:
    return Period.month(1 - y if era == -1 else y, month)


@rule(
    "{month} (to|and|through|until) {month2:month} {year}",
    "{month}{to:dash}{month2:month} {year}",
    "{month}/{month2:month} {year}",
    examples={"[April]/[May 2016]": "2016-04 2016-05", "[March] to [May 2016]": "2016-03 2016-05"},
)
def months_of_year(ref: Ref, month: int, month2: int, year: int, to: str | None) -> Pieces | None:
    if not _is_month(ref):
        return None
    return [("month", Period.month(year - (month > month2), month)), ("month2", Period.month(year, month2))]


@rule("{month}", examples={"March": "2017-03", "April": "2017-04", "Sept.": "2016-09"})
def month_alone(ref: Ref, month: int) -> Reading | None:
    if not _is_month(ref) or _is_name(ref):
        return None
    return ref.pick(partial.month(month))


_BETWEEN_WORDS = re.compile(r"[\s–—-]+")


def _is_month(ref: Ref) -> bool:
    """A month has a capital; "May" at the start of a sentence and "March" may still be something else."""
    words = (word.strip(".,") for word in _BETWEEN_WORDS.split(ref.said))
    named = next((word for word in words if word.lower() in MONTHS), "May")
    return named[0].isupper() or (named not in _MORE_THAN_MONTHS and len(named) > 4)


# What someone called May does: "before May spoke".
_ACTS = re.compile(r"\s(?:\w+ed|said|spoke|won|lost|left|took|became|was|is|has|had|will|met|gave|made|came|went)\b")


def _is_name(ref: Ref) -> bool:
    """April Smith, Theresa May, the Long March: a capitalised neighbour that is no word of time."""
    text, start, end = ref.doc.text, ref.start, ref.end
    word = ref.said.rstrip(".").lower()
    before, after = " " + ref.before(14).replace("\n", " "), text[end : end + 24]
    if not ref.capital:
        return True
    if word in ("jan", "mar", "dec", "nov", "oct", "sept", "sep", "feb", "jun", "jul", "apr", "aug"):
        return not ref.said.endswith(".") and not before.endswith(_BEFORE_MONTH)
    if word not in ("may", "march", "april", "june", "august"):
        return False
    if before.endswith((" before ", " after ")) and _ACTS.match(after):
        return True
    if before.endswith(_BEFORE_MONTH) or before.endswith(
        (" from ", " and ", " to ", " between ", " for ", " through ")
    ):
        return after[:2].strip()[:1].isupper() and word in ("april", "june") and not before.endswith(_BEFORE_MONTH)
    previous = text[max(0, start - 20) : start].split()
    if after.startswith((" and her ", " and his ")):
        return True
    name_before = bool(previous) and previous[-1][:1].isupper() and previous[-1].isalpha()
    name_after = after[:1] == " " and after[1:2].isupper()
    if after.startswith((" for ", " of ", " on ")) and before.endswith((" the ", " a ", " annual ")):
        return True
    if word in ("may", "march"):
        sentence_start = not previous or previous[-1].endswith((".", "?", "!", "”", '"'))
        return name_before or sentence_start or name_after or not after or after[:2] == "'s"
    return name_before or name_after


@rule("{weekday}", examples={"Wednesday": "2017-05-10", "Thursday": "2017-05-11", "Tuesday": "2017-05-09"})
def weekday_alone(ref: Ref, weekday: int) -> Reading | None:
    short = len(ref.said.rstrip(".")) < 6
    if not ref.capital or (short and ref.after(1).strip(" ,.)") != ""):
        return None
    if short and ref.said.rstrip(".").lower() in ("sun", "sat", "mon", "wed") and not ref.said.endswith("."):
        return None
    return ref.pick(partial.Weekday(weekday))


@rule(
    "[the ]weekend of {month} {d}[{to:dash}{d2:d}][[,] {year}]",
    "[the ]weekend of {d}[{to:dash}{d2:d}] {month}[[,] {year}]",
    "[the ]weekend of {d}( and |/){d2:d} {month}[[,] {year}]",
    "[the ]weekend of {month} {d}( and |/){d2:d}[[,] {year}]",
    examples={"the weekend of 6-7 May": "2017-W18-WE", "the weekend of May 6": "2017-W18-WE"},
)
def weekend_of_day(
    ref: Ref, month: int, d: int, d2: int | None, to: str | None, year: int | None
) -> Period | Reading | None:
    recurring = partial.month_day(month, d)
    if recurring is None:
        return None
    day = Period.day(year, month, d) if year is not None else ref.pick(recurring).period
    return day.this(WEEKEND) if day is not None else None


_GOES_ON = re.compile(
    r"\s(?:he|she|they|it|we|i|you|there|the|an?|his|her|their|its|for|in|at|and|of|but|or|when|with|as|to|after|before|both"
    r"|all|no|another|was|is|will|were|until|till|who|which|that|this|from|by|over|not)\b(?!\s\d{1,2}[a-z]{2}\s[a-z])(?!\s(?:men|three|two)\b)"
)
_ON_A_DAY = re.compile(
    r"\b(?:on|by|until|till|since|from|before|after|between|(?:planned|scheduled|set|due|booked|arranged)\sfor|(?:night|morning|evening|afternoon|eve|dawn)\sof)\s$"
)
_THE_OTHER_DAY = re.compile(
    r"\b(?:from|between|on|until)\sthe\s\d{1,2}(?:st|nd|rd|th)\s(?:to|and|or|until|till|through)\s$"
)


@rule(
    "the {dth}",
    examples={
        "on [the 4th]": "2017-05-04",
        "from [the 3rd] to [the 5th]": "2017-05-03 2017-05-05",
    },
)
def day_of_month(ref: Ref, dth: int) -> Reading | None:
    """Only after a preposition and before no noun: "on the 4th", not "the 4th floor"; of the month just named."""
    if ref.after(2)[1:2].isalpha() and not _GOES_ON.match(ref.after(20)):
        return None
    before = ref.before(28)
    if not (_ON_A_DAY.search(before) or _THE_OTHER_DAY.search(before)):
        return None
    return _in_month_named(ref, partial.Monthly(dth)) or ref.pick(partial.Monthly(dth))


def _tells_on(ref: Ref, named: Period, gap: str) -> bool:
    """ "They came on March 4. They lay there until the 28th": of that month, where it is over."""
    over = ref.doc.day is not None and named.this(MONTH).last < ref.doc.day
    return over and len(gap) <= 200 and "\n\n" not in gap and ref.tense.kind != "future"


def _in_month_named(ref: Ref, day: partial.Monthly) -> Reading | None:
    """ "On 11 September for a governor and on the 25th for a legislature"."""
    mention = ref.doc.focus(ref.start)
    named = mention.reading.period if mention is not None else None
    if mention is None or named is None or named.granularity not in (DAY, MONTH):
        return None
    gap = ref.doc.text[mention.end : ref.start]
    if ("." in gap or len(gap) > 80) and not _tells_on(ref, named, gap):
        return None
    found = day.within(named.this(MONTH))
    if found is None or (named.granularity == DAY and found.first <= named.first):
        return None
    ref.lean()
    return date(found, partial=day)
