"""A derivation replayed: does the same text, read again, lead by the same steps to the same value?"""

from collections.abc import Sequence
from datetime import date, datetime

from temporal.conventions import Conventions
from temporal.tagging import tag
from temporal.timex import Step, Timex

_DEFAULTS = Conventions()


def replay(
    derivation: Sequence[Step],
    text: str,
    *,
    dct: date | datetime | None,
    language: str = "en",
    style: str = "auto",
    conventions: Conventions = _DEFAULTS,
) -> Timex | None:
    """The time expression that the text gives by these very steps, all of them in their order.

    None where it no longer does: the text, its date, the conventions or the rules have changed since. What surrounds an
    expression decides with it (tense, what was named before), so the whole text is needed, as it was.
    """
    steps = tuple(derivation)
    timexes = tag(text, dct=dct, language=language, style=style, conventions=conventions)
    return next((timex for timex in timexes if timex.derivation == steps), None)
