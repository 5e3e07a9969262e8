"""What a timeline prints for a mention: one clean clause of the article's own words, under 100 characters."""

from __future__ import annotations

import re

from narrative.extraction.article import Article, Sentence
from narrative.extraction.clauses import Clause
from narrative.extraction.draft import Draft
from narrative.extraction.lexicon import words
from narrative.extraction.mention import Status
from narrative.extraction.subjects import Subjects
from narrative.extraction.triggers import antecedent_of
from narrative.extraction.wording import clean, without_age

_SAID_LATER = frozenset(["later", "subsequently", "then", "afterwards", "also"])
_NEARLY = frozenset(["shortly", "soon", "just", "right", "immediately", "sometime", "long"])
_HIM = re.compile(r"\bhim\b")
_DANGLING = words.PRONOUNS - {"one"} | words.RELATIVES
_DECIDING = frozenset(["decide", "rule", "agree", "testify", "observe"])  # told without what was decided too
_HELPERS = words.BE | words.HAVE


def title(article: Article, subjects: Subjects, draft: Draft) -> str:
    sentence = article.sentences[draft.sentence]
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if (
        predicate is None
        or draft.phrase is not None
        or (draft.noun and draft.head > predicate.last and predicate.verb not in ("have", "undergo"))
    ):
        return clean(_noun_phrase(subjects, sentence, draft))
    if draft.noun and clause.kind == "participle":
        return clean(_noun_phrase(subjects, sentence, draft))
    if there_is(sentence, clause) and draft.noun:
        return clean(_noun_phrase(subjects, sentence, draft))
    if there_is(sentence, clause):
        told = _kept_text(subjects, sentence, clause, predicate.last + 1, draft)
        return clean(told) if told.split(" ", 1)[0].lower() not in ("to", "no", "nothing", "not") else ""
    subject = _subject(subjects, sentence, draft)
    if draft.noun and subject and (predicate.verb in ("come", "follow") or not (draft.strong or predicate.passive)):
        return clean(subject)  # "Vale's meeting with Roe comes at a bad time": the noun says it all
    first = _with_hedges(sentence, clause, draft.head if draft.infinitive else predicate.first)
    rest = _kept(sentence, clause, first, draft)
    if clause.kind == "participle" and predicate.passive and subject:
        subject += " were" if _plural(subject) else " was"
    subject = " ".join([subject, *_shared_helper(sentence, draft)]) if subject else ""
    pieces = [subjects.named_text(sentence, a, b) for a, b in rest]
    denied = draft.status == Status.DENIED  # "claims that it had ignored a warning": the claims are no object of it
    if clause.kind == "relative" and clause.subject is not None and pieces and not denied:
        pieces[:1] = _with_object(subjects, sentence, clause, rest[0])
    if not subject or not pieces:
        return ""
    said = _him(subjects, sentence, subject, " ".join(pieces), first)
    more = any(sentence.tokens[i].kind != "mark" for a, b in rest for i in range(max(a, predicate.last + 1), b))
    if draft.saying and not draft.noun and not predicate.passive and not more:
        longer = _with_quotation(subjects, sentence, said) or _with_said(subjects, sentence, draft, said)
        if not longer and predicate.verb not in _DECIDING:
            return ""  # who spoke, and nothing of what was said
        said = longer or said
    subject = without_age(subject)
    if predicate.first == 0:
        said = said[:1].lower() + said[1:]  # "Born in Riga, she": she was born
    told = f"{subject} to {said}" if draft.infinitive else f"{subject} {said}"
    return clean(told, draft.lemma, core=len(subject) + len(said.split(" ", 1)[0]) + 2)


def there_is(sentence: Sentence, clause: Clause) -> bool:
    predicate = clause.predicate
    return predicate is not None and predicate.first > 0 and sentence.tokens[predicate.first - 1].low == "there"


def _subject(subjects: Subjects, sentence: Sentence, draft: Draft) -> str:
    """Its own, or the one that it shares with the clauses before it: "who asked for a trade and WITHDREW it"."""
    clause = sentence.clauses[draft.clause]
    found = subjects.of(draft.sentence, draft.clause)
    if clause.kind == "participle" and clause.first == 0 and clause.parent is not None:
        return subjects.of(draft.sentence, clause.parent)  # "Born in Riga, she": hers
    if found or clause.subject is not None or draft.clause == 0 or clause.kind == "participle":
        return found
    for place in range(draft.clause - 1, -1, -1):
        other = sentence.clauses[place]
        beside = other.parent == clause.parent or place == clause.parent
        if beside and other.predicate is not None and other.kind in (clause.kind, "main", "relative"):
            return subjects.of(draft.sentence, place)
    return subjects.of(draft.sentence, draft.clause - 1) if clause.kind == "coordinate" else ""


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
    bare = bare or sentence.tokens[after].low in words.PREPOSITIONS | words.COORDINATORS
    taken = predicate.verb in words.TAKING
    if before is None or not before.passive or not bare or clause.kind == "participle" or not taken:
        return []
    return [t.text for t in sentence.tokens[before.first : before.head] if t.low in _HELPERS | words.MODALS]


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
    return " ".join(subjects.named_text(sentence, a, b) for a, b in _kept(sentence, clause, first, draft))


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
    return clean(sentence.text(first, len(sentence.tokens) - 1))


