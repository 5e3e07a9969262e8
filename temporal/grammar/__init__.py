"""What rules are written with: the words of time, the slots that read them, the pattern of a rule, its reading."""
