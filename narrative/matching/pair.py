"""Do two mentions tell the same happening? Evidence is added up, each piece by how telling it is.

A named person tells more than a state, a town more than a country, the same day more than the same month. What
cannot be (days that exclude each other, other people at the table, a call against a meeting) is decided first.
The weights are a careful reader's, fixed by the gold groups beside the tests; none of them is learnt from a corpus.
"""

from __future__ import annotations

from narrative.extraction.mention import Status
from narrative.extraction.names.places import gazetteer
from narrative.matching.apart import clash, elsewhere, others_act, same_bodies, same_people, shared_names, telling
from narrative.matching.copied import same_clause
from narrative.matching.families import ARMS, BETWEEN, KIN, SAYING, SERIAL, WIDE
from narrative.matching.features import Features, features
from narrative.matching.keys import blocking_keys
from narrative.matching.lexicon import FALLING, VISITS
from narrative.matching.story import key_names, same_story
from narrative.matching.telling import Match, Telling
from narrative.matching.whens import CONFLICT_DAYS, SAME_DAY, Timing, in_the_news, in_words, timing

JOIN = 2.6
_JOIN_UNDATED = 2.4
_JOIN_WITHIN_ARTICLE = 5.0
_JOIN_MOVED = 2.4
_UNMISTAKABLE = 4.0  # without its time: enough to see one event in two days
_OWN = 0.4  # what tellings of different kinds share themselves, whatever their articles do
_SUPPORT = 0.5  # kind and time alone join nothing
_PERSON, _ORGANISATION, _STATE = 1.0, 0.8, 0.5
_MOST_ACTORS = 2.0
_KIND, _SAME_LEMMA, _SELDOM = 1.2, 0.3, 0.4  # a summons is telling, a meeting happens every day
_KIND_AROUND, _KIN, _UNKNOWN_KIND, _OTHER_KIND = 0.7, 0.2, -0.5, -1.0
_EVERYDAY_KINDS = SERIAL | BETWEEN | WIDE
_TOWN, _COUNTRY, _GOAL = 0.8, 0.2, 0.8  # the country that a journey goes to
_OTHER_SITE, _OTHERS_ACT = -3.0, -1.5
_WORDS = 1.5
_NAME, _MOST_NAMES = 0.3, 0.6
_SOME_STORY, _STORY_TELLS, _SURELY = 0.3, 0.6, 1.0  # two names, or a name and some words
_SAME_CLAUSE = 5.0
_SAME_WORDS = 0.3  # of the words of the shorter saying

Evidence = tuple[float, str]  # weight, and the reason for a reader or ""

_NOT_SO = (Status.CANCELLED, Status.DENIED)
_REFUSED = Match(False, 0.0, ())


def match(a: Telling, b: Telling) -> Match:
    if retold(a, b):
        return Match(True, 9.0, ("the article tells it twice",))
    found = _weighed(a, b)
    if found.joined or not same_clause(a, b) or timing(a, b) is None or excludes(a, b) or not _can_be_found(a, b):
        return found
    return Match(True, _SAME_CLAUSE, (in_words(a, b), "both tell it in the same words"))


def _weighed(a: Telling, b: Telling) -> Match:
    one, two = features(a.mention), features(b.mention)
    times = timing(a, b)
    if times is None or (times.apart and _two_days(a, b, times.apart, one, two)) or clash(one, two):
        return _REFUSED
    story = same_story(a.about, b.about)
    if not telling(one, two) and not _told_by_story(a, b, one, two, story):
        return _REFUSED
    kind = _kind(one, two, times)
    own = [*_actors(one, two), _places(one, two), _sites(one, two), _words(one, two), _names(one, two)]
    if kind[0] < 0 and sum(weight for weight, _ in own if weight > 0) < _OWN:
        return _REFUSED  # one story has many happenings in a day
    shared = [*own, _story(story)]
    support = sum(weight for weight, _ in shared)
    if sum(weight for weight, _ in shared if weight > 0) < _SUPPORT:
        return _REFUSED
    score = times.weight + kind[0] + support
    if not _enough(a, b, times, kind, score, one, two) or not _can_be_found(a, b):
        return Match(False, round(score, 2), ())
    reasons = (in_words(a, b), *(reason for _, reason in shared), kind[1], _statuses(a, b))
    return Match(True, round(score, 2), tuple(reason for reason in reasons if reason))


