"""Verbs and clauses of one sentence, by form and by tables of words: no model, no parser from elsewhere."""
