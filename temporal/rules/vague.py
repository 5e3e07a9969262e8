"""Times without a place in the calendar: now, recently, soon, the future."""

from temporal.readings import Reading, vague
from temporal.reference import Ref
from temporal.rule import rule


@rule("{present}", examples={"now": "PRESENT_REF", "currently": "PRESENT_REF", "these days": "PRESENT_REF"})
def present(ref: Ref, present: str) -> Reading | None:
    if present == "now" and ref.after(6).startswith((" that", " and ")) and not ref.before(1).strip():
        return None
    if present == "current" and ref.after(10).startswith((" account", " affairs")):
        return None
    return vague("PRESENT_REF")


@rule("{past}", examples={"recently": "PAST_REF", "previously": "PAST_REF", "the past": "PAST_REF"})
def past(ref: Ref, past: str) -> Reading | None:
    """ "once" and "earlier" only where they stand for a time: not "once more", "no earlier than"."""
    if past == "once" and _other_once(ref):
        return None
    if past == "earlier" and not _alone(ref):
        return None
    return vague("PAST_REF")


@rule("{future}", examples={"soon": "FUTURE_REF", "the future": "FUTURE_REF", "shortly": "FUTURE_REF"})
def future(ref: Ref, future: str) -> Reading | None:
    if future == "shortly" and ref.after(8).startswith((" after", " before")):
        return None
    if future == "soon" and (ref.before(4).endswith(("as ", "too ")) or ref.after(8).startswith((" after", " as "))):
        return None
    if future == "one day" and ref.before(8).endswith(
        ("by ", "for ", "in ", "after ", "within ", "than ", "just ", "only ")
    ):
        return None
    return vague("FUTURE_REF")


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


def _other_once(ref: Ref) -> bool:
    after, before = ref.after(10), ref.before(8)
    return after.startswith(
        (" more", " again", " a ", " the ", " it", " they", " he", " she", " every")
    ) or before.endswith(("at ", "all ", "more than ", "than "))


def _alone(ref: Ref) -> bool:
    after = ref.after(8)
    return after[:1] in (",", ".", ";", "", ")") and not ref.before(4).endswith(("no ", "an ", "the ", "s ", "r "))
