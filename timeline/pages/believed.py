"""The day of an article that its dates were read from: that of the date line in its text, where this contradicts its
data, else its own.

Articles are best selected with their outlet and reading.
"""

from datetime import date

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Coalesce

from articles.models import Article
from timeline.models import Mention


def day(article: Article) -> date:
    reading = getattr(article, "reading", None)
    return (reading and reading.dct) or article.date


def tellings() -> QuerySet[Mention]:
    """Mentions with their articles, the earliest article's first."""
    # Prefetched: one text an article, however many of its mentions tell the event.
    told = Mention.objects.prefetch_related(Prefetch("article", Article.objects.select_related("outlet", "reading")))
    return told.order_by(Coalesce("article__reading__dct", "article__date"), "article", "start")
