"""One text to dated event mentions. Never imports what works on many articles (matching, agreement)."""

from narrative.extraction.by_hand import mention_of
from narrative.extraction.reader import extract
from narrative.extraction.redating import redate
from narrative.extraction.text.sentences import sentences

__all__ = ["extract", "mention_of", "redate", "sentences"]
