"""A sentence with all that is found in it, its clauses, and who owns the craft in them."""
