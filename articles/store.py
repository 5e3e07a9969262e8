"""Storing a draft: the same article twice changes nothing, a changed one keeps its identity.

An article is known again by its fingerprint (it is the very same), by its address (its publisher changed it), or by
its outlet, date and text (its title or credit was set right). Two processes that store the same article at once are
told apart by the unique constraints: who comes second looks again.
"""

import hashlib
import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import partial
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid4, uuid5

from django.db import IntegrityError, transaction

from articles import addresses
from articles.draft import Draft
from articles.models import Article, Collection, Outlet
from articles.signals import article_changed

UNKNOWN_OUTLET = "Unknown outlet"
TRIES = 3  # a loser of a race sees the winner's row at its second try
logger = logging.getLogger(__name__)


class Outcome(StrEnum):
    STORED = "stored"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Stored:
    article: Article
    outcome: Outcome


def store(draft: Draft, collection: Collection) -> Stored:
    for _ in range(TRIES - 1):
        try:
            return _store(draft, collection)
        except IntegrityError:
            logger.info("“%s” was stored by another process at the same moment: looking again", draft.title)
    return _store(draft, collection)


@transaction.atomic
def _store(draft: Draft, collection: Collection) -> Stored:
    columns = _columns(draft, collection)
    for known in (_the_very_same, _at_its_address, _with_its_text):
        if article := known(columns, collection):
            return _update(article, columns)
    article = Article.objects.create(pk=_new_id(columns, collection), collection=collection, **columns)
    _announce(article.pk)
    return Stored(article, Outcome.STORED)


def _update(article: Article, columns: dict[str, Any]) -> Stored:
    """Bring a known article up to date. An address that it has stays, where the draft gives none."""
    changed = [name for name, value in columns.items() if value != getattr(article, name)]
    if "outlet" in changed and columns["outlet"].name == UNKNOWN_OUTLET:
        return Stored(article, Outcome.UNCHANGED)  # the same text, with less known of it
    if article.fingerprint == columns["fingerprint"]:
        # Another address, or other witnesses of the same date, change nothing; the first address is kept.
        changed = ["url"] if columns["url"] and not article.url and not _elsewhere(article, columns["url"]) else []
    elif not columns["url"]:
        changed = [name for name in changed if name != "url"]
    if not changed:
        return Stored(article, Outcome.UNCHANGED)
    for name in changed:
        setattr(article, name, columns[name])
    article.save(update_fields=[*changed, "changed"])
    _announce(article.pk)
    return Stored(article, Outcome.UPDATED)


def _elsewhere(article: Article, url: str) -> bool:
    return Article.objects.filter(collection=article.collection_id, url=url).exists()


Known = Callable[[dict[str, Any], Collection], Article | None]


def _the_very_same(columns: dict[str, Any], collection: Collection) -> Article | None:
    return _locked(collection, fingerprint=columns["fingerprint"])


def _at_its_address(columns: dict[str, Any], collection: Collection) -> Article | None:
    return _locked(collection, url=columns["url"]) if columns["url"] else None


def _with_its_text(columns: dict[str, Any], collection: Collection) -> Article | None:
    """Two outlets, or two different addresses, are two articles, even where their texts are the same."""
    same = {name: columns[name] for name in ("date", "text")}
    if columns["url"]:
        return _locked(collection, **same, outlet=columns["outlet"], url="")
    if columns["outlet"].name == UNKNOWN_OUTLET:  # it may be any outlet's
        return _locked(collection, **same)
    by_its_outlet = _locked(collection, **same, outlet=columns["outlet"])
    return by_its_outlet or _locked(collection, **same, outlet__name=UNKNOWN_OUTLET, url="")


def _locked(collection: Collection, **known_by: Any) -> Article | None:
    articles = Article.objects.select_for_update(of=("self",)).filter(collection=collection, **known_by)
    return articles.select_related("outlet").order_by("stored", "pk").first()


def _columns(draft: Draft, collection: Collection) -> dict[str, Any]:
    outlet = _outlet(draft, collection)
    columns = {
        "outlet": outlet,
        "url": draft.url,
        "title": draft.title,
        "text": draft.text,
        "language": draft.language or collection.language,
        "date": draft.date,
        "time": draft.time,
        "dated": [asdict(witness) for witness in draft.dated],
        "wire": draft.wire,
    }
    return columns | {"fingerprint": fingerprint(columns)}


def _new_id(columns: dict[str, Any], collection: Collection) -> UUID:
    """An id that follows from the collection's name and the article's address or fingerprint.

    So the same articles have the same addresses on every machine, and after they were removed and stored again.
    """
    known_by = uuid5(NAMESPACE_URL, f"{collection.name} {columns['url'] or columns['fingerprint']}")
    return uuid4() if Article.objects.filter(pk=known_by).exists() else known_by


def fingerprint(columns: dict[str, Any]) -> str:
    """Of everything that a reading depends on: where it is the same, the article need not be read again."""
    read = [columns["outlet"].slug, *(str(columns[n] or "") for n in ("title", "date", "time", "language", "wire"))]
    return hashlib.sha256(json.dumps([*read, columns["text"]]).encode()).hexdigest()


def _outlet(draft: Draft, collection: Collection) -> Outlet:
    """The row of the article's outlet, made where it is new; without a name the collection's, or its host's."""
    name = draft.outlet or collection.default_outlet or addresses.host(draft.url) or UNKNOWN_OUTLET
    outlet, _ = Outlet.objects.get_or_create(
        collection=collection, slug=Outlet.slug_of(name), defaults={"name": name[:200]}
    )
    return outlet


def _announce(article_id: UUID) -> None:
    """Robustly: a listener that fails is logged by Django, and what it missed is found by a query."""
    transaction.on_commit(partial(article_changed.send_robust, sender=Article, article_id=article_id))
