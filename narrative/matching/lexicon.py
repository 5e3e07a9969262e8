"""The words by which two tellings of one happening are known, and the form under which the tables hold a word."""

from __future__ import annotations

from collections.abc import Sequence

from narrative.extraction.lexicon.morphology import gerund, noun_base, past, plural, third_person, verb_form
from narrative.extraction.lexicon.words import GROUPS, ORG_WORDS, PERSON_TITLES
from narrative.matching.families import FAMILIES, LOOSE

# Verbs that name no kind by themselves: they come, go, take and give a hundred things.
VAGUE = frozenset(
    "go come take give put set get have make bring lead leave be become hold do move find run carry turn return "
    "see show pass reach send face join start".split()
)

# Which place it is makes these.
VISITS = frozenset({"visit", "tour"})

# A collapse, where what falls is what another says collapsed.
FALLING = frozenset({"fall"})

# How people spoke, where the clause says it: by telephone and face to face are two happenings.
BY_TELEPHONE = frozenset({"telephone", "telephoned", "phone", "phoned", "call", "rang", "ring"})
FACE_TO_FACE = frozenset(
    {"met", "meet", "meets", "meeting", "received", "receive", "receives", "hosted", "host", "summit", "sat"}
)

# Words that say nothing of which happening it is.
_COMMON = """
    a about after again against ago all also although among an and another any are around as at away
    back be because been before being between both but by can could day days did do does down during
    each earlier early either end ended every few first following for former from had has have he her
    here him his hour hours how however if in into is it its last late later many may might minister
    month months more most mr mrs ms must near new next no nor not now of off official officials on once
    one only or other others our out over own people president prime said same say says she should since
    so some state still such than that the their them then there these they this those through time to
    today tomorrow tonight too two three under until up us very was week weeks weekend well went were
    what when where which while who whom whose will with within without would year years yesterday you
    morning afternoon evening night planned scheduled due set expected monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november
    december spring summer autumn winter subsequently previously shortly soon midday noon dawn
"""
COMMON = frozenset(_COMMON.split())
# Said of something every day: that two tellings share one of these doesn't make them one. Offices and bodies too.
_EVERYDAY = """
    man woman boy girl child baby driver victim suspect resident home house building flat shop store bank hotel
    restaurant bar street road car bus train lorry truck ship boat ferry plane town village region country
    border capital coast river sea money euro dollar pound crown million billion thousand percent profit loss
    revenue sales share price plan deal bill law result report news job post seat term game season goal
    point record time number part side case death life body injury cause reason decision move step change
    local national new old big small large major central public private full high low northern southern
    eastern western early final main young senior top former dead injured male female
    yet hundred dozen half third fourth five six seven eight nine ten
"""
EVERYDAY = frozenset(_EVERYDAY.split()) | PERSON_TITLES | ORG_WORDS | GROUPS


# That what is told here was to be on another day before.
MOVED = frozenset(
    "now instead rescheduled postponed delayed delay late finally moved originally belated belatedly put later".split()
)

# Between a verb and what it governs these say nothing.
BESIDE = frozenset("the a an his her its their our my this that these those both two three more own new".split())
PREPOSITIONS = frozenset("in on at with for of against to from by after before over near during between as".split())
# One of these makes a phrase only where it follows its verb at once.
_PARTICLES = frozenset("up down off out over away back in on into through from at of with to for aside".split())


def lemma(word: str) -> str:
    """The form under which the tables hold a word; phrasal verbs keep their particle: "called in" -> "call in"."""
    low = word.casefold()
    noun = noun_base(low)
    if noun is not None:
        return noun
    head, _, tail = low.partition(" ")
    return f"{_verb(head)} {tail}".rstrip()


def _verb(low: str) -> str:
    known = _INFLECTED.get(low)
    if known is not None:
        return known
    verb = verb_form(low)
    if verb is not None:
        return verb[0]
    return low[:-1] if len(low) > 4 and low.endswith("s") and not low.endswith(("ss", "us", "is")) else low


def phrase_families(verb: str, behind: Sequence[str]) -> frozenset[str]:
    """The kinds that a verb names together with the words behind it (lemmas): "give" + "the green light"."""
    if verb not in _PHRASE_VERBS:
        return frozenset()
    found: set[str] = set()
    for i, word in enumerate(behind):
        if i and word in _PARTICLES:
            continue
        found |= FAMILIES_OF.get(f"{verb} {word}", frozenset())
        for other in behind[i + 1 : i + 4]:
            found |= FAMILIES_OF.get(f"{verb} {word} {other}", frozenset())
    return frozenset(found)


def _inflected() -> dict[str, str]:
    """The forms of the verbs and nouns of the families, where the lexicon of extraction doesn't hold them."""
    forms: dict[str, str] = {}
    for members in FAMILIES.values():
        for word in members.split(", "):
            head = word.partition(" ")[0]
            if verb_form(head) is None and len(head) > 2 and "-" not in head:
                for form in (head, third_person(head), past(head), gerund(head), plural(head)):
                    forms.setdefault(form, head)
    return forms


def _families_of() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for family, members in FAMILIES.items():
        for word in members.split(", "):
            table.setdefault(lemma(word), set()).add(family)
            table.setdefault(word, set()).add(family)
    for word, families in LOOSE.items():
        table.setdefault(word, set()).update(families.split(", "))
    return {word: frozenset(families) for word, families in table.items()}


_INFLECTED = _inflected()
FAMILIES_OF = _families_of()
_PHRASE_VERBS = frozenset(word.partition(" ")[0] for word in FAMILIES_OF if " " in word)
