"""The rules, family by family: one file of this folder each."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from pkgutil import iter_modules

from temporal.grammar.rule import REGISTERED, Rule

# Every family is listed here and nowhere else. Of two rules that read equally many characters the one wins whose
# family stands first; within a family the one that its file has first.
FAMILIES = (
    *(
        "guards",
        "telling",
        "numeric",
        "parts",
        "weekdays",
        "absolute",
        "years",
        "antiquity",
        "centuries",
        "seasons",
        "clock",
    ),
    *("dial", "daylight", "holidays", "anaphora", "relative", "away", "results", "stretches", "lengths", "untold"),
    *("sets", "vague"),
)


def in_order(rules: Iterable[Rule], families: Sequence[str], files: Iterable[str]) -> tuple[Rule, ...]:
    """ValueError with a sentence for whoever wrote a family that is not listed, or lists one that is not there."""
    for family in files:
        if family not in families:
            raise ValueError(
                f"Family {family}: temporal/rules/{family}.py is not listed, so its rules would never read: "
                "add its name to FAMILIES in temporal/rules/__init__.py, before the families that it shall win over."
            )
    for rule in rules:
        if rule.family not in families:
            raise ValueError(
                f"Rule {rule.name} belongs to no family of temporal/rules ({rule.resolve.__module__}): "
                "move it into one, or into a new file there that FAMILIES in temporal/rules/__init__.py lists."
            )
    place = {family: number for number, family in enumerate(families)}
    return tuple(sorted(rules, key=lambda rule: place[rule.family]))


for _family in FAMILIES:
    import_module(f"{__name__}.{_family}")
RULES = in_order(REGISTERED, FAMILIES, [module.name for module in iter_modules(__path__)])

__all__ = ["FAMILIES", "RULES", "in_order"]
