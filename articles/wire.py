"""Whose copy an article prints: the agency that a credit names.

A credit stands in the date line ("SOCHI, Russia, May 11 (Levant Wire) —"), where its place says what it is, or in a
last line ("— Levant Wire"), where a person's name may stand too: there it must look like an agency.
"""

import re

# Those whose names don't say that they are agencies, and the short forms of names.
AGENCIES = {
    "AAP": "Australian Associated Press",
    "AFP": "Agence France-Presse",
    "AP": "Associated Press",
    "ANI": "ANI",
    "ANSA": "ANSA",
    "APA": "Austria Presse Agentur",
    "Bloomberg": "Bloomberg",
    "CNS": "CNS",
    "dpa": "dpa",
    "EFE": "EFE",
    "IANS": "IANS",
    "Interfax": "Interfax",
    "IRNA": "IRNA",
    "JTA": "Jewish Telegraphic Agency",
    "Kyodo": "Kyodo News",
    "PA": "PA Media",
    "PTI": "Press Trust of India",
    "Reuters": "Reuters",
    "RIA Novosti": "RIA Novosti",
    "SANA": "SANA",
    "Sputnik": "Sputnik",
    "TASS": "TASS",
    "UPI": "United Press International",
    "Wafa": "Wafa",
    "Xinhua": "Xinhua",
}
CANONICAL = {name.casefold(): full for short, full in AGENCIES.items() for name in (short, full)}
# "Levant Wire", "Anadolu Agency", "Agence Europe", "Press Association": names that say it themselves.
SAYS_SO = re.compile(
    r"(?:Wire|Newswire|Wire Service|News Service|(?:News |Press )?Agency|Presse-?[Aa]gentur|Associated Press|"
    r"Press Association)$|^(?:Agence|Agencia|Agenzia)\b"
)
NAME = r"[^\W\d_][\w.&'’ -]{1,40}"
# A place in capitals at the start, no sentence before the bracket, a dash after it.
IN_DATE_LINE = re.compile(rf"^(?=[^\W\d_a-z]{{2}})[^()\n]{{2,80}}\(({NAME})\)\s*(?:[-–—]|:)")
AT_THE_START = re.compile(rf"^\(({NAME})\)\s*[-–—]")
LAST_LINE = re.compile(rf"(?:\n|[.!?”\"]\s)(?:[-–—]\s*|\()({NAME})\)?$")


def credited(text: str) -> str:
    """The agency that a normalised text credits, by its usual name; "" where it credits none."""
    if found := IN_DATE_LINE.match(text) or AT_THE_START.match(text):
        return usual_name(found[1])
    if found := LAST_LINE.search(text):
        return usual_name(found[1]) if is_agency(found[1]) else ""
    return ""


def usual_name(name: str) -> str:
    """One name for one agency: "AP" and "The Associated Press" are the same."""
    bare = name.strip().removeprefix("The ").removeprefix("the ").strip()
    return CANONICAL.get(bare.casefold(), bare)


def is_agency(name: str) -> bool:
    bare = usual_name(name)
    return bare in AGENCIES.values() or bool(SAYS_SO.search(bare))
