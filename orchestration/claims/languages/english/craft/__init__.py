"""Noun phrases about craft in English: how many, of what, whose."""
