"""The day of an article that its dates were read from: that of the date line in its text, where this contradicts its
data, else its own.

Articles are best selected with their outlet and reading.
"""

from datetime import date

from django.db.models import Prefetch, QuerySet

from articles.models import Article
from timeline.models import Mention
from timeline.models.known import published, told_by


def day(article: Article) -> date:
    reading = getattr(article, "reading", None)
    return (reading and reading.dct) or article.date


def tellings(known_on: date | None = None) -> QuerySet[Mention]:
    """Mentions with their articles, the earliest article's first; those alone that were published by this day."""
    told: QuerySet[Mention] = Mention.objects.all() if known_on is None else told_by(known_on)
    # Prefetched: one text an article, however many of its mentions tell the event.
    told = told.prefetch_related(
        Prefetch("article", Article.objects.select_related("outlet", "reading").defer("reading__sketch"))
    )
    return told.order_by(published(), "article", "start")
