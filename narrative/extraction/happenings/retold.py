"""Which mentions of one article tell the same happening: "the phone call" is Wednesday's, "the meeting" the mayor's."""

from __future__ import annotations

from collections.abc import Sequence

from narrative.extraction.article import Article
from narrative.extraction.draft import Draft
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.happenings.telling_again import Tellings, Told
from narrative.extraction.lexicon import listed
from narrative.extraction.lexicon.retelling import ONCE
from temporal import When

_REMEMBERED = 40  # tellings of one kind that a later one is compared with
_NEAR = 12  # sentences: beyond, "the deal" needs more than its noun to be that deal
# "won the election", "held the talks": its object has the verb's own time.
_OCCASIONS = listed(
    """hold win lose attend contest stage conduct carry make give deliver have launch start begin open end close
    finish complete conclude sign host join boycott watch face enter take play reach deny announce resume cancel
    postpone delay call plan schedule set expect propose seek demand want order"""
)


def find(article: Article, subjects: Subjects, drafts: Sequence[Draft]) -> dict[int, int]:
    """Draft -> the draft before it in the text whose happening it tells again."""
    tellings = Tellings(article, subjects, drafts)
    order = sorted(range(len(drafts)), key=lambda n: (drafts[n].sentence, drafts[n].head))
    ranks = {number: rank for rank, number in enumerate(order)}
    by_key: dict[str | int, list[int]] = {}
    found: dict[int, int] = {}
    whens = [draft.when for draft in drafts]  # with those that come of being the same
    for number in order:
        draft, keys = drafts[number], tellings.keys(drafts[number])
        if not draft.saying and not _occasion(article, draft):
            earlier = {n for key in keys for n in by_key.get(key, ())[-_REMEMBERED:]}
            best, most = None, 0.0
            for other in sorted(earlier, key=ranks.__getitem__, reverse=True):
                score = _score(article, draft, drafts[other], tellings.of(number), tellings.of(other), whens[other])
                if score > most:
                    best, most = other, score
            if best is not None:
                found[number] = best
                whens[number] = whens[number] or whens[best]
        for key in keys:
            by_key.setdefault(key, []).append(number)
    return found


def _occasion(article: Article, draft: Draft) -> bool:
    clause = article.sentences[draft.sentence].clauses[draft.clause]
    if draft.phrase is None or draft.when is not None or clause.predicate is None:
        return False
    return clause.predicate.verb in _OCCASIONS and draft.phrase[0] == clause.predicate.last + 1


def _score(article: Article, draft: Draft, other: Draft, mine: Told, theirs: Told, when: When | None) -> float:
    """Above 0: the same happening; the higher the surer. `when`: the other's, as far as it is known yet."""
    if _apart(article, draft, other, mine, theirs, when):
        return 0.0
    if draft.noun and draft.definite:
        score = _refers(draft, other, mine, theirs)
        return score + 1.5 * (score > 0 and when is not None)
    shared = len(mine.people & theirs.people)
    alike = len(mine.content & theirs.content)
    if draft.noun or other.noun:
        named = bool(mine.names & theirs.around) or bool(theirs.names & mine.around)
        known = other.definite or draft.lemma == other.lemma
        return float(shared + alike + named) if known and shared + named and shared + named + alike > 1 else 0.0
    return _verbs(draft, other, mine, theirs)


def _apart(article: Article, draft: Draft, other: Draft, mine: Told, theirs: Told, when: When | None) -> bool:
    """Two times, two peoples, or one still to come: not the same, whatever the words."""
    if draft.when is not None and when is not None and not draft.when.overlaps(when):
        return True
    if _bounds_exclude(draft.bound, when) or _bounds_exclude(other.bound, draft.when):
        return True  # "have voted since 24 August" isn't the election of 2015
    if draft.sentence == other.sentence and (draft.clause == other.clause or not (draft.noun or other.noun)):
        return True
    if mine.more or (not draft.noun and not other.noun and mine.ahead != theirs.ahead):
        return True  # what is to come isn't what was
    first = when.first_day if when is not None else None
    if mine.since and (theirs.ahead if first is None else first > article.day):
        return True
    return bool(mine.people and theirs.people) and not mine.people & theirs.people


def _bounds_exclude(bound: When | None, when: When | None) -> bool:
    return bound is not None and when is not None and not bound.overlaps(when)


def _refers(draft: Draft, other: Draft, mine: Told, theirs: Told) -> float:
    """ "the call" to what was told before: by its word or sense, and none of its names strange to that."""
    shared = len(mine.people & theirs.people)
    if draft.phrase is not None:
        if mine.people and not shared:
            return 0.0
        if mine.names and not shared and not mine.names & theirs.around:
            return 0.0
    named = bool(mine.names & theirs.around) + bool(mine.names & theirs.names)
    alike = min(3, len(mine.content & theirs.content)) + named
    if draft.sentence - other.sentence > _NEAR and not shared + alike:
        return 0.0
    worded = draft.lemma in theirs.aliases or draft.lemma == other.lemma
    fits = 0.5 if mine.people and mine.people <= theirs.people else 0.0
    return 1.0 + shared + 0.5 * alike + 2 * worded + fits


def _verbs(draft: Draft, other: Draft, mine: Told, theirs: Told) -> float:
    shared = len(mine.people & theirs.people)
    alike = len(mine.content & theirs.content)
    if draft.lemma in ONCE and other.lemma in ONCE and mine.patients & theirs.patients:
        return 2.0 + shared + alike
    if mine.patients and theirs.patients and not mine.patients & theirs.patients:
        return 0.0
    if draft.lemma != other.lemma:
        return float(shared) if shared >= 2 else 0.0
    alike += bool(mine.objects & theirs.objects) * 2
    if mine.known and mine.patients & theirs.patients:
        return 1.0 + shared + alike  # "the appeal was heard", both times
    same = alike and (shared + alike >= 2 or (draft.when is None and len(mine.content) <= 2))
    return float(shared + alike) if same else 0.0
