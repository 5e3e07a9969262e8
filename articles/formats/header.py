"""What may stand above the text of a plain or Markdown article.

Title: A new chair            lines of label and value, up to the first line that is none
Date: 5 June 2019

---                           the same between lines of three hyphens, where other labels are passed over
title: A new chair
---

 date 2019-06-05 The board …  a date, then the text on the same line
"""

import re

from articles.draft import Raw, Said
from articles.formats import fields

LINE = re.compile(r"[ \t]*([^\W\d_][\w -]{0,30}?)[ \t]*:[ \t]*(.*)")
FENCE = re.compile(r"\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.DOTALL)
DATED_START = re.compile(r"\s*(?:\bdate\b:?[ \t]+|(?<=\s))(\d{4}-\d{2}-\d{2})(?=\s|$)", re.IGNORECASE)
QUOTED = re.compile(r"""(["'])(.*)\1$""")


def split(text: str) -> tuple[Raw, str]:
    """What the header says, and the text below it."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    raw = Raw()
    if fence := FENCE.match(text):
        for line in fence[1].split("\n"):
            if found := LINE.match(line):
                fields.fill(raw, found[1], QUOTED.sub(r"\2", found[2].strip()), "header")
        return raw, text[fence.end() :]
    rest = _lines(text.lstrip("\n"), raw)
    if not raw.dates and (start := DATED_START.match(text)) and rest == text.lstrip("\n"):
        raw.dates.append(Said("header", "date", start[1]))
        return raw, text[start.end() :]
    return raw, rest


def _lines(text: str, raw: Raw) -> str:
    """Read the lines of label and value at the start of `text` into `raw`; returns what is below them."""
    lines = text.split("\n")
    count = 0
    while count < len(lines) and (found := LINE.match(lines[count])) and _is_label(found[1]):
        fields.fill(raw, found[1], found[2], "header")
        count += 1
    return "\n".join(lines[count:])


def _is_label(label: str) -> bool:
    name = fields.known(label)
    return bool(name) and fields.FIELD_OF.get(name) != "text"
