"""One article to its dated event mentions: find, date, lean, settle, tell."""

from __future__ import annotations

import re
from datetime import date, datetime

from narrative.extraction import article as articles
from narrative.extraction.article import Article
from narrative.extraction.dating.asides import kept, with_asides
from narrative.extraction.dating.clause_dates import date_drafts, fall_back
from narrative.extraction.dating.sections import under_date
from narrative.extraction.draft import Draft
from narrative.extraction.happenings import triggers
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.happenings.retold import find
from narrative.extraction.links.leaning import lean
from narrative.extraction.mention import EventMention
from narrative.extraction.names.places import country_of
from narrative.extraction.telling.mentions import told
from narrative.extraction.telling.salience import told_once
from narrative.extraction.telling.settling import settle
from narrative.extraction.telling.titles import dangles, from_sentence
from narrative.extraction.telling.titles import title as title_of
from narrative.extraction.text.legible import legible
from narrative.extraction.text.tokens import tokenize
from temporal import Conventions, dateline

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

    Pure and deterministic; any text gives a list, though it be empty. TypeError where `dct` is no date.
    """
    if not isinstance(dct, date):
        raise TypeError(f"dct is the article's date: a date or a datetime, not {dct!r:.40}.")
    line = dateline(text, dct=dct)
    plain = legible(text)
    lead = _DATE_LINE.match(plain)
    body = lead.end() if lead else 0
    article = articles.read(plain, dct=dct, body=body, language=language, conventions=conventions)
    article.day = (line.date if line else dct).toordinal()
    article.names.countries.update(filter(None, (country_of(t.text) for t in tokenize(title or "") if t.capital)))
    drafts = date_drafts(article, with_asides(article, triggers.drafts(article)))
    under_date(article, drafts)
    subjects = Subjects(article)
    same = find(article, subjects, drafts)
    lean(article, drafts, same, subjects)
    drafts, same = kept(drafts, same)
    fall_back(article, drafts)
    moved = settle(article, drafts, same)
    for draft in drafts:
        if draft.salient:
            _entitle(article, subjects, draft)
    told_once(article, drafts, same)
    article.text = text  # a quote is in the words as given
    return told(article, subjects, drafts, moved | same)


def _entitle(article: Article, subjects: Subjects, draft: Draft) -> None:
    """What no title can be made of is no line of a timeline."""
    draft.title = title_of(article, subjects, draft)
    if not draft.title and draft.when is not None:
        draft.title = from_sentence(article, subjects, draft)
    if draft.sentence and dangles(draft.title):
        draft.title = ""
    draft.salient = bool(draft.title)
