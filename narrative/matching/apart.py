"""What keeps two mentions apart whatever else they share, and whether they share anything telling at all."""

from __future__ import annotations

from collections.abc import Iterable

from narrative.extraction.lexicon.words import PERSON_TITLES
from narrative.extraction.names.places import country_of
from narrative.matching.families import BETWEEN, SAYING, SERIAL
from narrative.matching.features import Features
from narrative.matching.lexicon import EVERYDAY


def clash(one: Features, two: Features) -> bool:
    if one.medium and two.medium and one.medium != two.medium and one.families & BETWEEN and two.families & BETWEEN:
        return True
    families = one.families & two.families
    if _other_people(one, two) or (families & BETWEEN and _others_take_part(one, two)):
        return True
    if _other_heads(one, two) or (one.acting and two.acting and others_act(one, two)):
        return True
    towns, others = one.towns - one.sites, two.towns - two.sites  # an airport may lie in the other's town
    apart = towns and others and not towns & others
    return bool(apart and families & SERIAL and not families & (SAYING | BETWEEN) and elsewhere(one, two))


def _others_take_part(one: Features, two: Features) -> bool:
    """Where both name two people, or two bodies, and don't name the same two."""
    people = min(len(one.persons), len(two.persons)) >= 2
    if people:
        return len(set(same_people(one.persons, two.persons))) < 2
    bodies = min(len(one.organisations), len(two.organisations)) >= 2
    return bodies and len(set(same_bodies(one.organisations, two.organisations))) < 2


def _other_people(one: Features, two: Features) -> bool:
    """People named in full act in both, or are acted on in both, and none of them may be one of the other's."""
    if set(same_people(one.persons, two.persons)):
        return False
    return any(
        mine and theirs and not any(_may_be_called(name, other) for name in mine for other in theirs)
        for mine, theirs in ((one.doers, two.doers), (one.undergoers, two.undergoers))
    )


def _may_be_called(one: str, two: str) -> bool:
    """ "A. Holm" and "Annie Holm" may be Anna Holm; so may Anna Maria Holm."""
    name, other = one.split(), two.split()
    if set(name) <= set(other) or set(other) <= set(name):
        return True
    return name[-1] == other[-1] and name[0][0] == other[0][0]


def elsewhere(one: Features, two: Features) -> bool:
    """Other towns, and neither names the other's: a strike near Hama is none in Homs."""
    return not one.towns & two.shown.keys() and not two.towns & one.shown.keys()


def same_people(one: frozenset[str], two: frozenset[str]) -> Iterable[str]:
    """By surname; two first names that differ are two people."""
    for name in one:
        for other in two:
            mine, theirs = name.split(), other.split()
            if mine[-1] == theirs[-1] and (len(mine) == 1 or len(theirs) == 1 or mine[0] == theirs[0]):
                yield name if len(mine) >= len(theirs) else other


def same_bodies(one: frozenset[str], two: frozenset[str]) -> Iterable[str]:
    """The fisheries board is the joint fisheries board."""
    for name in one:
        for other in two:
            if name == other or name.endswith(f" {other}") or other.endswith(f" {name}"):
                yield min(name, other, key=len)


def _other_heads(one: Features, two: Features) -> bool:
    """The mayor of Ghent is neither the mayor of Oslo nor the bishop of Ghent, unless a person named in both is."""
    if set(same_people(one.persons, two.persons)):
        return False
    for noun, name in one.heads:
        for other_noun, other_name in two.heads:
            if noun == other_noun and not _may_be_one(name, other_name) and not _both_named(one, two, name, other_name):
                return True
            if name == other_name and noun != other_noun and {noun, other_noun} <= PERSON_TITLES:
                return not country_of(name)  # of a country, a leader may be its president
    return False


def _both_named(one: Features, two: Features, name: str, other: str) -> bool:
    """ "The line at Tolland's in Leith" is the line in Leith."""
    return one.said.issuperset(other.split()) or two.said.issuperset(name.split())


def _may_be_one(name: str, other: str) -> bool:
    """One name is part of the other, or one is a country and the other a town, which may lie there."""
    return name in other or other in name or bool(country_of(name)) != bool(country_of(other))


def others_act(one: Features, two: Features) -> bool:
    """Both name a state, or a body, that acts, and not the same one; nor do they share anybody else."""
    if set(same_people(one.persons, two.persons)) or one.states & two.states:
        return False
    if set(same_bodies(one.organisations, two.organisations)):
        return False
    return bool((one.organisations and two.organisations) or (one.states and two.states))


def telling(one: Features, two: Features) -> bool:
    """Do they share somebody, a place, or a word that isn't said of something every day?"""
    if set(same_people(one.persons, two.persons)) or set(same_bodies(one.organisations, two.organisations)):
        return True
    places = one.towns & two.shown.keys() | two.towns & one.shown.keys()
    return bool(one.states & two.states or places or shared_names(one, two) or (one.words & two.words) - EVERYDAY)


def shared_names(one: Features, two: Features) -> frozenset[str]:
    """Words of a name in one clause that stand in the other, where they may begin it or be taken for no name."""
    return (one.proper & two.said) | (two.proper & one.said) | (one.proper & two.proper)
