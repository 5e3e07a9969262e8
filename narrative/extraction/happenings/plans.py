"""Plans that a verb ends: which noun names the plan, on either side of the verb."""

from __future__ import annotations

from narrative.extraction.article import Sentence
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.predicate import Predicate
from narrative.extraction.happenings.status import ends_plan
from narrative.extraction.happenings.triggers import event_noun
from narrative.extraction.lexicon.words import DETERMINERS

# These are done to what goes on as well: "rain delayed the match".
_UNDER_WAY = frozenset(("delay", "adjourn"))
_ONLY_OF_PLANS = frozenset(("cancel", "postpone", "reschedule"))
_NEW_DAY = frozenset(("to", "until", "till"))
_COMING_ABOUT = frozenset(("take", "go", "happen", "proceed"))  # "take place", "go ahead"
_PUT_ON = frozenset(("hold", "play", "stage"))
_WILL_NOT = frozenset(("will", "'ll", "shall", "won't"))


def plan_ended(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """ "The presidents called off THE SUMMIT": the noun that the active verb ends the plan of."""
    predicate = clause.predicate
    if predicate is None or predicate.passive or predicate.negated or not ends_plan(predicate) or not sentence.nouns:
        return None
    if predicate.modal or predicate.cue or predicate.form not in ("past", "present"):
        return None
    noun = event_noun(sentence, predicate.last + 1, clause.last + 1)
    moved = any(to_new_day(sentence, i) for i in sentence.timexes if i > predicate.last and i in clause.members)
    return noun if moved or predicate.verb not in _UNDER_WAY else None


def thing_put_off(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """ "postponed THE EXERCISE on 12 May": whatever it is, where a day to come stands behind it."""
    named, predicate = plan_ended(sentence, clause), clause.predicate
    if named is not None or predicate is None or predicate.passive or predicate.negated or predicate.modal:
        return named
    first = predicate.last + 1
    putting_off = predicate.verb in _ONLY_OF_PLANS or predicate.lemma in ("call off", "put off")
    if not putting_off or predicate.form not in ("past", "present") or predicate.cue or first >= clause.last:
        return None
    return (first, first) if sentence.tokens[first].low in DETERMINERS else None


def to_new_day(sentence: Sentence, index: int) -> bool:
    """ "moved TO 14 June", "put off UNTIL Monday": what begins at this token is the new day."""
    return sentence.tokens[index].low in _NEW_DAY or (index > 0 and sentence.tokens[index - 1].low in _NEW_DAY)


def comes_to_nothing(predicate: Predicate, named: bool) -> bool:
    """ "will not take place", "won't be held"; `named`: its subject is a happening."""
    if not predicate.negated or predicate.modal not in _WILL_NOT or predicate.perfect:
        return False
    return predicate.verb in _PUT_ON if predicate.passive else named and predicate.verb in _COMING_ABOUT
