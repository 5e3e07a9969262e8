"""What happens: which words tell it, what became of it, who is meant, and where it is told again."""
