"""Statuses, the lead's own date, and which drafts are worth telling."""

from __future__ import annotations

from collections.abc import Sequence

from narrative.extraction.article import Article, Sentence
from narrative.extraction.dating.tense import still_to_be
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.verbs import Predicate
from narrative.extraction.happenings import status as statuses
from narrative.extraction.happenings.plans import comes_to_nothing, plan_ended, to_new_day
from narrative.extraction.happenings.triggers import PLANNED_FOR, event_noun
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Basis, Status
from narrative.extraction.telling.salience import backdrops, told_in_its_saying, worth
from temporal import Step, When

_IF = frozenset(("if", "unless"))


def settle(article: Article, drafts: Sequence[Draft], same: dict[int, int]) -> dict[int, int]:
    """Returns the drafts that give a new day, each with the draft that gives the old one."""
    lead = next((s for s in article.sentences if s.clauses and not s.heading), None)
    for number, draft in enumerate(drafts):
        sentence = article.sentences[draft.sentence]
        _status(article, sentence, draft)
        if sentence is lead:
            _lead(article, sentence, draft)
        draft.salient = not sentence.heading and worth(sentence, draft, number in same)
    moved = _fates(article, drafts)
    backdrops(article, drafts)
    told_in_its_saying(article, drafts)
    return moved


def _status(article: Article, sentence: Sentence, draft: Draft) -> None:
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    ahead = draft.when is not None and (draft.when.first_day or 0) > article.day
    if draft.infinitive or (draft.phrase is not None and ahead):
        draft.status = Status.SCHEDULED
    if predicate is None or draft.infinitive or draft.phrase is not None:
        return
    above = sentence.clauses[clause.parent] if clause.parent is not None else None
    first = draft.when.first_day if draft.when else None
    told = statuses.Told(
        predicate, clause, above, _conditioned(sentence, draft.clause), first, article.day, _fate(sentence, draft),
        _to_day(sentence, draft), _first_plan(sentence, draft), _ends_object(sentence, draft),
        _nothing(sentence, draft), "after all" in sentence.text(predicate.last, clause.last).lower(),
        draft.head < (_inverted_until(sentence) or 0),
    )  # fmt: skip
    draft.status, rule = statuses.decide(told)
    if rule:
        said = sentence.text(predicate.first, predicate.last)
        because = f"“{said}” says that it is {draft.status.value}."
        start, end = sentence.tokens[predicate.first].start, sentence.tokens[predicate.last].end
        draft.steps = [*draft.steps, Step(rule, said, start, end, "", draft.status.value, because)]


def _conditioned(sentence: Sentence, place: int) -> bool:
    """An if-clause hangs on it, or opens the sentence: "If she refuses, suppliers warned, two plants will close"."""
    if _IF.isdisjoint(sentence.lows):  # most sentences
        return _inverted_until(sentence) is not None
    conditions = [c for c in sentence.clauses if c.marker in _IF and c.kind in ("subordinate", "content")]
    fronted = sentence.clauses[place].kind in ("main", "coordinate") and any(c.first == 0 for c in conditions)
    predicate = sentence.clauses[place].predicate
    # "asked if it rained"
    asked = predicate is not None and predicate.verb in words.REPORTING and not predicate.passive
    clause = sentence.clauses[place]
    behind = predicate is not None and any(
        i > predicate.last and sentence.tokens[i].low in _IF for i in clause.own
    )  # its verb wasn't known
    return fronted or (not asked and (behind or any(c.parent == place for c in conditions)))


def _inverted_until(sentence: Sentence) -> int | None:
    """ "HAD the dam failed on Sunday, the town would have drowned": the comma that ends a condition without "if"."""
    tokens = sentence.tokens
    if tokens[0].low not in words.INVERTED or tokens[-1].text == "?":
        return None
    outcomes = (c.predicate.first for c in sentence.clauses if c.predicate and c.predicate.modal and c.predicate.first)
    outcome = next(outcomes, 0)
    return next((i for i in range(outcome - 1, 0, -1) if tokens[i].text == ","), None)


def _to_day(sentence: Sentence, draft: Draft) -> bool:
    """ "moved TO 14 June", "put off UNTIL Monday": the day is the new one."""
    if draft.dating is None:
        return False
    at = next((i for i, t in enumerate(sentence.tokens) if t.start >= draft.dating.start), 0)
    return to_new_day(sentence, at)


