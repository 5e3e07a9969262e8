"""What a timeline prints of all that an article tells: no sayings, states, habits, backdrops."""

from __future__ import annotations

from collections.abc import Sequence

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.verbs import Predicate
from narrative.extraction.happenings.status import ends_plan
from narrative.extraction.happenings.triggers import AHEAD
from narrative.extraction.lexicon import words
from narrative.extraction.lexicon.morphology import VERB_FAMILIES
from narrative.extraction.links.passages import CARRYING
from narrative.extraction.mention import Basis, Status

_AGAIN = ("same_happening", "what_it_did", "at_the_time")


def backdrops(article: Article, drafts: Sequence[Draft]) -> None:
    """ "The truce was tested when Oslo expelled the envoy": only the second is a happening of its own."""
    for draft in drafts:
        if draft.via != "at_the_time" or not draft.salient or draft.leans_on is None:
            continue
        other = drafts[draft.leans_on]
        if other.sentence != draft.sentence:
            continue
        sentence = article.sentences[draft.sentence]
        predicate = sentence.clauses[other.clause].predicate
        subject = sentence.clauses[other.clause].subject
        named = subject is not None and any(article.name_at(sentence, i) for i in range(*subject))
        agent = any(sentence.tokens[i].low == "by" for i in sentence.clauses[other.clause].own)
        if other.basis == Basis.EVENT or (predicate is not None and ends_plan(predicate)):
            continue  # it has a time of its own, or a plan's end
        if predicate is not None and predicate.passive and not named and not agent and not other.noun and draft.strong:
            other.salient = False


def told_once(article: Article, drafts: Sequence[Draft], same: dict[int, int]) -> None:
    """One line for a happening: of its tellings the first that has a time by its own words, else the first.

    What has a time of its own when it is told again, or names somebody or somewhere new, stays.
    """
    lines: dict[int, list[Draft]] = {}
    for number, draft in enumerate(drafts):
        if draft.salient:
            lines.setdefault(same.get(number, number), []).append(draft)
    for told in lines.values():
        kept = next((d for d in told if d.via not in _AGAIN), told[0])
        known = _named_in(article, kept)
        for draft in told:
            again = draft is not kept and (draft.via in _AGAIN or draft.when is None)
            draft.salient = not again or not _named_in(article, draft) <= known


def _named_in(article: Article, draft: Draft) -> set[str]:
    sentence = article.sentences[draft.sentence]
    own = {*sentence.clauses[draft.clause].own}
    return {article.names.canonical(n) if n.kind == "person" else n.text for i, n in sentence.names if i in own}


def told_in_its_saying(article: Article, drafts: Sequence[Draft]) -> None:
    """ "The envoy said on Monday that the town had fallen": one line, not two. Where what is said has its own day
    ("The ferry will sail on 2 June, the port office said on Monday"), that is the line, else the saying is."""
    by_clause = {(d.sentence, d.clause): d for d in reversed(drafts) if not d.infinitive}
    with_day: dict[int, int] = {}  # sentence -> the first that has a day in it
    for draft in drafts:
        if draft.salient and draft.when is not None and not _attributes(article, draft):
            with_day.setdefault(draft.sentence, draft.head)
    for draft in drafts:
        clause = article.sentences[draft.sentence].clauses[draft.clause]
        if draft.status == Status.DENIED and draft.salient and clause.parent is not None:
            _instead_of_denial(by_clause.get((draft.sentence, clause.parent)))
        if draft.status == Status.DENIED or draft.phrase is not None:
            continue
        if clause.kind == "content" and clause.parent is not None and draft.when is None:
            saying = by_clause.get((draft.sentence, clause.parent))
            draft.salient = draft.salient and not (saying is not None and saying.salient and saying.saying)
        elif _attributes(article, draft):
            told = by_clause.get((draft.sentence, 0))
            draft.salient = draft.salient and with_day.get(draft.sentence, draft.head) >= draft.head
            if draft.salient and told is not None and draft.when is not None:
                told.salient = False


def _instead_of_denial(denial: Draft | None) -> None:
    """ "The mill denied that it had closed": what is denied is the line, unless the denial has a time."""
    if denial is not None and (denial.when is None or denial.basis == Basis.ARTICLE):
        denial.salient = False


def _attributes(article: Article, draft: Draft) -> bool:
    return draft.saying and article.sentences[draft.sentence].clauses[draft.clause].kind == "attribution"


