"""What was read from articles and what people said of it.

    Article 1─1 Reading            which text, date and engine the mentions come from
    Article 1─n Mention n─1 Event  one telling of an event by one article, with its evidence
    Mention n─n Actor, Place
    Mention n─n Mention (Link)     two tellings that the weaving holds to be one happening, with its reasons
    Event   1─n Correction         append-only; laid over what the mentions say by `timeline.corrections`
    Collection 1─n Timeline        a named selection of events

An Event row is a cache: `timeline.weaving` can make it anew from its mentions and corrections at any time.
"""

import uuid
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Prefetch, Q
from django.utils.text import slugify

from articles.models import Article, Collection
from narrative import Basis
from narrative import Status as MentionStatus
from timeline.when_fields import WhenFields

BASES = [(b.value, b.value) for b in Basis]
STATUSES = [(s.value, s.value) for s in MentionStatus]


class Reading(models.Model):
    """The last reading of an article. An article without one that fits its text, date and the engine is unread."""

    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="reading")
    fingerprint = models.CharField(max_length=64)
    engine = models.CharField(max_length=100)
    date_order = models.CharField(max_length=3)
    dct = models.DateField(
        null=True, help_text="The date that the article was read against: its date line's, where it has one"
    )
    read = models.DateTimeField(auto_now=True)
    error = models.TextField(blank=True, help_text="Why the article could not be read; empty where it was")

    def __str__(self) -> str:
        return f"reading of {self.article_id}"


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


class EventQuerySet(models.QuerySet["Event"]):
    def shown(self) -> Self:
        """Without what a curator hid and what no longer has anything to show."""
        return self.filter(hidden=False)

    def readable_by(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.readable_by(user))

    def listed_for(self, user: Any) -> Self:
        return self.filter(collection__in=Collection.objects.listed_for(user))

    def chronological(self, newest_first: bool = False) -> Self:
        """Earliest or newest first; the undated stand last either way."""
        day, *within = WhenFields.chronological_order()
        if newest_first:
            return self.order_by(F("sort_day").asc(nulls_first=True), *within).reverse()
        return self.order_by(day, *within)

    def dated(self) -> Self:
        return self.filter(sort_day__isnull=False)

    def undated(self) -> Self:
        return self.filter(sort_day__isnull=True)

    def within(self, first_day: int | None, last_day: int | None) -> Self:
        """The dated events that fall, or may fall, within these days (either may be open)."""
        events = self.dated()
        if first_day is not None:
            events = events.filter(Q(last_day__gte=first_day) | Q(last_day__isnull=True))
        if last_day is not None:
            events = events.filter(Q(first_day__lte=last_day) | Q(first_day__isnull=True))
        return events

    def with_tellings(self) -> Self:
        """With their mentions, the earliest article's first, and what these name; the articles' texts stay behind."""
        told = Mention.objects.select_related("article__outlet", "article__collection").defer("article__text")
        told = told.order_by("article__date", "article__outlet__name", "article", "start")
        told = told.prefetch_related("actors", "places")
        return self.select_related("collection").prefetch_related(Prefetch("mentions", told))


class Event(WhenFields):
    """What happened, as told by its mentions, with the curators' corrections laid over.

    `machine` keeps what the mentions alone say of what can be corrected:
    `{"when": …as in when_fields.as_json…, "title": "…", "hidden": false}`. `claims` and `conflicts` are those of
    `narrative.agree`, as JSON objects. `bound` is what is known of an undated event, as EDTF.
    """

    STATUSES = STATUSES

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="events")
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=12, choices=STATUSES, default="happened")
    hidden = models.BooleanField(default=False, help_text="Hidden from the timeline, pages, API and feeds")
    bound = models.CharField(max_length=40, blank=True)
    machine = models.JSONField(default=dict)
    claims = models.JSONField(default=list)
    conflicts = models.JSONField(default=list)
    articles_count = models.PositiveIntegerField(default=0)
    outlets_count = models.PositiveIntegerField(default=0)
    independent = models.PositiveIntegerField(default=0)
    corrected = models.BooleanField(default=False)
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["collection", "hidden", "sort_day"]),
            models.Index(fields=["collection", "changed"]),
        ]

    def __str__(self) -> str:
        return self.title


