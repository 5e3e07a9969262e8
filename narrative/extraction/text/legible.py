"""Escapes of text processing undone, length kept: "-LRB-" is a bracket, two backticks a quotation mark."""

from __future__ import annotations

import re

_ESCAPES = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": "“", "''": "”"}
_ESCAPED = re.compile("|".join(map(re.escape, _ESCAPES)))
_CLITICS = ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "n’t", "’re", "’ve", "’ll", "’d", "’m")
_APART = tuple(f" {clitic}" for clitic in _CLITICS)
_SET_APART = re.compile(rf"(?<=\w) ({'|'.join(_CLITICS)})(?=[ \n])")


def legible(text: str) -> str:
    if "-LRB-" in text or "``" in text or "-LSB-" in text:
        text = _ESCAPED.sub(lambda found: _ESCAPES[found.group()].ljust(len(found.group())), text)
    if any(clitic in text for clitic in _APART):
        text = _SET_APART.sub(r"\1 ", text)
    return text
