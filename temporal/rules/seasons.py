"""Seasons: "the summer of 1914", "spring and summer 2016", "in the spring", "the winter campaign"."""

import re

from temporal.calendar import partial
from temporal.calendar.periods import Period
from temporal.context.reference import Ref
from temporal.grammar.readings import Reading
from temporal.grammar.rule import Pieces, rule


@rule(
    "[the ]{season} {year}",
    "[the ]{season} of {year}",
    "[the ]{season}[ of] {year}{to:dash}{yy}",
    "[the ]{season}[ of] {year}/{yy}",
    "[the ]{season}, {year}",
    "the {year} {season}",
    "[the ]{season} of {yearwords}",
    examples={"spring 2017": "2017-SP", "the summer of 1914": "1914-SU", "the winter of 1946": "1946-WI"},
)
def season_year(
    ref: Ref, season: str, year: int | None, yearwords: int | None, yy: int | None, to: str | None
) -> Period | None:
    """ "The winter of 1946-47" has the year in which it begins."""
    if yy is not None and year is not None and (year + 1) % 100 != yy:
        return None
    if _GAMES.match(ref.after(14)):
        return None
    return Period.season(year if year is not None else yearwords or 0, season, ref.conventions.south)


_GAMES = re.compile(r"\s(?:olympics?|games|paralympics?)\b")  # "the 2018 Winter Games"

# What is fought, sown or played in a season.
_CAMPAIGN = re.compile(
    r"\s(?:\w+\s)?(?:counter-?)?(?:offensives?|campaign(?:s|ing)?|invasion|fighting|quarters|months|semester|harvest"
    r"|counteroffensives?|counterattack|floods|flooding|monsoon|rains|planting|assault)\b"
)
_MOVES = re.compile(r"\s(?:of|in|to|from|out)\b(?!\s(?:\d|the\syear|be\b))")
_SEASON_BEFORE = re.compile(
    r"\b(?:in|during|by|until|since|early|late|each|all|through|throughout|next|before|after"
    r"|(?:spring|summer|autumn|fall|winter)(?:\sand|\sor|,))\s$|\bmid-$"
)


@rule(
    "[the ]{season} (and|or) {second:season}[ of] {year}",
    "[the ]{season}{to:dash}{second:season} {year}",
    examples={"[spring] and [summer 2016]": "2016-SP 2016-SU"},
)
def seasons_of_year(ref: Ref, season: str, second: str, year: int, to: str | None) -> Pieces:
    south = ref.conventions.south
    return [("season", Period.season(year, season, south)), ("second", Period.season(year, second, south))]


@rule("the {season}", "{season}", examples={"the summer": "2016-SU", "the spring": "2017-SP"})
def season_alone(ref: Ref, season: str) -> Reading | None:
    """ "fall" and "spring" are verbs too, and Summer a name: only with an article or preposition."""
    word, the = ref.said.split()[-1], ref.said.lower().startswith("the ")
    if _CAMPAIGN.match(ref.after(24)):  # "the spring offensive": the article is the offensive's
        ref.start += len(ref.said) - len(word)
        return ref.pick(partial.season(season, ref.conventions.south))
    name = word[0].isupper() or ref.after(1) in ("-", "'", "’", "s")
    verb = word in ("fall", "spring") and _MOVES.match(ref.after(8))
    if name or verb or not (the or _SEASON_BEFORE.search(ref.before(16))):
        return None
    return ref.pick(partial.season(season, ref.conventions.south))
