"""What keeps the day that a timeline is shown on from page to page."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.http import HttpRequest

from timeline.known import PARAMETER

register = template.Library()


@register.simple_tag(takes_context=True)
def keep(context: dict[str, Any], before: str = "?") -> str:
    """The end of an address that stays on the day shown: {% url 'event' event.pk %}{% keep %}, or {% keep "&" %}."""
    day = context.get("known_on")
    return before + urlencode({PARAMETER: day.isoformat()}) if day else ""


@register.simple_tag(takes_context=True)
def others(context: dict[str, Any]) -> list[tuple[str, str]]:
    """The parameters of this page but its day and what belongs to that: a form that asks for another day keeps them."""
    given = context["request"].GET
    return [(name, value) for name in given if name not in (PARAMETER, "page") for value in given.getlist(name)]


@register.simple_tag(takes_context=True)
def today(context: dict[str, Any]) -> str:
    """The address of this page as it stands today."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    for name in (PARAMETER, "page"):
        query.pop(name, None)
    return "?" + query.urlencode() if query else request.path
