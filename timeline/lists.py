"""What a list shows to whom and what it refuses: the rules that the API and the feeds share."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import Http404
from django_filters import FilterSet

from articles.models import Collection, CollectionQuerySet
from timeline.models import Timeline


def collections_for(user: AbstractBaseUser | AnonymousUser, name: str = "", timeline: str = "") -> CollectionQuerySet:
    """The collections that a list draws on: the public ones, all of them for people who are signed in.

    Who names a collection, or a timeline of it by its id, may read it if it is unlisted too. Http404 where there is
    none that the user may read: a private one is not told apart from one that does not exist.
    """
    if not name and not timeline:
        return Collection.objects.listed_for(user)
    named = Collection.objects.readable_by(user)
    if name:
        named = named.filter(name=name)
        if "\0" in name or not named.exists():  # PostgreSQL takes no question that holds a NUL
            raise Http404(f"There is no collection named “{name}” that you may read.")
    if timeline:
        named = named.filter(timelines__in=_timelines(timeline))
        if not named.exists():
            of = f" of the collection “{name}”" if name else ""
            raise Http404(f"There is no timeline with the id “{timeline}”{of} that you may read.")
    return named


def _timelines(typed: str) -> QuerySet[Timeline]:
    try:
        return Timeline.objects.filter(pk=UUID(typed))
    except ValueError:
        return Timeline.objects.none()


def refusals(given: Mapping[str, str], filterset: FilterSet | None, besides: frozenset[str]) -> dict[str, list[str]]:
    """What cannot be answered of the parameters of a list, by name: unknown ones, and values that cannot be read."""
    known = sorted({*besides, *(filterset.filters if filterset else ())})
    unknown = sorted(set(given) - set(known))
    if unknown:
        return {name: [f"This is no parameter here. What can be given is {', '.join(known)}."] for name in unknown}
    if filterset is None:
        return {}
    if not filterset.is_valid():
        return {name: [str(message) for message in messages] for name, messages in filterset.errors.items()}
    cleaned = filterset.form.cleaned_data
    # A Boolean that is neither true nor false is cleaned to nothing, without an error.
    unread = [name for name, value in cleaned.items() if value is None and given.get(name)]
    return {name: [f"“{given[name]}” could not be read. Give true or false."] for name in unread}
