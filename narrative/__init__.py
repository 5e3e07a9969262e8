"""Who did what, when: dated event mentions from one article (extraction), and one event from many mentions.

Pure: text and dates in, values out. No Django, no clock, no network, no settings.
"""

from narrative.extraction.mention import Actor, Basis, EventMention, Place, Span, Status

VERSION = "0.1"

__all__ = [
    "VERSION",
    "Actor",
    "Basis",
    "EventMention",
    "Place",
    "Span",
    "Status",
]
