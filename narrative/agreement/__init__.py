"""One event from the tellings that were put together: its When, status, title, and what its outlets claim; what was
known of it on an earlier day, what became of it, and how much it matters.
"""

from narrative.agreement.agree import Agreement, agree
from narrative.agreement.claims import Claim, Conflict
from narrative.agreement.copies import sketch, sources
from narrative.agreement.history import Turn, TurnKind, history
from narrative.agreement.importance import importance
from narrative.agreement.states import State, states

__all__ = [
    "Agreement",
    "Claim",
    "Conflict",
    "State",
    "Turn",
    "TurnKind",
    "agree",
    "history",
    "importance",
    "sketch",
    "sources",
    "states",
]
