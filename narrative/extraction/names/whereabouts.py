"""Places once all names are known: "Paris, Texas", Georgia the country or the state, a place that is one throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from narrative.extraction.lexicon.nations import METONYMS
from narrative.extraction.names.name import Name, Names
from narrative.extraction.names.places import gazetteer
from narrative.extraction.names.spans import Scan

_GEORGIA = "georgia"


def settle_places(seen: Scan, result: Names) -> None:
    places = {name.text for name in result.found if name.kind == "place"}
    american = _american(result)
    for number, name in enumerate(result.found):
        settled = _settled(name, places, american)
        following = result.found[number + 1 : number + 2]
        qualified = _qualified(seen, settled, following, american)
        if qualified is not settled:
            result.replace(number + 1, replace(following[0], kind="place", code=qualified.code))
        if qualified is not name:
            result.replace(number, qualified)


def _settled(name: Name, places: set[str], american: bool) -> Name:
    low = name.text.lower()
    if low == _GEORGIA and name.kind == "state" and american:
        return replace(name, kind="place", code="US")
    # What is once said to be a place is one wherever its name stands.
    if name.kind in ("", "organisation") and name.text in places and low not in METONYMS:
        return replace(name, kind="place")
    return name


def _american(result: Names) -> bool:
    """The article speaks of the United States, and of nothing near the Caucasus."""
    near = gazetteer().neighbours["GE"]
    caucasian = any(n.code == "GE" and n.text.lower() != _GEORGIA for n in result.found) or any(
        result.countries[code] for code in near
    )
    towns = (gazetteer().towns.get(n.text.lower(), ()) for n in result.found if n.kind == "place")
    return not caucasian and (bool(result.countries["US"]) or not any(t[2] == "GE" for found in towns for t in found))


def _qualified(seen: Scan, name: Name, following: Sequence[Name], american: bool) -> Name:
    """ "Paris, Texas", "Córdoba, Argentina": the country of the town is that of the name behind the comma."""
    if not following or following[0].first != name.last + 2 or seen.tokens[name.last + 1].text != ",":
        return name
    region, low = following[0], name.text.lower()
    owns = region.last + 1 < len(seen.tokens) and seen.tokens[region.last + 1].kind == "poss"
    if owns or region.kind not in ("state", "place") or not (region.code or region.text.lower() == _GEORGIA):
        return name
    if name.kind in ("person", "people", "state") or (name.kind == "organisation" and low not in gazetteer().towns):
        return name
    known = {town[2] for town in gazetteer().towns.get(low, ())}
    code = "US" if region.text.lower() == _GEORGIA and (american or "GE" not in known) else region.code
    return replace(name, kind="place", code=code)
