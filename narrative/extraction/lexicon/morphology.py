"""Inflected forms of the verbs and nouns of the lexicon, and a guess at words that it doesn't hold.

`FORMS` maps a lower-case form to (lemma, form), form being "base", "s", "past", "pp", "past/pp" or "ing".
"""

from __future__ import annotations

from collections.abc import Iterator

from narrative.extraction.lexicon import happenings, listed, words
from narrative.extraction.lexicon.common_verbs import COMMON
from narrative.extraction.lexicon.irregular import IRREGULAR

_VOWELS = frozenset("aeiou")
# Stressed on the last syllable: the consonant doubles ("admitted").
_DOUBLING = listed(
    """admit enrol fulfil commit permit submit omit refer prefer occur defer transfer confer rebut annul rebel expel
    compel propel repel control patrol equip kidnap format abet acquit regret cancel travel model label signal
    level"""
)


def _doubles(verb: str) -> bool:
    if verb in _DOUBLING:
        return True
    short = sum(letter in _VOWELS for letter in verb) == 1
    return short and len(verb) > 2 and verb[-1] not in "wxyaeiou" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS


def third_person(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    if verb.endswith("c"):
        return verb + "ked"
    return verb + (verb[-1] if _doubles(verb) else "") + "ed"


def gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) else "") + "ing"


def plural(noun: str) -> str:
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def _irregular() -> dict[str, tuple[list[str], list[str]]]:
    table = {}
    for row in IRREGULAR.split(";"):
        lemma, simple, participle = row.split()
        table[lemma] = (simple.split("|"), participle.split("|"))
    return table


def _verb_forms(verb: str, irregular: dict[str, tuple[list[str], list[str]]]) -> Iterator[tuple[str, str]]:
    yield verb, "base"
    yield third_person(verb), "s"
    yield gerund(verb), "ing"
    if verb in irregular:
        simple, participle = irregular[verb]
        for form in simple:
            yield form, "past/pp" if form in participle else "past"
        for form in participle:
            if form not in simple:
                yield form, "pp"
        return
    yield past(verb), "past/pp"
    if verb[-1] in "l" and verb in _DOUBLING:
        yield verb + "ed", "past/pp"  # American spelling


def _build() -> tuple[
    dict[str, tuple[str, str]], dict[str, frozenset[str]], dict[str, str], dict[str, frozenset[str]], frozenset[str]
]:
    irregular = _irregular()
    forms: dict[str, tuple[str, str]] = {}
    verb_families: dict[str, set[str]] = {}
    nouns: dict[str, str] = {}
    noun_families: dict[str, set[str]] = {}
    phrasal: set[str] = set()
    known = set(irregular) | COMMON | words.REPORTING | words.STATES | words.CUE_VERBS
    known |= words.PLAIN_SAYING | words.LIGHT_VERBS
    for family, (verbs, names) in happenings.FAMILIES.items():
        for verb in verbs.split(", "):
            verb_families.setdefault(verb, set()).add(family)
            known.add(verb.split()[0])
            if " " in verb:
                phrasal.add(verb)
        for noun in names.split(", "):
            for form in (noun, plural(noun)):
                nouns[form] = noun
            noun_families.setdefault(noun, set()).add(family)
    for verb in sorted(known - {"according"}):
        for form, name in _verb_forms(verb, irregular):
            forms.setdefault(form, (verb, name))
    for verb in irregular:  # "found" is a past before it is a foundation, "fell" never a felling
        for form, name in _verb_forms(verb, irregular):
            if name in ("past", "past/pp", "pp"):
                forms[form] = (verb, name)
    freeze = {key: frozenset(value) for key, value in verb_families.items()}
    freeze_nouns = {key: frozenset(value) for key, value in noun_families.items()}
    phrasal |= words.POSTPONING_PHRASAL | words.CANCELLING_PHRASAL | words.ASKING_PHRASAL
    return forms, freeze, nouns, freeze_nouns, frozenset(phrasal)


FORMS, VERB_FAMILIES, NOUNS, NOUN_FAMILIES, PHRASAL = _build()
LAST_WORDS = frozenset(noun.split()[-1] for noun in NOUNS)
NOT_VERBS = listed(
    """hundred kindred sacred naked wicked bed red shed seed need speed indeed feed breed united weed greed
    deed embed reed sled bleed creed hatred biped ted fred alfred ahmed mohammed muhammed mohamed king thing
    during morning evening nothing something anything everything spring string ring wing sterling ceiling
    beijing building"""
)


def verb_form(low: str) -> tuple[str, str] | None:
    """(lemma, form) of a lower-case word that may be a verb; guesses -ed words."""
    known = FORMS.get(low)
    if known is not None:
        return known
    if len(low) > 4 and low.endswith("ed") and low not in NOT_VERBS and "-" not in low:
        stem = low.removesuffix("ed")
        return (f"{stem}e" if f"{stem}e" in words.PLANNING_IN_E else stem), "past/pp"
    return None


def noun_base(low: str) -> str | None:
    return NOUNS.get(low)
