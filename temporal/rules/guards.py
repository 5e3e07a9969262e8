"""Words of time that name something else. A guard gives None where it holds: then nothing is read in its words."""

import re

from temporal.context.names import is_name
from temporal.context.reference import Ref
from temporal.grammar.lexicon import LENGTHS
from temporal.grammar.rule import rule


@rule(
    "{weekday} (evening|morning|night) (post|live|herald|star|news|times)",
    "{weekday} (times|telegraph|express|mirror|herald|mail|independent|football|night football|night live)",
    "(good|ash|fat|bloody|black) {weekday} (agreement|accord|accords|inquiry|massacre)",
    "{weekday} school",
    "(today|tonight) (show|programme|program)",
    "(black|red) september",
    "(high|mr|mrs|dr) noon",
    "{y} overture",
    guards=True,
    examples={"Saturday Evening Post": "", "Sunday Telegraph": "", "Good Friday Agreement": ""},
)
def named_after_a_weekday(ref: Ref) -> bool | None:
    return None


@rule(
    "(bloody|black|super|super bowl|manic|blue|freaky|ruby|casual|giving) {weekday}",
    "sheffield wednesday",
    guards=True,
    examples={"Bloody Sunday": "", "Super Tuesday": "", "Sheffield Wednesday": ""},
)
def named_weekday(ref: Ref) -> bool | None:
    """Known by its name, not by the calendar; not "in Sheffield Wednesday", where a town has its day."""
    if ref.said.lower() == "black friday" or not ref.capital or not ref.said.split()[-1][0].isupper():
        return True
    return True if ref.before(4).endswith(" in ") else None


@rule(
    "{weekday}[ {part}]",
    "{month}",
    "{holiday}",
    guards=True,
    examples={"Friday Bridge": "", "the Thursday Club": "", "May Street": "", "Whitsun Street": ""},
)
def part_of_name(ref: Ref) -> bool | None:
    return None if ref.capital and is_name(ref.doc.text, ref.doc.lowered, ref.start, ref.end) else True


_UNIT_AFTER = re.compile(rf"[\s-](?:{'|'.join(LENGTHS)})s?\b")


@rule(
    "(route|highway|interstate|flight|page|room|section|article|chapter|channel|apollo|boeing|airbus) {y}",
    "(no.|number|bus|psalm|lot|grade|size|windows|office|ngc|iso|form|catalogue|serial) {y}",
    "(class|colt|fifa|porsche|peugeot|renault|concorde|locomotive) {y}",
    "(rule|rules|regulation|box|verse|asteroid|comet|extension|locker|cell|ward|plot|platform|suite|apartment) {y}",
    "(exhibit|item|ticket|batch|pin|code|directive|decree|opus|sonnet|hymn|mile|kilometre|kilometer|isbn|tel|ext) {y}",
    "(resolution|paragraph|figure|table|line|clause|title|part|version|division|gate|unit|model|radio|world cup) {y}",
    guards=True,
    examples={"Route 2001": "", "Resolution 1701": "", "Flight 1998": ""},
)
def numbered(ref: Ref) -> bool | None:
    """Not where a unit follows: "in office 15 months", "in line 20 minutes"."""
    return True if _UNIT_AFTER.match(ref.after(12)) else None


@rule(
    "[the ]{n}_(years'|year|years|day|days|six-day|days'|hundred years'|months') war[s]",
    "[the ](six|seven|thirty|hundred|eighty|nine)_(day|days|days'|year|years|years') war",
    guards=True,
    examples={"the Thirty Years' War": "", "the Six-Day War": "", "the Hundred Years’ War": ""},
)
def named_war(ref: Ref) -> bool | None:
    """With a capital: "an eight-year war" is a length."""
    return None if ref.said.split()[-1][0].isupper() else True


@rule("{y}-{a:y}-{b:y}-{c:y}", "{y}-{a:y}-{b:y}{c:y}", guards=True, examples={"555-2017-1999-11": ""})
def long_number(ref: Ref) -> bool | None:
    return None
