"""Whatever the text, extraction gives a list whose places hold, and the work grows as the text does."""

from __future__ import annotations

import random
import time

import pytest

from narrative import extract
from tests.narrative.extraction.reading import DCT, GOLD, gold

SEED = 11
SPLICES = 10
PIECES = (
    *("\x00", "\x07\x1b", "\u200b", "\ufeff", "\u2028", "\x85", "\r\n", "\n\n", "\n# ", "\n- ", " " * 40, "\t"),
    *("“", "”", '"', "‘", "’", "«", "(", ")", "[", "—", " – ", "--", "…", "?!", "......", ",,", ";", "'s", "’ "),
    *("İstanbul ", "ẞ", "ﬁ", "ﬁre", "\u05d0\u05d1 ", "\u202eabc", "\U0001f600", "e\u0301", "½", "٣ ", "x" * 300),
    *(
        "\ud800",
        "\udfff ",
        "1/1/",
        "2011 ",
        "0000-00-00",
        "99999",
        "Mr. ",
        "U.S. ",
        " which ",
        " that ",
        " after a week ",
    ),
)
ODD = (
    *("", " ", "\n\n\n", ".", "?", "“", "İ", "the", "The", "Said.", "who", "and and and", "to", "to to to", "'s 's 's"),
    *(
        "Monday",
        "On Monday",
        "a week after",
        "the day before",
        "He",
        "“He said",
        "(((",
        ")))",
        "— — —",
        "# ",
        "- ",
        "1.",
    ),
)
PASSAGE = "Vale left Oslo on Monday. "
REPEATED = (
    "the vote ",
    "He said that he said ",
    "Vale met Roe. ",
    "On Monday he left, ",
    "He sang. ",
    ".",
    "(he said ",
)
LONG, TIMES = 30, 10


@pytest.mark.parametrize("text", [*ODD, *(f"{odd} {other}" for odd in ODD[::4] for other in ODD[1::5])])
def test_the_shortest_texts_are_read(text: str) -> None:
    check(text)


def test_spliced_articles_are_read() -> None:
    chance = random.Random(SEED)
    texts = [gold(path).text for path in GOLD]
    for _ in range(SPLICES):
        check(splice(chance, chance.choice(texts), chance.choice(texts)))


def splice(chance: random.Random, one: str, other: str) -> str:
    """Halves of two articles, cut anywhere, strewn with what belongs in no article."""
    cut = chance.randrange(len(one))
    start = chance.randrange(len(other))
    text = one[max(0, cut - 500) : cut] + other[start : start + 500]
    for _ in range(chance.randrange(8)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(PIECES) * chance.randrange(1, 4) + text[at:]
    return text


def check(text: str) -> None:
    mentions = extract(text, dct=DCT, title=text[:60])
    assert [m.start for m in mentions if not 0 <= m.start < m.end <= len(text)] == []
    for mention in mentions:
        trigger = mention.trigger
        assert text[trigger.start : trigger.end] == trigger.text
        assert mention.leans_on is None or 0 <= mention.leans_on < len(mentions)
        assert len(mention.title) < 100 or mention.title == trigger.text


@pytest.mark.parametrize("piece", REPEATED)
def test_the_work_grows_as_the_text_does(piece: str) -> None:
    short, long = (min(cpu(PASSAGE + piece * LONG * times) for _ in range(2)) for times in (1, TIMES))
    assert long < 2.5 * TIMES * short


def cpu(text: str) -> float:
    start = time.process_time()
    extract(text, dct=DCT)
    return time.process_time() - start
