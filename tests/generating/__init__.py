"""Writes articles whose truth is known: scenarios from the lexicon, in several styles, with distracting sentences."""
