"""The verbs and words by which a clause tells what has happened from what is to come, as one expression."""

import re
from functools import cache

from temporal.grammar.trie import trie_pattern

# Verbs and adjectives that look ahead where "to" and a verb follow: "plans to resign", "is likely to be held".
_PLANNERS = (
    *("plan", "plans", "planned", "planning", "agree", "agrees", "agreed", "expected", "expects", "expect"),
    *("scheduled", "set", "due", "slated", "intends", "intend", "hopes", "hope", "hoped", "wants", "want"),
    *("promised", "promises", "vowed", "pledged", "decided", "prepares", "preparing", "prepared", "likely"),
    *("ready", "poised", "about", "invited", "asked", "ordered", "urged", "aims", "is", "are", "has", "have"),
    *("going", "was", "were", "had", "supposed", "continue", "wait", "waiting", "need", "needs", "needed"),
    *("told", "offered", "threatened", "threatens", "warned", "hoping", "determined", "bound", "certain"),
    *("decision", "plan", "plans", "chance", "pledge", "promise", "intention", "proposal", "invitation"),
)
_AHEAD = (
    *("scheduled", "slated", "due", "planned for", "tomorrow", "expires", "expected", "set for", "looks ahead"),
    *("begins", "starts", "opens", "deadline of", "looming"),
)
# These look ahead to what follows, "Friday's vote" too.
_TO_COME = (
    *("upcoming", "forthcoming", "awaits", "await", "awaiting", "ahead of", "preparing for", "prepare for"),
    *("getting ready for", "get ready for", "gear up for", "gearing up for", "run-up to", "looking ahead to"),
    *("campaign for", "campaigns for", "campaigning for", "planning for", "prepares for"),
    *(
        "prepared for",
        "on the eve of",
        "in time for",
        "bracing for",
        "braced for",
        "preparations for",
        "looking forward to",
    ),
)
# What is put off or moved to a day has that day before it.
_MOVED = (
    r"\b(?:postponed|moved|rescheduled|delayed|deferred|adjourned|put\s(?:off|back)|pushed\sback|brought\sforward)"
    r"\s(?:to|until|till|for)\b"
)
_INFINITIVE = r"to\s[a-z]+\s"
# What is fixed for a day lies before it: "planned a rally on Friday", "set a hearing for Friday", "set Friday as".
_FIXED = (
    r"\b(?:planned|scheduled|arranged)\s(?:an?|the|its|his|her|their|another|more|new)\s"
    r"|\b(?:set|fixed|named|called|chose)\s(?:an?|the)\s(?:\w+\s){1,3}(?:for|on)\s(?=\x01)"
    r"|\b(?:set|fixed|named|chose)\s(?=\x01(?:\sas\s|,?\s\w+\s\d))"
    r"|\bcalled\sfor\s(?=\x01)|\b" + _INFINITIVE + r"on\s(?=\x01,)|\bfaces?\strial\b"
    r"|\b(?:moved|postponed|rescheduled|delayed)(?=\sfrom\s(?:\w+\s){1,3}to\s\x01)"
)
# A limit that somebody has been given, or that what is still wanted must meet.
_LIMIT = (
    r"\b(?:has|have|given?|gives|gave|extended|extends|runs|wants?|demands?|demanded|needs?|must|seeks?|asked|told"
    r"|ordered|deadline|insists?|had(?=\suntil))\b(?=[^,;:.]{0,60}\b(?:until|till|by|no\slater\sthan)\s\x01)(?!\s\w+ed\b)"
)
_PRESENT_PLANS = (  # no nouns
    *("meets", "convenes", "reconvenes", "arrives", "departs", "resumes", "reopens", "travels", "flies", "hosts"),
    *("premieres", "debuts", "retires", "takes place", "takes effect", "takes office", "goes on", "comes into force"),
    *("go to the polls", "goes to the polls", "go on", "head to the polls", "take place", "take effect"),
    *("come out", "comes out", "go on sale", "goes on sale", "go back", "go up", "go down", "booked for", "runs from"),
    *("stay shut", "stays shut", "stay closed", "stays closed", "remain closed", "remains closed", "comes into effect"),
)
_PLAIN_PRESENT = (  # nouns or infinitives too, so only where no article or the like stands before
    *("meet", "meets", "vote", "votes", "plays", "visits", "leaves", "returns", "begin", "gather", "celebrates"),
    *(
        "open",
        "closes",
        "close at",
        "elects",
        "elect",
        "expire",
        "resume",
        "arrive",
        "kicks off",
        "kick off",
        "heads to",
        "head to",
    ),
)
_NO_VERB_AFTER = (
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bof\s)(?<!\bto\s)(?<!\bin\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bits\s)(?<!\bfor\s)"
    r"(?<!\btheir\s)(?<!\bnot\s)(?<!\bby\s)(?<!['’]s\s)(?<!\bwith\s)(?<!\band\s)(?<!\bno\s)(?<!\bat\s)(?<!\bdid\s)(?<!\bboth\s)(?<!\btwo\s)"
)
_STATES = (  # they are so, or being done, and no plan
    r"(?:be|hav|say|feel|know|try|look|investigat|search|study|hold|stand|think|fac|deal|recover|tell|hear|us|mourn|ask"
    r"|gett|prepar|brac|await)ing"
)
_IRREGULAR = (
    *("was", "were", "had", "did", "became", "began", "broke", "brought", "built", "came", "caught", "chose"),
    *("cut", "dealt", "died", "drew", "drove", "fell", "felt", "fled", "flew", "found", "fought", "gave", "got"),
    *("grew", "heard", "held", "hit", "kept", "knew", "laid", "led", "left", "lost", "made", "meant", "met"),
    *("paid", "put", "quit", "ran", "rose", "said", "sang", "sat", "saw", "sent", "sold", "shook", "shot"),
    *("shut", "slid", "spent", "spoke", "spread", "stood", "stole", "struck", "swept", "swore", "taught"),
    *("threw", "told", "took", "thought", "understood", "went", "withdrew", "woke", "won", "wrote", "wore"),
    *("been", "sank", "sought", "stuck", "overthrew", "forgot", "arose", "beat", "bought", "dug", "froze"),
)
_NOT_PAST = "need|indeed|speed|feed|seed|exceed|proceed|succeed|hundred|sacred|bed|red|shed|breed|weed|united|armed"
# "The planned march", "as planned": an adjective, which tells nothing.
_NO_ADJECTIVE = (
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bas\s)(?<!\bits\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)(?<!['’]s\s)"
)
_ASIDE = r"(?:\w+\s|\x01,?\s){0,2}?"

_REGULAR = rf"(?!(?:{_NOT_PAST})\b)[a-z]{{2,15}}ed"

# The words that the hand-written parts of the expression begin with: a new part adds its own here.
_OTHERS = (
    *("would", "may", "might", "could", "should", "must", "did", "will", "shall", "can", "cannot", "won", "is", "are"),
    *("postponed", "moved", "rescheduled", "delayed", "deferred", "adjourned", "put", "pushed", "brought", "arranged"),
    *("planned", "scheduled", "set", "fixed", "named", "called", "chose", "face", "faces", "has", "have", "had"),
    *("give", "given", "gives", "gave", "extended", "extends", "runs", "want", "wants", "demands", "demanded", "need"),
    *("needs", "must", "seek", "seeks", "asked", "told", "ordered", "deadline", "insist", "insists", "falls", "fall"),
    *("comes", "couldn", "wouldn", "didn"),
)


# At the head of a sentence, where the month is written like the verb.
_MAY_MONTH = r"may\s(?:\d|of\b|and\b|to\b|until\b|through\b)"
_SHORTENED = r"\w{1,20}+['’](?:ll|d)\s"


@cache
def can_begin() -> re.Pattern[str]:
    """Looked at first, as most places begin nothing: such a word, any "-ed", or a shortened "will".

    "May 2", "May of that year" and "from May to June" are the month.
    """
    phrases = (*_TO_COME, *_PLANNERS, *_AHEAD, *_PRESENT_PLANS, *_PLAIN_PRESENT, *_IRREGULAR, *_OTHERS)
    words = trie_pattern(phrase.split()[0] for phrase in phrases)
    return re.compile(rf"\b(?!{_MAY_MONTH})(?=(?:{words})\b|[a-z]{{4,17}}+(?<=ed)\b|{_INFINITIVE}on\b|{_SHORTENED})")


def _unless(before: str, words: str, name: str) -> str:
    """Words, but not after those `before`: these are looked for last, where the rarer words stand."""
    return rf"\b(?=(?P<{name}>{words})\b){before}(?P={name})"


@cache
def cue() -> re.Pattern[str]:
    """Compiled when the first tense is asked for: importing stays quick."""
    return re.compile(
        rf"{can_begin().pattern}(?:(?P<past>\b(?:would|may|might|could|should|must)\s(?:not\s)?have\s\w+"
        rf"|\b(?:could|would|did)(?:\snot|n['’]t)\s(?:be\s)?\w+)"
        rf"|(?P<to_come>\b{trie_pattern(_TO_COME)}\b)"
        rf"|(?P<future>\b(?:will|shall|would|may|might|should|must|can|could|cannot|won['’]t)\s(?:on\s|early\s|late\s)?{_ASIDE}"
        rf"(?:(?:be|stay|remain)\s\w+|have\s\w+|[a-z]+)|{_SHORTENED}\w+|{_MOVED}|{_FIXED}|{_LIMIT}"
        rf"|\b{trie_pattern(_PLANNERS)}\sto\s(?!(?:its|the|a|an|his|her|their|this|that|some|any)\b)(?:be\s)?\w+"
        rf"|{_unless(_NO_ADJECTIVE, trie_pattern(_AHEAD), 'ahead')}|\b(?:is|are)\s(?!{_STATES})[a-z]{{2,}}ing\b"
        rf"|\b(?:is|are|falls|fall|comes)\s(?:(?:on|for|at|set\sfor)\s)?(?=\x01)|\b{trie_pattern(_PRESENT_PLANS)}\b"
        rf"|{_unless(_NO_VERB_AFTER, trie_pattern(_PLAIN_PRESENT), 'plain')})"
        rf"|(?P<told>\b{trie_pattern(_IRREGULAR)}\b|{_unless(_NO_ADJECTIVE, _REGULAR, 'regular')}))"
    )
