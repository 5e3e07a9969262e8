"""The words of an article that a curator chooses for an event that the reader passed over."""

from django.core.exceptions import ValidationError

import narrative
from articles.models import Article
from narrative import EventMention
from timeline import reading
from timeline.models import Mention

LONGEST = 2000  # characters
NO_WORD = "What was chosen holds no word. Choose words of the article’s text."


def chosen(article: Article, start: int, end: int) -> EventMention:
    """The mention that text[start:end] makes; ValidationError that says what to do where it can make none.

    It reads the whole article, so that dates which lean on others come along.
    """
    ensure_free(article, start, end)
    text = article.text
    first = end - len(text[start:end].lstrip())
    last = start + len(text[start:end].rstrip())
    if first >= last:
        raise ValidationError(NO_WORD)
    try:
        return narrative.mention_of(text, first, last, reading.extract(article))
    except ValueError:
        raise ValidationError(NO_WORD) from None


def ensure_free(article: Article, start: int, end: int) -> None:
    """ValidationError where these are no words of the article, too many, or tell an event already."""
    ensure_words(article, start, end)
    if mention := told_in(article, start, end):
        raise ValidationError(
            f"These words tell “{mention.event or mention}” already. Choose words that tell something else, or correct "
            "that event."
        )


def ensure_words(article: Article, start: int, end: int) -> None:
    length = len(article.text)
    if not 0 <= start < end <= length:
        raise ValidationError(
            f"This article has {length} characters; what was chosen, {start} to {end}, lies outside of them. Choose "
            "words of its text."
        )
    if end - start > LONGEST:
        raise ValidationError(
            f"{end - start} characters are too many to tell one event. Choose a sentence, or a part of one: at most "
            f"{LONGEST} characters."
        )
    if reading.unread().filter(pk=article.pk).exists():
        raise ValidationError("This article is still to be read. Wait until it is, then choose the words again.")


def told_in(article: Article, start: int, end: int) -> Mention | None:
    """The first mention that these words tell already."""
    told = article.mentions.filter(kept=False, trigger_start__gte=start, trigger_start__lt=end)
    return told.select_related("event").order_by("trigger_start").first()
