"""Plain text: one article, with a header or none. A short line alone at the top is its title."""

from collections.abc import Iterator

from articles.draft import Raw
from articles.formats import header
from articles.text import SENTENCE_END, normalise

LONGEST_HEADLINE = 150


def read(text: str, name: str) -> Iterator[tuple[str, Raw]]:
    raw, body = header.split(text)
    raw.text = normalise(body)
    if not raw.title:
        _take_headline(raw)
    yield name, raw


def _take_headline(raw: Raw) -> None:
    first, _, rest = raw.text.partition("\n\n")
    if rest and len(first) <= LONGEST_HEADLINE and not SENTENCE_END.search(first):
        raw.title, raw.text = first, rest
