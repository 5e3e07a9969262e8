"""Text to tokens: words, numbers and single marks, with their places (code points)."""

from __future__ import annotations

import re
from dataclasses import dataclass

# With the white space before it, so that no place is looked at twice; what is most common first.
_TOKEN = re.compile(
    r"\s*+(?:(?P<abbr>(?=[A-Z])(?:(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Prof|St|Rev|Inc|Corp|Co|Ltd"
    r"|Jr|Sr|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Capt|Adm|Maj)\.))"
    r"|(?P<word>[^\W\d_]+(?:(?:[\d_]|[’'](?!(?:s|ll|ve|re|d|m)\b)(?=\w)|-(?=\w))\w*)*"
    r"|(?<=\w)['’](?:ll|ve|re|d|m)\b)"
    r"|(?P<num>\d+(?:[.,:]\d+)*[^\W\d_]{0,3}\b)"
    r"|(?P<poss>['’](?:s\b|(?<=s['’])(?=\s)))"
    r"|(?P<mark>--+|[^\s\w]|_)"
    r"|(?P<none>\d|\Z))"
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
        kind = match.lastgroup
        if kind is None or kind == "none":
            continue
        said = match[kind]
        end = match.end()
        low = said.lower()
        if "’" in low:
            low = low.replace("’", "'")
        capital = said != low and kind in _WORDS and said[0].isupper()
        found.append(Token(end - len(said), end, said, low, kind, capital))
    return found
