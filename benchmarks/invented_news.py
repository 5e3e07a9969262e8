"""Invented news for measuring: who met whom where and when, told by ten outlets over ten years, from a seed.

The same seed gives the same articles. Each happening is told by several outlets, in other words and with other ways
to say its day; some are only said to have been "last month".
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from articles.draft import Draft

YEARS = 10
FIRST = date(2010, 1, 4)
OUTLETS = [
    f"{town} {kind}" for town in ("Harbour", "Northern", "Cedar", "Valley", "Old Bridge") for kind in ("Post", "Mail")
]
MENTIONS_AN_ARTICLE = 6
UNDATED = 0.05  # the share of recent happenings whose telling gives no day
TELLINGS = (2, 10)  # of one happening
GIVEN = "Anna Clara Lena Maria Irene Judith Helen Laura Peter Ivan Thomas Paul Martin George Victor Oscar".split()
FAMILY = """
    Voss Koren Hale Lind Drum Fischer Abbot Marlow Petrov Tanner Quist Rask Sorel Tilden Ulmer Varga Weller Yates
    Zeller Brandt Corbin Dorsey Elmer Falk Garner Holm Ibsen Jansen Keller Lorimer Madsen Norden Osborn Pavel
""".split()
TOWNS = """
    Leeds Oslo Madrid Ghent Lisbon Vienna Prague Warsaw Dublin Cardiff Geneva Zurich Munich Hamburg Cologne Lyon
    Marseille Turin Naples Palermo Seville Valencia Porto Athens Sofia Bucharest Budapest Krakow Gdansk Riga Tallinn
    Vilnius Helsinki Turku Stockholm Gothenburg Malmo Bergen Aarhus Rotterdam Utrecht Antwerp Bruges Basel Graz
    Salzburg Bologna Florence Genoa Verona
""".split()
# Ways to tell each kind of happening: {a} and {b} took part, in {town}, {day} says when.
KINDS: Sequence[Sequence[str]] = [
    ["{a} met {b} in {town} {day}", "{a} held talks with {b} in {town} {day}", "{a} received {b} in {town} {day}"],
    ["{a} resigned as mayor of {town} {day}", "{a} stepped down as mayor of {town} {day}"],
    ["Police arrested {a} in {town} {day}", "{a} was detained by police in {town} {day}"],
    ["{a} visited {town} {day}", "{a} arrived in {town} {day}"],
    ["A court in {town} sentenced {a} {day}", "{a} was convicted by a court in {town} {day}"],
    ["{a} opened a hospital in {town} {day}", "A hospital in {town} was opened by {a} {day}"],
    ["A bomb exploded in {town} {day}, killing three people", "An explosion killed three people in {town} {day}"],
    ["{a} died in {town} {day}", "{a} passed away in {town} {day}"],
    ["Protesters marched through {town} against {a} {day}", "A protest was held against {a} in {town} {day}"],
    ["{a} signed a contract with {b} in {town} {day}", "{a} and {b} signed a contract in {town} {day}"],
    ["{a} was appointed governor of {town} {day}", "{a} was named governor of {town} {day}"],
    ["Fire destroyed a warehouse in {town} {day}", "A warehouse burned down in {town} {day}"],
    ["{one} recalled its ambassador from {other} {day}", "{one} called its ambassador home from {other} {day}"],
    ["{one} signed a trade agreement with {other} {day}", "{one} and {other} signed a trade agreement {day}"],
]
STATES = "Sweden Norway Spain Portugal Greece Poland Hungary Latvia Finland Denmark".split()


@dataclass(frozen=True)
class Happening:
    day: date
    kind: Sequence[str]
    a: str
    b: str
    town: str
    states: tuple[str, str]


def articles(mentions: int, seed: int = 7) -> list[Draft]:
    """Articles with about this many mentions in all, oldest first."""
    chance = random.Random(seed)
    piles: dict[tuple[date, str], list[Happening]] = {}
    told = 0
    while told < mentions:
        happening = _happening(chance)
        for outlet in chance.sample(OUTLETS, chance.randint(*TELLINGS)):
            published = _issue(happening.day + timedelta(1 + int(chance.expovariate(0.4))), mentions)
            piles.setdefault((published, outlet), []).append(happening)
            told += 1
    return [draft for key in sorted(piles) for draft in _drafts(chance, *key, piles[key])]


def _happening(chance: random.Random) -> Happening:
    a, b = chance.sample(range(len(GIVEN) * len(FAMILY)), 2)
    return Happening(
        day=FIRST + timedelta(chance.randrange(YEARS * 365)),
        kind=chance.choice(KINDS),
        a=_name(min(a, chance.randrange(len(GIVEN) * len(FAMILY)))),  # some are in the news more often
        b=_name(b),
        town=chance.choice(TOWNS),
        states=(chance.choice(STATES[:5]), chance.choice(STATES[5:])),
    )


def _name(number: int) -> str:
    return f"{GIVEN[number % len(GIVEN)]} {FAMILY[number // len(GIVEN)]}"


def _issue(day: date, mentions: int) -> date:
    """The day of the outlet's next article: so far apart that each tells about as many happenings as any other."""
    gap = max(1, round(MENTIONS_AN_ARTICLE * YEARS * 365 * len(OUTLETS) / mentions))
    return day + timedelta(-day.toordinal() % gap)


def _drafts(chance: random.Random, day: date, outlet: str, pile: Sequence[Happening]) -> Iterator[Draft]:
    for first in range(0, len(pile), 2 * MENTIONS_AN_ARTICLE):
        some = pile[first : first + 2 * MENTIONS_AN_ARTICLE]
        text = "\n\n".join(_sentence(chance, happening, day) for happening in some)
        yield Draft(title=f"News of {day}", text=text, date=day, outlet=outlet)


def _sentence(chance: random.Random, told: Happening, dct: date) -> str:
    one, other = told.states
    said = chance.choice(told.kind).format(
        a=told.a, b=told.b, town=told.town, one=one, other=other, day=_day(chance, told.day, dct)
    )
    return f"{said}."


def _day(chance: random.Random, day: date, dct: date) -> str:
    ways = [f"on {day.day} {day:%B %Y}"]
    if (dct - day).days < 7:
        ways += [f"on {day:%A}"] * 4
    if dct.year == day.year:
        ways += [f"on {day.day} {day:%B}"] * 2
    if dct.year * 12 + dct.month == day.year * 12 + day.month + 1:
        ways += ["last month"]
    if (dct - day).days < 60 and chance.random() < UNDATED:
        return "after long talks"
    return chance.choice(ways)
