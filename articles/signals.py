"""The one thing that `articles` says to the rest: this article is new, or its text or date changed.

Sent once its transaction is committed, with `article_id: UUID`. A listener that fails is logged and never fails
the storing; what was missed is found again by a query (articles without an up-to-date reading).
"""

from django.dispatch import Signal

article_changed = Signal()
