"""The one form in which text is stored, so that the place of a character in it never moves.

NFC, no control characters, no soft hyphens or zero-width spaces, one blank for any run of blanks, paragraphs of one
line each, separated by one blank line. Lines that were only wrapped are joined. Doing it twice changes nothing.
"""

import re
import unicodedata

LONGEST = 1_000_000  # characters of an article: a book
TOO_LONG = f"An article may have {LONGEST:,} characters. Split it into several, each with its date."
TITLE_LENGTH = 100
LONGEST_SENTENCE = 1000
WIDEST_WRAPPING = 120  # nobody breaks lines of running text later than this: longer lines are paragraphs
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
LINE_END = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")  # control characters, lone surrogates
BLANKS = re.compile(r"[^\S\n]+")
BLANK_LINES = re.compile(r"\n\s*\n")
SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
HYPHENATED = re.compile(r"\w-$")
BULLET = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s")
# A full stop after one of these, or after a single capital, ends no sentence.
ABBREVIATION = re.compile(r"(?:^|\W)(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Prof|Jr|Sr|No|vs|[A-Z])\.$")
SENTENCE_BREAK = re.compile(r"[.!?…][\"”’»)]*(?=\s+[\"“‘«(]?[^\W\d_a-z])")


def normalise(text: str) -> str:
    text = LINE_END.sub("\n", unicodedata.normalize("NFC", text)).translate(INVISIBLE)
    # NFC again: what was taken out may have stood between a letter and its accent.
    text = unicodedata.normalize("NFC", NO_TEXT.sub("", text))
    blocks = BLANK_LINES.split(BLANKS.sub(" ", text))
    return "\n\n".join(paragraph for block in blocks for paragraph in _paragraphs(block))


def one_line(text: str) -> str:
    """For what must stand in one line: titles, names, addresses."""
    return " ".join(normalise(text).split())


def _paragraphs(block: str) -> list[str]:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    if len(lines) < 2 or _are_paragraphs(lines):
        return lines
    last = lines.pop()
    return ["".join(line if HYPHENATED.search(line[-2:]) else f"{line} " for line in lines) + last]


def _are_paragraphs(lines: list[str]) -> bool:
    """Whether the lines of a block are paragraphs or list items themselves, rather than one wrapped paragraph."""
    if any(len(line) > WIDEST_WRAPPING for line in lines) or all(BULLET.match(line) for line in lines):
        return True
    ends = all(SENTENCE_END.search(line) for line in lines[:-1])
    return ends and not any(line[0].islower() for line in lines[1:])


def shorten(text: str, length: int) -> str:
    """`text` cut at a word, with an ellipsis, where it is longer than `length`."""
    if len(text) <= length:
        return text
    cut = text[:length]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut[:-1]).rstrip(" ,;:–—-") + "…"


def first_sentence(text: str) -> str:
    """The first sentence of a normalised text: what stands for a title where there is none."""
    paragraph = text.split("\n", 1)[0][:LONGEST_SENTENCE]
    for found in SENTENCE_BREAK.finditer(paragraph):
        if not ABBREVIATION.search(paragraph[: found.end()]):
            return paragraph[: found.end()].rstrip(".")
    return paragraph.rstrip(".")
