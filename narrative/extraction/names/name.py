"""A name as it stands in an article, and what the article's names say together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from narrative.extraction.mention import Actor, Place
from narrative.extraction.names.places import gazetteer


@dataclass(slots=True, frozen=True)
class Name:
    first: int  # tokens of the article, titles included
    last: int  # inclusive
    core: int  # first token without titles
    text: str  # without titles
    kind: str  # person, organisation, state, place, people (an adjective: "Israeli"); "" before it is settled
    code: str = ""  # country of a state, a people or a place, where the text says it
    title: str = ""  # lower-case words before the name: "prime minister"
    full: str = ""  # the fullest form that the article uses, where it isn't this one

    def settled(self, kind: str, full: str = "") -> Name:
        return Name(self.first, self.last, self.core, self.text, kind, self.code, self.title, full or self.full)


@dataclass(slots=True)
class Names:
    found: list[Name] = field(default_factory=list)
    countries: Counter[str] = field(default_factory=Counter)  # how often each country is spoken of
    genders: dict[str, str] = field(default_factory=dict)  # fullest name of a person -> "m" or "f"
    at: dict[int, Name] = field(default_factory=dict)  # token -> the name that covers it
    places: dict[tuple[str, str], Place] = field(default_factory=dict)  # by name and country, as far as looked up

    def put(self, name: Name) -> None:
        self.found.append(name)
        if name.code:
            self.countries[name.code] += 1
        for index in range(name.first, name.last + 1):
            self.at[index] = name

    def replace(self, number: int, name: Name) -> None:
        self.found[number] = name
        for index in range(name.first, name.last + 1):
            self.at[index] = name

    def canonical(self, name: Name) -> str:
        return name.full or name.text

    def actor(self, name: Name) -> Actor | None:
        """Who this name is as someone who acts; None for a mere place."""
        if name.kind in ("person", "organisation"):
            return Actor(self.canonical(name), name.kind)
        if name.kind in ("state", "people"):
            if not name.code:
                return None  # "Arab", "Muslim": no state acts
            return Actor(gazetteer().names.get(name.code, name.text), "state")
        code = gazetteer().capitals.get(name.text.lower())
        return Actor(gazetteer().names[code], "state") if code and name.code in ("", code) else None
