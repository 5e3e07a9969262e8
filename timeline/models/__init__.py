"""What was read from articles and what people said of it.

    Article 1─1 Reading            which text, date and engine the mentions come from
    Article 1─n Mention n─1 Event  one telling of an event by one article, with its evidence
    Mention n─n Actor, Place
    Mention n─n Mention (Link)     two tellings that the weaving holds to be one happening, with its reasons
    Event   1─n State              what was known of it on which days
    Event   1─n Correction         append-only; laid over what the mentions say by `timeline.corrections`
    Event   1─n Arrangement        append-only; which mentions a curator joined or parted
    Collection 1─n Timeline        a named selection of events
    Timeline 1─n Pin n─1 Event     what a person pinned to it or struck from it
    Timeline 1─n Era               named spans in its background

An Event row is a cache: `timeline.weaving` can make it anew from its mentions and corrections at any time.
"""

from timeline.models.corrections import AppendOnlyError, Arrangement, Correction
from timeline.models.events import Event, EventQuerySet, State
from timeline.models.mentions import BlockingKey, Link, Mention
from timeline.models.names import Actor, Named, Place
from timeline.models.readings import Reading
from timeline.models.timelines import Era, Pin, Timeline

__all__ = [
    "Actor",
    "AppendOnlyError",
    "Arrangement",
    "BlockingKey",
    "Correction",
    "Era",
    "Event",
    "EventQuerySet",
    "Link",
    "Mention",
    "Named",
    "Pin",
    "Place",
    "Reading",
    "State",
    "Timeline",
]
