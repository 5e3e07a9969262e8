"""The page of a list that an address asks for."""

from typing import Any

from django.core.paginator import EmptyPage, InvalidPage, Page, Paginator


def page_of(paginator: "Paginator[Any]", typed: str | None) -> "tuple[Page[Any], str]":
    """The page of this number, "" or None for the first; where there is none, the nearest and an error in words."""
    try:
        return paginator.page(typed or 1), ""
    except EmptyPage:
        nearest = paginator.get_page(typed)
        return nearest, f"There is no page {typed}; page {nearest.number} of {paginator.num_pages} is shown."
    except InvalidPage:
        return paginator.get_page(1), f"“{typed}” is no page. Give a number; page 1 is shown."
