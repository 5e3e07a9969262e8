"""Languages other than English: the basic tier."""