def _can_be_found(a: Telling, b: Telling) -> bool:
    """A store finds pairs by their keys: what it can't find is not joined in memory either."""
    return blocking_keys(a).meet(blocking_keys(b))


def _told_by_story(a: Telling, b: Telling, one: Features, two: Features, story: float) -> bool:
    """What tells it from others may stand elsewhere in the article: "the boat capsized on Tuesday"."""
    families = one.families & two.families
    same_kind = not families <= WIDE
    if story < (_SOME_STORY if same_kind else _STORY_TELLS) or (families and not same_kind) or not in_the_news(a, b):
        return False
    whens = a.mention.when, b.mention.when
    if whens[0] is not None and whens[1] is not None and whens[0].exact and whens[1].exact:
        return True
    return same_kind and (story >= _SURELY or bool(one.proper & key_names(b.about) or two.proper & key_names(a.about)))


def retold(a: Telling, b: Telling) -> bool:
    """One article tells it twice; a day that excludes the other is stronger than that, unless it is the new one."""
    if a.article != b.article or a.mention.happening != b.mention.happening:
        return False
    return not days_exclude(a, b) or {a.mention.status, b.mention.status} == {Status.POSTPONED, Status.SCHEDULED}


def moved(a: Telling, b: Telling) -> bool:
    """One says that it was put off, the other was written no earlier and gives it a later day."""
    if a.mention.status != Status.POSTPONED:
        a, b = b, a
    if a.mention.status != Status.POSTPONED or b.mention.status not in (Status.SCHEDULED, Status.HAPPENED):
        return False
    old, new = a.mention.when, b.mention.when
    return a.dct <= b.dct and old is not None and new is not None and old < new and not old.overlaps(new)


def excludes(a: Telling, b: Telling) -> bool:
    """These two can't tell one happening, whoever else stands between them."""
    if a.article == b.article:
        return not retold(a, b)
    return days_exclude(a, b) or clash(features(a.mention), features(b.mention))


def days_exclude(a: Telling, b: Telling) -> bool:
    times = timing(a, b)
    return times is not None and times.apart > 0


def _enough(a: Telling, b: Telling, times: Timing, kind: Evidence, score: float, one: Features, two: Features) -> bool:
    if times.apart and _moved(a, b, one, two):
        return kind[0] > 1 and score >= _JOIN_MOVED
    if times.apart:
        one_event = moved(a, b) or (a.publisher != b.publisher and _one_event(times.apart, one, two))
        return one_event and kind[0] > 1 and score >= _UNMISTAKABLE
    if a.article == b.article:
        return times.weight == SAME_DAY and kind[0] > 1 and score >= _JOIN_WITHIN_ARTICLE
    if (a.mention.status in _NOT_SO) != (b.mention.status in _NOT_SO) and kind[0] < _KIND_AROUND:
        return False  # what one calls off or denies is another's report only where it is plainly the same
    if a.mention.when is None or b.mention.when is None:
        return kind[0] > 1 and score >= _JOIN_UNDATED
    return score >= JOIN


def _two_days(a: Telling, b: Telling, apart: int, one: Features, two: Features) -> bool:
    """Too far from each other for one event, before anything else is asked: most pairs are."""
    return (apart > CONFLICT_DAYS or a.publisher == b.publisher) and not _moved(a, b, one, two)


def _moved(a: Telling, b: Telling, one: Features, two: Features) -> bool:
    """Announced for a day before which it was put off, and told by a later article with its new day."""
    (first, _), (second, later) = sorted(((a, one), (b, two)), key=lambda pair: pair[0].dct)
    old, new = first.mention.when, second.mention.when
    announced = first.mention.status in (Status.SCHEDULED, Status.POSTPONED)
    if old is None or new is None or not announced or first.dct == second.dct:
        return False
    put_off = later.moved or Status.POSTPONED in (first.mention.status, second.mention.status)
    once = not (one.families & two.families) <= _EVERYDAY_KINDS
    return put_off and once and (old.last_day or 0) < (new.first_day or 0)


