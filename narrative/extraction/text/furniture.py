"""What stands in a line of prose and is none: when it was put on a page, who wired it, wrote it or took its picture.

Each is found by a mark that is rare in prose (a clock time, a bracket before a dash, "Photograph:"), and what belongs
to it is read from there to both sides: linear, whatever the text.
"""

from __future__ import annotations

import re

from narrative.extraction.lexicon import listed

_CLOCK = re.compile(r"\d(?<!\w.)\d?[:.]\d\d(?::\d\d)?(?![\d%])")
_ZONE = (
    r"(?:\s*(?:[A-Z]{1,4}T|GMT|UTC|CET|[Ll]ocal\s+time|[A-Z][a-z]+(?=\s?,\s*\d|\s?\)|\s+(?:The|A|An)\s))(?=[\s,;|)]|$))"
)
_HALF = r"(?:\s*[apAP]\.?[mM]\b\.?)"
_AFTER_CLOCK = re.compile(rf"(?P<sure>{_HALF}{_ZONE}?|{_ZONE})?(?:\s?,\s*\d{{1,2}}[:.]\d\d{_HALF}?{_ZONE})?[\s|:)\]]*")
# "At 9:46 pm on 05 May 2009, miatorsen wrote: "
_COMMENT = re.compile(rf"{_HALF}?\s+on\s+\w+\s+\w+,?\s+\d{{4}}\s?,\s*\S+(?:\s\S+){{0,4}}?\s+wrote\s?:\s*")
_WIRED = re.compile(r"\(\s*[A-Z][\w. /-]{1,24}\)\s*(?:--?|[—–])\s+(?=[A-Z“\"‘])")
_OPENERS = "The|A|An|It|He|She|They|In|On|At|When|As|After|More|Two|Three|Four|Police|Thousands|Hundreds|Dozens"
_CREDITED = re.compile(
    r"(?:\b(?:Photo(?:graph)?|Picture|Image|Credit|Source)s?\s?:|\bBy)\s+"
    rf"(?:(?!(?:{_OPENERS})\s)[A-Z][\w.'’-]+(?:\s?\\?/\s?|\s+and\s+|\s+)){{2,6}}(?=(?:{_OPENERS})\s)"
)
_CREDITING = ("By", "Photo", "Picture", "Image", "Credit", "Source")
_PICTURED = re.compile(
    r"\b(?:Photo(?:graph)?|Picture|Image)s?\s?:[^.:\n]{1,60}?"
    r"\b(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty(?:\s+Images)?|Corbis|Rex(?:\s+Features)?|Bloomberg|Alamy)\b\s+(?=[A-Z“\d])"
)
_NEXT = re.compile(r"[“\"‘(]?\s*[A-Z]|$")
_LABELS = listed("update updated posted published modified last edited filed")
_MONTHS_AND_DAYS = listed(
    """jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
    october november december mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday
    saturday sunday"""
)
_BEFORE = 120  # characters that such a line has before its mark
_EDGES = ",;:|()[].*•#-–—"


def furniture(text: str) -> list[tuple[int, int]]:
    """Spans in order, none of them within another."""
    found = [_stamp(text, clock) for clock in _CLOCK.finditer(text)]
    if "(" in text:
        found += [_wire(text, wired) for wired in _WIRED.finditer(text)]
    if any(mark in text for mark in _CREDITING):
        found += [credited.span() for credited in _CREDITED.finditer(text) if _begins(text, credited.start())]
        found += [pictured.span() for pictured in _PICTURED.finditer(text)]
    spans: list[tuple[int, int]] = []
    for start, end in sorted(span for span in found if span is not None):
        if spans and start <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return spans


def _stamp(text: str, clock: re.Match[str]) -> tuple[int, int] | None:
    """ "RIGA | Fri May 5, 2017 3:22 pm EDT ", "(Update 8:19 p.m. Cairo, 1:19 p.m. ET) ", "14.37 BST "."""
    comment = _COMMENT.match(text, clock.end())
    if comment is not None and text[max(0, clock.start() - 3) : clock.start()].lower() == "at ":
        return clock.start() - 3, comment.end()
    after = _AFTER_CLOCK.match(text, clock.end())
    if after is None or not _NEXT.match(text, after.end()):
        return None
    start, words = clock.start(), list[str]()
    for place, word in _words_before(text, clock.start()):
        bare = word.strip(_EDGES).lower()
        if not (bare in _MONTHS_AND_DAYS or bare in _LABELS or bare.isdigit() or not bare):
            break
        start = place
        words.append(bare)
    labelled, begins = not _LABELS.isdisjoint(words), _begins(text, start)
    dated = not _MONTHS_AND_DAYS.isdisjoint(words) and any(len(w) == 4 and w.isdigit() for w in words)
    if "|" in text[start : clock.start()] or (dated and text[max(0, start - 2) : start].strip() == "|"):
        start = _place(text, start)
    elif not (begins and (after["sure"] or dated)) and not labelled and not (dated and after["sure"]):
        return None
    return start, after.end()


def _wire(text: str, wired: re.Match[str]) -> tuple[int, int] | None:
    """ "RIGA, Latvia (Nordpress) - "."""
    start = _place(text, wired.start())
    return (start, wired.end()) if start < wired.start() else None


def _place(text: str, end: int) -> int:
    """Where "RIGA/BERGEN" or "ARL, Norway, May 5" begins that ends here, or `end`."""
    start = end
    for place, word in _words_before(text, end):
        bare = word.strip(_EDGES)
        upper = len(bare) > 2 and bare.isupper()
        if not (upper or not bare or bare[0].isdigit() or bare[0].isupper()):
            return start
        if upper:
            start = place
        elif start < end and bare:
            return start
    return start


def _words_before(text: str, end: int) -> list[tuple[int, str]]:
    """The nearest first."""
    start = max(0, end - _BEFORE)
    line = text[max(start, text.rfind("\n", start, end) + 1) : end]
    return [(end - len(line) + found.start(), found.group()) for found in re.finditer(r"\S+", line)][::-1]


def _begins(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start].rstrip(" ")
    return not before or before[-1] in '\n.!?)”"•|'
