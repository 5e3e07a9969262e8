"""One telling of an event by one article, and what says that two of them tell one happening."""

from django.db import models

from articles.models import Article
from narrative import Basis
from narrative import Status as MentionStatus
from timeline.models.names import Actor, Place
from timeline.when_fields import WhenFields

BASES = [(b.value, b.value) for b in Basis]
STATUSES = [(s.value, s.value) for s in MentionStatus]


class Mention(WhenFields):
    """One telling of an event by one article: `narrative.EventMention` in columns.

    An article's mention is recognised again by `trigger_start`. `kept` marks one that the reader no longer finds,
    kept because a person corrected its event. `placed` is the event into which a curator put it, by joining, parting
    or making one: the weaving moves it nowhere else. `by_hand` marks one that a curator made of a sentence that the
    reader passed over.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions")
    event = models.ForeignKey("Event", on_delete=models.SET_NULL, null=True, related_name="mentions")
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
    placed = models.ForeignKey("Event", on_delete=models.SET_NULL, null=True, related_name="placed")
    by_hand = models.BooleanField(default=False)

    class Meta:
        ordering = ["article", "start"]
        constraints = [models.UniqueConstraint(fields=["article", "trigger_start"], name="one_mention_a_trigger")]

    def __str__(self) -> str:
        return self.title


class BlockingKey(models.Model):
    """A key under which a mention is kept (`narrative.blocking_keys`): what may tell one happening is sought there.

    `first` and `last` are the days of which the mention speaks. `lot` draws those that speak for a key that many hold.
    """

    mention = models.ForeignKey(Mention, on_delete=models.CASCADE, related_name="keys")
    key = models.BigIntegerField(help_text="A hash of the collection and the key")
    lot = models.BigIntegerField()
    first = models.IntegerField()
    last = models.IntegerField()
    speaks = models.BooleanField(default=True)

    class Meta:
        indexes = [
            models.Index(fields=["key"], condition=models.Q(speaks=True), name="keys_that_speak"),
            models.Index(fields=["key"], condition=models.Q(speaks=False), name="keys_that_are_silent"),
        ]

    def __str__(self) -> str:
        return f"{self.mention} under {self.key}"


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