def _first_plan(sentence: Sentence, draft: Draft) -> bool:
    """ "ORIGINALLY due on 6 May", "first set for September": so it was planned once."""
    if draft.dating is None or not draft.noun:
        return False
    at = next((i for i, t in enumerate(sentence.tokens) if t.start >= draft.dating.start), 0)
    before = [sentence.tokens[i].low for i in range(max(0, at - 4), at)]
    return not _ONCE.isdisjoint(before) and not words.CUE_PARTICIPLES.isdisjoint(before)


_ONCE = frozenset(("originally", "initially", "first", "previously"))


def _ends_object(sentence: Sentence, draft: Draft) -> bool:
    """ "cancelled his visit": the visit is what is told, unless the day is that of the cancelling."""
    if draft.noun:
        return False
    if any(step.rule == "day_of_plan" for step in draft.steps):
        return True
    return draft.when is None and plan_ended(sentence, sentence.clauses[draft.clause]) is not None


def _nothing(sentence: Sentence, draft: Draft) -> bool:
    """It, or what its clause says something of, will not take place."""
    clause = sentence.clauses[draft.clause]
    at = clause.parent if draft.antecedent is not None and draft.noun else draft.clause
    over = sentence.clauses[at] if at is not None else clause
    named = over.subject is not None and event_noun(sentence, *over.subject) is not None
    return over.predicate is not None and comes_to_nothing(over.predicate, named)


def _fate(sentence: Sentence, draft: Draft) -> Predicate | None:
    """The verb that puts off or calls off what this draft's noun names."""
    clause = sentence.clauses[draft.clause]
    if draft.noun and clause.predicate is not None and clause.predicate.verb in words.SLIPPING:
        return clause.predicate  # "the vote planned for 1 June will slip"
    if clause.parent is None or draft.antecedent is None:
        return None
    above = sentence.clauses[clause.parent].predicate
    if above is None or not statuses.ends_plan(above):
        return None
    return above if draft.noun or (above.passive and _planned(clause.predicate)) else None


def _planned(predicate: Predicate | None) -> bool:
    """ "A trip that was to BEGIN on Monday", "a strike THREATENED for Friday": not "a race first HELD in 1948"."""
    return predicate is not None and (predicate.form == "future" or predicate.verb in PLANNED_FOR)


def _fates(article: Article, drafts: Sequence[Draft]) -> dict[int, int]:
    """A plan and the verb that ended it are one line: the one that names what was planned, with its day."""
    beside: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        beside.setdefault(draft.sentence, []).append(number)
    moved: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if draft.phrase is None and not draft.noun:
            _object_day(article, draft, [drafts[n] for n in beside[draft.sentence] if n != number])
        if not _ends_plan(article, draft):
            continue
        others = [n for n in beside[draft.sentence] if n != number and drafts[n].when is not None]
        found = next((n for n in others if _plans(article, drafts[n], draft)), None)
        plan = drafts[found] if found is not None else None
        if draft.status == Status.SCHEDULED and draft.when is not None:  # "moved to 2 July": the new day
            draft.salient = True
            if found is not None and plan is not None:
                plan.status, plan.salient = Status.POSTPONED, plan.phrase is None
                moved[number] = found
        elif plan is not None:
            plan.status = draft.status
            same = draft.when is None or draft.when == plan.when
            if _was_to(article, plan):
                plan.salient, draft.salient = True, draft.salient and not same
                continue
            if same and not plan.noun and plan.phrase is None:
                _take_day(draft, plan, _still_ahead(article, draft, plan))
                plan.salient = False
            elif same and plan.phrase is not None:
                _take_day(draft, plan, _still_ahead(article, draft, plan))
            elif same:
                draft.salient, plan.salient = False, True
    return moved


def _object_day(article: Article, draft: Draft, others: Sequence[Draft]) -> None:
    """ "cancelled his 5 MAY visit", "scrapped the concert PLANNED FOR 12 MAY": one line, on the day of the plan."""
    sentence = article.sentences[draft.sentence]
    noun = plan_ended(sentence, sentence.clauses[draft.clause])
    if noun is None or draft.infinitive:
        return
    plan = next((d for d in others if d.when is not None and d.noun and d.head_last == noun[1]), None)
    end = sentence.clauses[draft.clause].predicate
    if plan is None or end is None or draft.status == Status.SCHEDULED:
        return
    plan.status = statuses.end_of(end)
    if plan.phrase is None:
        plan.salient, draft.salient = True, draft.salient and draft.dating is not None
        return
    ahead = _still_ahead(article, draft, plan)
    if ahead is not None:
        plan.when, plan.steps = When.parse_edtf(ahead.result), [*plan.steps, ahead]
    draft.when, draft.basis, draft.dating, draft.status = plan.when, plan.basis, plan.dating, plan.status
    draft.steps, draft.leans_on, draft.salient = [*plan.steps], plan.leans_on, True


