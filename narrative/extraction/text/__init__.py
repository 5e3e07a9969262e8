"""What a text is made of before anything is understood: sentences, tokens, counts of days. Offsets as given."""
