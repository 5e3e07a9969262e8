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
}  # fmt: skip
# Names that newspapers use and the gazetteer doesn't list as countries.
COUNTRY_NAMES = {
    "us": "US", "u.s.": "US", "usa": "US", "u.s.a.": "US", "united states of america": "US",
    "america": "US", "uk": "GB", "u.k.": "GB", "britain": "GB", "great britain": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "northern ireland": "GB", "holland": "NL", "uae": "AE",
    "ivory coast": "CI", "burma": "MM", "palestine": "PS", "soviet union": "RU", "ussr": "RU",
    "czech republic": "CZ", "macedonia": "MK", "west bank": "PS", "gaza strip": "PS", "gaza": "PS",
    "golan heights": "SY", "crimea": "UA", "swaziland": "SZ", "east timor": "TL", "congo": "CD",
    "turkey": "TR",
}  # fmt: skip
# Regions within a country: places, not states.
REGIONS = frozenset(["england", "scotland", "wales", "crimea"]) | {
    "west bank",
    "gaza strip",
    "gaza",
    "golan heights",
    "northern ireland",
}
METONYMS = {"kremlin": "RU", "downing street": "GB", "whitehall": "GB", "capitol hill": "US", "pentagon": "US"}
PLACE_WORDS = listed(
    """heights wall square street lane road river sea bay island islands mountain mountains mount valley
    airport bridge park strip territory peninsula coast desert gulf strait lake hill hills county province
    region district palace office house stadium arena port harbour canal forest avenue station cape delta
    plateau bank plaza gate tower pier cathedral hotel isle"""
)
LOCATIVE = listed(
    """in at near to from into across over inside outside around toward towards through off outside beyond"""
)
# Adjectives that no state stands behind.
ADJECTIVES = listed(
    """arab muslim christian jewish hindu sikh buddhist catholic protestant orthodox sunni shia shiite kurdish kurd
    islamic islamist european african asian western eastern latin nordic baltic balkan arctic"""
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
