"""The rules by which a model's claims are read (seeds/reference/rules.csv says what they mean)."""

RULE = "quoted_by_model"
"""Of whatever a model quoted and our readers found in its words."""
UNCOUNTED = "quoted_by_model_without_count"
"""Of craft whose number was refused: how many they are is left open."""
