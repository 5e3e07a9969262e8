"""One article to its dated event mentions: find, date, lean, settle, tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from narrative.extraction import article as articles
from narrative.extraction import status as statuses
from narrative.extraction import triggers
from narrative.extraction.article import Article, Sentence
from narrative.extraction.clauses import Clause
from narrative.extraction.dating import date_drafts, fall_back
from narrative.extraction.draft import Draft
from narrative.extraction.happenings import find
from narrative.extraction.leaning import lean
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Basis, EventMention, Span, Status
from narrative.extraction.places import country_of
from narrative.extraction.subjects import Subjects
from narrative.extraction.taking_part import taking_part
from narrative.extraction.titles import from_sentence
from narrative.extraction.titles import title as title_of
from narrative.extraction.tokens import tokenize
from narrative.extraction.verbs import Predicate
from temporal import Conventions, Step, When, dateline

_DEFAULT = Conventions()
# "LISBON, Portugal, May 19 (Ansa) - ": no part of the first sentence.
_DATE_LINE = re.compile(r"\s*[A-Z][A-Z'’.-]{2,}[^\n]{0,80}?\s?(?:[—–]|\s--?)\s")


def extract(
    text: str,
    *,
    dct: date | datetime,
    title: str | None = None,
    language: str = "en",
    conventions: Conventions = _DEFAULT,
    thorough: bool = False,
) -> list[EventMention]:
    """The event mentions of an article in text order. `dct` is the article's date.

    `title` only says which countries it is about, where two towns have one name. `thorough` adds what no timeline
    prints: sayings, states and side clauses, with the time that they are told at.

    Pure and deterministic; any text gives a list, though it be empty.
    """
    line = dateline(text, dct=dct)
    lead = _DATE_LINE.match(text)
    body = lead.end() if lead else 0
    article = articles.read(text, dct=dct, body=body, language=language, conventions=conventions)
    article.day = (line.date if line else dct).toordinal()
    article.names.countries.update(filter(None, (country_of(t.text) for t in tokenize(title or "") if t.capital)))
    drafts = triggers.drafts(article)
    date_drafts(article, drafts)
    same = find(article, drafts)
    lean(article, drafts, same)
    fall_back(article, drafts)
    _settle(article, drafts, same)
    subjects = Subjects(article)
    for draft in drafts:
        draft.title = title_of(article, subjects, draft)
        if not draft.title and draft.when is not None:
            draft.title = from_sentence(article, draft)
        draft.dropped = not thorough and (draft.dropped or not draft.title)
    return _told(article, subjects, drafts, same)


def _settle(article: Article, drafts: Sequence[Draft], same: dict[int, int]) -> None:
    """Statuses, the lead's own date, and which drafts are worth telling."""
    for number, draft in enumerate(drafts):
        sentence = article.sentences[draft.sentence]
        _status(article, sentence, draft)
        _lead(article, sentence, draft)
        draft.dropped = not _worth(article, sentence, draft, number in same)
    _fates(article, drafts)
    _backdrops(article, drafts)


def _backdrops(article: Article, drafts: Sequence[Draft]) -> None:
    """ "The truce was tested when Oslo expelled the envoy": only the second is a happening of its own."""
    for draft in drafts:
        if draft.via != "at_the_time" or draft.dropped or draft.leans_on is None:
            continue
        other = drafts[draft.leans_on]
        if other.sentence != draft.sentence:
            continue
        sentence = article.sentences[draft.sentence]
        predicate = sentence.clauses[other.clause].predicate
        subject = sentence.clauses[other.clause].subject
        named = subject is not None and any(article.name_at(sentence, i) for i in range(*subject))
        agent = any(sentence.tokens[i].low == "by" for i in sentence.clauses[other.clause].own)
        if predicate is not None and predicate.passive and not named and not agent and not other.noun and draft.strong:
            other.dropped = True


