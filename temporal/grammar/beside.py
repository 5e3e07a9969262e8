"""The word right before a place in the text. It is cheap to look at, and most often tells that no phrase ends there."""

import re

_LAST_WORD = re.compile(r"\w+[.:]?$")


def last_word(before: str) -> str:
    """The last word of what stands before, its full stop or colon with it; "" where no white space follows it."""
    if not before[-1:].isspace():
        return ""
    words = before.rsplit(None, 1)
    if not words or words[-1].isalnum():
        return words[-1] if words else ""
    found = _LAST_WORD.search(words[-1])
    return found.group() if found else ""
