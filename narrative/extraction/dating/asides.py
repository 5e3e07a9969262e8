"""Happenings that a clause names beside the one that it tells: "since its launch in 2003", "the 1988 bombing".

Each is a draft of its own, its noun phrase its words, as long as it has a date: by the expression in that phrase, or
as the same happening as one told elsewhere. The others are taken away again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from narrative.extraction.article import Article, Sentence
from narrative.extraction.dating.basis import basis_of
from narrative.extraction.dating.times import usable, when_of
from narrative.extraction.draft import Draft
from narrative.extraction.happenings.triggers import antecedent_of, event_noun, is_definite
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import NOUN_FAMILIES, NOUNS
from narrative.extraction.lexicon.retelling import EFFECTS, NOUN_SENSES, VERB_SENSES
from narrative.extraction.mention import Span
from temporal import Step, Timex, When

_LONGEST = 7  # words before the noun
_FRAMING = frozenset(("since", "after", "before", "following", "during", "until"))
_BOUNDING = frozenset(("since", "before", "until"))
_WITHIN = frozenset(("in", "at", "during", "on", "with"))
_DATING = frozenset(("in", "on", "of"))
_LIMITS = words.PREPOSITIONS | words.COORDINATORS | words.SUBORDINATORS - words.DETERMINERS
_OPENING = words.DETERMINERS - {"no", "any", "every", "each", "which", "what", "whose", "neither", "either"}


def with_asides(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and behind them the nouns: no count and no passage of the story goes on from these."""
    taken: dict[int, set[int]] = {}
    for draft in drafts:
        taken.setdefault(draft.sentence, set()).update(range(draft.head, draft.head_last + 1))
    called = {(d.sentence, alias) for d in drafts for alias in d.aliases if _tells_of(d, alias)}
    found = [*drafts]
    for number, sentence in enumerate(article.sentences):
        if sentence.nouns and not sentence.heading:
            nouns = _of_sentence(article, sentence, number, taken.get(number, set()))
            found.extend(d for d in nouns if d.when is None or (number, d.lemma) not in called)
    return found


def _tells_of(draft: Draft, noun: str) -> bool:
    """ "spoke in a Monday phone call": the noun is what the verb tells."""
    senses = VERB_SENSES.get(draft.lemma, frozenset()) & NOUN_SENSES.get(noun, frozenset())
    return bool(senses or NOUN_FAMILIES[noun] & draft.families)


def own_expressions(article: Article, drafts: Sequence[Draft]) -> dict[int, set[int]]:
    """Sentence -> first tokens of the expressions that belong to such a noun, and so date nothing else."""
    found: dict[int, set[int]] = {}
    for draft in drafts:
        if draft.phrase is None or draft.dating is None:
            continue
        sentence, at = article.sentences[draft.sentence], draft.dating.start
        before = sentence.tokens[draft.phrase[0] - 1].low if draft.phrase[0] else ""
        verb = sentence.clauses[draft.clause].predicate
        if before in _WITHIN and verb is not None and draft.head < verb.first:
            continue  # "In a Friday speech, Vale said": she did
        first, noun = sentence.tokens[draft.phrase[0]].low, sentence.tokens[draft.head_last].low
        if before in ("in", "at", "during") and (first in ("a", "an") or noun in words.SCENES):
            continue  # "spoke of it in a Wednesday call", "in Sunday's match"; but "was charged in the 1988 bombing"
        if at < sentence.tokens[draft.head].start or before in _BOUNDING:  # not of "after the crash on Monday"
            found.setdefault(draft.sentence, set()).update(i for i, t in sentence.timexes.items() if t.start == at)
    return found


def _of_sentence(article: Article, sentence: Sentence, number: int, taken: set[int]) -> Iterator[Draft]:
    doers = {doer(sentence, place) for place in range(len(sentence.clauses))}
    for last, (first, _) in sorted(sentence.nouns.items()):
        place = next(place for place, clause in enumerate(sentence.clauses) if last in clause.members)
        verb = sentence.clauses[place].predicate
        if last in taken or last + 1 in sentence.nouns or (verb and verb.first <= last <= verb.last):
            continue
        noun = NOUNS[" ".join(t.low for t in sentence.tokens[first : last + 1])]
        draft = Draft(number, place, set(), first, last, noun, NOUN_FAMILIES[noun], noun=True, strong=True)
        begin = _begin(sentence, first)
        draft.phrase = begin, last + 1
        draft.definite = is_definite(sentence, first)
        dated = _dated_before(sentence, begin, first) or _dated_behind(sentence, begin, last)
        if dated is not None:
            _date(sentence, draft, *dated)
        if dated is not None or draft.definite or last in doers:
            yield draft


