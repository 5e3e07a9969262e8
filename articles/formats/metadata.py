"""What a web page says of itself to machines: JSON-LD, meta elements, time elements."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from articles import wire
from articles.draft import Said

# In the order in which they are believed; names and properties in lower case.
META_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "citation_publication_date",
    "citation_date",
    "dcterms.created",
    "dc.date",
    "date",
)
META_OUTLETS = ("og:site_name", "application-name")


class Page:
    """The metadata of one page, read before the extraction of its text changes the tree."""

    def __init__(self, tree: HtmlElement) -> None:
        self.language: str = tree.get("lang") or tree.get("xml:lang") or ""
        self._metas = _metas(tree)
        self._linked = next((d for d in _linked_data(tree) if "datePublished" in d or "headline" in d), {})
        self._times = [_text(t.get("datetime")) for t in tree.iter("time") if _text(t.get("datetime"))]

    @property
    def dates(self) -> list[Said]:
        """Every publication date given, the most telling first; when it was modified is not when it was published."""
        found = [("datePublished", _text(self._linked.get("datePublished")))]
        found += [(name, self._metas.get(name, "")) for name in META_DATES]
        found += [("time", words) for words in self._times[:1]]
        return [Said("metadata", label, words) for label, words in found if words]

    @property
    def outlet(self) -> str:
        named = (self._metas.get(name, "") for name in META_OUTLETS)
        return next((name for name in named if name), "") or _name(self._linked.get("publisher"))

    @property
    def title(self) -> str:
        return self._metas.get("og:title", "") or _text(self._linked.get("headline"))

    @property
    def wire(self) -> str:
        """An agency that is the author, where the publisher is another."""
        authors = self._linked.get("author")
        names = [_name(a) for a in (authors if isinstance(authors, list) else [authors])]
        return next((n for n in names if n and n != self.outlet and wire.is_agency(n)), "")


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        label = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if content := (meta.get("content") or "").strip():
            found.setdefault(label.strip().lower(), content)
    return found


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                yield from _objects(json.loads(script.text or ""))
            except (ValueError, RecursionError):
                continue  # a page's broken JSON-LD is the same as none: its other witnesses are asked


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph", []))


def _name(value: Any) -> str:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
