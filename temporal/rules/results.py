"""The time of company results: "the latest quarter", "year-earlier", "the current fiscal year"."""

from temporal import partial
from temporal.periods import QUARTER, YEAR, Period
from temporal.reference import Ref
from temporal.rule import rule
from temporal.rules.relative import step_to


@rule(
    "[the ](year-ago|year-earlier) (quarter|period)",
    "[the ](year-ago|year-earlier)",
    examples={"the year-ago quarter": "2016-Q2", "year-earlier": "2016"},
)
def year_ago(ref: Ref) -> Period | None:
    """In a company's results: the same quarter of the year before, or that year."""
    base = ref.reported_quarter()
    if base is not None:
        return base.shift(-4)
    return ref.this(QUARTER).shift(-4) if ref.said.endswith("quarter") else ref.this(YEAR).shift(-1)


@rule(
    "the latest (quarter|period|fiscal quarter)",
    "the quarter",
    examples={"the latest quarter": "2017-Q1", "in [the quarter]": "2017-Q1"},
)
def latest_quarter(ref: Ref) -> Period | None:
    """The quarter that results are about: the one named last, else the last that is over."""
    if ref.said.endswith("the quarter") and not ref.before(8).endswith(("in ", "for ", "during ", "of ")):
        return None
    return ref.reported_quarter() or ref.this(QUARTER).shift(-1)


@rule(
    "the[ current] fiscal year",
    "this fiscal year",
    "the (last|previous|next) fiscal year",
    "(last|next) fiscal year",
    examples={"the current fiscal year": "2017", "next fiscal year": "2018"},
)
def this_fiscal_year(ref: Ref) -> Period:
    words = ref.said.lower()
    by = -1 if "last" in words or "previous" in words else 1 if "next" in words else 0
    return ref.fiscal(YEAR).shift(by)


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
