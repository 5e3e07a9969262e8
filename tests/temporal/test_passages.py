"""News that looks back over more than one paragraph: where a passage of the past goes on, and where it is over."""

from datetime import date

import pytest

import temporal
from tests.temporal.gold import unmark

GOES_ON = (
    """Papers released on [Monday|DATE 2009-11-16] name the clerk who let a train of prisoners escape in
[the spring of 1944|DATE 1944-SP].

Eva Dahl was 22 and worked the points at Vang. On [3 April|DATE 1944-04-03] she set the signal to red and went
home.""",
)
# What a reader finds out by what is told, and the tagger does not.
NOT_SEEN = (
    """In [March 1976|DATE 1976-03] the ferry struck a rock, and 63 people drowned.

A commission found in [October|DATE 1976-10] that the mate had been asleep. He was cleared in
[January|DATE 1977-01].""",
    """The strike of [1926|DATE 1926] began at this gate. The men walked out in [May|DATE 1926-05].

By [July|DATE 1926-07] the children were fed by the church.""",
)
IS_OVER = (
    """In [March 1976|DATE 1976-03] the ferry struck a rock, and 63 people drowned.

Her sister ship ran aground on [3 November|DATE 2009-11-03], with no one hurt. Divers will look at her on
[24 November|DATE 2009-11-24].""",
    """The bridge fell on [14 October 1956|DATE 1956-10-14], and eleven were killed.

[Now|DATE PRESENT_REF] the town wants another. The council will decide on [8 December|DATE 2009-12-08]; a first vote, in
[September|DATE 2009-09], was postponed.""",
    """He was born in [June 1931|DATE 1931-06] and joined the firm as a boy.

The company said he died on [12 November|DATE 2009-11-12] in hospital, where he had been since
[October|DATE 2009-10].""",
)


MISSED = pytest.mark.xfail(strict=True, reason="no word tells that the passage goes on")


@pytest.mark.parametrize("marked", [*GOES_ON, *IS_OVER, *(pytest.param(text, marks=MISSED) for text in NOT_SEEN)])
def test_a_passage_of_the_past(marked: str) -> None:
    text, expected = unmark(marked)
    found = temporal.tag(text, dct=date(2009, 11, 19), style="news")
    assert [(timex.text, timex.value) for timex in found] == [
        (text[mark.start : mark.end], mark.value) for mark in expected
    ]
