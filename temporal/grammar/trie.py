"""Many words as one regular expression that reads no letter twice."""

import re
from collections.abc import Iterable
from typing import Any

_LETTERS = {" ": r"\s{1,12}", "'": "['’]"}


def trie_pattern(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest where several fit, with either apostrophe."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    branches = [_letter(letter) + _pattern(rest) for letter, rest in sorted(node.items()) if letter]
    if not branches:
        return ""
    optional = "" in node
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if optional else "")


def _letter(letter: str) -> str:
    return _LETTERS.get(letter) or re.escape(letter)
