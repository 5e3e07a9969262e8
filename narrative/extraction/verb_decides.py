"""Last Friday or next Friday: the verb of the expression's own clause has the last word, and is said to have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from narrative.extraction.case import Case
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Span
from narrative.extraction.rules import rule
from narrative.extraction.status import ends_plan
from narrative.extraction.verbs import Predicate
from temporal import Step, Timex, When

_STANDING = words.STATES | words.REPORTING


@rule(
    "dating",
    {
        "Ann Vale received the mayor, due to speak in Lund, on Friday.": "received: 2017-05-05",
        "Latvia chooses a queen on Sunday.": "chooses: 2017-05-14",
        "The talk on Tuesday has been called off.": "called off: 2017-05-16",
    },
)
def by_verb(case: Case, timex: Timex, when: When) -> When | None:
    """Last Friday or next Friday: the verb of the clause has the last word where others stand nearer."""
    predicate = case.clause.predicate
    choice = next((s for s in timex.derivation if s.rule == "direction" and s.rejected), None)
    if predicate is None or choice is None or case.draft.noun or case.draft.infinitive:
        return None
    day = case.article.day
    moved = predicate.passive and case.article.text[: timex.start].rstrip().endswith((" to", " until", " till", " for"))
    past = predicate.form == "past" and not predicate.cue and (when.first_day or 0) > day and not moved
    ahead = _looks_ahead(case, predicate) and when.last_day is not None and when.last_day < day
    for value, _ in choice.rejected if past or ahead else ():
        try:
            other = When.parse_edtf(value)
        except ValueError:
            continue
        if other.first_day is not None and (other.first_day <= day if past else other.first_day >= day):
            return other
    return None


def _looks_ahead(case: Case, predicate: Predicate) -> bool:
    """ "Will open", "has been called off", and the plain present of a plan: "Latvia votes on Sunday"."""
    if predicate.form == "present" and predicate.perfect and predicate.passive:
        return ends_plan(predicate)
    if predicate.form == "present":
        plain = not predicate.perfect and not predicate.passive and predicate.verb not in _STANDING
        return plain and case.clause.kind in ("main", "coordinate")
    return predicate.modal in ("will", "shall")


def by_own_verb(case: Case, steps: Sequence[Step]) -> list[Step]:
    """What told past from future is the verb of the expression's own clause, where it says the same."""
    predicate = case.clause.predicate
    kind = {"past": "tells what has happened", "future": "looks ahead"}.get(predicate.form if predicate else "")
    if predicate is None or kind is None or case.draft.infinitive:
        return list(steps)
    verb = case.sentence.text(predicate.first, predicate.last)
    decided = re.compile(rf"^“[^”]*” (?={kind})")
    return [replace(s, because=decided.sub(f"“{verb}” ", s.because)) if s.rule == "direction" else s for s in steps]


def by_verb_step(case: Case, said: Span, when: When, before: When) -> Step:
    predicate = case.clause.predicate
    assert predicate is not None
    verb = case.sentence.text(predicate.first, predicate.last)
    because = f"“{verb}” is the verb of the clause, so “{said.text}” is {when.words}."
    rejected = ((before.edtf, f"does not fit “{verb}”"),)
    return Step(by_verb.__name__, said.text, said.start, said.end, "", when.edtf, because, rejected)
