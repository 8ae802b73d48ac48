"""What order and function words tell of an English sentence: clauses, who does what to whom, where, whether at all."""
