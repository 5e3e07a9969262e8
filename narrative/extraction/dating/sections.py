"""What stands under a heading that is a date: a diary, a log, a chronology in paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from narrative.extraction.article import Article, Sentence
from narrative.extraction.dating.basis import basis_of
from narrative.extraction.dating.times import usable, when_of
from narrative.extraction.draft import Draft
from narrative.extraction.mention import Span
from narrative.extraction.rules import rule
from temporal import Step, Timex


@rule("dating", {"3 March 2016\n\nThe mayor resigned.": "resigned: 2016-03-03"})
def under_date(article: Article, drafts: Sequence[Draft]) -> None:
    """Told in a plain tense and without a date of its own, it has the date of its heading."""
    sections = _sections(article)
    for draft in drafts if sections else ():
        timex = sections.get(draft.sentence)
        predicate = article.sentences[draft.sentence].clauses[draft.clause].predicate
        plain = predicate is not None and predicate.form in ("past", "present") and not predicate.perfect
        if timex is None or not plain or draft.when is not None or draft.bound is not None or draft.phrase is not None:
            continue
        draft.when, draft.basis = when_of(timex), basis_of(timex, timex.text)
        draft.dating = Span(timex.start, timex.end, timex.text)
        because = f"It stands under the heading “{timex.text}”."
        step = Step(under_date.__name__, timex.text, timex.start, timex.end, "", draft.when.edtf, because)
        draft.steps = [*timex.derivation, step]


def _sections(article: Article) -> dict[int, Timex]:
    """Sentence -> the date of its heading. The article's own date at its head is no section."""
    found: dict[int, Timex] = {}
    current: Timex | None = None
    for number, sentence in enumerate(article.sentences):
        if sentence.heading:
            current = _date_alone(sentence)
            if current is not None and when_of(current).first_day == article.day:
                current = None
        elif current is not None:
            found[number] = current
    return found


def _date_alone(sentence: Sentence) -> Timex | None:
    """The date that is all of a heading."""
    dates = [timex for timex in sentence.timexes.values() if usable(timex)]
    rest = [t for i, t in enumerate(sentence.tokens) if i not in sentence.timed and t.kind != "mark"]
    return dates[0] if len(dates) == 1 and not rest else None
