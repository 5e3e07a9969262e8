"""The words that the reader knows, a table a slot; a synonym is one word in one place."""


def listed(text: str) -> frozenset[str]:
    """A table written as running words."""
    return frozenset(text.split())