def doer(sentence: Sentence, place: int) -> int | None:
    """The last token of the noun whose effect a clause tells: "the fire that killed ten", "ten died in the fire"."""
    clause = sentence.clauses[place]
    predicate = clause.predicate
    if predicate is None or predicate.verb not in EFFECTS or predicate.cue or predicate.modal:
        return None
    if predicate.passive or predicate.verb in ("die", "perish"):
        own = [i for i in clause.own if i > predicate.last and i in sentence.nouns]
        noun = next(iter(own), None)
        behind = {sentence.tokens[i].low for i in range(predicate.last + 1, noun or 0)}
        return noun if behind & {"in", "by"} else None
    if predicate.first - 1 in sentence.nouns:
        return predicate.first - 1
    span = clause.subject or antecedent_of(sentence, clause)
    told = event_noun(sentence, *span) if span else None
    if told is None and clause.own[0] == clause.first:  # "BOMBINGS in Lund, Sweden, and Oslo killed ten"
        told = event_noun(sentence, clause.first, predicate.first)
    return told[1] if told else None


def _begin(sentence: Sentence, first: int) -> int:
    """Where the noun phrase begins: at its determiner, a possessor, or its first modifier."""
    index = first
    while index and first - index < _LONGEST:
        token = sentence.tokens[index - 1]
        if index - 1 in sentence.verbs and token.low not in words.DETERMINERS:
            break
        if index - 1 not in sentence.timed and (
            (token.kind == "mark" and not (token.text == "," and index - 2 in sentence.timed)) or token.low in _LIMITS
        ):
            break
        index -= 1
        if token.low in words.DETERMINERS:
            break
    return index


def _dated_before(sentence: Sentence, begin: int, first: int) -> tuple[int, Timex] | None:
    """ "the Dec. 21, 1988, bombing", "last month's explosion", "Friday's vote": not "on Friday votes were cast"."""
    at = next((i for i in range(begin, first) if i in sentence.timexes and usable(sentence.timexes[i])), None)
    if at is None:
        return None
    end = at
    while end in sentence.timed:
        end += 1
    tokens = sentence.tokens
    owning = end < len(tokens) and (tokens[end].kind == "poss" or tokens[end - 1].kind == "poss")
    opened = any(tokens[i].low in _OPENING or tokens[i].kind == "poss" for i in range(begin, at))
    return (at, sentence.timexes[at]) if owning or opened else None


def _dated_behind(sentence: Sentence, begin: int, last: int) -> tuple[int, Timex] | None:
    """ "since its launch in 2003": what stands behind a preposition that dates something else."""
    framed = begin and sentence.tokens[begin - 1].low in _FRAMING
    timex = sentence.timexes.get(last + 2)
    if not framed or timex is None or not usable(timex) or sentence.tokens[last + 1].low not in _DATING:
        return None
    return last + 2, timex


def _date(sentence: Sentence, draft: Draft, at: int, timex: Timex) -> None:
    assert draft.phrase is not None
    draft.when = when_of(timex)
    draft.basis = basis_of(timex, timex.text)
    draft.dating = Span(timex.start, timex.end, timex.text)
    end = at
    while end in sentence.timed:
        end += 1
    draft.phrase = min(draft.phrase[0], at), max(draft.phrase[1], end)
    noun = sentence.text(draft.head, draft.head_last)
    because = f"“{timex.text}” stands with “{noun}” and dates it."
    step = Step("in_phrase", timex.text, timex.start, timex.end, "", draft.when.edtf, because)
    draft.steps = [*timex.derivation, step]


def kept(drafts: Sequence[Draft], same: dict[int, int]) -> tuple[list[Draft], dict[int, int]]:
    """In the order of the text, without the nouns that have no date after all, or but that of the verb beside them."""
    verbs = {(d.sentence, place): d.when for d in drafts if d.phrase is None for place in d.clauses}
    leant_on = {d.leans_on for d in drafts}
    places = [n for n, d in enumerate(drafts) if d.phrase is None or n in leant_on or _tells(d, verbs)]
    places.sort(key=lambda n: (drafts[n].sentence, drafts[n].head))
    new = {old: place for place, old in enumerate(places)}
    for number in places:
        draft = drafts[number]
        draft.leans_on = new[draft.leans_on] if draft.leans_on is not None else None
    roots: dict[int, int] = {}
    for number in sorted(range(len(drafts)), key=lambda n: (drafts[n].sentence, drafts[n].head)):
        roots[number] = roots[same[number]] if number in same else number
    first: dict[int, int] = {}
    again: dict[int, int] = {}
    for number in places:
        earliest = first.setdefault(roots[number], number)
        if earliest != number:
            again[new[number]] = new[earliest]
    return [drafts[n] for n in places], again


def _tells(draft: Draft, verbs: dict[tuple[int, int], When | None]) -> bool:
    return draft.when is not None and draft.when != verbs.get((draft.sentence, draft.clause))
