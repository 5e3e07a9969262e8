"""Events under their headings, and the telling that is quoted for a date."""

from datetime import date

from temporal import Granularity as G
from temporal import When
from timeline.models import Event, Mention
from timeline.pages.sections import chronology, quoted


def event(title: str, when: When | None) -> Event:
    made = Event(title=title)
    made.when = when
    return made


def between(first: date, last: date, granularity: G) -> When:
    return When.between(first, last, granularity)


def headings(*events: Event) -> list[tuple[str, str, list[str]]]:
    return [
        (year.name, month.name, [entry.event.title for entry in month.entries])
        for year in chronology(events).years
        for month in year.months
    ]


def test_years_and_months(db: None) -> None:
    assert headings(
        event("the thirties", between(date(1930, 1, 1), date(1939, 12, 31), G.DECADE)),
        event("1930", between(date(1930, 1, 1), date(1930, 12, 31), G.YEAR)),
        event("a day", When.on(date(1930, 1, 5))),
        event("spring", between(date(1930, 3, 1), date(1930, 5, 31), G.SEASON)),
        event("the rest of the year", between(date(1930, 6, 2), date(1930, 12, 31), G.YEAR)),
        event("before", When.between(None, date(1931, 2, 3))),
        event("before Christ", When.on(-15_000)),
    ) == [
        ("The 1930s", "", ["the thirties"]),
        ("1930", "", ["1930"]),
        ("1930", "January", ["a day"]),
        ("1930", "March", ["spring"]),
        ("1930", "June", ["the rest of the year"]),
        ("1931", "February", ["before"]),
        ("42 BC", "December", ["before Christ"]),
    ]


def test_the_undated_stand_apart(db: None) -> None:
    undated = event("some day", None)
    shown = chronology([event("a day", When.on(date(1930, 1, 5))), undated])
    assert [entry.event for entry in shown.undated] == [undated]
    assert len(shown.years) == 1


def telling(basis: str, day: int, status: str = "happened", dating: str = "x") -> Mention:
    made = Mention(basis=basis, status=status, dating=dating, quote="x")
    made.when = When.on(day)
    return made


def test_the_telling_with_the_very_date_and_the_most_direct_words_is_quoted() -> None:
    told = event("a vote", When.on(100))
    other_day = telling("explicit", 99)
    inherited = telling("inherited", 100)
    announced = telling("relative", 100, status="scheduled")
    reported = telling("relative", 100)
    later = telling("relative", 100)
    everything = [other_day, inherited, announced, reported, later]
    assert quoted(told, everything) is reported
    assert quoted(told, [other_day, inherited]) is inherited
    assert quoted(told, [other_day]) is other_day
    assert quoted(told, []) is None
