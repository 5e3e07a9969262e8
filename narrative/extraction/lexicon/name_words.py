"""Words inside names and beside them: particles, suffixes, what a body is called, who is whose kin."""

from __future__ import annotations

from narrative.extraction.lexicon import listed

COUNTS = listed("not there here two three four five six seven eight nine ten hundreds thousands nobody neither")
# Between the parts of a name.
PARTICLES = listed(
    "de la le les las los du des van von der den del della di da dos do bin bint ben ibn al el y i e ter zu af"
)
# Of these, the ones that an English sentence has only in a name.
FOREIGN_PARTICLES = listed("de van von der den del della di da dos bin bint ibn ter")
# Written with the name: "al-Rashidi", "d'Orsi".
JOINED_PARTICLES = listed("al el an as ad ar at ash az ben abd abu d l dell")
# Behind a name and a hyphen these make it an adjective: "Tokyo-born", "US-led".
HYPHENED = listed(
    """born led language style speaking run made built wide owned era bound held sponsored like type area
    dominated trained leaning exporting producing listed flagged based backed funded inspired bred sized loving
    wing old only first"""
)
# Months that are first names too.
MONTHS_AS_NAMES = frozenset(["april", "may", "june", "august"])
# Titles that are first names before a particle: "Sultan bin Hamad".
TITLES_AS_NAMES = frozenset(["sultan", "emir", "prince"])
GENERATIONS = frozenset(["jr", "sr", "ii", "iii", "iv"])
COMPANY_SUFFIXES = listed("plc inc corp co ltd llc sa ag gmbh spa nv bv ab oyj asa kk")
SMALL_SUFFIXES = frozenset(["plc"])
# Bodies that are "for" or "on" something, and offices of a state that are "of" two things.
BODIES_FOR = listed(
    """organisation organization centre center institute agency movement party association commission committee council
    court fund office society department foundation campaign coalition union federation"""
)
OFFICES = frozenset(["ministry", "department", "secretary"])
# "the newspaper De Havenkrant", "Marlow & Finch, an auction house": a body.
BODIES = listed(
    """newspaper daily weekly magazine broadcaster company firm club band charity group airline bank retailer party
    website agency publisher maker manufacturer brewer brewery carmaker insurer lender start-up startup subsidiary
    operator supplier house orchestra choir union team ministry council court commission foundation trust
    institute university museum hospital school college society association federation alliance developer bakery
    restaurant chain shipyard utility regulator watchdog"""
)
KIN = listed(
    """wife husband son daughter brother sister mother father partner widow widower fiance fiancee uncle aunt cousin
    nephew niece grandson granddaughter grandfather grandmother stepson stepdaughter twin"""
)
# A body may be called by what it is: "the company", "the club". Which word of a name or of its apposition tells it.
CALLED: dict[str, frozenset[str]] = {
    "company": COMPANY_SUFFIXES
    | listed(
        """company firm group bank airline airlines airways railways industries motors systems holdings partners
        laboratories insurer retailer publisher maker manufacturer brewer brewery carmaker lender start-up startup
        subsidiary operator supplier developer chain shipyard steel energy pharma pharmaceuticals foods electronics
        shipping logistics technologies software chemicals insurance banco banque banca house utility restaurant"""
    ),
    "bank": listed("bank banco banque banca lender"),
    "club": listed(
        """club fc united city team rovers athletic sporting real atletico atlético racing dynamo wanderers albion
        rangers inter borussia spartak olympic"""
    ),
    "team": listed("club fc united city team rovers athletic sporting real dynamo wanderers albion rangers"),
    "newspaper": listed("newspaper daily weekly times post gazette journal press tribune herald"),
    "ministry": listed("ministry ministries"),
    "party": listed("party democrats socialists liberals conservatives republicans greens labour"),
    "union": listed("union"),
    "agency": listed("agency"),
    "court": listed("court tribunal"),
    "council": listed("council"),
    "committee": listed("committee"),
    "commission": listed("commission"),
    "university": listed("university"),
    "school": listed("school"),
    "hospital": listed("hospital"),
    "museum": listed("museum"),
    "airline": listed("airline airlines airways air"),
    "charity": listed("charity foundation trust"),
    "foundation": listed("foundation"),
    "orchestra": listed("orchestra philharmonic symphony"),
    "theatre": listed("theatre theater"),
    "authority": listed("authority"),
    "institute": listed("institute"),
    "association": listed("association"),
    "federation": listed("federation"),
    "group": listed("group holdings"),
    "retailer": listed("retailer chain"),
    "brewery": listed("brewery brewer"),
    "publisher": listed("publisher"),
}
CALLED["firm"] = CALLED["company"]
CALLED["paper"] = CALLED["daily"] = CALLED["newspaper"]
CALLED["lender"] = CALLED["bank"]
CALLED["side"] = CALLED["club"]
# A person in such words is another than the one so called without them.
NO_LONGER = listed("former ex ex- then late acting deputy vice interim assistant future incoming outgoing designate")
# Bodies that are a building too: an event can be "at" them.
SITES = listed(
    """university college school parliament museum church hospital house theatre theater opera observatory laboratory
    library centre center court airport stadium station hall gallery cathedral"""
)
HE = listed(
    """mr sir lord king prince duke emperor sultan sheikh emir baron count father reverend rev pope cardinal spokesman
    chairman congressman businessman policeman actor husband son brother widower uncle nephew grandson grandfather
    man boy fireman salesman postman fisherman statesman monk imam ayatollah stepson"""
)
SHE = listed(
    """mrs ms miss dame lady queen princess duchess countess baroness sister spokeswoman chairwoman congresswoman
    businesswoman policewoman actress wife daughter mother widow aunt niece granddaughter grandmother woman girl
    midwife nun heiress ballerina soprano waitress stewardess stepdaughter"""
)
# What people are, where it is no title before a name.
OCCUPATIONS = listed(
    """welder banker baker butcher carpenter plumber electrician builder driver runner swimmer cyclist boxer rower
    skier golfer sprinter jockey player captain winger fullback batsman bowler champion teenager student pupil pensioner
    columnist journalist reporter editor presenter broadcaster photographer filmmaker producer poet playwright
    critic artist pianist violinist cellist guitarist drummer rapper dancer chef cook waiter accountant auditor
    architect chemist physicist geologist botanist zoologist mathematician statistician archaeologist anthropologist
    psychologist psychiatrist dentist pharmacist vet veterinarian paramedic firefighter officer soldier sailor
    fisherman farmhand gardener shepherd hunter ranger warden guard caretaker clerk cashier shopkeeper trader broker
    investor entrepreneur businessman businesswoman millionaire billionaire activist campaigner organiser organizer
    volunteer candidate challenger rival lawmaker legislator politician senator diplomat negotiator adviser advisor aide
    counterpart successor predecessor deputy spokesperson curator librarian priest monk nun vicar pastor chaplain
    defendant suspect victim survivor witness plaintiff claimant whistleblower hacker smuggler murderer killer gunman
    attacker thief robber burglar kidnapper fugitive prisoner inmate refugee migrant climber mountaineer explorer
    astronaut cosmonaut owner landlord tenant mechanic technician programmer developer designer tailor
    inventor scholar academic researcher sociologist"""
)
# Bodies by a word of their name, beside those that other parts of the reader know.
BODY_WORDS = COMPANY_SUFFIXES | listed(
    """banco banque banca radio quartet quintet trio choir ensemble philharmonic symphony ballet democrats socialists
    liberals conservatives republicans greens congress alliance coalition syndicate cooperative consortium studios
    records pharmaceuticals pharma foods brewery breweries shipping logistics technologies software electronics
    chemicals insurance investments ventures properties consulting media entertainment telecom bundestag sejm riksdag
    folketing storting dáil oireachtas eduskunta cortes federación asociación instituto universidad universität
    université hochschule verein verlag sporting athletic atletico atlético dynamo dinamo wanderers albion hotspur
    daily herald gazeta zeitung airways ports council councils exchange academy clinic gallery festival confederation
    chamber directorate ombudsman inspectorate tribunal steelworks shipyards"""
)
# Titles that part what stands before them from whom they belong to: "Acme Chief Executive Ann Vale".
PARTING_TITLES = listed(
    """ceo cfo coo president minister governor mayor senator chairman chairwoman spokesman spokeswoman coach chancellor
    premier ambassador captain"""
)
# Last words of names that are no person's.
THINGS = listed(
    """store stores show games conference program programme system systems control market report reports cup league act
    treaty agreement accord war prize award awards bill code day week festival championship championships series tour
    project plan magazine review express line lines pass point road trail bowl trophy open grand prix tower centre
    center summit forum model edition pro air software kit mobile record records rights buy world network research
    capital flight command attack affair scandal crisis revolution republic empire dynasty olympics marathon derby
    protocol pact charter convention declaration directive amendment constitution statute"""
)
# Verbs after which "to" and "from" lead to a place.
MOVING = listed(
    """go fly travel move send return arrive sail drive walk come march ride head run ship deport transfer bring take
    ferry evacuate flee drift escape emigrate retreat relocate"""
)
# Surnames that stand before the given name.
SURNAMES_FIRST = listed(
    """li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu lin guo he gao luo xi mao deng jiang wen tang
    feng yu dong xiao cheng cao yuan shen han peng lu jia kim lee park choi jung kang cho yoon jang lim moon nguyen tran
    pham vo dang bui duong hoang phan vu ngo"""
)
