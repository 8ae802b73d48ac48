"""What was learned from annotated articles: weights, and what they make of features. Knows nothing of texts."""
