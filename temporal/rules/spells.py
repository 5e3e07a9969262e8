"""Stretches that are not counted: "over the years", "in later decades", "a long period"."""

import re

from temporal.context.reference import Ref
from temporal.grammar.lexicon import Length
from temporal.grammar.readings import Reading, duration
from temporal.grammar.rule import rule

_OVER = ("over ", "throughout ", "through ", "across ", "down ", "with ")
_SMALL = frozenset({"D", "TH", "TM", "TS"})
# "The years of war", "in the days when", "the months before": they are not just any.
_TOLD_WHICH = re.compile(r"\s(?:of|when|before|after|since|that|which|in|between|ahead|to\scome)\b")


@rule("the {plural}", examples={"over [the years]": "PXY", "throughout [the centuries]": "PXCE"})
def over_the_years(ref: Ref, plural: Length) -> Reading | None:
    if plural.code in _SMALL or not ref.before(12).endswith(_OVER) or _TOLD_WHICH.match(ref.after(12)):
        return None
    return duration(None, plural)


@rule(
    "[the ](early|later|intervening|ensuing|subsequent|preceding) {plural}",
    examples={"in [the early years]": "PXY", "in [later decades]": "PXDE", "[the intervening months]": "PXM"},
)
def uncounted(ref: Ref, plural: Length) -> Reading | None:
    """Not "hours": "the early hours" are a part of the day; nor "Later years", a heading."""
    if ref.capital and re.match(r"\s*(?:\n|=|$)", ref.after(4)):
        return None
    return duration(None, plural) if plural.code not in _SMALL or plural.code == "D" else None


@rule(
    "a[ very| fairly| rather| relatively| comparatively] (long|lengthy|short|brief|considerable|extended|prolonged)"
    " (period|spell|stretch|while|time)[ of time]",
    examples={"for [a fairly long period]": "PXX", "after [a brief spell]": "PXX", "for [a short time]": "PXX"},
)
def long_or_short(ref: Ref) -> Reading | None:
    return None if re.match(r"\s(?:of|ago)\b", ref.after(5)) else Reading("DURATION", "PXX")
