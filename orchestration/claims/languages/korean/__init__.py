"""The grammar of Korean: particles glued to nouns, verbs at the end, clauses that end with their verb's ending."""
