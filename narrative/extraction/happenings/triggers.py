"""Which words of a sentence name a happening, and which only report, describe, or stand by."""

from __future__ import annotations

from collections.abc import Iterator

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.verbs import Predicate
from narrative.extraction.lexicon import listed, words
from narrative.extraction.lexicon.happenings import LOOSE_NOUNS
from narrative.extraction.lexicon.morphology import NOUN_FAMILIES, NOUNS, VERB_FAMILIES

# "the phone call came", "a service will be held": the subject is the happening.
_CARRIERS = listed("come occur happen follow last be go precede take initiate")
AHEAD = listed("agree decide vow promise pledge threaten ask invite order urge intend arrange offer")
PLANNING = frozenset(["plan", "schedule", "set", "book", "slate", "due", "expect", "arrange", "fix"])
# "a strike threatened for Friday", "a rally called for Sunday": what is named so is to be on that day.
PLANNED_FOR = PLANNING | {"threaten", "call", "announce", "propose", "bill", "intend", "advertise"}
_CARRIED = PLANNING | {"hold", "initiate", "stage", "conduct", "attribute", "blame"}
_NOBODY = frozenset(["no", "none", "nobody", "neither", "nothing", "few"])
# "will have surgery": the object is.
_HAVING = frozenset(("have", "undergo"))

_SCENE_OPENS = frozenset(("in", "at", "during"))


def drafts(article: Article) -> list[Draft]:
    found: list[Draft] = []
    for number, sentence in enumerate(article.sentences):
        by_head: dict[int, Draft] = {}
        for place in range(len(sentence.clauses)):
            for draft in _of_clause(sentence, number, place):
                by_head.setdefault(draft.head, draft).clauses.add(place)
        found.extend(by_head[head] for head in sorted(by_head))
    return found


def _of_clause(sentence: Sentence, number: int, place: int) -> Iterator[Draft]:
    clause = sentence.clauses[place]
    predicate = clause.predicate
    if predicate is None or _questioned(sentence):
        return
    unsaid = predicate.first > 0 and sentence.tokens[predicate.first - 1].low in ("not", "never")
    if predicate.negated or unsaid or _nobody(sentence, clause):
        yield _none_there(sentence, number, place, clause, predicate) or _not_so(number, place, predicate)
        return
    draft = _carried(sentence, number, place, clause, predicate) or _verb(number, place, predicate)
    antecedent = antecedent_of(sentence, clause) if clause.kind in ("relative", "participle") else None
    if antecedent is not None:
        if clause.subject is None:
            draft.antecedent = antecedent
        told = event_noun(sentence, *antecedent)
        if told and clause.subject is None and _acts_itself(sentence, draft, told, clause):
            draft = _noun(sentence, number, place, told)
            draft.antecedent = antecedent
    draft.aliases = _aliases(sentence, clause, draft)
    yield draft
    yield from _promised(sentence, number, place, clause)
    yield from _dated_nouns(sentence, number, place, clause, predicate)


def _promised(sentence: Sentence, number: int, place: int, clause: Clause) -> Iterator[Draft]:
    """ "agreed to OPEN the bridge on 20 May", "an accord to BUY the mill in June": told only where it is dated."""
    predicate = clause.predicate
    if predicate is None or predicate.form != "past" or not clause.infinitives:
        return
    last_time = max((i for i in sentence.timexes if i <= clause.last), default=-1)
    for group in clause.infinitives:
        if predicate.head < group.first and group.last < last_time:
            draft = _verb(number, place, group)
            draft.infinitive, draft.strong = True, False
            yield draft
            return


def _not_so(number: int, place: int, predicate: Predicate) -> Draft:
    """ "did not meet", "no one has died": told, but no line of a timeline and nothing's second telling."""
    predicate.negated = True
    draft = _verb(number, place, predicate)
    draft.strong, draft.families = False, frozenset()
    return draft


def _none_there(sentence: Sentence, number: int, place: int, clause: Clause, predicate: Predicate) -> Draft | None:
    """ "There was no AIR STRIKE on Tuesday": what is denied has a name."""
    if predicate.verb != "be" or not there_is(sentence, clause) or predicate.last + 2 > clause.last:
        return None
    if sentence.tokens[predicate.last + 1].low != "no":
        return None
    end = next((i for i in clause.own if i > predicate.last and _closes(sentence, i)), clause.last + 1)
    told = event_noun(sentence, predicate.last + 2, end)
    if told is None:
        return None
    predicate.negated = True
    draft = _noun(sentence, number, place, told)
    draft.strong, draft.families = False, frozenset()
    return draft