def _one_event(apart: int, one: Features, two: Features) -> bool:
    """Two days, one event: not where such things come in series, and people who meet may meet again tomorrow."""
    families = one.families & two.families
    if families & SERIAL or ("killing" in families and one.around & two.around & ARMS):
        return False
    if families & BETWEEN:
        return apart == 1 and bool(one.towns & two.towns)
    return apart <= CONFLICT_DAYS


def _kind(one: Features, two: Features, times: Timing) -> Evidence:
    families = one.families & two.families
    if families & SAYING and _likeness(one, two) < _SAME_WORDS:
        return -2.5, ""
    reason = "" if one.trigger == two.trigger else f"{one.trigger} ~ {two.trigger}"
    if families or one.trigger == two.trigger:
        everyday = families <= _EVERYDAY_KINDS
        if families and families <= WIDE and not one.words & two.words and not shared_names(one, two):
            return _KIND_AROUND, reason
        return _KIND + (0.0 if reason else _SAME_LEMMA) + (0.0 if everyday else _SELDOM), reason
    if times.weight == SAME_DAY and _falls(one, two):
        return _KIND, reason
    if one.families & two.around or two.families & one.around:
        return _KIND_AROUND, reason
    if any(frozenset((mine, theirs)) in KIN for mine in one.families for theirs in two.families):
        return _KIN, reason
    return (_OTHER_KIND if one.families and two.families else _UNKNOWN_KIND), ""


def _falls(one: Features, two: Features) -> bool:
    """A bridge falls where the bridge collapses; prices fall too, and banks."""
    falling = {one.trigger, two.trigger} & FALLING
    return bool(falling and "collapse" in one.families | two.families and one.subject & two.subject)


def _actors(one: Features, two: Features) -> list[Evidence]:
    people = sorted(set(same_people(one.persons, two.persons)))
    bodies = sorted(set(same_bodies(one.organisations, two.organisations)))
    states = sorted(one.states & two.states)
    if one.persons and two.persons and not people:
        return [(-1.5, "")]
    if others_act(one, two):
        return [(_OTHERS_ACT, "")]
    weight = min(_MOST_ACTORS, _PERSON * len(people) + _ORGANISATION * len(bodies) + _STATE * len(states))
    shown = one.shown | two.shown
    named = [shown[name].split()[-1] for name in people] + [shown[name] for name in bodies]
    named = named or [gazetteer().names.get(code, code) for code in states]
    return [(weight, f"both name {_listed(named)}" if named else "")]


def _places(one: Features, two: Features) -> Evidence:
    shown = one.shown | two.shown
    towns = sorted(one.towns & two.shown.keys() | two.towns & one.shown.keys())
    if towns:
        return _TOWN, f"both in {_listed([shown[town] for town in towns])}"
    if one.countries & two.countries and "travel" in one.families & two.families:
        return _GOAL, ""
    if one.towns and two.towns:
        return (-0.5, "the places differ") if elsewhere(one, two) else (0.0, "")
    if one.countries and two.countries and not one.countries & two.countries:
        return -1.0, ""
    return (_COUNTRY, "") if one.countries & two.countries else (0.0, "")


def _sites(one: Features, two: Features) -> Evidence:
    """To visit a wall is not to arrive in its country."""
    if not {one.trigger, two.trigger} & VISITS or one.sites == two.sites:
        return 0.0, ""
    return _OTHER_SITE, ""


def _likeness(one: Features, two: Features) -> float:
    return len(one.words & two.words) / (min(len(one.words), len(two.words)) + 0.5)


def _words(one: Features, two: Features) -> Evidence:
    words = sorted(one.words & two.words)
    return _WORDS * _likeness(one, two), f"both say {_listed(words[:4])}" if words else ""


def _names(one: Features, two: Features) -> Evidence:
    """Words in capitals, whatever they are the name of."""
    return min(_MOST_NAMES, _NAME * len(shared_names(one, two))), ""


def _story(weight: float) -> Evidence:
    return weight, "the articles tell one story" if weight >= _STORY_TELLS else ""


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _statuses(a: Telling, b: Telling) -> str:
    statuses = {a.mention.status, b.mention.status}
    if statuses == {Status.SCHEDULED, Status.HAPPENED}:
        return "one announces it, the other reports it"
    if Status.SCHEDULED in statuses and statuses & {Status.POSTPONED, Status.CANCELLED}:
        return "one announces it, the other says that it was put off or called off"
    return ""
