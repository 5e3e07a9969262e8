"""The words of time in English: one table a slot. A synonym is one word in one place.

Words stand in lower case as a text has them once lowered; "." after an abbreviation is optional where a rule reads it.
"""

from typing import NamedTuple

from temporal.calendar.granularity import Granularity as G

MONTHS = {
    "january": 1,
    "jan": 1,
    "february": 2,
    "feb": 2,
    "march": 3,
    "mar": 3,
    "april": 4,
    "apr": 4,
    "may": 5,
    "june": 6,
    "jun": 6,
    "july": 7,
    "jul": 7,
    "august": 8,
    "aug": 8,
    "september": 9,
    "sept": 9,
    "sep": 9,
    "october": 10,
    "oct": 10,
    "november": 11,
    "nov": 11,
    "december": 12,
    "dec": 12,
}
WEEKDAYS = {
    "monday": 0,
    "mon": 0,
    "tuesday": 1,
    "tues": 1,
    "tue": 1,
    "wednesday": 2,
    "wed": 2,
    "thursday": 3,
    "thurs": 3,
    "thur": 3,
    "thu": 3,
    "friday": 4,
    "fri": 4,
    "saturday": 5,
    "sat": 5,
    "sunday": 6,
    "sun": 6,
}
_WITH_A_STOP = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
MONTHS |= {f"{name}.": MONTHS[name] for name in _WITH_A_STOP}
WEEKDAYS |= {f"{name}.": number for name, number in WEEKDAYS.items() if not name.endswith("day")}
WEEKDAYS_PLURAL = {f"{name}s": number for name, number in WEEKDAYS.items() if name.endswith("day")}
SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "fall": "FA"}
SEASONS |= {"autumn": "FA", "winter": "WI", "wintertime": "WI"}
SEASONS_PLURAL = {"springs": "SP", "summers": "SU", "autumns": "FA", "falls": "FA", "winters": "WI"}

# Calendar units; a fortnight, having no place in the calendar, stands among the lengths.
UNITS = {"day": G.DAY, "week": G.WEEK, "weekend": G.WEEKEND, "month": G.MONTH, "quarter": G.QUARTER}
UNITS |= {"year": G.YEAR, "decade": G.DECADE, "century": G.CENTURY, "millennium": G.MILLENNIUM}
UNITS_PLURAL = {f"{name}s": unit for name, unit in UNITS.items() if name not in ("century", "millennium")}
UNITS_PLURAL |= {"centuries": G.CENTURY, "millennia": G.MILLENNIUM, "millenniums": G.MILLENNIUM}


class Length(NamedTuple):
    """One of a unit as a length: `times` of the ISO 8601 letter `code` ("TH": hours)."""

    code: str
    times: int
    granularity: G | None  # the calendar unit that "three … ago" counts in
    counted: int = 1  # how many of these calendar units one is
    untold: str = ""  # what "several …" is in, where it is not `code`


LENGTHS = {
    "day": Length("D", 1, G.DAY),
    "night": Length("D", 1, G.DAY),
    "week": Length("W", 1, G.WEEK),
    "weekend": Length("D", 2, G.WEEKEND),
    "fortnight": Length("W", 2, G.WEEK, 2),
    "month": Length("M", 1, G.MONTH),
    "quarter": Length("M", 3, G.QUARTER),
    "year": Length("Y", 1, G.YEAR),
    "decade": Length("DE", 1, G.DECADE, 1, "DE"),
    "century": Length("CE", 1, G.CENTURY, 1, "CE"),
    "millennium": Length("ML", 1, G.MILLENNIUM, 1, "ML"),
    "hour": Length("TH", 1, None),
    "hr": Length("TH", 1, None),
    "minute": Length("TM", 1, None),
    "min": Length("TM", 1, None),
    "second": Length("TS", 1, None),
}
LENGTHS_PLURAL = {f"{name}s": size for name, size in LENGTHS.items() if name != "century"}
LENGTHS_PLURAL |= {"centuries": LENGTHS["century"], "millennia": LENGTHS["millennium"]}

