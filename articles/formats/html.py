"""HTML: one article a page. trafilatura tells its text from navigation; what the page says of itself is read apart.

Nothing is fetched. Where trafilatura finds no article (a fragment, a page of two sentences) all text counts.
"""

from collections.abc import Iterator

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction, baseline, load_html
from trafilatura.settings import Document

from articles import addresses
from articles.draft import Raw, Said
from articles.formats.metadata import Page
from articles.text import one_line

# No guessing from copyright lines, and no look at today's date: the latest date is given.
DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2199-12-31"}
CONTAINERS = ("list", "quote", "div", "body")


def read(text: str, name: str) -> Iterator[tuple[str, Raw]]:
    tree = load_html(text) if text.strip() else None
    yield name, Raw() if tree is None else _article(tree, text)


def _article(tree: HtmlElement, text: str) -> Raw:
    page = Page(tree)
    raw = Raw(page.title, outlet=page.outlet, language=page.language, wire=page.wire, dates=page.dates)
    raw.url = _canonical(tree)
    body = _extract(tree, raw)
    blocks = list(_blocks(body if body is not None else baseline(text)[0]))
    if blocks and one_line(blocks[0]) == one_line(raw.title):
        del blocks[0]
    raw.text = "\n\n".join(blocks)
    return raw


def _extract(tree: HtmlElement, raw: Raw) -> _Element | None:
    """The article's body as trafilatura finds it, if it does; what it finds besides goes into `raw`."""
    found = bare_extraction(
        tree, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=DATES
    )
    if not isinstance(found, Document):
        return None
    raw.title = raw.title or found.title or ""
    if found.date and not raw.dates:
        raw.dates.append(Said("page", "found in the page", found.date))
    return found.body


def _canonical(tree: HtmlElement) -> str:
    """The page's own address, where it gives a full one."""
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    links += [meta.get("content") for meta in tree.iter("meta") if meta.get("property") == "og:url"]
    return next((url for link in links if link and (url := addresses.canonical(link))), "")


def _blocks(element: _Element) -> Iterator[str]:
    """The paragraphs, headings and list items of an extracted body, in order."""
    for child in element:
        if child.tag in CONTAINERS and len(child):
            yield from _blocks(child)
        elif words := "".join(_words(child)).strip():
            yield words


def _words(element: _Element) -> Iterator[str]:
    if element.tag == "lb":
        yield "\n"
    yield _folded(element.text)
    for child in element:
        yield from _words(child)
        yield _folded(child.tail)


def _folded(text: str | None) -> str:
    """Line ends in the source of a page mean nothing."""
    return (text or "").replace("\r", " ").replace("\n", " ")
