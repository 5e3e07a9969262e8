"""Which time expression dates which happening: by the clause that both stand in.

The saying's date isn't the said's, a duration isn't a date, "since", "until", "by" only bound. Leaning on other events
comes after this, in `leaning`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from narrative.extraction.article import Article, Sentence
from narrative.extraction.dating.asides import own_expressions
from narrative.extraction.dating.attributes import attribute
from narrative.extraction.dating.basis import basis_of
from narrative.extraction.dating.case import Case
from narrative.extraction.dating.frames import bounded_when, in_frame, told_in, when_it_was
from narrative.extraction.dating.plans import day_of_plan, planned_for
from narrative.extraction.dating.tense import by_tense, when_told
from narrative.extraction.dating.times import bounded, bounds, closed, compared, only_clock, own_times, usable, when_of
from narrative.extraction.draft import Draft
from narrative.extraction.mention import Span
from narrative.extraction.rules import rule
from temporal import Granularity, Step, Timex, When

_Rule = Callable[[Case], "tuple[int, Timex] | None"]


@rule(
    "dating",
    {
        "The strike followed talks on Wednesday between the union and the mill.": "talks: 2017-05-10",
    },
)
def beside_noun(case: Case) -> tuple[int, Timex] | None:
    """The expression that stands at the noun itself: "talks on Wednesday", "the Monday meeting"."""
    if not case.draft.noun:
        return None
    for index, timex in case.sentence.timexes.items():
        if not usable(timex) or bounded(case.sentence, index, timex):
            continue
        behind = case.draft.head_last + 1 <= index <= case.draft.head_last + 2
        end = next((i for i in range(index, len(case.sentence.tokens)) if i not in case.sentence.timed), index)
        before = end == case.draft.head or (end + 1 == case.draft.head and case.sentence.tokens[end].kind == "poss")
        if before or behind:
            return index, timex
    return None


@rule(
    "dating",
    {
        "Riga agreed on Monday to open the bridge on 20 May.": "open: 2017-05-20",
        "The mill signed an accord to buy a rival in June.": "buy: 2017-06",
    },
)
def promised_for(case: Case) -> tuple[int, Timex] | None:
    """A date still to come behind an infinitive is the infinitive's: "agreed to open on 20 May"."""
    if not case.draft.infinitive:
        return None
    for index, timex in case.times:
        if index > case.draft.head and timex.when is not None and (timex.when.first_day or 0) > case.article.day:
            return index, timex
    return None


@rule(
    "dating",
    {
        "The minister resigned on Monday.": "resigned: 2017-05-08",
        "Police said on Wednesday that the barn burned down on Monday.": "burned down: 2017-05-08",
        "A bridge collapsed during Monday evening's rush hour.": "collapsed: 2017-05-08",
        "At a Monday news conference Ann Vale unveiled the boat.": "unveiled: 2017-05-08",
        "An inspection in 1998 found cracks, the Lund Post reported.": "found: 1998",
        "A second ferry, begun two years ago, has been pushed back.": "begun: 2015",
        "As of January 2016 the shop held a fifth of the market.": "held: 2016-01",
        "Ann Vale pleaded guilty on Monday to stealing a ferry in 2015.": "stealing: 2015",
        "Sales fell on Monday to 3 million from 4 million in 2015.": "fell: 2017-05-08",
        "The talk on Tuesday was called off.": "called off: 2017-05-09",
        "The fair was called off, and the start of the term, due on 1 June, may be put back.": "put back: 2017-06-01",
        "The council will vote on 8 June; a first plan, in March, was rejected.": "rejected: 2017-03",
        "He joined in 1990, left in 1995 and, in 2003, bought the club.": "bought: 2003",
        "Ann Vale will fly to Oslo on Friday and open the museum on Saturday.": "open: 2017-05-13",
        "Ann Vale, the mayor, said on Monday that Jon Roe, her deputy, had left.": "said: 2017-05-08",
        "The car was found abandoned at the port in December.": "found abandoned: 2016-12",
        "The race, first held in 1948, ends there on Sunday.": "ends: 2017-05-14",
        "The firm had promised June, and in March it changed that to May.": "changed: 2017-03",
        "The dam burst overnight.": "burst: 2017-05-10/2017-05-11",
        "For the first quarter, the firm earned 3 million.": "earned: 2017-01/2017-03",
        "The dog was found during a search of a heavily wooded, hilly plot Monday.": "found: 2017-05-08",
        "Ann Vale, who took the lead in Sunday's match, fell ill on Monday.": "took: 2017-05-07",
        "The inquiry, held in March and led by Jon Roe, found no fault on Monday.": "found: 2017-05-08",
        "They control a market which last year had sales of 3 million.": "sales: 2016",
    },
)
def in_clause(case: Case) -> tuple[int, Timex] | None:
    """The expression in the happening's own clause: behind its verb, else before it."""
    if case.draft.infinitive:
        return None
    if case.draft.noun and case.clause.predicate and case.draft.head > case.clause.predicate.last:
        return _nearest(case) if len(case.times) == 1 or case.clause.predicate.verb in ("have", "undergo") else None
    return _nearest(case)