def worth(sentence: Sentence, draft: Draft, retold: bool) -> bool:
    """Would a careful editor print it? What carries a time of its own unless it is a state or a habit; of the rest
    what the article says to have happened, to be ahead, in question or denied."""
    if draft.phrase is not None:
        return False
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if predicate is None or _said_of_it(draft, predicate):
        return False
    if draft.status == Status.CANCELLED and (predicate.negated or (draft.noun and predicate.lemma == "be off")):
        return True
    if predicate.negated:  # "there was no air strike on Tuesday" denies it, "they did not meet" prints no line
        dated = draft.when is not None and draft.basis in (Basis.EXPLICIT, Basis.RELATIVE)
        return dated and (draft.noun or _not_done(sentence, draft, clause, predicate))
    own_date = draft.when is not None and draft.basis in (Basis.EXPLICIT, Basis.RELATIVE)
    if _state(draft, predicate):
        return not predicate.passive and _begins(sentence, draft, clause, predicate)
    if draft.status == Status.DENIED and clause.kind == "content" and not (draft.noun or draft.saying):
        return True
    if draft.infinitive:
        return own_date and predicate.verb in AHEAD
    if not own_date and _charged(sentence, clause, predicate):
        return False
    if draft.saying and predicate.verb in words.PLAIN_SAYING and not draft.noun and not predicate.passive:
        a_step = draft.when is not None and (
            draft.basis == Basis.EVENT or (predicate.verb in _SPEAKING_TO and draft.basis != Basis.INHERITED)
        )
        return own_date or (clause.kind != "attribution" and (retold or a_step))
    if draft.head in sentence.quoted and not own_date:
        return False
    # "the heist on 3 October cost the museum millions"
    tells = predicate.form == "past" and predicate.verb not in words.REPORTING
    subject = clause.subject if clause.kind in ("main", "coordinate") and tells else None
    looked_back = own_date and subject is not None and subject[0] <= draft.head < subject[1]
    if (draft.noun and not (draft.strong or retold or looked_back)) or draft.via == "hanging":
        return False
    if _habit(draft, predicate):
        return False
    if own_date:
        return True
    going_on = sentence.tokens[predicate.head].low.endswith("ing") and predicate.form != "future" and not draft.noun
    if draft.when is not None:
        if draft.via in _CARRIED_ON:
            return (draft.strong or _acts(predicate)) and not going_on and predicate.verb not in words.REMARKS
        return draft.strong or predicate.verb not in words.STATES or draft.basis != Basis.INHERITED
    denied = draft.status == Status.DENIED
    return (denied or not going_on) and _worth_undated(sentence, draft, clause, predicate, retold)


def _not_done(sentence: Sentence, draft: Draft, clause: Clause, predicate: Predicate) -> bool:
    """ "Oslo did not shoot down the drone on Tuesday, its ministry said": somebody says of an act that it wasn't."""
    subject = sentence.tokens[clause.subject[0]] if clause.subject is not None else None
    whose = subject is not None and subject.low not in words.PRONOUNS | _NOBODY
    acts = predicate.form == "past" and not predicate.modal and not predicate.cue and _acts(predicate)
    by = clause.kind == "main" and any(c.kind == "attribution" for c in sentence.clauses)
    told = (by or (clause.kind == "content" and clause.marker in ("that", ""))) and draft.head not in sentence.quoted
    return (
        whose
        and acts
        and told
        and not draft.saying
        and bool(VERB_FAMILIES.get(predicate.lemma) or VERB_FAMILIES.get(predicate.verb))
    )


_NOBODY = frozenset(("no", "none", "nobody", "neither", "nothing", "few"))
_CARRIED_ON = frozenset(decide.__name__ for decide in CARRYING)
_SPEAKING_TO = ("tell", "write", "warn", "ask")  # "told a crowd": an act, not only whose words they are


def _told_before(sentence: Sentence, clause: Clause) -> bool:
    """ "closed AFTER tiles fell": told for itself, but not "an hour after she left": that is counted from."""
    opened = clause.kind == "subordinate" and sentence.tokens[clause.first].low in ("after", "when")
    return opened and clause.first - 1 not in sentence.leaning and clause.first - 1 not in sentence.timed


