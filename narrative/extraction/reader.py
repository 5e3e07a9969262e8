"""One article to its dated event mentions: find, date, lean, settle, tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from narrative.extraction import article as articles
from narrative.extraction import status as statuses
from narrative.extraction import triggers
from narrative.extraction.article import Article, Sentence
from narrative.extraction.asides import kept, with_asides
from narrative.extraction.dating import date_drafts, fall_back
from narrative.extraction.draft import Draft
from narrative.extraction.happenings import find
from narrative.extraction.leaning import lean
from narrative.extraction.mention import Basis, EventMention, Status
from narrative.extraction.places import country_of
from narrative.extraction.salience import backdrops, told_in_its_saying, worth
from narrative.extraction.subjects import Subjects
from narrative.extraction.telling import told
from narrative.extraction.titles import dangles, from_sentence
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
) -> list[EventMention]:
    """The event mentions of an article in text order. `dct` is the article's date.

    `title` only says which countries it is about, where two towns have one name. Whatever happens, is said or holds is
    there; what a timeline prints of it is `salient`.

    Pure and deterministic; any text gives a list, though it be empty.
    """
    line = dateline(text, dct=dct)
    lead = _DATE_LINE.match(text)
    body = lead.end() if lead else 0
    article = articles.read(text, dct=dct, body=body, language=language, conventions=conventions)
    article.day = (line.date if line else dct).toordinal()
    article.names.countries.update(filter(None, (country_of(t.text) for t in tokenize(title or "") if t.capital)))
    drafts = with_asides(article, triggers.drafts(article))
    date_drafts(article, drafts)
    subjects = Subjects(article)
    same = find(article, subjects, drafts)
    lean(article, drafts, same, subjects)
    drafts, same = kept(drafts, same)
    fall_back(article, drafts)
    _settle(article, drafts, same)
    for draft in drafts:
        draft.title = title_of(article, subjects, draft)
        if not draft.title and draft.when is not None:
            draft.title = from_sentence(article, subjects, draft)
        if draft.sentence and dangles(draft.title):
            draft.title = ""
        draft.salient = draft.salient and bool(draft.title)
    return told(article, subjects, drafts, same)


def _settle(article: Article, drafts: Sequence[Draft], same: dict[int, int]) -> None:
    """Statuses, the lead's own date, and which drafts are worth telling."""
    lead = next((s for s in article.sentences if s.clauses and not s.heading), None)
    for number, draft in enumerate(drafts):
        sentence = article.sentences[draft.sentence]
        _status(article, sentence, draft)
        if sentence is lead:
            _lead(article, sentence, draft)
        draft.salient = not sentence.heading and worth(article, sentence, draft, number in same)
    _fates(article, [d for d in drafts if d.phrase is None])
    backdrops(article, drafts)
    told_in_its_saying(article, drafts)


def _status(article: Article, sentence: Sentence, draft: Draft) -> None:
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    ahead = draft.when is not None and (draft.when.first_day or 0) > article.day
    if draft.infinitive or (draft.phrase is not None and ahead):
        draft.status = Status.SCHEDULED
    if predicate is None or draft.infinitive or draft.phrase is not None:
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
    ended: dict[int, list[Draft]] = {}
    for draft in drafts:
        if _fate(article.sentences[draft.sentence], draft) is not None:
            ended.setdefault(draft.sentence, []).append(draft)
    for draft in drafts:
        plans, clauses = ended.get(draft.sentence, []), article.sentences[draft.sentence].clauses
        verb = clauses[draft.clause].predicate
        hung = any(clauses[plan.clause].parent == draft.clause for plan in plans)
        if not hung or verb is None or not verb.passive or not statuses.ends_plan(verb):
            continue
        if all(plan is not draft for plan in plans):
            for plan in plans:
                if plan.when is not None:
                    lesser = draft if plan.noun else plan
                    lesser.salient = False


def _lead(article: Article, sentence: Sentence, draft: Draft) -> None:
    """The first sentence, in the past and without a date: the article's own date, about."""
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if draft.when is not None or draft.bound is not None or not draft.strong or predicate is None:
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
