"""One text to dated event mentions. Never imports what works on many articles (matching, agreement)."""

from narrative.extraction.reader import extract
from narrative.extraction.redating import redate

__all__ = ["extract", "redate"]
