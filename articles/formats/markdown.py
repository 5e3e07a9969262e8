"""Markdown: one article, with a header or none.

The heading that it begins with is its title. Links and emphasis leave their words, images nothing.
"""

from collections.abc import Iterator

from django.utils.html import strip_tags
from markdown_it import MarkdownIt
from markdown_it.token import Token

from articles.draft import Raw
from articles.formats import header
from articles.text import one_line

MARKDOWN = MarkdownIt("commonmark")
BREAKS = {"softbreak": " ", "hardbreak": "\n"}
LITERAL = ("text", "code_inline")


def read(text: str, name: str) -> Iterator[tuple[str, Raw]]:
    raw, body = header.split(text)
    tokens = MARKDOWN.parse(body)
    heading, rest = _heading(tokens)
    if heading and (not raw.title or one_line(raw.title) == heading):
        raw.title, tokens = heading, rest
    raw.text = "\n\n".join(block for token in tokens if (block := _block(token)))
    yield name, raw


def _heading(tokens: list[Token]) -> tuple[str, list[Token]]:
    """The heading that the document begins with, and the tokens after it."""
    if len(tokens) > 2 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return one_line(_block(tokens[1])), tokens[3:]
    return "", tokens


def _block(token: Token) -> str:
    if token.type == "html_block":
        return strip_tags(token.content).strip()
    if token.type in ("fence", "code_block"):
        return token.content.strip()
    return "".join(_inline(child) for child in token.children or ())


def _inline(token: Token) -> str:
    return token.content if token.type in LITERAL else BREAKS.get(token.type, "")
