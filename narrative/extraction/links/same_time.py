"""At the time of another event: "when" and "as", the same happening named again, two verbs of one breath."""

from __future__ import annotations

from narrative.extraction.article import Sentence
from narrative.extraction.draft import Link
from narrative.extraction.grammar.clauses import Clause
from narrative.extraction.grammar.verbs import is_adverb
from narrative.extraction.lexicon import words
from narrative.extraction.links.story import Story
from narrative.extraction.rules import rule


@rule(
    "dating",
    {
        "The mill closed on Monday when the owners shut the gates.": "shut: 2017-05-08",
        "It began on 2 May, when a bomb hit a mill.": "hit: 2017-05-02",
        "While opening the mill on Monday, Ann Vale fell.": "fell: 2017-05-08",
        "Roe wept as the jury cleared him on Monday.": "wept: 2017-05-08",
    },
)
def at_the_time(story: Story, number: int) -> None:
    """ "when", "while", "the week in which": the two clauses share a time."""
    draft = story.drafts[number]
    clause = story.clause(draft)
    if clause.marker not in words.SAME_TIME and clause.kind != "relative":
        return  # most clauses
    timed_noun, sentence = False, story.sentence(draft)
    if clause.kind == "relative" and clause.marker in ("which", "when"):
        before = clause.first - 1 if sentence.tokens[clause.first - 1].low != "in" else clause.first - 2
        timed_noun = before in sentence.timed
    if clause.marker not in words.SAME_TIME and not timed_noun:
        return
    if clause.marker == "as" and clause.predicate is not None and clause.predicate.form == "ing":
        return  # "quoted him as saying"
    above = story.told_by(draft.sentence, clause.parent)
    if above is None or above == number or (draft.when is not None and story.drafts[above].when is not None):
        return
    said = story.span(draft, clause.first, clause.first)
    name = at_the_time.__name__
    draft.links.append(Link("same", above, name, None, said))
    if clause.marker in words.SAME_TIME and clause.kind == "subordinate":
        story.drafts[above].links.append(Link("same", number, name, None, said))


@rule(
    "dating",
    {
        "Ann Vale resigned on Monday, saying that she was ill.": "saying: 2017-05-08",
        "A blast hit the mill on Monday, killing two men.": "killing: 2017-05-08",
        "Citing her health, Ann Vale resigned on Monday.": "Citing: 2017-05-08",
    },
)
def hanging(story: Story, number: int) -> None:
    """A participle behind a comma has the time of the clause that it hangs on."""
    draft = story.drafts[number]
    clause = story.clause(draft)
    predicate = clause.predicate
    if draft.when is not None or clause.kind != "participle" or predicate is None or predicate.form != "ing":
        return
    tokens = story.sentence(draft).tokens
    if predicate.perfect or draft.noun or (clause.first and tokens[clause.first - 1].text != ","):
        return
    above = story.told_by(draft.sentence, clause.parent)
    if above is not None and above != number:
        said = story.span(draft, draft.head, draft.head)
        draft.links.append(Link("breath", above, hanging.__name__, None, said))


@rule("dating", {"Ann Vale met Jon Roe in Riga on Friday. The meeting lasted an hour.": "meeting: 2017-05-05"})
def same_happening(story: Story, number: int) -> None:
    """ "the phone call" has the day of the call that was told before."""
    other = story.same.get(number)
    if other is None:
        return
    draft = story.drafts[number]
    said = story.span(draft, draft.head, draft.head_last)
    if draft.when is None:
        draft.links.append(Link("same", other, same_happening.__name__, None, said))
    if story.drafts[other].when is None:
        back = story.span(story.drafts[other], story.drafts[other].head, story.drafts[other].head_last)
        story.drafts[other].links.append(Link("same", number, same_happening.__name__, None, back))


@rule(
    "dating",
    {
        "Neighbours found the boat on 3 May and sank it.": "sank: 2017-05-03",
        "Ann Vale had flown to Riga in March, met Jon Roe and signed a pact.": "signed: 2017-03",
    },
)
def in_one_breath(story: Story, number: int) -> None:
    """Verbs of one sentence in a row, or joined by "and", share the date that stands with one of them."""
    draft = story.drafts[number]
    if draft.when is not None or draft.bound is not None or draft.noun or draft.infinitive:
        return
    clause, sentence = story.clause(draft), story.sentence(draft)
    if clause.predicate is None:
        return
    if sentence.offsets and any(not o.opens and o.first in clause.members for o in sentence.offsets):
        return
    shared = _in_a_row(sentence, clause)
    if sentence.tokens[clause.first].low != "and" and not shared:
        return
    before = story.told_by(draft.sentence, draft.clause - 1)
    if before is None or before == number:
        return
    other = story.clause(story.drafts[before]).predicate
    if other is None or other.form != clause.predicate.form:
        return
    if other.perfect == clause.predicate.perfect or (other.perfect and shared):
        said = story.span(draft, clause.first, clause.first)
        draft.links.append(Link("breath", before, in_one_breath.__name__, None, said))


def _in_a_row(sentence: Sentence, clause: Clause) -> bool:
    """ "flew to Riga, MET Roe and SIGNED a pact": the subject isn't said again, so neither is "had"."""
    first = sentence.tokens[clause.first]
    fresh = clause.first - 1 not in sentence.leaning  # not "and, a year on, moved"
    joined = fresh and (first.low == "and" or (first.text == "," and clause.kind == "coordinate"))
    verb = clause.predicate.first if clause.predicate is not None else clause.last
    return joined and all(is_adverb(sentence.tokens[i].low) for i in range(clause.first + 1, verb))
