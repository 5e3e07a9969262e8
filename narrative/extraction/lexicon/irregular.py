"""Irregular verbs: lemma, simple past, participle; variants between bars."""

from __future__ import annotations

IRREGULAR = """\
arise arose arisen; awake awoke awoken; bear bore born; beat beat beaten; become became become; begin began
begun; bend bent bent; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break
broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast; build built built; burn
burned|burnt burned|burnt; burst burst burst; buy bought bought; cast cast cast; catch caught caught; choose
chose chosen; cling clung clung; come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt
dealt; dig dug dug; do did done; draw drew drawn; drink drank drunk; drive drove driven; dwell dwelt dwelt; eat
ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled
fled; fling flung flung; fly flew flown; forbid forbade forbidden; forecast forecast|forecasted
forecast|forecasted; foresee foresaw foreseen; foretell foretold foretold; forget forgot forgotten; forgive
forgave forgiven; forgo forwent forgone; freeze froze frozen; get got got|gotten; give gave given; go went gone;
grow grew grown; hang hung|hanged hung|hanged; have had had; hear heard heard; hide hid hidden; hit hit hit;
hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led;
lean leaned|leant leaned|leant; leap leaped|leapt leaped|leapt; learn learned|learnt learned|learnt; leave left
left; lend lent lent; let let let; lie lay lain;
light lit|lighted lit|lighted; lose lost lost; make made made; mean meant meant; meet met met;
mislead misled misled; misread misread misread; mistake mistook mistaken; misunderstand misunderstood
misunderstood; offset offset offset; outbid outbid outbid; outdo outdid outdone; outgrow outgrew outgrown;
outrun outran outrun; outsell outsold outsold; overcome overcame overcome; overdo overdid overdone; overhear
overheard overheard; override overrode overridden; overrun overran overrun; oversee oversaw overseen; overtake
overtook overtaken; overthrow overthrew overthrown; overturn overturned overturned; pay paid paid; plead
pleaded|pled pleaded|pled; prove proved proven|proved; put put put; quit quit quit; read read read; rebuild
rebuilt rebuilt; redo redid redone; relight relit relit; remake remade remade; repay repaid repaid; resell
resold resold; retake retook retaken; rethink rethought rethought; rewrite rewrote rewritten; ride rode ridden;
ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold;
send sent sent; set set set; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed
shown|showed; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank|sunk sunk; sit sat sat; slay slew
slain; sleep slept slept; slide slid slid; slit slit slit; smell smelled|smelt smelled|smelt; speak spoke
spoken; speed sped sped; spend spent spent; spill spilled|spilt spilled|spilt; spin spun spun; split split
split; spread spread spread; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung; strike
struck struck|stricken; strive strove striven; swear swore sworn; sweep swept swept; swell swelled
swollen|swelled; swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn; tell
told told; think thought thought; throw threw thrown; thrust thrust thrust; undercut undercut undercut; undergo
underwent undergone; understand understood understood; undertake undertook undertaken; undo undid undone; unwind
unwound unwound; uphold upheld upheld; upset upset upset; wake woke woken; wear wore worn; weave wove woven;
weep wept wept; win won won; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood
withstood; wring wrung wrung; write wrote written"""
