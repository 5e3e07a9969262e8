"""Words by which one happening may be told again: narrower than the families of `happenings`.

A row is a sense: its verbs (phrasal ones with their particle) and its nouns. "The resignation" may tell again that
somebody resigned or stepped down, never that somebody was appointed. A word may stand in several rows.
"""

from __future__ import annotations

from typing import NamedTuple

from narrative.extraction.lexicon import listed


class Sense(NamedTuple):
    verbs: str  # between commas
    nouns: str


SENSES = (
    Sense("kill, murder, assassinate, slay, shoot, stab, behead, execute",
          "killing, murder, assassination, slaying, shooting, stabbing, massacre, execution, homicide, attack"),
    Sense("die, perish, drown, kill, pass away", "death, drowning, killing, murder"),
    Sense("attack, bomb, raid, storm, ambush, shell, strike, bombard, assault, shoot, launch an attack, stab, hijack",
          "attack, bombing, raid, assault, ambush, strike, airstrike, air strike, shelling, bombardment, shooting, "
          "blast, massacre, incident, atrocity, stabbing, siege, hijacking, killing"),
    Sense("explode, bomb, blow up, detonate, go off, blow apart",
          "explosion, blast, bombing, detonation, attack, incident, disaster"),
    Sense("burn, burn down, break out, blaze", "fire, blaze, inferno, disaster"),
    Sense("crash, collide, derail, sink, capsize, plunge, overturn",
          "crash, collision, accident, derailment, disaster, sinking, shipwreck, wreck, tragedy"),
    Sense("collapse, fall, cave in, give way, topple", "collapse, disaster, accident, tragedy"),
    Sense("burst, leak, spill", "leak, spill, accident"),
    Sense("flood", "flood, flooding, disaster"),
    Sense("", "earthquake, quake, tremor, disaster, tragedy"),
    Sense("", "storm, hurricane, typhoon, tornado, cyclone, disaster"),
    Sense("erupt", "eruption"),
    Sense("rescue, save, pluck, pull", "rescue"),
    Sense("evacuate", "evacuation"),
    Sense("kidnap, abduct, capture, seize, snatch, take hostage", "kidnapping, abduction, capture, seizure"),
    Sense("arrest, detain, capture, seize, jail", "arrest, detention, capture, imprisonment"),
    Sense("release, free", "release"),
    Sense("escape, flee", "escape"),
    Sense("deport, expel, extradite", "deportation, expulsion, extradition"),
    Sense("steal, rob, burgle, break into", "theft, robbery, burglary, heist, raid, break-in"),
    Sense("try", "trial"),
    Sense("rule, decide, order, uphold, overturn, find, acquit, convict, sentence, dismiss, strike down",
          "ruling, verdict, decision, judgment, judgement, order, conviction, sentence, acquittal"),
    Sense("decide, approve, reject, choose, vote, resolve, agree, announce", "decision, ruling, vote"),
    Sense("charge, indict, accuse", "charges, indictment"),
    Sense("sue, file", "lawsuit, filing"),
    Sense("appeal", "appeal"),
    Sense("testify", "testimony, hearing"),
    Sense("hear", "hearing, trial"),
    Sense("protest, demonstrate, march, rally, riot, gather", "protest, demonstration, march, rally, riot, vigil"),
    Sense("strike, walk out, down tools", "strike, walkout, stoppage"),
    Sense("meet, confer, host, receive, convene, hold talks", "meeting, summit, talks, encounter, session, conference"),
    Sense("talk, negotiate, discuss, confer, meet, hold talks",
          "talks, negotiations, discussions, consultations, discussion, meeting"),
    Sense("phone, telephone, ring, call",
          "phone call, telephone call, phone conversation, telephone conversation, call, conversation"),
    Sense("talk, speak", "conversation, phone call, call"),
    Sense("visit, travel, tour", "visit, trip, tour, journey, pilgrimage"),
    Sense("depart, leave, set off", "departure"),
    Sense("arrive, land", "arrival, landing"),
    Sense("resign, step down, quit", "resignation, departure"),
    Sense("retire", "retirement"),
    Sense("appoint, name, nominate", "appointment, nomination"),
    Sense("sack, fire, dismiss, oust, remove", "dismissal, ouster, removal, sacking, firing"),
    Sense("inaugurate, swear in", "inauguration, swearing-in"),
    Sense("overthrow, topple, oust, depose, seize power, stage", "coup, overthrow, takeover, putsch"),
    Sense("invade, enter, overrun, occupy, annex", "invasion, incursion, occupation, annexation, takeover"),
    Sense("withdraw, pull out", "withdrawal, pullout"),
    Sense("elect, vote, re-elect", "election, vote, ballot, runoff, referendum, primary"),
    Sense("win, beat, defeat", "victory, win, defeat, triumph"),
    Sense("lose", "defeat"),
    Sense("approve, ratify, pass, adopt, enact", "approval, ratification, adoption, vote"),
    Sense("agree, sign, conclude, strike, reach, seal, broker, strike a deal",
          "agreement, deal, accord, pact, treaty, contract, signing, truce, ceasefire, cease-fire"),
    Sense("merge, agree to merge", "merger, deal"),
    Sense("award, grant, choose, select", "award, contract"),
    Sense("buy, acquire, purchase, take over, order", "purchase, acquisition, takeover, deal, order"),
    Sense("sell", "sale, deal"),
    Sense("bid, offer", "bid"),
    Sense("announce, unveil, reveal, declare, disclose", "announcement, declaration, disclosure, unveiling"),
    Sense("launch, introduce, unveil, release, debut", "launch, introduction, unveiling, release, debut"),
    Sense("open, inaugurate", "opening, inauguration"),
    Sense("found, establish, set up", "founding, foundation, establishment"),
    Sense("begin, start", "start, beginning"),
    Sense("close, shut, shut down", "closure, shutdown"),
    Sense("publish, release, issue", "publication, release, report"),
    Sense("speak, address, deliver", "speech, address, keynote"),
    Sense("warn", "warning"),
    Sense("postpone, delay, put off", "postponement, delay"),
    Sense("cancel, call off, scrap", "cancellation"),
    Sense("launch, lift off, fly, blast off", "launch, flight, liftoff, mission"),
    Sense("test, test-fire", "test, test flight"),
    Sense("discover, find, unearth, detect", "discovery"),
    Sense("wed, marry", "wedding, marriage"),
    Sense("bury", "funeral, burial"),
    Sense("operate", "surgery, operation, transplant"),
    Sense("interview", "interview"),
    Sense("recall", "recall"),
    Sense("inspect", "inspection"),
    Sense("devalue", "devaluation"),
    Sense("default", "default"),
    Sense("perform, play", "concert, performance, show"),
    Sense("play, beat, win, draw, lose, face", "match, game, final, derby, tie, race, fixture"),
    Sense("", "ceremony, service, parade"),
    Sense("", "outbreak, epidemic"),
    Sense("", "war, conflict, invasion"),
    Sense("", "press conference, news conference, briefing"),
)  # fmt: skip
# What can happen to one man, one ship or one firm but once: told again of the same, it is the same happening.
ONCE = listed(
    """kill murder assassinate slay behead die perish drown kidnap abduct bear found sink capsize crash collapse
    derail explode overthrow bury execute"""
)
# What a happening does: these share its time, wherever it is their subject.
EFFECTS = listed(
    """kill die perish injure wound maim hurt destroy damage devastate flatten wreck hit strike shake tear rip rock
    break blow leave claim flood sweep topple collapse bury trap shatter demolish gut engulf cost cause level
    follow last take come happen occur begin end"""
)


def _senses() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    verbs: dict[str, set[int]] = {}
    nouns: dict[str, set[int]] = {}
    for number, sense in enumerate(SENSES):
        for table, column in ((verbs, sense.verbs), (nouns, sense.nouns)):
            for word in column.split(", ") if column else ():
                table.setdefault(word, set()).add(number)
    return {w: frozenset(n) for w, n in verbs.items()}, {w: frozenset(n) for w, n in nouns.items()}


VERB_SENSES, NOUN_SENSES = _senses()
