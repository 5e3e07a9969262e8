"""What of a mention tells it from others: its kind, who took part, where, and the words that are its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from narrative.extraction.lexicon.nations import DEMONYMS, METONYMS
from narrative.extraction.mention import Actor, EventMention, Place
from narrative.extraction.names.places import country_of, gazetteer
from narrative.matching.families import LIGHT, PUT_OFF
from narrative.matching.lexicon import (
    BESIDE,
    BY_TELEPHONE,
    COMMON,
    EVERYDAY,
    FACE_TO_FACE,
    FAMILIES_OF,
    MOVED,
    PREPOSITIONS,
    VAGUE,
    lemma,
    phrase_families,
)
from narrative.matching.roles import roles_in

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PHRASE_WORDS = 3  # the longest entry of a family
_HEAD, _REACH = 4, 5  # words
_BEHIND = 6
_NAME = r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)*"
_FROM = re.compile(rf"\bfrom\s(?:the\s)?({_NAME})")  # where a journey begins is not where it goes
_HEAD_OF_NAME = re.compile(
    rf"\b(?P<noun>[a-z-]{{3,}})\s(?:of|in|at)\s(?:the\s)?(?P<name>{_NAME})|\b(?P<owner>{_NAME})['’]s\s(?P<owned>[a-z-]{{3,}})\b"
)


@dataclass(frozen=True, slots=True)
class Features:
    trigger: str  # its lemma
    families: frozenset[str]  # of the trigger
    around: frozenset[str]  # of the words next to the trigger and at the head of the clause too
    persons: frozenset[str]
    doers: frozenset[str]  # those of them, named in full, who act
    undergoers: frozenset[str]  # or on whom it is acted
    organisations: frozenset[str]
    states: frozenset[str]
    towns: frozenset[str]
    sites: frozenset[str]  # those of them that are in no gazetteer: a wall, a square, a museum
    countries: frozenset[str]  # of a journey, also those that it goes to
    words: frozenset[str]  # lemmas, without names, trigger and common words
    proper: frozenset[str]  # words in capitals, and those of the names of who and where
    moved: bool  # it was to be on another day before
    said: frozenset[str]  # every word of the clause, in small letters
    acting: bool  # a state or a body is named before the trigger: the clause begins with who acts
    heads: frozenset[tuple[str, str]]  # a noun and the name that tells it from others: the mayor of Ghent
    subject: frozenset[str]  # the first noun of the clause, as a lemma, where it stands before the trigger
    medium: str  # "telephone", "in person" or ""
    shown: dict[str, str]  # a name as compared -> as the article writes it


def features(mention: EventMention) -> Features:
    return of_words(mention.trigger.text, mention.quote, mention.actors, mention.places)


@lru_cache(maxsize=20_000)
def of_words(trigger: str, quote: str, actors: tuple[Actor, ...], places: tuple[Place, ...]) -> Features:
    kind = lemma(trigger)
    written = _WORD.findall(quote.replace("’s", "").replace("'s", ""))
    tokens = [word.casefold() for word in written]
    families, around = _kinds(trigger, kind, tokens)
    shown = {_bare(name): name for name in [actor.name for actor in actors] + [place.name for place in places]}
    names = {part for name in shown for part in _WORD.findall(name)}
    travels = "travel" in families and "departure" not in families
    left = frozenset(_bare(name) for name in _FROM.findall(quote)) if travels else frozenset()
    where = [place for place in places if _bare(place.name) not in left]
    bound_for = {_state(a) for a in actors if travels and not _told_before(a.name, trigger, quote)}
    roles = roles_in(trigger, quote, actors)
    own = _longest([lemma(token) for token in tokens if len(token) > 2 and token not in COMMON | names])
    return Features(
        trigger=kind,
        families=families,
        around=around.union(*(FAMILIES_OF.get(phrase, frozenset()) for phrase in _phrases(_near(trigger, tokens)))),
        persons=frozenset(_bare(actor.name) for actor in actors if actor.kind == "person"),
        doers=roles[0],
        undergoers=roles[1],
        organisations=frozenset(
            _bare(actor.name) for actor in actors if actor.kind == "organisation" and not _state(actor)
        ),
        states=frozenset(filter(None, map(_state, actors))),
        towns=frozenset(_bare(place.name) for place in where if not is_country(place)),
        sites=frozenset(_bare(place.name) for place in places if not place.country and not is_country(place)),
        countries=frozenset(filter(None, {*bound_for, *(place.country for place in where)})),
        words=frozenset(own - {kind, *kind.split()}),
        proper=_proper(written, names),
        moved=not MOVED.isdisjoint(tokens),
        said=frozenset(tokens),
        acting=any(
            _told_before(actor.name, trigger, quote) for actor in actors if actor.kind in ("organisation", "state")
        ),
        heads=frozenset(_heads(quote)),
        subject=_subject(trigger, tokens, names),
        medium=_medium(kind, tokens),
        shown=shown,
    )


def _kinds(trigger: str, kind: str, tokens: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds of happening that a trigger names, with what it governs, and those that it may name."""
    word = next(iter(_WORD.findall(trigger.casefold())), "")
    at = tokens.index(word) if word in tokens else len(tokens)
    behind = [lemma(token) for token in tokens[at + 1 : at + 1 + _BEHIND] if token not in BESIDE]
    verb = lemma(word)
    alone, together = FAMILIES_OF.get(kind, frozenset()), phrase_families(verb, behind)
    if (verb in LIGHT and kind == verb) or alone & PUT_OFF:  # "the vote was postponed" tells of the vote
        governed = list(takewhile(lambda token: token not in PREPOSITIONS, behind))
        together = together.union(*(FAMILIES_OF.get(token, frozenset()) for token in _longest(governed) - VAGUE))
        # "the first injections were given"
        before = [lemma(token) for token in reversed(tokens[max(0, at - _BEHIND) : at])]
        given = (FAMILIES_OF[token] for token in before if token in FAMILIES_OF and token not in VAGUE)
        together = together or next(given, together)
    if kind in VAGUE:
        return together, alone | together
    return alone | together, alone | together


