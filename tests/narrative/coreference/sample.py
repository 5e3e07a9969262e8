"""The sample's articles as an importer has them, by the names that its expectations give them."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from articles.draft import Draft
from articles.formats import drafts
from narrative import EventMention
from tests.narrative.coreference.test_sample_expectations import EXPECTED, MANIFEST, SAMPLES


@dataclass(frozen=True)
class Article:
    id: str
    text: str
    dct: date
    title: str
    outlet: str
    wire: str


@cache
def articles() -> dict[str, Article]:
    """The date is that of the metadata, over which a text's own date line has to win."""
    names = {(known["file"], known["url"]): name for name, known in EXPECTED["articles"].items()}
    found = {}
    for entry in MANIFEST["files"]:
        for draft in drafts((SAMPLES / entry["path"]).read_bytes(), entry["media_type"], entry["path"]):
            assert isinstance(draft, Draft), draft
            name = names[entry["path"], draft.url]
            outlet = EXPECTED["articles"][name]["outlet"]
            found[name] = Article(name, draft.text, draft.date, draft.title, outlet, draft.wire)
    return found


def lies_in(article: str, mention: EventMention, known: dict[str, Any]) -> bool:
    """Whether the trigger stands in the words that were quoted."""
    start = articles()[article].text.find(known["quote"])
    return article == known["article"] and start <= mention.trigger.start < start + len(known["quote"])
