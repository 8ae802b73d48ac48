"""Forms of words: what a row that is marked with a sign stands for, in the languages that inflect."""
