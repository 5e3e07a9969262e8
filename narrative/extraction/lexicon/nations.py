"""Peoples' adjectives and metonyms with their country (ISO 3166-1 alpha-2); country names come from the gazetteer."""

from __future__ import annotations

from narrative.extraction.lexicon import listed

DEMONYMS: dict[str, str] = {
    word: code
    for code, names in {
        "AF": "afghan", "AL": "albanian", "DZ": "algerian", "AO": "angolan", "AR": "argentine argentinian",
        "AM": "armenian", "AU": "australian", "AT": "austrian", "AZ": "azerbaijani azeri", "BH": "bahraini",
        "BD": "bangladeshi", "BY": "belarusian", "BE": "belgian", "BO": "bolivian", "BA": "bosnian",
        "BR": "brazilian", "GB": "british", "BG": "bulgarian", "KH": "cambodian", "CM": "cameroonian",
        "CA": "canadian", "TD": "chadian", "CL": "chilean", "CN": "chinese", "CO": "colombian",
        "CD": "congolese", "HR": "croatian", "CU": "cuban", "CY": "cypriot", "CZ": "czech", "DK": "danish",
        "NL": "dutch", "EC": "ecuadorian ecuadorean", "EG": "egyptian", "EE": "estonian", "ET": "ethiopian",
        "FI": "finnish", "FR": "french", "GE": "georgian", "DE": "german", "GH": "ghanaian", "GR": "greek",
        "GT": "guatemalan", "HT": "haitian", "HN": "honduran", "HU": "hungarian", "IS": "icelandic",
        "IN": "indian", "ID": "indonesian", "IR": "iranian", "IQ": "iraqi", "IE": "irish", "IL": "israeli",
        "IT": "italian", "JM": "jamaican", "JP": "japanese", "JO": "jordanian", "KZ": "kazakh", "KE": "kenyan",
        "KW": "kuwaiti", "KG": "kyrgyz", "LV": "latvian", "LB": "lebanese", "LR": "liberian", "LY": "libyan",
        "LT": "lithuanian", "MY": "malaysian", "ML": "malian", "MT": "maltese", "MX": "mexican",
        "MD": "moldovan", "MN": "mongolian", "ME": "montenegrin", "MA": "moroccan", "MZ": "mozambican",
        "MM": "burmese", "NP": "nepalese nepali", "NZ": "kiwi", "NI": "nicaraguan", "NG": "nigerian",
        "MK": "macedonian", "NO": "norwegian", "OM": "omani", "PK": "pakistani",
        "PS": "palestinian palestinians", "PA": "panamanian", "PY": "paraguayan", "PE": "peruvian",
        "PH": "filipino philippine", "PL": "polish", "PT": "portuguese", "QA": "qatari", "RO": "romanian",
        "RU": "russian", "RW": "rwandan", "SA": "saudi", "SN": "senegalese", "RS": "serbian serb",
        "SG": "singaporean", "SK": "slovak", "SI": "slovenian slovene", "SO": "somali", "ZA": "south-african",
        "KR": "south-korean", "KP": "north-korean", "ES": "spanish", "LK": "sri-lankan", "SD": "sudanese",
        "SE": "swedish", "CH": "swiss", "SY": "syrian", "TW": "taiwanese", "TJ": "tajik", "TZ": "tanzanian",
        "TH": "thai", "TN": "tunisian", "TR": "turkish", "TM": "turkmen", "UG": "ugandan", "UA": "ukrainian",
        "AE": "emirati", "US": "american", "UY": "uruguayan", "UZ": "uzbek", "VE": "venezuelan",
        "VN": "vietnamese", "YE": "yemeni", "ZM": "zambian", "ZW": "zimbabwean",
    }.items()
    for word in names.split()
} | {
    "south korean": "KR", "north korean": "KP", "south african": "ZA", "new zealander": "NZ", "sri lankan": "LK",
    "costa rican": "CR", "puerto rican": "PR", "saudi arabian": "SA", "south sudanese": "SS", "east timorese": "TL",
    "papua new guinean": "PG", "trinidadian": "TT", "fijian": "FJ", "samoan": "WS", "tongan": "TO", "surinamese": "SR",
    "salvadoran": "SV", "dominican": "DO", "bahamian": "BS", "barbadian": "BB", "guyanese": "GY", "belizean": "BZ",
    "botswanan": "BW", "burundian": "BI", "eritrean": "ER", "gambian": "GM", "gabonese": "GA",
    "ivorian": "CI", "malawian": "MW", "mauritanian": "MR", "mauritian": "MU", "namibian": "NA", "nigerien": "NE",
    "sierra leonean": "SL", "togolese": "TG", "beninese": "BJ", "djiboutian": "DJ", "burkinabe": "BF",
    "guinean": "GN", "madagascan": "MG", "malagasy": "MG", "bhutanese": "BT", "lao": "LA", "laotian": "LA",
    "maldivian": "MV", "bruneian": "BN", "luxembourgish": "LU", "monegasque": "MC", "kosovan": "XK", "kosovar": "XK",
    "greenlandic": "GL", "faroese": "FO", "scottish": "GB", "welsh": "GB",
}  # fmt: skip
# Names that newspapers use and the gazetteer doesn't list as countries.
COUNTRY_NAMES = {
    "us": "US", "u.s.": "US", "usa": "US", "u.s.a.": "US", "united states of america": "US",
    "america": "US", "uk": "GB", "u.k.": "GB", "britain": "GB", "great britain": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "northern ireland": "GB", "holland": "NL", "uae": "AE",
    "ivory coast": "CI", "burma": "MM", "palestine": "PS", "soviet union": "RU", "ussr": "RU",
    "czech republic": "CZ", "macedonia": "MK", "west bank": "PS", "gaza strip": "PS", "gaza": "PS",
    "golan heights": "SY", "crimea": "UA", "swaziland": "SZ", "east timor": "TL", "congo": "CD",
    "turkey": "TR", "bosnia": "BA", "cape verde": "CV", "north macedonia": "MK", "timor-leste": "TL", "dr congo": "CD",
    "democratic republic of congo": "CD", "vatican": "VA", "south korea": "KR", "north korea": "KP", "syria": "SY",
    "russia": "RU", "iran": "IR", "laos": "LA", "micronesia": "FM", "netherlands": "NL", "czechia": "CZ",
    "republic of ireland": "IE", "people's republic of china": "CN", "trinidad": "TT", "curaçao": "CW",
}  # fmt: skip
# Regions within a country: places, not states. Those of the United States come from the gazetteer.
REGIONS: dict[str, str] = {
    "west bank": "PS", "gaza strip": "PS", "gaza": "PS", "golan heights": "SY", "crimea": "UA", "donbas": "UA",
    "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "cornwall": "GB", "yorkshire": "GB",
    "bavaria": "DE", "saxony": "DE", "hesse": "DE", "catalonia": "ES", "andalusia": "ES", "galicia": "ES",
    "sicily": "IT", "sardinia": "IT", "tuscany": "IT", "lombardy": "IT", "brittany": "FR", "normandy": "FR",
    "corsica": "FR", "provence": "FR", "alsace": "FR", "flanders": "BE", "wallonia": "BE", "transylvania": "RO",
    "tyrol": "AT", "carinthia": "AT", "crete": "GR", "silesia": "PL", "chechnya": "RU", "dagestan": "RU",
    "siberia": "RU", "tatarstan": "RU", "ontario": "CA", "quebec": "CA", "alberta": "CA", "british columbia": "CA",
    "manitoba": "CA", "saskatchewan": "CA", "nova scotia": "CA", "newfoundland": "CA", "new south wales": "AU",
    "queensland": "AU", "tasmania": "AU", "kashmir": "IN", "punjab": "IN", "kerala": "IN", "gujarat": "IN",
    "bihar": "IN", "uttar pradesh": "IN", "tamil nadu": "IN", "west bengal": "IN", "assam": "IN", "sindh": "PK",
    "balochistan": "PK", "tibet": "CN", "xinjiang": "CN", "sichuan": "CN", "guangdong": "CN", "hokkaido": "JP",
    "okinawa": "JP", "java": "ID", "sumatra": "ID", "bali": "ID", "aceh": "ID", "mindanao": "PH", "darfur": "SD",
    "biafra": "NG", "tigray": "ET", "zanzibar": "TZ", "katanga": "CD", "chiapas": "MX", "yucatan": "MX",
    "patagonia": "AR", "basque country": "ES", "anatolia": "TR", "kurdistan": "IQ",
}  # fmt: skip
CONTINENTS = frozenset(["europe", "asia", "africa", "antarctica", "oceania", "scandinavia", "latin america"]) | {
    "north america",
    "south america",
    "central america",
    "middle east",
    "caucasus",
    "balkans",
    "caribbean",
    "sahara",
    "sahel",
}
WATERS = listed(
    """nile danube rhine rhone volga dnieper thames seine loire elbe oder vistula tiber orinoco ganges mekong yangtze
    euphrates tigris zambezi limpopo yukon atlantic pacific mediterranean adriatic aegean caspian bosphorus"""
)
# Before the name of a water: "the Blue Nile".
OF_WATERS = listed("blue white upper lower north south east west northern southern eastern western river")
# Seats of power: they stand for those who sit there.
METONYMS = {
    "kremlin": "RU", "downing street": "GB", "whitehall": "GB", "capitol hill": "US", "pentagon": "US",
    "white house": "US", "oval office": "US", "state department": "US", "foggy bottom": "US", "foreign office": "GB",
    "élysée": "FR", "elysee": "FR", "élysée palace": "FR", "elysee palace": "FR", "quai d'orsay": "FR",
    "blue house": "KR", "zhongnanhai": "CN", "moncloa": "ES", "buckingham palace": "GB",
}  # fmt: skip
# Names that begin so are places: "the River Tarn", "Rue des Lices".
PLACE_BEGINNINGS = listed(
    """mount lake cape isle river rue via calle avenida plaza piazza boulevard place hotel château chateau villa
    palazzo schloss fort loch lough rio monte puerto ras wadi jebel camp"""
)
PLACE_WORDS = listed(
    """heights wall square street lane road river sea ocean bay island islands mountain mountains mount valley
    airport bridge park strip territory peninsula coast desert gulf strait lake hill hills county province
    region district palace office house stadium arena port harbour canal forest avenue station cape delta
    plateau plaza gate tower pier cathedral hotel isle"""
)
LOCATIVE = listed("in at near to from into across over inside outside around toward towards through off beyond")
# Of these, the ones that may have someone behind them who gets or gives: "sold to Acme".
INTO = listed("to from into across through over toward towards")
# Whose object is a place: "visit London", "the storm hit Texas".
REACHING = listed(
    """visit leave reach tour enter hit strike flee quit batter flood devastate rock bomb shell storm cross roam
    inhabit near approach"""
)
# "left FOR Oslo".
BOUND_FOR = frozenset(["leave", "depart", "head", "sail", "embark", "set out", "set off", "make"])
# Adjectives that no state stands behind.
ADJECTIVES = listed(
    """arab muslim christian jewish hindu sikh buddhist catholic protestant orthodox sunni shia shiite kurdish kurd
    islamic islamist tamil basque catalan flemish walloon breton uyghur rohingya tatar berber european african asian
    western eastern latin nordic baltic balkan arctic"""
)
# Behind a name these make it a place: "Ben Gurion airport".
SITE_WORDS = listed(
    """airport airfield station square street avenue bridge stadium harbour harbor valley island province district
    region prison reservoir dam crossing"""
)
# Before "of" and a name.
PLACED = listed(
    """east west north south northeast northwest southeast southwest outskirts town city village port suburb capital
    resort province district island coast"""
)