def _acts(predicate: Predicate) -> bool:
    """Any verb tells a happening that isn't in a table of those that tell none."""
    named = predicate.verb in words.STATES | words.ASPECT_VERBS | words.PERCEIVING
    return not named or (" " in predicate.lemma and predicate.lemma not in words.ASKING_PHRASAL)


def _begins(sentence: Sentence, draft: Draft, clause: Clause, predicate: Predicate) -> bool:
    """ "there is to be a party on 2 May", "an hour later the plane was on fire": a state that a time opens."""
    after = predicate.last + 1
    own_date = draft.when is not None and draft.basis in (Basis.EXPLICIT, Basis.RELATIVE)
    if predicate.verb != "be" or after >= len(sentence.tokens):
        return False
    behind = sentence.tokens[after].low
    if predicate.first and sentence.tokens[predicate.first - 1].low == "there":
        return own_date and behind in ("a", "an", "another")
    later = draft.basis == Basis.EVENT and any(offset.first in clause.members for offset in sentence.offsets)
    return behind in _NEW_STATES and predicate.form == "past" and (own_date or later)


_NEW_STATES = frozenset(("under", "on", "without", "out", "off", "back", "ablaze", "underwater", "alight"))


def _said_of_it(draft: Draft, predicate: Predicate) -> bool:
    """ "the vote was fair": nothing that happened, though the vote did."""
    return draft.noun and predicate.verb == "be" and draft.basis in (Basis.EVENT, Basis.INHERITED)


_CHARGING = frozenset(("accuse", "suspect", "charge", "indict", "blame", "acquit"))


def _charged(sentence: Sentence, clause: Clause, predicate: Predicate) -> bool:
    """ "accused of BURNING DOWN the mill": who says that it was so?"""
    if clause.kind != "participle" or predicate.form != "ing" or predicate.first < 2:
        return False
    charging = [c.predicate for c in sentence.clauses if c.predicate and c.predicate.verb in _CHARGING]
    return any(p.last == predicate.first - 2 for p in charging)


def _state(draft: Draft, predicate: Predicate) -> bool:
    """ "was gone", "is 40", "must": nothing happens."""
    if predicate.passive:
        return predicate.verb in ("go", "do")
    return not draft.noun and predicate.verb in ("be", "modal", "do")


def _habit(draft: Draft, predicate: Predicate) -> bool:
    """ "opens daily at ten", "seats 92"."""
    present = predicate.form == "present" and not predicate.perfect and not predicate.passive
    return present and not draft.noun and not draft.strong and draft.status == Status.HAPPENED


def _worth_undated(sentence: Sentence, draft: Draft, clause: Clause, predicate: Predicate, retold: bool) -> bool:
    if draft.status == Status.DENIED:
        return not draft.noun and (clause.kind != "participle" or predicate.perfect)
    if clause.kind == "content" and clause.marker not in ("that", ""):
        return False  # "what was agreed"
    if draft.status == Status.HYPOTHETICAL:
        return draft.strong and not draft.noun and clause.marker not in words.CONDITIONS
    if draft.noun and draft.bound is None and predicate.verb in _STANDING:
        return False  # "the appointment stands", "the call lasted an hour"
    if draft.bound is not None or (draft.noun and retold):
        return (draft.strong or retold) and (draft.noun or clause.kind != "subordinate")
    if draft.status == Status.SCHEDULED:
        planned = predicate.cue not in _WISHES and predicate.modal not in _BOUND_TO
        acts = predicate.verb not in words.STATES or predicate.lemma in words.ASKING_PHRASAL
        return planned and clause.kind in _TOLD_ITSELF and acts
    unsaid = draft.saying and (predicate.verb in words.PLAIN_SAYING or predicate.verb in words.DENYING)
    done = predicate.perfect and (_acts(predicate) or predicate.verb == "demand")
    done = clause.kind in ("main", "coordinate") and (done or (predicate.passive and predicate.verb in words.TAKING))
    if not (draft.strong or done) or unsaid:
        return False
    if clause.kind == "relative":
        return draft.noun
    past = predicate.form == "past" or (predicate.perfect and predicate.form == "present")
    return past and (clause.kind in _TOLD_ITSELF or (not draft.saying and _told_before(sentence, clause)))


_STANDING = words.STATES | {"last", "attribute", "blame"}
_BOUND_TO = ("must", "should", "shall", "can")  # a duty, a wish or a skill is no plan
_WISHES = ("want", "hope", "wish")
_TOLD_ITSELF = ("main", "coordinate", "attribution", "content")
