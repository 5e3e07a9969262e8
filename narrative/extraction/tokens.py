"""Text to tokens: words, numbers and single marks, with their places (code points)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<poss>['’]s\b|(?<=s)['’](?=\s))"
    r"|(?P<abbr>(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Prof|St|Rev|Inc|Corp|Co|Ltd|Jr|Sr|No"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Capt|Adm|Maj)\.)"
    r"|(?P<num>\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b)"
    r"|(?P<word>[^\W\d_](?:\w|[’'](?!s\b)(?=\w)|-(?=\w))*)"
    r"|(?P<mark>--+|[^\s\w]|_)"
)
OPENING_QUOTES = frozenset("“«„‟")
CLOSING_QUOTES = frozenset("”»")
DASHES = frozenset(("—", "–", "--", "-", "―", "---"))


@dataclass(slots=True, frozen=True)
class Token:
    start: int
    end: int
    text: str
    low: str
    kind: str  # "word", "num", "poss" ('s), "abbr", "mark"

    @property
    def capital(self) -> bool:
        return self.kind in ("word", "abbr") and self.text[0].isupper()


def tokenize(text: str) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text):
        said = match.group()
        kind = match.lastgroup or "mark"
        found.append(Token(match.start(), match.end(), said, said.lower().replace("’", "'"), kind))
    return found
