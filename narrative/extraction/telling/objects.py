"""Whom "him" and "her", and what "it", mean as the object in a title, which has to be understood by itself."""

from __future__ import annotations

import re

from narrative.extraction.article import Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.lexicon import words

_HIM = re.compile(r"\bhim\b|\bher\b(?=$| (?:in|at|on|from|to|with|by|about|over|after|for|as|down|out|off)\b)")
_IT = re.compile(r"^(\w+(?: \w+)?) it\b")  # "signed it", "had dropped it"
_WITHIN_OTHERS = frozenset(("content", "subordinate", "relative"))  # somebody else may act there


def named_object(subjects: Subjects, draft: Draft, subject: str, said: str, first: int) -> str:
    """What a clause says with the name, or the thing, put in for a pronoun; `first`: where it begins."""
    if _IT.match(said):
        thing = _thing_above(subjects, subjects.article.sentences[draft.sentence], draft)
        return _IT.sub(lambda match: f"{match[1]} {thing}", said) if thing else said
    return _person(subjects, draft.sentence, subject, said, first)


def _thing_above(subjects: Subjects, sentence: Sentence, draft: Draft) -> str:
    """ "The truce began a week after the two sides signed IT": the object of the clause above, or its subject."""
    clause = sentence.clauses[draft.clause]
    if clause.kind != "subordinate" or clause.parent is None:
        return ""
    above = sentence.clauses[clause.parent]
    span = _object(sentence, above) or above.subject
    if span is None or above.predicate is None:
        return ""
    thing = subjects.phrase(sentence, *span)
    opening = thing.split(" ", 1)[0]
    if opening.lower() not in ("the", "a", "an", "its", "this"):
        return ""
    return "the " + thing.split(" ", 1)[1] if opening.lower() in ("the", "a", "an") and " " in thing else ""


def _object(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """From the determiner behind the verb to the preposition or mark behind its noun."""
    first = clause.predicate.last + 1 if clause.predicate else len(sentence.tokens)
    if first >= len(sentence.tokens) or sentence.tokens[first].low not in ("the", "a", "an"):
        return None
    end = first
    while end < len(sentence.tokens) and end in clause.members and end not in sentence.timed:
        token = sentence.tokens[end]
        if token.kind == "mark" or token.low in words.PREPOSITIONS:
            break
        end += 1
    return (first, end) if end > first + 1 else None


def _person(subjects: Subjects, number: int, subject: str, said: str, first: int) -> str:
    """ "Vale, who met Jon Roe last week, is to visit HIM": the one who was named before in the sentence."""
    pronoun = _HIM.search(said)
    if pronoun is None:
        return said
    gender = "m" if pronoun[0] == "him" else "f"
    sentence, canonical = subjects.article.sentences[number], subjects.article.names.canonical
    named = [canonical(n) for index, n in sentence.names if n.kind == "person" and index < first]
    genders = subjects.article.names.genders
    fitting = (person for person in reversed(named) if genders.get(person, gender) == gender)
    other = next((person for person in fitting if person not in subject), "")
    crowded = any(c.kind in _WITHIN_OTHERS and c.first < first and c.subject for c in sentence.clauses)
    other = other or ("" if crowded else subjects.object(number, subject, gender))
    return _HIM.sub(other, said, count=1) if other else said
