"""Which words name one kind of happening, whichever a paper chooses: a synonym is one word in one place.

Narrower than the families by which a happening is found at all: a call is no meeting, an arrival no departure. A word
may stand in several. Of two words or three the first is the verb, the others follow it within a few words, in their
order: "put name" is "put their names to", "go poll" is "will go to the polls".
"""

from __future__ import annotations

FAMILIES: dict[str, str] = {
    "call": (
        "telephone, phone, ring, call, phone call, telephone call, conversation, telephone conversation, phone "
        "conversation, speak, talk, discuss, confer"
    ),
    "meeting": (
        "meet, receive, host, see, sit down, sit, confer, convene, negotiate, speak, talk, discuss, meeting, "
        "summit, talks, session, encounter, negotiations, consultations, conversation, conference, audience, hold "
        "talk, break bread, round of talks, dine, dinner, lunch, breakfast, see off, welcome, call on, greet"
    ),
    "travel": (
        "visit, travel, fly, arrive, land, go, come, return, tour, journey, trip, arrival, landing, touch down, "
        "reach, call at, pay visit, set foot"
    ),
    "departure": "leave, depart, set off, set out, set sail, take off, fly out, departure, sail",
    "summons": "summon, call in, summoning, summons",
    "recall": "recall, bring home, call back, withdraw, pull, take market, take sale",
    "strike": (
        "strike, bomb, hit, raid, attack, shell, bombard, target, air strike, airstrike, bombing, shelling, "
        "bombardment, miss, assault, pound, set ablaze, set fire"
    ),
    "explosion": "explode, explosion, blast, shake, blow up, detonate, detonation, go off, rip through, burst",
    "shooting down": "shoot down, down, bring down, intercept",
    "shooting": "shoot, open fire, shooting, gunfire, fire",
    "fire": (
        "burn, burn down, fire, blaze, catch fire, gut, set ablaze, set fire, set alight, inferno, go flame, "
        "wildfire, destroy, break out"
    ),
    "earthquake": (
        "earthquake, quake, tremor, jolt, shake, rattle, rock, strike, hit, tremble, temblor, shock, move ground, wake"
    ),
    "aftershock": "aftershock, second quake, second shock, second tremor",
    "storm": (
        "storm, hurricane, cyclone, typhoon, gale, tornado, landfall, make landfall, come ashore, batter, lash, "
        "hit, strike, sweep, reach, cross, blow, wind, tear, rip, pound, roar, cut power, pass over, rake, slam, "
        "move over"
    ),
    "flood": "flood, burst, inundate, submerge, overflow, drown, fill water, deluge, burst bank, swamp, wash away",
    "landslide": "landslide, mudslide, avalanche, slide, bury, rockfall, cave in",
    "eruption": "erupt, eruption, spew",
    "sinking": "sink, founder, capsize, go down, sinking, shipwreck, overturn, wreck, keel over, turn over, go under",
    "crash": (
        "crash, collide, derail, collision, derailment, plough, plow, smash, ram, jump track, jump rail, leave "
        "rail, leave track, come off rail, pile-up, wreck, plunge, overturn, skid, hit, come down"
    ),
    "stalling": "break down, stall, get stuck, breakdown, stick",
    "outage": "fail, go dark, black out, blackout, outage, cut power, lose power, power cut",
    "losing contact": "lose contact, fall silent, go silent, be silent, be unreachable, go quiet",
    "answering": "answer, respond, regain contact, restore contact, hear from, make contact",
    "entry": "enter, join, intervene, intervention, entry, move in, march into, accession",
    "withdrawal": "withdraw, pull out, retreat, withdrawal, leave, pull-out, exit",
    "seizure": "seize, impound, confiscate, capture, seizure, take, find, haul, bust",
    "recapture": "retake, recapture, take back, liberate",
    "invasion": "invade, invasion, occupy, march into, annex, annexation, occupation",
    "truce": "truce, ceasefire, cease-fire, armistice, pause, agree truce, lay down arm, stop fighting",
    "signing": (
        "sign, conclude, agree, seal, initial, signing, agreement, treaty, memorandum, accord, deal, pact, strike "
        "deal, put name, put signature, signature, ink, shake hand, reach agreement, reach deal, clinch, "
        "contract, settle, settlement, come to terms"
    ),
    "purchase": (
        "buy, purchase, acquire, take over, acquisition, takeover, sell, sale, pass hand, change hand, snap up, "
        "bring shop, buyout, merge, merger, complete, close deal, own, pass to, snap, swallow, conclude, sign"
    ),
    "offer": "offer, bid, bid for, make offer, table, launch bid, put offer, approach, propose, proposal, raise",
    "completion": "complete, completion, close, finalise, finalize, wrap up, go through, conclude, finish",
    "bankruptcy": "bankruptcy, insolvency, collapse, go bust, file bankruptcy, go administration, fold, liquidate",
    "restoring": "restore, resume, renew, re-establish, resumption, reopen, reinstate, lift, run again, reopening",
    "lifting": "lift, end, scrap, ease, abolish, remove, repeal, do away",
    "statement": (
        "say, tell, claim, declare, state, announce, assert, report, add, insist, maintain, argue, warn, explain, "
        "announcement, statement, declaration, interview"
    ),
    "denial": "deny, dismiss, refute, rebut, reject, denial, call lie, rule out",
    "speech": "address, speech, speak, deliver, lecture, take stage",
    "admission": "acknowledge, admit, confirm, concede, admission, acknowledgement",
    "beginning": (
        "begin, start, open, launch, break out, set up, beginning, opening, outbreak, get way, kick off, "
        "inaugurate, found, get under way, commence"
    ),
    "end": "end, finish, close, stop, call off, conclude, cease, closure, halt, wind up, suspend, expire, run out",
    "closure": "close, shut, shut down, closure, stop, shutter, closing, cease production, shutdown, wind down",
    "breach": "break down, fail, fall apart, break off, collapse, breakdown, walk out",
    "collapse": "collapse, give way, fall down, cave in, topple, come down, crumble",
    "abort": "abort, halt, scrub, stop, abandon, hold, stop countdown",
    "cutting short": "cut short, break off, curtail, interrupt",
    "in force": "come into force, take effect, come, come into effect, enter into force",
    "killing": (
        "kill, murder, assassinate, shoot, stab, killing, assassination, gun down, claim life, leave dead, slay, "
        "massacre"
    ),
    "death": (
        "die, death, pass away, succumb, lose life, perish, be found dead, lose battle, drown, breathe last, lose "
        "fight, pass, depart this life"
    ),
    "burial": (
        "bury, lay rest, funeral, burial, cremate, inter, memorial service, carry grave, last journey, requiem, "
        "say goodbye, say farewell, pay last"
    ),
    "injury": "injure, hurt, wound, injury, break leg, break toe, break arm, tear, pull muscle, limp, limp off",
    "rescue": "rescue, save, pull from, pluck, bring safety, free, winch, evacuate, reach, bring up, bring out",
    "recovery": "recover, bring up, find, retrieve, pull from, discover",
    "search": "search, look for, comb, hunt, scour, hunt for",
    "finding": "find, discover, turn up, come across, spot, unearth, discovery, recover, stumble on, dig up",
    "loss": "lose, go missing, disappear, vanish, loss, disappearance",
    "arrest": (
        "arrest, detain, jail, hold, detention, seize, pick up, take custody, custody, catch, nab, capture, be "
        "custody, handcuff, lead away, take away, raid"
    ),
    "release": "release, free, walk free, bail, set free, let go, grant bail, leave prison",
    "charge": "charge, indict, accuse, indictment, appear court, bring charge, face charge, prosecute, arraign",
    "trial": "trial, go trial, stand trial, hearing, try, court case, hear case, come before, dock",
    "plea": "plead, plea, deny charge, admit charge, plead guilty, plead not",
    "verdict": (
        "convict, find guilty, find, conviction, verdict, acquit, clear, rule, acquittal, ruling, clear of, "
        "judgment, judgement, condemn"
    ),
    "sentence": (
        "sentence, jail, condemn, imprison, pass sentence, send prison, impose, give year, fine, sentencing, get "
        "year, receive sentence, receive year, hand down, hand term, go prison, term, jail term, prison term, "
        "lock up"
    ),
    "appeal": "appeal, lodge appeal, file appeal, challenge, go higher court, contest verdict, take higher court",
    "rejection": "reject, dismiss, throw out, turn down, refuse, rejection, refusal, veto, block, vote down, rebuff",
    "lawsuit": "sue, lawsuit, file suit, take court, bring suit, suit",
    "inquiry": (
        "investigate, open inquiry, launch inquiry, inquiry, investigation, probe, look into, commission, open "
        "probe, begin inquiry, start inquiry, examine, open investigation"
    ),
    "questioning": "question, interview, interrogate, quiz, questioning, grill",
    "escape": "escape, flee, break out, get out, get away, run away, slip away, breakout",
    "theft": (
        "steal, rob, burgle, break into, break in, take, raid, robbery, burglary, heist, theft, loot, make off, "
        "strip, vanish, disappear, break-in, snatch, swipe, plunder, lift, hold up, get away, embezzle, pocket, "
        "go missing"
    ),
    "fraud": "defraud, embezzle, fraud, swindle, cheat, embezzlement",
    "damage": "damage, destroy, wreck, ruin, tear, flatten, tear off, bring down, deface, vandalise, daub, smash",
    "resignation": (
        "resign, step down, quit, stand down, resignation, walk out, give up, throw towel, go, leave, depart, "
        "departure, bow out, hand resignation, tender resignation, give office, vacate, step aside, retire, leave "
        "post, hand notice, leave office, retirement"
    ),
    "dismissal": "sack, fire, dismiss, oust, remove, axe, dismissal, sacking, show door, suspend, depose",
    "appointment": (
        "appoint, name, nominate, choose, swear in, appointment, nomination, inauguration, elect, take over, "
        "succeed, replace, become, take office, take oath, hire, pick, promote, take reins, take helm, install, "
        "put charge, come, join, successor, inaugurate"
    ),
    "candidacy": "run, run for, stand, candidacy, throw hat, announce candidacy, enter race, seek office, declare",
    "vote": (
        "pass, approve, adopt, ratify, vote, vote for, back, approval, passage, ratification, reject, accept, "
        "endorse, vote down, vote through, show hands"
    ),
    "approval": (
        "approve, license, authorise, authorize, clear, give green, say yes, green light, approval, give "
        "go-ahead, permit, sanction, give blessing, wave through, nod, give nod, grant, allow, pass, back, give "
        "consent, consent, clearance, give permission, rubber-stamp, agree, vote, accept, endorse"
    ),
    "election": (
        "elect, re-elect, vote, win, poll, election, referendum, ballot, go poll, run-off, runoff, second round, "
        "first round, round, plebiscite, by-election, lead, top, beat, defeat, cast, carry, take percent, take "
        "per cent, win percent, win vote, return"
    ),
    "contest": (
        "beat, defeat, lose, win, draw, play, thrash, edge, match, game, tie, victory, final, leg, semi-final, "
        "quarter-final, face, meet, trounce, see off, knock out, go through, reach final, overcome, down, first "
        "leg, second leg, return match, return leg, replay, fixture, shoot-out, penalty, crush, outplay, hold, "
        "lift trophy, take title, lift cup, victory over, derby, triumph, lead team, eliminate"
    ),
    "space launch": (
        "launch, lift off, blast off, liftoff, go up, take off, lift-off, fly orbit, flight, send up, soar, "
        "blast, put orbit, leave earth, send orbit, start"
    ),
    "launch": (
        "launch, release, go on sale, go sale, hit shop, hit market, unveil, introduce, bring out, come out, roll "
        "out, reach shop, sell, arrive shop, reach store, hit store, debut, arrive store, go live, start selling, "
        "sale"
    ),
    "protest": (
        "protest, demonstrate, march, rally, gather, demonstration, take street, turn out, fill square, fill "
        "street, walk, crowd, picket, sit-in, vigil, chant, occupy, throng, procession, assemble, march on, pour, "
        "come back"
    ),
    "blockade": "block, blockade, barricade, seal off, obstruct",
    "clash": "clash, scuffle, riot, fight, brawl, tear gas, fire tear, throw stone, disperse, charge",
    "walkout": (
        "strike, walk out, stop work, walkout, stoppage, down tool, go strike, industrial action, lay down, stay "
        "home, stay away, refuse work"
    ),
    "hunger strike": "hunger strike, fast, refuse food",
    "remembrance": (
        "remember, mark, commemorate, honour, anniversary, ceremony, memorial service, lay wreath, wreath, honor, "
        "light candle, read name, call name, tribute, pay tribute, minute silence, observe silence, gather, "
        "silence, read out, light, celebrate, parade, toll, ring, stand silence, fall silent"
    ),
    "unveiling": "unveil, uncover, dedicate, inaugurate, reveal, unveiling, draw back, pull sheet",
    "award": (
        "award, win, receive, prize, win prize, take prize, present, honour, hand, give prize, collect, go to, "
        "scoop, pick up, bestow"
    ),
    "testing": "test, check, try out, trial",
    "treatment": (
        "vaccinate, inoculate, inject, give dose, vaccination, injection, jab, dose, give injection, immunise, "
        "immunize, receive dose, receive jab, get jab, give jab, administer, operate, surgery, undergo surgery, "
        "operation"
    ),
    "hospital": "hospital, admit, take hospital, rush hospital, hospitalise, go hospital, treat",
    "outbreak": "outbreak, infect, break out, spread, fall ill, diagnose, confirm case, epidemic, sicken",
    "birth": "bear, birth, give birth, deliver, hatch",
    "wedding": "marry, wed, wedding, marriage, tie knot",
    "publication": (
        "publish, release, unveil, present, issue, publication, come out, appear, print, bring out, post, put "
        "out, send, show"
    ),
    "performance": "perform, play, sing, premiere, concert, stage, take stage, première, conduct, show, exhibit",
    "receiving": "receive, get, send, obtain, pick up, transmit, beam, deliver, return, hand over, take delivery",
    "payment": (
        "pay, repay, get back, payment, refund, compensate, reimburse, pay back, pay out, transfer, give money"
    ),
    "price": "rise, fall, raise, cut, drop, climb, soar, plunge, increase, slump, jump, tumble, slash, lower",
    "cut": "cut, halve, reduce, slash, trim, shorten, cut job, lay off, shed job, axe",
    "request": "ask, request, demand, appeal, call on, urge, petition, apply",
    "order": "order, instruct, command, ban, forbid, bar, prohibit, outlaw",
    "promise": "promise, pledge, vow, undertake",
    "decision": "decide, resolve, decision, rule, agree, vote, choose, opt",
    "building": "build, construct, lay stone, break ground, erect, put up, construction, start work, begin work",
    "demolition": "demolish, tear down, pull down, knock down, raze, demolition, bulldoze, dismantle, blow up",
    "opening": "open, opening, inaugurate, cut ribbon, reopen, open door, launch",
    "postponement": (
        "postpone, put off, delay, defer, push back, reschedule, postponement, slip, put back, move, hold over"
    ),
    "cancellation": "cancel, call off, scrap, scratch, cancellation, drop, abandon, shelve, ditch, be off",
    "replacement": "replace, change, swap, repair, fix, mend, exchange, put right",
    "evacuation": "evacuate, move out, clear, lead safety, evacuation, take shelter, flee",
    "disaster": "disaster, tragedy, accident, catastrophe, calamity, incident",
    "transfer": "hand over, transfer, extradite, deport, extradition, deportation, handover, fly home, expel",
    "sending": "send, dispatch, deploy, ship, deliver",
}

