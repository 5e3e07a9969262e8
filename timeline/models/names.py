"""Who and where: the names that mentions share, once a collection."""

from django.db import models
from django.utils.text import slugify

from articles.models import Collection


class Named(models.Model):
    """What actors and places share: a name and its slug, once a collection."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="%(class)ss")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=200, allow_unicode=True)

    class Meta:
        abstract = True
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["collection", "slug"], name="one_%(class)s_a_slug")]

    def __str__(self) -> str:
        return self.name

    @staticmethod
    def slug_of(name: str) -> str:
        return slugify(name, allow_unicode=True)[:200] or "unnamed"


class Actor(Named):
    """A person, an organisation or a state, by its fullest name in the articles."""

    kind = models.CharField(max_length=20)


class Place(Named):
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166 alpha-2")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
