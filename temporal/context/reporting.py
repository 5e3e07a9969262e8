"""What a company's results are about: the quarter, half or year that is told of, seen from a place in the text.

An accountant compares like with like: a year before a third quarter is the third quarter of the year before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from temporal.calendar.periods import QUARTER, YEAR, Period

if TYPE_CHECKING:
    from temporal.context.reference import Document, Mention

_REACH = 900  # characters back to the words that name the period; farther off the text tells of something else
_MENTIONS = 24  # looked back over
_MONTHS = re.compile(r"P(?:3|6|9|12)M")
_ENDED = re.compile(r",?\s(?:that\s)?(?:ended|ending|to)\s")
_COMPARED = ("ago", "length_away", "year_ago", "same_of_year_before", "last_unit", "year_of_results")
_OF_THE_YEAR = ("fiscal_year", "this_fiscal_year", "year_told")


def reported_period(doc: Document, start: int) -> Period | None:
    """The quarter or year that is told of; None where nothing before says that results are told."""
    for mention in reversed(doc.mentions[-_MENTIONS:]):
        if start - mention.end > _REACH:
            return None
        if mention.rule in _COMPARED:
            continue
        period = mention.reading.period
        if _quarter(mention) is not None:
            return _subject(doc)
        if period is not None and period.granularity == YEAR and mention.rule in _OF_THE_YEAR:
            return period
        if _MONTHS.fullmatch(mention.reading.value) and _of_results(doc, mention) and doc.day is not None:
            return Period.of(YEAR, doc.day)
    return None


def _of_results(doc: Document, mention: Mention) -> bool:
    """ "the first nine months", "the six months ended Oct. 1": not any six months."""
    said = doc.lowered[mention.start : mention.end]
    return said.startswith(("the first", "first", "the nine", "the six")) or bool(
        _ENDED.match(doc.lowered, mention.end)
    )


def _subject(doc: Document) -> Period:
    """The latest quarter named that is over; a quarter still to come is only looked ahead to."""
    quarters = [mention for mention in doc.mentions[-_MENTIONS:] if _quarter(mention) is not None]
    over = [mention for mention in quarters if _is_over(doc, mention)]
    return max(_periods(over or quarters))


def _periods(mentions: Sequence[Mention]) -> list[Period]:
    return [period for mention in mentions if (period := _quarter(mention)) is not None]


def _quarter(mention: Mention) -> Period | None:
    """The quarter that a mention tells of; one that is only compared with tells of none."""
    period = mention.reading.period
    told = period is not None and period.granularity == QUARTER and mention.rule not in _COMPARED
    return period if told else None


def _is_over(doc: Document, mention: Mention) -> bool:
    period = _quarter(mention)
    if period is None or doc.day is None:
        return False
    return period.last < doc.day or doc.lowered.startswith((" ended", ", ended"), mention.end)
