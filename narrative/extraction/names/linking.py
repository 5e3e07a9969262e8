"""Which names are one actor: short forms of a person's and a body's name, acronyms, "Jr" kept apart from "Sr"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from narrative.extraction.lexicon import given_names, name_words, words
from narrative.extraction.names.name import Name, Names
from narrative.extraction.names.spans import Scan

_ACRONYM = (2, 8)  # letters
_FIRST_NAMES = given_names.HIS | given_names.HERS | name_words.SURNAMES_FIRST
_FORMS = 20  # fuller ones of one word that are looked at


def link(seen: Scan, result: Names) -> None:
    """Settles what is left open, and gives each short form its full one."""
    persons, bodies = _Forms(n for n in result.found if n.kind == "person"), _bodies(seen, result)
    for number, name in enumerate(result.found):
        settled = _settled(name, persons, bodies, result.genders)
        if settled is not name:
            result.replace(number, settled)
        if settled.kind == "person":
            gender = _gender(seen, settled)
            if gender:
                result.genders.setdefault(result.canonical(settled), gender)


class _Forms:
    """The forms of the names of one kind, each findable by every word in it."""

    def __init__(self, found: Iterable[Name]) -> None:
        self.by_word: dict[str, list[str]] = defaultdict(list)
        self.acronyms: dict[str, str] = {}
        for text in dict.fromkeys(name.text for name in found):
            for word in set(text.lower().split()):
                if len(self.by_word[word]) < _FORMS:
                    self.by_word[word].append(text)

    def fuller(self, text: str) -> list[str]:
        """The longer forms that this is a part of, those first that the article names first."""
        parts = text.lower().split()
        return [full for full in self.by_word.get(parts[0], ()) if full != text and _part_of(parts, full)]

    def widest(self, text: str) -> str:
        """The form that it is short for: the article's first where two people share a surname."""
        found = self.fuller(text)
        if not found:
            return ""
        wider = self.fuller(found[0])
        return wider[0] if len(wider) == 1 else found[0]


def _part_of(parts: list[str], full: str) -> bool:
    """ "De la Fuente" of "José de la Fuente y Ortega", "Ann Vale" of "Ann B. Vale"; a bare particle is no name."""
    whole = full.lower().split()
    if len(parts) >= len(whole) or all(part in name_words.PARTICLES for part in parts):
        return False
    if {p.rstrip(".") for p in parts} & name_words.GENERATIONS:
        return parts[0] == whole[0] and parts[-1] == whole[-1]
    if any(whole[i : i + len(parts)] == parts for i in range(len(whole) - len(parts) + 1)):
        return True
    ahead = iter(whole)
    return len(parts) > 1 and all(part in ahead for part in parts)


def _bodies(seen: Scan, result: Names) -> _Forms:
    bodies = [n for n in result.found if n.kind == "organisation"]
    found = _Forms(n for n in bodies if not n.text.isupper())
    for name in bodies:
        inside = result.at.get(name.last + 2)
        bracketed = name.last + 1 < len(seen.tokens) and seen.tokens[name.last + 1].text == "("
        if bracketed and inside is not None and _is_acronym(inside.text):
            found.acronyms.setdefault(inside.text, name.text)
        initials = "".join(word[0] for word in name.text.split() if word[0].isupper())
        if len(initials) > _ACRONYM[0]:
            found.acronyms.setdefault(initials, name.text)
    return found


def _is_acronym(text: str) -> bool:
    return text.isupper() and _ACRONYM[0] <= len(text) <= _ACRONYM[1] and text.isalpha()


def _settled(name: Name, persons: _Forms, bodies: _Forms, genders: dict[str, str]) -> Name:
    if name.kind == "person":
        candidates = persons.fuller(name.text)
        title = _by_title(name.title)
        fitting = [c for c in candidates if not title or genders.get(c, title) == title]
        full = persons.widest(fitting[0]) or fitting[0] if fitting else ""
        return name.settled("person", full) if full else name
    if name.kind == "place" and not name.code:
        return _of_company(name, bodies)
    if name.kind not in ("", "organisation") or name.code:
        return name
    body = bodies.acronyms.get(name.text, "") or _only(bodies.fuller(name.text))
    if body and body != name.text:
        return name.settled("organisation", body)
    if name.kind == "organisation":
        return name
    person = persons.widest(name.text)
    return name.settled("person", person) if person and _calls(name.text, person) else _alone(name)


def _calls(text: str, person: str) -> bool:
    """By the surname, which some put first, or by a first name: "Acme" isn't someone of whom "Acme Weekly" tells."""
    low = text.lower()
    first = person.lower().startswith(f"{low} ")
    return not first or low in _FIRST_NAMES


def _of_company(name: Name, bodies: _Forms) -> Name:
    """ "Shares in Tanaka" of "Tanaka Holdings": no place, for all that stands behind it says what sort of company."""
    full = _only(bodies.fuller(name.text))
    rest = full.lower().removeprefix(name.text.lower()).replace(".", "").split()
    company = bool(rest) and all(word in name_words.CALLED["company"] for word in rest)
    return name.settled("organisation", full) if company else name


def _only(found: list[str]) -> str:
    return found[0] if len(found) == 1 else ""


def _alone(name: Name) -> Name:
    """One word of which the article says no more: a first name, else the name of a body."""
    low = name.text.lower()
    return name.settled("person" if low in given_names.HIS or low in given_names.HERS else "organisation")


def _by_title(title: str) -> str:
    said = set(title.split())
    return "m" if said & name_words.HE else "f" if said & name_words.SHE else ""


def _gender(seen: Scan, name: Name) -> str:
    before = seen.tokens[name.first - 1].low if name.first else ""
    if name.first > 1 and before == ",":
        before = seen.tokens[name.first - 2].low
    said = _by_title(name.title) or _by_title(before)
    given = (name.full or name.text).lower().split()[0]
    if said or given in words.PERSON_TITLES:
        return said
    return "m" if given in given_names.HIS else "f" if given in given_names.HERS else ""
