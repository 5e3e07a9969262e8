"""The rules, family by family. Of two that read equally many characters the one that stands first here wins."""

from temporal.grammar.rule import REGISTERED, Rule
from temporal.rules import (
    absolute,
    anaphora,
    antiquity,
    away,
    centuries,
    clock,
    daylight,
    dial,
    guards,
    holidays,
    lengths,
    numeric,
    parts,
    relative,
    results,
    seasons,
    sets,
    spells,
    stretches,
    telling,
    untold,
    vague,
    years,
)

_FAMILIES = (
    *(guards, telling, numeric, parts, absolute, years, antiquity, centuries, seasons, clock, dial, daylight, holidays),
    *(anaphora, relative, away, results, stretches, lengths, untold, spells, sets, vague),
)
_ORDER = {family.__name__: place for place, family in enumerate(_FAMILIES)}
RULES: tuple[Rule, ...] = tuple(sorted(REGISTERED, key=lambda rule: _ORDER[rule.resolve.__module__]))

__all__ = ["RULES"]
