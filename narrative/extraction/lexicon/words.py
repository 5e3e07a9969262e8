"""Small closed classes: helpers of verbs, reporting, cues of status, connectives, who may be meant by a pronoun."""

from __future__ import annotations

from narrative.extraction.lexicon import listed

BE = listed("be is are was were been being am 's 're 'm isn't aren't wasn't weren't")
HAVE = frozenset(["have", "has", "had", "having", "'ve", "haven't", "hasn't", "hadn't"])
DO = frozenset(["do", "does", "did", "don't", "doesn't", "didn't"])
MODALS = listed(
    """will would shall should can could may might must 'll won't wouldn't can't couldn't shouldn't cannot
    mustn't needn't 'd"""
)
HELPERS = BE | HAVE | DO | MODALS
PAST_AUX = frozenset(["was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"])
NEGATIONS = frozenset(["not", "never", "n't", "no", "neither", "nor"])
ADVERBS = listed(
    """also again already always then still now soon later earlier ever once twice often even only just first
    last finally nearly almost not never rarely seldom subsequently reportedly allegedly since both all each
    yet thus therefore instead meanwhile long far well better officially publicly together apparently
    recently abruptly immediately eventually initially previously originally formally briefly repeatedly
    jointly unanimously narrowly barely hardly scarcely"""
)
# Without these the verb would tell something else: "nearly hit" is no hit.
HEDGES = listed("nearly almost narrowly barely hardly scarcely allegedly reportedly apparently never not rarely seldom")
# They open a sentence and say nothing of whom it speaks.
OPENERS = listed(
    """however meanwhile moreover nevertheless nonetheless otherwise indeed perhaps maybe surely sorry although though
    because furthermore besides likewise similarly accordingly consequently hence why well yes ironically notably
    importantly incidentally anyway overall additionally still"""
)
# Verbs of saying: news only where the saying itself is dated, or has an object that isn't a clause.
REPORTING = listed(
    """say tell add state note claim argue insist explain report write warn believe think suggest recall
    maintain assert allege predict reply ask remark comment stress acknowledge indicate estimate hope fear
    expect admit quote observe testify declare announce confirm reveal deny vow promise pledge urge
    call demand accuse describe according show find conclude learn know understand agree decide rule order"""
)
# What follows them in -ing was done at another time: "accused of stealing it in May".
ACCUSING = listed("accuse suspect convict acquit plead admit deny charge indict blame")
# Of these, the ones whose saying is nothing by itself: the clause under them is the news.
PLAIN_SAYING = listed(
    """say tell add state note claim argue insist explain report write believe think suggest maintain assert
    allege predict reply ask remark comment stress indicate estimate hope fear expect observe describe show
    know understand recall learn acknowledge warn quote mean feel"""
)
# Of a scene, what somebody lets be known in it: no happening by itself where no day is told.
REMARKS = listed("plead concede admit thank praise criticise criticize complain joke insist urge call greet laugh weep")
# Standing facts, attitudes, attempts: nothing happens in them unless a date stands there.
STATES = listed(
    """be have do seem remain appear include contain consist belong own want need like love hate hope fear
    believe think know understand mean concern involve require depend exist represent reflect stand lie sit
    live work serve continue keep stay tend seek try attempt voice express support oppose consider regard
    view attribute ascribe help use lead say tell add state note claim argue insist explain write suggest
    maintain assert allege reply ask remark comment stress indicate estimate expect acknowledge warn
    describe show let get see look feel hold carry cover face wear bear allow enable cause cost amount total
    number range average measure weigh date stem enjoy prefer deserve lack matter relate refer apply
    comprise constitute call name base locate situate entitle title follow come go speak talk
    accuse blame criticise criticize praise cite quote urge demand recall plan aim intend prepare manage
    fail report focus attend watch wait remember forget"""
)
# With these the noun that is their subject names the happening: "the meeting came", "the trial opened".
LIGHT_VERBS = listed("""come take occur happen begin start open end follow last hold be go precede close conclude""")
ASPECT_VERBS = listed("begin start end finish stop continue resume keep help manage fail come go")
PERCEIVING = listed("see hear notice watch smell taste sense realise realize suspect wonder dream wait")
# Words between a helper and an infinitive that put the happening in the future: "is set to meet".
CUE_PARTICIPLES = listed(
    """set due scheduled expected supposed slated likely poised planned about going ready bound meant unlikely
    certain sure intended booked timetabled tipped"""
)
CUE_VERBS = frozenset(["plan", "hope", "intend", "expect", "want", "prepare", "aim", "wish"])
# Nouns above all, so no verbs but in -ed: there the e belongs to them.
PLANNING_IN_E = frozenset(["schedule", "arrange", "advertise", "slate", "stage"])
POSTPONING = frozenset(["postpone", "delay", "defer", "reschedule", "adjourn"])
# A day was moved: what follows are the old one and the new one, not the ends of a stretch.
MOVED = listed("moved postponed delayed deferred rescheduled pushed put brought switched shifted extended changed")
CANCELLING = frozenset(["cancel", "scrap", "shelve", "revoke", "abandon", "scratch"])
POSTPONING_PHRASAL = frozenset({"put off", "put back", "push back", "hold over"})
CANCELLING_PHRASAL = frozenset({"call off", "give up", "be off"})
SLIPPING = frozenset(["slip"])  # "the opening planned for May will slip"
ASKING_PHRASAL = frozenset(["ask for"])  # an act, not only words
PUT_ON_PAGE = frozenset(["updated", "posted", "published", "modified", "edited", "filed"])
DENYING = frozenset(["deny", "refute", "rebut", "disown"])
REJECTING = frozenset(["reject", "dismiss", "dispute"])  # "rejected claims that"
INVERTED = frozenset(("had", "should", "were"))  # before its subject: "had the dam failed"
CONDITIONS = frozenset(("if", "unless", "whether", "should", "provided"))

