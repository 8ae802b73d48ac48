"""The grammar of Japanese: what particles, endings and counters tell."""
