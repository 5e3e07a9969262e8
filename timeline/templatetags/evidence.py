"""The quotes that show why an event has its date."""

from typing import Any

from django import template

from timeline.models import Mention
from timeline.pages.marked import quote

register = template.Library()
BESIDE_AN_ENTRY = 110


@register.inclusion_tag("parts/quote.html")
def evidence(telling: Mention) -> dict[str, Any]:
    """The part of a telling's quote around the words that date it."""
    return {"pieces": quote(telling, BESIDE_AN_ENTRY)}