SUBORDINATORS = listed(
    """after before when while until till since because although though if unless whereas once as whether that
    which who whom whose where lest"""
)
RELATIVES = frozenset(["which", "who", "whom", "whose", "that", "where", "when"])
PRONOUNS = listed("he she it they we i you who which this that these those there one")
PERSON_PRONOUNS = {"he": "m", "she": "f"}
DETERMINERS = listed(
    """the a an this that these those his her its their our my your some any no each every both another either
    neither several many few most more such all what which whose"""
)
PREPOSITIONS = listed(
    """in on at by for with from to of into onto over under about against between among during after before
    since until till through across amid toward towards near within without despite around behind beyond off
    out up down along inside outside upon than as per via because"""
)
# Words that are no noun, name or verb of their own.
CLOSED = DETERMINERS | PREPOSITIONS | PRONOUNS | frozenset(("and", "but", "or", "nor", "yet")) | SUBORDINATORS
COORDINATORS = frozenset(("and", "but", "or", "nor", "yet"))
# Without an object behind them these are passive: "was arrested and EXTRADITED in June".
TAKING = listed(
    """acquit adopt appoint approve arrest ban bury charge condemn convict deliver demolish deport destroy detain
    discharge dismiss elect evacuate execute expel extradite find fine fire free give hang imprison install jail kill
    launch publish question rebuild release remand remove renovate repair replace rescue restore sack sell send
    sentence sign suspend take treat"""
)
PARTICLES = frozenset(["up", "down", "out", "off", "over", "in", "back", "away", "on", "through", "apart"])
# The direction in which a connective leans: the clause that it opens comes before or after its main clause.
AFTER = frozenset(("after", "following", "since", "once"))
BEFORE = frozenset(("before", "until", "till"))
BOUNDING = AFTER | BEFORE
SAME_TIME = frozenset(("when", "as", "while"))
# A happening with people present: while it goes on, what they say and do is of its day.
SCENES = listed(
    """address appearance briefing broadcast ceremony concert conference debate demonstration event funeral
    game gathering hearing interview keynote launch lecture march match meeting presentation protest rally
    reception service session show speech summit talk talks trial vigil visit"""
)
# What somebody says something in.
PAPERS = listed(
    """article blog book broadcast column comment declaration editorial email essay letter memo message note post report
    statement study testimony text tweet video"""
)
TOLD_IN = PAPERS | SCENES
# What goes on for longer than a scene: of no day unless one is told.
LASTING = listed("be have know work live own study marry serve found bear contain include")
MONTH_AND_DAY = listed(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday spring summer autumn winter easter christmas ramadan"""
)
PERSON_TITLES = listed(
    """mr mrs ms miss dr prof professor president vice prime minister premier chancellor king queen prince
    princess duke duchess emperor sultan sheikh emir ayatollah pope cardinal archbishop bishop rabbi imam
    reverend rev father sister senator sen representative rep congressman congresswoman governor gov mayor
    councillor councilor judge justice attorney general secretary ambassador envoy spokesman spokeswoman
    spokesperson gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm
    commander marshal chief director chairman chairwoman chair chairperson executive officer leader head sir
    dame lord lady baroness baron count countess coach manager striker midfielder goalkeeper defender
    forward economist lawyer engineer scientist astronomer biologist historian novelist writer author actor
    actress singer composer conductor painter sculptor architect philosopher detective inspector
    superintendent constable deputy foreign defence defense finance interior health opposition former acting
    then-president ex-president co-founder founder analyst commissioner speaker mp mep cllr us u.s british
    french german russian israeli palestinian chinese american authority union party reform labour
    democratic republican midwife farmer teacher surgeon doctor nurse pilot skipper prosecutor ceo cfo coo"""
)
ORG_WORDS = listed(
    """party council ministry agency inc corp co ltd plc llc sa ag gmbh spa university college school institute
    commission committee court bank group company corporation association federation union league club
    united city authority department office bureau board parliament senate congress assembly knesset duma
    government cabinet police army navy force forces command guard times post news press journal tribune
    gazette network television tv radio organisation organization nations fund foundation trust society
    church hospital museum airport airlines airways railways front movement brigade brigades militia house
    secretariat tribunal centre center team fc rovers athletic directorate service services
    observatory laboratory ministries industries motors systems holdings partners opera orchestra theatre
    theater"""
)
GROUPS = listed(
    """police prosecutors officials authorities firefighters doctors scientists engineers researchers
    investigators troops soldiers rebels protesters residents voters workers crews shareholders lawmakers
    deputies ministers neighbours neighbors students teachers judges jurors jury court council government
    parliament ministry army navy company club team union party family board cabinet committee agency"""
)
