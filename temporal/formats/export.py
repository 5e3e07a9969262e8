"""Time expressions for people and for other tools: a table, JSON Lines, TimeML, HTML.

Every writer takes the text, its time expressions and the article's date, and gives one string.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from xml.sax.saxutils import escape, quoteattr

from temporal.formats.page import html
from temporal.timex import Timex

Writer = Callable[[str, Sequence[Timex], date | datetime | None], str]

_HEAD = ("where", "text", "type", "value", "mod", "when", "rule")
_NARROWEST = 12  # columns that the words keep, however narrow the terminal
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SCHEMA = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"'
)


def table(text: str, timexes: Sequence[Timex], dct: date | datetime | None = None, width: int | None = None) -> str:
    """A line for each, under a head. `width`: the columns there are; the words are cut to fit into them."""
    if not timexes:
        return "No time expression was found.\n"
    rows = [_HEAD, *(_row(timex) for timex in timexes)]
    widths = [max(_columns(row[column]) for row in rows) for column in range(len(_HEAD))]
    if width is not None:
        widths[1] = max(_NARROWEST, min(widths[1], width - sum(widths) + widths[1] - 2 * len(_HEAD) + 2))
    lines = ("  ".join(_cell(cell, w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join(lines) + "\n"


def _row(timex: Timex) -> tuple[str, ...]:
    when = timex.when.edtf if timex.when else ""
    mod = " ".join(filter(None, (timex.mod, timex.quant, timex.freq)))
    said = _NOT_XML.sub("\ufffd", " ".join(timex.text.split()))
    return f"{timex.start}-{timex.end}", said, timex.type, timex.value, mod, when, timex.rule


def _columns(said: str) -> int:
    """How many columns of a terminal it takes: Chinese and Japanese letters take two, combining marks none."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in said)
    return len(said) + wide - sum(map(bool, map(unicodedata.combining, said)))


def _cell(said: str, width: int) -> str:
    if _columns(said) > width:
        while _columns(said) > width - 1:
            said = said[:-1]
        said += "…"
    return said + " " * (width - _columns(said))


def jsonl(text: str, timexes: Sequence[Timex], dct: date | datetime | None = None) -> str:
    return "".join(json.dumps(as_json(timex), ensure_ascii=False) + "\n" for timex in timexes)


def as_json(timex: Timex) -> dict[str, object]:
    """A Timex as JSON can hold it; its When as EDTF with what EDTF leaves out."""
    out = asdict(timex)
    when = timex.when
    if when is not None:
        out["when"] = {
            "edtf": when.edtf,
            "granularity": when.granularity.name.lower(),
            "time": when.time,
            "spans": when.spans,
            "words": when.words,
        }
    return out


def timeml(text: str, timexes: Sequence[Timex], dct: date | datetime | None = None) -> str:
    """TimeML 1.2.1. The document's date is t0, the expressions are t1, t2, …

    What was resolved against another says so in anchorTimeID. Letters that XML cannot hold become U+FFFD, one for one,
    so that places in the text stay what they were.
    """
    body, place = [], 0
    for number, timex in enumerate(timexes, 1):
        said = " ".join(f"{name}={quoteattr(value)}" for name, value in _attributes(timexes, number, dct).items())
        body.append(_xml(text[place : timex.start]) + f"<TIMEX3 {said}>{_xml(timex.text)}</TIMEX3>")
        place = timex.end
    body.append(_xml(text[place:]))
    made = ""
    if dct is not None:
        day = dct.isoformat()[:10]
        made = (
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false" '
            f'functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>\n'
        )
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML {_SCHEMA}>\n'
    return f"{head}{made}<TEXT>{''.join(body)}</TEXT>\n</TimeML>\n"


def _attributes(timexes: Sequence[Timex], number: int, dct: date | datetime | None) -> dict[str, str]:
    timex = timexes[number - 1]
    out = {"tid": f"t{number}", "type": timex.type, "value": timex.value, "mod": timex.mod}
    out |= {"quant": timex.quant, "freq": timex.freq}
    anchor = _anchor(timexes, number, dct)
    if anchor:
        out |= {"temporalFunction": "true", "anchorTimeID": anchor}
    return {name: value for name, value in out.items() if value}


def _anchor(timexes: Sequence[Timex], number: int, dct: date | datetime | None) -> str:
    """The tid of what it was resolved against: the article's date, its date line, or what was named last."""
    timex = timexes[number - 1]
    if timex.reference != "dct":
        before = range(number - 1, max(0, number - 1 - 50), -1)
        return next((f"t{n}" for n in before if timex.reference and timexes[n - 1].value == timex.reference), "")
    line = timex.derivation[0]
    if line.rule == "dateline" and line.start is not None:
        stated = (n for n, other in enumerate(timexes[:9], 1) if other.start <= (line.start or 0) < other.end)
        return next((f"t{n}" for n in stated if n != number), "")
    return "t0" if dct is not None else ""


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})  # a bare \r would be read back as \n


WRITERS: dict[str, Writer] = {"table": table, "jsonl": jsonl, "timeml": timeml, "html": html}
