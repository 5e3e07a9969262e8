"""One text to dated event mentions. Never imports what works on many articles (matching, agreement)."""

from narrative.extraction.reader import extract

__all__ = ["extract"]
