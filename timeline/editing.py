"""Making, editing and removing timelines; what is pinned to one and struck from it: the only module that writes them.

Each is one transaction under the collection's lock; what cannot be done raises a ValidationError by the field's name.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib.auth.models import User
from django.core import validators
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.utils.text import slugify

import temporal
from articles.models import Collection, DateOrder
from temporal import When
from timeline.lists import refusals
from timeline.models import Era, Event, Pin, Timeline
from timeline.parameters import read_date
from timeline.selection import MANY, PERIOD, SAVED, EventFilter

NAME_LENGTH, TITLE_LENGTH = 50, 200  # characters, as in the columns
MOST_ERAS = 50
EXAMPLES = "March to May 2017, spring 2017 or 2017-03-02/2017-05-20"
OF_ALL = "This is the timeline of all events of its collection"


@dataclass(frozen=True, slots=True)
class Typed:
    """A timeline as a curator typed it: `eras` holds pairs of a title and a period."""

    title: str
    name: str = ""  # "": made from the title
    introduction: str = ""
    query: Mapping[str, Any] = field(default_factory=dict)
    eras: Sequence[tuple[str, str]] = ()
    seen: str = ""  # the `version` that the form showed


def save(timeline: Timeline, typed: Typed) -> Timeline:
    """Save a timeline, new or standing, as it was typed; what is pinned and struck stays. All that is wrong is said."""
    collection, errors = timeline.collection, dict[str, list[str]]()
    eras = _eras(collection, typed.eras, errors)
    try:
        query = query_of(collection, typed.query)
    except ValidationError as error:
        errors |= error.message_dict
        query = {}
    with locked(collection):
        _unless_changed(timeline, typed, errors)
        name = _name(timeline, typed, errors)
        if timeline.automatic and query:
            errors["query"] = [f"{OF_ALL} and leaves none out. Save a timeline of your own with this selection."]
        if errors:
            raise ValidationError(errors)
        timeline.title, timeline.name = _on_one_line(typed.title), name
        timeline.introduction, timeline.query = typed.introduction.strip(), query
        timeline.save()
        timeline.eras.all().delete()
        for era in eras:
            era.timeline = timeline
        Era.objects.bulk_create(eras)
    return timeline


def remove(timeline: Timeline) -> None:
    """Remove a timeline; its events stay in the collection."""
    if timeline.automatic:
        raise ValidationError(f"{OF_ALL}, and cannot be removed. Remove the collection, or make it private.")
    with locked(timeline.collection):
        timeline.delete()


def pin(timeline: Timeline, event: Event, by: User) -> str:
    """Keep an event on a timeline, whatever its query selects; returns what was said of it before, as `said_of`."""
    if timeline.automatic:
        raise ValidationError(f"{OF_ALL}: it holds this one already. Pin it to another, or save one of your own.")
    return _say(timeline, event, by, struck=False)


def strike(timeline: Timeline, event: Event, by: User) -> str:
    """Take an event off a timeline, whatever its query selects; returns what was said of it before, as `said_of`."""
    if timeline.automatic:
        raise ValidationError(
            f"{OF_ALL}: nothing is struck from it. Hide the event, if it is to be seen nowhere (“Correct this event”); "
            "or save a timeline of your own, and strike it there."
        )
    return _say(timeline, event, by, struck=True)


def release(timeline: Timeline, event: Event, by: User | None = None) -> str:
    """Take back what was said of an event: the query alone decides again; returns what was said, as `said_of`."""
    with locked(timeline.collection):
        before = said_of(timeline, event)
        Pin.objects.on(event).filter(timeline=timeline).delete()
    return before


def said_of(timeline: Timeline, event: Event) -> str:
    """What a person said of an event: "pin", "strike", or "release" where nothing; so is named what says it again."""
    said = Pin.objects.filter(timeline=timeline).that_count(event).get(timeline.pk)
    return "release" if said is None else "strike" if said.struck else "pin"


def query_of(collection: Collection, given: Mapping[str, Any]) -> dict[str, Any]:
    """What narrows a selection of these parameters, as a timeline keeps it; ValidationError for what cannot be read."""
    typed = QueryDict(mutable=True)
    for name, value in given.items():
        values = [str(one).strip() for one in (value if isinstance(value, list) else [value])]
        if any(values):
            typed.setlist(name, [_date_kept(one, collection) if name in PERIOD else one for one in values if one])
    chosen = EventFilter(typed, Event.objects.filter(collection=collection))
    if unknown := sorted(set(typed) - set(SAVED)):
        message = f"This is no parameter that a timeline keeps. It keeps {', '.join(SAVED)}."
        raise ValidationError({name: [message] for name in unknown})
    if refused := refusals(typed, chosen, frozenset()):
        raise ValidationError(refused)
    return {name: typed.getlist(name) if name in MANY else typed[name] for name in typed}


def _date_kept(typed: str, collection: Collection) -> str:
    """A date as it was typed; where days and months could be mixed up, as the collection reads it now."""
    if read_date(typed, DateOrder.DMY) == read_date(typed, DateOrder.MDY):
        return typed
    when = read_date(typed, collection.date_order)
    return when.edtf if when else typed


def _unless_changed(timeline: Timeline, typed: Typed, errors: dict[str, list[str]]) -> None:
    standing = Timeline.objects.filter(pk=timeline.pk).first()
    if typed.seen and (standing is None or version(standing) != typed.seen):
        errors["changed"] = ["Somebody changed or removed it while this form was open. Open it again, then change it."]


def version(timeline: Timeline) -> str:
    """What tells a timeline from itself before or after a change; "" for one that is not saved yet."""
    return timeline.changed.isoformat() if timeline.changed else ""


def _name(timeline: Timeline, typed: Typed, errors: dict[str, list[str]]) -> str:
    """The name that it gets; what is wrong with it or with its title is added to `errors`."""
    title, name = _on_one_line(typed.title), typed.name.strip()
    if not title:
        errors["title"] = ["Give it a title: it heads its page."]
    elif len(title) > TITLE_LENGTH:
        errors["title"] = [f"A title has at most {TITLE_LENGTH} characters; this has {len(title)}. Shorten it."]
    if timeline.automatic:
        if name not in ("", Timeline.ALL):
            errors["name"] = [f"{OF_ALL}: its name stays “{Timeline.ALL}”."]
        return timeline.name
    name = name or slugify(title)[:NAME_LENGTH].strip("-")
    if (title or name) and (wrong := _wrong_with_name(timeline, name)):
        errors["name"] = [wrong]
    return name


def _on_one_line(typed: str) -> str:
    return " ".join(typed.split())


def _wrong_with_name(timeline: Timeline, name: str) -> str:
    if not name:
        return "Give it a name of letters, digits and hyphens: it stands in its address."
    if len(name) > NAME_LENGTH or not validators.slug_re.fullmatch(name):
        return f"“{name}” can stand in no address. Use letters, digits and hyphens, {NAME_LENGTH} at most: spring-2017."
    if name == Timeline.ALL:
        return f"“{Timeline.ALL}” is the name of the timeline of all events. Choose another."
    others = Timeline.objects.filter(collection=timeline.collection, name=name).exclude(pk=timeline.pk)
    return f"This collection has a timeline named “{name}” already. Choose another name." if others.exists() else ""


def _eras(collection: Collection, typed: Sequence[tuple[str, str]], errors: dict[str, list[str]]) -> list[Era]:
    """The eras that were typed; what is wrong with the first is added to `errors` as "era1", and so on."""
    eras = []
    for number, (title, period) in enumerate(typed, start=1):
        when = _period(period, collection)
        if not title.strip():
            errors[f"era{number}"] = [f"Name this era, or remove it: it has the period “{period.strip()}” alone."]
        elif len(title.strip()) > TITLE_LENGTH:
            errors[f"era{number}"] = [f"A title has at most {TITLE_LENGTH} characters. Shorten this one."]
        elif when is None:
            said = f"“{period.strip()}” could not be read as a period." if period.strip() else "Give its period."
            errors[f"era{number}"] = [f"{said} Write it like {EXAMPLES}."]
        else:
            era = Era(title=_on_one_line(title))
            era.when = replace(when, spans=True)
            eras.append(era)
    if len(eras) > MOST_ERAS:
        errors[f"era{MOST_ERAS + 1}"] = [f"A timeline has at most {MOST_ERAS} eras. Remove some."]
    return eras


def _period(typed: str, collection: Collection) -> When | None:
    date_order: Any = collection.date_order  # one of its choices, which are those of Conventions
    return temporal.resolve(typed, conventions=temporal.Conventions(date_order=date_order))


def _say(timeline: Timeline, event: Event, by: User, *, struck: bool) -> str:
    if event.collection_id != timeline.collection_id:
        raise ValidationError("This event is of another collection. A timeline holds events of its own collection.")
    if event.hidden or event.merged_into_id:
        raise ValidationError("This event is shown nowhere: it was hidden, or merged into another. Open it to see why.")
    with locked(timeline.collection):
        before = said_of(timeline, event)
        Pin.objects.update_or_create(timeline=timeline, event=event, defaults={"struck": struck, "by": by})
    return before


@contextmanager
def locked(collection: Collection) -> Iterator[None]:
    """One transaction, in the collection's turn: reading, weaving and other curators wait."""
    with transaction.atomic():
        Collection.objects.select_for_update(no_key=True).get(pk=collection.pk)
        yield
