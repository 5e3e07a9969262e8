"""Collections of articles, and the outlets that published them.

An article belongs to one collection and has one text and one date (the DCT). Removing a collection removes its
articles and, by their foreign keys, everything that was read from them.
"""

import datetime
import uuid
from typing import Any, Self
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify


def validate_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise ValidationError(
            f"“{name}” is no time zone. Write it as in the IANA list: Europe/London, Asia/Jerusalem, UTC."
        )


class Visibility(models.TextChoices):
    PUBLIC = "public", "public: anyone may read it"
    UNLISTED = "unlisted", "unlisted: anyone who has its address may read it"
    PRIVATE = "private", "private: only people who are signed in"


class DateOrder(models.TextChoices):
    DMY = "dmy", "day month year: 11/05/2017"
    MDY = "mdy", "month day year: 05/11/2017"
    YMD = "ymd", "year month day: 2017/05/11"


class CollectionQuerySet(models.QuerySet["Collection"]):
    def listed_for(self, user: Any) -> Self:
        """The collections that a page may name to this user."""
        return self if user.is_authenticated else self.filter(visibility=Visibility.PUBLIC)

    def readable_by(self, user: Any) -> Self:
        """The collections that this user may open, given their address."""
        return self if user.is_authenticated else self.exclude(visibility=Visibility.PRIVATE)


class Collection(models.Model):
    """A desk, an investigation, the sample: articles that are woven together, and never with those of another."""

    name = models.SlugField(unique=True, help_text="Stands in addresses and on the command line: --collection NAME")
    title = models.CharField(max_length=200)
    introduction = models.TextField(blank=True)
    visibility = models.CharField(max_length=8, choices=Visibility, default=Visibility.PUBLIC)
    invented = models.BooleanField(default=False, help_text="Its articles are invented; every page says so.")
    default_outlet = models.CharField(max_length=200, blank=True, help_text="For articles that name none")
    language = models.CharField(max_length=12, default="en", help_text="For articles that name none")
    date_order = models.CharField(max_length=3, choices=DateOrder, default=DateOrder.DMY)
    time_zone = models.CharField(max_length=64, default="UTC", validators=[validate_time_zone])
    created = models.DateTimeField(auto_now_add=True)

    objects = CollectionQuerySet.as_manager()

    class Meta:
        ordering = ["invented", "title"]

    def __str__(self) -> str:
        return self.title


class Outlet(models.Model):
    """Who published an article. One row a name and collection, so that nothing is shared between collections."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="outlets")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=200, allow_unicode=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["collection", "slug"], name="one_outlet_a_slug")]

    def __str__(self) -> str:
        return self.name

    @staticmethod
    def slug_of(name: str) -> str:
        return slugify(name, allow_unicode=True)[:200] or "unnamed"


class ArticleQuerySet(models.QuerySet["Article"]):
    def readable_by(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.readable_by(user))

    def listed_for(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.listed_for(user))


class Article(models.Model):
    """One article: its text as it was stored, its date, and what says so.

    `dated` holds the witnesses of the date, in the order in which they were believed: `[{"source": "metadata",
    "value": "2017-05-11", "said": "article:published_time: 2017-05-11"}]`; a `value` of "" names no day.
    `fingerprint` is a SHA-256 of all that a reading depends on (text, title, date and time, outlet, language, wire):
    the same article twice has the same one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="articles")
    outlet = models.ForeignKey(Outlet, on_delete=models.RESTRICT, related_name="articles")
    url = models.URLField(max_length=2000, blank=True)
    title = models.CharField(max_length=500)
    text = models.TextField()
    language = models.CharField(max_length=12, default="en")
    date = models.DateField(help_text="The article's own date: what its relative dates are resolved against")
    time = models.TimeField(null=True, blank=True, help_text="On the outlet's clock")
    dated = models.JSONField(default=list)
    wire = models.CharField(max_length=200, blank=True, help_text="The agency whose copy this is, if it says so")
    fingerprint = models.CharField(max_length=64, editable=False)
    stored = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-date", "title"]
        constraints = [
            models.UniqueConstraint(fields=["collection", "fingerprint"], name="the_same_article_once"),
            models.UniqueConstraint(
                fields=["collection", "url"], condition=~models.Q(url=""), name="one_article_an_address"
            ),
        ]
        indexes = [models.Index(fields=["collection", "date"])]

    def __str__(self) -> str:
        return self.title

    @property
    def dct(self) -> datetime.date | datetime.datetime:
        """The document creation time: with its clock time where it is known (naive, on the outlet's clock)."""
        return datetime.datetime.combine(self.date, self.time) if self.time else self.date
