"""Text to tokens: words, numbers and single marks, with their places (code points)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<poss>['’]s\b|(?<=s)['’](?=\s))"
    r"|(?P<abbr>(?=[A-Z])(?:(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Prof|St|Rev|Inc|Corp|Co|Ltd"
    r"|Jr|Sr|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Capt|Adm|Maj)\.))"
    r"|(?P<num>\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b)"
    r"|(?P<word>[^\W\d_]+(?:\w|[’'](?!(?:s|ll|ve|re|d|m)\b)(?=\w)|-(?=\w))*|(?<=\w)['’](?:ll|ve|re|d|m)\b)"
    r"|(?P<mark>--+|[^\s\w]|_)"
)
_WORDS = frozenset(("word", "abbr"))
OPENING_QUOTES = frozenset("“«„‟`")  # agencies write ``so''
CLOSING_QUOTES = frozenset("”»")
DASHES = frozenset(("—", "–", "--", "-", "―", "---"))


@dataclass(slots=True)
class Token:
    start: int
    end: int
    text: str
    low: str
    kind: str  # "word", "num", "poss" ('s), "abbr", "mark"
    capital: bool  # a word that begins with a capital letter


def tokenize(text: str) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text):
        said, kind = match.group(), match.lastgroup or "mark"
        start, end = match.span()
        low = said.lower()
        if "’" in low:
            low = low.replace("’", "'")
        capital = kind in _WORDS and said[0].isupper()
        found.append(Token(start, end, said, low, kind, capital))
    return found
