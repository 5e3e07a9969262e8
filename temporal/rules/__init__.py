"""The rules, family by family. Of two that read equally many characters the one imported first wins."""

from temporal.rule import RULES
from temporal.rules import (
    absolute,
    anaphora,
    clock,
    guards,
    holidays,
    lengths,
    numeric,
    relative,
    sets,
    vague,
    years,
)

__all__ = [
    "RULES",
    "absolute",
    "anaphora",
    "clock",
    "guards",
    "holidays",
    "lengths",
    "numeric",
    "relative",
    "sets",
    "vague",
    "years",
]
