"""Which text, date and engine the mentions of an article come from."""

from django.db import models

from articles.models import Article


class Reading(models.Model):
    """The last reading of an article. An article without one that fits its text, date and the engine is unread."""

    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="reading")
    fingerprint = models.CharField(max_length=64)
    engine = models.CharField(max_length=100)
    date_order = models.CharField(max_length=3)
    dct = models.DateField(
        null=True, help_text="The date that the article was read against: its date line's, where it has one"
    )
    sketch = models.BinaryField(
        default=b"", help_text="`narrative.sketch` of the text, by which a copy of another outlet's is known"
    )
    read = models.DateTimeField(auto_now=True)
    about = models.JSONField(
        default=list, blank=True, help_text="Names and words of its story, by which articles of one story are known"
    )
    error = models.TextField(blank=True, help_text="Why the article could not be read; empty where it was")

    def __str__(self) -> str:
        return f"reading of {self.article_id}"
