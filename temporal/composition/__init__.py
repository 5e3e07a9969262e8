"""What expressions do to each other and what the words beside them do to them, written once for every rule."""
