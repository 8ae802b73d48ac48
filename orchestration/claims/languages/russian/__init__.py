"""Russian by its endings and order: what its words alone do not tell."""
