"""Who did what, when: dated event mentions from one article (extraction), and one event from many mentions.

Pure: text and dates in, values out. No Django, no clock, no network, no settings.
"""

from narrative.agreement import (
    Agreement,
    Claim,
    Conflict,
    State,
    Turn,
    TurnKind,
    agree,
    history,
    importance,
    sketch,
    sources,
    states,
)
from narrative.extraction import extract, mention_of, redate, sentences
from narrative.extraction.mention import Actor, Basis, EventMention, Place, Span, Status, salient
from narrative.matching import Match, Sketch, Telling, about, blocking_keys, cluster, match, neighbourhoods
from narrative.summary import summarise
from narrative.weaving import Event, weave

VERSION = "0.3"

__all__ = [
    "VERSION",
    "Actor",
    "Agreement",
    "Basis",
    "Claim",
    "Conflict",
    "Event",
    "EventMention",
    "Match",
    "Place",
    "Sketch",
    "Span",
    "State",
    "Status",
    "Telling",
    "Turn",
    "TurnKind",
    "about",
    "agree",
    "blocking_keys",
    "cluster",
    "extract",
    "history",
    "importance",
    "match",
    "mention_of",
    "neighbourhoods",
    "redate",
    "salient",
    "sentences",
    "sketch",
    "sources",
    "states",
    "summarise",
    "weave",
]
