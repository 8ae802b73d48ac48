"""What order and function signs tell: clauses, who does what to whom, where, whether at all."""