def _proper(written: list[str], names: set[str]) -> frozenset[str]:
    said = {word.casefold() for word in written[1:] if word[0].isupper()} | names
    return frozenset(
        word
        for word in said
        if len(word) > 2 and word not in COMMON | EVERYDAY and word not in DEMONYMS and not country_of(word)
    )


def _told_before(name: str, trigger: str, quote: str) -> bool:
    return 0 <= quote.find(name) < quote.find(trigger)


def _heads(quote: str) -> Iterator[tuple[str, str]]:
    """ "The mayor of Ghent", "Ghent's mayor", "a bank in Leeds"; no happening: of its place outlets may differ."""
    for found in _HEAD_OF_NAME.finditer(quote):
        noun, name = found["noun"] or found["owned"], found["name"] or found["owner"]
        if not FAMILIES_OF.get(lemma(noun)):
            yield lemma(noun), _bare(name)


def _subject(trigger: str, tokens: list[str], names: set[str]) -> frozenset[str]:
    """ "A bridge over the Lom collapsed", "the old bridge fell": the word before a preposition or the trigger."""
    word = next(iter(_WORD.findall(trigger.casefold())), "")
    before = tokens[: tokens.index(word)] if word in tokens else []
    head = list(takewhile(lambda token: token not in PREPOSITIONS, before[:_HEAD]))
    return frozenset(lemma(token) for token in head[-1:] if token not in COMMON | names)


def is_country(place: Place) -> bool:
    """Too wide to say where something happened."""
    return bool(country_of(place.name))


@lru_cache(maxsize=2_000)
def _state(actor: Actor) -> str:
    """Alpha-2 of the state that is meant, where a capital or a seat of power stands for it too; else ""."""
    low = _bare(actor.name)
    if actor.kind == "person":
        return ""
    return country_of(low) or METONYMS.get(low) or gazetteer().capitals.get(low, "")


def _near(trigger: str, tokens: list[str]) -> list[str]:
    """The head of a clause is its subject; what stands far from both speaks of other things."""
    word = next(iter(_WORD.findall(trigger.casefold())), "")
    at = tokens.index(word) if word in tokens else 0
    return tokens[:_HEAD] + tokens[max(_HEAD, at - _REACH) : at + _REACH + 1]


def _phrases(tokens: list[str]) -> set[str]:
    """The words and short phrases of a clause, by lemma of their first word."""
    found = _longest([lemma(token) for token in tokens])
    for length in range(2, _PHRASE_WORDS + 1):
        found.update(lemma(" ".join(tokens[i : i + length])) for i in range(len(tokens) - length + 1))
    return found


def _longest(words: list[str]) -> set[str]:
    """The words, two that make a phrase as one: a hunger strike is no strike."""
    phrases = {
        f"{one} {two}" for one, two in pairwise(words) if f"{one} {two}" in FAMILIES_OF and two not in PREPOSITIONS
    }
    return (set(words) | phrases) - {word for phrase in phrases for word in phrase.split()}


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").removesuffix("’s").removesuffix("'s")


def _medium(kind: str, tokens: list[str]) -> str:
    words = {kind, *tokens}
    if words & BY_TELEPHONE and kind != "call in":
        return "telephone"
    return "in person" if words & FACE_TO_FACE else ""
