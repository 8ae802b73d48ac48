"""What changed between two moments of knowledge, event by event."""