class Mention(WhenFields):
    """One telling of an event by one article: `narrative.EventMention` in columns.

    An article's mention is recognised again by `trigger_start`. `kept` marks one that the reader no longer finds,
    kept because a person corrected its event.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions")
    event = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    trigger = models.CharField(max_length=100)
    trigger_start = models.PositiveIntegerField()
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()
    dating_start = models.PositiveIntegerField(null=True)
    dating_end = models.PositiveIntegerField(null=True)
    dating = models.CharField(max_length=300, blank=True, help_text="The very words that date it")
    title = models.CharField(max_length=200)
    quote = models.TextField()
    basis = models.CharField(max_length=10, choices=BASES)
    status = models.CharField(max_length=12, choices=STATUSES)
    happening = models.PositiveIntegerField()
    bound = models.CharField(max_length=40, blank=True)
    derivation = models.JSONField(default=list)
    leans_on = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="dependants")
    actors = models.ManyToManyField(Actor, related_name="mentions")
    places = models.ManyToManyField(Place, related_name="mentions")
    kept = models.BooleanField(default=False)

    class Meta:
        ordering = ["article", "start"]
        constraints = [models.UniqueConstraint(fields=["article", "trigger_start"], name="one_mention_a_trigger")]

    def __str__(self) -> str:
        return self.title


class BlockingKey(models.Model):
    """Mentions of a collection that may tell one happening share one of these (`narrative.blocking_keys`)."""

    mention = models.ForeignKey(Mention, on_delete=models.CASCADE, related_name="keys")
    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=100)

    class Meta:
        indexes = [models.Index(fields=["collection", "key"])]

    def __str__(self) -> str:
        return self.key


class Link(models.Model):
    """Two mentions that tell one happening, and the reasons; `a` is the one with the lower id."""

    a = models.ForeignKey(Mention, on_delete=models.CASCADE, related_name="links_up")
    b = models.ForeignKey(Mention, on_delete=models.CASCADE, related_name="links_down")
    score = models.FloatField()
    reasons = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["a", "b"], name="one_link_a_pair")]

    def __str__(self) -> str:
        return ", ".join(self.reasons)


class AppendOnlyError(Exception):
    """Someone tried to change or remove what may only be added to."""

    def __init__(self) -> None:
        super().__init__(
            "A correction is never changed or removed. Add one that says otherwise with timeline.corrections.correct, "
            "or give the field back to the machine with timeline.corrections.withdraw."
        )


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Refuses to change or remove rows. What removes an event, its collection or a user goes by the base manager."""

    def update(self, **kwargs: Any) -> int:
        raise AppendOnlyError

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        raise AppendOnlyError

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError


class Correction(models.Model):
    """A curator's dated, reasoned change to one field of an event. Append-only: the newest of a field counts.

    `value` is a When as JSON, a title, or true/false for hidden; null withdraws the earlier corrections of the field,
    so that the machine's word counts again.
    """

    class Field(models.TextChoices):
        WHEN = "when", "date"
        TITLE = "title", "title"
        HIDDEN = "hidden", "visibility"

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="corrections")
    field = models.CharField(max_length=10, choices=Field)
    value = models.JSONField(null=True)
    typed = models.CharField(max_length=300, blank=True, help_text="What the curator typed")
    machine = models.JSONField(null=True, help_text="What the machine said at that time")
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    made = models.DateTimeField(auto_now_add=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["made", "id"]

    def __str__(self) -> str:
        return f"{self.get_field_display()} corrected by {self.by_name}: {self.reason}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError


class Timeline(models.Model):
    """A named selection of a collection's events: `query` holds the parameters that the timeline page takes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="timelines")
    name = models.SlugField()
    title = models.CharField(max_length=200)
    introduction = models.TextField(blank=True)
    query = models.JSONField(default=dict, blank=True)
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["title"]
        constraints = [models.UniqueConstraint(fields=["collection", "name"], name="one_timeline_a_name")]

    def __str__(self) -> str:
        return self.title
