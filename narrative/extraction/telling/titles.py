"""What a timeline prints for a mention: one clean clause of the article's own words, under 100 characters."""

from __future__ import annotations

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.predicate import is_adverb
from narrative.extraction.happenings.people import Subjects
from narrative.extraction.happenings.triggers import antecedent_of, there_is
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Status
from narrative.extraction.telling.kept_words import date_words, kept_runs, runs
from narrative.extraction.telling.objects import named_object
from narrative.extraction.telling.wording import clean, without_age

_DANGLING = words.PRONOUNS - {"one"} | words.RELATIVES
_DECIDING = frozenset(["decide", "rule", "agree", "testify", "observe"])  # told without what was decided too
_UNNAMED = frozenset(["one", "another", "each", "others"])
_FEW = 3  # words: "The oil spill" tells nothing
_LONGEST_DESCRIPTION = 40  # characters
_SPEAKERS = frozenset(["i", "we", "you", "me", "us"])
_TOLD = frozenset(["me", "us", "them", "him", "her", "you"])  # "told us": nothing of what was told
_HELPERS = words.BE | words.HAVE | words.MODALS
_BEHIND_BARE = words.PREPOSITIONS | words.COORDINATORS


def title(article: Article, subjects: Subjects, draft: Draft) -> str:
    sentence = article.sentences[draft.sentence]
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    noun = _by_its_noun(subjects, sentence, draft)
    if noun or predicate is None:
        return noun
    if there_is(sentence, clause):
        told = _kept_text(subjects, sentence, clause, predicate.last + 1, draft)
        return clean(told) if told.split(" ", 1)[0].lower() not in ("to", "no", "nothing", "not") else ""
    subject = _subject(subjects, sentence, draft)
    if draft.noun and subject and predicate.verb in ("come", "follow"):
        return clean(subject)  # "Vale's meeting with Roe comes at a bad time": the noun says it all
    first = _with_hedges(sentence, clause, draft.head if draft.infinitive else predicate.first)
    rest = kept_runs(sentence, clause, first, draft)
    subject = " ".join([subject, *_helpers(sentence, draft, subject)]) if subject else ""
    pieces = [subjects.named_text(sentence, a, b) for a, b in rest]
    denied = draft.status == Status.DENIED  # "claims that it had ignored a warning": the claims are no object of it
    if clause.kind == "relative" and clause.subject is not None and pieces and not denied:
        pieces[:1] = _with_object(subjects, sentence, clause, rest[0])
    if denied and clause.kind == "participle" and predicate.perfect and clause.parent is not None:
        subject = subjects.of(draft.sentence, clause.parent)  # "Vale, who denies having met Roe"
        pieces = ["had", " ".join(pieces).partition("having ")[2]]
    if not subject or not pieces or subject.lower() in _UNNAMED | _SPEAKERS or _before_its_noun(sentence, clause):
        return ""
    said = named_object(subjects, draft, subject, " ".join(pieces), first)
    behind = [sentence.tokens[i] for a, b in rest for i in range(max(a, predicate.last + 1), b)]
    more = any(token.kind != "mark" and token.low not in _TOLD for token in behind)
    if draft.saying and not draft.noun and not predicate.passive and not more:
        longer = _with_quotation(subjects, sentence, said) or _with_said(subjects, sentence, draft, said)
        if not longer and predicate.verb not in _DECIDING:
            return ""  # who spoke, and nothing of what was said
        said = longer or said
    subject = without_age(f"{subject}{_described(sentence, clause)}")
    if predicate.first == 0:
        said = said[:1].lower() + said[1:]  # "Born in Riga, she": she was born
    told = f"{subject} to {said}" if draft.infinitive else f"{subject} {said}"
    return clean(told, draft.lemma, core=len(told) - len(said) + _needed(subjects, sentence, clause, rest, said))


