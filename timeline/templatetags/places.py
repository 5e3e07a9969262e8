"""Addresses of places in articles: the one place that makes them."""

from typing import Any

from django import template
from django.urls import reverse

from articles.models import Article
from timeline.pages import parts
from timeline.templatetags.known import keep

register = template.Library()


@register.simple_tag(takes_context=True)
def place(context: dict[str, Any], article: Article, mark: str, offset: int | None) -> str:
    """Of a sentence (mark `s`) or of words (mark `c`), in the part of the article's page that holds them."""
    page = reverse("article", args=[article.pk])
    if offset is None:
        return page + keep(context)
    part = parts.query(offset)
    return f"{page}{part}{keep(context, '&' if part else '?')}#{mark}{offset}"
