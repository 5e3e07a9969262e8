"""What a decision on a draft's date looks at: one of its clauses, with the time expressions that stand in it."""

from __future__ import annotations

from dataclasses import dataclass

from narrative.extraction.article import Article, Sentence
from narrative.extraction.draft import Draft
from narrative.extraction.grammar.clauses import Clause
from temporal import Timex


@dataclass(slots=True)
class Case:
    article: Article
    sentence: Sentence
    clause: Clause
    draft: Draft
    place: int
    times: list[tuple[int, Timex]]  # the clause's own, by token
    taken: set[int]  # tokens of expressions that date something already