def _nearest(case: Case) -> tuple[int, Timex] | None:
    times = [
        (i, t)
        for i, t in case.times
        if i not in case.taken and not attribute(case, i) and when_told(case, i, t) is not None
    ]
    if not times:
        return None
    head = case.clause.predicate.head if case.clause.predicate else case.draft.head
    behind = [item for item in times if item[0] > head]
    chosen = behind[0] if behind else times[-1]
    for item in times:  # "at midday on Monday", "On Friday, 5 May": the finest of those that agree
        first, other = when_of(chosen[1]), when_of(item[1])
        if other.granularity < first.granularity and first.overlaps(other) and _together(chosen[0], item[0]):
            chosen = item
    return chosen


def _together(one: int, other: int) -> bool:
    return abs(one - other) <= 6


RULES_IN_ORDER: tuple[_Rule, ...] = (
    planned_for,
    day_of_plan,
    beside_noun,
    promised_for,
    in_clause,
    when_it_was,
    in_frame,
    told_in,
    bounded_when,
)


def date_drafts(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """Give every draft the date that its own clause gives; an infinitive that gets none is no telling of its own."""
    taken = own_expressions(article, drafts)
    for draft in sorted((d for d in drafts if d.phrase is None), key=lambda d: not (d.noun or d.infinitive)):
        sentence = article.sentences[draft.sentence]
        if not sentence.timexes:
            continue
        for place in sorted(draft.clauses, key=lambda place: place != draft.clause):
            clause = sentence.clauses[place]
            case = Case(
                article,
                sentence,
                clause,
                draft,
                place,
                own_times(sentence, clause),
                taken.setdefault(draft.sentence, set()),
            )
            if _decide(case):
                break
        if draft.when is None and draft.clock is None:
            limit = bounds(sentence, sentence.clauses[draft.clause])
            if limit:
                draft.bound = limit[0]
                draft.steps.extend(limit[1].derivation)
                still_to_come(article, sentence, draft, limit[1])
    return [draft for draft in drafts if draft.when is not None or not draft.infinitive]


@rule(
    "dating",
    {
        "Riga is to open the bridge before the end of the month.": "open: 2017-05-11/2017-05-31",
        "Riga agreed on Monday to reopen the bridge by 20 May.": "reopen: 2017-05-11/2017-05-20",
    },
)
def still_to_come(article: Article, sentence: Sentence, draft: Draft, timex: Timex) -> None:
    """What is planned for no later than a day lies between the article and that day."""
    predicate = sentence.clauses[draft.clause].predicate
    last = draft.bound.last_day if draft.bound else None
    if predicate is None or draft.noun or last is None or last < article.day:
        return
    assert draft.bound is not None
    if draft.infinitive:
        if timex.start < sentence.tokens[draft.head].start:
            return
    elif predicate.form != "future" or predicate.cue_past:
        return
    if draft.bound.first_day is not None or draft.bound.spans:
        return
    draft.when = When.between(article.day, last, draft.bound.granularity)
    draft.basis = basis_of(timex, timex.text)
    draft.dating = Span(timex.start, timex.end, timex.text)
    because = f"It is still to come when the article is written, so it lies {draft.when.words}."
    draft.steps.append(
        Step("still_to_come", timex.text, timex.start, timex.end, When.on(article.day).edtf, draft.when.edtf, because)
    )


def _decide(case: Case) -> bool:
    for decision in RULES_IN_ORDER:
        found = decision(case)
        if found is None:
            continue
        index, timex = found
        if only_clock(case.sentence, timex):
            case.draft.clock = timex
            return False
        if decision in (beside_noun, planned_for, promised_for) or case.draft.noun:
            case.taken.add(index)
        _apply(case, index, timex, decision.__name__)
        return True
    return False


def _apply(case: Case, index: int, timex: Timex, name: str) -> None:
    draft = case.draft
    when, span = when_told(case, index, timex) or when_of(timex), (timex.start, timex.end)
    turned = when != when_of(timex)
    if None in (when.first_day, when.last_day):
        when = closed(timex)
    partner = _joined(case.sentence, index, timex)
    if partner is not None and partner.when is not None:
        when = _hull(when, partner.when)
        span = (min(timex.start, partner.start), max(timex.end, partner.end))
    draft.when = when
    draft.dating = Span(span[0], span[1], case.article.text[span[0] : span[1]])
    draft.basis = basis_of(timex, draft.dating.text)
    trigger = case.sentence.text(draft.head, draft.head_last)
    because = f"“{draft.dating.text}” stands with “{trigger}” and dates it."
    step = Step(name, draft.dating.text, span[0], span[1], "", when.edtf, because)
    draft.steps = [*timex.derivation, *(partner.derivation if partner else ()), step]
    if turned:
        draft.steps.append(by_tense(case, draft.dating, when, when_of(timex)))


def _joined(sentence: Sentence, index: int, timex: Timex) -> Timex | None:
    """The other half of "on 12 and 13 June"."""
    for other, partner in sentence.timexes.items():
        if other <= index or partner.when is None or timex.when is None or not usable(partner):
            continue
        between = sentence.tokens[index + 1 : other]
        days = partner.when.granularity == timex.when.granularity == Granularity.DAY
        if days and len(between) == 1 and between[0].low in ("and", "to") and other == index + 2:
            return partner
    return None


def _hull(one: When, other: When) -> When:
    assert one.first_day is not None
    assert other.last_day is not None
    first, last = sorted((one.first_day, other.last_day))
    return When.between(first, last, one.granularity)


def fall_back(article: Article, drafts: Sequence[Draft]) -> None:
    """ "the following day" with nothing told before that it could lean on: what the last date in the text gives."""
    for draft in drafts:
        if draft.when is not None or draft.infinitive:
            continue
        if draft.clock is not None:
            draft.when, draft.basis, draft.bound = when_of(draft.clock), basis_of(draft.clock, draft.clock.text), None
            draft.dating = Span(draft.clock.start, draft.clock.end, draft.clock.text)
            draft.steps = [*draft.clock.derivation]
            continue
        sentence = article.sentences[draft.sentence]
        owned = sentence.clauses[draft.clause].members
        for offset in sentence.offsets:
            if compared(sentence, sentence.clauses[draft.clause], offset):
                continue
            timex = sentence.timexes.get(offset.first)
            if not offset.opens and offset.first in owned and timex is not None and usable(timex):
                draft.when, draft.basis = timex.when, basis_of(timex, timex.text)
                draft.dating = Span(timex.start, timex.end, timex.text)
                draft.steps = [*timex.derivation]
                break
