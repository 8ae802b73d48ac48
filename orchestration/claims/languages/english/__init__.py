"""English by its order and syntax: what its words alone do not tell."""