# What may stand between a number and its unit: "three consecutive days".
LENGTH_ADJECTIVES = {"more", "full", "additional", "extra", "further", "consecutive", "straight", "successive"}
LENGTH_ADJECTIVES |= {"long", "short", "whole", "entire", "solid", "single", "brutal", "bloody", "hard", "difficult"}
LENGTH_ADJECTIVES |= {"gruelling", "grueling", "tough", "working", "business", "calendar", "trading", "intense"}
LENGTH_ADJECTIVES |= {
    "fiscal",
    "financial",
    "academic",
    "turbulent",
    "tumultuous",
    "frantic",
    "tense",
    "happy",
    "unbroken",
    "extraordinary",
}
# Things that have an age in a text ("an eight-month-old truce"); what else is so many years old is a person.
AGED_THINGS = {"truce", "ceasefire", "armistice", "war", "conflict", "insurgency", "rebellion", "uprising", "strike"}
AGED_THINGS |= {"dispute", "crisis", "campaign", "regime", "rule", "ban", "embargo", "blockade", "siege", "boycott"}
AGED_THINGS |= {"company", "firm", "business", "deal", "treaty", "pact", "law", "policy", "programme", "program"}
AGED_THINGS |= {"project", "tradition", "record", "custom", "feud", "stalemate", "boom", "marriage", "partnership"}
AGED_THINGS |= {"merger", "venture", "newspaper", "magazine", "debate", "process", "effort", "party", "state"}
AGED_THINGS |= {"republic", "monarchy", "system", "practice", "battle", "fight", "struggle", "offensive", "suit"}
AGED_THINGS |= {"lawsuit", "case", "trial", "plant", "house", "church", "cathedral", "bridge", "ship", "vessel"}
AGED_THINGS |= {"aircraft", "plane", "school", "university", "hospital", "factory", "building", "theatre", "museum"}
AGED_THINGS |= {"organisation", "club", "union", "alliance", "coalition", "empire", "dynasty", "peace", "hunt"}
AGED_THINGS |= {"bull", "downturn", "drought", "outbreak", "epidemic", "murder", "mystery", "manuscript", "painting"}
AGED_THINGS |= {
    "wreck",
    "skeleton",
    "fossil",
    "tomb",
    "temple",
    "city",
    "town",
    "festival",
    "series",
    "show",
    "contract",
}

LAST = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1}
NEXT = {"next": 1, "coming": 1, "upcoming": 1, "forthcoming": 1}
THIS = {"this": 0, "current": 0, "present": 0}
FOLLOWING = {"following": 1, "next": 1, "ensuing": 1, "subsequent": 1, "succeeding": 1}
PRECEDING = {"previous": -1, "preceding": -1, "prior": -1}
SAME = {"same": 0, "very": 0, "very same": 0}

PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO"}
PARTS_OF_DAY |= {"daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "lunchtime": "MI"}
PARTS_OF_DAY |= {"midday": "MI", "mid-morning": "MO", "mid-afternoon": "AF", "nightfall": "NI"}
PARTS_PLURAL = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
FIXED_TIMES = {"noon": "12:00", "midday": "12:00", "midnight": "24:00", "12 noon": "12:00", "12 midnight": "24:00"}
FIXED_TIMES |= {"noontime": "12:00", "high noon": "12:00", "twelve noon": "12:00", "twelve midnight": "24:00"}
# What the sky or the table says of the hour: a time where something happens at it.
LIGHT = {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "sunup": "MO", "first light": "MO", "cockcrow": "MO"}
LIGHT |= {"dusk": "EV", "sunset": "EV", "sundown": "EV", "twilight": "EV", "nightfall": "NI", "lunchtime": "MI"}

UNITS_OF_NUMBER = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
HOURS_IN_WORDS = {name: number for number, name in enumerate(UNITS_OF_NUMBER) if 1 <= number <= 12}
MINUTES_IN_WORDS = {"five": "05", "ten": "10", "a quarter": "15", "quarter": "15", "twenty": "20"}
MINUTES_IN_WORDS |= {"twenty-five": "25", "twenty five": "25"}
SMALL_NUMBERS = {name: number for number, name in enumerate(UNITS_OF_NUMBER) if number}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
TENS |= {"ninety": 90}
# A number that is not told: "several", "a few".
UNTOLD = {"several", "a few", "few", "some", "many", "various", "a number of", "numerous", "countless"}
UNTOLD |= {"dozens of", "scores of", "hundreds of", "thousands of", "tens of thousands of", "tens of"}
UNTOLD |= {"the few", "a handful of", "multiple", "quite a few", "a good many", "untold"}

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
    "twenty-second": 22,
    "twenty-third": 23,
    "twenty-fourth": 24,
    "twenty-fifth": 25,
    "twenty-sixth": 26,
    "twenty-seventh": 27,
    "twenty-eighth": 28,
    "twenty-ninth": 29,
    "thirtieth": 30,
    "thirty-first": 31,
}
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60}
DECADES |= {"seventies": 70, "eighties": 80, "nineties": 90, "noughties": 100}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
HALVES = {"first": 0, "1st": 0, "second": 1, "2nd": 1}

BEFORE_CHRIST = {"bc": -1, "b.c.": -1, "bce": -1, "b.c.e.": -1, "before christ": -1, "before the common era": -1}
AFTER_CHRIST = {"ad": 1, "a.d.": 1, "ce": 1, "c.e.": 1}
ERAS = BEFORE_CHRIST | AFTER_CHRIST