def _nobody(sentence: Sentence, clause: Clause) -> bool:
    return clause.subject is not None and sentence.tokens[clause.subject[0]].low in _NOBODY


def _questioned(sentence: Sentence) -> bool:
    return bool(sentence.tokens) and sentence.tokens[-1].text == "?"


def _verb(number: int, place: int, predicate: Predicate) -> Draft:
    families = VERB_FAMILIES.get(predicate.lemma) or VERB_FAMILIES.get(predicate.verb, frozenset())
    strong = bool(families) and (predicate.verb not in words.STATES or " " in predicate.lemma)
    draft = Draft(number, place, {place}, predicate.head, predicate.last, predicate.lemma, families, strong=strong)
    draft.saying = predicate.verb in words.REPORTING and predicate.lemma not in words.ASKING_PHRASAL
    return draft


_POINTING = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its"))
_OTHER_ONE = frozenset(["last", "previous", "next", "first", "second", "third", "new", "another", "earlier", "final"])


def _noun(sentence: Sentence, number: int, place: int, span: tuple[int, int]) -> Draft:
    first, last = span
    base = NOUNS[_phrase(sentence, first, last)]
    draft = Draft(number, place, {place}, first, last, base, NOUN_FAMILIES[base], noun=True, strong=True)
    draft.definite = is_definite(sentence, first)
    return draft


def is_definite(sentence: Sentence, first: int) -> bool:
    """Does the noun phrase whose noun begins at a token speak of something known: "the call", "Vale's trial"?"""
    near = range(max(0, first - 4), first)
    before = [sentence.tokens[i].low for i in near]
    if any(sentence.tokens[i].kind == "poss" for i in near[-3:]):
        return True
    return not _POINTING.isdisjoint(before) and _OTHER_ONE.isdisjoint(before)


def _phrase(sentence: Sentence, first: int, last: int) -> str:
    return " ".join(sentence.tokens[i].low for i in range(first, last + 1))


