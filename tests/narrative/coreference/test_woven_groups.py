"""What becomes of whole gold groups when they are woven: who disagrees, and who prints whose text."""

from narrative import Event, weave
from tests.narrative.coreference.articles import article_groups


def event_of(group: str, event: str) -> Event:
    """The woven event that holds the first telling of a gold one."""
    (known,) = [known for known in article_groups("first") if known.name == group]
    (gold,) = [gold for gold in known.events if gold.name == event]
    piece = gold.pieces[0]
    (woven,) = [
        woven
        for woven in weave(known.articles)
        if any(name == piece.article.id and piece.start <= m.trigger.start < piece.end for name, m in woven.mentions)
    ]
    return woven


def test_two_days_for_one_signature() -> None:
    sale = event_of("two-dates-for-one-signing", "sale")
    assert sale.when is not None
    assert sale.when.edtf == "2014-02-06"
    (conflict,) = sale.conflicts
    assert {(claim.outlet, claim.value) for claim in conflict.claims} == {
        ("The Burgh Courier", "2014-02-06"),
        ("Copenhagen Trade Journal", "2014-02-06"),
        ("The Leith Reporter", "2014-02-06"),
        ("Scotia Business", "2014-02-04"),
        ("The Malt Quarterly", "2014-02-04"),
    }


def test_one_agency_in_three_papers() -> None:
    derailment = event_of("one-wire-story-three-papers", "derailment")
    copies = {"The Midland Sentinel", "New Harbor Tribune", "The Auckland Watchman"}
    assert copies <= set(derailment.outlets)
    assert derailment.independent == len(derailment.outlets) - 2
