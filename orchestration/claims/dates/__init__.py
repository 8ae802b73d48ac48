"""Days that a text names: spans with their precision, patterns, and what they resolve to."""
