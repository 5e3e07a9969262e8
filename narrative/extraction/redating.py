"""A dependant's new When, once the event that it leans on has another."""

from __future__ import annotations

from dataclasses import replace

from narrative.extraction.links import LINKS, shifting
from narrative.extraction.links.passages import CARRYING
from narrative.extraction.mention import EventMention
from narrative.extraction.text.offsets import Offset, offsets
from narrative.extraction.text.tokens import tokenize
from temporal import Step, When

_LEANING = frozenset(decide.__name__ for decide in (*LINKS, *CARRYING))


def redate(mention: EventMention, reference: EventMention) -> EventMention:
    """`mention` as it would read if the mention that it leans on were `reference`, with the derivation to match.

    ValueError where it leans on nothing, or where the reference has no When, or none that can be counted from.
    """
    step = _leaning(mention)
    if step is None:
        raise ValueError(f"“{mention.title}” has a date of its own and leans on no other event.")
    if reference.when is None:
        raise ValueError(f"“{reference.title}” has no date that “{mention.title}” could follow from.")
    when = _again(step, reference.when)
    if when is None:
        raise ValueError(_why_not(step, reference.when))
    because = f"“{step.said}” follows from “{reference.title}” ({reference.when.words}): {when.words}."
    told = replace(step, reference=reference.when.edtf, result=when.edtf, because=because, rejected=())
    later = mention.derivation[mention.derivation.index(step) + 1 :]
    return replace(mention, when=when, derivation=(*reference.derivation, told, *later))


def _leaning(mention: EventMention) -> Step | None:
    """The step by which it leans: the last of its kind, for those of the reference stand before it."""
    if mention.leans_on is None:
        return None
    return next((step for step in reversed(mention.derivation) if step.rule in _LEANING), None)


def _again(step: Step, reference: When) -> When | None:
    offset = next(iter(offsets(tokenize(f"{step.said} x"))), None)
    if step.rule == "later_in_story":
        last = When.parse_edtf(step.result).last_day
        return shifting.after_until(reference, last) if last is not None else None
    if offset is None:
        return reference
    return shifting.shifted(reference, offset, _sign(step, offset))


def _why_not(step: Step, reference: When) -> str:
    if step.rule == "later_in_story":
        return f"“{step.said}” puts it before its article, and {reference.words} is no longer before that."
    if reference.first_day is None or reference.last_day is None:
        return f"“{step.said}” cannot be counted from {reference.words}, which has no first or no last day."
    return f"“{step.said}” counted from {reference.words} leaves the calendar."


def _sign(step: Step, offset: Offset) -> int:
    """Of two clauses that date each other the one lies as far after as the other before: which is this?"""
    then, gave = When.parse_edtf(step.reference), When.parse_edtf(step.result)
    turned = shifting.shifted(then, offset, -offset.sign)
    ahead = shifting.shifted(then, offset, offset.sign)
    return -offset.sign if turned is not None and turned.edtf == gave.edtf != (ahead and ahead.edtf) else offset.sign
