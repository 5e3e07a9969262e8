"""Why fewer outlets are independent than tell an event: copies of one text count once. Whose text it is, in words."""

from collections.abc import Iterable, Sequence

from narrative.agreement import copies
from timeline import histories, tellings
from timeline.models import Event, Mention


def in_short(event: Event, told: Iterable[Mention]) -> str:
    """For an entry: "copies of Levant Wire count once"; "" where none is a copy."""
    if event.independent >= event.outlets_count:
        return ""
    credited = sorted({mention.article.wire for mention in told} - {""})
    return f"copies of {_listed(credited)} count once" if credited else "copies of one text count once"


def in_words(event: Event, told: Sequence[Mention]) -> list[str]:
    """For its page, a sentence a text: who prints it, and whose it is where an agency is credited."""
    if event.independent >= event.outlets_count:
        return []
    sketches = tellings.sketches(told)
    sources = copies.sources(histories.telling(row, sketches.get(row.article_id, ())) for row in told)
    printed: dict[str, dict[str, None]] = {}
    for mention in told:
        outlets = printed.setdefault(sources[str(mention.article_id)], {})
        outlets.setdefault(mention.article.outlet.name)
    credited = {mention.article.wire for mention in told}
    return [
        f"{_listed(list(outlets))} print {f'{source}’s' if source in credited else 'the same'} text: it counts once."
        for source, outlets in printed.items()
        if len(outlets) > 1
    ]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