def noun_at(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The event noun that ends at a token: one word, or two ("phone call")."""
    return sentence.nouns.get(index)


def event_noun(sentence: Sentence, first: int, end: int) -> tuple[int, int] | None:
    """The happening that a noun phrase names: its head, before the first preposition; "a number of strikes" too."""
    if not sentence.nouns:
        return None
    index = first
    while index < end:
        low = sentence.tokens[index].low
        if low in words.PREPOSITIONS or sentence.tokens[index].kind == "mark" or low in words.COORDINATORS:
            counted = sentence.tokens[index - 1].low in ("number", "series", "round", "wave", "spate", "first", "most")
            if not (low == "of" and index > first and counted):
                break
        index += 1
    while index > first and (index - 1 in sentence.timed or sentence.tokens[index - 1].low in words.ADVERBS):
        index -= 1
    return noun_at(sentence, index - 1) if index > first else None


def antecedent_of(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """What a relative clause or a participle says something of: the noun phrase that stands before it."""
    if clause.kind not in ("relative", "participle") or clause.first == 0:
        return None
    if sentence.tokens[clause.first].low in words.COORDINATORS:  # "who fell AND WAS caught"
        before = [c for c in sentence.clauses if c.kind == clause.kind and c.first < clause.first]
        fellow = next((c for c in reversed(before) if c.marker == clause.marker and c.parent == clause.parent), None)
        return antecedent_of(sentence, fellow) if fellow is not None else None
    end = clause.first
    while end > 0 and (sentence.tokens[end - 1].kind == "mark" or end - 1 in sentence.timed or _fronts(sentence, end)):
        end -= 1
    first = end
    while first > 0:
        token = sentence.tokens[first - 1]
        if (
            first - 1 in sentence.verbs
            or token.text in ",;:—–()“”"
            or token.low in words.SUBORDINATORS
            or end - first > 12
        ):
            break
        first -= 1
    if clause.marker == "which" and sentence.tokens[clause.first - 1].text == ",":
        while first < end and sentence.tokens[first].low in words.PREPOSITIONS:
            first += 1
        return (first, end) if first < end else None
    return _trim(sentence, first, end)


def _fronts(sentence: Sentence, end: int) -> bool:
    """ ", FIRST held in 1948": an adverb before the participle."""
    return end > 1 and sentence.tokens[end - 1].low in words.ADVERBS and sentence.tokens[end - 2].text == ","


def _trim(sentence: Sentence, first: int, end: int) -> tuple[int, int] | None:
    """From the right: the last noun phrase, "of" and "in" phrases of it included."""
    cut = first
    for index in range(end - 1, first, -1):
        low = sentence.tokens[index - 1].low
        if (
            low in ("by", "with", "against", "about", "under", "during", "after", "before", "as", "than")
            or (low in ("for", "between") and sentence.tokens[end].low in (",", "who"))
            or (low in ("in", "on", "at", "from", "into") and sentence.tokens[index].low in ("a", "an"))
        ):
            cut = index
            break
    while cut < end and (
        sentence.tokens[cut].low in words.PREPOSITIONS or sentence.tokens[cut].low in words.COORDINATORS
    ):
        cut += 1
    return (cut, end) if cut < end else None


def _carried(sentence: Sentence, number: int, place: int, clause: Clause, predicate: Predicate) -> Draft | None:
    """The noun where the verb only carries it."""
    carried = predicate.verb in _CARRIERS or (predicate.passive and predicate.verb in _CARRIED)
    told = event_noun(sentence, *clause.subject) if clause.subject and sentence.nouns else None
    if told and carried:
        return _noun(sentence, number, place, told)
    if told and not VERB_FAMILIES.get(predicate.lemma) and not VERB_FAMILIES.get(predicate.verb):
        draft = _noun(sentence, number, place, told)
        if draft.definite:
            draft.strong = False  # told only where it names something that was told before
            return draft
    if predicate.verb in _HAVING or there_is(sentence, clause):
        end = next((i for i in clause.own if i > predicate.last and _closes(sentence, i)), clause.last + 1)
        told = event_noun(sentence, predicate.last + 1, end)
        if told:
            return _noun(sentence, number, place, told)
    return None


def there_is(sentence: Sentence, clause: Clause) -> bool:
    """ "There were protests in Riga": they happened."""
    predicate = clause.predicate
    return predicate is not None and predicate.first > 0 and sentence.tokens[predicate.first - 1].low == "there"


def _closes(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.kind == "mark" or token.low in words.PREPOSITIONS


def _acts_itself(sentence: Sentence, draft: Draft, told: tuple[int, int], clause: Clause) -> bool:
    """ "a strike that hit troops": the relative clause tells the noun's own happening."""
    predicate = clause.predicate
    assert predicate is not None
    if clause.kind == "participle":
        return predicate.passive and predicate.verb in PLANNING
    noun = NOUNS[_phrase(sentence, *told)]
    if predicate.verb in _CARRIERS or (predicate.passive and predicate.verb in PLANNING):
        return True
    return noun not in LOOSE_NOUNS and bool(NOUN_FAMILIES[noun] & draft.families) and not predicate.cue


def _aliases(sentence: Sentence, clause: Clause, draft: Draft) -> frozenset[str]:
    """Nouns by which the same happening may be called again: of its family, or what it happened in or at."""
    if not sentence.nouns:
        return draft.aliases
    found = set()
    for index, span in sentence.nouns.items():
        if index not in clause.members:
            continue
        noun = NOUNS[_phrase(sentence, *span)]
        before = sentence.tokens[max(0, span[0] - 5) : span[0]]
        if not NOUN_FAMILIES[noun].isdisjoint(draft.families) or any(t.low in _SCENE_OPENS for t in before):
            found.add(noun)
    return frozenset(found)


def _dated_nouns(sentence: Sentence, number: int, place: int, clause: Clause, predicate: Predicate) -> Iterator[Draft]:
    """Nouns that carry a date of their own: "The walkout followed talks on Wednesday"."""
    if predicate.verb not in ("follow", "precede", "recall", "mark", "remember", "commemorate", "prompt", "trigger"):
        return
    for index in clause.own:
        span = noun_at(sentence, index) if index > predicate.last else None
        if (
            span
            and index + 2 in sentence.timexes
            and sentence.tokens[index + 1].low in ("on", "in", "of", "at", "last")
        ):
            yield _noun(sentence, number, place, span)
