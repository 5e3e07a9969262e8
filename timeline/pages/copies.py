"""Why fewer outlets are independent than tell an event: whose text several of them print."""

from collections.abc import Iterable

from timeline.models import Event, Mention


def in_words(event: Event, told: Iterable[Mention]) -> str:
    """ "Cedar Tribune and Harbour Post print Levant Wire's text, which counts once."; "" where none is a copy."""
    if event.independent >= event.outlets_count:
        return ""
    printed: dict[str, list[str]] = {}
    for mention in told:
        if mention.article.wire:
            outlets = printed.setdefault(mention.article.wire, [])
            if mention.article.outlet.name not in outlets:
                outlets.append(mention.article.outlet.name)
    said = [
        f"{_listed(outlets)} print {wire}’s text, which counts once."
        for wire, outlets in printed.items()
        if len(outlets) > 1
    ]
    return " ".join(said)


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
