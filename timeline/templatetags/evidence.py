"""The quotes that show why an event has its date, and the day of the article that each stands in."""

from typing import Any

from django import template
from django.utils.dateformat import format as formatted
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Article
from timeline.models import Mention
from timeline.pages.believed import day
from timeline.pages.marked import quote

register = template.Library()
BESIDE_AN_ENTRY = 110


@register.inclusion_tag("parts/quote.html")
def evidence(telling: Mention) -> dict[str, Any]:
    """The part of a telling's quote around the words that date it."""
    return {"pieces": quote(telling, BESIDE_AN_ENTRY)}


@register.simple_tag
def article_day(article: Article, form: str = "j F Y") -> str | SafeString:
    """The day that an article was read as of; where its data name another, those who point at it are told."""
    told = formatted(day(article), form)
    if day(article) == article.date:
        return told
    said = f"Its data say {formatted(article.date, 'j F Y')}; its own date line gives this day."
    return format_html('<span title="{}">{}</span>', said, told)
