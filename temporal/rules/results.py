"""The time of company results: "the latest quarter", "year-earlier", "the current fiscal year"."""

import re

from temporal.calendar import partial
from temporal.calendar.periods import QUARTER, YEAR, Period
from temporal.context.reference import Ref
from temporal.grammar import lexicon
from temporal.grammar.readings import Reading
from temporal.grammar.rule import rule
from temporal.grammar.trie import trie_pattern
from temporal.rules.relative import step_to

_ENDED = re.compile(rf",?\s(?:that\s)?(?:ended|ending|to)\s(?:on\s)?(?:\d{{1,2}}\s)?{trie_pattern(lexicon.MONTHS)}\b")


@rule(
    "[the ](year-ago|year-earlier|prior-year) (quarter|period)",
    "[the |a ](year-ago|year-earlier)",
    examples={
        "the year-ago quarter": "2016-Q2",
        "the prior-year period": "2016",
        "year-earlier": "2016",
        "a [year-ago]": "2016",
    },
)
def year_ago(ref: Ref) -> Period:
    """In a company's results: the same quarter of the year before, or that year. "A" belongs to what is compared."""
    if not ref.said.endswith(("quarter", "period")) and " " in ref.said:
        ref.start = ref.end - len(ref.said.split()[-1])
    period = ref.year_before_reported()
    if period is None:
        period = ref.this(QUARTER).shift(-4) if ref.said.endswith("quarter") else ref.this(YEAR).shift(-1)
    return period


@rule(
    "the same (quarter|period) (a year earlier|a year ago|a year before|last year|of last year|the year before)",
    "the same (quarter|period) (of the previous year|the previous year|of the prior year|of the preceding year)",
    examples={"the same quarter a year earlier": "2016-Q2", "the same period last year": "2016"},
)
def same_of_year_before(ref: Ref) -> Period:
    """What results are compared with is one time, however it is said."""
    reported = ref.year_before_reported()
    if reported is not None:
        return reported
    return ref.this(QUARTER).shift(-4) if " quarter " in ref.said else ref.this(YEAR).shift(-1)


@rule(
    "the latest (quarter|period|fiscal quarter)",
    "the quarter",
    examples={"the latest quarter": "2017-Q1", "in [the quarter]": "2017-Q1"},
)
def latest_quarter(ref: Ref) -> Period | None:
    """The quarter that results are about: the one named last, else the last that is over."""
    if ref.said.lower() == "the quarter" and not ref.before(8).endswith(("in ", "for ", "during ", "of ")):
        return None
    reported = ref.reported()
    if reported is not None and (reported.granularity == QUARTER or ref.said.lower().endswith("period")):
        return reported
    return ref.this(QUARTER).shift(-1)


@rule("the {year} period", examples={"the 1988 period": "1988"})
def year_of_results(ref: Ref, year: int) -> Period:
    """What a company's results of that year are compared with: the same quarter, where quarters are told of."""
    reported = ref.reported()
    if reported is not None and reported.granularity == QUARTER:
        return Period(QUARTER, year * 4 + reported.index % 4)
    return Period.year(year)


@rule(
    "the[ full] year",
    examples={"the full year": "2017"},
)
def year_told(ref: Ref) -> Reading | Period | None:
    """The year that results are about: of the quarter told of, or this one. "The year ended June 30" is a length."""
    full = ref.said.lower().endswith("full year")
    if _ENDED.match(ref.after(40)):
        return Reading("DURATION", "P1Y")
    if not full and not ref.before(4).endswith("for "):
        return None
    reported = ref.reported()
    if reported is None:
        return ref.this(YEAR) if full else None
    return reported.this(YEAR)


@rule(
    "the[ current] fiscal year",
    "this fiscal year",
    "the (last|previous|next) fiscal year",
    "(last|next) fiscal year",
    examples={"the current fiscal year": "2017", "next fiscal year": "2018"},
)
def this_fiscal_year(ref: Ref) -> Period:
    """Counted from the quarter or year that results are told of, else from the article's fiscal year."""
    words = ref.said.lower()
    by = -1 if "last" in words or "previous" in words else 1 if "next" in words else 0
    reported = ref.reported() if words == "the fiscal year" or by else None
    return (reported.this(YEAR) if reported is not None else ref.fiscal(YEAR)).shift(by)


@rule(
    "[the ]{step} {quarter}_quarter",
    "[the ]{quarter} quarter of (last|this|next) year",
    examples={"last third quarter": "2016-Q3"},
)
def step_quarter(ref: Ref, quarter: int, step: int | None) -> Period | None:
    words = ref.said.lower().split()
    by = step if step is not None else {"last": -1, "this": 0, "next": 1}[words[-2]]
    if step is not None:
        recurring = partial.Yearly(lambda y: Period(QUARTER, y * 4 + quarter - 1), "XXXX-QX")
        return step_to(ref, recurring, step)
    return Period(QUARTER, ref.this(YEAR).shift(by).index * 4 + quarter - 1)
