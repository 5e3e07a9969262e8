"""The words that the reader knows, a table a slot; a synonym is one word in one place."""
