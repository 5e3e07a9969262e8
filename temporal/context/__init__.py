"""What the text around an expression decides: its reference, its direction, and whether it is a time at all."""