def _spoken(subjects: Subjects, sentence: Sentence, draft: Draft) -> str:
    """ "Ann Vale: We asked for a new one"; where nobody is said to speak, nothing."""
    run = next(run for run in _runs(sorted(sentence.quoted)) if run[0] <= draft.head < run[1])
    speaking = [
        n for n, c in enumerate(sentence.clauses)
        if c.predicate and c.predicate.verb in words.REPORTING and c.predicate.head not in sentence.quoted
    ]  # fmt: skip
    who = next((subjects.of(draft.sentence, n) for n in speaking if subjects.of(draft.sentence, n)), "")
    return f"{who}: {subjects.named_text(sentence, *run)}" if who else ""


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
    run = _runs(quoted)[0]
    return f"{said.rstrip(' ,.;:')}: {subjects.named_text(sentence, *run)}"


def _with_hedges(sentence: Sentence, clause: Clause, first: int) -> int:
    """ "nearly hit", "allegedly took": without the adverb before it the verb would tell something else."""
    after_subject = clause.subject[1] if clause.subject else clause.first
    while first > after_subject and first - 1 in clause.members and sentence.tokens[first - 1].low in words.HEDGES:
        first -= 1
    return first


def _him(subjects: Subjects, sentence: Sentence, subject: str, said: str, first: int) -> str:
    """ "Vale, who met Jon Roe last week, is to visit HIM": the one who was named before in the sentence."""
    if not _HIM.search(said):
        return said
    canonical = subjects.article.names.canonical
    named = [canonical(n) for index, n in sentence.names if n.kind == "person" and index < first]
    other = next((person for person in reversed(named) if person not in subject), "")
    return _HIM.sub(other, said, count=1) if other else said


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
    dated = _dates(sentence, draft)
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


def _kept(sentence: Sentence, clause: Clause, first: int, draft: Draft) -> list[tuple[int, int]]:
    """Runs of tokens from the verb on: the clause and what it says or reports, without dates and asides."""
    place = next(n for n, c in enumerate(sentence.clauses) if c is clause)
    members = {place}
    for number, other in enumerate(sentence.clauses):
        if other.parent in members and (other.kind == "content" or (other.marker == "that" and draft.saying)):
            members.add(number)
    owned = _to_semicolon(sentence, sorted(i for n in members for i in sentence.clauses[n].own if i >= first))
    dropped = _dates(sentence, draft)
    head = clause.predicate.last if clause.predicate else first
    kept = [
        i for i in owned
        if i not in dropped and not (sentence.tokens[i].low in _SAID_LATER and i <= head + 1)
    ]  # fmt: skip
    if draft.antecedent is None and clause.kind == "relative" and clause.marker == "that":
        kept = [i for i in kept if i > clause.first]
    return _runs(kept)


def _to_semicolon(sentence: Sentence, owned: list[int]) -> list[int]:
    end = next((n for n, i in enumerate(owned) if sentence.tokens[i].text == ";"), len(owned))
    return owned[:end]


def _dates(sentence: Sentence, draft: Draft) -> set[int]:
    """The words that date it, and the preposition before them."""
    dropped: set[int] = set()
    spans = [(i, t.end) for i, t in sentence.timexes.items() if draft.dating and t.start >= draft.dating.start]
    for first, end in spans:
        if draft.dating is None or sentence.tokens[first].start > draft.dating.end:
            continue
        index = first
        while index < len(sentence.tokens) and sentence.tokens[index].start < end:
            dropped.add(index)
            index += 1
        if first and sentence.tokens[first - 1].low in ("on", "in", "at", "for", "during", "of"):
            dropped.add(first - 1)
        elif first and sentence.tokens[first - 1].low == "than":  # ", nine fewer THAN a year earlier"
            dropped.update(i for i in range(max(0, first - 5), first) if "," in _texts(sentence, first - 5, i + 1))
        elif first > 1 and sentence.tokens[first - 1].low in ("after", "before", "around", "about"):
            near = sentence.tokens[first - 2].low in _NEARLY  # "shortly after 3am" goes as a whole
            dropped.update((first - 1, first - 2) if near else (first - 1,))
    for offset in sentence.offsets:
        dropped.update(range(offset.first, offset.last + 1))
        if offset.first and sentence.tokens[offset.first - 1].low in ("on", "in"):
            dropped.add(offset.first - 1)
    return dropped


def _texts(sentence: Sentence, first: int, end: int) -> list[str]:
    return [t.text for t in sentence.tokens[max(0, first) : end]]


def _runs(indices: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs
