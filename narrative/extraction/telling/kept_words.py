"""Which words of a clause its title keeps: no dates, no steps in time, nothing behind a semicolon."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from narrative.extraction.article import Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.predicate import is_adverb
from narrative.extraction.lexicon import listed, words
from narrative.extraction.lexicon.morphology import verb_form

_SAID_LATER = frozenset(["later", "subsequently", "then", "afterwards", "also"])
_QUESTIONS = frozenset(["who", "what", "where", "when", "which"])
# "rejected claims THAT IT WAS CRACKED"
_SAID_NOUNS = listed(
    """claim claims report reports accusation accusations allegation allegations evidence fact news fear fears concern
    concerns suggestion suggestions warning warnings statement idea belief sign signs proof hope hopes conclusion note
    rumour rumours rumor rumors assurance assurances promise guarantee speculation complaint complaints"""
)
_GOVERNING = frozenset(
    ["on", "in", "at", "for", "during", "of", "from", "between", "over", "through", "throughout", "by", "within"]
)
_NEARLY = frozenset(["shortly", "soon", "just", "right", "immediately", "sometime", "long"])


def kept_runs(sentence: Sentence, clause: Clause, first: int, draft: Draft) -> list[tuple[int, int]]:
    """Runs of tokens from the verb on: the clause and what it says or reports, without dates and asides."""
    place = next(n for n, c in enumerate(sentence.clauses) if c is clause)
    members = {place}
    for number, other in enumerate(sentence.clauses):
        if other.parent in members and number != place and _belongs(sentence, other, first, draft):
            members.add(number)
    _complete(sentence, members)
    inserted = clause.kind == "relative" and clause.first > 0 and sentence.tokens[clause.first - 1].text == ","
    owns = [sentence.clauses[n].own for n in members]
    owned = sorted([i for own in owns for i in own[bisect_left(own, first) :]])
    owned = _up_to(sentence, owned, (";", ",") if inserted else (";",))
    dropped = date_words(sentence, draft)
    head = clause.predicate.last if clause.predicate else first
    kept = [
        i for i in owned
        if i not in dropped and not (sentence.tokens[i].low in _SAID_LATER and i <= head + 1)
    ]  # fmt: skip
    if draft.antecedent is None and clause.kind == "relative" and clause.marker == "that":
        kept = [i for i in kept if i > clause.first]
    return runs(kept)


def _complete(sentence: Sentence, members: set[int]) -> None:
    """ "cameras detect THE WELL IS LEAKING": what begins right behind a verb is what it needs."""
    for number, other in enumerate(sentence.clauses):
        if number in members or other.parent not in members or sentence.tokens[other.first].kind == "mark":
            continue
        groups = [sentence.clauses[n].predicate for n in members]
        if any(group is not None and group.last + 1 == other.first for group in groups):
            members.add(number)


def _belongs(sentence: Sentence, clause: Clause, first: int, draft: Draft) -> bool:
    """What it reports, and what follows without a comma: "a note SAYING SO", "fled AS THE RIVER ROSE"."""
    if clause.kind == "content" or (clause.marker == "that" and draft.saying):
        return True
    if clause.first <= first or clause.first - 1 in sentence.leaning:
        return False
    before = sentence.tokens[clause.first - 1]
    if clause.kind == "relative" and clause.marker == "that":
        complement = clause.subject is not None and before.low in _SAID_NOUNS
        return complement or _said_in_passing(sentence, clause.first)
    if clause.kind == "relative":  # "focused on WHO HAD KNOWN", "in March WHEN THE RIVER ROSE"
        when = clause.marker == "when" and clause.first - 1 in sentence.timed
        return when or (clause.marker in _QUESTIONS and before.low in words.PREPOSITIONS)
    if clause.kind == "participle":
        return before.kind != "mark" or (
            before.text == "," and clause.predicate is not None and not clause.predicate.passive
        )
    return clause.kind == "subordinate" and before.kind != "mark"


def _said_in_passing(sentence: Sentence, first: int) -> bool:
    """ "issued a note Monday saying THAT IT WOULD SAIL"."""
    while first > 1 and (first - 1 in sentence.timed or sentence.tokens[first - 1].low in ("on", "in", "at")):
        first -= 1
    form = verb_form(sentence.tokens[first - 1].low) if first else None
    return form is not None and form[0] in words.REPORTING and form[1] in ("ing", "base")


def _up_to(sentence: Sentence, owned: list[int], marks: tuple[str, ...]) -> list[int]:
    if sentence.lows.isdisjoint(marks):
        return owned
    end = next((n for n, i in enumerate(owned) if n and sentence.tokens[i].text in marks), len(owned))
    return owned[:end]


def date_words(sentence: Sentence, draft: Draft) -> set[int]:
    """The words that date it, and the preposition before them."""
    dropped: set[int] = set()
    spans = [(i, t.end) for i, t in sentence.timexes.items() if draft.dating and t.start >= draft.dating.start]
    for first, end in spans:
        if draft.dating is None or sentence.tokens[first].start > draft.dating.end:
            continue
        index = first
        while index < len(sentence.tokens) and sentence.tokens[index].start < end:
            index += 1
        if index < len(sentence.tokens) and sentence.tokens[index].kind == "poss":
            continue  # "inspected last week's landslide"
        index = _end_of_list(sentence, index)
        dropped.update(range(first, index))
        if first and sentence.tokens[first - 1].low in _GOVERNING:
            if not _governs_noun(sentence, index):
                dropped.add(first - 1)
        elif first and sentence.tokens[first - 1].low == "than":  # ", nine fewer THAN a year earlier"
            dropped.update(i for i in range(max(0, first - 5), first) if "," in _texts(sentence, first - 5, i + 1))
        elif first > 1 and sentence.tokens[first - 1].low in ("after", "before", "around", "about"):
            near = sentence.tokens[first - 2].low in _NEARLY  # "shortly after 3am" goes as a whole
            dropped.update((first - 1, first - 2) if near else (first - 1,))
    for offset in sentence.offsets:
        dropped.update(range(offset.first, offset.last + 1))
        dropped.update(_step_from(sentence, offset.last + 1))
        if offset.first and sentence.tokens[offset.first - 1].low in ("on", "in"):
            dropped.add(offset.first - 1)
    return dropped


def _governs_noun(sentence: Sentence, index: int) -> bool:
    """ "in late 18th century FRANCE", "at a Monday MEETING": its preposition isn't the date's own."""
    if index >= len(sentence.tokens) or index in sentence.verbs or index in sentence.timed:
        return False
    token = sentence.tokens[index]
    noun = token.kind == "word" and token.low not in words.CLOSED and not is_adverb(token.low)
    return noun and all(clause.first != index for clause in sentence.clauses)


def _end_of_list(sentence: Sentence, end: int) -> int:
    """ "in 1990, 1994 and 2001": all the years."""
    while True:
        index = end
        while index < len(sentence.tokens) and sentence.tokens[index].low in (",", "and", "or"):
            index += 1
        if index == end or index not in sentence.timexes:
            return end
        while index < len(sentence.tokens) and index in sentence.timed:
            index += 1
        if index <= end:
            return end
        end = index


def _step_from(sentence: Sentence, first: int) -> range:
    """ ", a day AFTER THE ROBBERY": what the step counts from is no part of the title."""
    tokens = sentence.tokens
    if first >= len(tokens) or tokens[first].low not in ("after", "before", "following", "of"):
        return range(0)
    end = next((i for i in range(first, len(tokens)) if tokens[i].kind == "mark"), len(tokens))
    verb = any(first < c.predicate.first < end for c in sentence.clauses if c.predicate)
    return range(0) if verb else range(first, end)


def _texts(sentence: Sentence, first: int, end: int) -> list[str]:
    return [t.text for t in sentence.tokens[max(0, first) : end]]


def runs(indices: list[int]) -> list[tuple[int, int]]:
    """From, to (exclusive), of what stands in a row."""
    if not indices:
        return []
    gaps = [place for place in range(1, len(indices)) if indices[place] != indices[place - 1] + 1]
    return [(indices[a], indices[b - 1] + 1) for a, b in pairwise((0, *gaps, len(indices)))]