# Hours that a zone lies ahead of UTC, as TIMEX3 writes it; "@": by the day (temporal.calendar.zones); "": by the place.
ZONES = {"gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00"}
ZONES |= {"mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00"}
ZONES |= {"cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "bst": "+01:00", "msk": "+03:00"}
ZONES |= {"et": "@eastern", "pt": "@pacific", "ct": "@central", "mt": "@mountain", "local time": ""}
_AMERICAN_HOURS = {"eastern": ("-05:00", "-04:00"), "central": ("-06:00", "-05:00")}
_AMERICAN_HOURS |= {"mountain": ("-07:00", "-06:00"), "pacific": ("-08:00", "-07:00")}
for _zone, (_winter, _summer) in _AMERICAN_HOURS.items():
    ZONES |= {f"{_zone} time": f"@{_zone}", f"{_zone} standard time": _winter}
    ZONES |= {f"{_zone} daylight time": _summer, f"us {_zone} time": f"@{_zone}", f"u.s. {_zone} time": f"@{_zone}"}
ZONES |= {"new york time": "@eastern", "washington time": "@eastern", "moscow time": "@moscow"}
ZONES |= {"beijing time": "+08:00", "hong kong time": "+08:00", "singapore time": "+08:00", "tokyo time": "+09:00"}
ZONES |= {"japan standard time": "+09:00", "jst": "+09:00", "indian standard time": "+05:30"}
ZONES |= {"greenwich mean time": "Z", "coordinated universal time": "Z", "universal time": "Z"}
ZONES |= {"british summer time": "+01:00", "central european time": "+01:00", "central european summer time": "+02:00"}
ZONES |= {"eastern european time": "+02:00", "eastern european summer time": "+03:00"}
ZONES |= dict.fromkeys(("london time", "paris time", "brussels time", "berlin time", "rome time", "uk time"), "")

PRESENT = {"now", "currently", "nowadays", "at present", "at the moment", "these days", "presently"}
PRESENT |= {"current", "at this time", "for the moment", "at the present time", "the present"}
PAST = {"recently", "recent", "formerly", "lately", "the past", "long ago"}
PAST |= {"not long ago", "once", "earlier", "in recent times", "at one time", "more recently", "most recently"}
PAST |= {"former times", "a while ago", "some time ago", "just now"}
FUTURE = {"the future", "the near future", "the foreseeable future"}
FUTURE |= {"one day", "some day", "someday", "the not-too-distant future", "future"}
FUTURE |= {"the immediate future", "the distant future", "in due course"}

# Said of every one: the TIMEX3 value of a set.
FREQUENCIES = {
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biannually": "P6M",
    "hourly": "PT1H",
    "biennial": "P2Y",
    "semiannually": "P6M",
    "semi-annually": "P6M",
    "bi-weekly": "P2W",
    "bi-monthly": "P2M",
    "bi-annually": "P6M",
    "biennially": "P2Y",
    "half-yearly": "P6M",
    "fortnightly": "P2W",
}

# What a name ends in that a word of time begins: May Street, the Friday Club, the Sunday Argus.
NAME_NOUNS = {"street", "road", "lane", "avenue", "square", "hill", "bridge", "house", "hall", "hotel", "inn", "island"}
NAME_NOUNS |= {"islands", "park", "gardens", "building", "tower", "station", "school", "college", "hospital", "church"}
NAME_NOUNS |= {"chapel", "village", "farm", "arms", "theatre", "theater", "café", "cafe", "steps", "drive", "close"}
NAME_NOUNS |= {"club", "society", "group", "circle", "foundation", "trust", "association", "institute", "company"}
NAME_NOUNS |= {"rifles", "guild", "brotherhood", "orchestra", "choir", "press", "books", "records", "films", "pictures"}
NAME_NOUNS |= {"telegraph", "express", "mirror", "herald", "courier", "clarion", "argus", "gazette", "chronicle"}
NAME_NOUNS |= {"tribune", "observer", "journal", "review", "magazine", "echo", "examiner", "sentinel", "advertiser"}
NAME_NOUNS |= {"standard", "mercury", "bulletin", "dispatch", "inquirer", "ledger", "reporter", "register", "hare"}
# Someone who can be called Friday or June.
PERSON_NOUNS = {"boy", "girl", "man", "woman", "child", "baby", "son", "daughter", "brother", "sister", "friend", "dog"}
PERSON_NOUNS |= {"cat", "horse", "mare", "pony", "cow", "puppy", "kitten", "servant", "slave", "sailor", "character"}
PERSON_NOUNS |= {"heroine", "hero", "someone", "somebody", "player", "widow", "spaniel", "terrier", "parrot"}
# "A 1987 Chevrolet": the year is the model's.
CAR_MAKES = {"Audi", "BMW", "Bentley", "Buick", "Cadillac", "Chevrolet", "Chevy", "Chrysler", "Citroën", "Citroen"}
CAR_MAKES |= {"Dodge", "Ferrari", "Fiat", "Ford", "GMC", "Harley-Davidson", "Honda", "Hyundai", "Jaguar", "Jeep", "Kia"}
CAR_MAKES |= {"Lada", "Lexus", "Lincoln", "Mazda", "Mercedes", "Mitsubishi", "Morris", "Nissan", "Oldsmobile"}
CAR_MAKES |= {"Opel", "Peugeot", "Plymouth", "Pontiac", "Porsche", "Renault", "Rolls-Royce", "Rover", "Saab", "Subaru"}
CAR_MAKES |= {"Suzuki", "Toyota", "Trabant", "Vauxhall", "Volkswagen", "Volvo", "Cessna"}