def _by_its_noun(subjects: Subjects, sentence: Sentence, draft: Draft) -> str:
    """The noun phrase that tells it by itself, "" where a clause has to."""
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if predicate is None or draft.phrase is not None or (draft.noun and clause.kind == "participle"):
        return clean(_noun_phrase(subjects, sentence, draft))
    if draft.noun and draft.head > predicate.last and predicate.verb not in ("have", "undergo"):
        told = clean(_noun_phrase(subjects, sentence, draft))
        return told if len(told.split()) > _FEW else ""
    return clean(_noun_phrase(subjects, sentence, draft)) if draft.noun and there_is(sentence, clause) else ""


def _helpers(sentence: Sentence, draft: Draft, subject: str) -> list[str]:
    """ "Samples TAKEN on Monday were clean": the samples were taken."""
    clause = sentence.clauses[draft.clause]
    predicate, span = clause.predicate, clause.subject
    passive = clause.kind == "participle" and predicate is not None and predicate.passive
    if (
        span is not None and clause.kind == "main" and sentence.tokens[span[0]].low == "according"
    ):  # "According to a report released on Monday"
        passive = not any(sentence.tokens[i].text == "," for i in range(*span))
    own = ["were" if _plural(subject) else "was"] if passive else []
    return [*own, *_shared_helper(sentence, draft)]


def _needed(subjects: Subjects, sentence: Sentence, clause: Clause, rest: list[tuple[int, int]], said: str) -> int:
    """Characters of what is told that no cut may touch: up to the verb, and up to that of what is reported."""
    verb = len(said.split(" ", 1)[0]) + 1
    place = next(n for n, c in enumerate(sentence.clauses) if c is clause)
    inner = [c.predicate.last for c in sentence.clauses if c.kind == "content" and c.parent == place and c.predicate]
    if not inner:
        return verb
    until = [(a, min(b, inner[0] + 2)) for a, b in rest if a <= inner[0]]
    needed = len(" ".join(subjects.named_text(sentence, a, b) for a, b in until))
    return needed if verb < needed < len(said) else verb


def _described(sentence: Sentence, clause: Clause) -> str:
    """ "Some people DISPLACED BY THE FLOOD were housed": without it others would be meant."""
    end = clause.subject[1] if clause.subject else 0
    found = (c for c in sentence.clauses if end and c.kind == "participle" and c.first == end)
    own = next((c.own for c in found if c.predicate and c.predicate.passive), [])
    said = sentence.text(own[0], own[-1]) if own and own[-1] - own[0] == len(own) - 1 else ""
    return f" {said}" if len(own) > 1 and len(said) <= _LONGEST_DESCRIPTION and "," not in said else ""


def _before_its_noun(sentence: Sentence, clause: Clause) -> bool:
    """ "the RUPTURED well", "his first TELEVISED address": a word of the noun, and no clause."""
    predicate = clause.predicate
    if clause.kind != "participle" or predicate is None or clause.first == 0:
        return False
    before, after = sentence.tokens[clause.first - 1], predicate.last + 1
    opened = before.low in words.DETERMINERS or before.kind == "poss" or is_adverb(before.low)
    if not opened or after >= len(sentence.tokens) or after in sentence.timed:
        return False
    follows = sentence.tokens[after]
    return follows.kind == "word" and follows.low not in words.CLOSED and not is_adverb(follows.low)


def _subject(subjects: Subjects, sentence: Sentence, draft: Draft) -> str:
    """Its own, or the one that it shares with the clauses before it: "who asked for a trade and WITHDREW it"."""
    clause = sentence.clauses[draft.clause]
    found = subjects.of(draft.sentence, draft.clause)
    if found.lower() in words.OPENERS and clause.predicate is not None:
        return _behind_comma(subjects, sentence, clause.predicate.first)
    if clause.kind == "participle" and clause.first == 0 and clause.parent is not None:
        return subjects.of(draft.sentence, clause.parent)  # "Born in Riga, she": hers
    if found or clause.subject is not None or draft.clause == 0 or clause.kind == "participle":
        return found
    for place in range(draft.clause - 1, -1, -1):
        other = sentence.clauses[place]
        beside = other.parent == clause.parent or place == clause.parent
        told = beside and other.predicate is not None and other.kind in (clause.kind, "main", "relative")
        if told and (other.subject is not None or other.kind == "relative" or subjects.of(draft.sentence, place)):
            return subjects.of(draft.sentence, place)
    return subjects.of(draft.sentence, draft.clause - 1) if clause.kind == "coordinate" else ""


