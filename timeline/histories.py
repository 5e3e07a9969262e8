"""What became of an event, from its tellings: what pages and API show of `narrative.history`."""

from collections.abc import Iterable
from datetime import date

import narrative
from narrative import Sketch, Status, Telling, Turn
from timeline import mentions
from timeline.models import Event, Mention


def of(event: Event, told: Iterable[Mention]) -> tuple[Turn, ...]:
    """Of an event as it is shown: where it is `unreported`, its day passed without a report."""
    as_of = date.max if event.status == Status.UNREPORTED else None
    return narrative.history([telling(mention) for mention in told], as_of=as_of)


def telling(row: Mention, sketch: Sketch = ()) -> Telling:
    """A mention as `narrative` takes it, without whom it names and how it was dated."""
    article = row.article
    reading = getattr(article, "reading", None)
    return Telling(
        article=str(article.pk),
        outlet=article.outlet.name,
        dct=(reading and reading.dct) or article.date,
        mention=mentions.bare(row),
        wire=article.wire,
        sketch=sketch,
    )
