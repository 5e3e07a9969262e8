"""A named cast: one bridge, two outlets that tell of its opening, and the people who may look at it.

Rows are made directly, so that what serves them is tested apart from what reads and weaves.
"""

from datetime import date

from django.contrib.auth.models import User

from articles.models import Article, Collection, Outlet
from temporal import When
from timeline import curators, when_fields
from timeline.models import Actor, Event, Mention, Place

BRIDGE = "Mayor Odile Brandt opened the Lindholm bridge in Varn on Tuesday. Traffic will be counted next month."
QUOTE = BRIDGE.partition(".")[0]
STEP = {
    "rule": "weekday",
    "said": "on Tuesday",
    "start": BRIDGE.index("on Tuesday"),
    "end": len(QUOTE),
    "reference": "2019-06-05",
    "result": "2019-06-04",
    "because": "“on Tuesday” is the Tuesday before Wednesday 5 June 2019, the day of the article.",
    "rejected": [["2019-06-11", "the verb is in the past tense"]],
}


def collection(name: str = "bridges", visibility: str = "public") -> Collection:
    return Collection.objects.create(name=name, title=name.title(), visibility=visibility)


def article(
    of: Collection, outlet: str = "Varn Courier", dated: date = date(2019, 6, 5), text: str = BRIDGE
) -> Article:
    row, _ = Outlet.objects.get_or_create(collection=of, slug=Outlet.slug_of(outlet), defaults={"name": outlet})
    return Article.objects.create(
        collection=of,
        outlet=row,
        title=f"A bridge at last, says {outlet}",
        text=text,
        date=dated,
        url=f"https://{row.slug}.example/{of.name}/bridge",
        fingerprint=f"{of.name} {outlet} {dated}",
    )


def event(
    of: Collection, title: str = "Odile Brandt opens the Lindholm bridge", when: When | None = None, **fields: object
) -> Event:
    machine = {"when": when_fields.as_json(when), "title": title, "hidden": False}
    new = Event(collection=of, title=title, machine=machine, articles_count=1, outlets_count=1, independent=1)
    new.when = when
    for name, value in fields.items():
        setattr(new, name, value)
    new.save()
    return new


def mention(told: Event, by: Article, when: When | None = None) -> Mention:
    row = Mention(
        article=by,
        event=told,
        start=0,
        end=len(QUOTE),
        trigger="opened",
        trigger_start=BRIDGE.index("opened"),
        sentence_start=0,
        sentence_end=len(QUOTE) + 1,
        dating_start=BRIDGE.index("on Tuesday"),
        dating_end=len(QUOTE),
        dating="on Tuesday",
        title=told.title,
        quote=QUOTE,
        basis="relative",
        status="happened",
        happening=0,
        derivation=[STEP],
    )
    row.when = when
    row.save()
    mayor, _ = Actor.objects.get_or_create(
        collection=by.collection, slug="odile-brandt", defaults={"name": "Odile Brandt", "kind": "person"}
    )
    varn, _ = Place.objects.get_or_create(
        collection=by.collection,
        slug="varn",
        defaults={"name": "Varn", "country": "DK", "latitude": 55.5, "longitude": 9.7},
    )
    row.actors.add(mayor)
    row.places.add(varn)
    return row


def opening(of: Collection) -> Event:
    """An event that two outlets tell, dated on 4 June 2019."""
    when = When.on(date(2019, 6, 4))
    told = event(of, when=when, articles_count=2, outlets_count=2, independent=2)
    for outlet in ("Varn Courier", "Island Gazette"):
        mention(told, article(of, outlet), when)
    return told


def curator(name: str = "carla") -> User:
    """Someone of the staff who has the curators' permissions and no more."""
    user = User.objects.create_user(name, password="not a secret", is_staff=True)
    user.groups.add(curators.group())
    return user


def reader(name: str = "ruben") -> User:
    """Someone who may sign in and nothing else."""
    return User.objects.create_user(name, password="not a secret")
