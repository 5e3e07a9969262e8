"""Time expressions as people and programs read them: a table, JSON Lines, TimeML, a page."""
