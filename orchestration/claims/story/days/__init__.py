"""When the events of an article are: by their own clauses, by other days, by what was told nearby."""
