"""A page that stands alone: the text with its time expressions marked, each with the steps that led to its value."""

from collections.abc import Sequence
from datetime import date, datetime
from html import escape

from temporal.calendar.words import day_words
from temporal.timex import Step, Timex

_STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1b1b18; --rule: #dcd8cf; --accent: #7a1f1f; }
@media (prefers-color-scheme: dark) { :root { --paper: #151513; --ink: #ece8df; --rule: #34322d; --accent: #e39a8b; } }
body { margin: 0 auto; max-inline-size: 66ch; padding: 2rem 1rem 45vh; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
h1 { font-size: 1.25rem; margin: 0; }
header, .why, .listed { font-family: system-ui, "Segoe UI", Roboto, sans-serif; font-size: 0.8125rem;
  font-variant-numeric: tabular-nums; line-height: 1.4; }
article { white-space: pre-wrap; overflow-wrap: anywhere; margin-block: 1.5rem; }
.timex { position: relative; text-decoration: underline solid var(--accent) 2px; text-underline-offset: 3px; }
.timex.vague { text-decoration-style: dotted; }
.timex:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.why { display: none; white-space: normal; }
.timex:hover .why, .timex:focus .why { display: block; position: fixed; inset: auto 0 0; z-index: 1;
  max-block-size: 40vh; overflow: auto; box-sizing: border-box; padding: 0.75rem max(1rem, calc(50% - 33ch));
  background: var(--paper); border-block-start: 2px solid var(--accent); }
html { scroll-padding-block-end: 45vh; }
@media (max-width: 40rem) {
  .timex:hover .why, .timex:focus .why { display: inline-block; position: static; inline-size: 100%;
    max-block-size: none; padding: 0.5rem 0; border-block: 2px solid var(--accent); }
}
.step { display: block; margin-block-start: 0.25rem; }
.listed { border-block-start: 1px solid var(--rule); }
.listed li { padding-block: 0.25rem; border-block-end: 1px solid var(--rule); }
.value { color: var(--accent); }
@media print { body { padding-block-end: 0; } .why { display: none !important; } }
"""


def html(text: str, timexes: Sequence[Timex], dct: date | datetime | None = None, language: str = "en") -> str:
    """One file without scripts. The steps of an expression show below while it is pointed at or has the focus.

    The list of all at the end stands open, so that it is printed too. `language`: the text's own, by its code.
    """
    body, place = [], 0
    for number, timex in enumerate(timexes, 1):
        body.append(_safe(text[place : timex.start]))
        vague = "" if timex.when else " vague"
        body.append(
            f'<span class="timex{vague}" tabindex="0" aria-describedby="why{number}">{_safe(timex.text)}'
            f'<span class="why" role="tooltip" id="why{number}">{_heading(timex)}{_steps(timex)}</span></span>'
        )
        place = timex.end
    body.append(_safe(text[place:]))
    count = "1 time expression" if len(timexes) == 1 else f"{len(timexes)} time expressions"
    heading = f"{count}, for an article {_dated(timexes, dct)}"
    listed = "".join(f"<li><details open><summary>{_heading(t)}</summary>{_steps(t)}</details></li>" for t in timexes)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{heading}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<header><h1>{heading}</h1>Solid: a time in the calendar. Dotted: none. Point at one, or tab to it, "
        f'to see why.</header>\n<main>\n<article lang="{escape(language)}" dir="auto">{"".join(body)}</article>\n'
        f'<ol class="listed">{listed}</ol>\n</main>\n'
        "</body>\n</html>\n"
    )


def _dated(timexes: Sequence[Timex], dct: date | datetime | None) -> str:
    """The day that counts: a date line in the text wins over the date that was given."""
    lines = (step for timex in timexes for step in timex.derivation[:1] if step.rule == "dateline")
    if line := next(lines, None):
        return f"of {day_words(date.fromisoformat(line.result).toordinal())}, as its date line says"
    return f"of {day_words(dct.toordinal())}" if dct is not None else "without a date"


def _heading(timex: Timex) -> str:
    kind = " ".join(filter(None, (timex.type, timex.mod, timex.quant, timex.freq)))
    when = f": {_safe(timex.when.words)}" if timex.when else ""
    said = _safe(" ".join(timex.text.split()))
    return f'<bdi>{said}</bdi> <b class="value">{_safe(timex.value)}</b> {_safe(kind)}{when}'


def _steps(timex: Timex) -> str:
    return "".join(
        f'<span class="step">{number}. {_step(step)}</span>' for number, step in enumerate(timex.derivation, 1)
    )


def _step(step: Step) -> str:
    lost = "; ".join(f"{value} ({why})" for value, why in step.rejected)
    return _safe(step.because) + (f" Not {_safe(lost)}." if lost else "") + f" <i>{_safe(step.rule)}</i>"


def _safe(text: str) -> str:
    """Escaped; control characters, which a page may not hold, become U+FFFD."""
    clean = "".join(c if (c >= " " and not "\x7f" <= c <= "\x9f") or c in "\t\n\r" else "\ufffd" for c in text)
    return escape(clean)
