"""Lengths that are not told: "for weeks", "hours after the vote", "over the years", "a long period", "some time"."""

import re

from temporal.context.reference import Ref
from temporal.grammar.lexicon import Length
from temporal.grammar.readings import Reading, duration
from temporal.grammar.rule import rule


@rule(
    "{plural}",
    "{plural} or {other:plural}",
    examples={"for [weeks]": "PXW", "for [decades]": "PXDE", "over [years]": "PXY"},
)
def untold_length(ref: Ref, plural: Length, other: Length | None) -> Reading | None:
    """ "for years", "in months": only after a word that makes it a stretch of time; "in the weeks before"."""
    said, before = ref.said.lower(), ref.before(16)
    if _OF_WHAT.match(ref.after(16)) and said not in ("nights", "quarters", "weekends", "seconds"):
        return duration(None, plural) if _AMID.search(before) else None
    if before.endswith(_THE_STRETCH) and _BESIDE_EVENT.match(ref.after(24)):
        return duration(None, plural)
    if said in ("seconds", "minutes", "mins", "hrs", "nights", "weekends", "quarters") or not before.endswith(_STRETCH):
        return None
    if said == "days" and not before.endswith(("within ", "for ", "took ", "lasted ", "spent ")):
        return None
    return duration(None, plural)


# "After months of talks", not "the days of the Committee", "the minutes of the meeting".
_OF_WHAT = re.compile(r"\sof\s(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|this\b|that\b|these\b)")
_AMID = re.compile(
    r"(?:^|[.;,”\"]\s|\b(?:after|by|despite|with|through|for|in|of|from|over|following|during|amid|and|to|took|spent)\s)$"
)
_STRETCH = ("for ", "in ", "over ", "took ", "take ", "after ", "within ", "lasted ", "spent ", "through ", "during ")
_THE_STRETCH = ("in the ", "over the ", "during the ", "for the ", "after the ", "through the ", "of the ")
_BESIDE_EVENT = re.compile(
    r"\s(?:before|after|since|following|leading\sup|preceding|that\sfollowed|which\sfollowed|immediately|prior|until)\b"
)


@rule(
    "{plural}",
    examples={
        "in a matter of [minutes]": "PTXM",
        "[hours] after the vote": "PTXH",
        "just [weeks] before the war": "PXW",
        "they waited [hours]": "PTXH",
    },
)
def untold_beside_event(ref: Ref, plural: Length) -> Reading | None:
    """A bare plural that an event follows, or that is how long somebody did something."""
    said, before = ref.said.lower(), ref.before(24)
    if said in ("quarters", "weekends", "nights"):
        return None
    if before.endswith(_SPACE_OF) or (_WAITED.search(before) and not _NOT_HOW_LONG.match(ref.after(10))):
        return duration(None, plural)
    if ref.doc.narrative:
        return None
    return duration(None, plural) if _EVENT_FOLLOWS.match(ref.after(12)) and _OPENS.search(before) else None


_SPACE_OF = ("a matter of ", "the space of ", "a question of ")
_WAITED = re.compile(r"\b(?:wait(?:ed|ing|s)?|queu(?:ed|ing)|last(?:ed|ing|s)|stayed|takes|taking|spend(?:ing|s)?)\s$")
_NOT_HOW_LONG = re.compile(r"\s(?:later|earlier|ago|of)\b")
_EVENT_FOLLOWS = re.compile(r"\s(?:after|before|later)\b")
# "Hours after", ", days before", "just weeks after", "died minutes later": no adjective or noun of its own before it.
_OPENS = re.compile(
    r"(?:^|[.,;:!?“”\"(—–]\s?|\n|\b(?:just|only|mere|even|barely|and|but|or|came|comes|died|fell|left|began|\w{2,}ed)\s)$"
)


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


@rule(
    "a while",
    "quite a while",
    "some time",
    "quite some time",
    examples={"for [a while]": "PXX", "for [some time]": "PXX"},
)
def some_time(ref: Ref) -> Reading | None:
    stretch = ("for ", "after ", "take ", "took ", "within ", "in ", "over ", "lasted ", "quite ", "such ", "of ")
    return Reading("DURATION", "PXX") if ref.before(12).endswith(stretch) else None
