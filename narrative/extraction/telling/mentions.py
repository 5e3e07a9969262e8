"""From drafts to event mentions: whose words tell them, who and where, and what they lean on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.mention import EventMention, Span
from narrative.extraction.telling.taking_part import taking_part
from narrative.extraction.telling.wording import shortened


def told(article: Article, subjects: Subjects, drafts: Sequence[Draft], same: dict[int, int]) -> list[EventMention]:
    happenings: dict[int, int] = {}
    extents = _extents(article, drafts)
    return [
        _mention(article, subjects, draft, extents[number], happenings.setdefault(_root(number, same), len(happenings)))
        for number, draft in enumerate(drafts)
    ]


def _root(number: int, same: dict[int, int]) -> int:
    """The first telling of the same happening."""
    while number in same:
        number = same[number]
    return number


def _mention(
    article: Article, subjects: Subjects, draft: Draft, extent: tuple[int, int], happening: int
) -> EventMention:
    sentence = article.sentences[draft.sentence]
    start, end = sentence.tokens[extent[0]].start, sentence.tokens[extent[1]].end
    head = sentence.tokens[draft.head].start, sentence.tokens[draft.head_last].end
    trigger = Span(head[0], head[1], article.text[head[0] : head[1]])
    who, where = taking_part(article, subjects, draft)
    quote = " ".join(article.text[start:end].split())
    return EventMention(
        start=start,
        end=end,
        trigger=trigger,
        sentence=(sentence.start, sentence.end),
        title=draft.title or shortened(quote),
        when=draft.when,
        basis=draft.basis,
        derivation=tuple(draft.steps),
        status=draft.status,
        actors=who,
        places=where,
        quote=quote,
        happening=happening,
        salient=draft.salient,
        dating=draft.dating,
        bound=draft.bound if draft.when is None else None,
        leans_on=draft.leans_on,
    )


def _extents(article: Article, drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """First and last token of each draft's telling: every word of a sentence stands in one of them at least."""
    in_sentence: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        in_sentence.setdefault(draft.sentence, []).append(number)
    found: dict[int, tuple[int, int]] = {}
    for place, numbers in in_sentence.items():
        sentence = article.sentences[place]
        tellers = _tellers(sentence, [(n, drafts[n]) for n in numbers if drafts[n].phrase is None])
        for number in numbers:
            phrase = drafts[number].phrase
            if phrase is not None:
                found[number] = phrase[0], phrase[1] - 1
                continue
            own = {c for c, teller in tellers.items() if teller == number}
            found[number] = _extent(sentence, drafts[number], _with_reported(sentence, own, drafts[number]))
    return [found[number] for number in range(len(drafts))]


def _tellers(sentence: Sentence, drafts: Sequence[tuple[int, Draft]]) -> dict[int, int]:
    """Clause -> the draft whose telling it belongs to: its own, else the one of what it hangs on, else the first."""
    own = {d.clause: n for n, d in reversed(drafts) if not d.infinitive}
    own = {d.clause: n for n, d in reversed(drafts)} | own
    found: dict[int, int] = {}
    for place in range(len(sentence.clauses) if drafts else 0):
        at: int | None = place
        while at is not None and at not in own:
            at = sentence.clauses[at].parent
        found[place] = own[at] if at is not None else drafts[0][0]
    return found


def _with_reported(sentence: Sentence, own: set[int], draft: Draft) -> set[int]:
    """Its clauses, and what its own clause reports or goes on to describe."""
    reported = {draft.clause} & own
    for number, other in enumerate(sentence.clauses):
        if other.parent in reported and other.kind in ("content", "participle"):
            reported.add(number)
    return own | reported


def _extent(sentence: Sentence, draft: Draft, clauses: Iterable[int]) -> tuple[int, int]:
    around = [draft.head, draft.head_last]
    if draft.antecedent is not None:
        around += draft.antecedent[0], draft.antecedent[1] - 1
    for place in clauses:
        own = sentence.clauses[place].own
        around += own[:1] + own[-1:]
    first, last = min(around), max(around)
    while first < last and (
        sentence.tokens[first].kind == "mark" or sentence.tokens[first].low in ("and", "but", "that")
    ):
        first += 1
    while last > first and sentence.tokens[last].text in ",;:—–":
        last -= 1
    return first, last
