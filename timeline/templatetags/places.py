"""Addresses of places in articles: the one place that makes them."""

from django import template
from django.urls import reverse

from articles.models import Article
from timeline.pages import parts

register = template.Library()


@register.simple_tag
def place(article: Article, mark: str, offset: int | None) -> str:
    """Of a sentence (mark `s`) or of words (mark `c`), in the part of the article's page that holds them."""
    page = reverse("article", args=[article.pk])
    return page if offset is None else f"{page}{parts.query(offset)}#{mark}{offset}"
