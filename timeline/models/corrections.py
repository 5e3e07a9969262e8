"""What people said: corrections of an event, and which mentions tell one; only ever added to."""

from typing import Any

from django.conf import settings
from django.db import models

from timeline.models.events import Event


class AppendOnlyError(Exception):
    """Someone tried to change or remove what may only be added to."""

    def __init__(self) -> None:
        super().__init__(
            "What a person said is never changed or removed. Add a correction that says otherwise with "
            "timeline.corrections.correct, give the field back to the machine with timeline.corrections.withdraw, "
            "or take an arrangement back with timeline.arranging.undo."
        )


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Refuses to change or remove rows. What removes an event, its collection or a user goes by the base manager."""

    def update(self, **kwargs: Any) -> int:
        raise AppendOnlyError

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        raise AppendOnlyError

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError


class AppendOnly(models.Model):
    """A dated, reasoned word of a person."""

    reason = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    made = models.DateTimeField(auto_now_add=True)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["made", "id"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError


class Correction(AppendOnly):
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

    def __str__(self) -> str:
        return f"{self.get_field_display()} corrected by {self.by_name}: {self.reason}"


class Arrangement(AppendOnly):
    """A curator's word on which mentions tell one event: merged, split, made, or one of these undone.

    `event` is the one that stays or was made; `other` the one that was merged into it or split off it. `before` keeps,
    for each mention that was touched, the event that it had and the one that it was placed in, so that it can be
    undone: `{"17": ["…event…", null]}`; a merge keeps as `led` what led to the `other` by then.
    """

    class Kind(models.TextChoices):
        MERGE = "merge", "merged"
        SPLIT = "split", "split"
        MAKE = "make", "made by hand"
        UNDO = "undo", "undone"

    kind = models.CharField(max_length=5, choices=Kind)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="arrangements")
    other = models.ForeignKey(Event, on_delete=models.CASCADE, null=True, related_name="+")
    before = models.JSONField(default=dict)
    undoes = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="undone_by")

    def __str__(self) -> str:
        return f"{self.event} {self.get_kind_display()} by {self.by_name}: {self.reason}"