def _status(article: Article, sentence: Sentence, draft: Draft) -> None:
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if predicate is None:
        return
    if draft.infinitive:
        draft.status = Status.SCHEDULED
        return
    above = sentence.clauses[clause.parent] if clause.parent is not None else None
    place = draft.clause
    conditions = any(c.parent == place and c.marker in ("if", "unless") for c in sentence.clauses)
    first = draft.when.first_day if draft.when else None
    fate = _fate(sentence, draft)
    told = statuses.Told(predicate, clause, above, conditions, first, article.day, fate)
    draft.status, rule = statuses.decide(told)
    if rule:
        said = sentence.text(predicate.first, predicate.last)
        because = f"“{said}” says that it is {draft.status.value}."
        start, end = sentence.tokens[predicate.first].start, sentence.tokens[predicate.last].end
        draft.steps = [*draft.steps, Step(rule, said, start, end, "", draft.status.value, because)]


def _fate(sentence: Sentence, draft: Draft) -> Predicate | None:
    """The verb that puts off or calls off what this draft's noun names."""
    clause = sentence.clauses[draft.clause]
    if clause.parent is None or draft.antecedent is None:
        return None
    above = sentence.clauses[clause.parent].predicate
    if above is None or not statuses.ends_plan(above):
        return None
    return above if draft.noun or above.passive else None


def _fates(article: Article, drafts: Sequence[Draft]) -> None:
    """A plan and the verb that ended it are one telling: the one that has the date is kept."""
    ended = {(d.sentence, article.sentences[d.sentence].clauses[d.clause].parent) for d in drafts if _ended(article, d)}
    for draft in drafts:
        clause = article.sentences[draft.sentence].clauses[draft.clause]
        passive = clause.predicate is not None and clause.predicate.passive and statuses.ends_plan(clause.predicate)
        if passive and (draft.sentence, draft.clause) in ended and not _ended(article, draft):
            for other in drafts:
                kept = other.sentence == draft.sentence and _ended(article, other) and other.when is not None
                if kept and not other.noun:
                    other.dropped = True
                elif kept:
                    draft.dropped = True


def _ended(article: Article, draft: Draft) -> bool:
    return _fate(article.sentences[draft.sentence], draft) is not None


def _lead(article: Article, sentence: Sentence, draft: Draft) -> None:
    """The first sentence, in the past and without a date: the article's own date, about."""
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    first = sentence is next((s for s in article.sentences if s.clauses), None)
    if not first or draft.when is not None or draft.bound is not None or not draft.strong or predicate is None:
        return
    if draft.noun:
        return
    reported = any(c.kind == "attribution" and c.predicate for c in sentence.clauses) and sentence.timexes
    if clause.kind != "main" or predicate.form != "past" or predicate.perfect or reported or draft.links:
        return
    draft.when = When.between(article.day, article.day, approximate=True)
    draft.basis = Basis.ARTICLE
    because = "It opens the article in the past tense and names no day, so it has about the date of the article."
    draft.steps = [Step("lead", "", None, None, When.on(article.day).edtf, draft.when.edtf, because)]


def _worth(article: Article, sentence: Sentence, draft: Draft, retold: bool) -> bool:
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if predicate is None or predicate.negated:
        return False
    if draft.infinitive:
        return draft.when is not None
    if draft.noun and predicate.verb == "be" and draft.basis in (Basis.EVENT, Basis.INHERITED):
        return False  # "the vote was fair": said of it
    if predicate.passive and predicate.verb in ("go", "do"):
        return False  # "was gone", "is done": a state
    quoting = bool(sentence.quoted) and draft.when is not None
    if clause.kind == "attribution" and predicate.verb in words.PLAIN_SAYING and not quoting:
        return False
    dated = draft.when is not None
    if draft.head in sentence.quoted and not (dated and draft.basis in (Basis.EXPLICIT, Basis.RELATIVE)):
        return False
    if draft.noun and not draft.strong and not retold:
        return False
    habit = predicate.form == "present" and not predicate.perfect and not predicate.passive and not draft.noun
    if habit and draft.status == Status.HAPPENED and not draft.strong:
        return False
    if dated and draft.basis in (Basis.EXPLICIT, Basis.RELATIVE):
        return predicate.verb not in ("be", "modal", "do") or draft.noun
    if dated and not draft.strong and draft.via in ("in_one_breath", "same_passage"):
        return False
    if dated:
        return predicate.verb not in ("be", "modal", "do") or draft.noun
    return _worth_undated(draft, clause, retold)


