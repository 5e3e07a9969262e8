"""How templates say and draw a When."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from temporal import When
from timeline import when_fields
from timeline.pages import gutter

register = template.Library()


@register.filter(name="when")
def in_words(value: When | str | dict[str, Any] | None, form: str = "long") -> str:
    """A When (or one as EDTF or JSON) in words: {{ event.when|when }}, or {{ event.when|when:"short" }} in a gutter."""
    when = _when(value)
    if when is None:
        return value if isinstance(value, str) and value else "undated"
    return gutter.short(when) if form == "short" else when.words


@register.inclusion_tag("parts/mark.html")
def mark(value: When | None, status: str = "") -> dict[str, gutter.Mark | None]:
    """The precision mark of a When; hollow where nobody has reported that it happened."""
    return {"mark": gutter.mark(value, hollow=status not in ("", "happened")) if value else None}


@register.inclusion_tag("parts/mark.html")
def sample_mark(kind: str, hollow: bool = False) -> dict[str, gutter.Mark]:
    """One of the four marks, for the key."""
    return {"mark": gutter.Mark(kind, 12 if kind == "day" else 40, hollow, "")}


@register.simple_tag
def gutter_words(value: When) -> SafeString:
    """The short words that stand beside an entry; the long ones for those who hear the page or point at them."""
    short, long = gutter.short(value), value.words
    if value.exact and value.earliest:
        return format_html(
            '<time datetime="{}" title="{}">{}<span class="hidden"> {}</span></time>',
            value.earliest.isoformat(),
            long,
            short,
            value.earliest.year,
        )
    return format_html(
        '<span title="{}"><span aria-hidden="true">{}</span><span class="hidden">{}</span></span>', long, short, long
    )


@register.filter
def period(value: When) -> str:
    """The parameters of a timeline that keep to these days: "from=2017-03-01&to=2017-05-31"."""
    days = {"from": value.first_day, "to": value.last_day}
    return urlencode({name: When.on(day).edtf for name, day in days.items() if day is not None})


def _when(value: When | str | dict[str, Any] | None) -> When | None:
    if isinstance(value, dict):
        return when_fields.from_json(value)
    if isinstance(value, str):
        try:
            return When.parse_edtf(value)
        except ValueError:
            return None
    return value
