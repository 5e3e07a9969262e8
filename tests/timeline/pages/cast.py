"""The cast of the page tests: an invented town, what two papers and an agency wrote about its dam, and what was read.

The rows are made as reading makes them, with every offset taken from the articles' texts.
"""

from dataclasses import asdict, dataclass
from datetime import date

from articles.models import Article, Collection, Outlet
from temporal import Granularity, Step, When
from timeline import when_fields
from timeline.models import Actor, Event, Mention, Place, Reading
from timeline.reading import ENGINE

APRIL = When.between(date(2019, 4, 1), date(2019, 4, 30), Granularity.MONTH)
EIGHTH_OF_MAY = When.on(date(2019, 5, 8))
NINTH_OF_MAY = When.on(date(2019, 5, 9))
FIRST_OF_JUNE = When.on(date(2019, 6, 1))
ALL_2018 = When.between(date(2018, 1, 1), date(2018, 12, 31), Granularity.YEAR, spans=True)
BEFORE_APRIL = When.between(None, date(2019, 3, 31), Granularity.DAY)

COURIER = (
    "LINDMERE — The town council voted on Wednesday to drain the Lindmere dam. "
    "Last month, engineers inspected the wall and found a crack. "
    "Mayor Ada Thorn will resign on 1 June. "
    "The turbines stood still throughout 2018. "
    "A leak had been reported earlier. It has been a wet few years."
)
GAZETTE = (
    "The Lindmere council voted on Thursday to drain its dam, officials said. "
    "Engineers inspected the wall in April. <script>alert('dam')</script>"
)


@dataclass(frozen=True)
class Town:
    """What `build` made, by name."""

    collection: Collection
    courier: Article
    gazette: Article
    vote: Event
    inspection: Event
    resignation: Event
    standstill: Event
    leak: Event


def article(collection: Collection, outlet: str, title: str, text: str, day: date, **more: object) -> Article:
    """A stored article that was read; `fingerprint` only has to differ between articles."""
    paper, _ = Outlet.objects.get_or_create(
        collection=collection, slug=Outlet.slug_of(outlet), defaults={"name": outlet}
    )
    made = Article.objects.create(
        collection=collection, outlet=paper, title=title, text=text, date=day, fingerprint=title, **more
    )
    Reading.objects.create(article=made, fingerprint=title, engine=ENGINE, date_order=collection.date_order, dct=day)
    return made


def event(collection: Collection, title: str, when: When | None, **more: object) -> Event:
    made = Event(collection=collection, title=title, **more)
    made.when = when
    made.machine = {"when": when_fields.as_json(when), "title": title, "hidden": False}
    made.save()
    return made


def tell(told: Event, by: Article, quote: str, dating: str, when: When | None, **more: object) -> Mention:
    """The telling of an event by an article: `quote` and `dating` are words of its text."""
    start = by.text.index(quote)
    at = by.text.index(dating, start) if dating else None
    made = Mention(
        article=by,
        event=told,
        start=start,
        end=start + len(quote),
        trigger=quote.split()[1],
        trigger_start=start + quote.index(quote.split()[1]),
        sentence_start=start,
        sentence_end=by.text.find(".", start) + 1,
        dating=dating,
        dating_start=at,
        dating_end=at + len(dating) if at is not None else None,
        title=told.title,
        quote=quote,
        basis="relative" if dating else "article",
        status="happened",
        happening=0,
        **more,
    )
    made.when = when
    made.save()
    return made


def steps(by: Article, said: str, result: str, because: str) -> list[dict[str, object]]:
    start = by.text.index(said)
    step = Step(
        rule="weekday",
        said=said,
        start=start,
        end=start + len(said),
        reference=by.date.isoformat(),
        result=result,
        because=because,
        rejected=(("2019-05-15", "The verb is in the past tense."),),
    )
    return [asdict(step)]


def build(name: str = "lindmere", **more: object) -> Town:
    """The town of Lindmere: two articles, five events, one of them undated, one in conflict."""
    home = Collection.objects.create(name=name, title="The Lindmere dam", introduction="", **more)
    courier = article(home, "Lindmere Courier", "Council votes to drain dam", COURIER, date(2019, 5, 9))
    gazette = article(home, "Northern Gazette", "Dam to be drained", GAZETTE, date(2019, 5, 10))
    return Town(
        home,
        courier,
        gazette,
        vote=_vote(home, courier, gazette),
        inspection=_inspection(home, courier, gazette),
        resignation=_single(courier, "Mayor Ada Thorn will resign", "on 1 June", FIRST_OF_JUNE, "scheduled"),
        standstill=_single(courier, "The turbines stood still", "throughout 2018", ALL_2018, "happened"),
        leak=_single(courier, "A leak had been reported earlier", "earlier", None, "happened", BEFORE_APRIL),
    )


def _vote(home: Collection, courier: Article, gazette: Article) -> Event:
    claims = [
        {"outlet": paper.outlet.name, "article": str(paper.pk), "kind": "date", "value": day, "quote": quote}
        for paper, day, quote in (
            (courier, "2019-05-08", "voted on Wednesday"),
            (gazette, "2019-05-09", "voted on Thursday"),
        )
    ]
    vote = event(
        home,
        "Lindmere council votes to drain the dam",
        EIGHTH_OF_MAY,
        articles_count=2,
        outlets_count=2,
        independent=2,
        claims=claims,
        conflicts=[{"kind": "date", "claims": claims}],
    )
    because = "“on Wednesday” is the Wednesday before Thursday 9 May 2019, the day of the article."
    first = tell(vote, courier, "The town council voted", "on Wednesday", EIGHTH_OF_MAY)
    first.derivation = steps(courier, "on Wednesday", "2019-05-08", because)
    first.save()
    tell(vote, gazette, "The Lindmere council voted", "on Thursday", NINTH_OF_MAY)
    council, _ = Actor.objects.get_or_create(
        collection=home, slug="lindmere-council", name="Lindmere council", kind="organisation"
    )
    first.actors.add(council)
    first.places.add(Place.objects.create(collection=home, slug="lindmere", name="Lindmere", country="GB"))
    return vote


def _inspection(home: Collection, courier: Article, gazette: Article) -> Event:
    inspection = event(home, "Engineers inspect the wall", APRIL, articles_count=2, outlets_count=2, independent=1)
    tell(inspection, courier, "engineers inspected the wall", "", APRIL)
    tell(inspection, gazette, "Engineers inspected the wall", "in April", APRIL)
    return inspection


def _single(by: Article, quote: str, dating: str, when: When | None, status: str, bound: When | None = None) -> Event:
    """An event that one article tells in one clause, titled by it."""
    edtf = bound.edtf if bound else ""
    told = event(
        by.collection,
        quote,
        when,
        status=status,
        bound=edtf,
        articles_count=1,
        outlets_count=1,
        independent=1,
    )
    tell(told, by, quote, dating, when, bound=edtf)
    return told
