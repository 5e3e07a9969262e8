"""One event from the tellings that were put together: its When, status, title, and what its outlets claim."""

from narrative.agreement.agree import Agreement, agree
from narrative.agreement.claims import Claim, Conflict

__all__ = ["Agreement", "Claim", "Conflict", "agree"]
