"""What an English text names, and what only looks like a name."""
