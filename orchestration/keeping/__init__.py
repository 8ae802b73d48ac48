"""How a home lasts: what its files are, which of them are damaged, and what is made again."""
