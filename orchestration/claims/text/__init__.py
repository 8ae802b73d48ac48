"""A text cut into sentences and words, and terms found in it."""
