"""What happens: families of verbs and nouns that name the same kind of happening.

One line a family: its name, its verbs (phrasal ones with their particle), its nouns. Two mentions of one family with
the same people may tell the same happening. Inflected forms are made in `morphology`.
"""

from __future__ import annotations

FAMILIES: dict[str, tuple[str, str]] = {
    # name: (verbs, nouns) - separated by ", "
    "call": (
        "phone, telephone, ring",
        "phone call, telephone call, phone conversation, telephone conversation, call, conference call",
    ),
    "meet": (
        "meet, confer, host, receive, convene",
        "meeting, summit, session, encounter, conference, hearing, audience, gathering",
    ),
    "talk": (
        "discuss, negotiate, talk, speak, debate, consult",
        "conversation, talks, negotiations, consultations, debate, discussion",
    ),
    "visit": (
        "visit, travel, tour, fly, arrive, land, return, head, depart, leave, reach, set off",
        "visit, trip, tour, arrival, departure, journey, pilgrimage, landing",
    ),
    "summon": ("summon, call in", "summoning, summons"),
    "recall": ("recall", "recall"),
    "interview": ("interview", "interview, press conference, news conference, briefing"),
    "strike": (
        "strike, bomb, shell, bombard, hit, attack, raid, ambush, storm, target, fire, shoot, shoot down, launch an attack",
        "strike, airstrike, air strike, attack, bombing, raid, shelling, bombardment, assault, ambush, shooting, clash, "
        "battle, fighting, gunfire",
    ),
    "kill": (
        "kill, murder, assassinate, execute, slay, die, perish, drown, wound, injure, hurt, stab, poison, behead",
        "killing, murder, assassination, execution, death, massacre, stabbing, suicide",
    ),
    "war": (
        "invade, enter, occupy, capture, seize, conquer, retake, surrender, defeat, withdraw, retreat, advance, annex, "
        "deploy, intervene, overrun, besiege, liberate, pull out",
        "invasion, war, occupation, capture, offensive, withdrawal, siege, annexation, surrender, coup, uprising, revolt, "
        "intervention, deployment, ceasefire, cease-fire, truce",
    ),
    "arrest": (
        "arrest, detain, jail, imprison, capture, hold, free, release, escape, extradite, deport, expel, kidnap, abduct",
        "arrest, detention, imprisonment, release, escape, extradition, deportation, expulsion, kidnapping, abduction",
    ),
    "court": (
        "sentence, convict, acquit, charge, indict, accuse, sue, fine, prosecute, try, appeal, rule, testify, plead, "
        "overturn, uphold, dismiss, file, hear, settle, condemn, pardon, ban, order",
        "trial, verdict, ruling, sentence, conviction, acquittal, indictment, lawsuit, appeal, hearing, inquest, "
        "testimony, settlement, fine, ban, order, judgment",
    ),
    "office": (
        "resign, step down, quit, retire, appoint, name, nominate, promote, sack, fire, dismiss, oust, succeed, replace, "
        "swear in, inaugurate, depose, impeach, hire, take over, remove, suspend, topple, crown, abdicate",
        "resignation, appointment, nomination, dismissal, ouster, inauguration, retirement, impeachment, removal, "
        "suspension, swearing-in, coronation, abdication",
    ),
    "vote": (
        "elect, re-elect, vote, win, defeat, concede, campaign, pass, approve, adopt, ratify, reject, veto, dissolve, "
        "repeal, amend, enact",
        "election, vote, poll, referendum, ballot, primary, runoff, recount, victory, defeat, inquiry, approval, "
        "ratification, rejection, veto",
    ),
    "agree": (
        "agree, sign, conclude, broker, reach, seal, strike a deal, accept, merge, acquire, buy, purchase, sell, take over, "
        "bid, invest, lend, borrow, donate, pledge, award, grant",
        "agreement, deal, treaty, accord, signing, contract, merger, acquisition, takeover, purchase, sale, bid, "
        "donation, award, pact, memorandum",
    ),
    "announce": (
        "announce, address, unveil, publish, release, report, reveal, disclose, declare, confirm, issue, present, propose, "
        "introduce, launch, submit, deliver, broadcast, air",
        "announcement, publication, report, declaration, statement, speech, address, unveiling, disclosure, proposal, "
        "launch, release, broadcast, interview",
    ),
    "protest": (
        "protest, demonstrate, march, rally, riot, gather, walk out, boycott, block, burn, loot, clash, strike",
        "protest, demonstration, march, rally, riot, walkout, strike, boycott, unrest, sit-in, vigil",
    ),
    "disaster": (
        "explode, collapse, crash, burn down, break out, flood, erupt, sink, derail, collide, hit, strike, sweep, "
        "destroy, damage, evacuate, rescue, put out, burst, leak, spill, ignite, blow up, fall, topple, crack",
        "explosion, collapse, crash, fire, flood, eruption, earthquake, quake, storm, hurricane, typhoon, tornado, "
        "tsunami, derailment, collision, accident, blast, evacuation, rescue, spill, leak, outbreak, landslide, "
        "avalanche, drought, famine, epidemic, shipwreck, blackout, disaster",
    ),
    "begin": (
        "begin, start, open, launch, found, establish, create, set up, inaugurate, commence, form, kick off, resume, "
        "establish, institute, debut, premiere",
        "opening, start, beginning, launch, foundation, inauguration, premiere, debut, launching",
    ),
    "end": (
        "end, close, finish, shut, shut down, halt, stop, abolish, abandon, suspend, cease, expire, run out, fall silent, "
        "break down, break off, disband, discontinue, scrap, withdraw, lift, lapse",
        "end, closure, shutdown, halt, suspension, withdrawal, expiry, breakdown, abolition",
    ),
    "build": (
        "build, construct, complete, renovate, restore, demolish, design, develop, invent, install, repair, expand, "
        "rebuild, erect, excavate, manufacture, produce, make",
        "construction, completion, renovation, restoration, demolition, invention, installation, repairs, repair, "
        "expansion, work",
    ),
    "science": (
        "discover, find, detect, observe, measure, test, prove, identify, isolate, sequence, land, orbit, launch, "
        "approach, pass, attempt, diagnose, treat, vaccinate, operate, infect",
        "discovery, test, experiment, study, observation, landing, mission, flight, eclipse, diagnosis, surgery, "
        "operation, transplant, vaccination, attempt, flyby, liftoff",
    ),
    "sport": (
        "win, lose, beat, score, draw, play, face, head, race, qualify, transfer, sign, join, coach, defeat, knock out, "
        "relegate, promote, break a record, compete, finish, host",
        "match, game, final, semi-final, semifinal, cup tie, tie, race, tournament, championship, transfer, victory, "
        "win, defeat, goal, kick-off, marathon, fixture, friendly, derby",
    ),
    "life": (
        "bear, marry, divorce, die, graduate, study, move, flee, emigrate, bury, pass away, fall ill, adopt, baptise, "
        "retire, join, enrol, christen",
        "birth, wedding, marriage, divorce, death, funeral, burial, graduation, memorial service, service, "
        "anniversary, ceremony, parade, birthday, christening",
    ),
    "trade": (
        "raise, cut, increase, reduce, lower, rise, fall, drop, climb, plunge, soar, gain, tumble, slump, surge, double, "
        "default, bankrupt, fine, recall, pay, import, export, float, list, devalue, nationalise, privatise, lay off",
        "rise, increase, cut, reduction, bankruptcy, default, devaluation, bailout, layoffs, flotation, price rise, "
        "rate cut, rate rise",
    ),
    "change": (
        "turn down, change, transfer, send, give, hand over, take, bring, move, impose, lift, block, break, cross, divide, unite, "
        "split, rename, turn, become, drop, cut off, cut, tighten, ease, restore, switch, convert, trigger, prompt, force",
        "turn down, change, transfer, delivery, imposition, sanctions, crossing, split, blockade, embargo, reform, crisis",
    ),
    "crime": (
        "steal, rob, hijack, smuggle, bribe, forge, defraud, hack, rape, assault, threaten, torture, abuse, embezzle, "
        "vandalise, burgle, deface",
        "theft, robbery, hijacking, heist, burglary, fraud, hack, breach, rape, torture, abuse, smuggling, break-in",
    ),
    "art": (
        "perform, record, write, direct, exhibit, star, paint, compose, premiere, film, publish, translate",
        "concert, exhibition, performance, festival, show, recording, film, premiere, retrospective, auction",
    ),
    "delay": ("postpone, put off, delay, defer, push back, adjourn, reschedule", "postponement, delay, adjournment"),
    "cancel": ("cancel, call off, scrap, abandon, scratch, drop, revoke, shelve", "cancellation, revocation"),
    "deny": ("deny, reject, dismiss, refute, rebut", "denial"),
}
# The noun alone names no happening unless it is dated or leaned on: too many readings.
LOOSE_NOUNS = frozenset(
    """call order work report statement show service end change start fine contract study service operation
    proposal deal session release address poll primary drop fire crisis film record game win tie goal
    recall ban sanctions proposal delivery increase cut rise reduction appeal race design anniversary birthday
    abuse test address reform war fighting death fraud breach agreement march bid conference debate service
    study mission disaster storm drought famine unrest killing sentence speech
    pledge battle birth inquiry""".split()
)
IRREGULAR = """arise arose arisen; awake awoke awoken; bear bore born; beat beat beaten; become became become;
begin began begun; bend bent bent; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown;
break broke broken; bring brought brought; build built built; burn burned|burnt burned|burnt; burst burst burst;
buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come;
cost cost cost; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; drink drank drunk;
drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought;
find found found; flee fled fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got got|gotten; give gave given; go went gone; grow grew grown;
hang hung|hanged hung|hanged; have had had; hear heard heard; hide hid hidden; hit hit hit; hold held held;
hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led; learn learned|learnt learned|learnt;
leave left left; lend lent lent; let let let; lie lay lain; lose lost lost; make made made; mean meant meant;
meet met met; overturn overturned overturned; oversee oversaw overseen; overthrow overthrew overthrown; pay paid paid;
put put put; quit quit quit; read read read; rebuild rebuilt rebuilt; retake retook retaken; ride rode ridden; ring rang rung;
rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown|showed; shrink shrank shrunk; shut shut shut;
sing sang sung; sink sank|sunk sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid; speak spoke spoken;
speed sped sped; spend spent spent; spill spilled|spilt spilled|spilt; split split split; spread spread spread;
stand stood stood; steal stole stolen; stick stuck stuck; strike struck struck|stricken; swear swore sworn;
sweep swept swept; swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn;
tell told told; think thought thought; throw threw thrown; undergo underwent undergone; understand understood understood;
undertake undertook undertaken; uphold upheld upheld; wear wore worn; win won won; withdraw withdrew withdrawn;
withstand withstood withstood; write wrote written; wake woke woken; plead pleaded|pled pleaded|pled; offset offset offset;
overrun overran overrun; overcome overcame overcome; foresee foresaw foreseen; broadcast broadcast broadcast"""
