"""What an account says of the time that it tells of: at that time, days later, on the 20th."""

from __future__ import annotations

import re
from fractions import Fraction

from temporal.calendar import partial
from temporal.calendar.periods import DAY, MONTH
from temporal.context.reference import Ref
from temporal.grammar.lexicon import Length
from temporal.grammar.readings import Reading, date, vague
from temporal.grammar.rule import rule

# A long one, so that it is read as an account.
ACCOUNT = (
    "Begun in 1641 and finished in 1652, the mole was mended in 1660, in 1671 and in 1688. "
    "On 3 March 1702 a storm broke it. "
)

# What may follow a time that stands for itself, and no noun: "the 20th was", "the night before they".
_NO_NOUN = re.compile(
    r"\W*(?:$|\n)|[.,;:!?)”\"]|\s(?:was|were|had|has|did|by|and|but|or|to|until|in|at|on|of|when|while|with|after|before"
    r"|as|for|from|he|she|they|it|the|a|an|his|their|its|came|saw|brought)\b"
)


@rule(
    "(this|that|the same|that same|this same) (time|period|date|moment)",
    "the (time|period)",
    after=ACCOUNT,
    examples={"at [that time]": "1702-03-03", "during [this period]": "1702-03-03", "at [the time]": "1702-03-03"},
)
def time_of_story(ref: Ref) -> Reading | None:
    """Not as in "this time, they won", nor where something else names it: "the time of the peace"."""
    if not ref.doc.narrative or ref.focus is None:
        return None
    bare = ref.said.lower() in ("the time", "the period")
    before = ref.before(12).replace("\n", " ")
    if bare and (not before.endswith((" at ", " of ", "(at ")) or not _NO_NOUN.match(ref.after(10)) or _named(ref)):
        return None
    opens = ref.capital and re.match(r"\s(?:was|is|saw|had|marked|became|brought|ended|began)\b", ref.after(9))
    if (
        not bare
        and not opens
        and not before.endswith(
            (
                "at ",
                "by ",
                "from ",
                "during ",
                "in ",
                "since ",
                "until ",
                "throughout ",
                "to ",
                "around ",
                "about ",
                "over ",
            )
        )
    ):
        return None
    period = ref.lean()
    return date(period) if period else None


def _named(ref: Ref) -> bool:
    return ref.after(5).startswith((" of ", " when", " he ", " she ", " they", " the ", " it ", " a "))


@rule(
    "{plural} (later|earlier|before|previously|afterwards)",
    "{n} {plural} (later|earlier|before|previously|afterwards)",
    after=ACCOUNT,
    examples={"days later": "FUTURE_REF", "a few months later": "FUTURE_REF", "several weeks earlier": "PAST_REF"},
)
def some_time_away(ref: Ref, plural: Length, n: Fraction | None) -> Reading | None:
    """How far is not told. Where a clause follows ("weeks before the vote") it is a length, counted from that."""
    if not ref.doc.narrative or n is not None or ref.focus is None or not _NO_NOUN.match(ref.after(10)):
        return None
    way = ref.said.lower().rpartition(" ")[2]
    if way in ("before", "previously", "afterwards") and not _ends_clause(ref):
        return None
    ref.lean()
    return vague("FUTURE_REF" if way in ("later", "afterwards") else "PAST_REF")


def _ends_clause(ref: Ref) -> bool:
    return ref.after(1) in ("", ",", ".", ";", ":", ")", "”", '"', "!", "?")


@rule("the {dth}", after=ACCOUNT, examples={"the attack of [the 20th]": "1702-03-20"})
def day_of_story(ref: Ref, dth: int) -> Reading | None:
    """Of the month that was named last: "the onslaught on the 20th was", not "the 20th regiment"."""
    told = ref.focus
    if (
        not ref.doc.narrative
        or told is None
        or told.granularity not in (DAY, MONTH)
        or not _NO_NOUN.match(ref.after(10))
    ):
        return None
    if not ref.before(8).endswith(
        ("on ", "by ", "of ", "until ", "since ", "from ", "to ", "and ", "before ", "after ")
    ):
        return None
    day = partial.Monthly(dth).within(told.this(MONTH))
    ref.lean()
    return date(day, partial=partial.Monthly(dth)) if day else None


@rule("former", after=ACCOUNT, examples={"the [former] mole": "PAST_REF"})
def former(ref: Ref) -> Reading | None:
    """In an account of what became of things; the news has its former ministers all the time."""
    if not ref.doc.narrative or (ref.before(4) == "the " and ref.after(1) in (".", ",", ";")):
        return None
    return vague("PAST_REF")


@rule(
    "(soon|shortly|previously|once)",
    after=ACCOUNT,
    guards=True,
    examples={"it was [soon] mended": "", "who had [previously] built it": ""},
)
def order_of_story(ref: Ref) -> bool | None:
    """In an account these put what is told in its order, and name no time of their own."""
    return None if ref.of_writer else True


# What a season is the time of: it is no verb before these.
_OF_A_SEASON = re.compile(
    r"\s(?:[A-Z]\w+|offensives?|campaigns?|quarters|battles?|fighting|operations?|assaults?|attacks?|advance|harvests?"
    r"|sowing|planting|rains?|floods?|storms?|season|session|elections?|term|solstice|equinox|months|weeks)\b"
)
_VERBS_TOO = ("spring", "fall")


@rule(
    "{season}",
    after=ACCOUNT,
    examples={"the second [winter] offensive": "1701-WI", "their [Spring] Offensive": "1702-SP"},
)
def season_of_story(ref: Ref, season: str) -> Reading | None:
    """In an account seasons stand before what happened in them, and after "that same" and "and"."""
    if not ref.doc.narrative or ref.after(1) in ("-", "'", "’") or ref.before(1) in ("-", "'", "’"):
        return None
    named = bool(_OF_A_SEASON.match(ref.doc.text[ref.end : ref.end + 16]))
    if (ref.capital or ref.said.lower() in _VERBS_TOO) and not named:
        return None
    return ref.pick(partial.season(season, ref.conventions.south))


@rule(
    "(night|daytime|nighttime|night-time)",
    after=ACCOUNT,
    examples={"at [night]": "XXXX-XX-XXTNI", "in [daytime]": "XXXX-XX-XXTDT"},
)
def any_night(ref: Ref) -> Reading | None:
    """Of no day in particular: "the night", "that night" and "one night" are of one."""
    if not ref.doc.narrative or not re.search(
        r"\b(?:at|by|in|during|and|or|an?|[a-z]+(?:ly|al|ed|ing))\s$", ref.before(14)
    ):
        return None
    if ref.before(3).endswith("a ") and _NO_NOUN.match(ref.after(10)):
        return None
    return Reading("TIME", "XXXX-XX-XXT" + ("DT" if "day" in ref.said.lower() else "NI"))


@rule(
    "(present|modern)_day",
    "the time being",
    after=ACCOUNT,
    examples={"[present-day] Ghana": "PRESENT_REF", "for [the time being]": "PRESENT_REF"},
)
def writers_present(ref: Ref) -> Reading | None:
    return vague("PRESENT_REF") if ref.doc.narrative or "day" in ref.said.lower() else None
