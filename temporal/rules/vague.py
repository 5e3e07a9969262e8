"""Times without a place in the calendar: now, recently, soon, the future."""

import re

from temporal.context.reference import Ref
from temporal.grammar.readings import Reading, vague
from temporal.grammar.rule import rule

_ONCE_WAS = re.compile(r"\b(?:was|were|who|which)\s$")
_ONCE_DID = re.compile(
    r"\s(?:was|were|had|ran|led|stood|worked|lived|served|owned|ruled|thought|considered|called|known)\b"
)
_ONCE_PROUD = re.compile(r"\b(?:a|an|the|his|her|its|their|our|this|that)\s$")
_NO_NOUN = re.compile(
    r"\s(?:is|was|will|would|may|and|or|but|in|of|to|for|with|at|as|by|that|than|when|if|away|looks)\b"
)


@rule("{present}", examples={"now": "PRESENT_REF", "currently": "PRESENT_REF", "these days": "PRESENT_REF"})
def present(ref: Ref, present: str) -> Reading | None:
    if present == "now" and ref.after(12).startswith((" and then", " and again")):
        return None
    if present == "the present" and _PRESENT_THING.match(ref.after(24)):
        return None
    if present == "current" and ref.after(10).startswith((" account", " affairs")):
        return None
    return vague("PRESENT_REF")


_PRESENT_THING = re.compile(
    r"\s(?:building|castle|church|house|bridge|site|structure|name|owner|form|cathedral|station)\b"
)


@rule("{past}", examples={"recently": "PAST_REF", "lately": "PAST_REF", "the past": "PAST_REF"})
def past(ref: Ref, past: str) -> Reading | None:
    """ "once" and "earlier" only where they stand for a time: not "once more", "no earlier than"."""
    if past == "once" and not _once_upon_a_time(ref):
        return None
    if past == "earlier" and not _alone(ref):
        return None
    return vague("PAST_REF")


@rule("previously", examples={"[Previously], they said": "PAST_REF"})
def previously(ref: Ref) -> Reading | None:
    """ "as previously reported" says only which came first: the word names a time where a sentence begins with it."""
    return vague("PAST_REF") if ref.capital and not ref.doc.narrative else None


@rule("{future}", examples={"the future": "FUTURE_REF", "some day": "FUTURE_REF"})
def future(ref: Ref, future: str) -> Reading | None:
    if future == "one day" and ref.before(8).endswith(
        ("by ", "for ", "in ", "after ", "within ", "than ", "just ", "only ")
    ):
        return None
    if future == "future" and not ref.doc.narrative and _describes(ref):
        return None
    return vague("FUTURE_REF")


@rule(
    "soon", "shortly", "before long", examples={"will [soon] fall": "FUTURE_REF", "is to open [shortly]": "FUTURE_REF"}
)
def soon(ref: Ref) -> Reading | None:
    """Seen from the article: "they soon fled" only says what came next."""
    if ref.before(4).endswith(("as ", "too ")) or ref.after(8).startswith((" after", " before", " as ", " enough")):
        return None
    return vague("FUTURE_REF") if ref.tense.kind != "past" else None


@rule("those (days|years|times)", examples={"in [those days]": "PAST_REF"})
def in_those_days(ref: Ref) -> Reading | None:
    """ "In those days we had a boat": not "in those days of grief", "those years that"."""
    open_after = re.match(r"\s(?:of|when|that|which|after|before)\b", ref.after(8))
    return None if open_after or not ref.before(4).endswith("in ") else vague("PAST_REF")


@rule(
    "recent {units}",
    examples={"recent weeks": "PAST_REF", "recent years": "PAST_REF"},
)
def recent_units(ref: Ref, units: object) -> Reading:
    return vague("PAST_REF")


@rule(
    "[the ]coming {units}",
    "[the ](weeks|months|days|years) ahead",
    "[the ](days|weeks|months|years) to come",
    examples={"the coming days": "FUTURE_REF", "coming months": "FUTURE_REF", "the weeks ahead": "FUTURE_REF"},
)
def coming_units(ref: Ref, units: object) -> Reading | None:
    return vague("FUTURE_REF") if not ref.said.lower().endswith(("week", "month", "year", "day")) else None


def _once_upon_a_time(ref: Ref) -> bool:
    """ "He was once a clerk", "the once proud club": not "once more", "at once", "once the war is over"."""
    after, before = ref.after(10), ref.before(10)
    if before.endswith(("at ", "all ", "than ", "for ", "only ", "just ", "but ", "not ", "never ")):
        return False
    return bool(_ONCE_WAS.search(before) or _ONCE_DID.match(after) or _ONCE_PROUD.search(before))


def _describes(ref: Ref) -> bool:
    """An adjective: "future losses"."""
    return ref.after(2)[1:].isalpha() and not _NO_NOUN.match(ref.after(12))


def _alone(ref: Ref) -> bool:
    after = ref.after(8)
    return after[:1] in (",", ".", ";", "", ")") and not ref.before(4).endswith(("no ", "an ", "the ", "s ", "r "))
