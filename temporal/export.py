"""Time expressions for people and for other tools: a table, JSON Lines, TimeML, HTML."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from html import escape

from temporal.timex import Timex

Writer = Callable[[str, Sequence[Timex], date | datetime | None], str]


def table(text: str, timexes: Sequence[Timex], dct: date | datetime | None) -> str:
    rows = [("where", "text", "type", "value", "mod", "when", "rule")]
    for timex in timexes:
        when = timex.when.edtf if timex.when else ""
        said = " ".join(timex.text.split())
        rows.append((f"{timex.start}-{timex.end}", said, timex.type, timex.value, timex.mod, when, timex.rule))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return (
        "\n".join("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows) + "\n"
    )


def jsonl(text: str, timexes: Sequence[Timex], dct: date | datetime | None) -> str:
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


def timeml(text: str, timexes: Sequence[Timex], dct: date | datetime | None) -> str:
    """TimeML 1.2.1. The document's date is t0; what is resolved against it says so in anchorTimeID."""
    body, place = [], 0
    for number, timex in enumerate(timexes, 1):
        anchor = ' anchorTimeID="t0" temporalFunction="true"' if timex.reference == "dct" else ""
        told = {"mod": timex.mod, "quant": timex.quant, "freq": timex.freq}
        mod = "".join(f' {name}="{value}"' for name, value in told.items() if value)
        said = escape(timex.text, quote=False)
        body.append(escape(text[place : timex.start], quote=False))
        body.append(f'<TIMEX3 tid="t{number}" type="{timex.type}" value="{timex.value}"{mod}{anchor}>{said}</TIMEX3>')
        place = timex.end
    body.append(escape(text[place:], quote=False))
    made = ""
    if dct is not None:
        day = dct.isoformat()[:10]
        made = (
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>\n'
        )
    clean = "".join(letter for letter in "".join(body) if letter >= " " or letter in "\t\n\r")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n{made}<TEXT>{clean}</TEXT>\n</TimeML>\n'


def html(text: str, timexes: Sequence[Timex], dct: date | datetime | None) -> str:
    body, place = [], 0
    for timex in timexes:
        reasons = escape(" ".join(step.because for step in timex.derivation))
        said = escape(timex.text)
        body.append(escape(text[place : timex.start]))
        body.append(f'<mark title="{escape(timex.value)}: {reasons}">{said}</mark>')
        place = timex.end
    body.append(escape(text[place:]))
    page = "".join(body).replace("\n\n", "<p>")
    return f'<!doctype html>\n<meta charset="utf-8">\n<title>Time expressions</title>\n<p>{page}\n'


WRITERS: dict[str, Writer] = {"table": table, "jsonl": jsonl, "timeml": timeml, "html": html}