# Under these words any of the kinds that stand behind them may be meant.
LOOSE: dict[str, str] = {
    "disaster": "sinking, crash, flood, landslide, fire, explosion, earthquake, storm, collapse, eruption, outbreak",
}

# A verb that says little of itself: what is held, opened or given makes the happening.
LIGHT = frozenset(
    "hold have make take give open begin start launch lodge file pass deliver stage conduct go come put set get "
    "win suffer reach face bring do carry mount call announce cause lead leave be become undergo order say".split()
)

# Happenings of these families come in series: two of them on different days, or in different towns, are two.
SERIAL = frozenset(
    {
        *("call", "strike", "explosion", "statement", "denial", "travel", "departure", "aftershock", "earthquake"),
        *("protest", "arrest", "clash", "shooting", "walkout", "questioning", "receiving", "theft", "remembrance"),
        *("storm", "death", "blockade", "injury", "publication", "performance", "finding", "search", "rescue"),
    }
)
# Killings by these come in series too.
ARMS = frozenset({"strike", "explosion"})
PUT_OFF = frozenset({"postponement", "cancellation"})
# What is said makes a saying; two people may say ten things in one day.
SAYING = frozenset({"statement", "denial", "request", "admission"})
# Between two: who else takes part makes the happening.
BETWEEN = frozenset({"call", "meeting", "contest"})
# So many things begin, end, are found or decided that this alone says little of which.
WIDE = frozenset(
    {
        *("beginning", "end", "travel", "statement", "finding", "receiving", "completion", "price", "cut", "loss"),
        *("decision", "opening", "sending", "replacement", "lifting", "seizure", "order", "damage", "restoring"),
        *("appointment", "offer", "closure"),
    }
)
# One happening may be told as what it was or as what it did: (kind, kind).
KIN = frozenset(
    frozenset(pair.split("/"))
    for pair in """
    abort/end abort/outage appointment/award appointment/election approval/vote beginning/opening
    blockade/protest burial/remembrance cancellation/end cancellation/postponement clash/protest closure/end
    collapse/death collapse/killing contest/election crash/death crash/killing crash/stalling damage/earthquake
    damage/fire damage/storm damage/strike death/explosion death/flood death/killing death/landslide
    death/sinking death/storm decision/vote earthquake/killing election/vote explosion/fire explosion/killing
    explosion/strike finding/recovery fire/killing fire/strike flood/killing flood/storm killing/landslide
    killing/shooting killing/sinking killing/storm killing/strike launch/opening launch/publication loss/theft
    meeting/travel offer/purchase outage/stalling protest/walkout purchase/signing recovery/rescue
    remembrance/unveiling sentence/verdict signing/truce trial/verdict
    """.split()
)