def _worth_undated(draft: Draft, clause: Clause, retold: bool) -> bool:
    predicate = clause.predicate
    assert predicate is not None
    if draft.bound is not None or (draft.noun and retold):
        return draft.strong or retold
    if draft.noun and predicate.verb in ("attribute", "blame", "be", "have"):
        return False
    if not draft.strong or (draft.saying and predicate.verb in words.PLAIN_SAYING):
        return False
    if clause.kind == "relative":
        return draft.noun
    past = predicate.form == "past" or (predicate.perfect and predicate.passive)
    return past and clause.kind in ("main", "coordinate", "attribution", "subordinate")


def _told(article: Article, subjects: Subjects, drafts: Sequence[Draft], same: dict[int, int]) -> list[EventMention]:
    kept = [n for n, d in enumerate(drafts) if not d.dropped]
    places_of = {number: at for at, number in enumerate(kept)}
    happenings: dict[int, int] = {}
    found = []
    for number in kept:
        root = _root(number, same, places_of)
        happening = happenings.setdefault(root, len(happenings))
        mention = _mention(article, subjects, drafts[number], happening)
        leans_on = drafts[number].leans_on
        found.append(replace(mention, leans_on=places_of.get(leans_on) if leans_on is not None else None))
    return found


def _root(number: int, same: dict[int, int], kept: dict[int, int]) -> int:
    """The first telling of the same happening that is itself told."""
    root, at = number, number
    while at in same:
        at = same[at]
        if at in kept:
            root = at
    return root


def _mention(article: Article, subjects: Subjects, draft: Draft, happening: int) -> EventMention:
    sentence = article.sentences[draft.sentence]
    clause = sentence.clauses[draft.clause]
    first, last = _extent(sentence, clause, draft)
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    head = sentence.tokens[draft.head].start, sentence.tokens[draft.head_last].end
    trigger = Span(head[0], head[1], article.text[head[0] : head[1]])
    who, where = taking_part(article, subjects, draft)
    return EventMention(
        start=start,
        end=end,
        trigger=trigger,
        sentence=(sentence.start, sentence.end),
        title=draft.title or trigger.text,
        when=draft.when,
        basis=draft.basis,
        derivation=tuple(draft.steps),
        status=draft.status,
        actors=who,
        places=where,
        quote=" ".join(article.text[start:end].split()),
        happening=happening,
        dating=draft.dating,
        bound=draft.bound if draft.when is None else None,
    )


def _extent(sentence: Sentence, clause: Clause, draft: Draft) -> tuple[int, int]:
    """The tokens of the clause that tells it, from its subject to its end, with what it reports."""
    place = draft.clause
    members = {place}
    for number, other in enumerate(sentence.clauses):
        if other.parent in members and other.kind in ("content", "participle"):
            members.add(number)
    owned = [i for n in members for i in sentence.clauses[n].own]
    first, last = min(owned), max(owned)
    if draft.antecedent is not None:
        first = min(first, draft.antecedent[0])
    first = min(first, draft.head)
    while first < last and (
        sentence.tokens[first].kind == "mark" or sentence.tokens[first].low in ("and", "but", "that")
    ):
        first += 1
    while last > first and sentence.tokens[last].text in ",;:—–":
        last -= 1
    return first, last
