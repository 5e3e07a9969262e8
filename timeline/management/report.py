"""What the commands that store articles say at their end."""

from collections.abc import Sequence

from django.conf import settings
from django.core.management.base import OutputWrapper
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode

from articles.ingest import Tally
from articles.models import Collection
from articles.store import Outcome
from timeline.management.following import articles
from timeline.models import Event, Reading
from timeline.supervisor import lock

SAID = {
    Outcome.STORED: "stored",
    Outcome.UPDATED: "updated",
    Outcome.UNCHANGED: "there already, unchanged",
}


def what_was_stored(tally: Tally, collection: Collection, out: OutputWrapper) -> None:
    out.write(f"In the collection “{collection.name}” ({collection.visibility}):")
    for outcome, count in tally.counts.items():
        if count or outcome == Outcome.STORED:
            out.write(f"  {articles(count)} {SAID[outcome]}")
    if tally.passed_over:
        out.write(f"Passed over, in no format that can be read ({len(tally.passed_over)}):")
        for name in tally.passed_over:
            out.write(f"  {name}")
    if tally.refused:
        out.write(f"Refused ({len(tally.refused)}):")
        for refusal in tally.refused:
            out.write(f"  {refusal}")


def what_failed(failed: Sequence[Reading] | QuerySet[Reading], out: OutputWrapper) -> None:
    if failed:
        out.write(f"Stored, but could not be read ({len(failed)}):")
        for row in failed:
            out.write(f"  “{row.article}”: {row.error}")


def where_to_look(collection: Collection, out: OutputWrapper) -> None:
    events = Event.objects.shown().filter(collection=collection)
    count, undated = events.count(), events.undated().count()
    out.write(f"Its timeline holds {count} {'event' if count == 1 else 'events'}, {undated} of them undated.")
    path = f"{reverse('timeline')}?{urlencode({'collection': collection.name})}"
    if address := lock.address(settings.DATA_DIR):
        out.write(f"Look at {address.rstrip('/')}{path}")
    else:
        out.write(f"Start the pages with `python manage.py up`, then look at {path} there.")
