"""The words by which two tellings of one happening are known: a table a question, a synonym one word in one place."""

from __future__ import annotations

from narrative.extraction.lexicon.morphology import noun_base, verb_form
from narrative.extraction.lexicon.words import GROUPS, ORG_WORDS, PERSON_TITLES

# What names one kind of happening, whichever word a paper chooses. Narrower than the families by which a happening is
# found at all: a call is no meeting, an arrival no departure. A word may stand in several.
FAMILIES: dict[str, str] = {
    "call": (
        "telephone, phone, ring, call, phone call, telephone call, conversation, telephone conversation, "
        "phone conversation, speak, talk, discuss, confer"
    ),
    "meeting": (
        "meet, receive, host, see, sit down, sit, confer, convene, negotiate, speak, talk, discuss, meeting, "
        "summit, talks, session, encounter, negotiations, consultations, conversation, conference, audience"
    ),
    "travel": (
        "visit, travel, fly, arrive, land, go, come, return, tour, journey, trip, arrival, landing, touch down, reach"
    ),
    "departure": "leave, depart, set off, take off, fly out, departure",
    "summons": "summon, call in, summoning, summons",
    "recall": "recall, bring home, call back, withdraw",
    "strike": (
        "strike, bomb, hit, raid, attack, shell, bombard, target, air strike, airstrike, bombing, shelling, "
        "bombardment, miss"
    ),
    "explosion": "explode, explosion, blast, shake, blow up, detonate, detonation, go off",
    "shooting down": "shoot down, down, bring down, intercept",
    "fire": "burn, burn down, fire, blaze, catch fire, gut",
    "earthquake": "earthquake, quake, tremor",
    "aftershock": "aftershock",
    "sinking": "sink, founder, capsize, go down, sinking, shipwreck",
    "crash": "crash, collide, derail, collision, derailment",
    "entry": "enter, join, intervene, intervention, entry",
    "withdrawal": "withdraw, pull out, retreat, withdrawal, leave",
    "seizure": "seize, impound, confiscate, capture, seizure, take",
    "recapture": "retake, recapture, take back, liberate, recapture",
    "signing": (
        "sign, conclude, agree, seal, initial, signing, agreement, treaty, memorandum, accord, deal, pact, "
        "strike a deal"
    ),
    "restoring": "restore, resume, renew, re-establish, resumption",
    "statement": (
        "say, tell, claim, declare, state, announce, assert, report, add, insist, maintain, argue, warn, "
        "explain, announcement, statement, declaration, interview"
    ),
    "denial": "deny, dismiss, refute, rebut, reject, denial",
    "speech": "address, speech, speak, deliver, lecture",
    "admission": "acknowledge, admit, confirm, concede, admission, acknowledgement",
    "beginning": ("begin, start, open, launch, break out, set up, beginning, start, opening, launch, outbreak"),
    "end": "end, finish, close, stop, call off, conclude, cease, closure",
    "collapse": "collapse, break down, fail, fall apart, break off, collapse, breakdown",
    "in force": "come into force, take effect, come",
    "killing": "kill, murder, assassinate, shoot, stab, killing, murder, assassination",
    "death": "die, death, pass away, succumb",
    "arrest": "arrest, detain, jail, hold, arrest, detention",
    "release": "release, free, release",
    "sentence": "sentence, convict, jail, condemn, conviction, verdict, find guilty",
    "resignation": "resign, step down, quit, stand down, resignation",
    "appointment": "appoint, name, nominate, choose, swear in, appointment, nomination, inauguration",
    "vote": "pass, approve, adopt, ratify, vote, vote for, back, approval, passage, ratification, vote",
    "contest": "beat, defeat, lose, win, draw, play, thrash, edge, match, game, tie, victory, defeat, win, final",
    "space launch": "launch, lift off, blast off, liftoff, launch",
    "election": "elect, re-elect, vote, win, poll, election, referendum, ballot",
    "protest": "protest, demonstrate, march, rally, gather, protest, demonstration, march, rally",
    "remembrance": "remember, mark, commemorate, honour, anniversary, ceremony, memorial service",
    "testing": "test, check, try out, test, trial",
    "publication": "publish, release, unveil, present, issue, publication",
    "request": "ask, request, demand, appeal",
    "purchase": "buy, purchase, acquire, take over, purchase, acquisition, takeover",
    "postponement": "postpone, put off, delay, defer, push back, reschedule, postponement",
    "cancellation": "cancel, call off, scrap, scratch, cancellation",
}

# Happenings of these families come in series: two of them on different days, or in different towns, are two.
SERIAL = frozenset(
    {"call", "strike", "explosion", "statement", "denial", "travel", "departure", "aftershock", "earthquake"}
)
# What is said makes a saying; two people may say ten things in one day.
SAYING = frozenset({"statement", "denial", "request", "admission"})
# Between two: who else takes part makes the happening.
BETWEEN = frozenset({"call", "meeting", "contest"})

# Which place it is makes these.
VISITS = frozenset({"visit", "tour"})

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


def lemma(word: str) -> str:
    """The form under which the tables hold a word; phrasal verbs keep their particle: "called in" -> "call in"."""
    low = word.casefold()
    noun = noun_base(low)
    if noun is not None:
        return noun
    head, _, tail = low.partition(" ")
    verb = verb_form(head)
    return f"{verb[0] if verb else head} {tail}".rstrip()


def _families_of() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for family, members in FAMILIES.items():
        for word in members.split(", "):
            table.setdefault(lemma(word), set()).add(family)
            table.setdefault(word, set()).add(family)
    return {word: frozenset(families) for word, families in table.items()}


FAMILIES_OF = _families_of()
