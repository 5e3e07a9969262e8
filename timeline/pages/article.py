"""Articles: all of a collection, and one with every time expression marked and the events that it tells beside it."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

import narrative
import temporal
from articles.models import Article
from temporal import Timex
from timeline import known, reading
from timeline.models import Event, Mention
from timeline.pages import collections, hand, parts
from timeline.pages.marked import expressions, first_tellings, paragraphs
from timeline.pages.paging import page_of

A_PAGE = 50


def articles(request: HttpRequest) -> HttpResponse:
    listed = collections.listed(request)
    collection = collections.chosen(request, listed)
    shown = Article.objects.filter(collection=collection).select_related("outlet", "reading")
    if (day := known.asked(request).day) is not None:
        shown = shown.annotate(published=Coalesce("reading__dct", "date")).filter(published__lte=day)
    state = request.GET.get("state", "")
    counted = _in_state(shown, state).annotate(
        events=Count("mentions__event", filter=Q(mentions__event__hidden=False), distinct=True)
    )
    paginator = Paginator(counted.defer("text").order_by("-date", "title", "pk"), A_PAGE)
    page, no_page = page_of(paginator, request.GET.get("page"))
    context = {
        "collection": collection,
        "collections": listed,
        "page": page,
        "problems": [no_page] if no_page else [],
        "state": state,
        "unread": set(reading.unread().filter(pk__in=[a.pk for a in page]).values_list("pk", flat=True)),
    }
    return render(request, "pages/articles.html", context)


def _in_state(articles: QuerySet[Article], state: str) -> QuerySet[Article]:
    """`unread` and `failed` are what the timeline page counts and links to."""
    if state == "unread":
        return articles.filter(pk__in=reading.unread().order_by().values("pk"))
    if state == "failed":
        unread = reading.unread().order_by().values("pk")
        return articles.filter(reading__isnull=False).exclude(reading__error="").exclude(pk__in=unread)
    return articles


def article(request: HttpRequest, pk: UUID) -> HttpResponse:
    readable = Article.objects.readable_by(request.user).select_related("collection", "outlet", "reading")
    shown = get_object_or_404(readable, pk=pk)
    unread = reading.unread().filter(pk=pk).exists()
    mentions = [] if unread else _mentions(shown, known.asked(request).day)
    found = expressions(_tagged(shown), mentions)
    here = parts.part(shown.text, number=request.GET.get("part", ""), offset=request.GET.get("at", ""))
    context = {
        "article": shown,
        "collection": shown.collection,
        "unread": unread,
        "reading": getattr(shown, "reading", None),
        "part": here,
        "told": [mention for mention in first_tellings(mentions) if here.holds(mention.sentence_start)],
        "expressions": [e for e in found if here.holds(e.timex.start)],
        "paragraphs": paragraphs(shown.text, found, mentions, here, _to_choose(request, shown, unread)),
    }
    return render(request, "pages/article.html", context)


def _to_choose(request: HttpRequest, article: Article, unread: bool) -> list[tuple[int, int]]:
    """The sentences, for a curator, who may make an event of one."""
    return [] if unread or not request.user.has_perm(hand.MAY) else narrative.sentences(article.text)


def _mentions(article: Article, known_on: date | None) -> list[Mention]:
    """What the article tells, as far as its timeline shows it and its text still says it."""
    told = article.mentions.filter(event__hidden=False, kept=False).defer("quote").order_by("sentence_start", "start")
    left_out = "claims", "conflicts", "machine"
    if known_on is None:
        return list(told.select_related("event").defer("quote", *(f"event__{name}" for name in left_out)))
    events = Event.objects.filter(pk__in=article.mentions.values("event")).as_known_on(known_on).defer(*left_out)
    then: dict[UUID | None, Event] = {event.pk: event for event in events}
    shown = [(mention, event) for mention in told if (event := then.get(mention.event_id))]
    for mention, event in shown:
        mention.event = event
    return [mention for mention, _ in shown]


def _tagged(article: Article) -> list[Timex]:
    """Of the whole text, even where a part is shown: what a date leans on may stand anywhere before it."""
    if not temporal.reads(article.language):
        return []  # its reading says so
    tag = temporal.tag if len(article.text) <= parts.LONGEST else _tag_long
    return tag(
        article.text,
        dct=article.dct,
        language=article.language,
        conventions=reading.conventions(article.collection),
    )


# Seconds for a text of a million characters, whose parts are mostly asked for one after the other.
_tag_long = lru_cache(maxsize=2)(temporal.tag)