def _behind_comma(subjects: Subjects, sentence: Sentence, end: int) -> str:
    """ "However, the plan was dropped": the plan."""
    first = next((i + 1 for i in range(end - 1, 0, -1) if sentence.tokens[i].text == ","), end)
    pronoun = end - first == 1 and sentence.tokens[first].low in words.PRONOUNS
    return subjects.phrase(sentence, first, end) if first < end and not pronoun else ""


def _plural(subject: str) -> bool:
    words_of = subject.split()
    end = next((n for n, word in enumerate(words_of) if n and word.lower() in words.PREPOSITIONS), len(words_of))
    head = words_of[end - 1].lower()
    return " and " in subject or (head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s")))


def _shared_helper(sentence: Sentence, draft: Draft) -> list[str]:
    """ "was arrested in March and EXTRADITED in June": it was extradited."""
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if predicate is None or predicate.passive or predicate.form != "past" or predicate.first != predicate.head:
        return []
    if draft.clause == 0 or clause.subject != sentence.clauses[draft.clause - 1].subject:
        return []
    before = sentence.clauses[draft.clause - 1].predicate
    after = predicate.last + 1
    bare = after >= len(sentence.tokens) or after in sentence.timed or sentence.tokens[after].kind == "mark"
    bare = bare or sentence.tokens[after].low in _BEHIND_BARE
    taken = predicate.verb in words.TAKING
    if before is None or not before.passive or not bare or clause.kind == "participle" or not taken:
        return []
    return [t.text for t in sentence.tokens[before.first : before.head] if t.low in _HELPERS]


def _with_said(subjects: Subjects, sentence: Sentence, draft: Draft, said: str) -> str:
    """ "The pool will stay shut, the council decided on Monday": what it decided stands before."""
    main = sentence.clauses[0]
    if main.predicate is None or sentence.clauses[draft.clause].kind != "attribution":
        return ""
    subject = subjects.of(draft.sentence, 0)
    told = _kept_text(subjects, sentence, main, main.predicate.first, draft)
    if not subject or not told:
        return ""
    said = said.rstrip(" ,.;:")
    opening = subject.split(" ", 1)[0].lower()
    if opening in words.DETERMINERS:
        return f"{said} that {subject[:1].lower()}{subject[1:]} {told}"
    return f"{said}: {subject} {told}"


def _kept_text(subjects: Subjects, sentence: Sentence, clause: Clause, first: int, draft: Draft) -> str:
    return " ".join(subjects.named_text(sentence, a, b) for a, b in kept_runs(sentence, clause, first, draft))


def from_sentence(article: Article, subjects: Subjects, draft: Draft) -> str:
    """For what can't be told as a clause by itself: the sentence's own words, or ""."""
    sentence = article.sentences[draft.sentence]
    passive = any(c.predicate and c.predicate.head == draft.head and c.predicate.passive for c in sentence.clauses)
    if (draft.saying and not passive) or not sentence.tokens:
        return ""
    first = 0
    if draft.head in sentence.quoted:
        return clean(_spoken(subjects, sentence, draft))
    if sentence.tokens[0].low in words.PREPOSITIONS:  # "On 3 May, ": a timeline has that beside the title
        first = next((n + 1 for n, token in enumerate(sentence.tokens[:-1]) if token.text == ","), first)
    while first < len(sentence.tokens) - 1 and _opens_nothing(sentence, first):
        first += 1
    if sentence.tokens[first].low in _SPEAKERS:
        return ""
    return clean(sentence.text(first, len(sentence.tokens) - 1))


def _spoken(subjects: Subjects, sentence: Sentence, draft: Draft) -> str:
    """ "Ann Vale: We asked for a new one"; where nobody is said to speak, nothing."""
    run = next(run for run in runs(sorted(sentence.quoted)) if run[0] <= draft.head < run[1])
    speaking = [
        n for n, c in enumerate(sentence.clauses)
        if c.predicate and c.predicate.verb in words.REPORTING and c.predicate.head not in sentence.quoted
    ]  # fmt: skip
    who = next((subjects.of(draft.sentence, n) for n in speaking if subjects.of(draft.sentence, n)), "")
    who = who or next((name for n in speaking for name in _named_behind(subjects, sentence, n)), "")
    return f"{who}: {subjects.named_text(sentence, *run)}" if who else ""


def _named_behind(subjects: Subjects, sentence: Sentence, place: int) -> list[str]:
    """ "…, said the mayor of Riga, ANN VALE": who is named behind the verb of saying."""
    clause = sentence.clauses[place]
    last = clause.predicate.last if clause.predicate else clause.first
    behind = (name for index, name in sentence.names if index > last and index in clause.members)
    return [subjects.article.names.canonical(name) for name in behind if name.kind == "person"]


def _opens_nothing(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.low in words.COORDINATORS or index in sentence.timed or token.text in '“‘"'


def dangles(said: str) -> bool:
    """Does it begin with a word for somebody who was named further up?"""
    return said.split(" ", 1)[0].lower() in _DANGLING


def _with_quotation(subjects: Subjects, sentence: Sentence, said: str) -> str:
    quoted = sorted(sentence.quoted)
    if not quoted:
        return ""
    run = runs(quoted)[0]
    return f"{said.rstrip(' ,.;:')}: {subjects.named_text(sentence, *run)}"


def _with_hedges(sentence: Sentence, clause: Clause, first: int) -> int:
    """ "nearly hit", "allegedly took": without the adverb before it the verb would tell something else."""
    after_subject = clause.subject[1] if clause.subject else clause.first
    while first > after_subject and first - 1 in clause.members and sentence.tokens[first - 1].low in words.HEDGES:
        first -= 1
    return first


def _with_object(subjects: Subjects, sentence: Sentence, clause: Clause, run: tuple[int, int]) -> list[str]:
    """ "the pact that they signed in Riga" is told as "they signed the pact in Riga"."""
    antecedent = antecedent_of(sentence, clause)
    predicate = clause.predicate
    if antecedent is None or predicate is None or clause.marker not in ("that", "which", "whom", ""):
        return [subjects.named_text(sentence, *run)]
    said = subjects.phrase(sentence, *antecedent)
    cut = min(predicate.last + 1, run[1])
    rest = [subjects.named_text(sentence, cut, run[1])] if cut < run[1] else []
    return [
        subjects.named_text(sentence, run[0], cut),
        said[:1].lower() + said[1:] if said.startswith("The ") else said,
        *rest,
    ]


def _noun_phrase(subjects: Subjects, sentence: Sentence, draft: Draft) -> str:
    tokens, first, end = sentence.tokens, draft.head, draft.head_last + 1
    dated = date_words(sentence, draft)
    while first > 0 and first - 1 not in dated and _within(tokens[first - 1].low, tokens[first - 1].kind):
        first -= 1
        if tokens[first].low in words.DETERMINERS:
            break
    while end < len(tokens) and tokens[end].kind != "mark" and end not in sentence.timed:
        verb = any(c.predicate and c.predicate.first == end for c in sentence.clauses)
        if verb or tokens[end].low in words.SUBORDINATORS:
            break
        end += 1
    while end > draft.head_last + 1 and tokens[end - 1].low in words.PREPOSITIONS:
        end -= 1
    return subjects.named_text(sentence, first, end)


def _within(low: str, kind: str) -> bool:
    if kind == "mark" or low in words.PREPOSITIONS or low in words.SUBORDINATORS or low in words.PRONOUNS:
        return low in words.DETERMINERS
    return low not in words.COORDINATORS
