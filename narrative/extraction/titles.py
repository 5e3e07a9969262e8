"""What a timeline prints for a mention: one clean clause of the article's own words, under 100 characters."""

from __future__ import annotations

import re

from narrative.extraction.article import Article, Sentence
from narrative.extraction.clauses import Clause
from narrative.extraction.draft import Draft
from narrative.extraction.lexicon import words
from narrative.extraction.subjects import Subjects
from narrative.extraction.triggers import antecedent_of

LONGEST = 99  # characters
_SHORTEST = 24  # a cut doesn't go below this where another place can be found
_WEAK_END = words.PREPOSITIONS | words.DETERMINERS | words.COORDINATORS | words.SUBORDINATORS | {"to", "'s", "’s"}
_WEAK_END -= {"up", "down", "out", "off", "over", "away", "back"}  # "burned down"
_CUTS = words.PREPOSITIONS - {"of"}
_SAID_LATER = frozenset(["later", "subsequently", "then", "afterwards", "also"])
_NEARLY = frozenset(["shortly", "soon", "just", "right", "immediately", "sometime", "long"])
_QUOTES = re.compile(r"[\"“”„«»*_#`]")
_HIM = re.compile(r"\bhim\b")
_SPACE_BEFORE = re.compile(r"\s+([,;:.!?)])")


def title(article: Article, subjects: Subjects, draft: Draft) -> str:
    sentence = article.sentences[draft.sentence]
    clause = sentence.clauses[draft.clause]
    predicate = clause.predicate
    if (
        predicate is None
        or draft.phrase is not None
        or (draft.noun and draft.head > predicate.last and predicate.verb not in ("have", "undergo"))
    ):
        return _clean(_noun_phrase(subjects, sentence, draft))
    if draft.noun and clause.kind == "participle":
        return _clean(_noun_phrase(subjects, sentence, draft))
    subject = subjects.of(draft.sentence, draft.clause)
    if draft.noun and subject and (predicate.verb in ("come", "follow") or not (draft.strong or predicate.passive)):
        return _clean(subject)  # "Vale's meeting with Roe comes at a bad time": the noun says it all
    if not subject and clause.kind == "coordinate" and draft.clause:
        subject = subjects.of(draft.sentence, draft.clause - 1)
    first = _with_hedges(sentence, clause, draft.head if draft.infinitive else predicate.first)
    rest = _kept(sentence, clause, first, draft)
    if clause.kind == "participle" and predicate.passive and subject:
        subject += " was"
    pieces = [subjects.named_text(sentence, a, b) for a, b in rest]
    if clause.kind == "relative" and clause.subject is not None and pieces:
        pieces[:1] = _with_object(subjects, sentence, clause, rest[0])
    if not subject or not pieces:
        return ""
    said = _him(subjects, sentence, subject, " ".join(pieces), first)
    more = any(sentence.tokens[i].kind != "mark" for a, b in rest for i in range(max(a, predicate.last + 1), b))
    if draft.saying and not draft.noun and not predicate.passive and not more:
        said = _with_quotation(subjects, sentence, said)
        if not said:
            return ""  # who spoke, and nothing of what was said
    return _clean(f"{subject} to {said}" if draft.infinitive else f"{subject} {said}", draft.lemma)


def from_sentence(article: Article, draft: Draft) -> str:
    """For what can't be told as a clause by itself: the sentence's own words, or ""."""
    sentence = article.sentences[draft.sentence]
    if draft.saying or not sentence.tokens:
        return ""
    first = 0
    if sentence.tokens[0].low in words.PREPOSITIONS:  # "On 3 May, ": a timeline has that beside the title
        first = next((n + 1 for n, token in enumerate(sentence.tokens[:-1]) if token.text == ","), first)
    while first < len(sentence.tokens) - 1 and _opens_nothing(sentence, first):
        first += 1
    return _clean(sentence.text(first, len(sentence.tokens) - 1))


def _opens_nothing(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.low in words.COORDINATORS or index in sentence.timed or token.text in '“‘"'


def dangles(said: str) -> bool:
    """Does it begin with a word for somebody who was named further up?"""
    return said.split(" ", 1)[0].lower() in words.PERSON_PRONOUNS.keys() | {"it", "they", "this", "that"}


def _with_quotation(subjects: Subjects, sentence: Sentence, said: str) -> str:
    quoted = sorted(sentence.quoted)
    if not quoted:
        return ""
    run = _runs(quoted)[0]
    return f"{said.rstrip(' ,.;:')}: {subjects.named_text(sentence, *run)}"


def _with_hedges(sentence: Sentence, clause: Clause, first: int) -> int:
    """ "nearly hit", "allegedly took": without the adverb before it the verb would tell something else."""
    after_subject = clause.subject[1] if clause.subject else clause.first
    while first > after_subject and first - 1 in clause.own and sentence.tokens[first - 1].low in words.HEDGES:
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
    owned = sorted(i for n in members for i in sentence.clauses[n].own if i >= first)
    dropped = _dates(sentence, draft)
    head = clause.predicate.last if clause.predicate else first
    kept = [
        i for i in owned
        if i not in dropped and not (sentence.tokens[i].low in _SAID_LATER and i <= head + 1)
    ]  # fmt: skip
    if draft.antecedent is None and clause.kind == "relative" and clause.marker == "that":
        kept = [i for i in kept if i > clause.first]
    return _runs(kept)


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
        elif first > 1 and sentence.tokens[first - 1].low in ("after", "before", "around", "about"):
            near = sentence.tokens[first - 2].low in _NEARLY  # "shortly after 3am" goes as a whole
            dropped.update((first - 1, first - 2) if near else (first - 1,))
    for offset in sentence.offsets:
        dropped.update(range(offset.first, offset.last + 1))
        if offset.first and sentence.tokens[offset.first - 1].low in ("on", "in"):
            dropped.add(offset.first - 1)
    return dropped


def _runs(indices: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _clean(said: str, lemma: str = "") -> str:
    """`lemma`: of the verb; its particle may end a title ("was called in")."""
    said = _SPACE_BEFORE.sub(r"\1", " ".join(_QUOTES.sub(" ", said).split()))
    said = re.sub(r"(,\s*)+,", ",", said).strip(" ,;:.—–-")
    if len(said) > LONGEST:
        said = _cut(said)
    parts = said.split()
    particles = lemma.split()[1:]
    while len(parts) > 1 and (last := parts[-1].strip(",;:").lower()) in _WEAK_END and last not in particles:
        parts.pop()
        if len(parts) > 2 and parts[-2] == "as":
            parts = parts[:-2]
    said = " ".join(parts).strip(" ,;:.—–-")
    if said.count("(") != said.count(")"):
        said = said.replace("(", "").replace(")", "")
    return said[:1].upper() + said[1:]


def _cut(said: str) -> str:
    """At the last comma, else before the last preposition or connective, that leaves a whole."""
    short = said[: LONGEST + 1]
    comma = max(short.rfind(", "), short.rfind("; "), short.rfind(" — "))
    if comma >= _SHORTEST * 2:
        return short[:comma]
    parts = short.split(" ")[:-1]
    for end in range(len(parts) - 1, 2, -1):
        word, before = parts[end].lower(), parts[end - 1]
        after = parts[end + 1] if end + 1 < len(parts) else ""
        stops = word in _CUTS or word in words.SUBORDINATORS or word in words.COORDINATORS
        names = word in words.COORDINATORS and before[0].isupper() and after[:1].isupper()
        if stops and not names and len(" ".join(parts[:end])) >= _SHORTEST:
            return " ".join(parts[:end])
    return " ".join(parts) or short[:LONGEST]
