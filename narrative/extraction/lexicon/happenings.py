"""What happens: families of verbs and nouns that name the same kind of happening.

A family has its name, its verbs (phrasal ones with their particle) and its nouns. Two mentions of one family with the
same people may tell the same happening. Inflected forms are made in `morphology`.
"""

from __future__ import annotations

from typing import NamedTuple

from narrative.extraction.lexicon import listed


class Family(NamedTuple):
    verbs: str  # between commas, for some are of two words
    nouns: str


FAMILIES: dict[str, Family] = {
    "call": Family(
        verbs="phone, telephone, ring",
        nouns="phone call, telephone call, phone conversation, telephone conversation, call, conference call",
    ),
    "meet": Family(
        verbs="meet, confer, host, receive, convene",
        nouns="meeting, summit, session, encounter, conference, hearing, audience, gathering",
    ),
    "talk": Family(
        verbs="discuss, negotiate, talk, speak, debate, consult",
        nouns="conversation, talks, negotiations, consultations, debate, discussion",
    ),
    "visit": Family(
        verbs="visit, travel, tour, fly, arrive, land, return, head, depart, leave, reach, set off",
        nouns="visit, trip, tour, arrival, departure, journey, pilgrimage, landing",
    ),
    "summon": Family(
        verbs="summon, call in",
        nouns="summoning, summons",
    ),
    "recall": Family(
        verbs="recall",
        nouns="recall",
    ),
    "interview": Family(
        verbs="interview",
        nouns="interview, press conference, news conference, briefing",
    ),
    "strike": Family(
        verbs=(
            "strike, bomb, shell, bombard, hit, attack, raid, ambush, storm, target, fire, shoot, shoot down, "
            "launch an attack"
        ),
        nouns=(
            "strike, airstrike, air strike, attack, bombing, raid, shelling, bombardment, assault, ambush, "
            "shooting, clash, battle, fighting, gunfire, blast, atrocity"
        ),
    ),
    "kill": Family(
        verbs=(
            "kill, murder, assassinate, execute, slay, die, perish, drown, wound, injure, hurt, stab, poison, behead"
        ),
        nouns=(
            "killing, murder, assassination, execution, death, massacre, stabbing, suicide, slaying, homicide, drowning"
        ),
    ),
    "war": Family(
        verbs=(
            "invade, enter, occupy, capture, seize, conquer, retake, surrender, defeat, withdraw, retreat, "
            "advance, annex, deploy, intervene, overrun, besiege, liberate, pull out, overthrow"
        ),
        nouns=(
            "invasion, war, occupation, capture, offensive, withdrawal, siege, annexation, surrender, coup, "
            "uprising, revolt, intervention, deployment, ceasefire, cease-fire, truce, incursion, pullout, "
            "putsch, overthrow, conflict, takeover"
        ),
    ),
    "arrest": Family(
        verbs=(
            "arrest, detain, jail, imprison, capture, hold, free, release, escape, extradite, deport, expel, "
            "kidnap, abduct, snatch"
        ),
        nouns=(
            "arrest, detention, imprisonment, release, escape, extradition, deportation, expulsion, kidnapping, "
            "abduction, seizure"
        ),
    ),
    "court": Family(
        verbs=(
            "sentence, convict, acquit, charge, indict, accuse, sue, fine, prosecute, try, appeal, rule, testify, "
            "plead, overturn, uphold, dismiss, file, hear, settle, condemn, pardon, ban, order"
        ),
        nouns=(
            "trial, verdict, ruling, sentence, conviction, acquittal, indictment, lawsuit, appeal, hearing, "
            "inquest, testimony, settlement, fine, ban, order, judgment, decision, charges, filing, judgement"
        ),
    ),
    "office": Family(
        verbs=(
            "resign, step down, quit, retire, appoint, name, nominate, promote, sack, fire, dismiss, oust, "
            "succeed, replace, swear in, inaugurate, depose, impeach, hire, take over, remove, suspend, topple, "
            "crown, abdicate"
        ),
        nouns=(
            "resignation, appointment, nomination, dismissal, ouster, inauguration, retirement, impeachment, "
            "removal, suspension, swearing-in, coronation, abdication, sacking, firing"
        ),
    ),
    "vote": Family(
        verbs=(
            "elect, re-elect, vote, win, defeat, concede, campaign, pass, approve, adopt, ratify, reject, veto, "
            "dissolve, repeal, amend, enact"
        ),
        nouns=(
            "election, vote, poll, referendum, ballot, primary, runoff, recount, victory, defeat, inquiry, "
            "approval, ratification, rejection, veto, triumph, adoption"
        ),
    ),
    "agree": Family(
        verbs=(
            "agree, sign, conclude, broker, reach, seal, strike a deal, accept, merge, acquire, buy, purchase, "
            "sell, take over, bid, invest, lend, borrow, donate, pledge, award, grant"
        ),
        nouns=(
            "agreement, deal, treaty, accord, signing, contract, merger, acquisition, takeover, purchase, sale, "
            "bid, donation, award, pact, memorandum"
        ),
    ),
    "announce": Family(
        verbs=(
            "announce, address, unveil, publish, release, report, reveal, disclose, declare, confirm, issue, "
            "present, propose, introduce, launch, submit, deliver, broadcast, air"
        ),
        nouns=(
            "announcement, publication, report, declaration, statement, speech, address, unveiling, disclosure, "
            "proposal, launch, release, broadcast, interview, introduction, keynote, warning"
        ),
    ),
    "protest": Family(
        verbs="protest, demonstrate, march, rally, riot, gather, walk out, boycott, block, burn, loot, clash, strike",
        nouns="protest, demonstration, march, rally, riot, walkout, strike, boycott, unrest, sit-in, vigil, stoppage",
    ),
    "disaster": Family(
        verbs=(
            "explode, collapse, crash, burn down, catch fire, dry up, break out, flood, erupt, sink, derail, "
            "collide, hit, strike, "
            "sweep, destroy, damage, evacuate, rescue, put out, burst, leak, spill, ignite, blow up, fall, "
            "topple, crack, capsize, detonate, go off"
        ),
        nouns=(
            "explosion, collapse, crash, fire, flood, eruption, earthquake, quake, storm, hurricane, typhoon, "
            "tornado, tsunami, derailment, collision, accident, blast, evacuation, rescue, spill, leak, outbreak, "
            "landslide, avalanche, drought, famine, epidemic, shipwreck, blackout, disaster, blaze, inferno, "
            "sinking, wreck, flooding, cyclone, tremor, detonation, tragedy, incident"
        ),
    ),
    "begin": Family(
        verbs=(
            "begin, start, open, launch, found, establish, create, set up, inaugurate, commence, form, kick off, "
            "resume, institute, debut, premiere"
        ),
        nouns=(
            "opening, start, beginning, launch, foundation, inauguration, premiere, debut, launching, founding, "
            "establishment"
        ),
    ),
    "end": Family(
        verbs=(
            "end, close, finish, shut, shut down, halt, stop, abolish, abandon, suspend, cease, expire, run out, "
            "fall silent, break down, break off, disband, discontinue, scrap, withdraw, lift, lapse"
        ),
        nouns="end, closure, shutdown, halt, suspension, withdrawal, expiry, breakdown, abolition",
    ),
    "build": Family(
        verbs=(
            "build, construct, complete, renovate, restore, demolish, design, develop, invent, install, repair, "
            "expand, rebuild, erect, excavate, manufacture, produce, make"
        ),
        nouns=(
            "construction, completion, renovation, restoration, demolition, invention, installation, repairs, "
            "repair, expansion, work"
        ),
    ),
    "science": Family(
        verbs=(
            "discover, find, detect, observe, measure, test, prove, identify, isolate, sequence, land, orbit, "
            "launch, approach, pass, attempt, diagnose, treat, vaccinate, operate, infect, unearth"
        ),
        nouns=(
            "discovery, test, experiment, study, observation, landing, mission, flight, eclipse, diagnosis, "
            "surgery, operation, transplant, vaccination, attempt, flyby, liftoff, test flight, inspection"
        ),
    ),
    "sport": Family(
        verbs=(
            "win, lose, beat, score, draw, play, face, head, race, qualify, transfer, sign, join, coach, defeat, "
            "knock out, relegate, promote, break a record, compete, finish, host"
        ),
        nouns=(
            "match, game, final, semi-final, semifinal, cup tie, tie, race, tournament, championship, transfer, "
            "victory, win, defeat, goal, kick-off, marathon, fixture, friendly, derby"
        ),
    ),
    "life": Family(
        verbs=(
            "bear, marry, divorce, die, graduate, study, move, flee, emigrate, bury, pass away, fall ill, adopt, "
            "baptise, retire, join, enrol, enroll, christen"
        ),
        nouns=(
            "birth, wedding, marriage, divorce, death, funeral, burial, graduation, memorial service, service, "
            "anniversary, ceremony, parade, birthday, christening"
        ),
    ),
    "trade": Family(
        verbs=(
            "raise, cut, increase, reduce, lower, rise, fall, drop, climb, plunge, soar, gain, tumble, slump, "
            "surge, double, default, bankrupt, fine, recall, pay, import, export, float, list, devalue, "
            "nationalise, privatise, lay off"
        ),
        nouns=(
            "rise, increase, cut, reduction, bankruptcy, default, devaluation, bailout, layoffs, flotation, price "
            "rise, rate cut, rate rise"
        ),
    ),
    "change": Family(
        verbs=(
            "turn down, change, transfer, send, give, hand over, take, bring, move, impose, lift, block, break, "
            "cross, divide, unite, split, rename, turn, become, drop, cut off, cut, tighten, ease, restore, "
            "switch, convert, trigger, prompt, force"
        ),
        nouns="change, transfer, delivery, imposition, sanctions, crossing, split, blockade, embargo, reform, crisis",
    ),
    "crime": Family(
        verbs=(
            "steal, rob, hijack, smuggle, bribe, forge, defraud, hack, rape, assault, threaten, torture, abuse, "
            "embezzle, vandalise, burgle, deface"
        ),
        nouns=(
            "theft, robbery, hijacking, heist, burglary, fraud, hack, breach, rape, torture, abuse, smuggling, break-in"
        ),
    ),
    "art": Family(
        verbs="perform, record, write, direct, exhibit, star, paint, compose, premiere, film, publish, translate",
        nouns="concert, exhibition, performance, festival, show, recording, film, premiere, retrospective, auction",
    ),
    "delay": Family(
        verbs="postpone, put off, delay, defer, push back, put back, adjourn, reschedule",
        nouns="postponement, delay, adjournment",
    ),
    "cancel": Family(
        verbs="cancel, call off, scrap, abandon, scratch, drop, revoke, shelve",
        nouns="cancellation, revocation",
    ),
    "deny": Family(
        verbs="deny, reject, dismiss, refute, rebut",
        nouns="denial",
    ),
}
# The noun alone names no happening unless it is dated or leaned on: too many readings.
LOOSE_NOUNS = listed(
    """abuse address agreement anniversary appeal ban battle bid birth birthday breach call change conference
    contract crisis cut deal death debate delivery design disaster drop drought end famine fighting film
    fine fire fraud game goal increase inquiry killing march mission operation order pledge poll primary
    charges conflict decision establishment filing firing incident introduction keynote seizure takeover tragedy
    triumph warning wreck proposal race recall record reduction reform release report rise sanctions sentence
    service session show speech start statement storm study test tie unrest war win work"""
)
