"""Irregular verbs: lemma, simple past, participle; variants between bars."""

from __future__ import annotations

IRREGULAR = """\
arise arose arisen; awake awoke awoken; bear bore born; beat beat beaten; become became become; begin began
begun; bend bent bent; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break
broke broken; bring brought brought; broadcast broadcast broadcast; build built built; burn burned|burnt
burned|burnt; burst burst burst; buy bought bought; cast cast cast; catch caught caught; choose chose chosen;
cling clung clung; come came come; cost cost cost; cut cut cut; deal dealt dealt; dig dug dug; do did done;
draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel
felt felt; fight fought fought; find found found; flee fled fled; fly flew flown; forbid forbade forbidden;
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got
got|gotten; give gave given; go went gone; grow grew grown; hang hung|hanged hung|hanged; have had had; hear
heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known;
lay laid laid; lead led led; learn learned|learnt learned|learnt; leave left left; lend lent lent; let let
let; lie lay lain; lose lost lost; make made made; mean meant meant; meet met met; offset offset offset;
overcome overcame overcome; overrun overran overrun; oversee oversaw overseen; overthrow overthrew overthrown;
overturn overturned overturned; pay paid paid; plead pleaded|pled pleaded|pled; put put put; quit quit quit;
read read read; rebuild rebuilt rebuilt; retake retook retaken; ride rode ridden; ring rang rung; rise rose
risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set
set; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown|showed; shrink
shrank shrunk; shut shut shut; sing sang sung; sink sank|sunk sunk; sit sat sat; slay slew slain; sleep slept
slept; slide slid slid; speak spoke spoken; speed sped sped; spend spent spent; spill spilled|spilt
spilled|spilt; split split split; spread spread spread; stand stood stood; steal stole stolen; stick stuck
stuck; strike struck struck|stricken; swear swore sworn; sweep swept swept; swim swam swum; swing swung swung;
take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw
thrown; undergo underwent undergone; understand understood understood; undertake undertook undertaken; uphold
upheld upheld; wake woke woken; wear wore worn; win won won; withdraw withdrew withdrawn; withstand withstood
withstood; write wrote written"""
