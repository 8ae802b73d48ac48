"""What a Russian text names, and what only looks like a name."""
