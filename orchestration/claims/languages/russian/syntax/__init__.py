"""Russian clauses: who does what to whom, what is denied or supposed, whose a zone is."""