def _ends_plan(article: Article, draft: Draft) -> bool:
    sentence = article.sentences[draft.sentence]
    predicate = sentence.clauses[draft.clause].predicate
    if predicate is None or draft.noun or draft.phrase is not None:
        return False
    if predicate.negated and draft.status == Status.CANCELLED:
        return True
    if not predicate.passive:
        return False
    return (statuses.ends_plan(predicate) or predicate.verb == "move") and not _ended(sentence, draft)


def _ended(sentence: Sentence, draft: Draft) -> bool:
    return _fate(sentence, draft) is not None


def _was_to(article: Article, draft: Draft) -> bool:
    """ "The council WAS TO VOTE on 4 May, but the vote has been put off"."""
    clause = article.sentences[draft.sentence].clauses[draft.clause]
    predicate = clause.predicate
    return predicate is not None and predicate.cue_past and not draft.noun and clause.kind in ("main", "coordinate")


def _plans(article: Article, draft: Draft, end: Draft) -> bool:
    """Does this say of what the verb ended for when it was planned? "Wednesday's hearing", "a vote set for 2 May"."""
    sentence = article.sentences[draft.sentence]
    clause, subject = sentence.clauses[draft.clause], sentence.clauses[end.clause].subject
    if draft.phrase is not None:
        return subject is not None and subject[0] - 2 <= draft.phrase[0] < subject[1]
    if _was_to(article, draft):
        return any(sentence.tokens[i].low == "but" for i in range(draft.head, end.head))
    at = clause.parent
    while at is not None and at != end.clause:
        at = sentence.clauses[at].parent
    below = at is not None and clause.kind in ("participle", "relative") and draft.head < end.head
    return below and (_ended(sentence, draft) or draft.status in (Status.SCHEDULED, Status.CANCELLED))


def _take_day(draft: Draft, plan: Draft, ahead: Step | None) -> None:
    if draft.when is None:
        draft.when, draft.basis, draft.dating = plan.when, plan.basis, plan.dating
        draft.steps = [*(s for s in plan.steps if s.result != plan.status.value), *draft.steps]
    if ahead is not None:
        draft.when = When.parse_edtf(ahead.result)
        draft.steps = [*draft.steps[:-1], ahead, draft.steps[-1]]
    draft.salient = True


def _still_ahead(article: Article, draft: Draft, plan: Draft) -> Step | None:
    """ "Wednesday's hearing HAS BEEN cancelled": next Wednesday's."""
    sentence = article.sentences[draft.sentence]
    predicate = sentence.clauses[draft.clause].predicate
    choice = next((s for s in plan.steps if s.rule == "direction" and s.rejected), None)
    if choice is None or predicate is None or (plan.phrase is None and not predicate.perfect):
        return None
    if plan.when is None or plan.when.last_day is None or plan.when.last_day >= article.day:
        return None
    for value, _ in choice.rejected:
        when = When.parse_edtf(value)
        if still_to_be(predicate, plan.when, when, article.day):
            verb = sentence.text(predicate.first, predicate.last)
            because = f"“{verb}” says that it was still to come then, so “{choice.said}” is {when.words}."
            rejected = ((plan.when.edtf, f"does not fit “{verb}”"),)
            return Step("still_ahead", choice.said, choice.start, choice.end, "", when.edtf, because, rejected)
    return None


def _lead(article: Article, sentence: Sentence, draft: Draft) -> None:
    """The first sentence, in the past and without a date: the article's own date, about."""
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if draft.when is not None or draft.bound is not None or not draft.strong or predicate is None:
        return
    if draft.noun:
        return
    reported = any(c.kind == "attribution" and c.predicate for c in sentence.clauses) and sentence.timexes
    if clause.kind != "main" or predicate.form != "past" or predicate.perfect or reported or draft.links:
        return
    draft.when = When.between(article.day, article.day, approximate=True)
    draft.basis = Basis.ARTICLE
    because = "It opens the article in the past tense and names no day, so it has about the date of the article."
    draft.steps = [Step("lead", "", None, None, When.on(article.day).edtf, draft.when.edtf, because)]
